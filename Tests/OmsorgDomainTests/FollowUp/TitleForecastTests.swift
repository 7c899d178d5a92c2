import PlainJSON
import Testing

@testable import OmsorgDomain

@Suite struct TitleForecastTests {
  private func rows(
    _ registers: Registers, from: String = "2026-11-16", to: String = "2034-12-31",
    by grouping: FollowUpGrouping = .all
  ) throws -> [TitleRow] {
    let period = try #require(DateRange(from: try day(from), to: try day(to)))
    return TitleForecast(
      FollowUpQuestion(period: period, grouping: grouping), try registers.records()
    ).rows()
  }

  /// Two caregivers with the certificate and two clients, of whom each may have two.
  private func clean() throws -> Registers { try Registers.clean() }

  @Test func whatStaysTheSameIsOneRow() throws {
    let rows = try rows(clean())
    let row = try #require(rows.first)
    #expect(rows.count == 1 && row.date.iso == "2026-11-16" && row.key == nil)
    #expect(row.caregivers == 2 && row.byCertificate == 2 && row.byTransition == 0)
    #expect(row.eligible == 2 && row.clients == 2 && row.clientsWithout == 0)
    #expect(row.clientsPerEligible == 1 && row.capacity == 4)
    #expect(row.clientsShort == 0 && row.eligibleShort == 0)
  }

  @Test func theTransitionEndsForThoseWhoRelyOnIt() throws {
    var registers = try clean()
    registers.caregivers[0].titleGround = Timeline([
      Period(from: nil, value: .transition(document: nil))
    ])
    try registers.set("clients_per_care_contact", .range(1, 1), from: "2020-01-01")
    let rows = try rows(registers)
    #expect(rows.map(\.date.iso) == ["2026-11-16", "2033-07-01"])
    #expect(rows.map(\.byTransition) == [1, 0])
    #expect(rows.map(\.eligible) == [2, 1])
    #expect(rows.map(\.clientsWithout) == [0, 1])
    #expect(rows.map(\.clientsShort) == [0, 1])
    #expect(rows.map(\.eligibleShort) == [0, 1])
  }

