import Foundation
import Records
import Testing

@testable import CommandLineKit

@Suite struct ErrorTextTests {
  private func text(
    _ report: ErrorReport, _ language: Language = .english, usesColor: Bool = false
  ) -> String {
    ErrorText(name: "shelf", words: .sample, language: language, usesColor: usesColor).text(report)
  }

  private let report = ErrorReport(
    kind: "unknown_team", message: Text(sv: "okänt lag 'L099'", en: "unknown team 'L099'"),
    exitCode: .invalidData)

  @Test func placeAndHint() {
    var report = report
    #expect(text(report) == "shelf: error: unknown team 'L099'\n")
    report.path = "clients.json"
    #expect(text(report) == "shelf: error: clients.json: unknown team 'L099'\n")
    report.column = 7
    #expect(text(report) == "shelf: error: clients.json: unknown team 'L099'\n")
    report.line = 41
    #expect(text(report) == "shelf: error: clients.json:41:7: unknown team 'L099'\n")
    report.hint = Text(sv: "se lagen", en: "see the teams")
    #expect(
      text(report, .swedish) == "shelf: fel: clients.json:41:7: okänt lag 'L099'\ntips: se lagen\n")
  }

  @Test func colour() {
    #expect(
      text(report, usesColor: true)
        == "shelf: \u{1B}[1;31merror:\u{1B}[0m unknown team 'L099'\n")
  }

  @Test(arguments: [
    ("a, b", 4, "  a, b\n     ^\n"), ("a, b", 1, "  a, b\n  ^\n"), ("a, b", 5, "  a, b\n      ^\n"),
    ("a, b", 6, "  a, b\n"), ("a\tb\nc", 3, "  a b\n    ^\n"), ("åä", 2, "  åä\n   ^\n"),
    ("", 1, "  \n  ^\n"),
  ])
  func excerpt(_ line: String, _ column: Int, _ expected: String) {
    var report = report
    (report.path, report.line, report.column, report.excerpt) = ("f", 1, column, line)
    #expect(text(report) == "shelf: error: f:1:\(column): unknown team 'L099'\n" + expected)
  }

  /// Whatever the column, the mark stands below the character at fault and the line fits.
  @Test func longExcerpts() throws {
    let line = String((0..<300).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
    for column in 1...300 {
      var report = report
      (report.path, report.line, report.column, report.excerpt) = ("f", 1, column, line)
      let shown = text(report).split(separator: "\n").map(Array.init)
      #expect(shown[1].count <= 74)
      let mark = try #require(shown[2].firstIndex(of: "^"))
      let at = line.index(line.startIndex, offsetBy: column - 1)
      #expect(shown[1][mark] == line[at])
    }
  }

  @Test func object() throws {
    var report = report
    #expect(
      ErrorObject.text(report, .english) == """
        {"kind":"unknown_team","message":"unknown team 'L099'","path":null,"line":null,\
        "column":null,"hint":null}
        """)
    let odd = "\"\\\n\r\t\u{1}\u{7F}åäö👩‍👧\u{2028}"
    report.message = Text(same: odd)
    (report.path, report.line, report.column) = ("a\\b", 3, 4)
    report.hint = Text(sv: "gör så", en: "do so")
    let parsed = try JSONSerialization.jsonObject(
      with: Data(ErrorObject.text(report, .swedish).utf8))
    let object = try #require(parsed as? [String: Any])
    #expect(object["message"] as? String == odd)
    #expect(object["path"] as? String == "a\\b")
    #expect(object["line"] as? Int == 3)
    #expect(object["column"] as? Int == 4)
    #expect(object["hint"] as? String == "gör så")
    #expect(object.count == 6)
  }
}
