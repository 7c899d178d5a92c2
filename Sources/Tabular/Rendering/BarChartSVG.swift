import Records

/// The drawing of a chart and its key.
///
/// Places across are shares of the width and letters keep their size, so that the same drawing is
/// as easy to read on a phone as on a wide screen; labels stand above their bars and always have
/// room. Long charts are drawn in several parts, each with the axis, so that paper can be turned
/// between them.
struct BarChartSVG {
  private let chart: BarChart
  private let id: String
  private let scale: BarScale

  /// Letters on a line, and how much of the narrowest screen's width one takes.
  private static let letters = 38
  private static let letterShare = 0.025
  private static let lineHeight = 17
  private static let barHeight = 20
  private static let gap = 10
  private static let axisHeight = 24
  private static let mostHeight = 800

  init(_ chart: BarChart, id: String) {
    self.chart = chart
    self.id = id
    scale = chart.scale(letters: BarChartSVG.letters, mostSteps: 5)
  }

  var drawing: String {
    var parts: [[(bar: BarChart.Bar, label: [String])]] = []
    var height = 0
    for bar in chart.bars {
      let label = label(bar)
      let own = BarChartSVG.height(label)
      if parts.isEmpty || height + own > BarChartSVG.mostHeight {
        parts.append([])
        height = BarChartSVG.axisHeight
      }
      parts[parts.count - 1].append((bar, label))
      height += own
    }
    // The patterns are in the first part, which is always drawn.
    return key
      + parts.enumerated().map { number, bars in
        part(bars, number: number, of: parts.count)
      }.joined()
  }

  /// What the fillings and the marks of the band stand for.
  private var key: String {
    var entries: [String] = []
    if chart.series.count > 1 {
      entries = chart.series.enumerated().map { series, name in
        entry(
          "<rect class=\"bar\" x=\"1\" y=\"1\" width=\"28\" height=\"14\""
            + " fill=\"\(BarPatterns.fill(id, series))\"/>", name)
      }
    }
    if let band = chart.band {
      entries.append(
        entry(
          "<rect class=\"target\" x=\"4\" width=\"22\" height=\"16\"/>"
            + "<path class=\"limit\" d=\"M4 0v16M26 0v16\"/>", band.label))
    }
    return entries.isEmpty ? "" : "<ul class=\"key\">\n\(entries.joined())</ul>\n"
  }

  private func entry(_ sample: String, _ name: String) -> String {
    "<li><svg aria-hidden=\"true\">\(sample)</svg><span>\(HTMLPage.escaped(name))</span></li>\n"
  }

  private func part(
    _ bars: [(bar: BarChart.Bar, label: [String])], number: Int, of count: Int
  ) -> String {
    let height = bars.reduce(BarChartSVG.axisHeight) { $0 + BarChartSVG.height($1.label) }
    let place = count == 1 ? "" : " \(number + 1)/\(count)"
    let name = "\(id)-\(number + 1)"
    let description = Text(
      sv: "Liggande staplar; siffrorna står i tabellen nedanför.",
      en: "Horizontal bars; the figures are in the table below.")(chart.language)
    var svg = "<svg role=\"img\" aria-labelledby=\"\(name)t \(name)d\" height=\"\(height)\">\n"
    svg += "<title id=\"\(name)t\">\(HTMLPage.escaped(chart.heading + place))</title>\n"
    svg += "<desc id=\"\(name)d\">\(description)</desc>\n"
    if number == 0 { svg += BarPatterns.definitions(id, count: chart.series.count) }
    svg += band(height) + axis(height)
    var top = BarChartSVG.axisHeight
    for (bar, label) in bars {
      svg += drawn(bar, label, top)
      top += BarChartSVG.height(label)
    }
    return svg + limits(height) + "</svg>\n"
  }

  private func axis(_ height: Int) -> String {
    scale.ticks.enumerated().map { index, tick in
      let place = percent(tick)
      let anchor = index == 0 ? "start" : index == scale.ticks.count - 1 ? "end" : "middle"
      return "<line class=\"tick\" x1=\"\(place)\" x2=\"\(place)\" y1=\"18\" y2=\"\(height)\"/>"
        + "<text x=\"\(place)\" y=\"12\" text-anchor=\"\(anchor)\">"
        + "\(HTMLPage.escaped(chart.format(tick)))</text>\n"
    }.joined()
  }

  /// The band behind the bars.
  private func band(_ height: Int) -> String {
    guard let band = chart.band else { return "" }
    return "<rect class=\"target\" x=\"\(percent(band.low))\" y=\"18\""
      + " width=\"\(percent(band.high - band.low))\" height=\"\(height - 18)\"/>\n"
  }

  /// The band's ends in front of the bars.
  private func limits(_ height: Int) -> String {
    guard let band = chart.band else { return "" }
    return [band.low, band.high].map { value in
      let place = percent(value)
      let line = "x1=\"\(place)\" x2=\"\(place)\" y1=\"18\" y2=\"\(height)\"/>"
      return "<line class=\"under\" \(line)<line class=\"limit\" \(line)\n"
    }.joined()
  }

  private func drawn(_ bar: BarChart.Bar, _ label: [String], _ top: Int) -> String {
    var svg = ""
    for (line, text) in label.enumerated() {
      let base = top + (line + 1) * BarChartSVG.lineHeight - 5
      svg += "<text class=\"halo\" y=\"\(base)\">\(HTMLPage.escaped(text))</text>\n"
    }
    let last = top + label.count * BarChartSVG.lineHeight
    svg += "<text class=\"halo\" x=\"100%\" y=\"\(last - 5)\" text-anchor=\"end\""
    svg += " font-weight=\"700\">\(HTMLPage.escaped(chart.total(bar)))</text>\n"
    var start = 0.0
    var words = ""
    for (series, length) in bar.lengths.enumerated() where length > 0 {
      svg +=
        "<rect class=\"bar\" x=\"\(percent(start))\" y=\"\(last)\" width=\"\(percent(length))\""
      svg += " height=\"\(BarChartSVG.barHeight)\" fill=\"\(BarPatterns.fill(id, series))\"/>\n"
      let word = chart.format(bar.values[series])
      let room = scale.fraction(length)
      if chart.hasTotals,
        Double(DisplayWidth.of(word) + 1) * BarChartSVG.letterShare <= room
      {
        let tag = BarPatterns.isSolid(series) ? "inverse" : "halo"
        words += "<text class=\"\(tag)\" x=\"\(percent(start + length / 2))\" y=\"\(last + 15)\""
        words += " text-anchor=\"middle\">\(HTMLPage.escaped(word))</text>\n"
      }
      start += length
    }
    return svg + words
  }

  /// The lines of a label that leave room for the value after the last of them.
  private func label(_ bar: BarChart.Bar) -> [String] {
    let room = max(12, BarChartSVG.letters - 2 - DisplayWidth.of(chart.total(bar).onOneLine))
    return bar.label.safeLines.flatMap { $0.broken(to: room) }
  }

  private static func height(_ label: [String]) -> Int {
    label.count * lineHeight + barHeight + gap
  }

  /// A place or a length across, to a thousandth of the width.
  private func percent(_ value: Double) -> String {
    let thousandths = Int((scale.fraction(value) * 100_000).rounded())
    let rest = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000).\(rest)%"
  }
}
