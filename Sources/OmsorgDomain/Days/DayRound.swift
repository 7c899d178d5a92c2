import Records

/// A shift with what is done in it, in order: visits, ways between them, the break, meetings.
public struct DayRound: Sendable {
  /// What something in a round is.
  public enum Kind: Sendable {
    /// A visit.
    case visit(DayVisit)
    /// A meeting, or time of one's own.
    case engagement(DayShift.Engagement)
    /// The break.
    case rest
  }

  /// Something in a round.
  public struct Stop: Sendable {
    /// What it is.
    public let kind: Kind
    /// When it begins, in minutes since midnight.
    public let start: Int
    /// When it ends, in minutes since the same midnight.
    public let end: Int
    /// Minutes of travelling from what came before; 0 for a break, which is taken where one is.
    public let travel: Int
    /// Minutes between what came before, the way included, and this; less than 0 where there is not
    /// time enough.
    public let slack: Int

    /// The visit, if it is one.
    public var visit: DayVisit? {
      if case .visit(let visit) = kind { visit } else { nil }
    }
  }

  /// The shift.
  public let shift: DayShift
  /// What is done, in order.
  public let stops: [Stop]
  /// Minutes of travelling from the last stop to where the day ends.
  public let travelHome: Int
  /// Whether there is no room for the shift's break.
  public let lacksRest: Bool

  /// Minutes at clients.
  public var clientMinutes: Int { stops.reduce(0) { $0 + ($1.visit?.minutes ?? 0) } }
  /// Minutes of travelling.
  public var travelMinutes: Int { stops.reduce(travelHome) { $0 + $1.travel } }
  /// The visits, in order.
  public var visits: [DayVisit] { stops.compactMap(\.visit) }
  /// When the last of it is over and the caregiver is back.
  public var ends: Int { (stops.last?.end ?? shift.start) + travelHome }

  /// A round of visits.
  init(_ shift: DayShift, visits: [DayVisit], places: (DayVisit) -> DayPlace, travel: TravelTimes) {
    self.shift = shift
    var entries = visits.map { visit in
      Entry(
        kind: .visit(visit), start: visit.startMinute, end: visit.endMinute, place: places(visit))
    }
    entries += shift.engagements.map { engagement in
      Entry(
        kind: .engagement(engagement), start: engagement.start,
        end: engagement.start + engagement.minutes, place: shift.startPlace)
    }
    entries.sort { ($0.start, $0.end, $0.order) < ($1.start, $1.end, $1.order) }
    func minutes(_ from: DayPlace, _ to: DayPlace) -> Int {
      travel.minutes(from: from, to: to, by: shift.way)
    }
    var stops: [Stop] = []
    var (place, free) = (shift.startPlace, shift.start)
    var rest = shift.rest
    func takeRest(before limit: Int, way: Int) {
      guard let wanted = rest else { return }
      let start = max(free, wanted.start.lowerBound)
      guard start <= wanted.start.upperBound, start + wanted.minutes + way <= limit else { return }
      stops.append(
        Stop(
          kind: .rest, start: start, end: start + wanted.minutes, travel: 0, slack: start - free))
      free = start + wanted.minutes
      rest = nil
    }
    for entry in entries {
      let way = minutes(place, entry.place)
      takeRest(before: entry.start, way: way)
      stops.append(
        Stop(
          kind: entry.kind, start: entry.start, end: entry.end, travel: way,
          slack: entry.start - way - free))
      (place, free) = (entry.place, max(free, entry.end))
    }
    let home = minutes(place, shift.endPlace)
    takeRest(before: shift.end, way: home)
    self.stops = stops
    travelHome = home
    lacksRest = rest != nil
  }

  private struct Entry {
    let kind: Kind
    let start: Int
    let end: Int
    let place: DayPlace

    /// What comes first of things at the same time.
    var order: String {
      switch kind {
      case .engagement(let engagement): "0 \(engagement.id)"
      case .rest: "1"
      case .visit(let visit): "2 \(visit.id)"
      }
    }
  }
}

extension DayPlanning {
  /// The rounds of a plan's visits: one for each shift, by caregiver and start.
  ///
  /// A visit of someone who has no shift then is in none.
  public func rounds(of visits: [DayVisit]) -> [DayRound] {
    var own: [String: [DayVisit]] = [:]
    for visit in visits where visit.state == .planned {
      for caregiver in Set(visit.caregivers) { own[caregiver, default: []].append(visit) }
    }
    var last: [String: Int] = [:]
    for (index, shift) in shifts.enumerated() { last[shift.caregiver] = index }
    return shifts.enumerated().map { index, shift in
      // Each visit is in the shift that it begins in; before all of them, in the first.
      let visits = (own[shift.caregiver] ?? []).filter { visit in
        let later = index < (last[shift.caregiver] ?? index)
        let isFirst = index == 0 || shifts[index - 1].caregiver != shift.caregiver
        let ends = later ? shifts[index + 1].start : Int.max
        return (isFirst || shift.start <= visit.startMinute) && visit.startMinute < ends
      }
      return DayRound(shift, visits: visits, places: place, travel: travel)
    }
  }

  /// Where a visit is.
  func place(of visit: DayVisit) -> DayPlace {
    if let need = need(visit.id) { return need.place }
    let client = records.client(visit.client)
    let isKnown = client.map { !$0.protectedIdentity } ?? false
    return DayPlace(
      id: visit.client,
      place: isKnown ? MapPoint(client?.latitude, client?.longitude) : nil)
  }
}
