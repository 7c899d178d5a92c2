import Records
import Testing

@testable import OmsorgDomain

@Suite("Repairing a day that has visits placed by hand")
struct DayRepairByHandTests {
  /// The small day without a caregiver.
  private func without(_ caregiver: String, _ change: (inout SmallDay) throws -> Void = { _ in })
    throws -> DayPlanning
  {
    var small = try SmallDay()
    var absence = Absence()
    (absence.id, absence.caregiver) = ("\(caregiver)/x", caregiver)
    (absence.from, absence.to) = (small.date, small.date)
    small.absences = [absence]
    try change(&small)
    return try small.planning()
  }

  @Test("Only what the absent one had is given to another, and no fewer changes are possible")
  func repairs() throws {
    let repair = try without("E1").repair()
    #expect(repair.changes.map(\.id) == ["A/A1", "B/B1"])
    #expect(repair.changes.map { $0.after?.caregivers } == [["E2"], ["E2"]])
    #expect(repair.fewest == 2)
    #expect(repair.isProved)
  }

  @Test("What was placed against a rule stands where it was placed")
  func standsForced() throws {
    let planning = try without("E1") { small in
      small.given[2].start = try time("20:00")
      small.given[2].isFixed = true
    }
    let forced = planning.given[2]
    #expect(planning.repair().visits.first { $0.id == forced.id } == forced)
    let plan = planning.plan(.everyone, effort: 1, seed: 1, threads: 1)
    #expect(plan.visits.first { $0.id == forced.id } == forced)
  }

  @Test("What was placed by hand with someone outside the order of cover stays with them")
  func standsElsewhere() throws {
    var small = try SmallDay()
    var other = Caregiver()
    other.id = "F1"
    other.team.set("L2", from: nil)
    other.role.set(.care, from: nil)
    small.caregivers.insert(other, at: 2)
    try small.work("F1", on: small.date)
    small.given[2].caregivers = ["F1"]
    small.given[2].isFixed = true
    let planning = try small.planning()
    let plan = planning.plan(.everyone, effort: 1, seed: 1, threads: 1)
    #expect(plan.visits.first { $0.id == "C/C1" } == small.given[2])
  }

  @Test("What the absent one had by hand is let go and given to another")
  func letsGo() throws {
    let repair = try without("E1") { $0.given[0].isFixed = true }.repair()
    let visit = try #require(repair.visits.first { $0.id == "A/A1" })
    #expect(visit.caregivers == ["E2"])
    #expect(!visit.isFixed)
  }

  @Test("What has begun stands, and what nobody may do is undone")
  func leaves() throws {
    let planning = try without("E1") { small in
      small.absences[0].fromTime = ClockTime(iso: "08:15")
      try small.change(client: "B") { $0.refusedCaregivers = ["E2"] }
    }
    let repair = planning.repair(from: 8 * 60 + 15)
    #expect(repair.changes.map(\.id) == ["B/B1"])
    #expect(repair.changes.map(\.isUndone) == [true])
  }

  @Test("An added visit that nobody does stays as it is where nothing has to change")
  func keepsAdded() throws {
    var small = try SmallDay()
    var added = small.given[0]
    (added.id, added.state, added.caregivers) = ("A/+1", .unplanned, [])
    added.isAdded = true
    small.given.insert(added, at: 0)
    let repair = try small.planning().repair()
    #expect(repair.visits == small.given)
    #expect(repair.changes.isEmpty)
  }

  @Test("A visit that takes the room of another is no change that every plan has to make")
  func boundsTheChangesOfAnExchange() throws {
    let repair = try without("E1") { small in
      // E2 has time for one of the two, and A was nobody's.
      small.decisions[1] = try SmallDay.granted("B1", "B", "help", 60, "08:00", "09:00")
      small.decisions.remove(at: 2)
      small.given.remove(at: 2)
      small.given[1].minutes = 60
      (small.given[0].caregivers, small.given[0].state) = ([], .unplanned)
      (small.shifts[1].start, small.shifts[1].end) = (try time("08:00"), try time("09:30"))
    }.repair()
    #expect(repair.visits.map(\.id) == ["A/A1", "B/B1"])
    #expect(repair.visits.map(\.state) == [.planned, .unplanned])
    #expect(repair.changed == 2)
    #expect(repair.fewest == 1)
    #expect(!repair.isProved)
  }
}
