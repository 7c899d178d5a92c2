/// The time that those at work have left in the plan given out, and why nobody does what is undone.
public struct DayRoom: Sendable {
  private let planning: DayPlanning
  private let given: Set<String>
  private let rounds: [String: [DayRound]]

  /// The time left in a planning's plan given out.
  public init(_ planning: DayPlanning) {
    self.planning = planning
    given = Set(planning.given.map(\.id))
    rounds = Dictionary(grouping: planning.rounds(of: planning.given), by: \.shift.caregiver)
  }

  /// Why nobody does a visit; nil for one that somebody does, or that is not due.
  public func whyUndone(_ visit: DayVisit) -> DayUndone? {
    guard visit.state == .unplanned, let need = planning.need(visit.id) else { return nil }
    if !given.contains(visit.id) { return .notPlanned }
    let reason = planning.whyUndone(need)
    return reason == .noRoom && isThere(for: need) ? .hasRoom : reason
  }

  /// Whether those who may do a visit could do it with all else as it is. Of one that is tied to
  /// another it is not tried.
  func isThere(for need: DayNeed) -> Bool {
    guard need.tie == nil else { return false }
    let able = need.performers.flatMap { rounds[$0.caregiver] ?? [] }
    let starts = Set(able.flatMap { soonest(need, in: $0) })
    return starts.sorted().contains { start in
      let free = able.filter { takes(need, at: start, $0) }
      return need.needed <= Set(free.map(\.shift.caregiver)).count
    }
  }

  /// The soonest starts of a visit in a round: after each thing that is done there.
  private func soonest(_ need: DayNeed, in round: DayRound) -> [Int] {
    var soonest = [need.starts.lowerBound]
    var place = round.shift.startPlace
    func add(_ free: Int) {
      let way = planning.travel.minutes(from: place, to: need.place, by: round.shift.way)
      soonest.append(max(free + way, need.starts.lowerBound))
    }
    add(round.shift.start)
    for stop in round.stops {
      switch stop.kind {
      case .visit(let visit): place = planning.place(of: visit)
      case .engagement: place = round.shift.startPlace
      case .rest: break
      }
      add(stop.end)
    }
    return soonest.filter(need.starts.contains)
  }

  /// Whether there is time for a visit in a round, with its ways and the break.
  private func takes(_ need: DayNeed, at start: Int, _ round: DayRound) -> Bool {
    var visit = need.unplanned
    guard let time = ClockTime(minutesSinceMidnight: start) else { return false }
    visit.start = time
    guard round.shift.start <= start, visit.endMinute <= round.shift.end else { return false }
    let fuller = DayRound(
      round.shift, visits: round.visits + [visit], places: planning.place, travel: planning.travel)
    return fuller.stops.allSatisfy { 0 <= $0.slack } && fuller.ends <= round.shift.end
      && (round.lacksRest || !fuller.lacksRest)
  }
}
