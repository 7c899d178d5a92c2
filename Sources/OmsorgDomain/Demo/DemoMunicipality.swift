/// A made-up municipality with home care, and the exports its planning system would give.
///
/// Everybody in it is invented: identity numbers have the birth numbers 980–999 and phone numbers
/// are 070-1740605 to 070-1740699, both kept for fiction. The same input gives the same bytes on
/// every machine.
public struct DemoMunicipality: Sendable {
  /// How many clients there may be.
  public static let possibleClients = 1...10_000
  /// How many days of visits there may be.
  public static let possibleDays = 1...400

  private let clients: Int
  private let days: Int
  private let lastDay: CalendarDate
  private let seed: UInt64

  /// A municipality with so many clients and visits on so many days, the last of which is given.
  /// - Precondition: `clients` is one of `possibleClients` and `days` of `possibleDays`.
  public init(clients: Int = 60, days: Int = 28, lastDay: CalendarDate, seed: UInt64) {
    precondition(Self.possibleClients.contains(clients), "1–10,000 clients")
    precondition(Self.possibleDays.contains(days), "1–400 days")
    self.clients = clients
    self.days = days
    self.lastDay = lastDay
    self.seed = seed
  }

  /// The shifts are laid out for two weeks more than the visits, and to the end of that week.
  public static func lastDayWithShifts(after lastDay: CalendarDate) -> CalendarDate {
    lastDay.adding(days: 14).monday.adding(days: 6)
  }

  /// The files, in the order they can be imported: teams, caregivers, clients, decisions, shifts,
  /// absences, and the visits of each month. UTF-8 with a byte-order mark.
  public func exports() -> [(name: String, bytes: [UInt8])] {
    let firstDay = lastDay.adding(days: 1 - days)
    let teams = DemoTeams(clients: clients, seed: seed)
    let staff = DemoStaff(teams, firstDay: firstDay, seed: seed)
    let rota = DemoRota(staff)
    let absences = DemoAbsences(
      staff: staff.all.count, firstDay: firstDay, days: days, seed: seed)
    var (people, granted) = DemoClients.draw(
      clients, teams, firstDay: firstDay, lastDay: lastDay, seed: seed)
    DemoContacts.appoint(&people, teams, staff, lastDay: lastDay, seed: seed)
    DemoPlan.layOut(&people, granted: granted, teams, staff, rota)

    var visits = DemoVisits(people, teams, staff, seed: seed)
    var generator = SeededGenerator(seed: seed, purpose: 8)
    var shiftSheet = DemoSheets.shifts()
    var months: [(month: Month, sheet: DemoSheet)] = []
    var row = 0
    for day in 0...Self.lastDayWithShifts(after: lastDay).days(since: firstDay) {
      let date = firstDay.adding(days: day)
      let shifts = DemoShifts(day: day, date: date, staff, teams, rota, absences, &generator)
      DemoSheets.add(shifts, date, to: &shiftSheet)
      if lastDay < date { continue }
      if months.last?.month != Month(of: date) {
        months.append((Month(of: date), DemoSheets.visits()))
      }
      let made = visits.visits(day: day, date: date, shifts)
      DemoSheets.add(made, date, &row, to: &months[months.count - 1].sheet)
    }
    return [
      ("lag.csv", DemoSheets.teams(teams)),
      ("personal.csv", DemoSheets.caregivers(staff, teams)),
      ("brukare.csv", DemoSheets.clients(people, teams)),
      ("beslut.csv", DemoSheets.decisions(people, firstDay: firstDay, seed: seed)),
      ("schema.csv", shiftSheet.bytes),
      ("franvaro.csv", DemoSheets.absences(absences)),
    ] + months.map { ("besok-\($0.month.iso).csv", $0.sheet.bytes) }
  }
}
