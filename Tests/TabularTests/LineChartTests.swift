import Foundation
import FoundationXML
import Records
import Tabular
import Testing

@Suite struct LineChartTests {
  private func chart(
    _ series: [LineChart.Series], labels: [String] = ["sep", "okt", "nov"],
    aim: BarChart.Band? = nil
  ) -> LineChart {
    LineChart(
      title: "Andel", labelHeading: "Månad", labels: labels, series: series, aim: aim,
      axisUnit: 0.1, language: .swedish,
      format: { Numerals.share($0, .swedish) ?? "" })
  }

  private func count(_ part: String, in html: String) -> Int {
    html.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test func `lines are named and described, with the same figures in a table beside`() {
    let html = chart([.init("L001", [0.25, 0.3, 0.4]), .init("L002", [0.1, 0.1, 0.2])])
      .htmlFragment(id: "c1")
    #expect(XMLParser(data: Data(html.utf8)).parse())
    #expect(html.contains("<svg role=\"img\" aria-labelledby=\"c1t c1d\" height=\"264\">"))
    #expect(html.contains("<title id=\"c1t\">Andel</title>"))
    #expect(html.contains("<div class=\"beside\">"))
    #expect(
      html.contains(
        "<tr><th scope=\"row\">okt</th><td class=\"n\">30\u{A0}%</td><td class=\"n\">10\u{A0}%</td></tr>"
      ))
    // A line from value to value, a mark at each, and the name in the key, the table and at its end.
    #expect(count("<line class=\"line\" x1=", in: html) == 4)
    #expect(count("<svg class=\"mark\"", in: html) == 6)
    #expect(count(">L002<", in: html) == 3)
  }

  @Test func `series are told apart without colour`() {
    let all = (0..<LineChart.mostSeries).map { LineChart.Series("L\($0)", [0.1, 0.2, 0.3]) }
    let html = chart(all).htmlFragment(id: "c1")
    var marks: Set<Substring> = []
    for part in html.split(separator: "<svg class=\"mark\"").dropFirst() {
      marks.insert(part.drop { $0 != ">" }.prefix { $0 != "\n" })
    }
    #expect(marks.count == all.count)
    let dashes = html.split(separator: "stroke-dasharray=\"").dropFirst()
      .map { $0.prefix { $0 != "\"" } }
    #expect(Set(dashes).count == all.count - 1)
    // So many columns have no room beside the drawing.
    #expect(!html.contains("<div class=\"beside\">"))
  }

  @Test func `names at the ends never stand on each other`() throws {
    let all = (0..<6).map { LineChart.Series("lag \($0)", [0.1, 0.2, 0.3 - Double($0) / 1000]) }
    let html = chart(all).htmlFragment(id: "c1")
    let bases = try html.split(separator: "<text class=\"halo\" x=\"").dropFirst().map { part in
      try #require(Double(part.split(separator: "\"")[2]))
    }
    #expect(bases.count == 6)
    for (first, second) in zip(bases, bases.dropFirst()) { #expect(second - first >= 15) }
  }

  @Test func `a line is broken where there is no value, which is a dash in the table`() {
    let html = chart(
      [.init("alla", [0.1, nil, .nan, 0.2, 0.3])], labels: ["a", "b", "c", "d", "e"]
    ).htmlFragment(id: "c1")
    #expect(count("<line class=\"line\" x1=", in: html) == 1)
    #expect(count("<svg class=\"mark\"", in: html) == 3)
    #expect(count("<td class=\"n\">–</td>", in: html) == 2)
  }

  @Test func `an aim is a line, or a band between two`() {
    let series = [LineChart.Series("alla", [0.1, 0.2, 0.3])]
    let line = chart(series, aim: .init("minst 25 %", low: 0.25, high: 0.25)).htmlFragment(id: "c")
    #expect(count("<line class=\"limit\"", in: line) == 1 && line.contains("minst 25 %"))
    let band = chart(series, aim: .init("mål", low: 0.2, high: 0.4)).htmlFragment(id: "c")
    #expect(count("<line class=\"limit\"", in: band) == 2)
    // The axis reaches past it: 40 % is at the top, 20 % in the middle.
    #expect(band.contains("<rect class=\"target\" y=\"22\" width=\"86.000%\" height=\"110\"/>"))
  }

  @Test func `a chart of nothing says so`() {
    let html = chart([.init("alla", [nil, nil, nil])]).htmlFragment(id: "c")
    #expect(html.contains("<p>Inga rader.</p>") && !html.contains("<svg"))
  }

  @Test func `what is below 0 is drawn at 0 and written as it is`() {
    let html = chart([.init("alla", [-0.5, 0.1, 1e300])]).htmlFragment(id: "c")
    #expect(html.contains("\u{2212}50"))
    #expect(html.contains("y=\"242\" width=\"1\""))
  }

  @Test func `one label stands in the middle`() {
    let html = chart([.init("alla", [0.2])], labels: ["nov"]).htmlFragment(id: "c")
    #expect(count("<svg class=\"mark\"", in: html) == 1)
    #expect(!html.contains("nan"))
  }
}
