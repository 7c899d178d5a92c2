/// What can still flow in a network, both ways, its arcs side by side by their tail.
struct ResidualNetwork {
  private(set) var potentials: [Int]

  private var excess: [Int]
  /// The residual arcs of node `n` are `first[n]..<first[n + 1]`.
  private let first: [Int]
  private let head: [Int32]
  private let cost: [Int]
  /// The same arc the other way.
  private let mate: [Int32]
  private var room: [Int]
  /// Where the arcs stand that were added to the network, in their order, and their capacity.
  private let places: [Int]
  private let capacities: [Int]

  // The search's own arrays, kept between searches: a mark tells what belongs to the present one.
  private var distance: [Int]
  private var mark: [Int32]
  private var arrival: [Int32]
  private var search: Int32 = 0
  private var queue = DistanceQueue()
  private var settled: [Int32] = []

  init(_ network: MinCostFlow) {
    let nodeCount = network.supplies.count
    let arcCount = network.tails.count
    precondition(arcCount < Int(Int32.max) / 2)
    var first = Array(repeating: 0, count: nodeCount + 1)
    for node in network.tails { first[Int(node) + 1] += 1 }
    for node in network.heads { first[Int(node) + 1] += 1 }
    for node in 0..<nodeCount { first[node + 1] += first[node] }
    var next = first
    var head = [Int32](repeating: 0, count: 2 * arcCount)
    var mate = head
    var cost = [Int](repeating: 0, count: 2 * arcCount)
    var room = cost
    var places: [Int] = []
    places.reserveCapacity(arcCount)
    for arc in 0..<arcCount {
      let tailNode = Int(network.tails[arc])
      let headNode = Int(network.heads[arc])
      let forward = next[tailNode]
      next[tailNode] += 1
      let backward = next[headNode]
      next[headNode] += 1
      head[forward] = Int32(headNode)
      head[backward] = Int32(tailNode)
      mate[forward] = Int32(backward)
      mate[backward] = Int32(forward)
      cost[forward] = network.costs[arc]
      cost[backward] = -network.costs[arc]
      room[forward] = network.capacities[arc]
      places.append(forward)
    }
    self.first = first
    self.head = head
    self.mate = mate
    self.cost = cost
    self.room = room
    self.places = places
    capacities = network.capacities
    excess = network.supplies
    potentials = Array(repeating: 0, count: nodeCount)
    distance = potentials
    mark = Array(repeating: 0, count: nodeCount)
    arrival = mark
  }

  /// The flow of each arc that was added.
  var flows: [Int] {
    zip(places, capacities).map { place, capacity in capacity - room[place] }
  }

  /// Brings every supply to a demand; false when one can't be.
  mutating func route() -> Bool {
    makeCostsNonNegative()
    for node in excess.indices {
      while excess[node] > 0 {
        guard let demand = nearestDemand(from: node) else { return false }
        push(from: node, to: demand)
      }
    }
    return true
  }

  /// Bellman and Ford's labels from a node outside with free arcs to every node, by queue.
  private mutating func makeCostsNonNegative() {
    var waiting: [Int] = []
    var isWaiting = Array(repeating: false, count: excess.count)
    for node in excess.indices {
      for arc in first[node]..<first[node + 1] where room[arc] > 0 && cost[arc] < 0 {
        if !isWaiting[node] { waiting.append(node) }
        isWaiting[node] = true
      }
    }
    var round = 0
    while !waiting.isEmpty {
      round += 1
      precondition(round <= excess.count + 1, "a cycle of negative cost")
      let nodes = waiting
      waiting = []
      for node in nodes {
        isWaiting[node] = false
        for arc in first[node]..<first[node + 1] where room[arc] > 0 {
          let neighbour = Int(head[arc])
          guard potentials[node] + cost[arc] < potentials[neighbour] else { continue }
          potentials[neighbour] = potentials[node] + cost[arc]
          if !isWaiting[neighbour] { waiting.append(neighbour) }
          isWaiting[neighbour] = true
        }
      }
    }
  }

  /// Dijkstra's search on reduced costs, which ends at the first node with demand and then lowers
  /// the potentials of the nodes settled, so that reduced costs stay at least 0.
  private mutating func nearestDemand(from start: Int) -> Int? {
    search += 1
    queue.removeAll()
    settled.removeAll(keepingCapacity: true)
    distance[start] = 0
    mark[start] = search
    arrival[start] = -1
    queue.insert(distance: 0, node: Int32(start))
    while let (reached, label) = queue.removeNearest() {
      let node = Int(label)
      guard reached == distance[node] else { continue }
      if excess[node] < 0 {
        for other in settled { potentials[Int(other)] += distance[Int(other)] - reached }
        return node
      }
      settled.append(label)
      let potential = potentials[node]
      for arc in first[node]..<first[node + 1] where room[arc] > 0 {
        let neighbour = Int(head[arc])
        let length = reached + cost[arc] + potential - potentials[neighbour]
        guard mark[neighbour] != search || length < distance[neighbour] else { continue }
        mark[neighbour] = search
        distance[neighbour] = length
        arrival[neighbour] = Int32(arc)
        queue.insert(distance: length, node: head[arc])
      }
    }
    return nil
  }

  /// Sends as much as fits along the path last found.
  private mutating func push(from start: Int, to end: Int) {
    var amount = min(excess[start], -excess[end])
    var node = end
    while node != start {
      let arc = Int(arrival[node])
      amount = min(amount, room[arc])
      node = Int(head[Int(mate[arc])])
    }
    node = end
    while node != start {
      let arc = Int(arrival[node])
      let back = Int(mate[arc])
      room[arc] -= amount
      room[back] += amount
      node = Int(head[back])
    }
    excess[start] -= amount
    excess[end] += amount
  }
}
