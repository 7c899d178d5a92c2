import Records
import Testing

@testable import OmsorgDomain

@Suite("What cannot be done, and what would be")
struct DayShortfallTests {
  @Test("Who may do the most is called first, then who has worked the least")
  func callsInOrder() throws {
    var small = try SmallDay()
    var third = try #require(small.caregivers.last)
    third.id = "H3"
    small.caregivers.append(third)
    try small.change(client: "A") { $0.refusedCaregivers = ["H1"] }
    let monday = try day("2026-11-16")
    try small.work("H2", on: monday)
    let calls = try small.planning().callOrder(for: small.given, shifts: small.shifts)
    #expect(calls.map(\.caregiver) == ["H3", "H2", "H1"])
    #expect(calls.map(\.mayDo.count) == [3, 3, 2])
    #expect(calls.map(\.minutesWorked) == [0, 540, 0])
  }

  @Test("Nobody is called who is at work, away, or may do nothing of it")
  func callsNobodyElse() throws {
    var small = try SmallDay()
    try small.work("H1", on: small.date)
    var absence = Absence()
    (absence.id, absence.caregiver) = ("H2/x", "H2")
    (absence.from, absence.to) = (small.date, small.date)
    small.absences = [absence]
    #expect(try small.planning().callOrder(for: small.given, shifts: small.shifts).isEmpty)
    #expect(try SmallDay().planning().callOrder(for: [], shifts: []).isEmpty)
  }

  @Test("A service is put off to a day without it on which the care contact works")
  func fits() throws {
    var small = try SmallDay()
    small.decisions[2] = try SmallDay.granted(
      "C1", "C", "cleaning", 60, "10:00", "14:00", frequency: "1")
    var contact = CareContact()
    (contact.id, contact.client, contact.caregiver) = ("C/1", "C", "E2")
    small.careContacts = [contact]
    let days = DayPuttingOff.days(after: small.date)
    #expect(days.iso == "2026-11-21..2026-11-29")
    for date in days where date.weekday.rawValue <= 3 { try small.work("E2", on: date) }
    let planning = try small.planning()
    var fitting = 0
    for date in days {
      let later = try small.planning(on: date)
      let hasCleaning = later.needs.contains { $0.client == "C" }
      let isAtWork = date.weekday.rawValue <= 3
      let isFitting = DayPuttingOff.fits(small.given[2], of: planning, on: later)
      #expect(isFitting == (isAtWork && !hasCleaning), "\(date.iso)")
      if isFitting { fitting += 1 }
    }
    #expect(fitting > 0)
    #expect(DayPuttingOff.isPossible(small.given[2], of: planning))
    #expect(!DayPuttingOff.isPossible(small.given[0], of: planning))
  }

  @Test("Copies have everything of their own, and the same seed draws the same")
  func copies() throws {
    var small = try SmallDay()
    var contact = CareContact()
    (contact.id, contact.client, contact.caregiver) = ("A/1", "A", "E1")
    small.careContacts = [contact]
    let records = small.records()
    let more = records.withCopies(5, of: ["A"], seed: 3)
    #expect(more.clients.count == 8)
    #expect(Set(more.clients.map(\.id)).count == 8)
    #expect(more.decisions(of: "A~5").map(\.id) == ["A1~5"])
    #expect(more.plannersInOrder(of: "A~2", on: small.date) == ["E1"])
    let drawn = records.withCopies(9, of: ["A", "B", "C"], seed: 4).clients.map(\.id)
    #expect(drawn == records.withCopies(9, of: ["A", "B", "C"], seed: 4).clients.map(\.id))
    #expect(records.withCopies(2, of: [], seed: 4).clients.count == 3)
  }

  @Test("Without a caregiver the day is as if they were away")
  func without() throws {
    let small = try SmallDay()
    let records = small.records().without(caregivers: ["E1"], on: small.date)
    #expect(records.absences(of: "E1").contains { $0.contains(small.date) })
    #expect(records.absences(of: "E2").isEmpty)
  }

  @Test("Sums count what is done, by whom, and what is not")
  func sums() throws {
    var small = try SmallDay()
    var contact = CareContact()
    (contact.id, contact.client, contact.caregiver) = ("A/1", "A", "E1")
    var other = contact
    (other.id, other.client, other.caregiver) = ("C/1", "C", "E1")
    small.careContacts = [contact, other]
    small.given[1] = try SmallDay.visit("B", "B1", "help", "09:00", 30, [])
    let planning = try small.planning()
    let rounds = planning.rounds(of: planning.given)
    let sums = DaySums(planning.given, rounds, in: planning)
    #expect(sums.planned == 2)
    #expect(sums.unplanned == 1)
    #expect(sums.undoneCare == 1)
    #expect(sums.careContactShare == 0.5)
    #expect(sums.visiting == 2)
    #expect(sums.atClients == 90)
    // There and back, ten minutes each.
    #expect(sums.travel == 40)
  }

  @Test("Ties are set between two services, neither backwards nor in a circle")
  func ties() throws {
    let small = try SmallDay()
    let (first, second) = (small.decisions[0], small.decisions[1])
    let services = small.records().services
    func after(_ least: Int?, _ most: Int?) throws -> VisitTie {
      try .after(second, first, least: least, most: most, on: small.date, services: services)
    }
    #expect(try VisitTie.together(second, with: first).isTogether)
    let usual = try after(nil, nil)
    #expect([usual.least, usual.most] == [30, 90])
    let close = try after(nil, 15)
    #expect([close.least, close.most] == [15, 15])
    #expect(throws: DayRefusal.tieBackwards(least: 20, most: 10)) { try after(20, 10) }
    #expect(throws: DayRefusal.tieBackwards(least: 0, most: 0)) { try after(0, 0) }
    #expect(throws: DayRefusal.tiedToItself("A1")) { try VisitTie.together(first, with: first) }
    var tied = first
    tied.tie = usual
    tied.tie?.decision = "B1"
    #expect(throws: DayRefusal.tiedInACircle("B1", other: "A1")) {
      try VisitTie.together(second, with: tied)
    }
    var third = first
    third.id = "C1"
    third.tie = tied.tie
    tied.tie?.decision = "C1"
    #expect(throws: DayRefusal.tiedInACircle("B1", other: "A1")) {
      try VisitTie.together(second, with: tied, among: [tied, second, third])
    }
  }
}
