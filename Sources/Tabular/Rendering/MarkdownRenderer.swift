import Records

/// A table as Markdown has it: GitHub's for rows, points with bold headings for one record at a
/// time.
struct MarkdownRenderer: Renderer {
  private let context: RenderContext
  private let layout: Table.Layout
  private let isFragment: Bool
  private var hasRows = false

  /// - Parameter isFragment: whether the table stands in a text, where its title is no heading.
  init(_ context: RenderContext, layout: Table.Layout, isFragment: Bool = false) {
    self.context = context
    self.layout = layout
    self.isFragment = isFragment
  }

  func begin(_ bytes: inout [UInt8]) {
    guard let title = context.title else { return }
    let line = MarkdownText.line(title)
    append(isFragment ? "**\(line)**\n\n" : "# \(line)\n\n", &bytes)
  }

  mutating func row(_ cells: [Cell], _ bytes: inout [UInt8]) {
    let isFirst = !hasRows
    hasRows = true
    switch layout {
    case .details:
      if !isFirst { append("\n", &bytes) }
      for (heading, word) in zip(context.headings, words(cells)) {
        append("- **\(MarkdownText.line(heading)):** \(word)\n", &bytes)
      }
    case .rows:
      if isFirst { headings(&bytes) }
      line(words(cells), &bytes)
    }
  }

  func end(_ bytes: inout [UInt8]) {
    if !hasRows { append(context.nothingToShow + "\n", &bytes) }
    if hasRows, let totals = context.totals {
      let words = zip(totals, words(totals)).map { $0 == .absent ? "" : "**\($1)**" }
      line(words, &bytes)
    }
    for note in context.notes { append("\n\(MarkdownText.paragraph(note))\n", &bytes) }
  }

  private func headings(_ bytes: inout [UInt8]) {
    line(context.headings.map(MarkdownText.cell), &bytes)
    line(context.columns.map { $0.isRightAligned ? "---:" : "---" }, &bytes)
  }

  private func words(_ cells: [Cell]) -> [String] {
    cells.enumerated().map { place, cell in
      let digits = context.columns[place].shareFractionDigits
      let word = cell.wording(context.language, shareFractionDigits: digits)
      return MarkdownText.cell(word ?? absentMark)
    }
  }

  private func line(_ words: [String], _ bytes: inout [UInt8]) {
    append("| \(words.joined(separator: " | ")) |\n", &bytes)
  }

  private func append(_ text: String, _ bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
  }
}
