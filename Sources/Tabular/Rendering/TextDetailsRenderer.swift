import Records

/// Records one at a time for people: headings to the left, values to the right.
struct TextDetailsRenderer: Renderer {
  private let context: RenderContext
  private let style: TextStyle
  private let headings: [String]
  private let indent: Int
  private var isFirst = true

  init(_ context: RenderContext) {
    self.context = context
    style = TextStyle(colour: context.colour)
    headings = context.headings.map { $0 + ":" }
    indent = (headings.map(DisplayWidth.of).max() ?? 0) + TextLayout.gap.count
  }

  func begin(_ bytes: inout [UInt8]) {
    if let title = context.title {
      bytes.append(contentsOf: (style.bold(title.onOneLine) + "\n\n").utf8)
    }
  }

  mutating func row(_ cells: [Cell], _ bytes: inout [UInt8]) {
    if !isFirst { bytes.append(Byte.lineFeed) }
    isFirst = false
    for (index, cell) in cells.enumerated() {
      let heading = headings[index]
      bytes.append(contentsOf: style.bold(heading).utf8)
      var blanks = indent - DisplayWidth.of(heading)
      for line in lines(of: cell, context.columns[index]) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
        bytes.append(contentsOf: line.utf8)
        bytes.append(Byte.lineFeed)
        blanks = indent
      }
    }
  }

  func end(_ bytes: inout [UInt8]) {
    if isFirst { bytes.append(contentsOf: (context.nothingToShow + "\n").utf8) }
    notes(context, &bytes)
  }

  private func lines(of cell: Cell, _ column: Column) -> [String] {
    let word = cell.wording(context.language, shareFractionDigits: column.shareFractionDigits)
    guard let word, !word.isEmpty else { return [absentMark] }
    // On a terminal too narrow for two columns, breaking values would only make it worse.
    guard let width = context.terminalWidth, width >= indent + 20 else { return word.safeLines }
    return word.safeLines.flatMap { $0.wrapped(to: width - indent) }
  }
}
