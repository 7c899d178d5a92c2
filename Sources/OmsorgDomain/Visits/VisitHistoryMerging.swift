/// The lists that months have in common.
struct VisitHistoryMerging {
  let clients: [String]
  let caregivers: [String]
  let serviceLists: [[String]]
  let months: [VisitHistoryMonth]

  init(_ months: [VisitMonth], in days: DateRange) {
    let (clients, clientRanks) = Self.merged(
      months, count: \.counts.clients, id: { $0.client($1) }
    ) { month, client in
      let (from, to) = VisitHistoryMonth.days(of: month, in: days)
      return !month.visits(of: client, from: from, to: to).isEmpty
    }
    let (caregivers, caregiverRanks) = Self.merged(
      months, count: \.counts.caregivers, id: { $0.caregiver($1) }, where: { _, _ in true })
    var lists: [[String]: Int32] = [:]
    let monthLists = months.map { month in
      (0..<month.counts.lists).map { list in
        month.services(list).map { String(decoding: $0, as: UTF8.self) }
      }
    }
    for list in Set(monthLists.joined()).union([[]]).sorted(by: Self.precedes) {
      lists[list] = Int32(lists.count)
    }
    self.clients = clients
    self.caregivers = caregivers
    serviceLists = lists.sorted { $0.value < $1.value }.map(\.key)
    self.months = months.indices.map { index in
      var positions = [Int32](repeating: -1, count: clients.count)
      for (position, rank) in clientRanks[index].enumerated() where rank >= 0 {
        positions[Int(rank)] = Int32(position)
      }
      return VisitHistoryMonth(
        months[index], in: days, clients: positions, caregivers: caregiverRanks[index],
        lists: monthLists[index].map { lists[$0] ?? 0 })
    }
  }

  private static func precedes(_ left: [String], _ right: [String]) -> Bool {
    left.lexicographicallyPrecedes(right) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The ids of all months in order, and the place among them of each month's, -1 for those that are
  /// left out. Those of a month are in order too.
  private static func merged(
    _ months: [VisitMonth], count: KeyPath<VisitMonth, Int>,
    id: (VisitMonth, Int) -> UnsafeBufferPointer<UInt8>,
    where isIncluded: (VisitMonth, Int) -> Bool
  ) -> (ids: [String], ranks: [[Int32]]) {
    // The ids stay where they lie in the months' memory.
    let lists = months.map { month in
      (0..<month[keyPath: count]).map { position in
        isIncluded(month, position) ? id(month, position) : nil
      }
    }
    let all = lists.reduce([]) { all, list in union(all, list.compactMap(\.self)) }
    let ranks = lists.map { list in
      var rank = 0
      return list.map { id -> Int32 in
        guard let id else { return -1 }
        while IdentifierBytes.compare(all[rank], id) < 0 { rank += 1 }
        return Int32(rank)
      }
    }
    return (all.map { String(decoding: $0, as: UTF8.self) }, ranks)
  }

  private typealias Identifier = UnsafeBufferPointer<UInt8>

  /// The ids of two lists in order, each once.
  private static func union(_ left: [Identifier], _ right: [Identifier]) -> [Identifier] {
    var union: [Identifier] = []
    union.reserveCapacity(max(left.count, right.count))
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      let order = IdentifierBytes.compare(left[first], right[second])
      union.append(order <= 0 ? left[first] : right[second])
      if order <= 0 { first += 1 }
      if order >= 0 { second += 1 }
    }
    return union + left[first...] + right[second...]
  }
}
