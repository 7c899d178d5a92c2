extension VisitHistory {
  /// The first and the last day of a period with visits, of any status; nil without any.
  public func days(in period: DateRange) -> DateRange? {
    let (from, to) = (period.from.daysSinceEpoch, period.to.daysSinceEpoch)
    var first = Int32.max
    var last = Int32.min
    for part in months {
      for client in clients.indices {
        // A client's visits of a month stand in order of date.
        let visits = part.visits(of: client, from: from, to: to)
        guard let earliest = visits.first, let latest = visits.last else { continue }
        first = min(first, part.month.day(of: earliest))
        last = max(last, part.month.day(of: latest))
      }
    }
    return CalendarDate(daysSinceEpoch: first).flatMap { first in
      CalendarDate(daysSinceEpoch: last).flatMap { DateRange(from: first, to: $0) }
    }
  }
}

extension VisitMonth {
  /// A visit's date, in days since 1970-01-01.
  fileprivate func day(of visit: Int) -> Int32 { firstDay + Int32(visits[visit].day) - 1 }
}
