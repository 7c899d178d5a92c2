import Records
import Testing

@testable import OmsorgDomain

/// The parts of the yearly summary hold together.
@Suite struct YearlyFiguresTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func partsAddUpToTheWhole(seed: UInt64) throws {
    let world = try ContinuityWorld(seed: seed)
    let period = world.question.period
    let figures = YearlyFigures(
      period, world.records, history: world.history, shifts: [], today: period.to, dutiesFrom: nil,
      of: { _ in true }, caregivers: { _ in true }, teams: { _, _ in true })
    let visits = figures.continuity?.visits ?? 0
    #expect(figures.continuityByTeam.reduce(0) { $0 + $1.visits } == visits, "seed \(seed)")
    #expect(figures.continuityByMonth.reduce(0) { $0 + $1.visits } == visits, "seed \(seed)")
    #expect(figures.ladder?.visits ?? 0 == visits, "seed \(seed)")
    for team in figures.continuityByTeam {
      let parts = figures.teamMonths.filter { $0.key == team.key }
      #expect(parts.reduce(0) { $0 + $1.visits } == team.visits, "seed \(seed)")
      #expect(
        parts.reduce(0) { $0 + $1.careContactVisits } == team.careContactVisits, "seed \(seed)")
    }
    #expect(figures.titles.first.map { $0.date == period.to } ?? false, "seed \(seed)")
  }

  @Test func onlyThoseWhoseClientsThePolicySpeaksOfAreOverloadedOrNot() throws {
    var registers = try Registers.clean()
    try registers.set("clients_per_care_contact", .range(1, 1), from: "2020-01-01")
    try registers.add(client: "C3", from: "2026-03-02", careContact: "E1")
    // A provider without a policy, whose care contact nothing is asked of.
    var provider = Provider()
    provider.id = "P2"
    registers.providers.append(provider)
    var team = Team()
    team.id = "T4"
    team.kind = .careTeam
    team.provider.set("P2", from: nil)
    registers.teams.append(team)
    try registers.add(caregiver: "E9")
    registers.caregivers[2].team = Timeline()
    registers.caregivers[2].team.set("T4", from: nil)
    try registers.add(client: "C9", from: "2026-03-02", careContact: "E9")
    registers.clients[3].team = Timeline()
    registers.clients[3].team.set("T4", from: nil)
    let period = try #require(DateRange(from: try day("2026-11-02"), to: try day("2026-11-15")))
    let figures = YearlyFigures(
      period, try registers.records(), history: VisitHistory([Visit]()), shifts: [],
      today: period.to, dutiesFrom: nil, of: { _ in true }, caregivers: { _ in true },
      teams: { _, _ in true })
    #expect(figures.loadByTeam.map(\.careContacts) == [2, 1])
    #expect(figures.overloaded.above == 1 && figures.overloaded.judged == 2)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func theDaysWithVisits(seed: UInt64) throws {
    let world = try ContinuityWorld(seed: seed)
    let days = world.visits.map(\.date)
    let whole = try #require(
      DateRange(from: try day("2020-01-01"), to: try day("2030-01-01")))
    #expect(world.history.days(in: whole)?.from == days.min(), "seed \(seed)")
    #expect(world.history.days(in: whole)?.to == days.max(), "seed \(seed)")
    let before = try #require(DateRange(from: try day("2019-01-01"), to: try day("2019-12-31")))
    #expect(world.history.days(in: before) == nil, "seed \(seed)")
  }
}
