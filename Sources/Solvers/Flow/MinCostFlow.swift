/// The cheapest flow from nodes with supply to nodes with demand, along arcs with whole capacities
/// and whole costs.
///
/// Nodes are numbered from 0. Solved by successive shortest paths with node potentials (Ahuja,
/// Magnanti and Orlin, *Network Flows*, 1993, section 9.7), each path from one supply to the nearest
/// demand, which suits networks where a path settles few nodes. The work is at most one shortest
/// path for each unit of supply.
public struct MinCostFlow: Sendable {
  /// What `solve` found.
  public struct Solution: Sendable {
    /// The flow along each arc, in the order the arcs were added.
    public let flows: [Int]
    /// A price of each node: `cost + potential[tail] - potential[head]` is at least 0 on every arc
    /// with capacity left and at most 0 on every arc with flow, which proves the optimum.
    public let potentials: [Int]
    /// The sum of cost times flow.
    public let cost: Int
  }

  var tails: [Int32] = []
  var heads: [Int32] = []
  var capacities: [Int] = []
  var costs: [Int] = []
  var supplies: [Int]

  /// A network of `nodeCount` nodes without arcs, supplies and demands.
  public init(nodeCount: Int) {
    precondition(nodeCount >= 0 && nodeCount < Int(Int32.max))
    supplies = Array(repeating: 0, count: nodeCount)
  }

  /// Adds an arc and returns its index. Parallel arcs are allowed: some with rising costs make one
  /// arc with a convex cost.
  ///
  /// The capacity is at least 0. The cost may be negative, but no cycle of arcs with capacity may
  /// have a negative sum. The costs along any path have to fit in 62 bits.
  @discardableResult
  public mutating func addArc(from tail: Int, to head: Int, capacity: Int, cost: Int) -> Int {
    precondition(supplies.indices.contains(tail) && supplies.indices.contains(head))
    precondition(capacity >= 0)
    tails.append(Int32(tail))
    heads.append(Int32(head))
    capacities.append(capacity)
    costs.append(cost)
    return tails.count - 1
  }

  /// Adds to what a node gives (`amount` positive) or takes (negative).
  public mutating func addSupply(_ amount: Int, at node: Int) {
    supplies[node] += amount
  }

  /// The cheapest flow that brings every supply to a demand; nil when there is no room for it.
  ///
  /// The supplies and demands have to sum to 0.
  public func solve() -> Solution? {
    precondition(supplies.reduce(0, +) == 0, "supplies and demands must be equal")
    var residual = ResidualNetwork(self)
    guard residual.route() else { return nil }
    let flows = residual.flows
    var cost = 0
    for (flow, price) in zip(flows, costs) { cost += flow * price }
    return Solution(flows: flows, potentials: residual.potentials, cost: cost)
  }
}
