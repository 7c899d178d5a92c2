import Records
import Testing

@testable import CommandLineKit

@Suite struct DeclarationFaultsTests {
  @Test func soundDeclarationsHaveNone() {
    #expect(Shelf.application.declarationFaults() == [])
  }

  @Test(arguments: [
    ("'x' is declared twice", Command("x", summary: Text(same: "-"), run: done)),
    ("'a' is declared twice", Command("a", aliases: ["a"], summary: Text(same: "-"), run: done)),
    ("a: nothing to run", Command("a", summary: Text(same: "-"))),
    ("a: the summary is empty", Command("a", summary: Text(sv: "", en: "-"), run: done)),
    (
      "a: '--lang' is declared twice",
      Command("a", summary: Text(same: "-"), options: [flag("lang")], run: done)
    ),
    (
      "a: '-h' is declared twice",
      Command("a", summary: Text(same: "-"), options: [flag("here", "h")], run: done)
    ),
    (
      "a: '--no-pager' is declared twice",
      Command("a", summary: Text(same: "-"), options: [flag("no-pager")], run: done)
    ),
    (
      "a: --n: its parser refuses the default 'x'",
      Command(
        "a", summary: Text(same: "-"),
        options: [
          Option<Int>(
            "n", placeholder: "N", parse: .integer(), initially: "x", summary: Text(same: "-"))
        ], run: done)
    ),
    (
      "a: nothing can follow [F...]",
      Command("a", summary: Text(same: "-"), operands: [files, optional], run: done)
    ),
    (
      "a: R must stand before [O]",
      Command("a", summary: Text(same: "-"), operands: [optional, needed], run: done)
    ),
    (
      "a: operands beside subcommands can't be told apart",
      Command(
        "a", summary: Text(same: "-"), operands: [needed],
        subcommands: [Command("b", summary: Text(same: "-"), run: done)])
    ),
    (
      "a: example 'tool a --no': unknown option '--no'",
      Command(
        "a", summary: Text(same: "-"), examples: [Example("tool a --no", Text(same: "-"))],
        run: done)
    ),
    (
      "a: example 'other a' doesn't begin with tool",
      Command(
        "a", summary: Text(same: "-"), examples: [Example("other a", Text(same: "-"))], run: done)
    ),
    (
      "a: see also: nothing is called 'b'",
      Command("a", summary: Text(same: "-"), seeAlso: ["b", "x"], run: done)
    ),
  ])
  func fault(_ expected: String, _ command: Command) {
    let faults = Self.application(command).declarationFaults()
    let expected = expected.hasPrefix("a: ") ? "tool " + expected : expected
    #expect(faults == [expected])
  }

  @Test func rolesMustBeDeclared() {
    let command = Command("a", summary: Text(same: "-"), run: Self.done)
    let faults = Self.application(command, options: []).declarationFaults()
    #expect(faults.count == 4)
    #expect(faults.first == "--lang has a role but isn't declared")
  }

  @Test(arguments: [
    ("a b", ["a", "b"]), ("a 'b c' \"d 'e'\"", ["a", "b c", "d 'e'"]), ("a ''", ["a", ""]),
    ("a | b", ["a"]), ("a 'b|c' > d", ["a", "b|c"]), ("a  b ", ["a", "b"]), ("a&&b", ["a"]),
    ("", []),
  ])
  func shellWords(_ line: String, _ words: [String]) {
    #expect(Application.words(line) == words)
  }

  private static let done: @Sendable (Invocation) throws -> ExitCode = { _ in .done }
  private static let needed = Operand<String>("R", parse: .text, summary: Text(same: "-"))
  private static let optional = Operand<String?>("O", parse: .text, summary: Text(same: "-"))
  private static let files = Operand<[String]>(
    "F", minimum: 0, parse: .file, summary: Text(same: "-"))

  private static func flag(_ name: String, _ short: Character? = nil) -> Option<Bool> {
    Option<Bool>(name, short: short, summary: Text(same: "-"))
  }

  private static func application(
    _ command: Command,
    options: [any DeclaredOption] = [Shelf.language, Shelf.json, Shelf.color, Shelf.pager]
  ) -> Application {
    Application(
      "tool", version: "1", date: "2026-01-01", summary: Text(same: "-"), options: options,
      roles: OptionRoles(
        language: Shelf.language, json: Shelf.json, color: Shelf.color, pager: Shelf.pager),
      commands: [command, Command("x", summary: Text(same: "-"), run: done)], words: .sample,
      describe: { _ in nil })
  }
}
