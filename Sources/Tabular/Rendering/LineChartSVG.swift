import Records

/// The drawing of lines and its key.
///
/// Places across are shares of the width and letters keep their size, so that the same drawing is
/// as easy to read on a phone as on a wide screen. The series are told apart by their marks and
/// dashes, and each has its name at its end.
struct LineChartSVG {
  private let chart: LineChart
  private let id: String
  private let scale: BarScale

  /// How much of the width the lines take where their names stand to the right of them.
  private static let plotShare = 0.68
  private static let margin = 0.02
  /// How much of the narrowest screen's width a letter takes, and how many a name may be of.
  private static let letterShare = 0.024
  private static let nameLetters = 14
  private static let top = 22.0
  private static let plotHeight = 220.0
  private static let labelHeight = 22.0
  private static let lineHeight = 15.0

  private static let dashes = ["", "7 4", "2 3", "10 3 2 3", "14 4", "5 2 1 2 1 2"]
  /// Marks about the origin, told apart by their outlines.
  private static let marks = [
    "<circle r=\"4.5\"/>", "<path d=\"M-4.5-4.5h9v9h-9z\"/>", "<path d=\"M0-5.5l5.5 9.5h-11z\"/>",
    "<path d=\"M0-6l6 6-6 6-6-6z\"/>", "<path d=\"M-5 4.5l5-10 5 10-5-3z\"/>",
    "<path d=\"M-5.5-4h11l-5.5 9.5z\"/>",
  ]

  init(_ chart: LineChart, id: String) {
    self.chart = chart
    self.id = id
    let ends = chart.series.flatMap { $0.values.compactMap(\.self) } + [chart.aim?.high ?? 0]
    scale = BarScale(highest: ends.max() ?? 0, unit: chart.axisUnit, mostSteps: 5)
  }

  /// The key and the drawing, told what the figures beside it are.
  var drawing: String {
    let height = Int(LineChartSVG.top + LineChartSVG.plotHeight + LineChartSVG.labelHeight)
    let description = Text(
      sv: "Linjer från vänster till höger; siffrorna står i tabellen intill.",
      en: "Lines from left to right; the figures are in the table beside.")(chart.language)
    var svg = key
    svg += "<svg role=\"img\" aria-labelledby=\"\(id)t \(id)d\" height=\"\(height)\">\n"
    svg += "<title id=\"\(id)t\">\(HTMLPage.escaped(chart.heading))</title>\n"
    svg += "<desc id=\"\(id)d\">\(description)</desc>\n"
    svg += aim + axis
    for (number, series) in chart.series.enumerated() { svg += line(series, number) }
    return svg + names + "</svg>\n"
  }

  /// What the lines and the aim are.
  private var key: String {
    var entries = ""
    if chart.series.count > 1 {
      for (number, series) in chart.series.enumerated() {
        entries += entry(
          "<g class=\"s\(number)\"><line class=\"line\" x2=\"30\" y1=\"8\" y2=\"8\""
            + "\(dash(number))/><g class=\"mark\" transform=\"translate(15 8)\">"
            + "\(LineChartSVG.marks[number])</g></g>", series.name)
      }
    }
    if let aim = chart.aim {
      entries += entry(
        "<rect class=\"target\" y=\"2\" width=\"30\" height=\"12\"/>"
          + "<path class=\"limit\" d=\"M0 \(aim.low == aim.high ? "8h30" : "2h30M0 14h30")\"/>",
        aim.label)
    }
    return entries.isEmpty ? "" : "<ul class=\"key\">\n\(entries)</ul>\n"
  }

  private func entry(_ sample: String, _ name: String) -> String {
    "<li><svg aria-hidden=\"true\">\(sample)</svg><span>\(HTMLPage.escaped(name))</span></li>\n"
  }

  private func dash(_ number: Int) -> String {
    let dashes = LineChartSVG.dashes[number]
    return dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
  }

  /// The levels with their values, and the labels below as closely as there is room for.
  private var axis: String {
    var svg = ""
    for tick in scale.ticks {
      let level = y(tick)
      svg += "<line class=\"tick\" x2=\"\(percent(plotEnd))\" y1=\"\(level)\" y2=\"\(level)\"/>"
      svg += "<text class=\"halo\" y=\"\(y(tick, lifted: 4))\">"
      svg += "\(HTMLPage.escaped(chart.format(tick)))</text>\n"
    }
    let widest = chart.labels.map { DisplayWidth.of($0.onOneLine) }.max() ?? 1
    let step = max(
      1,
      Int(
        (Double(chart.labels.count * (widest + 1)) * LineChartSVG.letterShare
          / (plotEnd - plotStart)).rounded(.up)))
    let base = Int(LineChartSVG.top + LineChartSVG.plotHeight + LineChartSVG.labelHeight) - 6
    for (place, label) in chart.labels.enumerated() {
      // Counted from the last, which is the one that people look for.
      guard (chart.labels.count - 1 - place).isMultiple(of: step) else { continue }
      svg += "<text x=\"\(x(place))\" y=\"\(base)\" text-anchor=\"middle\">"
      svg += "\(HTMLPage.escaped(label.onOneLine))</text>\n"
    }
    return svg
  }

