/// What a follow-up is asked about: which days, summed over what.
public struct FollowUpQuestion: Sendable {
  /// The days that count, both ends included.
  public let period: DateRange
  /// What the rows are about.
  public let grouping: FollowUpGrouping

  /// A question.
  public init(period: DateRange, grouping: FollowUpGrouping) {
    self.period = period
    self.grouping = grouping
  }
}
