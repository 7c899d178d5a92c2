/// A visit that begins later than planned because someone is late.
public struct DelayedVisit: Sendable {
  /// As planned.
  public let before: DayVisit
  /// With the time at which it can begin.
  public let after: DayVisit
  /// Whether it begins outside its window then.
  public let isOutside: Bool
  /// Whether it is later than the policy lets a visit be; nil where the policy says nothing.
  public let isBeyondMargin: Bool?
  /// Whether the client is to be told.
  public let telling: DayTelling

  /// Minutes later than planned.
  public var minutes: Int { after.startMinute - before.startMinute }
}

extension DayPlanning {
  /// The visits that begin later when a caregiver is late, by start.
  ///
  /// Time between visits makes up for the delay. Where two are needed the other waits, and is late in
  /// turn; visits tied to a late one follow it. The order of visits stays. A meeting that is come to
  /// late ends when it was to end.
  /// - Parameters:
  ///   - minutes: how late, >= 1.
  ///   - from: the minute of the day at which the caregiver is late; what has begun by then ends so
  ///     much later, and what then is next begins so much later than then at the soonest. Nil: the
  ///     day begins late.
  ///   - visits: the plan.
  /// - Throws: `DayRefusal.notAtWork`.
  public func delay(
    of caregiver: String, minutes: Int, from: Int?, in visits: [DayVisit]
  ) throws(DayRefusal) -> [DelayedVisit] {
    let rounds = rounds(of: visits)
    guard
      let late = rounds.first(where: { round in
        round.shift.caregiver == caregiver && from.map { $0 < round.shift.end } ?? true
      })
    else { throw .notAtWork(caregiver, date) }
    var starts = Dictionary(
      visits.filter { $0.state == .planned }.map { ($0.id, $0.startMinute) },
      uniquingKeysWith: { first, _ in first })
    var following: [String: [(id: String, least: Int)]] = [:]
    for need in needs {
      if let tie = need.tie, starts[need.id] != nil, starts[tie.id] != nil {
        following[tie.id, default: []].append((need.id, tie.gap.lowerBound))
        if tie.gap == 0...0 { following[need.id, default: []].append((tie.id, 0)) }
      }
    }
    // Starts only ever grow, and each round over all of them settles one more; a plan in which two
    // rounds wait for each other would grow for ever.
    for _ in 0...starts.count {
      var isSettled = true
      for round in rounds {
        let isLate =
          round.shift.caregiver == late.shift.caregiver && round.shift.start == late.shift.start
        let lateness = isLate ? Lateness(minutes: minutes, from: from) : nil
        for (id, start) in Self.starts(of: round, lateness, as: starts)
        where starts[id].map({ $0 < start }) ?? false {
          starts[id] = start
          isSettled = false
        }
      }
      for (id, others) in following {
        for other in others {
          if let start = starts[id], let own = starts[other.id], own < start + other.least {
            starts[other.id] = start + other.least
            isSettled = false
          }
        }
      }
      if isSettled { break }
    }
    return visits.compactMap { delayed($0, to: starts[$0.id]) }
      .sorted { DayVisit.inOrder($0.before, $1.before) }
  }

  /// How late someone is.
  private struct Lateness {
    let minutes: Int
    /// From which minute of the day; nil: the day begins late.
    let from: Int?
  }

  /// When each visit of a round can begin, when some of them have been put later.
  private static func starts(
    of round: DayRound, _ late: Lateness?, as known: [String: Int]
  ) -> [(id: String, start: Int)] {
    var found: [(id: String, start: Int)] = []
    var free = round.shift.start
    var isAhead = true
    var plannedEnd = round.shift.start
    if let late, late.from == nil { free += late.minutes }
    for stop in round.stops {
      var arrival = free + stop.travel
      if isAhead, let late, let from = late.from, from <= stop.start {
        isAhead = false
        // Who is in the midst of something is done with it so much later; who is between two is so
        // late at the next.
        arrival = from < plannedEnd ? arrival + late.minutes : max(arrival, from + late.minutes)
      }
      // What is planned too close already is not made later by that.
      let soonest = arrival - max(0, -stop.slack)
      let start = max(stop.start, stop.visit.flatMap { known[$0.id] } ?? stop.start, soonest)
      if let visit = stop.visit, start > stop.start { found.append((visit.id, start)) }
      switch stop.kind {
      case .engagement: free = max(free, stop.end, arrival)
      case .visit, .rest: free = max(free, start + stop.end - stop.start)
      }
      plannedEnd = max(plannedEnd, stop.end)
    }
    return found
  }

  private func delayed(_ visit: DayVisit, to start: Int?) -> DelayedVisit? {
    guard let start, start > visit.startMinute else { return nil }
    var after = visit
    // One that is pushed past midnight stands at the last minute of its own date.
    after.start = ClockTime(minutesSinceMidnight: min(start, 1_439)) ?? visit.start
    let window = need(visit.id)?.window
    let isOutside = window.map { !$0.contains(start) } ?? false
    let margin = punctualityMargin(of: visit.client)
    let isBeyond = margin.map { $0 < start - visit.startMinute }
    return DelayedVisit(
      before: visit, after: after, isOutside: isOutside, isBeyondMargin: isBeyond,
      telling: telling(visit.client, isOtherCaregiver: false))
  }
}
