import OmsorgDomain

extension RandomDay {
  /// A day with so few visits and shifts that every way to do them can be gone through; nil where
  /// too little is left.
  static func tiny(seed: UInt64) throws -> RandomDay? {
    var day = try RandomDay(seed: seed, clients: 2...3)
    day.keepShifts(day.world.number(2...3))
    day.keepVisits(day.world.number(3...5))
    let plain = day.plain
    return plain.due.count > 1 && plain.due.contains { !$0.ranks.isEmpty } ? day : nil
  }

  /// Keeps the shifts of those who may do most.
  private mutating func keepShifts(_ count: Int) {
    var plain = plain
    while plain.shifts.count > count {
      let useful = Dictionary(
        plain.due.flatMap { $0.ranks.keys }.map { ($0, 1) }, uniquingKeysWith: +)
      let least = plain.shifts.map(\.caregiver).min {
        (useful[$0] ?? 0, $0) < (useful[$1] ?? 0, $1)
      }
      world.shifts.removeAll { $0.caregiver == least }
      plain = self.plain
    }
  }

  /// Keeps so many visits, fewer where several do one or some are tied.
  private mutating func keepVisits(_ count: Int) {
    var plain = plain
    func isTooMuch() -> Bool {
      let tied = Set(plain.due.compactMap { $0.tie?.to })
      let bound = plain.due.count {
        $0.needed > 1 || $0.tie != nil || tied.contains($0.id)
      }
      return plain.due.count > (bound > 0 ? min(count, 4) : count) || bound > 2
    }
    while isTooMuch() {
      guard let last = plain.due.last?.granted?.id else { return }
      world.decisions.removeAll { $0.id == last }
      for place in world.schedules.indices {
        world.schedules[place].items.removeAll { $0.decision == last }
      }
      plain = self.plain
    }
  }
}
