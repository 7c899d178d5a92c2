public import Records

/// A text to hand out: a title and sections of paragraphs, lists and facts, in one language.
public struct Document: Sendable {
  /// A part of a document.
  public struct Section: Sendable {
    /// The heading.
    public let heading: String
    /// What stands below it.
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
    /// The heading of what comes next within the section.
    case subheading(String)
    /// Points in no order.
    case list([String])
    /// Points to be done in order.
    case steps([String])
    /// Labels with what they stand for; where nothing is known there is a line to write on.
    case facts([(label: String, value: String?)])
    /// Points to be ticked by hand, or that have been.
    case checks([(state: CheckState, text: String)])
    /// So many empty lines to write on, below a label.
    case lines(label: String, count: Int)
    /// Rows with a cell below each heading; where a cell is nil there is room to write.
    case table(headings: [String], rows: [[String?]])
  }

  /// How far a point to be ticked has come.
  public enum CheckState: Sendable {
    case open, done, skipped
  }

  /// The paper that a page is for.
  public enum Paper: Sendable {
    /// A4, upright.
    case a4
    /// A4, upright, in type that can be read from a distance or with poor sight.
    case a4LargeType
    /// A5 folded once into a card of A6: the title and so many sections on the front, to the right,
    /// the other sections on the back.
    case foldedCard(front: Int)
  }

  /// The title.
  public let title: String
  /// The language that it is written in, as a tag: `sv`, `ar`.
  public let languageTag: String
  /// Whether that language is written from right to left.
  public let isRightToLeft: Bool
  /// The paper that the page is for.
  public let paper: Paper
  /// What stands before the first section.
  public let introduction: [String]
  /// The sections.
  public let sections: [Section]

  /// A document.
  public init(
    title: String, language: Language, paper: Paper = .a4, introduction: [String] = [],
    sections: [Section]
  ) {
    self.init(
      title: title, languageTag: language.rawValue, paper: paper, introduction: introduction,
      sections: sections)
  }

  /// A document in any language.
  public init(
    title: String, languageTag: String, isRightToLeft: Bool = false, paper: Paper = .a4,
    introduction: [String] = [], sections: [Section]
  ) {
    self.title = title
    self.languageTag = languageTag
    self.isRightToLeft = isRightToLeft
    self.paper = paper
    self.introduction = introduction
    self.sections = sections
  }

  /// The document as plain text.
  public var text: String {
    var lines = [title.onOneLine, String(repeating: "═", count: DisplayWidth.of(title.onOneLine))]
    for paragraph in introduction { lines += [""] + paragraph.wrappedLines() }
    for section in sections {
      let heading = section.heading.onOneLine
      lines += ["", heading, String(repeating: "─", count: DisplayWidth.of(heading))]
      for (index, block) in section.blocks.enumerated() {
        if index > 0 { lines.append("") }
        lines += block.lines
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Document.Block {
  fileprivate var lines: [String] {
    switch self {
    case .paragraph(let text), .subheading(let text): text.wrappedLines()
    case .list(let items): items.flatMap { $0.wrappedLines(first: "- ", rest: "  ") }
    case .steps(let items):
      items.enumerated().flatMap { index, item in
        let mark = "\(index + 1). "
        return item.wrappedLines(
          first: mark, rest: String(repeating: " ", count: mark.utf8.count))
      }
    case .checks(let checks):
      checks.flatMap { $0.text.wrappedLines(first: "\($0.state.mark) ", rest: "    ") }
    case .lines(let label, let count):
      label.wrappedLines() + Array(repeating: String(repeating: "_", count: 72), count: count)
    case .table(_, let rows): Document.Block.lines(rows)
    case .facts(let facts):
      Document.Block.lines(
        facts, indent: (facts.map { DisplayWidth.of($0.label) }.max() ?? 0) + 3)
    }
  }

  /// Rows one below the other: the first cell to the left, the others that say something beside it.
  private static func lines(_ rows: [[String?]]) -> [String] {
    let width = rows.map { DisplayWidth.of(($0.first.flatMap(\.self) ?? "").onOneLine) }.max() ?? 0
    let rest = String(repeating: " ", count: width + 2)
    return rows.flatMap { row -> [String] in
      let label = (row.first.flatMap(\.self) ?? "").onOneLine
      let mark = label + String(repeating: " ", count: width + 2 - DisplayWidth.of(label))
      let said = row.dropFirst().map { $0 ?? String(repeating: "_", count: 30) }.filter {
        !$0.isEmpty
      }
      return said.joined(separator: "\n").wrappedLines(first: mark, rest: rest)
    }
  }

  private static func lines(
    _ facts: [(label: String, value: String?)], indent: Int
  ) -> [String] {
    facts.flatMap { fact in
      let blanks = String(repeating: " ", count: indent - DisplayWidth.of(fact.label) - 1)
      return (fact.value ?? String(repeating: "_", count: 30)).wrappedLines(
        first: fact.label.onOneLine + ":" + blanks, rest: String(repeating: " ", count: indent))
    }
  }
}

extension Document.CheckState {
  /// The box in plain text.
  var mark: String {
    switch self {
    case .open: "[ ]"
    case .done: "[x]"
    case .skipped: "[-]"
    }
  }
}

extension String {
  /// The text in lines of at most 80 columns, each begun with a mark or its blanks.
  fileprivate func wrappedLines(first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    for line in safeLines.flatMap({ $0.wrapped(to: 80 - DisplayWidth.of(rest)) }) {
      lines.append((lines.isEmpty ? first : rest) + line)
    }
    return lines.isEmpty ? [first] : lines
  }
}
