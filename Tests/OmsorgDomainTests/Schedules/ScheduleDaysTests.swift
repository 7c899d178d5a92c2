import OmsorgDomain
import Testing

/// A small team: a care contact with a client who has a visit every morning, one every week that a
/// schedule holds, and one every week that no schedule holds; and the care contact's deputy.
struct SmallTeam {
  let first: CalendarDate
  var absences: [Absence] = []
  var changes: [ScheduleChange] = []
  var shiftDays = [0, 1, 2, 3, 4]
  var ends: CalendarDate?

  init() throws { first = try day("2026-11-16") }

  private func service(
    _ id: String, _ service: String, times: Int, minutes: Int, from: String, to: String
  ) throws -> GrantedService {
    var granted = GrantedService()
    granted.id = id
    granted.client = "K1"
    granted.service = service
    granted.from = try day("2026-01-05")
    granted.to = service == "morning_help" ? ends : nil
    granted.minutes = Timeline([Period(from: nil, value: minutes)])
    let frequency = try #require(
      Frequency(times: times, everyWeeks: 1, anchor: day("2026-01-05")))
    granted.frequency = Timeline([Period(from: nil, value: frequency)])
    granted.earliest = ClockTime(iso: from)
    granted.latest = ClockTime(iso: to)
    return granted
  }

  private func contact(_ caregiver: String, _ role: CareContactRole) -> CareContact {
    var contact = CareContact()
    contact.id = "K1/\(caregiver)"
    contact.client = "K1"
    contact.caregiver = caregiver
    contact.role = role
    return contact
  }

  func days(_ weeks: Int = 4) throws -> ScheduleDays {
    let caregivers = ["10", "20"].map { id in
      var caregiver = Caregiver()
      caregiver.id = id
      caregiver.title = .assistantNurse
      caregiver.team = Timeline([Period(from: nil, value: "L1")])
      return caregiver
    }
    var client = Client()
    client.id = "K1"
    client.team = Timeline([Period(from: nil, value: "L1")])
    var schedule = Schedule(caregiver: "10", from: first)
    var item = ScheduleItem()
    item.client = "K1"
    item.decision = "D2"
    item.day = 0
    item.start = try #require(ClockTime(iso: "07:15"))
    item.minutes = 45
    schedule.items = (0..<4).map { week in
      var item = item
      item.day = 7 * week
      return item
    }
    schedule.changes = changes
    let shifts = caregivers.flatMap { caregiver in
      shiftDays.map { number in
        var shift = Shift()
        shift.caregiver = caregiver.id
        shift.date = first.adding(days: number)
        shift.start = ClockTime(hour: 7, minute: 0) ?? .midnight
        shift.end = ClockTime(hour: 16, minute: 0) ?? .midnight
        shift.breakMinutes = 30
        return shift
      }
    }
    let records = CareRecords(
      clients: [client], caregivers: caregivers,
      decisions: [
        try service("D1", "morning_help", times: 7, minutes: 30, from: "07:00", to: "09:00"),
        try service("D2", "shower", times: 1, minutes: 45, from: "07:00", to: "15:00"),
        try service("D3", "laundry", times: 1, minutes: 60, from: "07:00", to: "15:00"),
      ], careContacts: [contact("10", .careContact), contact("20", .deputy)], absences: absences,
      schedules: [schedule])
    let cycle = try #require(CareCycle(firstMonday: first))
    return ScheduleDays(
      records: records, shifts: shifts, cycle: cycle,
      in: DateRange(from: first, count: 7 * weeks), today: first)
  }
}

@Suite struct ScheduleDaysTests {
  @Test func `a daily visit goes round what is placed, within its window`() throws {
    let day = try SmallTeam().days().day(of: "10", on: try day("2026-11-16"))
    #expect(day.entries.map(\.start) == [7 * 60 + 15, 8 * 60])
    #expect(day.entries.allSatisfy { $0.fits && $0.isOwn })
    #expect(day.paidMinutes == 510)
  }