  @Test func eachKnownDayIsARow() throws {
    var registers = try clean()
    registers.caregivers[0].ended = try day("2027-03-31")
    registers.caregivers[1].introductionUntil = try day("2026-12-31")
    try registers.add(caregiver: "E3")
    registers.caregivers[2].titleGround = Timeline([
      Period(from: nil, value: .certificate(issued: try day("2027-01-15"), document: nil))
    ])
    registers.decisions[1].to = try day("2027-06-30")
    let rows = try rows(registers)
    #expect(
      rows.map(\.date.iso)
        == ["2026-11-16", "2027-01-01", "2027-01-15", "2027-04-01", "2027-07-01"])
    #expect(rows.map(\.caregivers) == [3, 3, 3, 2, 2])
    #expect(rows.map(\.eligible) == [2, 2, 3, 2, 2])
    #expect(rows.map(\.inIntroduction) == [1, 0, 0, 0, 0])
    #expect(rows.map(\.clients) == [2, 2, 2, 2, 1])
    #expect(rows.map(\.clientsWithout) == [0, 0, 0, 1, 1])
  }

  @Test func whoIsEmployedLaterCountsFromThen() throws {
    var registers = try clean()
    registers.caregivers[0].employment.set(100, from: try day("2026-12-01"))
    let rows = try rows(registers)
    #expect(rows.first?.date.iso == "2026-11-16" && rows.first?.eligible == 1)
    #expect(rows.first { $0.date.iso == "2026-12-01" }?.eligible == 2)
  }

  @Test func runnersHourlyStaffAndOtherTeamsAreLeftOut() throws {
    var registers = try clean()
    registers.caregivers[0].role.set(.runner, from: nil)
    registers.caregivers[1].team = Timeline([Period(from: nil, value: "T2")])
    let row = try #require(rows(registers).first)
    #expect(row.caregivers == 0 && row.eligible == 0)
    #expect(row.clientsPerEligible == nil && row.capacity == 0 && row.eligibleShort == 1)
    // Who is appointed and may be it counts for the client, in whatever team.
    #expect(row.clientsWithout == 0)
  }

  @Test func aSilentPolicyGivesNoCapacity() throws {
    var registers = try clean()
    registers.silence("clients_per_care_contact")
    let row = try #require(rows(registers).first)
    #expect(row.band == nil && row.capacity == nil)
    #expect(row.clientsShort == nil && row.eligibleShort == nil)
  }

  @Test func beforeTheTitleRuleAnyoneMayBe() throws {
    var registers = try clean()
    registers.caregivers[0].titleGround = Timeline()
    let rows = try rows(registers, from: "2023-06-30", to: "2023-07-01", by: .team)
    #expect(rows.map(\.eligible) == [2, 1])
    #expect(rows.map(\.byCertificate) == [0, 1])
    #expect(rows.map(\.key) == ["T1", "T1"])
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func everyDayIsAsWhenItIsCountedAlone(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let registers = try scattered(&random)
    let records = try registers.records()
    for grouping in [FollowUpGrouping.team, .all] {
      let first = try day("2026-01-01")
      let rows = TitleForecast(
        FollowUpQuestion(period: DateRange(from: first, count: 200), grouping: grouping), records
      ).rows()
      for offset in 0..<200 {
        let date = first.adding(days: offset)
        for key in [nil, "T1", "T4"] where (grouping == .all) == (key == nil) {
          let row = rows.last { $0.key == key && $0.date <= date }
          let plain = plainCounts(records, team: key, on: date)
          let counted = row.map { [$0.caregivers, $0.eligible, $0.clients, $0.clientsWithout] }
          #expect(counted ?? [0, 0, 0, 0] == plain, "seed \(seed), \(key ?? "all") \(date.iso)")
        }
      }
    }
  }

  /// Caregivers, eligible, clients and clients without of a team, or of all, on one day.
  private func plainCounts(_ records: CareRecords, team: String?, on date: CalendarDate) -> [Int] {
    func mayBe(_ caregiver: Caregiver) -> Bool {
      caregiver.isActive(on: date)
        && caregiver.titleGround.value(on: date)?.mayBeCareContact(on: date) ?? false
    }
    let caregivers = records.caregivers.filter { caregiver in
      let own = caregiver.team.value(on: date)
      return caregiver.isActive(on: date) && ["T1", "T4"].contains(own ?? "")
        && (team == nil || own == team)
    }
    let clients = records.clients.filter { client in
      client.isActive(on: date) && (team == nil || client.team.value(on: date) == team)
        && OfferNeed(of: client, in: records, on: date) == .needsOffer
        && (records.decisions.contains { $0.client == client.id && $0.from <= date }
          || records.offers.contains { $0.client == client.id && $0.date <= date }
          || records.careContacts.contains { contact in
            contact.client == client.id && contact.role == .careContact
              && contact.from.map { $0 <= date } ?? true
          })
    }
    let without = clients.filter { client in
      !records.careContactsInForce(of: client.id, on: date).contains { contact in
        records.caregiver(contact.caregiver).map(mayBe) ?? false
      }
    }
    return [caregivers.count, caregivers.count(where: mayBe), clients.count, without.count]
  }

  private func scattered(_ random: inout SeededGenerator) throws -> Registers {
    var registers = try Registers.clean()
    var team = registers.teams[0]
    team.id = "T4"
    registers.teams.append(team)
    let first = try day("2025-12-20")
    func someDay(_ random: inout SeededGenerator) -> CalendarDate {
      first.adding(days: Int.random(in: 0..<220, using: &random))
    }
    registers.careContacts = []
    for number in 3...8 {
      try registers.add(caregiver: "E\(number)")
      let grounds: [TitleGround] = [
        .noGround, .transition(document: nil),
        .certificate(issued: someDay(&random), document: nil),
      ]
      let place = registers.caregivers.count - 1
      registers.caregivers[place].titleGround.set(random.pick(grounds), from: someDay(&random))
      registers.caregivers[place].team.set("T4", from: someDay(&random))
      if Bool.random(using: &random) { registers.caregivers[place].ended = someDay(&random) }
    }
    for number in 3...10 {
      try registers.add(client: "C\(number)", from: someDay(&random).iso)
      let place = registers.clients.count - 1
      registers.clients[place].team.set("T4", from: someDay(&random))
      if Bool.random(using: &random) { registers.clients[place].ended = someDay(&random) }
      if Bool.random(using: &random) {
        registers.decisions[registers.decisions.count - 1].to = someDay(&random)
      }
      var contact = CareContact(
        client: "C\(number)", caregiver: "E\(Int.random(in: 1...8, using: &random))",
        from: someDay(&random))
      if Bool.random(using: &random) { contact.to = someDay(&random) }
      registers.careContacts.append(contact)
    }
    return registers
  }
}
