import OmsorgDomain

/// What is planned together, as omsorg-day(7) tells it.
struct PlainGroup {
  /// Clients, caregivers and teams.
  var names: Set<String>
  /// Ids of visits.
  var visits: Set<String> = []
  /// Places among the day's shifts.
  var shifts: Set<Int> = []
}

extension PlainDay {
  /// What keeps a caregiver from a visit.
  func refusals(of caregiver: Caregiver, for visit: PlainVisit) -> Set<IndependentCover.Refusal> {
    let policy = records.governing(visit.client, on: date)
    var found = cover.refusals(
      of: caregiver, visit.client, visit.service, isPersonal: visit.isPersonalCare,
      policy: policy)
    if let needed = visit.granted?.delegation,
      policy?.value(of: PolicyRule.delegationsTakenOn, on: date) ?? true,
      !IndependentCover.has(needed, in: caregiver.delegations, on: date)
    {
      found.insert(.delegation)
    }
    for skill in visit.granted?.skills ?? []
    where !IndependentCover.has(skill, in: caregiver.skills, on: date) {
      found.insert(.skill)
    }
    return found
  }

  private func may(_ id: String, _ visit: PlainVisit) -> Bool {
    guard shifts.contains(where: { $0.caregiver == id }), let caregiver = records.caregiver(id)
    else { return false }
    return refusals(of: caregiver, for: visit).isEmpty
  }

  private func steps(_ client: Client) -> [CoverStep] {
    let policy = records.governing(client, on: date)
    let order = policy?.value(of: PolicyRule.orderOfCover, on: date) ?? [.deputy]
    return order.filter { $0 != .careContact }
  }

  /// Who may do a visit with which rank, those employed by the hour of its group left out.
  private func ranks(_ visit: PlainVisit) -> [String: Int] {
    var line: [(caregiver: String, rank: Int)] = []
    if let staff = visit.granted?.staff, !staff.isEmpty {
      line = staff.flatMap { [$0] + cover.members(ofTeam: $0) }.map { ($0, 0) }
    } else {
      let steps = steps(visit.client)
      let team = visit.client.team.value(on: date)
      line += cover.contacts(of: visit.client).map { ($0, 0) }
      for (place, step) in steps.enumerated() {
        line += cover.members(of: step, visit.client).map { ($0, place + 1) }
      }
      line += cover.members(ofTeam: team).map { ($0, steps.count + 1) }
      line += cover.members(covering: team).map { ($0, steps.count + 2) }
      let named = visit.named.filter { id in shifts.contains { $0.caregiver == id } }
      if !named.isEmpty { line = line.map { ($0.caregiver, $0.rank + 1) } }
      line += named.map { ($0, 0) }
    }
    var found: [String: Int] = [:]
    for (caregiver, rank) in line where may(caregiver, visit) {
      found[caregiver] = min(rank, found[caregiver] ?? rank)
    }
    return found
  }

  private func isHourly(_ id: String) -> Bool {
    records.caregiver(id)?.role.value(on: date) == .hourly
  }

  private func team(_ id: String) -> String? { records.caregiver(id)?.team.value(on: date) }

  /// Gives the visits their ranks, and makes the groups.
  mutating func addRanks() {
    for place in due.indices { due[place].ranks = ranks(due[place]) }
    makeGroups()
    for place in due.indices where due[place].granted?.staff.isEmpty ?? true {
      guard let group = groups.first(where: { $0.visits.contains(due[place].id) }) else { continue }
      for shift in group.shifts.map({ shifts[$0] }) where isHourly(shift.caregiver) {
        if due[place].ranks[shift.caregiver] == nil, may(shift.caregiver, due[place]) {
          due[place].ranks[shift.caregiver] = steps(due[place].client).count + 4
        }
      }
    }
  }

  private mutating func makeGroups() {
    var found: [PlainGroup] = []
    let inOrder = due.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    for visit in inOrder {
      var names: Set = [visit.client.team.value(on: date).map { "team \($0)" } ?? visit.client.id]
      for caregiver in visit.ranks.keys {
        names.insert(caregiver)
        if let team = team(caregiver) { names.insert("team \(team)") }
      }
      for caregiver in visit.isFixed ? givenOut(visit.id)?.caregivers ?? [] : [] {
        names.insert(caregiver)
        if let team = team(caregiver) { names.insert("team \(team)") }
      }
      // The first of those that it connects takes in the others.
      let connected = found.indices.filter { !found[$0].names.isDisjoint(with: names) }
      guard let first = connected.first else {
        found.append(PlainGroup(names: names, visits: [visit.id]))
        continue
      }
      for other in connected.reversed() where other != first {
        found[first].names.formUnion(found[other].names)
        found[first].visits.formUnion(found[other].visits)
        found.remove(at: other)
      }
      found[first].names.formUnion(names)
      found[first].visits.insert(visit.id)
    }
    var free: [Int] = []
    for (place, shift) in shifts.enumerated() {
      let team = team(shift.caregiver).map { "team \($0)" }
      let home = found.firstIndex { group in
        group.names.contains(shift.caregiver) || team.map { group.names.contains($0) } ?? false
      }
      if let home {
        found[home].shifts.insert(place)
      } else if team == nil, isHourly(shift.caregiver) {
        free.append(place)
      }
    }
    for place in free {
      let neediest = found.indices.max { left, right in
        let (first, second) = (found[left], found[right])
        let (few, many) = (minutes(first) * paid(second), minutes(second) * paid(first))
        // Of equals the first is the greatest.
        return few != many ? few < many : left > right
      }
      if let neediest { found[neediest].shifts.insert(place) }
    }
    groups = found
  }

  private func minutes(_ group: PlainGroup) -> Int {
    due.filter { group.visits.contains($0.id) }.reduce(0) { $0 + $1.minutes * $1.needed }
  }

  private func paid(_ group: PlainGroup) -> Int {
    group.shifts.reduce(1) { $0 + shifts[$1].paid }
  }
}
