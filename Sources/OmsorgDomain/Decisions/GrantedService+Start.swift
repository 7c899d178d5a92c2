extension GrantedService {
  /// When the service may start, in minutes since midnight: at its own times, which may lie on both
  /// sides of midnight and then go past 1,440, else in its usual part of the day.
  func start(usually part: ServiceCatalogue.PartOfDay?) -> ClosedRange<Int> {
    let usual = part.usualStart
    let earliest = earliest.map { Int($0.minutesSinceMidnight) }
    let latest = latest.map { Int($0.minutesSinceMidnight) }
    switch (earliest, latest) {
    case (let earliest?, let latest?):
      return earliest...(latest < earliest ? latest + 1_440 : latest)
    case (let earliest?, nil): return earliest...max(earliest, usual.upperBound)
    case (nil, let latest?): return min(usual.lowerBound, latest)...latest
    case (nil, nil): return usual
    }
  }

  /// The minutes reckoned per occasion on a day: the care contact's estimate, else the standard
  /// time, else the catalogue's; nil where none is known.
  public func plannedMinutes(on date: CalendarDate, services: ServiceCatalogue) -> Int? {
    let minutes =
      estimate.value(on: date) ?? self.minutes.value(on: date)
      ?? services[service]?.defaultMinutes
    return minutes.flatMap { $0 > 0 ? $0 : nil }
  }
}

extension ServiceCatalogue.PartOfDay? {
  /// When a service may start that has no times of its own: in its part of the day, else between
  /// seven in the morning and nine in the evening.
  fileprivate var usualStart: ClosedRange<Int> {
    switch self {
    case .morning: 7 * 60...11 * 60
    case .midday: 11 * 60...14 * 60
    case .afternoon: 13 * 60...17 * 60
    case .evening: 17 * 60...21 * 60
    case .night: 22 * 60...24 * 60 + 6 * 60
    case nil: 7 * 60...21 * 60
    }
  }
}
