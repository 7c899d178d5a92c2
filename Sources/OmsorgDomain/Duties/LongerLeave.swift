/// The days a caregiver is away at a stretch, absences that follow upon each other joined.
struct LongerLeave {
  /// The first day away.
  let from: CalendarDate
  /// The last day away, or nil: until further notice.
  private(set) var to: CalendarDate?

  /// The stretches of a caregiver's absences, in order.
  static func stretches(_ absences: [Absence]) -> [LongerLeave] {
    var joined: [LongerLeave] = []
    for absence in absences.sorted(by: { $0.from < $1.from }) {
      guard var last = joined.last, last.reaches(absence.from) else {
        joined.append(LongerLeave(from: absence.from, to: absence.to))
        continue
      }
      last.to = last.to.flatMap { end in absence.to.map { max(end, $0) } }
      joined[joined.count - 1] = last
    }
    return joined
  }

  private func reaches(_ date: CalendarDate) -> Bool {
    to.map { date.days(since: $0) <= 1 } ?? true
  }

  /// Whether the stretch goes on after a day.
  func continues(after date: CalendarDate) -> Bool {
    from <= date && (to.map { date < $0 } ?? true)
  }

  /// The day from which a substitute is due, if the leave is longer than so many days: the first
  /// day where the last is known, else the day on which the limit was passed. Nobody knows how
  /// long an absence until further notice will be, so it counts with the days it has lasted.
  func substituteDue(after days: Int, today: CalendarDate) -> CalendarDate? {
    if let to { return to.days(since: from) + 1 > days ? from : nil }
    return today.days(since: from) + 1 > days ? from.adding(days: days) : nil
  }
}
