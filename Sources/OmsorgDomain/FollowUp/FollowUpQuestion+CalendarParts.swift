extension FollowUpQuestion {
  /// The days, weeks or months of the period where rows are about such, each cut to the period and
  /// computed by itself; the whole period for other groupings.
  var calendarParts: [DateRange] {
    func parts(_ whole: (CalendarDate) -> DateRange) -> [DateRange] {
      var parts: [DateRange] = []
      var date = period.from
      while date <= period.to {
        guard let part = whole(date).intersection(period) else { break }
        parts.append(part)
        date = part.to.adding(days: 1)
      }
      return parts
    }
    return switch grouping {
    case .day: parts { DateRange($0) }
    case .week: parts { ISOWeek(of: $0).dates }
    case .month: parts { Month(of: $0).dates }
    case .client, .caregiver, .service, .team, .section, .area, .provider, .all: [period]
    }
  }
}
