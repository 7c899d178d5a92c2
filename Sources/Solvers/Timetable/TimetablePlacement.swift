/// Where a task was placed.
public struct TimetablePlacement: Hashable, Sendable {
  /// The index of the task's option.
  public var option: Int
  /// The start in minutes.
  public var start: Int

  /// A placement.
  public init(option: Int, start: Int) {
    self.option = option
    self.start = start
  }
}

/// Placements of a problem's tasks and what they cost.
public struct TimetableSolution: Sendable {
  /// By task; nil: left over.
  public let placements: [TimetablePlacement?]
  /// Tasks left over.
  public let unplaced: Int
  /// The sum of the penalties.
  public let cost: Int
  /// What no placement with as few left over as this one can cost less than.
  public let bound: Int

  init(placements: [TimetablePlacement?], unplaced: Int, cost: Int, bound: Int) {
    self.placements = placements
    self.unplaced = unplaced
    self.cost = cost
    self.bound = bound
  }
}
