public import Records

/// One column of a report: what machines call it, what people call it, and what stands in it.
public struct Column: Sendable {
  /// The stable English name, snake_case: the JSON member, the CSV heading. Never translated.
  public let id: String
  /// The heading that people read.
  public let heading: Text
  /// One line that says what stands in the column.
  public let summary: Text
  /// What the cells hold; numbers are right-aligned.
  public let kind: CellKind
  /// How many decimals of per cent people see, for a column of shares.
  public let shareFractionDigits: Int

  /// Declares a column.
  public init(
    _ id: String, _ heading: Text, _ kind: CellKind, summary: Text, shareFractionDigits: Int = 0
  ) {
    self.id = id
    self.heading = heading
    self.kind = kind
    self.summary = summary
    self.shareFractionDigits = shareFractionDigits
  }

  /// Numbers line up on their last digit, everything else on its first letter.
  var isRightAligned: Bool {
    switch kind {
    case .integer, .decimal, .share: true
    case .text, .date, .time, .instant, .flag, .list, .choice: false
    }
  }

  /// Words may be cut where there is no room; half a number or date would be a wrong one.
  var holdsWords: Bool {
    switch kind {
    case .text, .list, .choice: true
    case .integer, .decimal, .share, .date, .time, .instant, .flag: false
    }
  }
}
