import Records
import Testing

@testable import OmsorgDomain

/// A Friday with three clients and two caregivers, in which nothing is the matter.
///
/// A and B have personal care in the morning, C cleaning; all ways take ten minutes. E1 and E2 are
/// C's team and work 07:00 to 16:00; H1 and H2 are employed by the hour and not at work.
struct SmallDay {
  let date: CalendarDate
  var clients: [Client]
  var caregivers: [Caregiver]
  var decisions: [GrantedService]
  var careContacts: [CareContact] = []
  var absences: [Absence] = []
  var shifts: [Shift]
  var given: [DayVisit]

  init() throws {
    date = try day("2026-11-20")
    clients = ["A", "B", "C"].map { id in
      var client = Client()
      client.id = id
      client.team.set("L1", from: nil)
      return client
    }
    caregivers = ["E1", "E2", "H1", "H2"].map { id in
      var caregiver = Caregiver()
      caregiver.id = id
      caregiver.team.set("L1", from: nil)
      caregiver.role.set(id.hasPrefix("H") ? .hourly : .care, from: nil)
      return caregiver
    }
    decisions = [
      try Self.granted("A1", "A", "help", 30, "08:00", "09:00"),
      try Self.granted("B1", "B", "help", 30, "09:00", "10:00"),
      try Self.granted("C1", "C", "cleaning", 60, "10:00", "14:00"),
    ]
    shifts = []
    given = [
      try Self.visit("A", "A1", "help", "08:00", 30, ["E1"]),
      try Self.visit("B", "B1", "help", "09:00", 30, ["E1"]),
      try Self.visit("C", "C1", "cleaning", "10:00", 60, ["E2"]),
    ]
    for caregiver in ["E1", "E2"] { try work(caregiver, on: date) }
  }

  static func granted(
    _ id: String, _ client: String, _ service: String, _ minutes: Int, _ earliest: String,
    _ latest: String, frequency: String = "7"
  ) throws -> GrantedService {
    var granted = GrantedService()
    granted.id = id
    granted.client = client
    granted.service = service
    granted.from = try day("2026-01-05")
    granted.minutes.set(minutes, from: nil)
    try granted.setFrequency(frequency, from: granted.from)
    granted.earliest = ClockTime(iso: earliest)
    granted.latest = ClockTime(iso: latest)
    return granted
  }

  static func visit(
    _ client: String, _ decision: String?, _ service: String, _ start: String, _ minutes: Int,
    _ caregivers: [String]
  ) throws -> DayVisit {
    var visit = DayVisit()
    visit.id = decision.map { "\(client)/\($0)" } ?? ""
    visit.client = client
    visit.decision = decision
    visit.service = service
    visit.start = try #require(ClockTime(iso: start))
    visit.minutes = minutes
    visit.caregivers = caregivers
    visit.state = caregivers.isEmpty ? .unplanned : .planned
    return visit
  }

  mutating func work(_ caregiver: String, on date: CalendarDate) throws {
    var shift = Shift()
    shift.caregiver = caregiver
    shift.date = date
    shift.start = try #require(ClockTime(iso: "07:00"))
    shift.end = try #require(ClockTime(iso: "16:00"))
    shift.id = Shift.naturalId(caregiver: caregiver, date: date, start: shift.start)
    shifts.append(shift)
  }

  mutating func change(_ decision: String, _ body: (inout GrantedService) throws -> Void) throws {
    let place = try #require(decisions.firstIndex { $0.id == decision })
    try body(&decisions[place])
  }

  mutating func change(client: String, _ body: (inout Client) -> Void) throws {
    let place = try #require(clients.firstIndex { $0.id == client })
    body(&clients[place])
  }

  func records() -> CareRecords {
    var team = Team()
    team.id = "L1"
    let services = [("cleaning", false), ("help", true), ("laundry", false)].map { id, isCare in
      var service = ServiceCatalogue.Service()
      service.id = id
      service.isPersonalCare = isCare
      return service
    }
    return CareRecords(
      clients: clients, caregivers: caregivers, teams: [team], decisions: decisions,
      careContacts: careContacts, absences: absences, services: services)
  }

  func planning(on date: CalendarDate? = nil) throws -> DayPlanning {
    let date = date ?? self.date
    let cycle = try #require(CareCycle(firstMonday: try day("2026-11-16")))
    return DayPlanning(
      records: records(), shifts: shifts.filter { $0.date == date }, cycle: cycle,
      history: DayHistory(VisitHistory([]), before: date), date: date,
      given: date == self.date ? given : [])
  }

  func editing() throws -> DayEditing { DayEditing(try planning()) }
}

/// A time of day of a test.
func time(_ iso: String) throws -> ClockTime { try #require(ClockTime(iso: iso)) }