  private var aim: String {
    guard let aim = chart.aim else { return "" }
    let end = percent(plotEnd)
    var svg = ""
    if aim.high > aim.low {
      let height = scale.fraction(aim.high - aim.low) * LineChartSVG.plotHeight
      svg += "<rect class=\"target\" y=\"\(y(aim.high))\" width=\"\(end)\""
      svg += " height=\"\(tenths(height))\"/>\n"
    }
    for value in aim.high > aim.low ? [aim.low, aim.high] : [aim.low] {
      svg += "<line class=\"limit\" x2=\"\(end)\" y1=\"\(y(value))\" y2=\"\(y(value))\"/>\n"
    }
    return svg
  }

  /// The parts of a line between values that follow each other, and a mark at each value.
  private func line(_ series: LineChart.Series, _ number: Int) -> String {
    var svg = "<g class=\"s\(number)\">\n"
    for (place, pair) in zip(series.values, series.values.dropFirst()).enumerated() {
      guard let first = pair.0, let second = pair.1 else { continue }
      svg += "<line class=\"line\" x1=\"\(x(place))\" y1=\"\(y(first))\" x2=\"\(x(place + 1))\""
      svg += " y2=\"\(y(second))\"\(dash(number))/>\n"
    }
    for (place, value) in series.values.enumerated() {
      guard let value else { continue }
      svg += "<svg class=\"mark\" x=\"\(x(place))\" y=\"\(y(value))\" width=\"1\" height=\"1\">"
      svg += "\(LineChartSVG.marks[number])</svg>\n"
    }
    return svg + "</g>\n"
  }

  /// The name of each line at its end, one below the other; the last value of a single one.
  private var names: String {
    struct Name {
      let number: Int
      let end: (place: Int, value: Double)
      let lines: [String]
      var top: Double
    }
    var names: [Name] = []
    for (number, series) in chart.series.enumerated() {
      guard let place = series.values.lastIndex(where: { $0 != nil }),
        let value = series.values[place]
      else { continue }
      let text = hasNames ? series.name : chart.format(value)
      let lines = Array(text.onOneLine.broken(to: LineChartSVG.nameLetters).prefix(2))
      let height = Double(lines.count) * LineChartSVG.lineHeight
      names.append(
        Name(number: number, end: (place, value), lines: lines, top: level(value) - height / 2))
    }
    names.sort { ($0.top, $0.number) < ($1.top, $1.number) }
    // Down where they would stand on each other, then up from the bottom.
    var least = 0.0
    for place in names.indices {
      names[place].top = max(names[place].top, least)
      least = names[place].top + Double(names[place].lines.count) * LineChartSVG.lineHeight
    }
    var most = LineChartSVG.top + LineChartSVG.plotHeight + LineChartSVG.labelHeight
    for place in names.indices.reversed() {
      let height = Double(names[place].lines.count) * LineChartSVG.lineHeight
      names[place].top = min(names[place].top, most - height)
      most = names[place].top
    }
    return names.map { name in
      let height = Double(name.lines.count) * LineChartSVG.lineHeight
      let start = percent(plotEnd + 0.03)
      var svg = ""
      if hasNames {
        svg += "<line class=\"lead\" x1=\"\(x(name.end.place))\" y1=\"\(y(name.end.value))\""
        svg += " x2=\"\(percent(plotEnd + 0.025))\" y2=\"\(tenths(name.top + height / 2))\"/>\n"
      }
      for (line, text) in name.lines.enumerated() {
        let base = name.top + Double(line + 1) * LineChartSVG.lineHeight - 4
        svg += "<text class=\"halo\" x=\"\(start)\" y=\"\(tenths(base))\">"
        svg += "\(HTMLPage.escaped(text))</text>\n"
      }
      return svg
    }.joined()
  }

  private var hasNames: Bool { chart.series.count > 1 }

  /// Where the levels' lines end, as a share of the width.
  private var plotEnd: Double { hasNames ? LineChartSVG.plotShare : 0.86 }

  /// Where the first values are: right of the values of the levels.
  private var plotStart: Double {
    let widest = scale.ticks.map { DisplayWidth.of(chart.format($0).onOneLine) }.max() ?? 0
    return min(0.3, Double(widest + 1) * LineChartSVG.letterShare + LineChartSVG.margin)
  }

  private func x(_ place: Int) -> String {
    let room = plotEnd - LineChartSVG.margin - plotStart
    let share = chart.labels.count > 1 ? Double(place) / Double(chart.labels.count - 1) : 0.5
    return percent(plotStart + room * share)
  }

  private func level(_ value: Double) -> Double {
    LineChartSVG.top + LineChartSVG.plotHeight * (1 - scale.fraction(max(0, value)))
  }

  private func y(_ value: Double, lifted: Double = 0) -> String { tenths(level(value) - lifted) }

  /// A share of the width, to a thousandth of a per cent.
  private func percent(_ share: Double) -> String {
    let thousandths = Int((share * 100_000).rounded())
    let rest = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000).\(rest)%"
  }

  /// A length in pixels, to a tenth; what comes here is 0 or more.
  private func tenths(_ value: Double) -> String {
    let tenths = Int((max(0, value) * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
