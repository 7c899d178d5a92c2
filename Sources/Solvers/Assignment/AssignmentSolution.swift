/// An assignment found, with the proof of how good it is.
public struct AssignmentSolution: Sendable, Equatable {
  /// The bin of each item; nil: given to none.
  public let bins: [Int?]
  /// The costs of the edges used and the penalties of all bins.
  public let cost: Int
  /// What no assignment with as few unassigned items can cost less than; at most `cost`.
  public let bound: Int
  /// The items given to no bin, which is the fewest possible.
  public let unassignedCount: Int
  /// How many parts that don't touch each other the problem fell into; items and bins without edges
  /// aren't counted.
  public let componentCount: Int
  /// How many of them were solved to the proven optimum.
  public let provenCount: Int

  /// How far the cost may be from the least possible: (cost - bound) / max(bound, 1 per item).
  public var gap: Double {
    cost == bound ? 0 : Double(cost - bound) / Double(max(bound, bins.count, 1))
  }
}
