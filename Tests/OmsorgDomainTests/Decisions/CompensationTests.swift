import PlainJSON
import Testing

@testable import OmsorgDomain

@Suite struct CompensationTests {
  /// One client with half an hour every day, at 450 kr an hour.
  private func registers(_ basis: String = "granted") throws -> Registers {
    var registers = try Registers.clean()
    registers.clients.removeLast()
    registers.decisions.removeLast()
    registers.decisions[0].minutes.set(30, from: nil)
    registers.decisions[0].frequency.set(
      try #require(Frequency(times: 7, everyWeeks: 1, anchor: try day("2026-01-05"))), from: nil)
    try registers.set("compensation_basis", .string(basis), from: "2020-01-01")
    try registers.set("hourly_price", .integer(45_000), from: "2020-01-01")
    return registers
  }

  private func rows(
    _ registers: Registers, by grouping: FollowUpGrouping = .provider,
    from: String = "2026-10-01", to: String = "2026-10-31", on date: String? = nil,
    _ visits: [Visit] = []
  ) throws -> [CompensationRow] {
    let period = try #require(DateRange(from: try day(from), to: try day(to)))
    let compensation = Compensation(
      FollowUpQuestion(period: period, grouping: grouping), try registers.records(),
      on: try date.map { try day($0) } ?? period.to)
    return compensation.rows(VisitHistory(visits))
  }

  @Test func grantedTimeIsPaidByTheHour() throws {
    let row = try #require(rows(registers()).first)
    #expect(row.key == "P1" && row.month?.iso == "2026-10" && row.basis == .granted)
    #expect(row.minutes == 31 * 30 && row.hours == 15.5 && row.clients == ["C1"])
    #expect(row.amount == 31 * 22_500 && row.indirect == nil && row.total == row.amount)
  }

  @Test func absenceIsPaidForAndTheEndIsNot() throws {
    var registers = try registers()
    var away = Absence()
    away.id = "C1/2026-10-05"
    away.client = "C1"
    away.from = try day("2026-10-05")
    registers.absences = [away]
    #expect(try rows(registers).first?.minutes == 930)
    registers.clients[0].ended = try day("2026-10-10")
    #expect(try rows(registers).first?.minutes == 300)
  }

  @Test func theIndirectShareIsThatOfTheLastDayWithTime() throws {
    var registers = try registers("performed")
    try registers.set("indirect_share", .number("0.2"), from: "2020-01-01")
    try registers.set("indirect_share", .number("0.3"), from: "2026-10-16")
    try registers.set("compensation_basis", .string("granted"), from: "2026-10-16")
    var performer = VisitPerformer()
    performer.id = "E1"
    performer.start = ClockTime(iso: "08:00")
    performer.end = ClockTime(iso: "08:30")
    var visit = Visit()
    visit.id = "V1"
    visit.client = "C1"
    visit.date = try day("2026-10-05")
    visit.services = [registers.decisions[0].service]
    visit.caregivers = [performer]
    let row = try #require(rows(registers, by: .all, [visit]).first)
    #expect(row.amount == 17 * 22_500 && row.indirect == 17 * 6_750)
    let before = try #require(rows(registers, by: .all, to: "2026-10-15", [visit]).first)
    #expect(before.amount == 22_500 && before.indirect == 4_500)
  }

  @Test func pricesAreTheDaysAndTheServicesOwnGoFirst() throws {
    var registers = try registers()
    try registers.set("hourly_price", .integer(46_000), from: "2026-10-16")
    #expect(try rows(registers).first?.amount == 15 * 22_500 + 16 * 23_000)
    var services = try ServiceCatalogue.builtInServices()
    let place = try #require(services.firstIndex { $0.id == "morning_help" })
    services[place].hourlyPrice.set(60_000, from: try day("2026-10-31"))
    let records = CareRecords(
      clients: registers.clients, teams: registers.teams, providers: registers.providers,
      decisions: registers.decisions, services: services, policies: registers.policies)
    let question = FollowUpQuestion(
      period: DateRange(from: try day("2026-10-01"), count: 31), grouping: .all)
    let row = try #require(
      Compensation(question, records, on: question.period.to).rows(VisitHistory([])).first)
    #expect(row.amount == 15 * 22_500 + 15 * 23_000 + 30_000 && row.month == nil)
  }

