import PlainJSON
import Testing

@testable import OmsorgDomain

@Suite struct LoadFiguresTests {
  private func visit(
    _ id: String, _ client: String, _ date: String, planned: (String, String)?,
    _ parts: (id: String?, status: VisitStatus, times: (String, String)?)...
  ) throws -> Visit {
    var visit = Visit()
    visit.id = id
    visit.client = client
    visit.date = try day(date)
    visit.plannedStart = planned.flatMap { ClockTime(iso: $0.0) }
    visit.plannedEnd = planned.flatMap { ClockTime(iso: $0.1) }
    visit.caregivers = parts.map { part in
      var performer = VisitPerformer()
      performer.id = part.id
      performer.status = part.status
      performer.start = part.times.flatMap { ClockTime(iso: $0.0) }
      performer.end = part.times.flatMap { ClockTime(iso: $0.1) }
      return performer
    }
    return visit
  }

  /// Two care contacts, one of them with too many clients, and a week of shifts and visits.
  private func registers() throws -> Registers {
    var registers = try Registers.clean()
    try registers.set("clients_per_care_contact", .range(1, 1), from: "2020-01-01")
    try registers.set(
      "client_time_share", .object([.init("from", .number("0.25")), .init("to", .number("0.5"))]),
      from: "2020-01-01")
    try registers.set("client_time_share_of", .string("all_caregivers"), from: "2020-01-01")
    try registers.add(client: "C3", from: "2026-03-02", careContact: "E1")
    try registers.add(caregiver: "E3")
    for place in registers.decisions.indices {
      registers.decisions[place].minutes.set(30, from: nil)
      registers.decisions[place].frequency.set(
        try #require(Frequency(times: 7, everyWeeks: 1, anchor: try day("2026-01-05"))), from: nil)
    }
    registers.decisions[2].doubleStaffing = true
    try registers.add(shift: "E1", on: "2026-11-09", "07:00", "15:00")
    registers.shifts[0].breakMinutes = 30
    try registers.add(shift: "E1", on: "2026-11-10", "21:00", "02:00")
    try registers.add(shift: "E1", on: "2026-11-11", "07:00", "15:00")
    try registers.add(shift: "E2", on: "2026-11-09", "08:00", "12:00")
    try registers.add(shift: "E3", on: "2026-11-09", "08:00", "10:00")
    var sick = Absence()
    sick.id = "E1/2026-11-11"
    sick.caregiver = "E1"
    sick.from = try day("2026-11-11")
    sick.to = sick.from
    registers.absences = [sick]
    return registers
  }

  private func visits() throws -> [Visit] {
    [
      try visit(
        "1", "C1", "2026-11-09", planned: ("08:00", "09:00"),
        ("E1", .performed, ("08:05", "08:45")), ("E2", .performed, nil)),
      try visit("2", "C1", "2026-11-10", planned: ("23:30", "00:30"), ("E1", .noShow, nil)),
      try visit("3", "C2", "2026-11-09", planned: ("10:00", "11:00"), ("E2", .cancelled, nil)),
      try visit(
        "4", "C3", "2026-11-10", planned: nil, ("E1", .performed, ("22:00", "22:20")),
        (nil, .performed, ("22:00", "22:20"))),
      try visit(
        "5", "C3", "2026-11-09", planned: ("09:00", "09:30"),
        ("E3", .performed, ("09:00", "09:30"))),
    ]
  }

  private func rows(
    _ registers: Registers, by grouping: FollowUpGrouping, everyone: Bool = false,
    from: String = "2026-11-09", to: String = "2026-11-15"
  ) throws -> [LoadRow] {
    let period = try #require(DateRange(from: try day(from), to: try day(to)))
    return LoadFigures(
      FollowUpQuestion(period: period, grouping: grouping), try registers.records(),
      everyone: everyone
    ).rows(registers.shifts, VisitHistory(try visits()))
  }

  @Test func eachCareContactHasClientsAndTime() throws {
    let rows = try rows(registers(), by: .caregiver)
    #expect(rows.map(\.key) == ["E1", "E2"])
    #expect(rows.map(\.clients) == [2, 1])
    #expect(rows.map(\.clientsVerdict) == [.above, .within])
    // 30 minutes a day, twice that where two are needed, for 28 days.
    #expect(rows.map(\.grantedMinutes) == [840 + 1680, 840])
    // Eight hours less a break and five over midnight; the day of absence is left out.
    #expect(rows.map(\.workingMinutes) == [750, 240])
    #expect(rows.map(\.scheduledMinutes) == [120, 60])
    #expect(rows.map(\.performedMinutes) == [60, 60])
    let shares: [Double?] = [0.16, 0.25]
    #expect(rows.map(\.scheduledShare) == shares)
    #expect(rows.map(\.shareVerdict) == [.below, .within])
  }

  @Test func everyoneCountsWhenAsked() throws {
    let rows = try rows(registers(), by: .all, everyone: true)
    #expect(rows.map(\.caregivers.count) == [3] && rows.map(\.careContacts) == [2])
    #expect(rows.map(\.workingMinutes) == [750 + 240 + 120])
    #expect(rows.map(\.scheduledMinutes) == [210] && rows.map(\.clientsVerdict) == [nil])
    #expect(rows[0].verdicts == [.above: 1, .within: 1])
  }

  @Test func aShareOfCareContactsIsNotAskedOfOthers() throws {
    var registers = try registers()
    try registers.set("client_time_share_of", .string("care_contact"), from: "2021-01-01")
    #expect(try rows(registers, by: .team).map(\.shareBand?.from) == [0.25])
    #expect(try rows(registers, by: .team, everyone: true).map(\.shareBand?.from) == [nil])
    let apart = try rows(registers, by: .caregiver, everyone: true)
    #expect(apart.map(\.key) == ["E1", "E2", "E3"])
    #expect(apart.map(\.shareVerdict) == [.below, .within, nil])
    #expect(apart.map(\.shareOf) == [.careContact, .careContact, .careContact])
  }

  @Test func eachDayIsCountedByItself() throws {
    var registers = try registers()
    registers.careContacts[0].to = try day("2026-11-09")
    registers.careContacts[2].to = try day("2026-11-09")
    let rows = try rows(registers, by: .day, to: "2026-11-10")
    #expect(rows.map(\.key) == ["2026-11-09", "2026-11-10"])
    // E1 is care contact on the first day only, so the second has only E2, without any shift.
    #expect(rows.map(\.clients) == [3, 1])
    #expect(rows.map(\.workingMinutes) == [690, 0])
    let shares: [Double?] = [120.0 / 690, nil]
    #expect(rows.map(\.scheduledShare) == shares)
  }

  @Test func whatAContractorDoesIsNotGrantedTime() throws {
    var registers = try registers()
    try registers.set(
      "services_by_contractor", .array([.string("morning_help")]), from: "2020-01-01")
    #expect(try rows(registers, by: .all).map(\.grantedMinutes) == [0])
  }

  @Test(arguments: UInt64(0)..<60) func minutesAgreeWithTheirDefinition(seed: UInt64) throws {
    let world = try FollowUpWorld(
      seed: seed, groupings: [.caregiver, .team, .section, .area, .provider, .day, .month, .all])
    var random = SeededGenerator(seed: seed)
    let shifts = world.question.period.flatMap { date in
      (0..<7).compactMap { number -> Shift? in
        guard Bool.random(using: &random) else { return nil }
        var shift = Shift()
        shift.caregiver = "E\(number)"
        shift.date = date
        shift.start = ClockTime(minutesSinceMidnight: random.pick([420, 900, 1_320])) ?? .midnight
        shift.end = ClockTime(minutesSinceMidnight: random.pick([430, 960, 60])) ?? .midnight
        shift.breakMinutes = random.pick([0, 30])
        return shift
      }
    }
    let rows = LoadFigures(world.question, world.records, everyone: true).rows(
      shifts, world.history)
    let plain = PlainFollowUp(world: world)
    var expected: [String?: [Int]] = [:]
    func add(_ id: String, _ date: CalendarDate, _ minutes: [Int]) {
      let key = key(plain, id, date)
      expected[key] = zip(expected[key] ?? [0, 0, 0], minutes).map { $0 + $1 }
    }
    func length(_ start: ClockTime?, _ end: ClockTime?) -> Int? {
      guard let start, let end else { return nil }
      let length = Int(end.minutesSinceMidnight) - Int(start.minutesSinceMidnight)
      return length < 0 ? length + 1_440 : length
    }
    for shift in shifts {
      let isAway = world.records.absences.contains {
        $0.caregiver == shift.caregiver && plain.holds($0.from, $0.to, shift.date)
      }
      if isAway { continue }
      add(
        shift.caregiver, shift.date,
        [max(0, (length(shift.start, shift.end) ?? 0) - shift.breakMinutes), 0, 0])
    }
    for visit in plain.visits {
      let planned = length(visit.plannedStart, visit.plannedEnd)
      for part in visit.caregivers {
        guard let id = part.id else { continue }
        let performed =
          part.status == .performed
          ? length(part.start, part.end) ?? planned ?? 0 : 0
        add(id, visit.date, [0, part.status == .cancelled ? 0 : planned ?? 0, performed])
      }
    }
    for row in rows {
      let plain = expected.removeValue(forKey: row.key) ?? [0, 0, 0]
      #expect(
        [row.workingMinutes, row.scheduledMinutes, row.performedMinutes] == plain,
        "seed \(seed) \(row.key ?? "all")")
    }
    #expect(expected.isEmpty, "seed \(seed)")
  }

  private func key(_ plain: PlainFollowUp, _ caregiver: String, _ date: CalendarDate) -> String? {
    let team = plain.records.caregivers.first { $0.id == caregiver }
      .flatMap { plain.value($0.team, date) }
    let record = team.flatMap { id in plain.records.teams.first { $0.id == id } }
    switch plain.question.grouping {
    case .caregiver: return caregiver
    case .team: return team
    case .section: return record.flatMap { plain.value($0.section, date) }
    case .area: return record.flatMap { plain.value($0.area, date) }
    case .provider: return plain.provider(ofTeam: team, date)?.id
    default: return plain.key(client: "", date)
    }
  }
}
