import Records
import Testing

@testable import OmsorgDomain

@Suite struct DayUndoneTests {
  private func why(_ change: (inout SmallDay) throws -> Void) throws -> DayUndone {
    var small = try SmallDay()
    try change(&small)
    let planning = try small.planning()
    return planning.whyUndone(try #require(planning.need("A/A1")))
  }

  @Test func `the reason is the first that holds`() throws {
    #expect(try why { _ in } == .noRoom)
    #expect(
      try why {
        try $0.change("A1") {
          $0.earliest = try time("19:00"); $0.latest = try time("20:00")
        }
      }
        == .nobodyThen)
    #expect(
      try why {
        try $0.change("A1") { $0.doubleStaffing = true }
        try $0.change(client: "A") { $0.refusedCaregivers = ["E1"] }
      } == .tooFew)
    #expect(try why { try $0.change("A1") { $0.skills = ["PEG"] } } == .nobodyMay)
  }

  @Test func `what stands against those at work is counted`() throws {
    var small = try SmallDay()
    try small.change("A1") { $0.skills = ["PEG"] }
    try small.change(client: "A") { $0.refusedCaregivers = ["E2"] }
    let planning = try small.planning()
    let refusals = planning.refusals(for: try #require(planning.need("A/A1")))
    #expect(refusals.map(\.refusal) == [.skill("PEG"), .clientRefuses])
    #expect(refusals.map(\.count) == [1, 1])
  }

  @Test func `those by the hour are asked before the team, and nobody who is away or at work`()
    throws
  {
    var small = try SmallDay()
    var colleague = small.caregivers[0]
    colleague.id = "E3"
    small.caregivers.append(colleague)
    var planning = try small.planning()
    #expect(planning.askable(for: try #require(planning.need("A/A1"))) == ["H1", "H2", "E3"])
    var absence = Absence()
    (absence.id, absence.caregiver) = ("H1/x", "H1")
    (absence.from, absence.to) = (small.date, small.date)
    small.absences = [absence]
    try small.work("H2", on: small.date)
    planning = try small.planning()
    #expect(planning.askable(for: try #require(planning.need("A/A1"))) == ["E3"])
  }

  @Test func `what is due and not given out is there and nobody does it`() throws {
    var small = try SmallDay()
    #expect(try small.planning().visits.map(\.state) == [.planned, .planned, .planned])
    #expect(try small.planning().isPlanned(.everyone) && small.planning().isPlanned(.team("L1")))
    #expect(try !small.planning().isPlanned(.team("L2")))
    small.given = [small.given[1]]
    #expect(try small.planning().visits.map(\.id) == ["A/A1", "B/B1", "C/C1"])
    #expect(
      try small.planning().visits.map(\.state) == [.unplanned, .planned, .unplanned])
    small.given = []
    #expect(try !small.planning().isPlanned(.everyone))
  }

  @Test(arguments: [1, 400])
  func `a plan found within a time is the one that its effort gives`(milliseconds: Int) throws {
    var small = try SmallDay()
    small.given = []
    let planning = try small.planning()
    let timed = planning.plan(
      .everyone, within: .milliseconds(milliseconds), seed: 3, threads: 2)
    #expect((1...DayPlanning.mostEffort).contains(timed.effort))
    let same = planning.plan(.everyone, effort: timed.effort, seed: 3, threads: 1)
    #expect(same.visits == timed.visits)
    #expect(timed.visits.allSatisfy { $0.state == .planned })
  }
}
