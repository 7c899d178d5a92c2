import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// A care contact's four weeks in which nothing is the matter, to be spoiled one thing at a time.
///
/// The cycle is 2026-11-16 to 2026-12-13. E1 and E2 work 07:00 to 16:00 on weekdays. C1 has a shower
/// every week and cleaning every other, and C2, whose care contact is E2, only daily help.
struct ScheduleRegisters {
  var registers: Registers
  var schedule: Schedule
  /// As of which the schedules are checked.
  var date: CalendarDate

  init() throws {
    date = try day("2026-11-16")
    registers = try Registers.clean()
    try registers.set(
      "order_of_cover", .array([.string("care_contact"), .string("twin")]), from: "2020-01-01")
    schedule = Schedule(caregiver: "E1", from: date)
    for caregiver in ["E1", "E2"] {
      for week in 0..<4 {
        for weekday in 0..<5 {
          let shiftDay = date.adding(days: 7 * week + weekday)
          try registers.add(shift: caregiver, on: shiftDay.iso, "07:00", "16:00")
        }
      }
    }
    try grant("D1", "shower", minutes: 40, times: 1, every: 1)
    try grant("D2", "cleaning", minutes: 60, times: 1, every: 2)
    for week in 0..<4 { try place("D1", 7 * week + 1, "10:15", 40) }
    for week in [0, 2] { try place("D2", 7 * week + 3, "13:00", 60) }
  }

  /// Grants a client of E1 a service that may start from 08:00 to 15:00.
  mutating func grant(
    _ id: String, _ service: String, of client: String = "C1", minutes: Int, times: Int, every: Int
  ) throws {
    var decision = GrantedService()
    decision.id = id
    decision.client = client
    decision.service = service
    decision.from = try day("2026-01-12")
    decision.minutes.set(minutes, from: nil)
    let frequency = Frequency(times: times, everyWeeks: every, anchor: try day("2026-11-16"))
    decision.frequency.set(try #require(frequency), from: nil)
    decision.earliest = ClockTime(iso: "08:00")
    decision.latest = ClockTime(iso: "15:00")
    registers.decisions.append(decision)
    registers.decisions.sort { $0.id < $1.id }
  }

  /// Places a service.
  mutating func place(
    _ decision: String?, of client: String? = "C1", _ day: Int, _ start: String, _ minutes: Int,
    by: [String] = []
  ) throws {
    var item = ScheduleItem()
    item.client = client
    item.decision = decision
    item.day = day
    item.start = try #require(ClockTime(iso: start))
    item.minutes = minutes
    item.by = by
    schedule.items.append(item)
    schedule.sortItems()
  }

  /// Lets a granted service be otherwise.
  mutating func change(_ id: String, _ body: (inout GrantedService) throws -> Void) throws {
    let position = try #require(registers.decisions.firstIndex { $0.id == id })
    try body(&registers.decisions[position])
  }

  func records() throws -> CareRecords {
    var registers = registers
    registers.schedules.append(schedule)
    return try registers.records()
  }

  func frame(_ records: CareRecords) throws -> ScheduleFrame {
    let cycle = try #require(CareCycle(firstMonday: day("2026-11-16")))
    return ScheduleFrame(
      records: records, shifts: registers.shifts, cycle: cycle, for: date)
  }

  func findings() throws -> [ScheduleFinding] {
    let records = try records()
    return ScheduleCheck(records: records, frame: try frame(records)).findings(of: ["E1"])
  }

  /// `kind place message`.
  func found() throws -> [String] {
    try findings().map { finding in
      let place = finding.day.map { ScheduleFinding.place($0, finding.start)(.english) + " " } ?? ""
      return "\(finding.kind.rawValue) \(place)\(finding.message(.english))"
    }
  }
}
