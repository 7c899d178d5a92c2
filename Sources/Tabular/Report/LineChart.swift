public import Records

/// Figures over time, or over whatever else has an order: a line for each series, from 0 up, broken
/// where there is no figure.
public struct LineChart: Sendable {
  /// The most series that can be told apart.
  public static let mostSeries = 6

  /// One line.
  public struct Series: Sendable {
    /// What it is.
    public let name: String
    /// A value for each of the chart's labels; nil where there is none. What is below 0 is drawn as
    /// 0, what isn't a finite number is no value, and none is further than 1e15 from 0.
    public let values: [Double?]

    /// A line.
    public init(_ name: String, _ values: [Double?]) {
      self.name = name
      self.values = values.map { value in
        value.flatMap { $0.isFinite ? min(max(-1e15, $0), 1e15) : nil }
      }
    }
  }

  /// What the chart shows.
  public let title: String
  /// What the values are written in, such as `hours`; may be empty.
  public let unit: String
  /// What the labels are, as the heading of the table's first column.
  public let labelHeading: String
  /// What the values belong to, in order, such as months.
  public let labels: [String]
  /// The lines, in order.
  public let series: [Series]
  /// What they should reach: a line where it begins and ends at one value.
  public let aim: BarChart.Band?
  /// What the axis' steps are whole multiples of, in the values' own unit.
  public let axisUnit: Double
  /// The language of the words around the figures.
  public let language: Language
  /// How a value is written.
  public let format: @Sendable (Double) -> String

  /// A chart.
  ///
  /// - Parameters:
  ///   - series: at most `mostSeries`, each with one value for each label.
  ///   - axisUnit: 60 for minutes written as hours, 1 for counts, 0.1 for shares; above 0.
  ///   - format: writes a value of a line or of the axis.
  public init(
    title: String, unit: String = "", labelHeading: String, labels: [String], series: [Series],
    aim: BarChart.Band? = nil, axisUnit: Double = 1, language: Language,
    format: @escaping @Sendable (Double) -> String
  ) {
    precondition(series.allSatisfy { $0.values.count == labels.count }, "one value for each label")
    precondition(series.count <= LineChart.mostSeries, "so many lines cannot be told apart")
    precondition(axisUnit > 0, "an axis goes forward")
    self.title = title
    self.unit = unit
    self.labelHeading = labelHeading
    self.labels = labels
    self.series = series
    self.aim = aim
    self.axisUnit = axisUnit
    self.language = language
    self.format = format
  }
}

extension LineChart {
  /// The title with the unit.
  var heading: String { unit.isEmpty ? title : "\(title) (\(unit))" }

  /// Whether there is anything to draw.
  var isEmpty: Bool { series.allSatisfy { $0.values.allSatisfy { $0 == nil } } }

  /// Said in place of an empty chart.
  var nothingToShow: String { Text(sv: "Inga rader.", en: "No rows.")(language) }

  /// The figures as a table: a row for each label, a column for each series.
  var figures: FigureTable {
    FigureTable(
      headings: [labelHeading] + series.map(\.name),
      rows: labels.indices.map { place in
        [labels[place]] + series.map { $0.values[place].map(format) ?? absentMark }
      })
  }
}

/// The figures of a chart in words, the first column the headings of the rows.
struct FigureTable {
  let headings: [String]
  let rows: [[String]]

  /// The table, named by what has an id.
  func html(labelledBy id: String) -> String {
    var html = "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"\(id)\">\n"
    html += "<table aria-labelledby=\"\(id)\">\n<thead>\n<tr>"
    for (place, name) in headings.enumerated() {
      let tag = place > 0 ? " class=\"n\"" : ""
      html += "<th scope=\"col\"\(tag)>\(HTMLPage.escaped(name))</th>"
    }
    html += "</tr>\n</thead>\n<tbody>\n"
    for row in rows {
      html += "<tr>"
      for (place, word) in row.enumerated() {
        let word = HTMLPage.escaped(word)
        html += place == 0 ? "<th scope=\"row\">\(word)</th>" : "<td class=\"n\">\(word)</td>"
      }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n</div>\n"
  }
}
