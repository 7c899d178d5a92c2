/// What a client is granted over four weeks, service by service, as matching counts it.
struct ServiceDemand: Sendable {
  /// One granted service.
  struct Item: Sendable {
    /// Minutes per occasion for one caregiver.
    let minutes: Int
    /// Occasions in each of the four weeks.
    let occasions: [Int]
    /// Given about every day.
    let isDaily: Bool
    /// When a visit may start, in minutes since midnight, past 1,440 where the time goes on over
    /// midnight; the same every day.
    let start: ClosedRange<Int>
    /// Personal care that may begin within the policy's daytime hours.
    let isDaytimePersonalCare: Bool

    var totalMinutes: Int { minutes * occasions.reduce(0, +) }

    /// Whether a visit can start at its time, on the day of the shift or one next to it, and both
    /// start and end within the shift. Called for every client, caregiver and shift of a plan.
    func fits(in shift: Roster.Hours) -> Bool {
      let last = shift.end - minutes
      if max(shift.start, start.lowerBound) <= min(last, start.upperBound) { return true }
      if shift.end > 1_440,
        max(shift.start, start.lowerBound + 1_440) <= min(last, start.upperBound + 1_440)
      {
        return true
      }
      return start.upperBound >= 1_440
        && max(shift.start, start.lowerBound - 1_440) <= min(last, start.upperBound - 1_440)
    }
  }

  let items: [Item]

  /// - Parameters:
  ///   - granted: the services that count for the client on the day; those that a contractor does
  ///     are left out.
  ///   - weeks: the four weeks, from a Monday.
  init(
    _ granted: [GrantedService], on date: CalendarDate, in weeks: DateRange,
    services: ServiceCatalogue, contracted: [String], daytime: ClockRange?
  ) {
    items = granted.compactMap { decision in
      let day = max(date, decision.from)
      guard !contracted.contains(decision.service),
        let frequency = decision.frequency.value(on: day)
      else { return nil }
      let service = services[decision.service]
      let minutes = decision.minutes.value(on: day) ?? service?.defaultMinutes ?? 0
      let start = decision.start(usually: service?.partOfDay)
      let occasions = stride(from: 0, to: CareCycle.days, by: 7).map {
        frequency.occurrences(inWeekOf: weeks.from.adding(days: $0))
      }
      guard minutes > 0, occasions.contains(where: { $0 > 0 }) else { return nil }
      let isDay =
        daytime.map { hours in
          [-1_440, 0, 1_440].contains { day in
            start.lowerBound + day < Int(hours.to.minutesSinceMidnight)
              && Int(hours.from.minutesSinceMidnight) <= start.upperBound + day
          }
        } ?? false
      return Item(
        minutes: minutes, occasions: occasions, isDaily: frequency.isDaily, start: start,
        isDaytimePersonalCare: isDay && service?.isPersonalCare == true)
    }
  }

  /// Of this demand, what someone with certain hours could do.
  struct Covered: Sendable {
    /// Minutes of all services in four weeks.
    var minutes = 0
    /// Minutes of daytime personal care in four weeks.
    var daytimePersonalCare = 0
  }

  /// What the hours cover: of a daily service the share of the days that it could be done on; of
  /// another the occasions of every week in which it could.
  func covered(by hours: [Roster.Hours]) -> Covered {
    var covered = Covered()
    for item in items {
      // A day is a bit: a shift covers the item if it can start and end within both.
      var days: UInt32 = 0
      for shift in hours
      where item.fits(in: shift) {
        days |= 1 << UInt32(shift.day)
      }
      let minutes: Int
      if item.isDaily {
        minutes =
          (2 * item.totalMinutes * days.nonzeroBitCount + CareCycle.days)
          / (2 * CareCycle.days)
      } else {
        var occasions = 0
        for (week, count) in item.occasions.enumerated()
        where days >> UInt32(7 * week) & 0x7F != 0 {
          occasions += count
        }
        minutes = occasions * item.minutes
      }
      covered.minutes += minutes
      if item.isDaytimePersonalCare { covered.daytimePersonalCare += minutes }
    }
    return covered
  }

  var total: Covered {
    items.reduce(into: Covered()) { total, item in
      total.minutes += item.totalMinutes
      if item.isDaytimePersonalCare { total.daytimePersonalCare += item.totalMinutes }
    }
  }
}
