import OmsorgDomain
import Records
import Testing

/// What cannot be true of one record.
@Suite struct ContradictionTests {
  private func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  @Test(arguments: [
    (nil, nil, nil, false), ("C", "K", nil, false), ("C", nil, nil, true), (nil, "K", nil, true),
    ("C", nil, "2026-11-19", false), ("C", nil, "2026-11-20", true),
  ])
  func anAbsenceIsOfOnePersonAndEndsAfterItBegins(
    caregiver: String?, client: String?, to: String?, isRight: Bool
  ) throws {
    var absence = Absence()
    absence.caregiver = caregiver
    absence.client = client
    absence.from = try date("2026-11-20")
    absence.to = try to.map(date)
    #expect((absence.contradiction == nil) == isRight)
  }

  @Test func aDecisionEndsAfterItBegins() throws {
    var decision = GrantedService()
    decision.from = try date("2026-11-20")
    #expect(decision.contradiction == nil)
    decision.to = decision.from
    #expect(decision.contradiction == nil)
    decision.to = decision.from.adding(days: -1)
    #expect(decision.contradiction != nil)
  }

  @Test func aServiceIsTiedToAnotherWithinTimesThatThereAre() {
    var decision = GrantedService()
    decision.id = "D1"
    var tie = VisitTie()
    tie.decision = "D2"
    tie.least = 30
    tie.most = 30
    decision.tie = tie
    #expect(decision.contradiction == nil)
    decision.tie?.most = 29
    #expect(decision.contradiction != nil)
    tie.decision = "D1"
    decision.tie = tie
    #expect(decision.contradiction != nil)
  }

  @Test func nobodyIsTheirOwnTwinAndNoTeamCoversItself() throws {
    var caregiver = Caregiver()
    caregiver.id = "1"
    caregiver.twin = Timeline([Period(from: nil, value: "2")])
    #expect(caregiver.contradiction == nil)
    caregiver.twin.set("1", from: try date("2026-11-20"))
    #expect(caregiver.contradiction != nil)
    var team = Team()
    team.id = "L1"
    team.covers = ["L2"]
    #expect(team.contradiction == nil)
    team.covers.append("L1")
    #expect(team.contradiction != nil)
  }

  @Test func frequenciesAreCountedFromTheWeekInWhichTheServiceBegan() throws {
    var decision = GrantedService()
    decision.from = try date("2026-10-07")
    try decision.setFrequency("0,33", from: date("2026-11-20"))
    let first = try #require(decision.frequency.periods.first)
    #expect(first.from == nil && first.value.anchor.iso == "2026-10-05")
    try decision.setFrequency("0,5", from: date("2026-11-20"))
    let second = try #require(decision.frequency.periods.last)
    #expect(try second.from == date("2026-11-20"))
    #expect(second.value.everyWeeks == 2 && second.value.anchor.iso == "2026-10-05")
    #expect(throws: FormFault.self) { try decision.setFrequency("ofta", from: date("2026-11-20")) }
  }
}
