import OmsorgDomain

/// A visit that is due on a date, as omsorg-day(7) tells it.
struct PlainVisit {
  var id: String
  var client: Client
  /// The decision behind it, if that is in force.
  var granted: GrantedService?
  var service: String
  var minutes: Int
  var needed: Int
  var window: ClosedRange<Int>
  var isMust = false
  var best: Int
  var isPersonalCare: Bool
  /// Whom a schedule plans it by, or a wish wishes for.
  var named: [String] = []
  var tie: Tie?
  var isFixed = false
  /// The rank of everyone at work who may do it.
  var ranks: [String: Int] = [:]

  /// How it is tied to another visit.
  struct Tie: Equatable {
    var to: String
    var gap: ClosedRange<Int>
    var isTogether: Bool { gap == 0...0 }
  }

  /// When it may begin by rule 3.
  var starts: ClosedRange<Int> {
    isMust ? window : max(0, window.lowerBound - 120)...min(1_439, window.upperBound + 120)
  }
}

/// A day as omsorg-day(7) tells it, written from that page alone, in the plainest way.
struct PlainDay {
  let records: CareRecords
  let date: CalendarDate
  let cycle: CareCycle
  /// The visits on record.
  let visits: [Visit]
  /// What plans of earlier dates without visits on record had.
  let earlier: [DayVisit]
  let given: [DayVisit]
  let reserve: Int
  let travel: PlainTravel
  var due: [PlainVisit] = []
  var shifts: [PlainShift] = []
  var groups: [PlainGroup] = []

  init(
    records: CareRecords, shifts: [Shift], cycle: CareCycle, visits: [Visit],
    earlier: [DayVisit] = [], date: CalendarDate, known: [TravelTimes.Leg: Int] = [:],
    given: [DayVisit] = [], reserve: Int = 0
  ) {
    self.records = records
    self.date = date
    self.cycle = cycle
    self.visits = visits
    self.earlier = earlier
    self.given = given
    self.reserve = reserve
    travel = PlainTravel(known: known)
    self.shifts = work(shifts)
    due = visitsDue()
    addRanks()
  }

  /// The visit due with an id.
  subscript(id: String) -> PlainVisit? { due.first { $0.id == id } }

  /// What was planned in the plan given out.
  func givenOut(_ id: String) -> DayVisit? {
    given.first { $0.id == id && $0.state == .planned }
  }

  /// The place of a client.
  func place(_ client: Client) -> PlainPlace {
    let point = client.protectedIdentity ? nil : PlainPlace.point(client.latitude, client.longitude)
    return PlainPlace(id: client.id, point: point)
  }

  /// Whom the client of a visit met in the 13 days before.
  func met(_ client: String) -> Set<String> {
    let days = date.adding(days: -13)...date.adding(days: -1)
    let those = visits.filter { $0.client == client && days.contains($0.date) }
    let performers = those.flatMap(\.caregivers).filter { $0.status == .performed }
    let planned = earlier.filter { $0.client == client && $0.state == .planned }
    return Set(performers.compactMap(\.id) + planned.flatMap(\.caregivers))
  }

  var cover: IndependentCover { IndependentCover(records: records, date: date) }
}
