import Foundation
import Glibc
import Records
import Testing

@testable import CommandLineKit

@Suite struct TerminalTests {
  @Test(arguments: [
    (ColorChoice.auto, true, [:], true), (.auto, false, [:], false),
    (.auto, true, ["NO_COLOR": "1"], false), (.auto, true, ["NO_COLOR": ""], true),
    (.auto, true, ["TERM": "dumb"], false), (.auto, true, ["TERM": "xterm"], true),
    (.always, false, ["NO_COLOR": "1"], true), (.always, true, ["TERM": "dumb"], true),
    (.never, true, [:], false), (.never, false, [:], false),
  ])
  func colour(
    _ choice: ColorChoice, _ isTerminal: Bool, _ variables: [String: String], _ expected: Bool
  ) {
    let terminal = Terminal(environment: Environment(variables), color: choice)
    #expect(terminal.usesColor(isTerminal: isTerminal) == expected)
  }

  @Test(arguments: [
    ([:], "less"), (["PAGER": "more"], "more"), (["PAGER": "more", "SHELF_PAGER": "most"], "most"),
    (["PAGER": "cat"], nil), (["SHELF_PAGER": "cat", "PAGER": "more"], nil),
    (["SHELF_PAGER": "", "PAGER": "more"], "more"),
  ])
  func pager(_ variables: [String: String], _ expected: String?) {
    let terminal = Terminal(environment: Environment(variables), pagerVariable: "SHELF_PAGER")
    #expect(terminal.pager(isTerminal: true) == expected)
    #expect(terminal.pager(isTerminal: false) == nil)
    let without = Terminal(environment: Environment(variables), allowsPager: false)
    #expect(without.pager(isTerminal: true) == nil)
  }

  @Test(arguments: [
    ("book list", true), ("--no-pager book list", false), ("book list --no-pager", false),
    ("book list --pager", true), ("book lst -- --no-pager", true),
  ])
  func pagerOption(_ line: String, _ expected: Bool) {
    let words = line.split(separator: " ").map(String.init)
    let surroundings = Surroundings(
      Shelf.application, [:], words, Environment([:]), Streams())
    #expect(surroundings.terminal.allowsPager == expected)
  }

  @Test func widthIsTheTerminalsOrNone() throws {
    let terminal = try PseudoTerminal()
    terminal.resize(columns: 57)
    #expect(terminal.described().width == 57)
    terminal.resize(columns: 0)
    #expect(terminal.described().width == 80)
    #expect(terminal.described(["COLUMNS": "33"]).width == 33)
    #expect(terminal.described(["COLUMNS": "-1"]).width == 80)
    var streams = Streams()
    streams.output = open("/dev/null", O_WRONLY)
    #expect(Terminal(environment: Environment([:]), streams: streams).width == nil)
    close(streams.output)
    withExtendedLifetime(terminal) {}
  }

  @Test func outputOnATerminalGoesThroughThePager() throws {
    let pseudo = try PseudoTerminal()
    let scratch = try Scratch()
    let file = scratch.folder.appending(path: "paged").path
    let pager = "sed \"s/^/$LESS /\" > '\(file)'"
    let terminal = pseudo.described(["PAGER": pager])
    try terminal.withOutput(paged: true) { try $0.write("one\ntwo\n") }
    withExtendedLifetime(pseudo) {}
    let options = ProcessInfo.processInfo.environment["LESS"] ?? "FRX"
    #expect(try scratch.read("paged") == "\(options) one\n\(options) two\n")
  }

  /// A pager that is left early, and one that isn't there, end quietly.
  @Test(arguments: ["true", "no-such-pager-anywhere 2> /dev/null"])
  func pagersThatReadNothing(_ pager: String) throws {
    signal(SIGPIPE, SIG_IGN)
    let pseudo = try PseudoTerminal()
    let terminal = pseudo.described(["PAGER": pager])
    #expect(throws: OutputError.brokenPipe) {
      try terminal.withOutput(paged: true) { output in
        for _ in 0..<10_000 { try output.write(String(repeating: "x", count: 100) + "\n") }
      }
    }
    withExtendedLifetime(pseudo) {}
  }

  @Test(arguments: [
    ("y", true), ("Y", true), (" ja ", true), ("yes\r", true), ("J", true), ("", false),
    ("n", false), ("nej", false), ("yy", false), ("ok", false),
  ])
  func answers(_ answer: String, _ isYes: Bool) {
    #expect(Invocation.isYes(answer, KitWords.sample.terminal) == isYes)
  }

  @Test func progressText() {
    #expect(ProgressLine.text("rows", 7, of: nil) == "rows 7")
    #expect(ProgressLine.text("rows", 0, of: 0) == "rows 0")
    #expect(ProgressLine.text("rows", 1, of: 3) == "rows 33 % (1/3)")
    #expect(ProgressLine.text("rows", 3, of: 3) == "rows 100 % (3/3)")
    #expect(ProgressLine.text("rows", 4, of: 3) == "rows 100 % (4/3)")
  }

  @Test func progressIsForTerminalsOnly() throws {
    let command: @Sendable (Invocation) throws -> ExitCode = { invocation in
      let line = ProgressLine(Text(sv: "rader", en: "rows"), invocation)
      for row in 0..<100 { line.update(row, of: 100) }
      line.finish()
      line.finish()
      return .done
    }
    #expect(try Trial(command).run().messages == "")
    let pseudo = try PseudoTerminal()
    try Trial(command).run(messages: pseudo.user)
    #expect(pseudo.shown() == "\r\u{1B}[Krows 0 % (0/100)\r\u{1B}[K")
  }

  @Test func questionsNeedATerminal() throws {
    let trial = Trial { invocation in
      invocation.ask(Text(same: "sure?")) == nil ? .negative : .done
    }
    #expect(try trial.run().code == .negative)
  }

  @Test func warningsAndNotes() throws {
    let trial = Trial { invocation in
      invocation.warn(Text(sv: "se upp", en: "look out"))
      invocation.tell(Text(sv: "så", en: "so"))
      return .done
    }
    #expect(try trial.run().messages == "shelf: warning: look out\nso\n")
    #expect(
      try trial.run(environment: ["LANG": "sv"]).messages == "shelf: varning: se upp\nså\n")
  }
}
