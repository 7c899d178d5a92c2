import Foundation
import FoundationXML
import Records
import Tabular
import Testing

@Suite struct ReportPageTests {
  private let page = ReportPage(
    title: "Årsrapport <2026>", language: .swedish,
    facts: [("Period", "2026-01-01 – 2026-12-31"), ("Gäller", "alla")],
    introduction: ["Inledning."],
    sections: [
      .init(
        "Det som sticker ut",
        [.finding("2 lag under målet"), .points(["första * punkten", "andra"])]),
      .init(
        "Figurer",
        [
          .subheading("Del"), .paragraph("Text."),
          .table(
            Table(
              schema: "x", title: Text(same: "Per lag"),
              columns: [column("a", "Lag", "Team"), column("b", "Andel", "Share", .share)],
              rows: [[.text("L|1"), .share(0.25)], [.text("L_2 _x_"), .absent]],
              totals: [.text("Alla"), .share(0.2)], notes: [Text(same: "En not.")])),
          .bars(
            BarChart(
              title: "Staplar", unit: "st", labelHeading: "Lag", series: ["besök"],
              bars: [.init("L001", [4])], language: .swedish, format: { "\(Int($0))" })),
          .lines(
            LineChart(
              title: "Linjer", labelHeading: "Månad", labels: ["okt", "nov"],
              series: [.init("alla", [1, nil])], aim: .init("minst 2", low: 2, high: 2),
              language: .swedish, format: { "\(Int($0))" })),
          .facts([("Åtgärd", nil), ("Krav", "rutin")]),
        ]),
    ], notes: ["Definitioner."])

  @Test func `sections without numbers`() throws {
    let page = ReportPage(
      title: "Dagen", language: .swedish,
      sections: [
        ReportPage.Section("Åsa", [.paragraph("a")]), ReportPage.Section("Bo", [.paragraph("b")]),
      ], isNumbered: false)
    #expect(try page.text().contains("\n\nÅsa\n───\n"))
    #expect(try page.markdown().contains("\n## Åsa\n"))
    let html = try page.html()
    #expect(html.contains("<h2 id=\"s1\">Åsa</h2>"))
    #expect(html.contains("<ul>\n<li><a href=\"#s1\">Åsa</a></li>"))
  }

  @Test func `one page with contents, numbered sections and nothing from elsewhere`() throws {
    let html = try page.html()
    let xml = html.replacing("<!DOCTYPE html>\n", with: "")
      .split(separator: "\n").map { $0.hasPrefix("<meta") ? $0.dropLast() + "/>" : String($0) }
      .joined(separator: "\n")
    #expect(XMLParser(data: Data(xml.utf8)).parse())
    #expect(html.contains("<html lang=\"sv\">"))
    #expect(html.contains("<li><a href=\"#s2\">Figurer</a></li>"))
    #expect(html.contains("<h2 id=\"s2\">2. Figurer</h2>"))
    #expect(html.contains("<h1>Årsrapport &lt;2026&gt;</h1>"))
    #expect(html.contains("<p class=\"finding\">2 lag under målet</p>"))
    #expect(html.contains("<caption><span>Per lag</span></caption>"))
    #expect(html.contains("<p>En not.</p>") && html.contains("<dd class=\"line\"></dd>"))
    // Both charts have their figures beside them, and each id is there once.
    #expect(html.split(separator: "<div class=\"beside\">").count == 3)
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
    for outside in ["<script", "http:", "https:", "src=", "url(h"] {
      #expect(!html.contains(outside))
    }
  }

  @Test func `markdown`() throws {
    #expect(
      try page.markdown() == """
        # Årsrapport \\<2026>

        - **Period:** 2026-01-01 – 2026-12-31
        - **Gäller:** alla

        Inledning.

        ## 1. Det som sticker ut

        > 2 lag under målet

        - första \\* punkten
        - andra

        ## 2. Figurer

        ### Del

        Text.

        **Per lag**

        | Lag | Andel |
        | --- | ---: |
        | L\\|1 | 25\u{A0}% |
        | L_2 \\_x\\_ | – |
        | **Alla** | **20\u{A0}%** |

        En not.

        **Staplar (st)**

        | Lag | besök |
        | --- | ---: |
        | L001 | 4 |

        **Linjer**

        | Månad | alla |
        | --- | ---: |
        | okt | 1 |
        | nov | – |

        minst 2

        - **Åtgärd:** \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_
        - **Krav:** rutin

        ---

        Definitioner.

        """)
  }

  @Test func `plain text`() throws {
    let text = try page.text()
    #expect(text.hasPrefix("Årsrapport <2026>\n═════════════════\nPeriod: 2026"))
    #expect(text.contains("\n\n\n2. Figurer\n──────────\n\nDel\n\nText.\n\nPer lag\n\n"))
    #expect(text.contains("\n! 2 lag under målet\n\n- första * punkten\n- andra\n"))
    #expect(text.contains("Månad  alla\n─────  ────\nokt       1\nnov       –\n\nminst 2\n"))
    for line in text.split(separator: "\n") { #expect(line.count <= 80) }
  }
}

@Suite struct MarkdownTests {
  @Test func `tables, and records one at a time`() throws {
    let columns = [column("a", "Namn", "Name"), column("n", "Antal", "Count", .integer)]
    let rows: [[Cell]] = [[.text("x\ny & <b>"), .integer(1200)], [.absent, .integer(-1)]]
    #expect(
      try text(table(columns, rows), .markdown, .english)
        == "| Name | Count |\n| --- | ---: |\n| x<br>y \\& \\<b> | 1,200 |\n| – | -1 |\n")
    #expect(try text(table(columns, []), .markdown) == "Inga rader.\n")
    let details = Table(
      schema: "x", title: Text(same: "1. Titel"), columns: columns, rows: rows, layout: .details)
    #expect(
      try text(details, .markdown, .english) == """
        # 1\\. Titel

        - **Name:** x<br>y \\& \\<b>
        - **Count:** 1,200

        - **Name:** –
        - **Count:** -1

        """)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("- a", "\\- a"), ("12. a", "12\\. a"), ("12 a", "12 a"), ("a_b", "a_b"),
    ("_a_", "\\_a\\_"), ("~~a~~ `b` [c](d) \\", "\\~\\~a\\~\\~ \\`b\\` \\[c](d) \\\\"), ("", ""),
    ("> a", "\\> a"), ("2026-11-20", "2026-11-20"),
  ])
  func `what would be markup is escaped`(words: String, expected: String) throws {
    let page = ReportPage(title: words, language: .english, sections: [])
    #expect(try page.markdown() == "# \(expected)\n")
  }
}
