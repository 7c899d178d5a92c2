extension BandedAssignment {
  /// The best assignment found within the effort, with a proven bound.
  ///
  /// Each part that hangs together is solved by itself. It is never worse than giving the items in
  /// order, each along the edge that is cheapest given the loads so far, nor than `start`.
  ///
  /// - Parameter start: An assignment known already, a bin for each item; taken into account in
  ///   parts where it gives every item that can have one a bin.
  public func solve(effort: AssignmentEffort = AssignmentEffort(), from start: [Int?]? = nil)
    -> AssignmentSolution
  {
    precondition(start.map { $0.count == itemCount } ?? true, "a start has a place for each item")
    var result: [Int?] = Array(repeating: nil, count: itemCount)
    var isTouched = Array(repeating: false, count: bins.count)
    var cost = 0
    var bound = 0
    var proven = 0
    let parts = components()
    for part in parts {
      for case let bin? in part.binNames { isTouched[bin] = true }
      let component = part.prepared()
      var solver = ComponentSolver(component, effort)
      if let start { solver.consider(start) }
      solver.solve()
      for (index, edge) in solver.choice.enumerated() {
        result[component.items[index]] = component.binNames[component.edgeBin[edge]]
      }
      cost += solver.cost
      bound += solver.bound
      if solver.bound == solver.cost { proven += 1 }
    }
    for (index, bin) in bins.enumerated() where !isTouched[index] {
      let penalty = bin.penalty(count: bin.fixedCount, size: bin.fixedSize)
      cost += penalty
      bound += penalty
    }
    return AssignmentSolution(
      bins: result, cost: cost, bound: bound,
      unassignedCount: result.count { $0 == nil }, componentCount: parts.count,
      provenCount: proven)
  }
}
