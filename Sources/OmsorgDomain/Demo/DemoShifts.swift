/// The working hours of one day in the made-up municipality.
struct DemoShifts {
  /// Hours of work, in minutes since midnight.
  struct Hours {
    let start: Int
    let end: Int
    static let breakMinutes = 30
  }

  /// The scheduled hours of each caregiver, those who are away included; nil for a day off.
  private(set) var scheduled: [Hours?]
  /// The hours of those who came.
  private(set) var onDuty: [Hours?]

  private static let early = Hours(start: 7 * 60, end: 15 * 60 + 45)
  private static let late = Hours(start: 7 * 60 + 15, end: 16 * 60)
  private static let evening = Hours(start: 15 * 60, end: 22 * 60 + 15)
  private static let shortEvening = Hours(start: 16 * 60, end: 22 * 60 + 15)

  /// The hours on day number `day`, counted from the first as 0.
  init(
    day: Int, date: CalendarDate, _ staff: DemoStaff, _ teams: DemoTeams, _ rota: DemoRota,
    _ absences: DemoAbsences, _ generator: inout SeededGenerator
  ) {
    scheduled = Array(repeating: nil, count: staff.all.count)
    onDuty = scheduled
    let dayIndex = DemoRota.dayIndex(of: date)
    var missing = Array(repeating: (day: 0, evening: 0), count: teams.districts)
    for (caregiver, person) in staff.all.enumerated() where rota.works(caregiver, onDay: dayIndex) {
      let hours: Hours =
        if person.group == .evening {
          person.employment < 100 && (dayIndex / 7 + caregiver) % 3 == 0
            ? Self.shortEvening : Self.evening
        } else {
          (dayIndex / 7 + caregiver) % 2 == 0 ? Self.early : Self.late
        }
      scheduled[caregiver] = hours
      if absences.isAway(caregiver, onDay: day) {
        if person.group == .evening {
          missing[person.district].evening += 1
        } else {
          missing[person.district].day += 1
        }
      } else {
        onDuty[caregiver] = hours
      }
    }
    let isWeekend = dayIndex % 7 > 4
    for district in 0..<teams.districts {
      // Evenings at weekends are planned with the hourly staff, the rest only where somebody
      // is away.
      if isWeekend { missing[district].evening += 1 }
      let pool = staff.hourly[district]
      for place in pool.indices {
        let turn = (place + day) % pool.count
        let caregiver = pool[turn]
        // Nobody is called in more than five days in a row.
        guard (day + 3 * turn) % 7 < 5, generator.chance(900),
          !absences.isAway(caregiver, onDay: day)
        else { continue }
        if missing[district].day > 0, missing[district].day >= missing[district].evening {
          missing[district].day -= 1
          scheduled[caregiver] = Self.late
        } else if missing[district].evening > 0 {
          missing[district].evening -= 1
          scheduled[caregiver] = Self.evening
        }
        onDuty[caregiver] = scheduled[caregiver]
      }
    }
  }
}
