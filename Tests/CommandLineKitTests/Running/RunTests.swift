import Foundation
import Glibc
import Records
import Testing

@testable import CommandLineKit

@Suite struct RunTests {
  struct Outcome {
    var code: ExitCode
    var output: String
    var messages: String
  }

  /// Runs a line with its streams going to files.
  static func run(
    _ words: [String], environment: [String: String] = [:],
    application: Application = Shelf.application, output: String? = nil
  ) throws -> Outcome {
    let scratch = try Scratch()
    var streams = Streams()
    let path = output ?? scratch.folder.appending(path: "output").path
    streams.output = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    streams.messages = open(
      scratch.folder.appending(path: "messages").path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    let code = Run(application, words, Environment(environment), streams).carryOut()
    close(streams.output)
    close(streams.messages)
    return Outcome(
      code: code, output: output == nil ? try scratch.read("output") : "",
      messages: try scratch.read("messages"))
  }

  private func run(_ line: String, _ environment: [String: String] = [:]) throws -> Outcome {
    try Self.run(line.split(separator: " ").map(String.init), environment: environment)
  }

  @Test func version() throws {
    for line in ["--version", "book --version"] {
      let outcome = try run(line)
      #expect(outcome.code == .done)
      #expect(outcome.output == "shelf 1.2.3\n")
      #expect(outcome.messages == "")
    }
  }

  /// Building nothing is what keeps `--version` fast.
  @Test func versionBuildsNothing() throws {
    let application = Application(
      "tool", version: "9", date: "2026-01-01", summary: Text(same: "-"),
      options: unexpected("options"),
      roles: OptionRoles(
        language: Shelf.language, json: Shelf.json, color: Shelf.color, pager: Shelf.pager),
      commands: unexpected("commands"), words: unexpected("words"), describe: { _ in nil })
    let outcome = try Self.run(["--version"], application: application)
    #expect(outcome.output == "tool 9\n")
  }

  private func unexpected<Value>(_ what: String) -> Value {
    preconditionFailure("\(what) were built")
  }

  /// Only the sections of the command that is named are looked at.
  @Test func otherCommandsStayUnbuilt() throws {
    let application = Application(
      "tool", version: "9", date: "2026-01-01", summary: Text(same: "-"),
      options: [Shelf.language, Shelf.json, Shelf.color, Shelf.pager],
      roles: OptionRoles(
        language: Shelf.language, json: Shelf.json, color: Shelf.color, pager: Shelf.pager),
      commands: [
        Command(
          "dear", summary: Text(same: "-"), operands: unexpected("operands"),
          options: unexpected("options"), subcommands: unexpected("subcommands")),
        Command("cheap", summary: Text(same: "-"), run: { _ in .negative }),
      ],
      words: unexpected("words"), describe: { _ in nil })
    #expect(try Self.run(["cheap"], application: application).code == .negative)
  }

  @Test func outputAndStatusAreTheCommands() throws {
    let outcome = try run("book list")
    #expect(outcome.code == .negative)
    #expect(outcome.output == "Emil\n")
    #expect(outcome.messages == "")
  }

  @Test func nothingAskedShowsShortHelpOnStderr() throws {
    let outcome = try run("")
    #expect(outcome.code == .usage)
    #expect(outcome.output == "")
    #expect(
      outcome.messages.hasPrefix("shelf - keep books in order\nusage: shelf [options] COMMAND\n"))
  }

  @Test func helpGoesToStdout() throws {
    for line in ["book add --help", "help book add", "help bok ny", "hjälp book add"] {
      let outcome = try run(line)
      #expect(outcome.code == .done)
      #expect(outcome.output.hasPrefix("shelf book add - add a book\n\nUsage\n"))
      #expect(outcome.messages == "")
    }
    #expect(try run("help data --lang sv").output.hasPrefix("shelf-data - hur böcker lagras\n"))
    #expect(try run("help").output == run("--help").output)
    #expect(try run("book -h").output.hasPrefix("shelf book - books\nusage: "))
  }

  @Test func unknownTopics() throws {
    let outcome = try run("help dta")
    #expect(outcome.code == .usage)
    #expect(outcome.messages.contains("no help on 'dta'\n"))
    #expect(outcome.messages.contains("hint: did you mean 'data'?\n"))
    #expect(try run("help xyzzy").messages.contains("hint: 'shelf help' lists"))
    #expect(try run("help book lsit").messages.contains("did you mean 'list'?"))
  }

