/// When the caregivers of the made-up municipality are away.
struct DemoAbsences {
  /// One row of the export.
  struct Absence {
    let caregiver: Int
    let from: CalendarDate
    let to: CalendarDate
    let reason: String
  }

  /// All absences, by caregiver, then by date.
  private(set) var all: [Absence] = []
  private var isAway: [Bool]
  private let days: Int

  private static let kinds: [(perTenThousandDays: Int, reason: String, lengths: [Int])] = [
    (75, "sjukdom", [1, 1, 2, 2, 3, 5, 7, 14]), (30, "VAB", [1, 1, 2]),
    (30, "semester", [3, 5, 7, 14]), (30, "utbildning", [1, 1, 2]),
  ]

  init(staff: Int, firstDay: CalendarDate, days: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed, purpose: 3)
    self.days = days
    isAway = Array(repeating: false, count: staff * days)
    for caregiver in 0..<staff {
      // From two weeks earlier on, so that somebody is away on the first day too.
      var day = -14
      while day < days {
        var draw = generator.below(10_000)
        for kind in Self.kinds {
          draw -= kind.perTenThousandDays
          guard draw < 0 else { continue }
          let length = generator.pick(kind.lengths)
          if day + length > 0 {
            all.append(
              Absence(
                caregiver: caregiver, from: firstDay.adding(days: day),
                to: firstDay.adding(days: day + length - 1), reason: kind.reason))
          }
          for away in max(0, day)..<max(0, min(day + length, days)) {
            isAway[caregiver * days + away] = true
          }
          day += length
          break
        }
        day += 1
      }
    }
  }

  /// Whether a caregiver is away on a day, counted from the first as 0.
  func isAway(_ caregiver: Int, onDay day: Int) -> Bool {
    day < days && isAway[caregiver * days + day]
  }
}
