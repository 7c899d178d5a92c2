/// How large a grid's text can be for it to stand on one sheet of A4 lying down.
struct GridSheet {
  private let grid: Grid
  /// Points within the margins, of 297 by 210 mm less 10 on each side and a little.
  private static let width = 785.0
  private static let height = 530.0
  /// Points of the column of labels, and of the blanks around a cell's lines.
  private static let labelWidth = 57.0
  private static let padding = (across: 6.0, down: 4.5)
  /// Points of a title, and of a line of facts or notes.
  private static let titleHeight = 24.0
  private static let paragraphHeight = 14.0
  private static let paragraphSize = 10.0
  /// The line's height and a letter's usual width, to the size of the text.
  private static let lineHeight = 1.2
  private static let letterWidth = 0.6
  /// The sizes tried, in points; smaller ones can't be read.
  private static let sizes = [9.0, 8.5, 8, 7.5, 7, 6.5, 6]

  init(_ grid: Grid) { self.grid = grid }

  /// The largest size, in points, with which the grid stands on one sheet, or the least one.
  var fontSize: Double {
    GridSheet.sizes.first { height($0) <= GridSheet.height } ?? 6
  }

  private func height(_ size: Double) -> Double {
    let paragraphs = (grid.subtitles + grid.notes).reduce(0) {
      $0 + GridSheet.lines($1, size: GridSheet.paragraphSize, width: GridSheet.width)
    }
    let cellWidth =
      (GridSheet.width - GridSheet.labelWidth) / Double(max(1, grid.columns.count))
      - GridSheet.padding.across
    let labelWidth = GridSheet.labelWidth - GridSheet.padding.across
    let headings =
      grid.columns.map { GridSheet.lines($0, size: size, width: cellWidth) }.max() ?? 1
    var lines = headings
    for row in grid.rows {
      let label = row.label.safeLines.reduce(0) {
        $0 + GridSheet.lines($1, size: size, width: labelWidth)
      }
      lines += row.cells.reduce(label) { highest, cell in
        let texts = (cell.heading.map { [$0] } ?? []) + cell.lines.map(\.text)
        let own = texts.reduce(0) { $0 + GridSheet.lines($1, size: size, width: cellWidth) }
        return max(highest, own)
      }
    }
    return GridSheet.titleHeight + Double(paragraphs) * GridSheet.paragraphHeight
      + Double(lines) * size * GridSheet.lineHeight
      + Double(grid.rows.count + 1) * GridSheet.padding.down
  }

  private static func lines(_ text: String, size: Double, width: Double) -> Int {
    let letters = max(1, Int(width / (size * letterWidth)))
    return text.onOneLine.broken(to: letters).count
  }
}