  @Test func `what does not fit is marked: outside the shift, on a day off`() throws {
    var team = try SmallTeam()
    team.shiftDays = [1, 2, 3, 4]
    let day = try team.days().day(of: "10", on: try day("2026-11-16"))
    #expect(day.entries.map(\.fits) == [false])
  }

  @Test func `a temporary change to another caregiver shows with both`() throws {
    var team = try SmallTeam()
    var change = ScheduleChange()
    change.from = team.first
    change.to = team.first
    change.decision = "D2"
    change.by = ["20"]
    team.changes = [change]
    let days = try team.days()
    let owner = days.day(of: "10", on: team.first).entries.first { $0.start == 7 * 60 + 15 }
    let helper = days.day(of: "20", on: team.first).entries
    #expect(owner?.isOwn == false)
    #expect(helper.map(\.isOwn) == [true])
    #expect(days.visits.first?.isChanged == true)
    // Nothing in the way of the owner any more.
    #expect(days.day(of: "10", on: team.first).entries.map(\.start).min() == 7 * 60)
  }

  @Test func `the deputy has the daily visits while the care contact is away; nobody the client's`()
    throws
  {
    var team = try SmallTeam()
    var away = Absence()
    away.id = "10/2026-11-17"
    away.caregiver = "10"
    away.from = try day("2026-11-17")
    away.to = away.from
    var hospital = Absence()
    hospital.id = "K1/2026-11-18"
    hospital.client = "K1"
    hospital.from = try day("2026-11-18")
    hospital.to = hospital.from
    team.absences = [away, hospital]
    let days = try team.days()
    #expect(days.day(of: "10", on: away.from).isAway)
    #expect(days.day(of: "10", on: away.from).pieces.isEmpty)
    #expect(days.day(of: "20", on: away.from).entries.count == 1)
    #expect(days.day(of: "10", on: hospital.from).entries.isEmpty)
    #expect(days.uncovered[hospital.from] == nil)
    // Saturday: neither works.
    let saturday = try day("2026-11-21")
    #expect(days.uncovered[saturday]?.map(\.decision) == ["D1"])
  }

  @Test func `weeks without shifts are told: stood in for, or not known at all`() throws {
    let days = try SmallTeam().days(8)
    let fifth = try day("2026-12-14")
    #expect(days.weeksStoodIn == [fifth])
    #expect(days.weeksWithoutShifts.count == 6)
    #expect(days.cycles.count == 2)
    #expect(days.day(of: "10", on: fifth).paidMinutes == 510)
  }

  @Test func `the forecast adds up: paid, at clients, not placed, lacking, nothing twice`() throws {
    let days = try SmallTeam().days(1)
    let forecast = ScheduleForecast(days, of: ["10"], team: "L1", by: .caregiver)
    let figures = try #require(forecast.rows.first).figures
    #expect(forecast.rows.count == 1)
    #expect(figures.paid == 5 * 510)
    #expect(figures.daily == 5 * 30)
    #expect(figures.placed == 45)
    #expect(figures.notPlaced == 60)
    #expect(figures.lacking == 0)
    #expect(figures.room == 5 * 510 - 5 * 30 - 45)
    #expect(figures.balance == nil)
    let byDay = ScheduleForecast(days, of: ["10"], team: nil, by: .day)
    let byPart = ScheduleForecast(days, of: ["10"], team: nil, by: .part)
    for other in [byDay, byPart] {
      #expect(other.whole.figures.paid == figures.paid)
      #expect(other.whole.figures.atClients == figures.atClients)
      #expect(other.whole.figures.notPlaced == 0)
    }
    #expect(byDay.rows.count == 5)
  }

  @Test func `ahead, a service counts until its last day`() throws {
    var team = try SmallTeam()
    team.ends = try day("2026-11-17")
    let figures = ScheduleForecast(try team.days(1), of: ["10"], team: nil, by: .week)
      .whole.figures
    #expect(figures.daily == 60)
  }
}
