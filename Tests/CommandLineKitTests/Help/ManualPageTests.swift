import Foundation
import Records
import Testing

@testable import CommandLineKit

@Suite struct ManualPageTests {
  @Test func everyCommandAndTopicHasAPage() {
    for language in Language.allCases {
      #expect(
        Shelf.application.manualPages(language).map(\.fileName) == [
          "shelf.1", "shelf-book.1", "shelf-sort.1", "shelf-fail.1", "shelf-help.1",
          "shelf-completion.1", "shelf-data.5",
        ])
    }
  }

  @Test func page() {
    let page = Shelf.application.manualPages(.swedish).first { $0.fileName == "shelf-sort.1" }
    #expect(
      page?.text == #"""
        '\" -*- coding: utf-8 -*-
        .TH SHELF\-SORT 1 2026-11-20 "shelf 1.2.3" "Handbok för shelf"
        .nh
        .ad l
        .SH NAMN
        shelf\-sort \- sortera
        .SH "ANVÄNDNING"
        .RS 4
        .nf
        shelf sort [flaggor] FILE...
        .fi
        .RE
        .SH "BESKRIVNING"
        Heter också sortera.
        .SH "ARGUMENT"
        .TP
        \fBFILE...\fR
        filer
        .SH "FLAGGOR"
        .TP
        \fB\-\-by KEY\fR
        sorteringsnyckel
        .br
        ett av: title, pages, author
        .TP
        \fB\-v, \-\-[no\-]reverse\fR
        baklänges
        .TP
        \fB\-a, \-\-all\fR
        alla
        .PP
        flaggor för alla kommandon: shelf \-\-help
        .SH "SLUTSTATUS"
        .TP
        \fB0\fR
        gjort
        .TP
        \fB64\fR
        kommandoraden är fel
        .SH "SE ÄVEN"
        shelf(1)

        """#)
  }

  @Test func subcommandsStandOnTheirCommandsPage() {
    let page = Shelf.application.manualPages(.english).first { $0.fileName == "shelf-book.1" }
    for part in [
      ".SS \"shelf book add\"", "\\fB\\-t, \\-\\-title TITLE\\fR", "\\fBpages (integer)\\fR",
      "shelf book add B4 \\-\\-title Ronja", "the book is there already", "shelf\\-sort(1)",
    ] {
      #expect(page?.text.contains(part) == true, "\(part)")
    }
  }

  @Test(arguments: [
    ("a-b", "a\\-b"), ("\\n", "\\en"), ("it's \"x\"", "it\\(aqs \\(dqx\\(dq"),
    ("`~^`", "\\(ga\\(ti\\(ha\\(ga"), ("åäö", "åäö"),
  ])
  func escapes(_ text: String, _ expected: String) {
    #expect(ManualPage.escaped(text) == expected)
  }

  @Test func noLineOfTextBecomesARequest() {
    let body = Text(same: ".TH evil\n\n- .SH item\n\n  'br\n  .\n\nmore 'text\n'quoted")
    let topic = Topic("odd", summary: Text(same: "x"), body: body)
    let application = Shelf.application
    let document = HelpDocument(topic: topic, application: application, .english)
    let page = ManualPage(document, section: 7, application: application, .english)
    let requests = page.text.split(separator: "\n").filter { $0.hasPrefix(".") }
    let known = [
      ".TH SHELF", ".nh", ".ad l", ".SH NAME", ".SH \"DESC", ".IP", ".PP", ".RS 4", ".RE", ".nf",
      ".fi",
    ]
    #expect(requests.allSatisfy { line in known.contains { line.hasPrefix($0) } })
    #expect(page.text.contains("\n\\&.TH evil\n"))
    #expect(page.text.contains("\n\\&.\n"))
  }

  /// The pages are set without a warning. (Skipped where groff isn't installed.)
  @Test(
    .enabled(if: Tool.isInstalled("groff"), "groff isn't installed"), arguments: Language.allCases)
  func groffHasNoComplaints(_ language: Language) throws {
    for page in Shelf.application.manualPages(language) + Crowd.application.manualPages(language) {
      let result = try Tool.run(
        ["groff", "-Kutf8", "-Tutf8", "-man", "-ww", "-z"], input: page.text)
      #expect(result.messages == "", "\(page.fileName)")
      #expect(result.status == 0)
    }
  }

  /// (Skipped where mandoc isn't installed.)
  @Test(
    .enabled(if: Tool.isInstalled("mandoc"), "mandoc isn't installed"), arguments: Language.allCases
  )
  func mandocHasNoComplaints(_ language: Language) throws {
    for page in Shelf.application.manualPages(language) {
      let result = try Tool.run(["mandoc", "-T", "lint", "-W", "warning"], input: page.text)
      #expect(result.output == "", "\(page.fileName)")
    }
  }
}
