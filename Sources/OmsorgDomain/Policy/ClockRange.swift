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
