import Records
import Testing

@testable import CommandLineKit

@Suite struct UsageErrorTests {
  struct Case: Sendable {
    var line: String
    var kind: String
    var message: String
    var hint: String?

    init(_ line: String, _ kind: String, _ message: String, hint: String? = nil) {
      (self.line, self.kind, self.message, self.hint) = (line, kind, message, hint)
    }
  }

  static let cases = [
    Case(
      "boko", "unknown_command", "unknown command 'boko'", hint: "did you mean 'book' or 'bok'?"),
    Case("book lsit", "unknown_command", "unknown command 'lsit'", hint: "did you mean 'list'?"),
    Case(
      "sotrera", "unknown_command", "unknown command 'sotrera'", hint: "did you mean 'sortera'?"),
    Case("xyzzy", "unknown_command", "unknown command 'xyzzy'", hint: "'shelf -h' shows how"),
    Case("secre", "unknown_command", "unknown command 'secre'", hint: "'shelf -h' shows how"),
    Case("book", "missing_command", "name a command: add, list or show"),
    Case("-n", "missing_command", "COMMAND is missing"),
    Case(
      "sort --revrese f", "unknown_option", "unknown option '--revrese'",
      hint: "did you mean '--reverse'?"),
    Case(
      "sort --no-revers f", "unknown_option", "unknown option '--no-revers'",
      hint: "did you mean '--no-reverse'?"),
    Case(
      "sort --dry f", "unknown_option", "unknown option '--dry'", hint: "did you mean '--dry-run'?"),
    Case("sort --no-all f", "unknown_option", "unknown option '--no-all'"),
    Case("sort -x f", "unknown_option", "unknown option '-x'", hint: "'shelf sort -h' shows how"),
    Case("sort -ax f", "unknown_option", "unknown option '-x'"),
    Case(
      "sort -by title f", "unknown_option", "unknown option '-b'", hint: "did you mean '--by'?"),
    Case("--by title sort f", "unknown_option", "unknown option '--by'"),
    Case("sort --h f", "unknown_option", "unknown option '--h'"),
    Case("sort f --by", "missing_value", "option '--by' needs a value: KEY"),
    Case("sort f -o", "missing_value", "option '-o' needs a value: FILE"),
    Case("sort f -ao", "missing_value", "option '-o' needs a value: FILE"),
    Case(
      "sort --by --reverse f", "missing_value", "option '--by' needs a value: KEY",
      hint: "a value that begins with a dash is written '--by=--reverse'"),
    Case(
      "sort -o -a f", "missing_value", "option '-o' needs a value: FILE",
      hint: "a value that begins with a dash is written '-o-a'"),
    Case("sort --all=yes f", "unexpected_value", "option '--all' takes no value"),
    Case("sort --no-reverse=1 f", "unexpected_value", "option '--no-reverse' takes no value"),
    Case("sort --by size f", "invalid_value", "--by: 'size' is not title, pages or author"),
    Case("book list -s 21", "invalid_value", "-s: '21' is not a whole number from -3 to 20"),
    Case(
      "book list --shelf=+1", "invalid_value", "--shelf: '+1' is not a whole number from -3 to 20"),
    Case("book add B --title T -r x", "invalid_value", "-r: 'x' is not a whole number"),
    Case("book add B 0 --title T", "invalid_value", "PAGES: '0' is not a whole number from 1"),
    Case("sort --output= f", "invalid_value", "--output: '' is empty"),
    Case("--lang de sort f", "invalid_value", "--lang: 'de' is not sv or en"),
    Case("sort f --by title --by=pages", "repeated_option", "option '--by' is given twice"),
    Case("-C a sort f --data=b", "repeated_option", "option '--data' is given twice"),
    Case("sort f --json --json=a", "repeated_option", "option '--json' is given twice"),
    Case("sort f --json=a --json", "repeated_option", "option '--json' is given twice"),
    Case(
      "sort f --reverse --no-reverse", "contradictory_option",
      "'--reverse' and '--no-reverse' contradict each other"),
    Case("book add B1", "missing_option", "option '--title' is missing"),
    Case("sort", "missing_operand", "FILE is missing"),
    Case("book show", "missing_operand", "ID is missing"),
    Case("book show a b", "unexpected_operand", "'b' is one argument too many"),
    Case("book list -- -x", "unexpected_operand", "'-x' is one argument too many"),
  ]

  @Test(arguments: cases)
  func message(_ expected: Case) throws {
    let words = expected.line.split(separator: " ").map(String.init)
    let report = try #require(usageReport(words))
    #expect(report.kind == expected.kind)
    #expect(report.exitCode == .usage)
    #expect(report.message(.english) == expected.message)
    #expect(report.message(.swedish) != "")
    #expect(report.usage?.hasPrefix("shelf") == true)
    let hint = try #require(report.hint)
    if let expectedHint = expected.hint { #expect(hint(.english) == expectedHint) }
    #expect(hint(.swedish) != hint(.english))
  }

  /// Those that only commands make are tried where commands run.
  @Test func everyKindHasACase() {
    let kinds = Set(Self.cases.map(\.kind))
    let problems: [UsageError.Problem] = [
      .unknownCommand("", suggestions: []), .missingCommand, .unknownOption("", suggestions: []),
      .missingValue(option: "", placeholder: "", next: nil), .unexpectedValue(option: ""),
      .invalidValue(subject: "", text: "", .empty), .repeatedOption(""), .contradictoryOption(""),
      .missingOption(""), .missingOperand(""), .unexpectedOperand(""),
    ]
    #expect(kinds == Set(problems.map { UsageError($0, path: []).kind }))
  }

  @Test func usageLineNamesTheCommand() throws {
    let report = try #require(usageReport(["bok", "ny"], .swedish))
    #expect(report.usage == "shelf book add --title TITLE [flaggor] ID [PAGES]")
    #expect(report.message(.swedish) == "flaggan '--title' saknas")
    #expect(report.hint?(.swedish) == "'shelf book add -h' visar hur")
    #expect(usageReport(["--x"])?.usage == "shelf [options] COMMAND")
  }
}
