import Records
import Testing

@testable import OmsorgDomain

@Suite("Who is affected when someone is late")
struct DayDelayTests {
  private func delayed(
    _ small: SmallDay, _ caregiver: String, _ minutes: Int, from: String? = nil
  ) throws -> [String] {
    let planning = try small.planning()
    let from = try from.map { Int(try time($0).minutesSinceMidnight) }
    return try planning.delay(of: caregiver, minutes: minutes, from: from, in: planning.given)
      .map { "\($0.before.id) \($0.after.start.iso) \($0.minutes)" }
  }

  @Test("Time between visits makes up for it")
  func isAbsorbed() throws {
    let small = try SmallDay()
    // At the first client ten minutes after the shift begins, an hour too early.
    #expect(try delayed(small, "E1", 50) == [])
    #expect(try delayed(small, "E1", 75) == ["A/A1 08:25 25", "B/B1 09:05 5"])
    // Twenty minutes between the two visits beside the way.
    #expect(try delayed(small, "E1", 20, from: "08:15") == [])
    #expect(try delayed(small, "E1", 30, from: "08:15") == ["B/B1 09:10 10"])
  }

  @Test("Who is between two visits is so late at the next")
  func isLateAtNext() throws {
    let small = try SmallDay()
    #expect(try delayed(small, "E1", 15, from: "08:00") == ["A/A1 08:15 15"])
    #expect(try delayed(small, "E1", 15, from: "08:55") == ["B/B1 09:10 10"])
  }

  @Test("Where two are needed the other waits, and is late in turn")
  func spreads() throws {
    var small = try SmallDay()
    try small.change("B1") { $0.doubleStaffing = true }
    small.given[1].needed = 2
    small.given[1].caregivers = ["E1", "E2"]
    small.given[2].start = try time("09:45")
    #expect(
      try delayed(small, "E1", 40, from: "08:15") == ["B/B1 09:20 20", "C/C1 10:00 15"])
  }

  @Test("What is tied to a late visit follows it")
  func follows() throws {
    var small = try SmallDay()
    small.decisions.append(try SmallDay.granted("B2", "B", "help", 20, "09:00", "11:00"))
    try small.change("B2") { granted in
      granted.tie = VisitTie()
      granted.tie?.decision = "B1"
      granted.tie?.least = 30
      granted.tie?.most = 60
    }
    small.given.insert(try SmallDay.visit("B", "B2", "help", "09:30", 20, ["E2"]), at: 2)
    #expect(
      try delayed(small, "E1", 30, from: "08:15")
        == ["B/B1 09:10 10", "B/B2 09:40 10", "C/C1 10:10 10"])
  }

  @Test("What leaves its window is told, and whether the client wants to know")
  func tells() throws {
    var small = try SmallDay()
    try small.change(client: "A") { $0.tellOfDelays = true }
    try small.change(client: "B") { $0.tellOfDelays = false }
    let planning = try small.planning()
    let late = try planning.delay(of: "E1", minutes: 115, from: nil, in: planning.given)
    #expect(late.map(\.before.id) == ["A/A1", "B/B1"])
    #expect(late.map(\.isOutside) == [true, false])
    #expect(late.map(\.telling) == [.tell, .no])
    #expect(late.map(\.isBeyondMargin) == [nil, nil])
    #expect(planning.telling("C", isOtherCaregiver: true) == .neverAsked)
  }

  @Test("Who is not at work is not late")
  func refuses() throws {
    let planning = try SmallDay().planning()
    #expect(throws: DayRefusal.notAtWork("H1", planning.date)) {
      try planning.delay(of: "H1", minutes: 10, from: nil, in: planning.given)
    }
  }
}
