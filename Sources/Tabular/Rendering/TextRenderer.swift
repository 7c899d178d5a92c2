import Records

/// Aligned columns for people: heading line, rule, rows, totals after a rule, notes.
struct TextRenderer: Renderer {
  private let context: RenderContext
  private let style: TextStyle
  private var rows: [[String]] = []
  private var widths: [Int]

  init(_ context: RenderContext) {
    self.context = context
    style = TextStyle(colour: context.colour)
    widths = Array(repeating: 0, count: context.columns.count)
  }

  func begin(_ bytes: inout [UInt8]) {
    if let title = context.title {
      bytes.append(contentsOf: (style.bold(title.onOneLine) + "\n\n").utf8)
    }
  }

  mutating func row(_ cells: [Cell], _ bytes: inout [UInt8]) {
    rows.append(words(cells))
  }

  mutating func end(_ bytes: inout [UInt8]) {
    if rows.isEmpty {
      bytes.append(contentsOf: (context.nothingToShow + "\n").utf8)
    } else {
      table(&bytes)
    }
    notes(context, &bytes)
  }

  private mutating func words(_ cells: [Cell], absent: String = absentMark) -> [String] {
    var words: [String] = []
    words.reserveCapacity(cells.count)
    for (index, cell) in cells.enumerated() {
      let column = context.columns[index]
      let word = cell.wording(context.language, shareFractionDigits: column.shareFractionDigits)
      words.append(word?.onOneLine ?? absent)
      widths[index] = max(widths[index], DisplayWidth.of(words[index]))
    }
    return words
  }

  private mutating func table(_ bytes: inout [UInt8]) {
    // A column without a sum has nothing there rather than a mark.
    let totals = context.totals.map { words($0, absent: "") }
    let headings = context.headings
    let layout = TextLayout(
      columns: context.columns, headings: headings, contents: widths,
      available: context.terminalWidth)

    let wrapped = zip(headings, layout.widths).map { heading, width in
      DisplayWidth.of(heading) <= width ? [heading] : heading.wrapped(to: width)
    }
    let height = wrapped.map(\.count).max() ?? 1
    for level in 0..<height {
      let words = wrapped.map { lines in
        let index = level - (height - lines.count)
        return index < 0 ? "" : lines[index]
      }
      bytes.append(contentsOf: (style.bold(line(words, layout)) + "\n").utf8)
    }
    let rule = line(
      layout.widths.map { String(repeating: "─", count: $0) }, layout)
    bytes.append(contentsOf: (rule + "\n").utf8)
    for row in rows { bytes.append(contentsOf: (line(row, layout) + "\n").utf8) }
    if let totals {
      bytes.append(contentsOf: (rule + "\n" + line(totals, layout) + "\n").utf8)
    }
  }

  private func line(_ words: [String], _ layout: TextLayout) -> String {
    var line = ""
    for (index, word) in words.enumerated() {
      if index > 0 { line += TextLayout.gap }
      let width = layout.widths[index]
      line += word.cut(to: width).padded(
        to: width, onLeft: context.columns[index].isRightAligned)
    }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    if let width = context.terminalWidth { line = line.cut(to: width) }
    return line
  }
}

/// The remarks below a table, each a paragraph, wrapped on a terminal.
func notes(_ context: RenderContext, _ bytes: inout [UInt8]) {
  for note in context.notes {
    bytes.append(Byte.lineFeed)
    for line in note.safeLines {
      let lines = context.terminalWidth.map { line.wrapped(to: $0) } ?? [line]
      for line in lines { bytes.append(contentsOf: (line + "\n").utf8) }
    }
  }
}
