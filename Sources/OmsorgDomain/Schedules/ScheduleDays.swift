/// What caregivers do day by day: shifts and absences, meetings, what the schedules in force hold,
/// and what is done every day.
///
/// Each cycle is looked at as of its first day within the days, or of today where that is later.
public struct ScheduleDays: Sendable {
  private struct Key: Hashable {
    let person: String
    let date: CalendarDate
  }

  /// The registers.
  public let records: CareRecords
  /// The days.
  public let range: DateRange
  /// The planning of each cycle that the days lie in, in order.
  public let cycles: [SchedulePlanning]
  /// What schedules hold in the days, in order.
  public let visits: [PlannedVisit]
  /// The Mondays of the weeks that no shifts are on record for, so that earlier ones stand in.
  public let weeksStoodIn: [CalendarDate]
  /// The Mondays of the weeks that no shifts are known for at all.
  public let weeksWithoutShifts: [CalendarDate]
  private let cycle: CareCycle
  private let placed: [Key: [PlannedVisit]]
  private let daily: [Key: [DailyVisits.Visit]]
  /// The daily visits that fall to none of the client's own, by date.
  public let uncovered: [CalendarDate: [DailyVisits.Uncovered]]

  /// The days whose shifts may be needed.
  public static func daysNeeded(for range: DateRange) -> DateRange {
    let first = ScheduleFrame.daysNeeded(for: range.from)
    return DateRange(from: first.from, to: ScheduleFrame.daysNeeded(for: range.to).to) ?? first
  }

  /// Some days.
  /// - Parameter shifts: those of `daysNeeded(for:)`.
  public init(
    records: CareRecords, shifts: [Shift], cycle: CareCycle, in range: DateRange,
    today: CalendarDate
  ) {
    self.records = records
    self.range = range
    self.cycle = cycle
    let indices = cycle.index(of: range.from)...cycle.index(of: range.to)
    cycles = indices.map { index in
      let days = cycle.dates(ofCycle: index)
      let first = max(days.from, range.from)
      let date = max(first, min(today, min(days.to, range.to)))
      return SchedulePlanning(
        records: records,
        frame: ScheduleFrame(
          records: records, shifts: shifts, cycle: cycle, for: date, without: true))
    }
    let published = Set(shifts.map(\.date.monday))
    let unpublished = stride(from: 0, through: range.to.days(since: range.from.monday), by: 7)
      .map { range.from.monday.adding(days: $0) }.filter { !published.contains($0) }
    func isStoodIn(_ monday: CalendarDate) -> Bool {
      (1...ScheduleFrame.cyclesBack).contains {
        published.contains(monday.adding(days: -$0 * CareCycle.days))
      }
    }
    weeksStoodIn = unpublished.filter(isStoodIn)
    weeksWithoutShifts = unpublished.filter { !isStoodIn($0) }
    visits = records.plannedVisits(in: range, cycle: cycle)

    var placed: [Key: [PlannedVisit]] = [:]
    let owners = Dictionary(
      records.schedules.map { ($0.id, $0.caregiver) }, uniquingKeysWith: { first, _ in first })
    for visit in visits {
      for person in Set(visit.by + [owners[visit.schedule]].compactMap(\.self)) {
        placed[Key(person: person, date: visit.date), default: []].append(visit)
      }
    }
    self.placed = placed

    var daily: [Key: [DailyVisits.Visit]] = [:]
    var uncovered: [CalendarDate: [DailyVisits.Uncovered]] = [:]
    for planning in cycles {
      for (caregiver, visits) in planning.daily.byCaregiver {
        for visit in visits {
          let date = planning.frame.date(ofDay: visit.day)
          guard range.contains(date), records.isGiven(visit.decision, to: visit.client, on: date)
          else { continue }
          daily[Key(person: caregiver, date: date), default: []].append(visit)
        }
      }
      for visit in planning.daily.uncovered {
        let date = planning.frame.date(ofDay: visit.day)
        guard range.contains(date), records.isGiven(visit.decision, to: visit.client, on: date)
        else { continue }
        uncovered[date, default: []].append(visit)
      }
    }
    self.daily = daily
    self.uncovered = uncovered
  }

  /// The planning of the cycle that a date of the days lies in.
  public func planning(on date: CalendarDate) -> SchedulePlanning {
    let index = cycle.index(of: date) - cycle.index(of: range.from)
    return cycles[max(0, min(index, cycles.count - 1))]
  }

  /// A caregiver's day; outside the days nothing is placed or done every day in it.
  public func day(of caregiver: String, on date: CalendarDate) -> CaregiverDay {
    let frame = planning(on: date).frame
    let number = date.days(since: frame.days.from)
    let key = Key(person: caregiver, date: date)
    return CaregiverDay(
      caregiver: caregiver, date: date, pieces: frame.pieces(of: caregiver, on: number),
      isAway: records.isAway(caregiver, on: date),
      meetings: frame.meetings(of: caregiver).filter { $0.day == number },
      placed: placed[key] ?? [], daily: daily[key] ?? [])
  }

  /// The caregivers of a team, or of all teams, who have a shift, or something to do, in the days.
  public func caregivers(ofTeam team: String?) -> [Caregiver] {
    let busy = Set(placed.keys.map(\.person)).union(daily.keys.map(\.person))
    return records.caregivers.filter { caregiver in
      (team == nil || caregiver.team.value(on: range.from) == team
        || caregiver.team.value(on: range.to) == team)
        && (busy.contains(caregiver.id)
          || cycles.contains { !$0.frame.shifts(of: caregiver.id).isEmpty })
    }
  }

  /// The daily visits to a client, by date and start.
  public func dailyVisits(to client: String) -> [(date: CalendarDate, visit: DailyVisits.Visit)] {
    daily.flatMap { key, visits in
      visits.filter { $0.client == client }.map { (key.date, $0) }
    }.sorted {
      ($0.0, $0.1.start, $0.1.decision, $0.1.caregiver)
        < ($1.0, $1.1.start, $1.1.decision, $1.1.caregiver)
    }
  }
}

extension CareRecords {
  /// Whether a service is given to a client on a date: granted then, the client here and not away.
  func isGiven(_ decision: String, to client: String, on date: CalendarDate) -> Bool {
    guard let known = self.client(client), known.isActive(on: date),
      decisions(of: client).contains(where: { $0.id == decision && $0.isInForce(on: date) })
    else { return false }
    return !absences(ofClient: client).contains { $0.contains(date) }
  }
}
