import Foundation
import Testing

@testable import CommandLineKit

/// The scripts are run by the shells themselves, where those are installed. In the application's
/// place stands a script that writes down what it is asked and repeats an answer made beforehand.
@Suite struct ShellScriptTests {
  @Test func namesAreFilledIn() {
    for shell in Shell.allCases {
      let script = shell.script(for: "two-words")
      #expect(
        !script.contains(
          "@"
            + "NAME") && !script.contains("@" + "FUNCTION"))
      #expect(script.contains("two-words __complete \(shell.rawValue) --"))
      #expect(script.contains("_two_words"))
    }
  }

  /// What the shell asks for a line, and what it offers when the kit's answer to that is given.
  private func offered(
    _ shell: Shell, _ words: [String], asking question: (URL, [String]) -> [String]
  ) throws -> (asked: [String], offered: [String]) {
    let scratch = try Scratch()
    try scratch.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"${0%/*}/asked\"\ncat \"${0%/*}/answer\"\n", to: "shelf")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.folder.appending(path: "shelf").path)
    try scratch.write(shell.script(for: "shelf"), to: "script")
    try scratch.write("", to: "answer")
    try scratch.write("", to: "file-one")
    let command = question(scratch.folder.appending(path: "script"), words)

    _ = try Tool.run(command, in: scratch.folder, path: scratch.folder.path)
    let asked = try scratch.read("asked").split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
    try #require(asked.starts(with: ["__complete", shell.rawValue, "--"]))
    let completer = Completer(Shelf.application, Environment([:]))
    try scratch.write(shell.format(completer.complete(Array(asked.dropFirst(3)))), to: "answer")
    let result = try Tool.run(command, in: scratch.folder, path: scratch.folder.path)
    #expect(result.messages == "")
    let lines = result.output.split(separator: "\n").map(String.init)
    return (Array(asked.dropFirst(3)), lines)
  }

  @Test(
    .enabled(if: Tool.isInstalled("bash"), "bash isn't installed"),
    arguments: [
      // As bash parts the line into words; what it would put in place of the last.
      (["bo"], ["bo"], ["book"]),
      (["book", ""], ["book", ""], ["add", "list", "show"]),
      (["--json", "="], ["--json="], ["title", "pages"]),
      (["--json", "=", "ti"], ["--json=ti"], ["title"]),
      (["sort", "--by", "=", "p"], ["sort", "--by=p"], ["pages"]),
      (["sort", "--by", "x", ":", "y", "fi"], ["sort", "--by", "x:y", "fi"], ["file-one"]),
      (["-o", "file-"], ["-o", "file-"], ["file-one"]),
      (["--output", "=", "file-"], ["--output=file-"], ["file-one"]),
      (["book", "show", "Emil"], ["book", "show", "Emil"], ["B1"]),
    ])
  func bash(_ words: [String], _ asked: [String], _ expected: [String]) throws {
    let answer = try offered(.bash, words) { script, words in
      let quoted = words.map { "'\($0)'" }.joined(separator: " ")
      return [
        "bash", "--norc", "-c",
        """
        compopt() { :; }
        source '\(script.path)'
        complete -p shelf > /dev/null || exit
        COMP_WORDS=(shelf \(quoted)) COMP_CWORD=\(words.count)
        _shelf
        printf '%s\\n' "${COMPREPLY[@]}"
        """,
      ]
    }
    #expect(answer.asked == asked)
    #expect(answer.offered == expected)
  }

  @Test(
    .enabled(if: Tool.isInstalled("zsh"), "zsh isn't installed"),
    arguments: [
      (["bo"], ["bo"], ["book:books"]),
      (["book", ""], ["book", ""], ["add:add a book", "list:list books", "show:show a book"]),
      (["--json=ti"], ["--json=ti"], ["--json=title"]),
      (["--json"], ["--json"], ["--json:print JSON", "open", "--json=:print JSON"]),
      (["sort", "'a b'", ""], ["sort", "a b", ""], ["files"]),
      (["-C", ""], ["-C", ""], ["files -/"]),
      (["book", "show", "Emil"], ["book", "show", "Emil"], ["B1:Emil i Lönneberga"]),
    ])
  func zsh(_ words: [String], _ asked: [String], _ expected: [String]) throws {
    let answer = try offered(.zsh, words) { script, words in
      let quoted = words.map { "\"\($0)\"" }.joined(separator: " ")
      // What belongs to the line editor is stood in for, to see what would be offered.
      return [
        "zsh", "-f", "-c",
        """
        compdef() { :; }
        compset() { :; }
        _files() { print -r -- files $@; }
        _describe() {
          print -rl -- $closed
          if (( $#open )); then print open; print -rl -- $open; fi
        }
        source '\(script.path)'
        words=(shelf \(quoted)) CURRENT=\(words.count + 1)
        _shelf
        """,
      ]
    }
    #expect(answer.asked == asked)
    #expect(answer.offered == expected)
  }

  @Test(
    .enabled(if: Tool.isInstalled("fish"), "fish isn't installed"),
    arguments: [
      (["bo"], ["bo"], ["book\tbooks"]),
      (["book", ""], ["book", ""], ["add\tadd a book", "list\tlist books", "show\tshow a book"]),
      (["--json=ti"], ["--json=ti"], ["--json=title"]),
      (["sort", "'a b'", "file-"], ["sort", "a b", "file-"], ["file-one"]),
      (["--output=file-"], ["--output=file-"], ["--output=file-one"]),
      (["book", "show", "B1"], ["book", "show", "B1"], ["B1\tEmil i Lönneberga"]),
    ])
  func fish(_ words: [String], _ asked: [String], _ expected: [String]) throws {
    let answer = try offered(.fish, words) { script, words in
      let line = (["shelf"] + words).joined(separator: " ")
      return ["fish", "-N", "-c", "source '\(script.path)'; complete -C \"\(line)\""]
    }
    #expect(answer.asked == asked)
    #expect(answer.offered == expected)
  }
}
