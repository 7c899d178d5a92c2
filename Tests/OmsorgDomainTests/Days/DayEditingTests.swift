import Records
import Testing

@testable import OmsorgDomain

@Suite("Changing a day by hand")
struct DayEditingTests {
  private func visit(_ id: String, in editing: DayEditing) throws -> DayVisit {
    try #require(editing.visits.first { $0.id == id })
  }

  /// The rule that refuses.
  private func rule(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let refusal as DayRefusal {
      return refusal.rule
    } catch {
      return "\(error)"
    }
  }

  @Test("The small day breaks nothing")
  func isWhole() throws {
    let planning = try SmallDay().planning()
    #expect(planning.findings(of: planning.given).map(\.rule) == [])
  }

  @Test("A visit moves to where there is time, and is fixed there")
  func moves() throws {
    var editing = try SmallDay().editing()
    try editing.move("A/A1", by: nil, start: try time("08:20"))
    let moved = try visit("A/A1", in: editing)
    #expect(moved.start.iso == "08:20")
    #expect(moved.isFixed)
    #expect(moved.caregivers == ["E1"])
    #expect(editing.overridden == [])
  }

  @Test("What leaves no time for the next is refused, unless forced, and the reason is kept")
  func refusesAndForces() throws {
    var editing = try SmallDay().editing()
    let late = try time("08:21")
    #expect(rule { try editing.move("A/A1", by: nil, start: late) } == "day.no_time")
    #expect(try visit("A/A1", in: editing).start.iso == "08:00")
    try editing.move(
      "A/A1", by: nil, start: late, on: .init(reason: "läkarbesök", isForced: true))
    #expect(try visit("A/A1", in: editing).reason == "day.no_time: läkarbesök")
    #expect(editing.overridden == ["day.no_time"])
  }

  @Test("A time far outside the window is refused although the visit becomes fixed")
  func keepsWindow() throws {
    var editing = try SmallDay().editing()
    let early = try time("07:15")
    try editing.move("C/C1", by: nil, start: try time("08:00"))
    #expect(editing.remarks.map(\.rule) == ["day.window"])
    #expect(rule { try editing.move("C/C1", by: nil, start: early) } == "day.start")
  }

  @Test("Nobody is forced on a visit that they may not do")
  func neverForcesPerformers() throws {
    var small = try SmallDay()
    try small.change(client: "A") { $0.refusedCaregivers = ["E2"] }
    try small.change("C1") { $0.delegation = "insulin" }
    try small.change("B1") { $0.skills = ["demens"] }
    let forced = DayEditing.Grounds(reason: "x", isForced: true)
    for (id, by, expected) in [
      ("A/A1", "E2", "day.client_refuses"), ("C/C1", "E1", "day.delegations"),
      ("B/B1", "E2", "day.skills"),
    ] {
      var editing = try small.editing()
      #expect(rule { try editing.move(id, by: [by], start: nil, on: forced) } == expected)
    }
  }

  @Test("Performers are exchanged, and both hold")
  func swaps() throws {
    var editing = try SmallDay().editing()
    try editing.swap("A/A1", "C/C1")
    #expect(try visit("A/A1", in: editing).caregivers == ["E2"])
    #expect(try visit("C/C1", in: editing).caregivers == ["E1"])
    #expect(editing.visits.filter(\.isFixed).map(\.id) == ["A/A1", "C/C1"])
    #expect(rule { try editing.swap("B/B1", "B/B1") } == "day.same_visit")
  }

  @Test("An exchange is refused when one of the two may not")
  func refusesSwap() throws {
    var small = try SmallDay()
    try small.change(client: "C") { $0.refusedCaregivers = ["E1"] }
    var editing = try small.editing()
    #expect(rule { try editing.swap("A/A1", "C/C1") } == "day.client_refuses")
    #expect(editing.visits == small.given)
  }