  @Test func usageErrorIsThreeLines() throws {
    let outcome = try run("book ad", ["LANG": "sv_SE.UTF-8"])
    #expect(outcome.code == .usage)
    #expect(outcome.output == "")
    #expect(
      outcome.messages == """
        shelf: fel: okänt kommando 'ad'
        användning: shelf book [flaggor] KOMMANDO
        tips: menade du 'add'?

        """)
  }

  @Test func errorsOfCommands() throws {
    let known = try run("fail known")
    #expect(known.code == .refused)
    #expect(known.messages == "shelf: error: known x\nhint: don't\n")
    let usage = try run("fail usage")
    #expect(usage.code == .usage)
    #expect(
      usage.messages == """
        shelf: error: doesn't fit
        usage: shelf fail [HOW]
        hint: 'shelf fail -h' shows how

        """)
    let report = try run("fail report")
    #expect(report.code == .invalidData)
    #expect(report.messages == "shelf: error: a.json:2:4: unknown 'L9'\n  1, L9\n     ^\n")
    let unknown = try run("fail")
    #expect(unknown.code == .bug)
    #expect(unknown.messages.contains("hint: this is a fault in the program\n"))
    let full = try run("fail full")
    #expect(full.code == .inputOutput)
    #expect(full.messages == "shelf: error: cannot write: no space left on device\n")
    let pipe = try run("fail pipe")
    #expect(pipe.code == .done)
    #expect(pipe.messages == "")
  }

  @Test(arguments: [
    "fail report --json", "--json=a fail report", "book lsit --json", "--nope --json",
  ])
  func errorsAsObjectsToo(_ line: String) throws {
    let lines = try run(line).messages.split(separator: "\n")
    #expect(lines.first?.hasPrefix("shelf: error: ") == true)
    let last = try #require(lines.last)
    let parsed = try JSONSerialization.jsonObject(with: Data(last.utf8))
    #expect((parsed as? [String: Any])?["kind"] is String)
    #expect(lines.filter { $0.hasPrefix("{") }.count == 1)
  }

  @Test(arguments: ["fail report", "sort -- --json", "book lsit -- --json"])
  func noObjectsUnlessAskedFor(_ line: String) throws {
    #expect(try !run(line).messages.contains("{\"kind\""))
  }

  @Test func colourOfMessages() throws {
    #expect(try run("fail known --color always").messages.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(try !run("fail known").messages.contains("\u{1B}"))
    #expect(try run("sort --color always --help").output.contains("\u{1B}[1mUsage\u{1B}[0m"))
  }

  @Test func fullDeviceIsAnError() throws {
    let outcome = try Self.run(["book", "list"], output: "/dev/full")
    #expect(outcome.code == .inputOutput)
    #expect(outcome.messages == "shelf: error: cannot write: no space left on device\n")
  }

  /// The environment sets an option too, but doesn't type it.
  @Test(arguments: [
    ("try --lang sv", true), ("try --lang=sv", true), ("--lang sv try", true), ("try", false),
    ("try --color never", false), ("try --", false),
  ])
  func whatIsTyped(_ line: String, _ isTyped: Bool) throws {
    let trial = Trial { $0.isTyped(Shelf.language) ? .done : .negative }
    let words = line.split(separator: " ").map(String.init)
    let outcome = try RunTests.run(
      words, environment: ["SHELF_LANG": "en"], application: trial.application)
    #expect(outcome.code == (isTyped ? .done : .negative))
  }

  @Test func completionScriptsAndAnswers() throws {
    for shell in Shell.allCases {
      #expect(try run("completion \(shell.rawValue)").output == shell.script(for: "shelf"))
    }
    #expect(try run("completion tcsh").code == .usage)
    #expect(try run("__complete fish -- bo").output == "words\nbook\tbooks\n")
    #expect(try run("__complete fish").code == .usage)
    #expect(try run("__complete tcsh -- b").code == .usage)
  }

  @Test func manualPagesAreWritten() throws {
    let scratch = try Scratch()
    let outcome = try Self.run(["__man", scratch.folder.path])
    #expect(outcome.code == .done)
    for language in Language.allCases {
      for page in Shelf.application.manualPages(language) {
        let folder = language == .english ? "" : "sv/"
        #expect(try scratch.read(folder + page.fileName) == page.text)
      }
    }
    let missing = try Self.run(["__man", "/nowhere/at/all"])
    #expect(missing.code == .notFound)
    #expect(missing.messages.hasPrefix("shelf: error: /nowhere/at/all: cannot write: no such file"))
  }
}
