extension VisitHistory {
  /// The first and the last day of a period with visits, of any status; nil without any.
  public func days(in period: DateRange) -> DateRange? {
    var first: CalendarDate?
    var last: CalendarDate?
    for client in clients.indices {
      forEachVisit(of: client, in: period) { visit in
        let day = visit.day
        guard
          first.map({ day < $0.daysSinceEpoch }) ?? true
            || last.map({ $0.daysSinceEpoch < day }) ?? true,
          let date = CalendarDate(daysSinceEpoch: day)
        else { return }
        first = min(first ?? date, date)
        last = max(last ?? date, date)
      }
    }
    return first.flatMap { first in last.flatMap { DateRange(from: first, to: $0) } }
  }
}
