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

/// A share between two bounds from 0 to 1, both included.
public struct ShareRange: Hashable, Sendable {
  /// The least share, 0–1.
  public let from: Double
  /// The greatest share, 0–1.
  public let to: Double

  /// A range, or nil unless 0 ≤ from ≤ to ≤ 1.
  public init?(from: Double, to: Double) {
    guard from >= 0, from <= to, to <= 1 else { return nil }
    self.from = from
    self.to = to
  }

  /// Whether the share lies within the bounds.
  public func contains(_ share: Double) -> Bool { from <= share && share <= to }
}

/// Hours of the day: the first time is in them, the last is not.
public struct ClockRange: Hashable, Sendable {
  /// The first time, included.
  public let from: ClockTime
  /// The time at which the hours end, not included.
  public let to: ClockTime

  /// Hours, or nil unless they end later the same day than they begin.
  public init?(from: ClockTime, to: ClockTime) {
    guard from < to else { return nil }
    self.from = from
    self.to = to
  }

  /// Whether the time is in the hours.
  public func contains(_ time: ClockTime) -> Bool { from <= time && time < to }
}