  @Test("What is cancelled is nobody's, and can be taken back")
  func cancels() throws {
    var editing = try SmallDay().editing()
    try editing.cancel("A/A1", reason: "hos dottern")
    #expect(editing.visits(named: "A").isEmpty)
    #expect(editing.visitsToRelease(named: "A").map(\.id) == ["A/A1"])
    #expect(editing.visitsToRelease(named: "B").map(\.id) == ["B/B1"])
    let cancelled = try visit("A/A1", in: editing)
    #expect(cancelled.state == .cancelled)
    #expect(cancelled.caregivers == [])
    #expect(cancelled.reason == "hos dottern")
    #expect(rule { try editing.move("A/A1", by: ["E1"], start: nil) } == "day.settled")
    #expect(rule { try editing.cancel("A/A1", reason: "igen") } == "day.settled")
    try editing.release("A/A1")
    #expect(try visit("A/A1", in: editing).state == .unplanned)
    #expect(rule { try editing.release("B/B1") } == "day.not_fixed")
  }

  @Test("What is put off is told of on both days, and comes later only, while granted and at home")
  func putsOff() throws {
    var small = try SmallDay()
    try small.change("C1") { $0.to = try day("2026-11-25") }
    var absence = Absence()
    (absence.id, absence.client) = ("C/x", "C")
    (absence.from, absence.to) = (try day("2026-11-24"), try day("2026-11-24"))
    small.absences = [absence]
    for (iso, expected) in [
      ("2026-11-20", "day.not_later"), ("2026-11-24", "day.not_home"),
      ("2026-11-26", "decision.not_in_force"),
    ] {
      var editing = try small.editing()
      let date = try day(iso)
      #expect(rule { try editing.cancel("C/C1", reason: "x", putOffTo: date) } == expected)
    }
    var editing = try small.editing()
    let later = try #require(
      try editing.cancel("C/C1", reason: "hinns inte", putOffTo: try day("2026-11-23")))
    #expect(later.otherDate == small.date)
    #expect(later.isAdded)
    #expect(later.state == .unplanned)
    let before = try visit("C/C1", in: editing)
    #expect(before.state == .putOff)
    #expect(before.otherDate?.iso == "2026-11-23")
  }

  @Test("What is added gets an id of its own, and is held against the rules")
  func adds() throws {
    var small = try SmallDay()
    small.clients[1].ended = try day("2026-11-19")
    var editing = try small.editing()
    let wanted = try SmallDay.visit("A", nil, "laundry", "12:00", 30, ["E1"])
    #expect(try editing.add(wanted).id == "A/+1")
    let clashing = try SmallDay.visit("A", nil, "laundry", "12:15", 30, ["E1"])
    #expect(rule { try editing.add(clashing) } == "day.no_time")
    let nobodys = try SmallDay.visit("A", nil, "laundry", "12:15", 30, [])
    #expect(try editing.add(nobodys).id == "A/+2")
    let atNight = try SmallDay.visit("A", nil, "laundry", "20:00", 30, ["E1"])
    #expect(rule { try editing.add(atNight) } == "day.not_at_work")
    let gone = try SmallDay.visit("B", nil, "laundry", "12:15", 30, [])
    #expect(rule { try editing.add(gone) } == "day.not_home")
  }

  @Test("A name is a visit's id, or a client's with what is to be done")
  func finds() throws {
    var small = try SmallDay()
    small.given.removeLast()
    small.decisions.append(try SmallDay.granted("A2", "A", "help", 20, "12:00", "13:00"))
    let editing = try small.editing()
    #expect(editing.visits(named: "B").map(\.id) == ["B/B1"])
    #expect(editing.visits(named: "C").map(\.id) == ["C/C1"])
    #expect(editing.visits(named: "A").map(\.id) == ["A/A1", "A/A2"])
    #expect(editing.visits(named: "A/A2").map(\.state) == [.unplanned])
    #expect(editing.visits(named: "X").isEmpty)
  }
}
