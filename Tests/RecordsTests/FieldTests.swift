import Records
import Testing

/// Fields as the command line and tables use them.
@Suite struct FieldTests {
  private let context = ValueContext(day: 9)

  private func field(_ name: String) throws -> Field<Sample> {
    try #require(Sample.fields[name])
  }

  @Test func namesAreFoundAndOthersAreNot() throws {
    #expect(
      Sample.fields.all.map(\.name) == [
        "id", "count", "ratio", "colour", "open", "tags", "numbers", "part", "parts", "trail",
      ])
    #expect(Sample.fields["Count"] == nil && Sample.fields["x"] == nil)
    let count = try field("count")
    #expect(count.presence == .required && count.isPersonal && count.typeName == "integer")
    #expect(count.cellKind == .integer && count.expected(.english) == "a whole number")
    #expect(count.heading(.swedish) == "Antal")
    #expect(try field("ratio").presence == .optional && field("open").presence == .optional)
    #expect(try !field("ratio").isPersonal)
  }

  @Test func assigningOverwrites() throws {
    var sample = Sample()
    for (name, text) in [
      ("id", "7"), ("count", "3"), ("ratio", "2,5"), ("colour", "röd"), ("open", "ja"),
      ("tags", "b, a"), ("count", "4"), ("tags", "c"),
    ] {
      try field(name).assign(text, context, &sample)
    }
    #expect(sample.id == "7" && sample.count == 4 && sample.ratio == 2.5)
    #expect(sample.colour == .red && sample.isOpen && sample.tags == ["c"])
  }

  @Test func aTextThatIsNoValueChangesNothing() throws {
    var sample = Sample()
    sample.ratio = 1
    sample.trail = "x"
    for (name, text) in [("ratio", "x"), ("count", "1,5"), ("trail", ""), ("numbers", "1,b")] {
      #expect(throws: FormFault.self) { try field(name).assign(text, context, &sample) }
    }
    var untouched = Sample()
    untouched.ratio = 1
    untouched.trail = "x"
    #expect(sample == untouched)
  }

  @Test func clearingTakesAwayWhatARecordMayLack() throws {
    var sample = Sample()
    sample.id = "1"
    sample.ratio = 1
    sample.isOpen = true
    sample.tags = ["a"]
    for name in ["ratio", "open", "tags"] {
      #expect(try field(name).clear(context, &sample))
    }
    #expect(try !field("id").clear(context, &sample))
    #expect(try !field("count").clear(context, &sample))
    var bare = Sample()
    bare.id = "1"
    #expect(sample == bare)
  }

  @Test func aFormMayMergeOldAndNew() throws {
    var sample = Sample()
    let trail = try field("trail")
    try trail.assign("a", context, &sample)
    try trail.assign("b", ValueContext(day: 10), &sample)
    #expect(sample.trail == "|a@9|b@10")
    #expect(trail.clear(ValueContext(day: 11), &sample))
    #expect(sample.trail == "|a@9|b@10|-@11")
  }

  @Test func cellsAreAbsentWithoutAValue() throws {
    var sample = Sample()
    #expect(try field("ratio").cell(sample, context) == .absent)
    #expect(try field("part").cell(sample, context) == .absent)
    #expect(try field("open").cell(sample, context) == .flag(false))
    #expect(try field("tags").cell(sample, context) == .list([]))
    sample.ratio = 0.5
    sample.part = Part()
    sample.parts = [Part()]
    #expect(try field("ratio").cell(sample, context) == .decimal(0.5, fractionDigits: 2))
    // A record without a label has no cell, nor a place in a list's.
    #expect(try field("part").cell(sample, context) == .absent)
    #expect(try field("parts").cell(sample, context) == .list([]))
    sample.part?.name = "p"
    sample.parts[0].name = "q"
    #expect(try field("part").cell(sample, context) == .text("p"))
    #expect(try field("parts").cell(sample, context) == .list(["q"]))
  }

  @Test(
    arguments: [
      (Cell.absent, nil), (.text("007"), "007"), (.integer(-3), "-3"), (.share(0.25), "0.25"),
      (.decimal(1.5, fractionDigits: 3), "1.5"), (.flag(true), "true"), (.flag(false), "false"),
      (.list(["a", "b"]), "a,b"), (.date("2026-11-20"), "2026-11-20"), (.time("07:05"), "07:05"),
      (.choice("red", Text(sv: "röd", en: "red")), "red"),
    ] as [(Cell, String?)])
  func cellsHaveAPlainText(cell: Cell, text: String?) {
    #expect(cell.plainText == text)
  }

  @Test func textsAreEqualIfTheyReadTheSame() {
    let text = Text(sv: "röd", en: "red")
    #expect(text(.swedish) == "röd" && text(.english) == "red")
    #expect(text == Text(sv: "rö" + "d", en: "red"))
    #expect(text != Text(sv: "röd", en: "Red") && text != Text(same: "röd"))
    #expect(Text(same: "x")(.swedish) == "x")
  }
}
