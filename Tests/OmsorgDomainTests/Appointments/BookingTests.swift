import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct BookingTests {
  private static func booking() throws -> Appointment {
    var booking = Appointment()
    booking.id = "C1/2026-11-20"
    booking.client = "C1"
    booking.kind = .doctor
    booking.date = try day("2026-11-20")
    booking.askedOn = try day("2026-11-10")
    booking.needsCompany = true
    booking.transport = .needed
    booking.prepare = ["shower"]
    return booking
  }

  private enum Step: CaseIterable { case transport, company, shower, cancel }

  private func take(_ step: Step, of booking: inout Appointment) throws {
    let eve = try day("2026-11-19")
    switch step {
    case .transport: try booking.bookTransport(on: eve)
    case .company: try booking.accompany(by: "E1")
    case .shower: try booking.markPrepared("shower", on: eve, by: "E1")
    case .cancel: try booking.cancel(on: eve)
    }
  }

  @Test func everyOrderOfSteps() throws {
    for order in orders(of: Step.allCases, upTo: 5) {
      var booking = try Self.booking()
      var done: Set<Step> = []
      for step in order {
        // Another may always be named to go along, until it is cancelled.
        if !done.contains(.cancel), step == .company || !done.contains(step) {
          try take(step, of: &booking)
          done.insert(step)
        } else {
          let before = booking
          #expect(throws: BookingRefusal.self, "\(order)") { try take(step, of: &booking) }
          #expect(booking == before)
        }
        let left: [(Step, AppointmentTask)] = [
          (.company, .company), (.transport, .transport), (.shower, .prepare(service: "shower")),
        ]
        #expect(
          booking.tasks
            == (done.contains(.cancel) ? [] : left.filter { !done.contains($0.0) }.map(\.1)))
      }
    }
  }

  @Test(arguments: [
    ("2026-11-18", false), ("2026-11-19", true), ("2026-11-20", true), ("2026-11-21", false),
  ])
  func aServiceIsDoneTheDayBeforeOrThatDay(date: String, isAllowed: Bool) throws {
    var booking = try Self.booking()
    let date = try day(date)
    if isAllowed {
      try booking.markPrepared("shower", on: date, by: "E1")
    } else {
      #expect(throws: BookingRefusal.notThatDay(booking.id, service: "shower", date)) {
        try booking.markPrepared("shower", on: date, by: "E1")
      }
    }
  }

  @Test func whatIsNotWantedIsRefused() throws {
    var booking = try Self.booking()
    let after = try day("2026-11-21")
    #expect(throws: BookingRefusal.passed(booking.id, booking.date)) {
      try booking.bookTransport(on: after)
    }
    #expect(throws: BookingRefusal.passed(booking.id, booking.date)) {
      try booking.cancel(on: after)
    }
    #expect(throws: BookingRefusal.notToPrepare(booking.id, service: "laundry", all: ["shower"])) {
      try booking.markPrepared("laundry", on: booking.date, by: "E1")
    }
    booking.needsCompany = false
    #expect(throws: BookingRefusal.noCompanyNeeded(booking.id)) { try booking.accompany(by: "E1") }
  }

  @Test(arguments: [("2026-11-10", "2026-11-19"), ("2026-11-20", "2026-11-20")])
  func everythingIsToBeDoneTheDayBefore(asked: String, due: String) throws {
    var booking = try Self.booking()
    booking.askedOn = try day(asked)
    #expect(try booking.dueBefore == day(due))
  }

  @Test(arguments: [("2026-11-17", nil), ("2026-11-18", 3), ("2026-11-20", 3)])
  func companyIsAskedForAheadByThePolicy(asked: String, missed: Int?) throws {
    var registers = try Registers.clean()
    var booking = try Self.booking()
    booking.askedOn = try day(asked)
    #expect(booking.noticeMissed(in: try registers.records()) == nil)
    try registers.set("accompaniment_notice", .integer(3), from: "2020-01-01")
    #expect(booking.noticeMissed(in: try registers.records()) == missed)
    booking.needsCompany = false
    #expect(booking.noticeMissed(in: try registers.records()) == nil)
  }

  private static let rules = [
    "appointment.company_missing", "appointment.transport", "appointment.prepare",
  ]

  @Test func whatIsLeftIsToldAFortnightAheadUntilTheDay() throws {
    var registers = try Registers.clean()
    registers.appointments = [try Self.booking()]
    for rule in Self.rules {
      #expect(try registers.findings(rule, on: "2026-11-04").isEmpty)
      #expect(try registers.findings(rule, on: "2026-11-04", until: "2026-11-19").count == 1)
      let ahead = try #require(try registers.findings(rule, on: "2026-11-05").first)
      #expect(ahead.severity == .note && ahead.client == "C1" && ahead.caregiver == "E1")
      #expect(try ahead.due == day("2026-11-19"))
      #expect(try registers.findings(rule, on: "2026-11-19").first?.severity == .warning)
      #expect(try registers.findings(rule, on: "2026-11-20").first?.severity == .warning)
      #expect(try registers.findings(rule, on: "2026-11-21").isEmpty)
    }
    registers.appointments[0].isCancelled = true
    for rule in Self.rules { #expect(try registers.findings(rule, on: "2026-11-19").isEmpty) }
  }

  @Test func whatIsDoneIsNotTold() throws {
    var registers = try Registers.clean()
    var booking = try Self.booking()
    for step in [Step.transport, .company, .shower] { try take(step, of: &booking) }
    registers.appointments = [booking]
    for rule in Self.rules { #expect(try registers.findings(rule, on: "2026-11-19").isEmpty) }
  }

  @Test func whoIsAwayCannotGoAlong() throws {
    let rule = "appointment.company_away"
    var registers = try Registers.clean()
    var booking = try Self.booking()
    try booking.accompany(by: "E2")
    registers.appointments = [booking]
    #expect(try registers.findings(rule, on: "2026-11-16").isEmpty)
    var absence = Absence()
    absence.id = "A"
    absence.caregiver = "E2"
    absence.from = try day("2026-11-20")
    registers.absences = [absence]
    #expect(try registers.subjects(rule, on: "2026-11-16") == ["C1/2026-11-20"])
    registers.absences = []
    registers.caregivers[1].ended = try day("2026-11-19")
    #expect(try registers.subjects(rule, on: "2026-11-16") == ["C1/2026-11-20"])
    registers.caregivers[1].ended = try day("2026-11-20")
    #expect(try registers.subjects(rule, on: "2026-11-16") == [])
  }

  @Test func fieldsThatContradictEachOtherAreTold() throws {
    var booking = try Self.booking()
    #expect(booking.contradiction == nil)
    booking.time = ClockTime(iso: "13:00")
    booking.endTime = ClockTime(iso: "13:00")
    #expect(booking.contradiction != nil)
    booking.endTime = ClockTime(iso: "13:01")
    #expect(booking.contradiction == nil)
    booking.askedOn = try day("2026-11-21")
    #expect(booking.contradiction != nil)
  }
}
