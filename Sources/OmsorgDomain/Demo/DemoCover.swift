/// Chooses who makes each visit of a day: the care contact, the twin, the team, the resource
/// group, the hourly staff, in that order, as they are on duty and free.
struct DemoCover {
  /// Minutes between two visits.
  private static let travel = 4

  /// The caregivers who may come to each client, in the order they are thought of.
  private let order: [[Int]]
  /// Where in `order` the team of the day ends and the resource group begins.
  private let groups: [(team: Int, resources: Int)]
  private let staff: DemoStaff
  private var hours: [DemoShifts.Hours?] = []
  private var freeAt: [Int] = []

  init(_ clients: [DemoClient], _ teams: DemoTeams, _ staff: DemoStaff, seed: UInt64) {
    var generator = SeededGenerator(seed: seed, purpose: 6)
    var order: [[Int]] = []
    var groups: [(team: Int, resources: Int)] = []
    for client in clients {
      func sorted(_ crew: [Int]) -> [Int] {
        let shuffled = generator.shuffled(crew)
        guard case .women? = client.wish else { return shuffled }
        let women = shuffled.filter { staff.all[$0].isWoman }
        return women + shuffled.filter { !staff.all[$0].isWoman }
      }
      let district = teams.district(of: client.team)
      let team = sorted(staff.members[client.team])
      let evening = sorted(staff.members[teams.eveningTeam(of: client.team)])
      let resources = sorted(staff.members[teams.resourceGroup(ofDistrict: district)])
      order.append(team + evening + resources + sorted(staff.hourly[district]))
      groups.append((team.count, team.count + evening.count))
    }
    self.order = order
    self.groups = groups
    self.staff = staff
  }

  /// Begins a day.
  mutating func begin(_ shifts: DemoShifts) {
    hours = shifts.onDuty
    freeAt = hours.map { $0?.start ?? 0 }
  }

  /// The caregivers and the start, or nil if nobody at all is on duty.
  mutating func assign(
    _ task: DemoClient.Task, of client: DemoClient, index: Int, contact: Int?, from: Int,
    _ generator: inout SeededGenerator
  ) -> (first: Int, second: Int?, start: Int)? {
    let service = DemoService.all[task.service]
    let delegation = service.isPersonalCare && task.cycleDay == nil ? client.delegation : nil
    let need = Need(from: from, minutes: task.minutes, delegation: delegation)
    guard
      let (first, soonest) = preferred(task, of: client, contact, need, &generator)
        ?? next(index, need, client.habit, &generator) ?? self.soonest(index, need)
        ?? leastBusy(index, need, but: nil)
    else { return nil }
    var start = soonest
    var second: Int?
    if client.isDoubleStaffed, service.isPersonalCare {
      let together = Need(from: start, minutes: task.minutes, delegation: nil)
      let other =
        self.soonest(index, together, but: first, patience: 30)
        ?? leastBusy(index, together, but: first)
      if let other {
        second = other.caregiver
        start = other.start
      }
    }
    for caregiver in [first, second].compactMap({ $0 }) {
      // Whoever is planned for two visits at once has both to do.
      freeAt[caregiver] = max(freeAt[caregiver], start) + task.minutes + Self.travel
    }
    return (first, second, start)
  }

  private struct Need {
    let from: Int
    let minutes: Int
    let delegation: Int?
  }

  private typealias Choice = (caregiver: Int, start: Int)

  /// The care contact or the twin, if they are thought of and can come soon enough.
  private func preferred(
    _ task: DemoClient.Task, of client: DemoClient, _ contact: Int?, _ need: Need,
    _ generator: inout SeededGenerator
  ) -> Choice? {
    guard let contact else { return nil }
    let isDaily = task.cycleDay == nil
    let ordinary = client.habit == .ordinary
    let likelihood = isDaily || !ordinary ? client.habit.rawValue : 930
    if generator.chance(likelihood), let start = start(of: contact, need),
      start <= need.from + (isDaily ? 15 : 40)
    {
      return (contact, start)
    }
    if generator.chance(ordinary ? 750 : 200), let twin = staff.all[contact].twin,
      let start = start(of: twin, need), start <= need.from + (isDaily ? 5 : 20)
    {
      return (twin, start)
    }
    return nil
  }

  /// The first of the client's order who is free; now and then the resource group comes first.
  private func next(
    _ client: Int, _ need: Need, _ habit: DemoClient.Habit, _ generator: inout SeededGenerator
  ) -> Choice? {
    let order = order[client]
    let group = groups[client]
    let resourceFirst = generator.chance(50)
    let others = generator.chance(habit == .ordinary ? 220 : 140)
    for place in order.indices {
      let turned =
        if resourceFirst {
          (place + group.resources) % order.count
        } else if others, place < group.team {
          (place + group.team / 2) % group.team
        } else {
          place
        }
      guard let start = start(of: order[turned], need) else { continue }
      // It is worth a little waiting that the same few come in the evening.
      let familiar = turned == 0 || (group.team..<group.team + 2).contains(turned)
      if start <= need.from + (familiar ? 10 : 0) { return (order[turned], start) }
    }
    return nil
  }

  /// Whoever can come soonest, if need be somebody without the delegation.
  private func soonest(
    _ client: Int, _ need: Need, but other: Int? = nil, patience: Int = 60
  ) -> Choice? {
    var best: Choice?
    for caregiver in order[client] where caregiver != other {
      guard let start = start(of: caregiver, need), start <= need.from + patience,
        start < best?.start ?? .max
      else { continue }
      best = (caregiver, start)
    }
    guard best == nil, need.delegation != nil else { return best }
    let undelegated = Need(from: need.from, minutes: need.minutes, delegation: nil)
    return soonest(client, undelegated, but: other, patience: patience)
  }

  /// Whoever on duty has the least left to do; the visit is planned although somebody waits.
  private func leastBusy(_ client: Int, _ need: Need, but other: Int?) -> Choice? {
    let onDuty = order[client].filter { caregiver in
      guard caregiver != other, let hours = hours[caregiver] else { return false }
      return hours.start <= need.from && need.from + need.minutes <= hours.end
    }
    return onDuty.min { (freeAt[$0], $0) < (freeAt[$1], $1) }.map { ($0, need.from) }
  }

  /// When a caregiver can begin, in steps of five minutes, or nil if not within the shift.
  private func start(of caregiver: Int, _ need: Need) -> Int? {
    guard let hours = hours[caregiver] else { return nil }
    if let delegation = need.delegation, staff.all[caregiver].delegations >> delegation & 1 == 0 {
      return nil
    }
    let free = max(hours.start, freeAt[caregiver])
    let start = free <= need.from ? need.from : (free + 4) / 5 * 5
    return start + need.minutes <= hours.end ? start : nil
  }
}
