import Records

/// The drawing of a timetable and its key.
///
/// Places across are shares of the width and letters keep their size. Long timetables are drawn in
/// several parts, each with the hours, so that paper can be turned between them.
struct TimetableSVG {
  private let timetable: Timetable
  private let id: String
  private let language: Language
  private let axis: Range<Int>

  private static let labelHeight = 17
  private static let barHeight = 24
  private static let gap = 9
  private static let axisHeight = 22
  private static let mostHeight = 600
  /// The narrowest width that it is drawn in, in the pixels of CSS; `TimetableHTML.style` has it too.
  private static let leastWidth = 896.0
  private static let letterWidth = 6.6
  /// What the picture is drawn with, told apart by their names.
  private static let patterns = [Timetable.Look.dotted, .hatched]

  init(_ timetable: Timetable, _ axis: Range<Int>, id: String, _ language: Language) {
    self.timetable = timetable
    self.axis = axis
    self.id = id
    self.language = language
  }

  /// The key and the parts, each in a region that scrolls by itself.
  var drawing: String {
    let height = TimetableSVG.labelHeight + TimetableSVG.barHeight + TimetableSVG.gap
    let size = max(1, (TimetableSVG.mostHeight - TimetableSVG.axisHeight) / height)
    let parts = stride(from: 0, to: timetable.rows.count, by: size).map { first in
      first..<min(first + size, timetable.rows.count)
    }
    return key
      + parts.enumerated().map { number, rows in
        part(rows, number: number, of: parts.count, rowHeight: height)
      }.joined()
  }

  private var key: String {
    let free = Text(sv: "ledig tid", en: "free")(language)
    let entries =
      timetable.kinds.map { kind in
        (bar(kind.look, x: "1", width: "28", top: 0, height: 16), kind.name)
      } + [("<rect class=\"open\" x=\"1\" y=\"5\" width=\"28\" height=\"6\"/>", free)]
    let items = entries.map { sample, name in
      "<li><svg aria-hidden=\"true\">\(sample)</svg><span>\(HTMLPage.escaped(name))</span></li>\n"
    }
    // The patterns are in the key, which is always drawn.
    return "<svg class=\"defs\" aria-hidden=\"true\">\(definitions)</svg>\n"
      + "<ul class=\"key\">\n\(items.joined())</ul>\n"
  }

  private var definitions: String {
    let squares = [
      "<circle cx=\"2\" cy=\"2\" r=\"1.2\"/><circle cx=\"6\" cy=\"6\" r=\"1.2\"/>",
      "<path d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\"/>",
    ]
    let patterns = zip(TimetableSVG.patterns, squares).map { look, square in
      "<pattern id=\"\(name(look))\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
        + "<path class=\"back\" d=\"M0 0h8v8h-8z\"/><g class=\"ink\">\(square)</g></pattern>"
    }
    return "<defs>\(patterns.joined())</defs>"
  }

  private func name(_ look: Timetable.Look) -> String {
    id + (look == .dotted ? "-dots" : "-strokes")
  }

  private func part(
    _ rows: Range<Int>, number: Int, of count: Int, rowHeight: Int
  ) -> String {
    let height = TimetableSVG.axisHeight + rows.count * rowHeight
    let place = count == 1 ? "" : " \(number + 1)/\(count)"
    let name = "\(id)-\(number + 1)"
    let title = HTMLPage.escaped(timetable.title + place)
    let description = Text(
      sv: "Tiden går åt höger; samma sak står i listorna nedanför.",
      en: "Time goes to the right; the same is in the lists below.")(language)
    var svg = "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"\(title)\">\n"
    svg += "<svg role=\"img\" aria-labelledby=\"\(name)t \(name)d\" height=\"\(height)\">\n"
    svg += "<title id=\"\(name)t\">\(title)</title>\n"
    svg += "<desc id=\"\(name)d\">\(description)</desc>\n"
    svg += hours(height)
    for (index, row) in rows.enumerated() {
      svg += drawn(
        timetable.rows[row], top: TimetableSVG.axisHeight + index * rowHeight)
    }
    return svg + "</svg>\n</div>\n"
  }

