import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// The four weeks known are 2026-10-19 to 2026-11-15.
@Suite struct RotaRuleTests {
  private let saturdays = ["2026-10-24", "2026-10-31", "2026-11-07", "2026-11-14"]

  private func registers(_ rule: String) throws -> Registers {
    var registers = try Registers.clean()
    try registers.set(rule, .boolean(true), from: "2020-01-01")
    return registers
  }

  /// Which weekends, 0..<4, each twin works, and how many times they meet; nil: no finding.
  @Test(
    arguments: [
      ([0, 2], [1, 3], nil), ([0, 2], [0, 2], 2), ([0, 2], [2, 3], 1), ([], [0], nil),
      // Five weekends of four: the twins cannot but meet once.
      ([0, 1, 2], [2, 3], nil), ([0, 1, 2], [1, 2], 2), ([0, 1, 2, 3], [0, 1, 2, 3], nil),
    ] as [([Int], [Int], Int?)])
  func twinsWorkOtherWeekends(first: [Int], second: [Int], same: Int?) throws {
    let rule = "twin.same_weekends"
    var registers = try registers("twin_other_weekends")
    try registers.add(caregiver: "E3")
    for saturday in saturdays { try registers.add(shift: "E3", on: saturday, "07:00", "16:00") }
    for place in first { try registers.add(shift: "E1", on: saturdays[place], "07:00", "16:00") }
    for place in second { try registers.add(shift: "E2", on: saturdays[place], "12:00", "21:00") }
    let message = same.map {
      "the twins E1 and E2 work the same weekend \($0) of 4 times (2026-10-19..2026-11-15)"
    }
    let findings = try registers.findings(rule)
    #expect(findings.map { $0.message(.english) } == [message].compactMap(\.self))
    registers.silence("twin_other_weekends")
    #expect(try registers.subjects(rule) == [])
  }

  @Test func shiftsOfOtherWeeksAreNotLookedAt() throws {
    let rule = "twin.same_weekends"
    var registers = try registers("twin_other_weekends")
    for caregiver in ["E1", "E2"] {
      try registers.add(shift: caregiver, on: "2026-10-17", "07:00", "16:00")
    }
    try registers.add(caregiver: "E3")
    for saturday in saturdays { try registers.add(shift: "E3", on: saturday, "07:00", "16:00") }
    #expect(try registers.subjects(rule) == [])
    for caregiver in ["E1", "E2"] {
      try registers.add(shift: caregiver, on: "2026-10-25", "07:00", "16:00")
    }
    #expect(try registers.subjects(rule) == ["E1"])
  }

  /// The hours of E2 on a day when E1 works 07:00 to 16:00; E1 also works a day alone.
  @Test(
    arguments: [
      ("07:00", "16:00", []), ("07:00", "15:00", []), ("15:59", "22:00", []),
      ("16:00", "22:00", ["E1"]), ("06:00", "07:00", ["E1"]), ("06:00", "07:01", []),
    ] as [(String, String, [String])])
  func twinsWorkTogetherAtTimes(start: String, end: String, subjects: [String]) throws {
    let rule = "twin.no_overlap"
    var registers = try registers("twin_shifts_overlap")
    #expect(try registers.subjects(rule) == [])
    try registers.add(shift: "E1", on: "2026-11-02", "07:00", "16:00")
    try registers.add(shift: "E1", on: "2026-11-04", "07:00", "16:00")
    // Of someone whose shifts are not known nothing can be said.
    #expect(try registers.subjects(rule) == [])
    try registers.add(shift: "E2", on: "2026-11-02", start, end)
    #expect(try registers.subjects(rule) == subjects)
    registers.shifts[2].date = try day("2026-11-03")
    #expect(try registers.subjects(rule) == ["E1"])
    registers.silence("twin_shifts_overlap")
    #expect(try registers.subjects(rule) == [])
  }

  /// Whoever is always there with the twin never covers for them.
  @Test func twinsDoNotAlwaysWorkTheSameDays() throws {
    var registers = try registers("twin_shifts_overlap")
    for caregiver in ["E1", "E2"] {
      try registers.add(shift: caregiver, on: "2026-11-02", "07:00", "16:00")
    }
    let found = try registers.findings("twin.no_overlap").map { $0.message(.english) }
    #expect(found == ["the twins E1 and E2 work the same days (2026-10-12..2026-11-08)"])
  }

  private func rounds() throws -> Registers {
    var registers = try Registers.clean()
    try registers.set("weekday_day_rounds", .range(2, 3), from: "2020-01-01")
    try registers.set(
      "day_shift",
      .object([.init("from", .string("07:00")), .init("to", .string("15:00"))]),
      from: "2020-01-01")
    try registers.add(caregiver: "E3")
    try registers.add(caregiver: "E4")
    return registers
  }

  @Test(
    arguments: [
      (1, "1 of 1 weekdays have more or fewer than 2–3 day rounds, first 2026-11-02 with 1"),
      (2, nil), (3, nil),
      (4, "1 of 1 weekdays have more or fewer than 2–3 day rounds, first 2026-11-02 with 4"),
    ] as [(Int, String?)])
  func dayRoundsOnAWeekday(count: Int, message: String?) throws {
    var registers = try rounds()
    for number in 1...count {
      try registers.add(shift: "E\(number)", on: "2026-11-02", "07:00", "16:00")
    }
    let findings = try registers.findings("team.day_rounds")
    #expect(findings.map { $0.message(.english) } == (message.map { ["T1: " + $0] } ?? []))
  }

  @Test(
    arguments: [
      ("06:59", ["T1"]), ("07:00", []), ("14:59", []), ("15:00", ["T1"]),
    ] as [(String, [String])])
  func aDayRoundBeginsInTheDayShift(start: String, subjects: [String]) throws {
    var registers = try rounds()
    try registers.add(shift: "E1", on: "2026-11-02", "07:00", "16:00")
    try registers.add(shift: "E2", on: "2026-11-02", start, "22:00")
    #expect(try registers.subjects("team.day_rounds") == subjects)
    registers.silence("day_shift")
    #expect(try registers.subjects("team.day_rounds") == [])
  }

  @Test func weekendsAndRedDaysAreNoWeekdays() throws {
    var registers = try rounds()
    // A Saturday and a Sunday, then Epiphany, a Wednesday.
    for date in ["2026-11-07", "2026-11-08"] {
      try registers.add(shift: "E1", on: date, "07:00", "16:00")
    }
    #expect(try registers.subjects("team.day_rounds") == [])
    registers.shifts = []
    try registers.add(shift: "E1", on: "2027-01-06", "07:00", "16:00")
    #expect(try registers.subjects("team.day_rounds", on: "2027-01-11") == [])
    registers.shifts[0].date = try day("2027-01-07")
    #expect(try registers.subjects("team.day_rounds", on: "2027-01-11") == ["T1"])
  }

  @Test func whoMovedCountsWhereTheyWereThatDay() throws {
    var registers = try rounds()
    for caregiver in ["E1", "E2"] {
      try registers.add(shift: caregiver, on: "2026-11-02", "07:00", "16:00")
    }
    registers.caregivers[0].team.set("T2", from: try day("2026-11-03"))
    #expect(try registers.subjects("team.day_rounds") == [])
    registers.caregivers[1].team.set("T2", from: try day("2026-11-02"))
    #expect(try registers.subjects("team.day_rounds") == ["T1"])
  }
}