  @Test func amountsAreRoundedOnceHalvesUp() throws {
    var registers = try registers()
    // Once every third week: 30/21 minutes a day at 7 öre an hour is 1/6 öre, three days a half.
    registers.decisions[0].frequency = Timeline([
      Period(
        from: nil,
        value: try #require(Frequency(times: 1, everyWeeks: 3, anchor: try day("2026-01-05"))))
    ])
    try registers.set("hourly_price", .integer(7), from: "2020-01-01")
    #expect(try rows(registers, to: "2026-10-02").first?.amount == 0)
    #expect(try rows(registers, to: "2026-10-03").first?.amount == 1)
    let minutes = try #require(rows(registers, to: "2026-10-03").first?.minutes)
    #expect(abs(minutes - 90.0 / 21) < 1e-12)
  }

  @Test func aPartOfItIsMeantForIndirectWork() throws {
    var registers = try registers()
    try registers.set("indirect_share", .number("0.3"), from: "2020-01-01")
    let row = try #require(rows(registers, to: "2026-10-01").first)
    #expect(row.amount == 22_500 && row.indirect == 6_750 && row.total == 22_500)
  }

  @Test func withoutAPriceThereAreHoursAlone() throws {
    var registers = try registers()
    registers.silence("hourly_price")
    let row = try #require(rows(registers).first)
    #expect(row.hours == 15.5 && row.minutesWithoutPrice == 930)
    #expect(row.amount == nil && row.total == nil && row.indirect == nil)
  }

  @Test func withoutABasisThereIsNothing() throws {
    var registers = try registers()
    registers.silence("compensation_basis")
    #expect(try rows(registers).isEmpty)
    let row = try #require(rows(registers, by: .all).first)
    #expect(row.minutes == 0 && row.amount == nil && row.total == 0)
    let question = FollowUpQuestion(
      period: DateRange(from: try day("2026-10-01"), count: 31), grouping: .all)
    let compensation = Compensation(question, try registers.records(), on: question.period.to)
    #expect(compensation.providersWithoutBasis == ["P1"] && !compensation.needsVisits)
  }

  @Test func performedTimeIsSharedAmongTheServices() throws {
    var registers = try registers("performed")
    var shower = registers.decisions[0]
    shower.id = "D-C1b"
    shower.service = "shower"
    shower.minutes = Timeline([Period(from: nil, value: 60)])
    registers.decisions.append(shower)
    var visit = Visit()
    visit.id = "1"
    visit.client = "C1"
    visit.date = try day("2026-10-05")
    visit.services = ["morning_help", "shower"]
    var performer = VisitPerformer()
    performer.id = "E1"
    performer.start = ClockTime(iso: "08:00")
    performer.end = ClockTime(iso: "08:50")
    visit.caregivers = [performer]
    var missed = visit
    missed.id = "2"
    missed.caregivers[0].status = .noShow
    let rows = try rows(registers, by: .service, [visit, missed])
    #expect(rows.map(\.key) == ["morning_help", "shower"])
    // 50 minutes, a third and two thirds, at 7.50 kr a minute.
    #expect(rows.map(\.amount) == [12_500, 25_000])
    #expect(try self.rows(registers, by: .all, [visit, missed]).map(\.amount) == [37_500])
    let question = FollowUpQuestion(
      period: DateRange(from: try day("2026-10-01"), count: 31), grouping: .all)
    #expect(try Compensation(question, registers.records(), on: question.period.to).needsVisits)
  }

  @Test func goalsMetGiveAPremiumTheDayTheyAreJudged() throws {
    var registers = try registers()
    registers.add(professional: "H1", .careManager)
    try registers.set("goal_premium", .integer(31_400), from: "2020-01-01")
    var plan = CarePlan()
    plan.id = "C1/2026-02-01"
    plan.client = "C1"
    plan.establishedOn = try day("2026-02-01")
    for (number, judge) in [("1", "H1"), ("2", "E1"), ("3", "H1")] {
      var goal = CarePlanGoal()
      goal.id = number
      goal.outcome = .met
      goal.outcomeOn = try day(number == "3" ? "2026-11-02" : "2026-10-31")
      goal.judgedBy = judge
      goal.decision = "D-C1"
      plan.goals.append(goal)
    }
    registers.carePlans = [plan]
    let rows = try rows(registers, by: .month, to: "2026-11-30")
    #expect(rows.map(\.month?.iso) == ["2026-10", "2026-11"])
    #expect(rows.map(\.premiumGoals) == [1, 1] && rows.map(\.premium) == [31_400, 31_400])
    #expect(rows.map(\.total) == [31 * 22_500 + 31_400, 30 * 22_500 + 31_400])
    #expect(try self.rows(registers, by: .service).map(\.premiumGoals) == [1])
    // What is dated after today has not happened.
    let known = try self.rows(registers, by: .month, to: "2026-11-30", on: "2026-11-01")
    #expect(known.map(\.premiumGoals) == [1, 0] && known.map(\.premium) == [31_400, 0])
  }

  @Test(arguments: UInt64(0)..<40) func everyGroupingComesToTheSame(seed: UInt64) throws {
    let world = try FollowUpWorld(seed: seed, groupings: [.all])
    var policies = world.records.policies.values.flatMap(\.records)
    for (policy, rule, value) in [
      ("a", "compensation_basis", JSONValue.string("granted")),
      ("b", "compensation_basis", .string("performed")), ("a", "hourly_price", .integer(41_003)),
      ("b", "hourly_price", .integer(39_997)), ("b", "indirect_share", .number("0.295")),
    ] {
      var record = PolicyRecord(policy: policy, rule: rule)
      record.set(try policyValue(value, from: "2020-01-01"))
      policies.append(record)
    }
    let old = world.records
    let records = CareRecords(
      clients: old.clients, caregivers: old.caregivers, teams: old.teams, providers: old.providers,
      decisions: old.decisions, absences: old.absences, services: old.services.services,
      policies: policies.sorted { $0.id < $1.id })
    func sums(_ grouping: FollowUpGrouping) -> (minutes: Double, amount: Int, indirect: Int) {
      let question = FollowUpQuestion(period: world.question.period, grouping: grouping)
      return Compensation(question, records, on: question.period.to).rows(world.history)
        .reduce((0, 0, 0)) { sum, row in
          (
            sum.0 + row.minutes, sum.1 + (row.amount ?? 0), sum.2 + (row.indirect ?? 0)
          )
        }
    }
    let all = sums(.all)
    for grouping in [FollowUpGrouping.provider, .team, .client, .service, .month] {
      let own = sums(grouping)
      #expect(own.amount == all.amount && own.indirect == all.indirect, "seed \(seed) \(grouping)")
      #expect(abs(own.minutes - all.minutes) < 1e-6, "seed \(seed) \(grouping)")
    }
    // Day by day, from the definition, to the öre for each of the parts that are rounded.
    let plain = plainAmount(world, records)
    #expect(abs(plain.minutes - all.minutes) < 1e-6, "seed \(seed)")
    #expect(abs(plain.amount - Double(all.amount)) <= 0.5 * Double(plain.parts), "seed \(seed)")
  }

  private func plainAmount(
    _ world: FollowUpWorld, _ records: CareRecords
  ) -> (minutes: Double, amount: Double, parts: Int) {
    let plain = PlainFollowUp(world: world)
    let question = FollowUpQuestion(period: world.question.period, grouping: .all)
    var minutes = 0.0
    var amount = 0.0
    var parts: Set<String> = []
    for date in question.period {
      for client in records.clients {
        let team = plain.value(client.team, date)
        guard let provider = plain.provider(ofTeam: team, date),
          let policy = plain.value(provider.policy, date)
        else { continue }
        let price = policy == "a" ? 41_003.0 : 39_997.0
        var own = 0.0
        if policy == "a" {
          for decision in records.decisions
          where decision.client == client.id && plain.holds(decision.from, decision.to, date) {
            let frequency = plain.value(decision.frequency, date)
            let length =
              plain.value(decision.minutes, date)
              ?? records.services[decision.service]?.defaultMinutes ?? 0
            own +=
              Double((frequency?.times ?? 0) * length * (decision.doubleStaffing ? 2 : 1))
              / Double(7 * (frequency?.everyWeeks ?? 1))
          }
        } else {
          for visit in world.visits where visit.client == client.id && visit.date == date {
            for part in visit.caregivers where part.status == .performed {
              let times = [(part.start, part.end), (visit.plannedStart, visit.plannedEnd)]
              own +=
                times.lazy.compactMap { start, end -> Double? in
                  guard let start, let end else { return nil }
                  let length = Int(end.minutesSinceMidnight) - Int(start.minutesSinceMidnight)
                  return Double(length < 0 ? length + 1_440 : length)
                }.first ?? 0
            }
          }
        }
        minutes += own
        amount += own * price / 60
        if own > 0 {
          // Each may be several services, of which there are five and none.
          for service in 0..<6 {
            parts.insert(
              "\(client.id) \(team ?? "") \(provider.id) \(date.iso.prefix(7)) \(service)")
          }
        }
      }
    }
    return (minutes, amount, parts.count)
  }
}
