public import Records

/// A report to read and print: sections of text, tables and charts, each chart with its figures.
public struct ReportPage: Sendable {
  /// A part of a report.
  public struct Section: Sendable {
    /// The heading, without its number.
    public let heading: String
    /// What stands below it, in order.
    public let blocks: [Block]

    /// A section.
    public init(_ heading: String, _ blocks: [Block]) {
      self.heading = heading
      self.blocks = blocks
    }
  }

  /// A piece of a section.
  public enum Block: Sendable {
    /// A paragraph.
    case paragraph(String)
    /// What a reader should not miss, such as what is below an aim.
    case finding(String)
    /// The heading of what comes next within the section.
    case subheading(String)
    /// Points in no order.
    case points([String])
    /// Labels with what they stand for; where there is nothing, a line to write on.
    case facts([(label: String, value: String?)])
    /// Rows, with their title and notes.
    case table(Table)
    /// Bars, with their figures.
    case bars(BarChart)
    /// Lines, with their figures.
    case lines(LineChart)
  }

  /// The title.
  public let title: String
  /// The language that it is written in.
  public let language: Language
  /// What the report is about: the period, whose, who made it.
  public let facts: [(label: String, value: String)]
  /// What stands before the first section, each a paragraph.
  public let introduction: [String]
  /// The sections, in order.
  public let sections: [Section]
  /// Whether the sections' headings have numbers.
  public let isNumbered: Bool
  /// Remarks at the end, each a paragraph.
  public let notes: [String]

  /// A report.
  public init(
    title: String, language: Language, facts: [(label: String, value: String)] = [],
    introduction: [String] = [], sections: [Section], isNumbered: Bool = true,
    notes: [String] = []
  ) {
    self.title = title
    self.language = language
    self.facts = facts
    self.introduction = introduction
    self.sections = sections
    self.isNumbered = isNumbered
    self.notes = notes
  }
}

extension ReportPage {
  /// What stands before the heading of a section, counted from 0.
  func number(_ section: Int) -> String { isNumbered ? "\(section + 1). " : "" }
}
