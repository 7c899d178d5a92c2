import Records

/// The planning of a date: what is due, who is at work, and how long it is between places.
///
/// omsorg-day(7) has the model in words.
public struct DayPlanning: Sendable {
  /// Whose day is planned.
  public enum Scope: Hashable, Sendable {
    /// The clients of a team.
    case team(String)
    /// The clients of an area's teams.
    case area(String)
    /// Everyone.
    case everyone
  }

  /// Visits and shifts that are planned together, as no other group shares anyone with it.
  public struct Group: Sendable {
    /// Indices in `needs`.
    public internal(set) var needs: [Int]
    /// Indices in `shifts`.
    public internal(set) var shifts: [Int]
  }

  /// The registers.
  public let records: CareRecords
  /// The date.
  public let date: CalendarDate
  /// How long it is from place to place.
  public let travel: TravelTimes
  /// The shifts, by caregiver and start.
  public let shifts: [DayShift]
  /// The visits that are due, by id.
  public private(set) var needs: [DayNeed]
  /// The granted services that nobody visits for, and why.
  public let leftOut: [DayLeftOut]
  /// The plan given out, or what was put into the day before there was one, by id.
  public let given: [DayVisit]
  /// What of it is not to be placed: cancelled and put off.
  let settled: [DayVisit]
  /// Minutes of each shift kept free for alarms.
  public let reserve: Int
  /// The groups, in order of their first visits.
  public private(set) var groups: [Group] = []
  private let places: [String: Int]
  /// Where each caregiver's shifts stand in `shifts`.
  private let placesOfShifts: [String: Range<Int>]

  /// The planning of a date.
  /// - Parameters:
  ///   - shifts: those that begin on the date and on the day before.
  ///   - reserve: minutes of each shift to be kept free for alarms, as far as possible.
  public init(
    records: CareRecords, shifts: [Shift], cycle: CareCycle, history: DayHistory,
    date: CalendarDate, travel: TravelTimes = TravelTimes(), given: [DayVisit] = [],
    reserve: Int = 0
  ) {
    self.records = records
    self.date = date
    self.travel = travel
    self.given = given
    self.reserve = reserve
    let planned = records.plannedVisits(in: DateRange(date), cycle: cycle)
    let staff = DayStaff(records: records, shifts: shifts, on: date, own: planned)
    self.shifts = staff.shifts.map { $0.endingWhereItCan(travel) }
    placesOfShifts = Dictionary(
      staff.shifts.indices.map { (staff.shifts[$0].caregiver, $0..<$0 + 1) },
      uniquingKeysWith: { $0.lowerBound..<$1.upperBound })
    let cover = DayCover(
      records: records, date: date, onDuty: Set(staff.shifts.map(\.caregiver)))
    let demand = DayDemand(
      records: records, date: date, history: history, cover: cover, planned: planned, given: given)
    let needs = demand.needs
    self.needs = needs
    settled = demand.settled
    leftOut = demand.leftOut
    places = Dictionary(
      needs.indices.map { (needs[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    groups = DayGrouping(needs: needs, shifts: staff.shifts, records: records, date: date).groups
    addHourly(cover)
  }

  /// The visit due with an id.
  public func need(_ id: String) -> DayNeed? { places[id].map { needs[$0] } }

  /// A caregiver's shifts, by start.
  func shifts(of caregiver: String) -> ArraySlice<DayShift> {
    placesOfShifts[caregiver].map { shifts[$0] } ?? []
  }

  /// Whether the whole of a visit, or all but some minutes at either end, lies within one shift of a
  /// caregiver.
  public func isAtWork(_ caregiver: String, during visit: DayVisit, butFor minutes: Int = 0) -> Bool
  {
    shifts(of: caregiver).contains { shift in
      shift.start <= visit.startMinute + minutes && visit.endMinute - minutes <= shift.end
    }
  }

  /// The place of a visit due in `needs`.
  func place(of id: String) -> Int? { places[id] }

  /// Lets those employed by the hour do what they may in their groups, after everyone else.
  private mutating func addHourly(_ cover: DayCover) {
    for group in groups {
      let hourly = Set(group.shifts.map { shifts[$0] }.filter(\.isHourly).map(\.caregiver)).sorted()
      guard !hourly.isEmpty else { continue }
      for index in group.needs {
        let need = needs[index]
        guard let client = records.client(need.client) else { continue }
        let governing = records.governing(client, on: date)
        let rank = DayCover.hourlyRank(governing, on: date)
        var granted =
          need.decision.flatMap { id in records.decisions(of: need.client).first { $0.id == id } }
          ?? GrantedService()
        granted.client = need.client
        granted.service = need.service
        guard granted.staff.isEmpty else { continue }
        let known = Set(need.performers.map(\.caregiver))
        let more = cover.allowed(
          hourly.filter { !known.contains($0) }.map {
            DayNeed.Performer(caregiver: $0, rank: rank)
          }, named: [], granted, governing)
        needs[index] = need.adding(performers: more)
      }
    }
  }

  /// The groups that have visits of a scope's clients.
  public func groups(in scope: Scope) -> [Group] { groupNumbers(in: scope).map { groups[$0] } }

  /// The indices of the groups that have visits of a scope's clients.
  public func groupNumbers(in scope: Scope) -> [Int] {
    groups.indices.filter { group in
      groups[group].needs.contains { contains(client: needs[$0].client, in: scope) }
    }
  }

  /// Whether a client belongs to a scope.
  public func contains(client: String, in scope: Scope) -> Bool {
    scope.contains(client: client, in: records, on: date)
  }

  /// A client's team on the date.
  public func team(of client: String) -> String? {
    records.client(client)?.team.value(on: date)
  }
}

extension DayNeed {
  /// The same with more who may do it.
  func adding(performers more: [Performer]) -> DayNeed {
    DayNeed(
      id: id, client: client, place: place, decision: decision, service: service, minutes: minutes,
      needed: needed, window: window, isWindowMust: isWindowMust, wished: wished,
      performers: performers + more, met: met, wantedSkills: wantedSkills,
      isPersonalCare: isPersonalCare, tie: tie, fixed: fixed, added: added)
  }
}
