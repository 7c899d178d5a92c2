import Records

/// A timetable as lines of plain text.
struct TimetableText {
  private let timetable: Timetable
  private let language: Language
  private let width: Int?
  private let style: TextStyle
  private let labels: [String]
  private let labelWidth: Int
  private let details: [String]

  /// The minutes of a column; the first that the terminal has room for is taken.
  private static let steps = [15, 20, 30, 60]
  /// No label is longer, where there is a terminal to fit.
  private static let mostLabel = 24
  private static let open: Character = "·"

  init(_ timetable: Timetable, _ language: Language, _ options: RenderOptions) {
    self.timetable = timetable
    self.language = language
    width = options.terminalWidth
    style = TextStyle(colour: options.colour)
    let labels = timetable.rows.map(\.label.onOneLine)
    self.labels =
      options.terminalWidth == nil ? labels : labels.map { $0.cut(to: Self.mostLabel) }
    labelWidth = self.labels.map { DisplayWidth.of($0) }.max() ?? 0
    details = timetable.rows.map(\.detail.onOneLine)
  }

  /// The title, the facts, the key, the rows and the notes.
  var lines: [String] {
    let title = timetable.title.onOneLine
    var lines = [style.bold(title), String(repeating: "═", count: DisplayWidth.of(title))]
    for subtitle in timetable.subtitles { lines += wrapped(subtitle) }
    lines.append("")
    if let axis = timetable.axis {
      lines += key + [""] + picture(axis)
    } else {
      lines.append(Timetable.nothingToShow(language))
    }
    for note in timetable.notes { lines += [""] + wrapped(note) }
    return lines
  }

  private func wrapped(_ text: String) -> [String] {
    text.safeLines.flatMap { line in width.map(line.wrapped) ?? [line] }
  }

  /// Which sign stands for what.
  private var key: [String] {
    let free = Text(sv: "ledig tid", en: "free")(language)
    let entries =
      timetable.kinds.map { kind in
        let signs = Self.signs(kind.look)
        return "\(signs.first)\(signs.rest) \(kind.name.onOneLine)"
      } + ["\(Self.open)\(Self.open) \(free)"]
    return wrapped(entries.joined(separator: "   "))
  }

  /// The hours, and a line for each row with what is said of it where there is room.
  private func picture(_ axis: Range<Int>) -> [String] {
    let gap = DisplayWidth.of(TextLayout.gap)
    let room = width.map { $0 - labelWidth - gap } ?? .max
    let step = Self.steps.first { axis.count / $0 <= room } ?? 60
    let columns = axis.count / step
    let detailWidth = details.map { DisplayWidth.of($0) }.max() ?? 0
    let hasDetails = detailWidth > 0 && columns + gap + detailWidth <= room
    let blank = String(repeating: " ", count: labelWidth)
    func line(_ label: String, _ plot: String, _ detail: String) -> String {
      var line = label.padded(to: labelWidth, onLeft: false) + TextLayout.gap
      // On a terminal too narrow for whole hours the day is cut.
      line += String(plot.prefix(max(0, room)))
      if hasDetails {
        line = line.padded(to: labelWidth + gap + columns + gap, onLeft: false) + detail
      }
      while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
      return line
    }
    return [line(blank, hours(axis, step), "")]
      + timetable.rows.indices.map { index in
        line(labels[index], String(plot(timetable.rows[index], axis, step)), details[index])
      }
  }

  /// The hours above their columns, as many as there is room for.
  private func hours(_ axis: Range<Int>, _ step: Int) -> String {
    let every = step <= 20 ? 60 : 60 * (step / 15)
    var hours = ""
    for minute in stride(from: axis.lowerBound, to: axis.upperBound, by: every) {
      let place = (minute - axis.lowerBound) / step
      hours += String(repeating: " ", count: max(0, place - hours.utf8.count))
      hours += Timetable.hour(minute)
    }
    return hours
  }

  /// The signs of a row, a column each.
  private func plot(_ row: Timetable.Row, _ axis: Range<Int>, _ step: Int) -> [Character] {
    let cells = axis.count / step
    var owner = owners(row.items, axis, step, cells)
    showHidden(row.items, axis, step, &owner)
    return (0..<cells).map { cell in
      guard let item = owner[cell] else {
        let minutes = Self.minutes(of: cell, axis, step)
        return row.open.contains { $0.overlaps(minutes) } ? Self.open : " "
      }
      let signs = Self.signs(timetable.kinds[row.items[item].kind].look)
      return cell > 0 && owner[cell - 1] == item ? signs.rest : signs.first
    }
  }

  /// Which item takes the most of each cell, where any takes at least half of it.
  private func owners(
    _ items: [Timetable.Item], _ axis: Range<Int>, _ step: Int, _ cells: Int
  ) -> [Int?] {
    var owner = [Int?](repeating: nil, count: cells)
    var most = [(minutes: Int, kind: Int)](repeating: (0, 0), count: cells)
    for (index, item) in items.enumerated() {
      for cell in Self.cells(of: item, axis, step) {
        let own = item.minutes.clamped(to: Self.minutes(of: cell, axis, step)).count
        guard own * 2 >= step else { continue }
        if owner[cell] == nil || own > most[cell].minutes
          || own == most[cell].minutes && item.kind < most[cell].kind
        {
          owner[cell] = index
          most[cell] = (own, item.kind)
        }
      }
    }
    return owner
  }

  /// Shows items that are in no cell where they take the most, unless something of their kind, or of
  /// one before it, is there.
  private func showHidden(
    _ items: [Timetable.Item], _ axis: Range<Int>, _ step: Int, _ owner: inout [Int?]
  ) {
    let shown = Set(owner.compactMap(\.self))
    for (index, item) in items.enumerated() where !shown.contains(index) {
      let best = Self.cells(of: item, axis, step).max { left, right in
        let minutes = [left, right].map {
          item.minutes.clamped(to: Self.minutes(of: $0, axis, step)).count
        }
        return minutes[0] < minutes[1]
      }
      guard let best else { continue }
      if let other = owner[best], items[other].kind <= item.kind { continue }
      owner[best] = index
    }
  }

  /// The cells that an item touches.
  private static func cells(
    of item: Timetable.Item, _ axis: Range<Int>, _ step: Int
  ) -> Range<Int> {
    let minutes = item.minutes.clamped(to: axis)
    if minutes.isEmpty { return 0..<0 }
    return (minutes.lowerBound - axis.lowerBound)
      / step..<(minutes.upperBound - 1 - axis.lowerBound) / step + 1
  }

  private static func minutes(of cell: Int, _ axis: Range<Int>, _ step: Int) -> Range<Int> {
    axis.lowerBound + cell * step..<axis.lowerBound + (cell + 1) * step
  }

  /// The sign that something begins with, and the one that it goes on with.
  private static func signs(_ look: Timetable.Look) -> (first: Character, rest: Character) {
    switch look {
    case .box: ("▐", "█")
    case .dotted: ("░", "░")
    case .hatched: ("▒", "▒")
    case .line: ("─", "─")
    }
  }
}
