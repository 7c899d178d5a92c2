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
  /// left out.
  private static func merged(
    _ months: [VisitMonth], count: KeyPath<VisitMonth, Int>,
    id: (VisitMonth, Int) -> UnsafeBufferPointer<UInt8>,
    where isIncluded: (VisitMonth, Int) -> Bool
  ) -> (ids: [String], ranks: [[Int32]]) {
    var list = IdentifierList()
    let positions = months.map { month in
      (0..<month[keyPath: count]).map { position -> Int32 in
        isIncluded(month, position) ? list.insert(id(month, position)) : -1
      }
    }
    let order = list.inOrder()
    var ranks = [Int32](repeating: 0, count: list.count)
    for (rank, position) in order.enumerated() { ranks[Int(position)] = Int32(rank) }
    return (
      order.map { list.text($0) },
      positions.map { $0.map { $0 < 0 ? -1 : ranks[Int($0)] } }
    )
  }
}
