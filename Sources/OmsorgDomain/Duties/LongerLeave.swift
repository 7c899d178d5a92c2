/// The days a caregiver is away at a stretch, absences that follow upon each other joined.
struct LongerLeave {
  /// The first day away.
  let from: CalendarDate
  /// The last day that is known to be away.
  private(set) var lastKnown: CalendarDate
  /// Until further notice: nobody knows how long it will be after the last day known.
  private(set) var isOpen: Bool

  init(_ absence: Absence) {
    from = absence.from
    lastKnown = absence.to ?? absence.from
    isOpen = absence.to == nil
  }

  /// The stretches of a caregiver's absences, in order.
  static func stretches(_ absences: [Absence]) -> [LongerLeave] {
    var joined: [LongerLeave] = []
    for absence in absences.sorted(by: { $0.from < $1.from }) {
      if joined.last?.reaches(absence.from) ?? false {
        joined[joined.count - 1].add(absence)
      } else {
        joined.append(LongerLeave(absence))
      }
    }
    return joined
  }

  private func reaches(_ date: CalendarDate) -> Bool {
    isOpen || date.days(since: lastKnown) <= 1
  }

  private mutating func add(_ absence: Absence) {
    lastKnown = max(lastKnown, absence.to ?? absence.from)
    if absence.to == nil { isOpen = true }
  }

  /// Whether the stretch goes on after a day.
  func continues(after date: CalendarDate) -> Bool {
    from <= date && (isOpen || date < lastKnown)
  }

  /// Whether all of it is before a day.
  func isOver(on today: CalendarDate) -> Bool { !isOpen && lastKnown < today }

  /// The day from which a substitute is due, if the leave is longer than so many days: the first
  /// day where that could be known then, else the day on which the limit was passed. An absence
  /// until further notice counts with the days it has lasted.
  func substituteDue(after days: Int, today: CalendarDate) -> CalendarDate? {
    if lastKnown.days(since: from) + 1 > days { return from }
    return isOpen && today.days(since: from) + 1 > days ? from.adding(days: days) : nil
  }

  /// The days, in words.
  var words: (swedish: String, english: String) {
    isOpen
      ? ("från \(from.iso) tills vidare", "from \(from.iso) until further notice")
      : ("\(from.iso)..\(lastKnown.iso)", "\(from.iso)..\(lastKnown.iso)")
  }
}
