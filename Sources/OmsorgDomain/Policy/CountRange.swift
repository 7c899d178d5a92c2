/// A number of people, teams or rounds, both ends included.
public struct CountRange: Hashable, Sendable {
  /// The fewest.
  public let from: Int
  /// The most.
  public let to: Int

  /// A range, or nil if it is empty or goes below zero.
  public init?(from: Int, to: Int) {
    guard from >= 0, from <= to else { return nil }
    self.from = from
    self.to = to
  }

  /// Whether the count is neither too few nor too many.
  public func contains(_ count: Int) -> Bool { from <= count && count <= to }
}
