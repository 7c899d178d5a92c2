/// A grid as lines of plain text.
struct GridText {
  private let grid: Grid
  private let terminalWidth: Int?
  private let style: TextStyle
  private static let indent = "  "

  init(_ grid: Grid, _ options: RenderOptions) {
    self.grid = grid
    terminalWidth = options.terminalWidth
    style = TextStyle(colour: options.colour)
  }

  /// The title, the facts, the rows and the notes.
  var lines: [String] {
    let title = grid.title.onOneLine
    var lines = [style.bold(title), String(repeating: "═", count: DisplayWidth.of(title))]
    for subtitle in grid.subtitles { lines += wrapped(subtitle) }
    if !grid.rows.isEmpty { lines += [""] + (alignedRows ?? listedRows) }
    for note in grid.notes { lines += [""] + wrapped(note) }
    return lines
  }

  /// The rows as columns side by side; nil when they are wider than the terminal.
  private var alignedRows: [String]? {
    let headings = [""] + grid.columns.map(\.onOneLine)
    let rows = grid.rows.map { [$0.label.safeLines] + $0.cells.map(\.textLines) }
    let widths = headings.indices.map { column in
      rows.reduce(DisplayWidth.of(headings[column])) { widest, row in
        row[column].reduce(widest) { max($0, DisplayWidth.of($1)) }
      }
    }
    let whole = widths.reduce(TextLayout.gap.utf8.count * (widths.count - 1), +)
    if let terminalWidth, whole > terminalWidth { return nil }

    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: TextLayout.gap)
    var lines = [style.bold(GridText.line(headings, widths))]
    for row in rows {
      lines.append(rule)
      for level in 0..<(row.map(\.count).max() ?? 0) {
        lines.append(GridText.line(row.map { level < $0.count ? $0[level] : "" }, widths))
      }
    }
    return lines
  }

  private static func line(_ words: [String], _ widths: [Int]) -> String {
    var line = zip(words, widths).map { $0.padded(to: $1, onLeft: false) }
      .joined(separator: TextLayout.gap)
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    return line
  }

  /// The rows one below the other, each cell with its lines indented below its headings.
  private var listedRows: [String] {
    var lines: [String] = []
    for row in grid.rows {
      if !lines.isEmpty { lines.append("") }
      let label = row.label.onOneLine
      lines += wrapped(label).map(style.bold)
      lines.append(
        String(
          repeating: "─", count: min(DisplayWidth.of(label), terminalWidth ?? .max)))
      for (column, cell) in zip(grid.columns, row.cells) {
        let words = cell.isEmpty ? [absentMark] : cell.textLines
        let hasHeading = cell.heading != nil || cell.isEmpty
        let heading = column.onOneLine + (hasHeading ? TextLayout.gap + words[0] : "")
        lines += wrapped(heading, rest: GridText.indent)
        for line in words.dropFirst(hasHeading ? 1 : 0) {
          lines += wrapped(line, first: GridText.indent, rest: GridText.indent + GridText.indent)
        }
      }
    }
    return lines
  }

  /// A text broken at its blanks for the terminal, if there is one.
  private func wrapped(_ text: String, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    for line in text.safeLines {
      let width = terminalWidth ?? .max
      let fits = first.utf8.count + DisplayWidth.of(line) <= width
      for piece in fits ? [line] : line.wrapped(to: max(1, width - rest.utf8.count)) {
        lines.append((lines.isEmpty ? first : rest) + piece)
      }
    }
    return lines
  }
}

extension Grid.Cell {
  /// The heading and the lines, with the marks that stand for their emphasis.
  fileprivate var textLines: [String] {
    var words = lines.map(\.marked)
    if let heading = heading?.onOneLine {
      words.insert(emphasis == .off ? "(\(heading))" : heading, at: 0)
    }
    switch emphasis {
    case .normal: break
    case .off: if words.isEmpty { words = [absentMark] }
    case .marked: words = words.isEmpty ? ["!"] : ["! \(words[0])"] + words.dropFirst()
    }
    return words
  }
}

extension Grid.Line {
  fileprivate var marked: String {
    switch mark {
    case .plain: text.onOneLine
    case .muted: "(\(text.onOneLine))"
    case .marked: "! \(text.onOneLine)"
    }
  }
}
