import Records
import Tabular
import Testing

@Suite struct DocumentTests {
  private let document = Document(
    title: "Brev till Åsa <å>", language: .swedish,
    introduction: ["Hej & välkommen."],
    sections: [
      Document.Section(
        "Vem",
        [
          .facts([("Id", "B1"), ("Adress", "Storgatan 1")]),
          .list(["kort", String(repeating: "lång ", count: 30)]),
        ]),
      Document.Section("Sedan", [.steps(["först", "sist"]), .paragraph("Slut.")]),
    ])

  @Test func textIsAlignedAndWrapped() {
    let lines = document.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "Brev till Åsa <å>")
    #expect(lines[1] == "═════════════════")
    #expect(lines.contains("Id:      B1"))
    #expect(lines.contains("Adress:  Storgatan 1"))
    #expect(lines.contains("- kort"))
    #expect(lines.contains("1. först"))
    #expect(lines.contains("2. sist"))
    #expect(lines.allSatisfy { $0.count <= 80 })
    // What is broken over lines goes on below its text, not below its mark.
    #expect(lines.contains { $0.hasPrefix("  lång") })
    #expect(document.text.hasSuffix("Slut.\n"))
  }

  @Test func pageIsEscapedAndInItsLanguage() {
    let page = document.html
    #expect(page.contains("<html lang=\"sv\">"))
    #expect(page.contains("<h1>Brev till Åsa &lt;å&gt;</h1>"))
    #expect(page.contains("<p>Hej &amp; välkommen.</p>"))
    #expect(page.contains("<dt>Adress</dt><dd><bdi>Storgatan 1</bdi></dd>"))
    #expect(page.contains("<ol>\n<li>först</li>"))
    #expect(!page.contains("<script"))
  }

  /// Text from records can hold anything; none of it reaches a terminal as a command.
  @Test func controlCharactersAreTakenOut() {
    let odd = Document(
      title: "a\u{1B}[31mb", language: .english,
      sections: [
        Document.Section("h\u{7}", [.list(["x\u{1B}]0;t\u{7}y"]), .facts([("l\u{8}", "v\u{0}")])])
      ])
    for text in [odd.text, odd.html] {
      #expect(
        !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    }
  }

  @Test func anEmptyFactStandsByItsLabel() {
    let document = Document(
      title: "t", language: .english,
      sections: [Document.Section("s", [.facts([("Label", "")]), .list([""])])])
    #expect(document.text.contains("Label:"))
  }
}

@Suite struct SummaryTests {
  @Test func jsonHasTheSummaryBeforeTheItems() throws {
    var table = Table(
      schema: "s/1",
      columns: [Column("a", Text(same: "A"), .integer, summary: Text(same: ""))],
      rows: [[.integer(1)]])
    table.summary = [SummaryItem("cost", .integer(7)), SummaryItem("gap", .share(0.5))]
    var bytes: [UInt8] = []
    try render(table, as: .json, language: .english) { bytes += $0 }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "{\"schema\":\"s/1\",\"summary\":{\"cost\":7,\"gap\":0.5},\"items\":[\n{\"a\":1}\n]}\n")
    bytes = []
    try render(table, as: .csv, language: .english) { bytes += $0 }
    #expect(String(decoding: bytes, as: UTF8.self) == "a\n1\n")
  }
}
