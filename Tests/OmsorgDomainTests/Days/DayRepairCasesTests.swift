import Records
import Testing

@testable import OmsorgDomain

@Suite("Repairing a day: whom it must leave alone")
struct DayRepairCasesTests {
  private func without(
    _ caregiver: String, from time: String? = nil, _ small: inout SmallDay
  ) {
    var absence = Absence()
    (absence.id, absence.caregiver) = ("\(caregiver)/x", caregiver)
    (absence.from, absence.to) = (small.date, small.date)
    absence.fromTime = time.flatMap { ClockTime(iso: $0) }
    small.absences.append(absence)
  }

  @Test("Whoever is in a visit for two that has begun is not sent elsewhere meanwhile")
  func colleagueStays() throws {
    var small = try SmallDay()
    try small.change("A1") { $0.doubleStaffing = true }
    // It takes longer than was granted, as it stands in the plan.
    (small.given[0].minutes, small.given[0].needed) = (60, 2)
    small.given[0].caregivers = ["E1", "E2"]
    without("E1", from: "08:30", &small)
    let planning = try small.planning()
    let repair = planning.repair(from: 8 * 60 + 30)
    #expect(repair.visits.first { $0.id == "A/A1" } == small.given[0])
    let moved = try #require(repair.visits.first { $0.id == "B/B1" })
    #expect(moved.caregivers == ["E2"])
    // Ten minutes on the way.
    #expect(9 * 60 + 10 <= moved.startMinute)
    let errors = planning.newErrors(in: repair.visits, since: [])
    // Whoever goes home leaves it before its end.
    #expect(errors.map(\.rule) == [DayFinding.absenceRule, "day.late"])
    #expect(errors.map(\.caregiver) == ["E1", "E1"])
  }

  @Test("Whoever is in a visit that has begun is not taken from it, whatever else is left undone")
  func busyStay() throws {
    var small = try SmallDay()
    small.given[2].start = try time("08:20")
    // Longer than B can wait.
    small.given[2].minutes = 4 * 60
    without("E1", from: "08:30", &small)
    let repair = try small.planning().repair(from: 8 * 60 + 30)
    #expect(repair.visits.first { $0.id == "C/C1" } == small.given[2])
    #expect(repair.visits.first { $0.id == "B/B1" }?.state == .unplanned)
  }

  @Test("What has become later than it may begin keeps its place when others make room")
  func lateStay() throws {
    var small = try SmallDay()
    let date = small.date
    // C may begin at 13:00 at the latest.
    try small.change("C1") { $0.latest = ClockTime(iso: "11:00") }
    small.given[2].start = try time("14:50")
    // Only if A is moved out of its window there is time for B.
    try small.change("A1") { $0.minutes.set(240, from: date) }
    small.given[0] = try SmallDay.visit("A", "A1", "help", "09:00", 240, ["E2"])
    without("E1", from: "08:50", &small)
    let repair = try small.planning().repair(from: 8 * 60 + 50)
    #expect(repair.visits.map(\.state) == [.planned, .planned, .planned])
    #expect(repair.visits.map(\.caregivers) == [["E2"], ["E2"], ["E2"]])
    // B from 09:00, when it was to begin, and ten minutes on the way.
    #expect(repair.visits.map(\.start.iso) == ["09:40", "09:00", "14:50"])
    #expect(repair.visits.first { $0.id == "C/C1" } == small.given[2])
  }

  @Test("A team that has no plan gets none because someone in another is ill")
  func otherTeamsAreLeft() throws {
    var small = try SmallDay()
    let date = small.date
    for client in ["B", "C"] { try small.change(client: client) { $0.team.set("L2", from: date) } }
    small.caregivers[1].team.set("L2", from: date)
    // They share staff, and are planned together.
    small.careContacts = [("A", "E2"), ("B", "E1")].map { client, caregiver in
      var contact = CareContact()
      (contact.id, contact.client, contact.caregiver) = ("\(client)/1", client, caregiver)
      contact.from = date
      return contact
    }
    small.given = [small.given[0]]
    without("E1", &small)
    let planning = try small.planning()
    #expect(planning.isPlanned(.team("L1")))
    #expect(planning.groups.count == 1)
    let repair = planning.repair()
    #expect(repair.visits.map(\.id) == ["A/A1"])
    #expect(repair.visits.map(\.caregivers) == [["E2"]])
    #expect(repair.changes.map(\.id) == ["A/A1"])
  }

