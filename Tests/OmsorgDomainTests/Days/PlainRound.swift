import OmsorgDomain

/// What a caregiver does in a shift, as omsorg-day(7) tells it.
struct PlainRound {
  /// A visit, a meeting or time of one's own.
  struct Stop {
    var id: String
    var visit: DayVisit?
    var start: Int
    var end: Int
    var place: PlainPlace
    /// Minutes of travel from the place before.
    var way = 0
    /// Minutes that are lacking to be there in time.
    var missing = 0
  }

  let shift: PlainShift
  var stops: [Stop]
  var wayHome = 0
  var isRestTaken: Bool

  var hasVisits: Bool { stops.contains { $0.visit != nil } }
  var wayMinutes: Int { stops.reduce(wayHome) { $0 + $1.way } }
  var workMinutes: Int { stops.reduce(0) { $0 + $1.end - $1.start } }
  var isLate: Bool { (stops.last?.end ?? shift.start) + wayHome > shift.end }

  init(_ shift: PlainShift, _ all: [Stop], _ travel: PlainTravel) {
    self.shift = shift
    stops = all.sorted { left, right in
      (left.start, left.end, left.visit == nil ? 0 : 1, left.id)
        < (right.start, right.end, right.visit == nil ? 0 : 1, right.id)
    }
    isRestTaken = shift.rest == nil
    var over = shift.start
    var place = shift.from
    for index in stops.indices {
      let way = travel.minutes(place, stops[index].place, shift.way)
      takeRest(&over, before: stops[index].start, way: way)
      stops[index].way = way
      stops[index].missing = max(0, over + way - stops[index].start)
      over = max(over, stops[index].end)
      place = stops[index].place
    }
    wayHome = travel.minutes(place, shift.to, shift.way)
    takeRest(&over, before: shift.end, way: wayHome)
  }

  /// Takes the break from when something is over, if it has room before what comes next.
  private mutating func takeRest(_ over: inout Int, before next: Int, way: Int) {
    guard !isRestTaken, let rest = shift.rest else { return }
    let start = max(over, rest.start.lowerBound)
    guard start <= rest.start.upperBound, start + rest.minutes + way <= next else { return }
    isRestTaken = true
    over = start + rest.minutes
  }
}

extension PlainDay {
  /// The rounds of all shifts.
  func rounds(of visits: [DayVisit]) -> [PlainRound] {
    shifts.indices.map { index in
      let shift = shifts[index]
      var stops = shift.taken.map {
        PlainRound.Stop(id: $0.id, start: $0.start, end: $0.end, place: shift.from)
      }
      for visit in visits
      where visit.state == .planned && visit.caregivers.contains(shift.caregiver)
        && self.shift(of: shift.caregiver, at: visit.startMinute) == index
      {
        let client = records.clients.first { $0.id == visit.client }
        stops.append(
          PlainRound.Stop(
            id: visit.id, visit: visit, start: visit.startMinute, end: visit.endMinute,
            place: client.map(place) ?? PlainPlace(id: visit.client)))
      }
      return PlainRound(shift, stops, travel)
    }
  }

  /// The shift that a visit belongs to: the latest that begins no later, else the first.
  private func shift(of caregiver: String, at start: Int) -> Int? {
    let own = shifts.indices.filter { shifts[$0].caregiver == caregiver }
    return own.last { shifts[$0].start <= start } ?? own.first
  }
}
