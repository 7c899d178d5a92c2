import Records
import Testing

@testable import CommandLineKit

@Suite struct CommandWordsTests {
  private let options: [any DeclaredOption] = [
    Option<String?>("data", short: "C", placeholder: "DIR", parse: .text, summary: Text(same: "-")),
    Option<OptionalValue<String>>(
      "json", placeholder: "FIELDS", parse: .text, summary: Text(same: "-")),
    Option<Bool>("quiet", short: "q", summary: Text(same: "-")),
    Option<Bool>("pager", initially: true, summary: Text(same: "-")),
  ]

  @Test(arguments: [
    ("book add", "book add"), ("-C w book add", "book add"), ("-Cw book", "book"),
    ("-qC w book", "book"), ("-qCw book", "book"), ("--data w book", "book"),
    ("--data=w book", "book"), ("--json book", "book"), ("--json=a book", "book"),
    ("--quiet --no-pager -q book -C w", "book -C w"), ("-q -- book", "book"),
    ("--other x book", "--other x book"), ("-qx book", "-qx book"), ("", ""), ("-q", ""),
    ("-C", ""), ("--data", ""), ("- book", "- book"),
  ])
  func optionsThatStandFirstAreSkipped(_ line: String, _ expected: String) {
    let words = line.split(separator: " ").map(String.init)
    #expect(CommandWords.skipping(options, in: words).joined(separator: " ") == expected)
  }
}
