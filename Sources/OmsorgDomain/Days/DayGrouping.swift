import Records

/// Visits and shifts in groups that share nobody, each to be planned by itself.
///
/// Those employed by the hour without a team would tie all groups together; each is given to the
/// group that has the most work for its staff.
struct DayGrouping {
  private(set) var groups: [DayPlanning.Group] = []

  init(needs: [DayNeed], shifts: [DayShift], records: CareRecords, date: CalendarDate) {
    var union = Union()
    func key(_ caregiver: String) -> String {
      let team = records.caregiver(caregiver)?.team.value(on: date)
      return team.map { "team \($0)" } ?? "caregiver \(caregiver)"
    }
    var keys: [String: Int] = [:]
    for shift in shifts { keys[shift.caregiver] = union.node(key(shift.caregiver)) }
    var own = [Int](repeating: 0, count: needs.count)
    for (index, need) in needs.enumerated() {
      // A client's visits are planned together: they may be tied, and others may do some of them.
      let node = union.node("client \(need.client)")
      own[index] = node
      if let team = records.client(need.client)?.team.value(on: date) {
        union.join(node, union.node("team \(team)"))
      }
      for performer in need.performers {
        if let other = keys[performer.caregiver] { union.join(node, other) }
      }
      for caregiver in need.fixed?.caregivers ?? [] {
        if let other = keys[caregiver] { union.join(node, other) }
      }
    }
    var byLeader: [Int: Int] = [:]
    for index in needs.indices {
      let leader = union.leader(own[index])
      if let group = byLeader[leader] {
        groups[group].needs.append(index)
      } else {
        byLeader[leader] = groups.count
        groups.append(DayPlanning.Group(needs: [index], shifts: []))
      }
    }
    var floating: [Int] = []
    for (index, shift) in shifts.enumerated() {
      guard let node = keys[shift.caregiver] else { continue }
      if let group = byLeader[union.leader(node)] {
        groups[group].shifts.append(index)
      } else if shift.isHourly, shift.team == nil {
        floating.append(index)
      }
    }
    share(floating, needs, shifts)
  }

  /// Gives each shift to the group whose work is the most for its paid time.
  private mutating func share(_ floating: [Int], _ needs: [DayNeed], _ shifts: [DayShift]) {
    guard !groups.isEmpty else { return }
    let work = groups.map { group in
      group.needs.reduce(0) { $0 + needs[$1].minutes * needs[$1].needed }
    }
    var paid = groups.map { group in group.shifts.reduce(1) { $0 + shifts[$1].paidMinutes } }
    for index in floating {
      let busiest = groups.indices.max { left, right in
        work[left] * paid[right] < work[right] * paid[left]
      }
      guard let busiest else { return }
      groups[busiest].shifts.append(index)
      paid[busiest] += shifts[index].paidMinutes
    }
  }

  /// Names in sets that can be joined.
  private struct Union {
    private var nodes: [String: Int] = [:]
    private var parents: [Int] = []

    mutating func node(_ name: String) -> Int {
      if let node = nodes[name] { return node }
      parents.append(parents.count)
      nodes[name] = parents.count - 1
      return parents.count - 1
    }

    mutating func leader(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }

    mutating func join(_ first: Int, _ second: Int) {
      let (left, right) = (leader(first), leader(second))
      if left != right { parents[max(left, right)] = min(left, right) }
    }
  }
}
