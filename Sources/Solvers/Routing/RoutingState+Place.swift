extension RoutingState {
  /// A place for a node.
  struct Place {
    /// The node before it.
    var after: Int32
    var route: Int32
    /// What the way and the route add.
    var cost: Int
    /// The earliest and the latest start there, without links.
    var start: Int
    var latest: Int
    /// From its start until the next node can start, and the last start of that which delays
    /// nothing that costs.
    var reach: Int
    var free: Int
    /// Whether what a delay within `free` costs, nothing, is all there is to it.
    var isPlain: Bool
    /// The least that all adds.
    var bound: Int

    /// A place that is to be replaced.
    static let none = Place(
      after: -1, route: -1, cost: 0, start: 0, latest: 0, reach: 0, free: 0, isPlain: false,
      bound: 0)

    /// Whether a start there delays nothing that costs.
    @inline(__always)
    func isFree(at start: Int) -> Bool { isPlain && start + reach <= free }
  }

  /// The least that a node adds at a place from a start.
  @inline(__always)
  func bound(_ node: Int, _ place: Place, at start: Int) -> Int {
    place.cost + model.startCost(node, at: start)
      + max(0, start + place.reach - place.free) * model.leastLateCost
  }
}
