import Records

extension ReportPage {
  /// The report as Markdown: the figures of charts as tables.
  ///
  /// - Throws: what the tables' rows throw.
  public func markdown() throws -> String {
    var parts = ["# \(MarkdownText.line(title))"]
    if !facts.isEmpty { parts.append(ReportPage.points(facts.map { ($0.label, $0.value) })) }
    parts += introduction.map(MarkdownText.paragraph)
    for (number, section) in sections.enumerated() {
      parts.append("## \(self.number(number))\(MarkdownText.line(section.heading))")
      parts += try section.blocks.map(markdown)
    }
    if !notes.isEmpty { parts.append("---") }
    parts += notes.map(MarkdownText.paragraph)
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The report as plain text, as wide as the terminal or else 80 columns.
  ///
  /// - Throws: what the tables' rows throw.
  public func text(options: RenderOptions = RenderOptions()) throws -> String {
    let width = options.terminalWidth ?? BarChart.usualWidth
    let style = TextStyle(colour: options.colour)
    let wrapped = { (text: String) in text.safeLines.flatMap { $0.wrapped(to: width) } }
    let headed = { (text: String, rule: String) in
      [style.bold(text), String(repeating: rule, count: min(width, DisplayWidth.of(text)))]
    }
    var lines = headed(title.onOneLine, "═")
    lines += facts.flatMap { wrapped("\($0.label): \($0.value)") }
    for paragraph in introduction { lines += [""] + wrapped(paragraph) }
    for (number, section) in sections.enumerated() {
      lines += ["", ""] + headed("\(self.number(number))\(section.heading.onOneLine)", "─")
      for block in section.blocks {
        lines.append("")
        switch block {
        case .paragraph(let text): lines += wrapped(text)
        case .finding(let text): lines += wrapped("! \(text)")
        case .subheading(let text): lines.append(style.bold(text.onOneLine))
        case .points(let points):
          lines += points.flatMap { point in
            point.safeLines.flatMap { $0.wrapped(to: width - 2) }.enumerated()
              .map { ($0 == 0 ? "- " : "  ") + $1 }
          }
        case .facts(let facts):
          lines += facts.flatMap { wrapped("\($0.label): \($0.value ?? ReportPage.blank)") }
        case .bars(let chart): lines += BarChartText(chart, width: width).lines
        case .lines(let chart): lines += try tableLines(chart.figuresTable, options)
        case .table(let table): lines += try tableLines(table, options)
        }
      }
    }
    for note in notes { lines += [""] + wrapped(note) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What is written on by hand.
  private static let blank = String(repeating: "_", count: 30)

  private static func points(_ facts: [(label: String, value: String?)]) -> String {
    facts.map { fact in
      let value = fact.value.map(MarkdownText.cell) ?? String(repeating: "\\_", count: 12)
      return "- **\(MarkdownText.line(fact.label)):** \(value)"
    }.joined(separator: "\n")
  }

  private func markdown(_ block: Block) throws -> String {
    switch block {
    case .paragraph(let text): MarkdownText.paragraph(text)
    case .finding(let text): "> " + text.safeLines.map(MarkdownText.line).joined(separator: "\n> ")
    case .subheading(let text): "### \(MarkdownText.line(text))"
    case .points(let points):
      points.map { "- \(MarkdownText.line($0))" }.joined(separator: "\n")
    case .facts(let facts): ReportPage.points(facts)
    case .bars(let chart): try markdown(chart.figuresTable)
    case .lines(let chart): try markdown(chart.figuresTable)
    case .table(let table): try markdown(table)
    }
  }

  private func markdown(_ table: Table) throws -> String {
    var renderer = MarkdownRenderer(
      RenderContext(table, language), layout: table.layout, isFragment: true)
    var bytes: [UInt8] = []
    renderer.begin(&bytes)
    try table.forEachRow { renderer.row($0, &bytes) }
    renderer.end(&bytes)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  private func tableLines(_ table: Table, _ options: RenderOptions) throws -> [String] {
    var bytes: [UInt8] = []
    try render(table, as: .text, language: language, options: options) { bytes += $0 }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension BarChart {
  /// The figures as a table of their own.
  fileprivate var figuresTable: Table { figures.table(heading, aim: band?.label) }
}

extension LineChart {
  /// The figures as a table of their own.
  fileprivate var figuresTable: Table { figures.table(heading, aim: aim?.label) }
}

extension FigureTable {
  fileprivate func table(_ title: String, aim: String?) -> Table {
    Table(
      schema: "", title: Text(same: title),
      columns: headings.enumerated().map { place, heading in
        // The figures are in words already; their kind says that they are numbers.
        Column(
          "\(place)", Text(same: heading), place == 0 ? .text : .decimal, summary: Text(same: ""))
      }, rows: rows.map { $0.map(Cell.text) }, notes: aim.map { aim in [Text(same: aim)] } ?? [])
  }
}