  @Test("What an earlier repair left is tried again when someone has been called in")
  func calledIn() throws {
    var small = try SmallDay()
    small.shifts.removeLast()
    without("E1", &small)
    small.given[2].caregivers = ["E1"]
    let left = try small.planning().repair().visits
    #expect(left.map(\.state) == [.unplanned, .unplanned, .unplanned])
    small.given = left
    small.given[0].reason = DayFinding.absenceRule
    #expect(try small.planning().repair().changed == 0)
    try small.work("H1", on: small.date)
    let repair = try small.planning().repair()
    #expect(repair.visits.map(\.caregivers) == [["H1"], ["H1"], ["H1"]])
    #expect(repair.visits.map(\.reason) == [nil, nil, nil])
    #expect(repair.isProved)
  }

  @Test("Who comes home in the day gets no visit before, and what it is too late for is told")
  func homeLater() throws {
    var small = try SmallDay()
    small.given.remove(at: 0)
    let planning = try small.planning()
    // It may begin until 11:00 at the latest.
    let late = planning.repair(entering: "A", from: 11 * 60 + 1)
    #expect(late.visits.map(\.id) == ["B/B1", "C/C1"])
    #expect(planning.missed("A", before: 11 * 60 + 1).map(\.id) == ["A/A1"])
    let soon = planning.repair(entering: "A", from: 11 * 60)
    #expect(soon.visits.first { $0.id == "A/A1" }?.startMinute == 11 * 60)
    #expect(planning.missed("A", before: 11 * 60).isEmpty)
  }

  @Test("Planned again, a day in which nothing has happened stays as it is")
  func staysTheSame() throws {
    let small = try SmallDay()
    let first = try small.planning().plan(.everyone, effort: 3, seed: 1, threads: 1).visits
    var again = small
    again.given = first
    let second = try again.planning().plan(.everyone, effort: 3, seed: 1, threads: 1).visits
    #expect(second == first)
  }

  @Test("Of what is undone it is told whether someone has time for it")
  func room() throws {
    var small = try SmallDay()
    small.given[1] = try SmallDay.visit("B", "B1", "help", "09:00", 30, [])
    #expect(try why("B/B1", small) == .hasRoom)
    // Both are busy during the whole of the window and two hours on either side.
    small.given[0].minutes = 6 * 60
    small.given[0].start = try time("07:00")
    small.given[2].start = try time("07:10")
    small.given[2].minutes = 6 * 60
    #expect(try why("B/B1", small) == .noRoom)
    small.given.remove(at: 1)
    #expect(try why("B/B1", small) == .notPlanned)
    #expect(try why("A/A1", small) == nil)
  }

  private func why(_ id: String, _ small: SmallDay) throws -> DayUndone? {
    let planning = try small.planning()
    return DayRoom(planning).whyUndone(try #require(planning.visits.first { $0.id == id }))
  }

  @Test("What is placed by hand is no plan of the day, and the same two cannot be swapped")
  func byHand() throws {
    var small = try SmallDay()
    small.given = [small.given[0]]
    #expect(try small.planning().isPlanned(.everyone))
    small.given[0].isFixed = true
    #expect(try !small.planning().isPlanned(.everyone))
    var editing = DayEditing(try SmallDay().planning())
    #expect(throws: DayRefusal.sameCaregivers("A/A1", "B/B1")) {
      try editing.swap("A/A1", "B/B1")
    }
  }
}
