/// In which order groups are placed.
struct RoutingOrder {
  private let model: RoutingModel
  /// By group: when it may start, how long its window is, its work, how many routes may do it, and
  /// how far it is from where routes begin.
  private let starts: [Int]
  private let windows: [Int]
  private let work: [Int]
  private let options: [Int]
  private let ways: [Int]
  private var keys: [(key: Int, group: Int)] = []

  init(_ model: RoutingModel) {
    self.model = model
    let members = (0..<model.groupCount).map { group in
      let about = model.group[group]
      return (0..<Int(about.memberCount)).map {
        model.node[Int(model.groupMember[Int(about.firstMember) + $0])]
      }
    }
    starts = members.map { $0.map(\.dueLow).min() ?? 0 }
    windows = members.map { $0.map { $0.dueHigh - $0.dueLow }.min() ?? 0 }
    work = members.map { $0.reduce(0) { $0 + $1.duration } }
    options = members.map { $0.map { Int($0.optionCount) }.min() ?? 0 }
    let depot = model.problem.routes.first?.startLocation
    ways = members.map { nodes in
      guard let depot, let place = nodes.first?.location, place >= 0 else { return 0 }
      return model.time(0, from: depot, to: Int(place))
    }
  }

  /// What is tied and what has little choice first, then by time.
  func sortForConstruction(_ groups: inout [Int]) {
    groups.sort { first, second in
      let counts = (model.group[first].memberCount, model.group[second].memberCount)
      if counts.0 != counts.1 { return counts.0 > counts.1 }
      if starts[first] != starts[second] { return starts[first] < starts[second] }
      return first < second
    }
  }

  /// An order by luck: by chance or by one of the measures.
  mutating func sort(_ groups: inout [Int], _ absences: [Int], _ random: inout SplitMix) {
    let rule = random.below(16)
    keys.removeAll(keepingCapacity: true)
    for group in groups {
      let key: Int
      switch rule {
      case 0..<5: key = random.below(1 << 20)
      case 5..<7: key = starts[group]
      case 7: key = -starts[group]
      case 8..<10: key = windows[group]
      case 10..<12: key = -work[group]
      case 12: key = options[group]
      case 13: key = -ways[group]
      case 14: key = ways[group]
      default: key = -absences[group]
      }
      keys.append((key, group))
    }
    keys.sort { $0 < $1 }
    for (index, entry) in keys.enumerated() { groups[index] = entry.group }
  }
}
