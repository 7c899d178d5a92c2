/// Where a day's daily visits can be seated between what is already placed.
enum DailySeats {
  /// A visit with the minute at which it begins.
  struct Seat {
    let visit: DailyVisits.Visit
    let start: Int
  }

  /// The visits that find a place, in order, and those that find none: at every moment the one that
  /// must begin first is taken, of those that may begin and that end before the gap does.
  /// - Parameter gaps: free minutes of the day, in order and apart.
  static func seats(
    of visits: [DailyVisits.Visit], in gaps: [Range<Int>]
  ) -> (seated: [Seat], unseated: [DailyVisits.Visit]) {
    var seated: [Seat] = []
    var left = visits.sorted {
      ($0.latest, $0.earliest, $0.client, $0.decision)
        < ($1.latest, $1.earliest, $1.client, $1.decision)
    }
    for gap in gaps {
      var now = gap.lowerBound
      while now < gap.upperBound {
        let fits = { (visit: DailyVisits.Visit, start: Int) in
          start <= visit.latest && start + visit.minutes <= gap.upperBound
        }
        if let next = left.firstIndex(where: { $0.earliest <= now && fits($0, now) }) {
          let visit = left.remove(at: next)
          seated.append(Seat(visit: visit, start: now))
          now += visit.minutes
        } else {
          let later = left.filter { now < $0.earliest && fits($0, $0.earliest) }
          guard let start = later.map(\.earliest).min() else { break }
          now = start
        }
      }
    }
    return (seated, left)
  }

  /// The visits that find no place.
  static func unseated(
    of visits: [DailyVisits.Visit], in gaps: [Range<Int>]
  ) -> [DailyVisits.Visit] {
    seats(of: visits, in: gaps).unseated
  }

  /// What is left of some ranges when others are taken out of them.
  static func gaps(of ranges: [Range<Int>], without taken: [Range<Int>]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    let taken = taken.sorted { $0.lowerBound < $1.lowerBound }
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      var from = range.lowerBound
      for busy in taken where busy.lowerBound < range.upperBound && from < busy.upperBound {
        if from < busy.lowerBound { gaps.append(from..<busy.lowerBound) }
        from = max(from, busy.upperBound)
      }
      if from < range.upperBound { gaps.append(from..<range.upperBound) }
    }
    return gaps
  }
}
