import Records

/// The widths of a text table's columns, fitted to a terminal if there is one.
struct TextLayout {
  /// Blanks between columns.
  static let gap = "  "
  /// A column of words isn't made narrower than this.
  private static let leastWidth = 8

  /// The width of each column.
  private(set) var widths: [Int]

  /// Fits columns.
  ///
  /// When the whole doesn't fit, headings are broken at their blanks first, then the widest columns
  /// of words are cut, all to one width. Never cut are the first column, which
  /// tells the rows apart, numbers, dates and times.
  ///
  /// - Parameters:
  ///   - contents: the width of the widest cell of each column.
  ///   - available: the terminal's width; nil leaves every column as wide as it needs.
  init(columns: [Column], headings: [String], contents: [Int], available: Int?) {
    let natural = zip(headings, contents).map { max(DisplayWidth.of($0), $1) }
    widths = natural
    guard let available else { return }
    let room = available - TextLayout.gap.count * max(0, columns.count - 1)
    if total(widths) <= room { return }

    let longestWords = headings.map { heading in
      heading.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0
    }
    widths = zip(longestWords, contents).map { max($0, $1) }
    if total(widths) > room {
      cutColumns(columns.indices.map { $0 > 0 && columns[$0].holdsWords }, room: room)
    }
    // What is left over goes back to the headings, from the left.
    for index in widths.indices where contents[index] < natural[index] {
      let spare = room - total(widths)
      if spare <= 0 { return }
      widths[index] = min(natural[index], widths[index] + spare)
    }
  }

  private mutating func cutColumns(_ isCuttable: [Bool], room: Int) {
    var limit = widths.indices.filter { isCuttable[$0] }.map { widths[$0] }.max() ?? 0
    while limit > TextLayout.leastWidth, total(widths) > room {
      limit -= 1
      for index in widths.indices where isCuttable[index] {
        widths[index] = min(widths[index], limit)
      }
    }
  }

  private func total(_ widths: [Int]) -> Int { widths.reduce(0, +) }
}
