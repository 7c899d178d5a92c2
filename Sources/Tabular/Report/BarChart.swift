public import Records

/// Figures as bars lying down, each built of the same series in order, along one shared axis.
public struct BarChart: Sendable {
  /// One bar.
  public struct Bar: Sendable {
    /// What it stands for.
    public let label: String
    /// The size of each of the chart's series. What is below 0 is drawn as nothing; what isn't a
    /// finite number counts as 0, and none is further than 1e15 from it.
    public let values: [Double]
    /// What is written at its end in place of the sum.
    public let total: String?

    /// A bar.
    public init(_ label: String, _ values: [Double], total: String? = nil) {
      self.label = label
      self.values = values.map(\.countable)
      self.total = total
    }
  }

  /// What the bars should reach, from one value to another.
  public struct Band: Sendable {
    /// What it is, with its values: `target 148:00 to 152:00`.
    public let label: String
    /// Where it begins.
    public let low: Double
    /// Where it ends, at or above where it begins.
    public let high: Double

    /// A band.
    public init(_ label: String, low: Double, high: Double) {
      self.label = label
      self.low = max(0, low.countable)
      self.high = max(self.low, high.countable)
    }
  }

  /// What the chart shows.
  public let title: String
  /// What the values are written in, such as `hours`; may be empty.
  public let unit: String
  /// What the bars are, as the heading of the table's first column.
  public let labelHeading: String
  /// The names of the parts of each bar.
  public let series: [String]
  /// The bars, in order.
  public let bars: [Bar]
  /// What they should reach.
  public let band: Band?
  /// What the axis' steps are whole multiples of, in the values' own unit.
  public let axisUnit: Double
  /// The language of the words around the figures.
  public let language: Language
  /// How a value is written.
  public let format: @Sendable (Double) -> String

  /// A chart.
  ///
  /// - Parameters:
  ///   - axisUnit: 60 for minutes written as hours, 1 for counts, 0.1 for shares; above 0.
  ///   - format: writes a value of a bar or of the axis.
  public init(
    title: String, unit: String, labelHeading: String, series: [String], bars: [Bar],
    band: Band? = nil, axisUnit: Double = 1, language: Language,
    format: @escaping @Sendable (Double) -> String
  ) {
    precondition(bars.allSatisfy { $0.values.count == series.count }, "one value for each series")
    precondition(axisUnit > 0, "an axis goes forward")
    self.title = title
    self.unit = unit
    self.labelHeading = labelHeading
    self.series = series
    self.bars = bars
    self.band = band
    self.axisUnit = axisUnit
    self.language = language
    self.format = format
  }
}

extension BarChart {
  /// The title with the unit.
  var heading: String { unit.isEmpty ? title : "\(title) (\(unit))" }

  /// What is written at a bar's end.
  func total(_ bar: Bar) -> String { bar.total ?? format(bar.values.reduce(0, +)) }

  /// Whether a bar's end says something that its only part does not.
  var hasTotals: Bool { series.count > 1 || bars.contains { $0.total != nil } }

  /// The axis, from 0 to past every bar and the band, in at most so many steps and no more than
  /// the values at them have room for in a width of so many letters.
  func scale(letters: Int, mostSteps: Int) -> BarScale {
    let ends = bars.map { $0.lengths.reduce(0, +) } + (band.map { [$0.high] } ?? [])
    let finest = BarScale(highest: ends.max() ?? 0, unit: axisUnit, mostSteps: mostSteps)
    let widest = finest.ticks.map { DisplayWidth.of(format($0).onOneLine) }.max() ?? 0
    return BarScale(
      highest: ends.max() ?? 0, unit: axisUnit, mostSteps: min(mostSteps, letters / (widest + 3)))
  }

  /// The heading of the bars' ends in the table.
  var totalHeading: String { Text(sv: "Summa", en: "Total")(language) }

  /// Said in place of an empty chart.
  var nothingToShow: String { Text(sv: "Inga rader.", en: "No rows.")(language) }
}

extension BarChart.Bar {
  /// The values as they are drawn.
  var lengths: [Double] { values.map { max(0, $0) } }
}

extension Double {
  /// The value, or what is left of it where sums and axes would come to no number.
  fileprivate var countable: Double { isFinite ? min(max(-1e15, self), 1e15) : 0 }
}
