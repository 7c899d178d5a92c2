import Records
import Testing

@testable import Tabular

/// A chart of counts in Swedish.
func countChart(
  title: String = "Tid", unit: String = "timmar", series: [String] = ["plan", "vikarie"],
  _ bars: [BarChart.Bar], band: BarChart.Band? = nil
) -> BarChart {
  BarChart(
    title: title, unit: unit, labelHeading: "Vecka", series: series, bars: bars, band: band,
    language: .swedish, format: { String(Int($0)) })
}

@Suite struct BarChartTextTests {
  @Test func `a line for each bar, with the band past its end and the value last`() {
    let chart = countChart(
      [
        BarChart.Bar("vecka 1", [10, 5]), BarChart.Bar("vecka 2", [20, 0], total: "20 st"),
        BarChart.Bar("å", [0, 0]),
      ], band: BarChart.Band("mål 12–18", low: 12, high: 18))
    #expect(
      chart.text(width: 37) == """
        Tid (timmar)
        █ plan   ▒ vikarie   [ ] mål 12–18

                 0    5   10   15   20
                 ├────┼────┼─[──┼──]─┤
        vecka 1  ██████████▒▒▒▒▒   ┊       15
        vecka 2  ████████████████████   20 st
        å                    ┊     ┊        0

        """)
  }

  @Test func `one series needs no key`() {
    let chart = countChart(unit: "", series: ["plan"], [BarChart.Bar("a", [3])])
    #expect(
      chart.text(width: 25) == """
        Tid

           0     1     2     3
           ├─────┼─────┼─────┤
        a  ██████████████████   3

        """)
  }

  @Test func `long labels are broken and nothing is wider than the text`() {
    let chart = countChart(
      title: "Mycket lång rubrik som inte får plats på en rad",
      [
        BarChart.Bar("Anna-Karin von Oberschützenhausen-Lindström", [10, 5]),
        BarChart.Bar("日本語日本語日本語", [1, 2]),
      ])
    let lines = chart.text(width: 40).split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 40 })
    #expect(lines.map { $0.prefix(13) }.contains("Oberschützenh"))
    let starts = lines.filter { $0.contains("█") }.map { line in
      DisplayWidth.of(String(line.prefix { $0 != "█" }))
    }
    // The key's, then the bars'.
    #expect(starts == [0, 15, 15])
  }

  @Test func `a part too small for a sign is still seen, and the bar isn't longer for it`() {
    let chart = countChart(
      series: ["a", "b", "c"],
      [BarChart.Bar("x", [10000, 1, 1]), BarChart.Bar("y", [0, 1, 0])])
    let lines = chart.text(width: 40).split(separator: "\n").map(String.init)
    #expect(lines[4].filter { $0 == "▒" || $0 == "░" } == "▒░")
    #expect(lines[5].filter { $0 == "▒" } == "▒")
    #expect(lines[4].filter { "█▒░".contains($0) }.count == 19)
  }

  @Test func `values that can't be drawn are nothing`() {
    let values = [-5, .nan, .infinity, 1e300]
    let chart = countChart(
      series: ["a"], values.map { BarChart.Bar("x", [$0]) },
      band: BarChart.Band("b", low: .nan, high: -.infinity))
    let lines = chart.text(width: 40).split(separator: "\n").map(String.init)
    #expect(lines.suffix(4).map { $0.contains("█") } == [false, false, false, true])
    #expect(
      lines.suffix(4).compactMap { $0.split(separator: " ").last.map(String.init) }
        == ["-5", "0", "0", "1000000000000000"])
    #expect(chart.htmlFragment(id: "c").contains("<td class=\"n\">-5</td>"))
  }

  @Test func `no bars`() {
    #expect(countChart([]).text() == "Tid (timmar)\nInga rader.\n")
    #expect(countChart([]).htmlFragment(id: "c").contains("<p>Inga rader.</p>"))
  }

  @Test func `a page of charts as text`() {
    let chart = countChart(series: ["a"], [BarChart.Bar("x", [1])])
    let page = ChartPage(
      title: "Prognos", language: .swedish, introduction: ["Norr."], charts: [chart, chart],
      notes: ["Not."])
    let one = chart.text(width: 30)
    #expect(
      page.text(options: RenderOptions(terminalWidth: 30))
        == "Prognos\n═══════\nNorr.\n\n" + one + "\n" + one + "\nNot.\n")
  }

  @Test(arguments: [
    (0, 1, 5, [0, 1]), (4, 1, 5, [0, 1, 2, 3, 4]), (6, 1, 5, [0, 2, 4, 6]),
    (21, 1, 5, [0, 5, 10, 15, 20, 25]), (100, 1, 1, [0, 100]),
    (9000, 60, 5, [0, 3000, 6000, 9000]),
    (1, 0.5, 5, [0, 0.5, 1]),
  ])
  func `an axis has round steps`(
    highest: Double, unit: Double, mostSteps: Int, ticks: [Double]
  ) {
    #expect(BarScale(highest: highest, unit: unit, mostSteps: mostSteps).ticks == ticks)
  }
}
