import Records
import Testing

/// What people and exports write.
@Suite struct ValueFormTests {
  private let context = ValueContext(day: 20_000)

  /// The value, or the fault's kind.
  private func parsed<Value>(_ text: String, _ form: ValueForm<Value>) -> Result<Value, FormFault> {
    Result { () throws(FormFault) in try form.parse(text, context) }
  }

  private func faultKind<Value>(_ text: String, _ form: ValueForm<Value>) -> String? {
    guard case .failure(let fault) = parsed(text, form) else { return nil }
    return fault.kind
  }

  @Test(arguments: [
    ("1", 1.0), ("1,5", 1.5), ("1.5", 1.5), ("-0,25", -0.25), ("55,619754", 55.619754), ("007", 7),
  ]) func decimals(text: String, value: Double) throws {
    #expect(try parsed(text, .decimal(fractionDigits: 2)).get() == value)
  }

  @Test(arguments: [
    "", " ", "1,2,3", "1.000,5", "1e3", "nan", "inf", "0x10", "1 5", "-", "½", "+1",
  ])
  func noDecimals(text: String) {
    #expect(faultKind(text, .decimal(fractionDigits: 2)) == "not_number")
  }

  @Test(arguments: [("0", 0), ("-7", -7), ("007", 7), ("9223372036854775807", Int.max)])
  func integers(text: String, value: Int) throws {
    #expect(try parsed(text, .integer(unit: "minutes")).get() == value)
  }

  @Test(arguments: ["", "1,0", "1.0", "9223372036854775808", "sju", " 7", "٣"])
  func noIntegers(text: String) {
    #expect(faultKind(text, .integer(unit: "minutes")) == "not_integer")
  }

  @Test(arguments: [
    ("ja", true), ("Ja", true), ("J", true), ("yes", true), ("y", true), ("TRUE", true),
    ("sant", true), ("1", true), ("nej", false), ("NEJ", false), ("n", false), ("no", false),
    ("false", false), ("falskt", false), ("0", false),
  ]) func flags(text: String, value: Bool) throws {
    #expect(try parsed(text, .flag).get() == value)
  }

  @Test(arguments: ["a\tb", "a\nb", "a\r\nb", "Åsa\u{AD}–\u{200D}\u{E9}", "  x "])
  func texts(text: String) throws {
    #expect(try parsed(text, .text).get() == text)
    #expect(try parsed(text, .list(.text)).get() == [String(text[...].trimmingSpaces)])
  }

  @Test(arguments: [
    "a\u{0}", "\u{1B}[1m", "\u{7F}", "\u{80}", "\u{9F}", "a\rb", "a\r", "\r\r\n", "\u{2028}",
    "\u{2029}", "\u{202A}", "\u{202E}x", "\u{2066}", "x\u{2069}",
  ])
  func noTexts(text: String) {
    #expect(faultKind(text, .text) == "control_character")
    #expect(faultKind("x," + text, .list(.text)) == "control_character")
  }

  @Test(arguments: ["", " ", "\t"]) func blankTexts(text: String) {
    #expect(faultKind(text, .text) == "not_text")
  }

  @Test func theControlCharacterIsNamed() {
    guard case .failure(let fault) = parsed("a\u{1B}", .text) else {
      Issue.record("was taken")
      return
    }
    #expect(fault.reason(.english) == "must not hold the control character U+001B")
  }

  @Test(arguments: ["", "x", "2", "kanske", "ja nej"]) func noFlags(text: String) {
    #expect(faultKind(text, .flag) == "not_flag")
  }

  @Test(arguments: [
    ("red", Colour.red), ("RED", .red), ("Röd", .red), ("rÖD", .red), ("ro\u{308}d", .red),
    ("dark_blue", .darkBlue), ("mörkblå", .darkBlue), ("Dark blue", .darkBlue),
    ("MARIN", .darkBlue),
  ]) func choicesByNameWordsAndSynonyms(text: String, value: Colour) throws {
    #expect(try parsed(text, .choice).get() == value)
  }

  @Test(arguments: ["", "blue", "dark-blue", "darkBlue"]) func noChoices(text: String) {
    #expect(faultKind(text, ValueForm<Colour>.choice) == "not_choice")
  }

  @Test(arguments: [
    ("a", ["a"]), ("a,b", ["a", "b"]), (" a , b c\t,", ["a", "b c"]), ("", []), (" , ,", []),
  ]) func lists(text: String, value: [String]) throws {
    #expect(try parsed(text, .list(.text)).get() == value)
  }

  @Test func aListTellsWhatItsElementsMustBe() throws {
    let form = ValueForm<[Int]>.list(.integer())
    #expect(try parsed("1, 2", form).get() == [1, 2])
    guard case .failure(let fault) = parsed("1,två", form) else {
      Issue.record("två is no number")
      return
    }
    #expect(fault.kind == "not_integer")
    #expect(fault.reason(.english) == "must be a whole number")
    #expect(fault.reason(.swedish) == "ska vara ett heltal")
    #expect(form.typeName == "list of integer")
    #expect(form.expected(.english) == "a list: a whole number")
  }

  @Test func blankTextIsNoText() throws {
    #expect(try parsed(" a ", .text).get() == " a ")
    for blank in ["", " ", "\t \u{A0}"] { #expect(faultKind(blank, .text) == "not_text") }
  }

  @Test func aFormWithoutWordsForItTakesNoText() {
    let form = ValueForm<Part>.record(typeName: "part") { part, _ in part.name }
    #expect(faultKind("a", form) == "not_part")
  }

  @Test func cellsHoldWhatTheColumnsSay() throws {
    #expect(ValueForm<Bool>.flag.cell(true, context) == .flag(true))
    #expect(ValueForm<Int>.integer().cell(3, context) == .integer(3))
    #expect(
      ValueForm<Double>.decimal(fractionDigits: 1).cell(0.5, context)
        == .decimal(0.5, fractionDigits: 1))
    #expect(
      ValueForm<Colour>.choice.cell(.darkBlue, context)
        == .choice("dark_blue", Colour.darkBlue.words))
    #expect(ValueForm<[Int]>.list(.integer()).cell([3, 1], context) == .list(["3", "1"]))
    #expect(ValueForm<Colour>.choice.typeName == "choice (red, dark_blue)")
    #expect(ValueForm<Int>.integer(unit: "minutes").typeName == "integer (minutes)")
  }

  @Test func trimmingTakesSpacesAndTabsAtTheEnds() {
    #expect("\t a b \t"[...].trimmingSpaces == "a b")
    #expect(" \t"[...].trimmingSpaces == "")
    #expect("a"[...].trimmingSpaces == "a")
  }
}
