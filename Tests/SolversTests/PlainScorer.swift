import Solvers

/// The objective written down again, as plainly as it goes.
func plainCost(_ problem: BandedAssignment, _ assigned: [Int?]) -> Int? {
  var cost = 0
  var counts = problem.bins.map(\.fixedCount)
  var sizes = problem.bins.map(\.fixedSize)
  for (item, bin) in assigned.enumerated() {
    guard let bin else { continue }
    guard let edge = problem.edges(of: item).first(where: { $0.bin == bin }) else { return nil }
    cost += edge.cost
    counts[bin] += 1
    sizes[bin] += edge.size
  }
  for (index, bin) in problem.bins.enumerated() {
    let given = counts[index] - bin.fixedCount
    if let maximum = bin.maximumCount, given > max(0, maximum - bin.fixedCount) { return nil }
    if let band = bin.countBand {
      for count in stride(from: counts[index], to: band.range.lowerBound, by: 1) where count >= 0 {
        cost += band.below
      }
      var surcharge = 0
      for _ in stride(from: band.range.upperBound, to: counts[index], by: 1) {
        surcharge += band.above
        cost += surcharge
      }
    }
    if let band = bin.sizeBand {
      cost += max(0, band.range.lowerBound - sizes[index]) * band.below
      cost += max(0, sizes[index] - band.range.upperBound) * band.above
    }
  }
  return cost
}

/// Each item in order where it is cheapest given the loads so far; nil where one finds no room.
func plainGreedy(_ problem: BandedAssignment) -> [Int?]? {
  var assigned: [Int?] = Array(repeating: nil, count: problem.itemCount)
  for item in 0..<problem.itemCount where !problem.edges(of: item).isEmpty {
    var best: (cost: Int, bin: Int)?
    for edge in problem.edges(of: item) {
      assigned[item] = edge.bin
      guard let cost = plainCost(problem, assigned) else { continue }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, edge.bin) }
    }
    guard let best else { return nil }
    assigned[item] = best.bin
  }
  return assigned
}

/// The fewest unassigned items and the least cost with so few, by trying everything.
func exhaustiveOptimum(_ problem: BandedAssignment) -> (unassigned: Int, cost: Int) {
  var best = (unassigned: Int.max, cost: Int.max)
  var assigned: [Int?] = Array(repeating: nil, count: problem.itemCount)
  func visit(_ item: Int) {
    guard item < problem.itemCount else {
      guard let cost = plainCost(problem, assigned) else { return }
      let unassigned = assigned.count { $0 == nil }
      if (unassigned, cost) < best { best = (unassigned, cost) }
      return
    }
    for bin in problem.edges(of: item).map({ Optional($0.bin) }) + [nil] {
      assigned[item] = bin
      visit(item + 1)
    }
  }
  visit(0)
  return best
}
