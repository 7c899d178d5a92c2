/// Nodes waiting with their distance, the nearest first; of equals the lowest node, so that the
/// order never depends on anything else. A binary heap.
struct DistanceQueue {
  private var entries: [(distance: Int, node: Int32)] = []

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
  }

  mutating func insert(distance: Int, node: Int32) {
    let entry = (distance: distance, node: node)
    entries.append(entry)
    var place = entries.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard entry < entries[parent] else { break }
      entries[place] = entries[parent]
      place = parent
    }
    entries[place] = entry
  }

  mutating func removeNearest() -> (distance: Int, node: Int32)? {
    guard let nearest = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return nearest }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count && entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < last else { break }
      entries[place] = entries[child]
      place = child
    }
    entries[place] = last
    return nearest
  }
}
