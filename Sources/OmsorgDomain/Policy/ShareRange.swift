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
