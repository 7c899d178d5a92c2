import OmsorgDomain

/// A day to plan in a small world made by chance from a seed.
struct RandomDay {
  var world: RandomCareWorld
  var visits: [Visit] = []
  var earlier: [DayVisit] = []
  var known: [TravelTimes.Leg: Int] = [:]
  var given: [DayVisit] = []
  var reserve = 0

  var seed: UInt64 { world.seed }
  var date: CalendarDate { world.date }

  init(seed: UInt64, clients: ClosedRange<Int> = 4...9) throws {
    world = try RandomCareWorld(seed: seed, clients: clients)
    try choosePolicy()
    placeEverything()
    changeDecisions()
    changeCaregivers()
    moveShifts()
    addAbsencesAndMeetings()
    addBasis()
    addVisits()
    if world.chance(30) { reserve = world.number(1...6) * 15 }
  }

  var planning: DayPlanning {
    DayPlanning(
      records: world.records, shifts: world.shifts, cycle: world.cycle,
      history: DayHistory(VisitHistory(visits), planned: earlier, before: date),
      date: date, travel: TravelTimes(known: known), given: given, reserve: reserve)
  }

  var plain: PlainDay {
    PlainDay(
      records: world.records, shifts: world.shifts, cycle: world.cycle, visits: visits,
      earlier: earlier, date: date, known: known, given: given, reserve: reserve)
  }

  /// The rules of a municipality, now and then those that the world was made with.
  private mutating func choosePolicy() throws {
    guard world.chance(80) else { return }
    let policy = try builtIn(world.random.pick(["malmo", "lund", "orebro", "umea"]))
    world.policies = policy.records.map { record in
      var record = record
      record.policy = "p"
      return record
    }
  }

  private mutating func point() -> MapPoint? {
    MapPoint(
      latitude: 55.6 + Double(world.number(-999...999)) / 77_777,
      longitude: 13 + Double(world.number(-999...999)) / 43_217)
  }

  private mutating func placeEverything() {
    for index in world.clients.indices {
      if !world.chance(8), let point = point() {
        world.clients[index].latitude = point.latitude
        world.clients[index].longitude = point.longitude
      }
      if index > 0, world.chance(10) {
        world.clients[index].latitude = world.clients[index - 1].latitude
        world.clients[index].longitude = world.clients[index - 1].longitude
      }
      world.clients[index].protectedIdentity = world.chance(6)
      if world.chance(30) {
        world.clients[index].needs = ["demens", "Palliativ"].shuffled(using: &world.random)
      }
    }
    for index in world.teams.indices where !world.chance(10) {
      guard let point = point() else { continue }
      world.teams[index].latitude = point.latitude
      world.teams[index].longitude = point.longitude
    }
    for index in world.caregivers.indices {
      world.caregivers[index].wayOfTravelling = world.random.pick([.onFoot, .bicycle, .car, nil])
      if world.chance(15) { world.caregivers[index].startPlace = point() }
      if world.chance(15) { world.caregivers[index].endPlace = point() }
    }
    let ids = world.clients.map(\.id) + world.teams.map(\.id)
    for _ in 0..<(world.chance(40) ? 6 : 0) {
      let leg = TravelTimes.Leg(
        from: world.random.pick(ids), to: world.random.pick(ids),
        way: world.random.pick([nil, nil, .bicycle, .car]))
      if leg.from != leg.to { known[leg] = world.number(0...20) }
    }
  }

  private mutating func changeDecisions() {
    for index in world.decisions.indices {
      let client = world.decisions[index].client
      if world.chance(55), let monday = world.decisions[index].frequency.value(on: date)?.anchor,
        let often = Frequency(
          times: world.random.pick([5, 7, 7, 7, 10, 14]), everyWeeks: 1, anchor: monday)
      {
        world.decisions[index].frequency.set(often, from: nil)
      }
      if world.chance(4), let monday = world.decisions[index].frequency.value(on: date)?.anchor,
        let never = Frequency(times: 0, everyWeeks: 1, anchor: monday)
      {
        world.decisions[index].frequency.set(never, from: date)
      }
      if world.chance(12) {
        world.decisions[index].skills = [world.random.pick(["demens", "Demens", "stomi"])]
      }
      if world.chance(4) {
        world.decisions[index].staff = [world.random.pick(world.teams).id, world.somebody()]
      }
      let others = world.decisions.filter {
        $0.client == client && $0.id != world.decisions[index].id && $0.tie == nil
      }
      if world.chance(15), let other = others.first {
        let least = world.random.pick([0, 0, 30, 90])
        var tie = VisitTie()
        tie.decision = other.id
        tie.least = least
        tie.most = least == 0 && world.chance(70) ? 0 : least + 15 * world.number(1...6)
        world.decisions[index].tie = tie
      }
    }
  }

  private mutating func changeCaregivers() {
    for index in world.caregivers.indices {
      for name in ["Demens", "palliativ", "stomi"] where world.chance(50) {
        world.caregivers[index].skills.append(
          Qualification(name, until: world.chance(20) ? date.adding(days: -1) : nil))
      }
      if world.chance(8) {
        world.caregivers[index].role = Timeline([Period(from: nil, value: .hourly)])
        if world.chance(60) { world.caregivers[index].team = Timeline() }
      }
    }
  }

  /// Lets there be shifts on the date, for more people than the weeks would have.
  private mutating func moveShifts() {
    for caregiver in world.caregivers.map(\.id) where world.chance(60) {
      let isFree = !world.shifts.contains { $0.caregiver == caregiver && $0.date == date }
      guard isFree else { continue }
      var shift = Shift()
      shift.caregiver = caregiver
      shift.date = date
      let start = world.number(26...34) * 15
      shift.start = RandomCareWorld.time(start)
      shift.end = RandomCareWorld.time(start + world.number(16...38) * 15)
      shift.breakMinutes = world.random.pick([0, 30, 45])
      shift.id = Shift.naturalId(caregiver: caregiver, date: date, start: shift.start)
      world.shifts.append(shift)
    }
  }

  private mutating func addAbsencesAndMeetings() {
    for caregiver in world.caregivers.map(\.id) where world.chance(12) {
      var absence = Absence()
      absence.id = "\(caregiver)/today"
      absence.caregiver = caregiver
      absence.from = date.adding(days: world.random.pick([0, 0, 0, -1]))
      absence.to = world.random.pick([date, nil])
      if world.chance(80) { absence.fromTime = RandomCareWorld.time(world.number(30...80) * 15) }
      world.absences.append(absence)
    }
    for client in world.clients.map(\.id) where world.chance(5) {
      var absence = Absence()
      absence.id = "\(client)/away"
      absence.client = client
      absence.from = date.adding(days: world.number(-3...1))
      absence.to = absence.from.adding(days: 2)
      world.absences.append(absence)
    }
    for number in 0..<world.random.pick([0, 0, 1, 2, 3]) {
      var meeting = Meeting()
      meeting.id = "MEETING/today-\(number)"
      meeting.date = date
      let start = world.number(30...64) * 15
      meeting.time = RandomCareWorld.time(start)
      if world.chance(50) {
        meeting.endTime = RandomCareWorld.time(start + world.number(1...5) * 15)
      }
      if world.chance(50) { meeting.team = world.random.pick(world.teams).id }
      meeting.participants = [world.somebody()]
      meeting.isCancelled = world.chance(10)
      world.meetings.append(meeting)
    }
  }
}
