import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct ClientAppointmentTests {
  private static func appointment() throws -> Appointment {
    var appointment = Appointment()
    appointment.id = "C1/2026-11-20"
    appointment.client = "C1"
    appointment.kind = .doctor
    appointment.date = try day("2026-11-20")
    appointment.askedOn = try day("2026-11-10")
    appointment.needsCompany = true
    appointment.transport = .needed
    appointment.prepare = ["shower"]
    return appointment
  }

  private enum Step: CaseIterable { case transport, company, shower, cancel }

  private func take(_ step: Step, of appointment: inout Appointment) throws {
    let eve = try day("2026-11-19")
    switch step {
    case .transport: try appointment.bookTransport(on: eve)
    case .company: try appointment.accompany(by: "E1")
    case .shower: try appointment.markPrepared("shower", on: eve, by: "E1")
    case .cancel: try appointment.cancel(on: eve)
    }
  }

  @Test func everyOrderOfSteps() throws {
    for order in orders(of: Step.allCases, upTo: 5) {
      var appointment = try Self.appointment()
      var done: Set<Step> = []
      for step in order {
        // Another may always be named to go along, until it is cancelled.
        if !done.contains(.cancel), step == .company || !done.contains(step) {
          try take(step, of: &appointment)
          done.insert(step)
        } else {
          let before = appointment
          #expect(throws: ClientAppointmentRefusal.self, "\(order)") {
            try take(step, of: &appointment)
          }
          #expect(appointment == before)
        }
        let left: [(Step, AppointmentTask)] = [
          (.company, .company), (.transport, .transport), (.shower, .prepare(service: "shower")),
        ]
        #expect(
          appointment.tasks
            == (done.contains(.cancel) ? [] : left.filter { !done.contains($0.0) }.map(\.1)))
      }
    }
  }

  @Test(arguments: [
    ("2026-11-18", false), ("2026-11-19", true), ("2026-11-20", true), ("2026-11-21", false),
  ])
  func aServiceIsDoneTheDayBeforeOrThatDay(date: String, isAllowed: Bool) throws {
    var appointment = try Self.appointment()
    let date = try day(date)
    if isAllowed {
      try appointment.markPrepared("shower", on: date, by: "E1")
    } else {
      #expect(throws: ClientAppointmentRefusal.notThatDay(appointment.id, service: "shower", date))
      {
        try appointment.markPrepared("shower", on: date, by: "E1")
      }
    }
  }

  @Test func whatIsNotWantedIsRefused() throws {
    var appointment = try Self.appointment()
    let after = try day("2026-11-21")
    #expect(throws: ClientAppointmentRefusal.passed(appointment.id, appointment.date)) {
      try appointment.bookTransport(on: after)
    }
    #expect(throws: ClientAppointmentRefusal.passed(appointment.id, appointment.date)) {
      try appointment.cancel(on: after)
    }
    #expect(
      throws: ClientAppointmentRefusal.notToPrepare(
        appointment.id, service: "laundry", all: ["shower"])
    ) {
      try appointment.markPrepared("laundry", on: appointment.date, by: "E1")
    }
    appointment.needsCompany = false
    #expect(throws: ClientAppointmentRefusal.noCompanyNeeded(appointment.id)) {
      try appointment.accompany(by: "E1")
    }
  }

  @Test(arguments: [("2026-11-10", "2026-11-19"), ("2026-11-20", "2026-11-20")])
  func everythingIsToBeDoneTheDayBefore(asked: String, due: String) throws {
    var appointment = try Self.appointment()
    appointment.askedOn = try day(asked)
    #expect(try appointment.dueBefore == day(due))
  }

  @Test(arguments: [("2026-11-17", nil), ("2026-11-18", 3), ("2026-11-20", 3)])
  func companyIsAskedForAheadByThePolicy(asked: String, missed: Int?) throws {
    var registers = try Registers.clean()
    var appointment = try Self.appointment()
    appointment.askedOn = try day(asked)
    #expect(appointment.noticeMissed(in: try registers.records()) == nil)
    try registers.set("accompaniment_notice", .integer(3), from: "2020-01-01")
    #expect(appointment.noticeMissed(in: try registers.records()) == missed)
    appointment.needsCompany = false
    #expect(appointment.noticeMissed(in: try registers.records()) == nil)
  }

  private static let rules = [
    "appointment.company_missing", "appointment.transport", "appointment.prepare",
  ]

  @Test func whatIsLeftIsToldAFortnightAheadUntilTheDay() throws {
    var registers = try Registers.clean()
    registers.appointments = [try Self.appointment()]
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
    var appointment = try Self.appointment()
    for step in [Step.transport, .company, .shower] { try take(step, of: &appointment) }
    registers.appointments = [appointment]
    for rule in Self.rules { #expect(try registers.findings(rule, on: "2026-11-19").isEmpty) }
  }

  @Test func whoIsAwayCannotGoAlong() throws {
    let rule = "appointment.company_away"
    var registers = try Registers.clean()
    var appointment = try Self.appointment()
    try appointment.accompany(by: "E2")
    registers.appointments = [appointment]
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
    var appointment = try Self.appointment()
    #expect(appointment.contradiction == nil)
    appointment.time = ClockTime(iso: "13:00")
    appointment.endTime = ClockTime(iso: "13:00")
    #expect(appointment.contradiction != nil)
    appointment.endTime = ClockTime(iso: "13:01")
    #expect(appointment.contradiction == nil)
    appointment.askedOn = try day("2026-11-21")
    #expect(appointment.contradiction != nil)
  }
}
