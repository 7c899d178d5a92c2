/// The four weeks that a caregiver's days of work repeat over.
///
/// Weeks are counted from a Monday, so that a year of 53 weeks does not make anyone work two
/// weekends in a row. Full time is 18 days of four weeks, 80 % is 15, 75 % is 14; every other
/// weekend is worked. Working days are laid where the team has the fewest on duty.
struct DemoRota {
  /// The Monday that the weeks are counted from, 2018-01-01, in days since 1970-01-01.
  private static let firstMonday = 17_532

  /// Bit i: works on day i of the cycle, indexed by caregiver.
  private(set) var days: [UInt32]

  init(_ staff: DemoStaff) {
    days = Array(repeating: 0, count: staff.all.count)
    for crew in staff.members {
      // Those who work by day and by evening in a resource group don't stand in for each other.
      for group in [DemoCaregiver.Group.day, .evening] {
        layOut(crew.filter { staff.all[$0].group == group }, staff)
      }
    }
  }

  /// A date's place in its four weeks, 0..<28; 0 is a Monday.
  static func dayIndex(of date: CalendarDate) -> Int {
    floorModulo(Int(date.daysSinceEpoch) - firstMonday, CareCycle.days)
  }

  /// Whether a caregiver works on a day of the cycle.
  func works(_ caregiver: Int, onDay dayIndex: Int) -> Bool {
    days[caregiver] >> UInt32(dayIndex) & 1 == 1
  }

  /// How many weekdays are worked in a week of the cycle.
  private static func weekdays(_ employment: Int, weekendWeek: Bool, week: Int) -> Int {
    switch (employment, weekendWeek) {
    case (100, true): 3
    case (100, false): 4
    case (80, true): 2
    case (80, false): week < 2 ? 4 : 3
    default: weekendWeek ? 2 : 3
    }
  }

  private mutating func layOut(_ crew: [Int], _ staff: DemoStaff) {
    var onDuty = Array(repeating: 0, count: CareCycle.days)
    for (place, caregiver) in crew.enumerated() {
      let person = staff.all[caregiver]
      for week in 0..<CareCycle.weeks {
        let weekendWeek = week % 2 == person.weekendPhase
        var chosen = weekendWeek ? [5, 6] : []
        let ranked = (0..<5).sorted { first, second in
          cost(first) < cost(second)
        }
        func cost(_ weekday: Int) -> Int {
          let day = week * 7 + weekday
          var cost = 2 * onDuty[day]
          // Rest before and after the own weekend.
          if weekday == 4, weekendWeek { cost += 2 }
          if weekday == 0, !weekendWeek { cost += 3 }
          // Twins meet, but mostly the one is there when the other is not.
          if let twin = person.twin, works(twin, onDay: day) { cost += 1 }
          return cost * 8 + (weekday + 2 * place + week) % 5
        }
        let count = Self.weekdays(person.employment, weekendWeek: weekendWeek, week: week)
        chosen += ranked.prefix(count)
        for weekday in chosen {
          onDuty[week * 7 + weekday] += 1
          days[caregiver] |= 1 << UInt32(week * 7 + weekday)
        }
      }
    }
  }
}
