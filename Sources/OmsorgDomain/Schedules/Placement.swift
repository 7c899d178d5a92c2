import Records

/// One thing placed in the four weeks: what, when and by whom.
public struct Placement: Hashable, Sendable {
  /// Day of the cycle, 0..<28.
  public let day: Int
  /// Minutes since midnight.
  public let start: Int
  /// Who does it: one caregiver, or two, sorted.
  public let by: [String]

  /// A placement.
  public init(day: Int, start: Int, by: [String]) {
    self.day = day
    self.start = start
    self.by = by.sorted(by: CollectionFile.inCollectionOrder)
  }
}
