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
    for row in rows {
      append(row, layout, to: &bytes)
      bytes.append(Byte.lineFeed)
    }
    if let totals {
      bytes.append(contentsOf: (rule + "\n" + line(totals, layout) + "\n").utf8)
    }
  }

  private func line(_ words: [String], _ layout: TextLayout) -> String {
    var bytes: [UInt8] = []
    append(words, layout, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ words: [String], _ layout: TextLayout, to bytes: inout [UInt8]) {
    let start = bytes.count
    for (index, word) in words.enumerated() {
      if index > 0 { bytes.append(contentsOf: TextLayout.gap.utf8) }
      let width = layout.widths[index]
      let isRightAligned = context.columns[index].isRightAligned
      var used = DisplayWidth.of(word)
      let shown = used <= width ? word : word.cut(to: width)
      if used > width { used = DisplayWidth.of(shown) }
      let blanks = repeatElement(Byte.space, count: max(0, width - used))
      if isRightAligned { bytes.append(contentsOf: blanks) }
      bytes.append(contentsOf: shown.utf8)
      if !isRightAligned { bytes.append(contentsOf: blanks) }
    }
    while bytes.count > start, bytes[bytes.count - 1] == Byte.space { bytes.removeLast() }
    if let width = context.terminalWidth {
      let line = String(decoding: bytes[start...], as: UTF8.self)
      if DisplayWidth.of(line) > width {
        bytes.replaceSubrange(start..., with: line.cut(to: width).utf8)
      }
    }
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
