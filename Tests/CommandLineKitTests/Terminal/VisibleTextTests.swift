import Records
import Testing

@testable import CommandLineKit

/// What comes from others is shown, never obeyed.
@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("", ""), ("plain 'text'", "plain 'text'"), ("åäö – 漢字", "åäö – 漢字"),
    ("a\u{1B}[2Jb", "a\\u{1B}[2Jb"), ("a\nb\tc\rd", "a\\u{0A}b\\u{09}c\\u{0D}d"),
    ("\u{0}\u{7F}\u{9B}", "\\u{00}\\u{7F}\\u{9B}"), ("a\u{202E}b", "a\\u{202E}b"),
    ("\u{2066}\u{2069}\u{200F}\u{FEFF}", "\\u{2066}\\u{2069}\\u{200F}\\u{FEFF}"),
    ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"), ("\u{E0041}", "\\u{E0041}"), ("\\", "\\"),
  ])
  func whatIsUnseenIsShown(_ text: String, _ expected: String) {
    #expect(text.visible() == expected)
  }

  @Test func linesAreKeptWhereWanted() {
    #expect("a\tb\r\n\u{1B}c\n".visible(keepingLines: true) == "a\tb\r\n\\u{1B}c\n")
  }

  @Test func everyPartOfAMessage() throws {
    let odd = "x\u{1B}]0;\u{7}\n\u{202E}\u{9B}1m"
    let safe = "x\\u{1B}]0;\\u{07}\\u{0A}\\u{202E}\\u{9B}1m"
    let outcome = try Trial { invocation in
      invocation.warn(Text(same: odd))
      invocation.tell(Text(same: odd))
      throw ErrorReport(
        kind: "odd", message: Text(same: odd), exitCode: .invalidData, path: odd, line: 1,
        column: 2, excerpt: "a\u{1B}\u{202E}", hint: Text(same: odd))
    }.run()
    #expect(
      outcome.messages == """
        shelf: warning: \(safe)
        \(safe)
        shelf: error: \(safe):1:2: \(safe)
          a\u{20}\u{20}
           ^
        hint: \(safe)

        """)
  }

  @Test func argumentsInUsageErrorsAndObjects() throws {
    let outcome = try RunTests.run(["book", "a\u{1B}\n\u{202E}\u{85}b", "--json"])
    let lines = outcome.messages.split(separator: "\n")
    #expect(lines.first == "shelf: error: unknown command 'a\\u{1B}\\u{0A}\\u{202E}\\u{85}b'")
    #expect(lines.last?.contains(#"'a\u001b\n\u202e\u0085b'"#) == true)
    #expect(ErrorObject.quoted("\u{E0041}") == #""\udb40\udc41""#)
  }
}