  private func hours(_ height: Int) -> String {
    stride(from: axis.lowerBound, through: axis.upperBound, by: 60).map { minute in
      let place = percent(minute - axis.lowerBound)
      let anchor =
        minute == axis.lowerBound ? "start" : minute == axis.upperBound ? "end" : "middle"
      return "<line class=\"tick\" x1=\"\(place)\" x2=\"\(place)\" y1=\"16\" y2=\"\(height)\"/>"
        + "<text x=\"\(place)\" y=\"11\" text-anchor=\"\(anchor)\">\(Timetable.hour(minute))</text>\n"
    }.joined()
  }

  private func drawn(_ row: Timetable.Row, top: Int) -> String {
    let detail = row.detail.isEmpty ? "" : "<tspan dx=\"8\">\(HTMLPage.escaped(row.detail))</tspan>"
    var svg =
      "<text class=\"halo\" x=\"0\" y=\"\(top + 12)\"><tspan class=\"who\">"
      + "\(HTMLPage.escaped(row.label))</tspan>\(detail)</text>\n"
    let bars = top + TimetableSVG.labelHeight
    for open in row.open {
      svg +=
        "<rect class=\"open\" \(across(open))"
        + " y=\"\(bars + 9)\" height=\"\(TimetableSVG.barHeight - 18)\"/>\n"
    }
    // What is in front is drawn last.
    var numbers: [Int: Int] = [:]
    for (index, item) in row.items.enumerated() where timetable.kinds[item.kind].isListed {
      numbers[index] = numbers.count + 1
    }
    let order = row.items.indices.sorted { left, right in
      (row.items[right].kind, left) < (row.items[left].kind, right)
    }
    for index in order { svg += drawn(row.items[index], numbers[index], top: bars) }
    return svg
  }

  private func drawn(_ item: Timetable.Item, _ number: Int?, top: Int) -> String {
    let (start, end) = (item.minutes.lowerBound, item.minutes.upperBound)
    let words = "\(Timetable.time(start))–\(Timetable.time(end)) \(item.label)"
    let look = timetable.kinds[item.kind].look
    var svg = "<g><title>\(HTMLPage.escaped(words))</title>"
    svg += bar(
      look, x: percent(start - axis.lowerBound), width: percent(end - start), top: top,
      height: TimetableSVG.barHeight)
    if look == .box, let number, let word = word(item, number) {
      let middle = percent(2 * (start - axis.lowerBound) + end - start, ofHalves: true)
      svg +=
        "<text x=\"\(middle)\" y=\"\(top + 16)\" text-anchor=\"middle\">"
        + "\(HTMLPage.escaped(word))</text>"
    }
    return svg + "</g>\n"
  }

  /// The number in the list, with the first word of what it is where there is room for it.
  private func word(_ item: Timetable.Item, _ number: Int) -> String? {
    let pixels = Double(item.minutes.count) / Double(axis.count) * TimetableSVG.leastWidth
    let letters = Int((pixels - 3) / TimetableSVG.letterWidth)
    let first = item.label.onOneLine.split(separator: " ").first.map(String.init) ?? ""
    for word in ["\(number) \(first)", "\(number)"] where DisplayWidth.of(word) <= letters {
      return word
    }
    return nil
  }

  private func bar(
    _ look: Timetable.Look, x: String, width: String, top: Int, height: Int
  ) -> String {
    let place = "x=\"\(x)\" width=\"\(width)\""
    switch look {
    case .box: return "<rect class=\"box\" \(place) y=\"\(top)\" height=\"\(height)\"/>"
    case .dotted, .hatched:
      return "<rect class=\"box\" \(place) y=\"\(top + 3)\" height=\"\(height - 6)\""
        + " fill=\"url(#\(name(look)))\"/>"
    case .line:
      return "<rect class=\"way\" \(place) y=\"\(top + height / 2 - 2)\" height=\"4\"/>"
    }
  }

  private func across(_ minutes: Range<Int>) -> String {
    "x=\"\(percent(minutes.lowerBound - axis.lowerBound))\" width=\"\(percent(minutes.count))\""
  }

  /// Minutes, or half minutes, as a share of the axis, to a thousandth of a percent.
  private func percent(_ minutes: Int, ofHalves: Bool = false) -> String {
    let whole = axis.count * (ofHalves ? 2 : 1)
    let thousandths = minutes * 100_000 / whole
    let rest = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000).\(rest)%"
  }
}
