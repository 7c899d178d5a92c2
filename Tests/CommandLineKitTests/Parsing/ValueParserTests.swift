import Records
import Testing

@testable import CommandLineKit

@Suite struct ValueParserTests {
  enum Size: String, CaseIterable, Sendable {
    case small
    case large = "very-large"
  }

  static let even = ValueParser<Int>(completion: .live("numbers")) { text throws(InvalidValue) in
    guard let number = Int(text), number.isMultiple(of: 2) else {
      throw .because(Text(sv: "är inte jämnt", en: "is not even"))
    }
    return number
  }

  @Test func ownParsers() throws {
    #expect(try Self.even.parse("4") == 4)
    #expect(Self.even.completion == .live("numbers"))
    let option = Option<Int?>("even", placeholder: "N", parse: Self.even, summary: Text(same: "-"))
    let trial = Command("try", summary: Text(same: "-"), options: [option], run: { _ in .done })
    let application = Application(
      "tool", version: "1", date: "2026-01-01", summary: Text(same: "-"),
      options: [Shelf.language, Shelf.json, Shelf.color, Shelf.pager],
      roles: OptionRoles(
        language: Shelf.language, json: Shelf.json, color: Shelf.color, pager: Shelf.pager),
      commands: [trial], words: .sample, describe: { _ in nil })
    let outcome = try RunTests.run(
      ["try", "--even", "3", "--lang", "sv"], application: application)
    #expect(outcome.code == .usage)
    #expect(outcome.messages.hasPrefix("tool: fel: --even: '3' är inte jämnt\n"))
  }

  @Test func enumerations() throws {
    let parser = ValueParser<Size>.oneOf
    #expect(parser.completion == .words(["small", "very-large"]))
    #expect(try parser.parse("very-large") == .large)
    #expect(throws: InvalidValue.self) { try parser.parse("large") }
    #expect(throws: InvalidValue.self) { try parser.parse("") }
  }

  @Test(arguments: [
    "", "x", "+1", "1.0", "1e2", " 1", "1 ", "9223372036854775808", "٣", "0x1", "--1",
  ])
  func noWholeNumbers(_ text: String) {
    #expect(throws: InvalidValue.self) { try ValueParser<Int>.integer().parse(text) }
  }

  @Test(arguments: [("0", 0), ("-9223372036854775808", Int.min), ("007", 7)])
  func wholeNumbers(_ text: String, _ number: Int) throws {
    #expect(try ValueParser<Int>.integer().parse(text) == number)
  }

  @Test func bounds() throws {
    let parser = ValueParser<Int>.integer(2...3)
    #expect(try ["2", "3"].map { try parser.parse($0) } == [2, 3])
    for text in ["1", "4"] {
      #expect(throws: InvalidValue.self) { try parser.parse(text) }
    }
  }

  @Test func pathsAndLiveValuesAreNotEmpty() throws {
    for parser in [ValueParser<String>.file, .directory, .live("x")] {
      #expect(throws: InvalidValue.self) { try parser.parse("") }
      #expect(try parser.parse("-") == "-")
    }
    #expect(try ValueParser<String>.text.parse("") == "")
  }
}
