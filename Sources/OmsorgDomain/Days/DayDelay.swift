/// A visit that begins later than planned because someone is late.
public struct DelayedVisit: Sendable {
  /// As planned.
  public let before: DayVisit
  /// With the time at which it can begin.
  public let after: DayVisit
  /// Whether it thereby begins outside its window.
  public let leavesWindow: Bool
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
  ///   - from: the minute of the day at which the caregiver is late; what is begun before is done as
  ///     planned but ends so much later. Nil: the day begins late.
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
        for (id, start) in Self.starts(
          of: round, isLate ? (minutes, from ?? round.shift.start) : nil, as: starts)
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

  /// When each visit of a round can begin, when some of them have been put later.
  private static func starts(
    of round: DayRound, _ late: (minutes: Int, from: Int)?, as known: [String: Int]
  ) -> [(id: String, start: Int)] {
    var found: [(id: String, start: Int)] = []
    let isLateFirst =
      late.map { late in
        round.stops.first.map { $0.start >= late.from } ?? true
      } ?? false
    var free = round.shift.start + (isLateFirst ? late?.minutes ?? 0 : 0)
    for (index, stop) in round.stops.enumerated() {
      let arrival = free + stop.travel
      // What is planned too close already is not made later by that.
      let planned = stop.start
      let isShort = stop.slack < 0
      let start =
        max(planned, stop.visit.flatMap { known[$0.id] } ?? planned, isShort ? planned : arrival)
      if let visit = stop.visit, start > planned { found.append((visit.id, start)) }
      switch stop.kind {
      case .engagement: free = max(stop.end, arrival)
      case .visit, .rest: free = start + stop.end - stop.start
      }
      let next = index + 1 < round.stops.count ? round.stops[index + 1].start : Int.max
      if let late, !isLateFirst, stop.start < late.from, late.from <= next {
        free += late.minutes
      }
    }
    return found
  }

  private func delayed(_ visit: DayVisit, to start: Int?) -> DelayedVisit? {
    guard let start, start > visit.startMinute else { return nil }
    var after = visit
    // One that is pushed past midnight stands at the last minute of its own date.
    after.start = ClockTime(minutesSinceMidnight: min(start, 1_439)) ?? visit.start
    let window = need(visit.id)?.window
    let isWithin = window.map { $0.contains(visit.startMinute) && !$0.contains(start) } ?? false
    let margin = punctualityMargin(of: visit.client)
    let isBeyond = margin.map { $0 < start - visit.startMinute }
    return DelayedVisit(
      before: visit, after: after, leavesWindow: isWithin, isBeyondMargin: isBeyond,
      telling: telling(visit.client, isOtherCaregiver: false))
  }
}
