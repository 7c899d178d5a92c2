import Foundation
import Records
import Tabular
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct BarChartHTMLTests {
  private func isWellFormed(_ html: String) -> Bool {
    let xml = html.replacing("<!DOCTYPE html>\n", with: "")
      .split(separator: "\n").map { $0.hasPrefix("<meta") ? $0.dropLast() + "/>" : String($0) }
      .joined(separator: "\n")
    return XMLParser(data: Data(xml.utf8)).parse()
  }

  private let chart = countChart(
    [BarChart.Bar("vecka 1", [10, 5]), BarChart.Bar("vecka 2", [20, 0], total: "20 st")],
    band: BarChart.Band("mål 12–18", low: 12, high: 18))

  @Test func `a drawing that is named and described, with the same figures in a table`() {
    let html = chart.htmlFragment(id: "c1")
    #expect(
      html.hasPrefix(
        """
        <figure class="chart" aria-labelledby="c1">
        <figcaption id="c1">Tid (timmar)</figcaption>
        <ul class="key">
        """))
    #expect(html.contains("<svg role=\"img\" aria-labelledby=\"c1-1t c1-1d\" height=\"118\">"))
    #expect(html.contains("<title id=\"c1-1t\">Tid (timmar)</title>"))
    #expect(
      html.contains(
        """
        <tr><th scope="col">Vecka</th><th scope="col" class="n">plan</th>\
        <th scope="col" class="n">vikarie</th><th scope="col" class="n">Summa</th></tr>
        """))
    #expect(
      html.contains(
        """
        <tr><th scope="row">vecka 2</th><td class="n">20</td><td class="n">0</td>\
        <td class="n">20 st</td></tr>
        """))
  }

  @Test func `parts follow each other along the axis, each in its own pattern and labelled`() {
    let html = chart.htmlFragment(id: "c1")
    #expect(
      html.contains(
        """
        <rect class="bar" x="0.000%" y="41" width="50.000%" height="20" fill="url(#c1-p0)"/>
        <rect class="bar" x="50.000%" y="41" width="25.000%" height="20" fill="url(#c1-p1)"/>
        <text class="inverse" x="25.000%" y="56" text-anchor="middle">10</text>
        <text class="halo" x="62.500%" y="56" text-anchor="middle">5</text>
        """))
    #expect(html.contains("<rect class=\"target\" x=\"60.000%\" y=\"18\" width=\"30.000%\""))
    #expect(html.contains("<pattern id=\"c1-p0\"") && html.contains("<pattern id=\"c1-p1\""))
    // A part of no size isn't drawn.
    #expect(html.split(separator: "<rect class=\"bar\" x=\"").count - 1 == 2 + 3)
  }

  @Test func `one series without totals has neither key nor sums`() {
    let html = countChart(series: ["plan"], [BarChart.Bar("a", [1])]).htmlFragment(id: "c")
    #expect(!html.contains("class=\"key\"") && !html.contains("Summa"))
  }

  @Test func `long labels take more lines, many bars more drawings, and all are there`() {
    let long = countChart([BarChart.Bar(String(repeating: "ö", count: 100), [1, 2])])
      .htmlFragment(id: "c")
    let lines = long.split(separator: "\n").filter {
      $0.hasPrefix("<text class=\"halo\" y=") && $0.contains("ö")
    }
    #expect(lines.count == 3)
    #expect(lines.joined().filter { $0 == "ö" }.count == 100)

    let many = countChart((1...40).map { BarChart.Bar("bar \($0);", [1, 1]) }).htmlFragment(id: "c")
    #expect((1...40).allSatisfy { many.contains(">bar \($0);</text>") })
    #expect(many.split(separator: "<svg role=\"img\"").count - 1 == 3)
    #expect(many.contains("<title id=\"c-3t\">Tid (timmar) 3/3</title>"))
    #expect(many.split(separator: "<defs>").count - 1 == 1)
  }

  @Test func `several charts in a page share no ids`() {
    let html = ChartPage(
      title: "Prognos", language: .english, introduction: ["Norr & Syd."], charts: [chart, chart],
      notes: ["Not."]
    ).html
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count == 10 && Set(ids).count == ids.count)
    #expect(html.contains("<html lang=\"en\">"))
    #expect(html.contains("<h1>Prognos</h1>\n<p>Norr &amp; Syd.</p>\n<figure"))
    #expect(html.contains("<p>Not.</p>\n</main>"))
    #expect(isWellFormed(html))
  }

  @Test func `nothing from outside becomes markup or moves the cursor`() {
    let evil = "</text><script>alert(1)</script>\"'&\u{0}\u{1B}[31m\u{202E}"
    let chart = BarChart(
      title: evil, unit: evil, labelHeading: evil, series: [evil, evil],
      bars: [BarChart.Bar(evil, [1, 2], total: evil)], band: BarChart.Band(evil, low: 1, high: 2),
      language: .swedish, format: { _ in evil })
    let page = ChartPage(
      title: evil, language: .swedish, introduction: [evil], charts: [chart], notes: [evil])
    #expect(isWellFormed(page.html))
    #expect(!page.html.contains("<script") && !page.html.contains("http:"))
    for text in [page.html, page.text()] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
  }
}
