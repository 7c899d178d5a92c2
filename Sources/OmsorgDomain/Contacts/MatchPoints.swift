/// The points of a part, and how many it could have given.
public struct MatchPoints: Hashable, Sendable {
  /// The part.
  public let part: MatchPart
  /// The points, 0...`weight`.
  public let points: Int
  /// The most there could be.
  public let weight: Int

  /// Points of a part.
  public init(_ part: MatchPart, points: Int, weight: Int) {
    self.part = part
    self.points = points
    self.weight = weight
  }

  /// The share `numerator`/`denominator` of the weight in whole points, halves rounded up; the
  /// whole weight when the denominator is 0.
  init(_ part: MatchPart, weight: Int, _ numerator: Int, of denominator: Int) {
    let share =
      denominator <= 0
      ? weight
      : Int(
        (2 * Int128(weight) * Int128(min(numerator, denominator)) + Int128(denominator))
          / (2 * Int128(denominator)))
    self.init(part, points: max(0, share), weight: weight)
  }
}
