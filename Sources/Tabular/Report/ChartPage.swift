public import Records

/// Charts in one text or one page for the web.
public struct ChartPage: Sendable {
  /// What they are together.
  public let title: String
  /// The language that they are written in.
  public let language: Language
  /// What stands before the first chart, each a paragraph.
  public let introduction: [String]
  /// The charts, in order.
  public let charts: [BarChart]
  /// Remarks below the charts, each a paragraph.
  public let notes: [String]

  /// Charts, one or several.
  public init(
    title: String, language: Language, introduction: [String] = [], charts: [BarChart],
    notes: [String] = []
  ) {
    self.title = title
    self.language = language
    self.introduction = introduction
    self.charts = charts
    self.notes = notes
  }

  /// The charts as plain text, as wide as the terminal or else 80 columns.
  public func text(options: RenderOptions = RenderOptions()) -> String {
    let width = options.terminalWidth ?? BarChart.usualWidth
    let heading = title.onOneLine
    var lines = [TextStyle(colour: options.colour).bold(heading)]
    lines.append(String(repeating: "═", count: DisplayWidth.of(heading)))
    let wrapped = { (text: String) in text.safeLines.flatMap { $0.wrapped(to: width) } }
    for paragraph in introduction { lines += wrapped(paragraph) }
    for chart in charts { lines += [""] + BarChartText(chart, width: width).lines }
    for note in notes { lines += [""] + wrapped(note) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The charts as one self-contained page, each with its figures in a table.
  public var html: String {
    var body = "<main>\n<h1>\(HTMLPage.escaped(title))</h1>\n"
    for paragraph in introduction { body += "<p>\(HTMLPage.escaped(paragraph))</p>\n" }
    for (index, chart) in charts.enumerated() { body += chart.htmlFragment(id: "c\(index + 1)") }
    for note in notes { body += "<p>\(HTMLPage.escaped(note))</p>\n" }
    return HTMLPage.head(
      title: title, languageTag: language.rawValue,
      style: HTMLPage.style + ChartPage.headingStyle + BarChart.htmlStyle)
      + "<body>\n\(body)</main>\n</body>\n</html>\n"
  }

  private static let headingStyle = "h1{font-size:1.5rem;line-height:1.2;margin:0 0 .75rem}\n"
}
