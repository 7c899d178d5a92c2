extension BarChart {
  /// The columns of text where there is no terminal to fit.
  static let usualWidth = 80

  /// The chart as lines of plain text: a line for each bar, drawn with a sign for each series.
  public func text(width: Int = 80) -> String {
    BarChartText(self, width: width).lines.map { $0 + "\n" }.joined()
  }
}

/// A chart as lines of plain text.
struct BarChartText {
  private let chart: BarChart
  private let width: Int
  private let labels: [[String]]
  private let labelWidth: Int
  private let totals: [String]
  private let totalWidth: Int
  /// The cells of the longest bar; the axis has one more.
  private let plotWidth: Int
  private let scale: BarScale

  /// The signs of the series, told apart by how much ink they have.
  private static let fills: [Character] = ["█", "▒", "░", "▓", "▚", "╱"]
  private static let leastPlotWidth = 10

  init(_ chart: BarChart, width: Int) {
    self.chart = chart
    self.width = width
    labels = chart.bars.map { bar in
      bar.label.safeLines.flatMap { $0.broken(to: max(8, width / 3)) }
    }
    labelWidth = labels.joined().map { DisplayWidth.of($0) }.max() ?? 0
    totals = chart.bars.map { chart.total($0).onOneLine }
    totalWidth = totals.map { DisplayWidth.of($0) }.max() ?? 0
    let gaps = 2 * TextLayout.gap.utf8.count
    plotWidth = max(BarChartText.leastPlotWidth, width - labelWidth - totalWidth - gaps - 1)
    scale = chart.scale(letters: plotWidth, mostSteps: 8)
  }

  var lines: [String] {
    let heading = chart.heading.safeLines.flatMap { $0.wrapped(to: width) }
    if chart.bars.isEmpty { return heading + [chart.nothingToShow] }
    var lines = heading + legend + [""]
    lines += [line("", tickLabels, ""), line("", axis, "")]
    for (index, bar) in chart.bars.enumerated() {
      let plot = drawn(bar)
      for (level, label) in labels[index].enumerated() {
        lines.append(level == 0 ? line(label, plot, totals[index]) : label)
      }
    }
    return lines
  }

  /// Which sign stands for what, as many on a line as there is room for.
  private var legend: [String] {
    var entries: [String] = []
    if chart.series.count > 1 {
      entries = chart.series.enumerated().map { "\(BarChartText.fill($0)) \($1.onOneLine)" }
    }
    if let band = chart.band { entries.append("[ ] \(band.label.onOneLine)") }
    var lines: [String] = []
    for entry in entries {
      if let last = lines.last, DisplayWidth.of(last) + 3 + DisplayWidth.of(entry) <= width {
        lines[lines.count - 1] = last + "   " + entry
      } else {
        lines.append(entry)
      }
    }
    return lines
  }

  private func line(_ label: String, _ plot: String, _ total: String) -> String {
    var line = label.padded(to: labelWidth, onLeft: false) + TextLayout.gap + plot
    if !total.isEmpty { line += TextLayout.gap + total.padded(to: totalWidth, onLeft: true) }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    return line
  }

  /// The values at the axis' marks, those that have room.
  private var tickLabels: String {
    var labels = ""
    for tick in scale.ticks {
      let word = chart.format(tick).onOneLine
      let width = DisplayWidth.of(word)
      let used = DisplayWidth.of(labels)
      let start = max(0, min(cells(tick) - width / 2, plotWidth + 1 - width))
      if used > 0, start <= used { continue }
      labels += String(repeating: " ", count: max(0, start - used)) + word
    }
    return labels
  }

  private var axis: String {
    var axis = Array(repeating: Character("─"), count: plotWidth + 1)
    for tick in scale.ticks { axis[cells(tick)] = "┼" }
    axis[0] = "├"
    axis[plotWidth] = "┤"
    if let (low, high) = bandCells {
      axis[low] = "["
      axis[high] = "]"
    }
    return String(axis)
  }

  /// A bar; past its end it is seen where the band lies.
  private func drawn(_ bar: BarChart.Bar) -> String {
    var plot = Array(repeating: Character(" "), count: plotWidth + 1)
    if let (low, high) = bandCells {
      plot[low] = "┊"
      plot[high] = "┊"
    }
    var end = 0
    for (series, count) in counts(bar.lengths).enumerated() {
      for cell in end..<(end + count) { plot[cell] = BarChartText.fill(series) }
      end += count
    }
    return String(plot)
  }

  /// The cells of each part: together as long as the bar, and none that is above 0 left out.
  private func counts(_ lengths: [Double]) -> [Int] {
    var sum = 0.0
    var end = 0
    var counts: [Int] = []
    for length in lengths {
      sum += length
      counts.append(length > 0 ? max(1, cells(sum) - end) : 0)
      end = max(end, cells(sum))
    }
    var surplus = counts.reduce(0, +) - cells(sum)
    while surplus > 0, let widest = counts.indices.max(by: { counts[$0] < counts[$1] }),
      counts[widest] > 1
    {
      counts[widest] -= 1
      surplus -= 1
    }
    // More parts than the line has cells can't all be seen.
    var room = plotWidth + 1
    return counts.map { count in
      let shown = min(count, room)
      room -= shown
      return shown
    }
  }

  /// Where the band begins and ends, in two different cells.
  private var bandCells: (low: Int, high: Int)? {
    guard let band = chart.band else { return nil }
    let low = min(max(0, cells(band.low)), plotWidth - 1)
    return (low, min(max(low + 1, cells(band.high)), plotWidth))
  }

  private func cells(_ value: Double) -> Int {
    Int((scale.fraction(value) * Double(plotWidth)).rounded())
  }

  private static func fill(_ series: Int) -> Character { fills[series % fills.count] }
}
