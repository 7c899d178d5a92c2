import OmsorgDomain
import Records

/// Visits of a made-up city: 16,000 a day, 5,500 clients, 2,500 caregivers.
struct MadeVisits {
  static let firstDate = CalendarDate.latest.adding(days: -364)

  private var random = SplitMix(state: 7)
  private var row = 0

  /// The visits of one day.
  mutating func day(_ date: CalendarDate) -> [Visit] {
    (0..<16_000).map { _ in visit(on: date) }
  }

  private mutating func visit(on date: CalendarDate) -> Visit {
    let services = ["morning-help", "lunch", "evening-help", "shower", "cleaning", "shopping"]
    var visit = Visit()
    visit.id = nextRow()
    visit.client = "B" + String(100_000 + below(5_500)).dropFirst()
    visit.date = date
    let start = 420 + below(840)
    visit.plannedStart = ClockTime(minutesSinceMidnight: start)
    visit.plannedEnd = ClockTime(minutesSinceMidnight: start + 30)
    visit.services = [services[below(6)]]
    if below(8) == 0 { visit.services.append(services[below(6)]) }
    visit.caregivers = [performer(row: visit.id, start: start)]
    if below(20) == 0 { visit.caregivers.append(performer(row: nextRow(), start: start)) }
    return visit
  }

  private mutating func performer(row: String, start: Int) -> VisitPerformer {
    var performer = VisitPerformer()
    performer.row = row
    performer.id = String(10_000 + below(2_500))
    switch below(100) {
    case 0..<4:
      performer.status = .cancelled
      performer.reason = ["Avböjd av brukaren", "Sjukhus", "Anhörig på besök"][below(3)]
    case 4: performer.status = .noShow
    default:
      performer.start = ClockTime(minutesSinceMidnight: start + below(15))
      performer.end = ClockTime(minutesSinceMidnight: start + 25 + below(15))
    }
    return performer
  }

  private mutating func nextRow() -> String {
    row += 1
    return "V" + String(100_000_000 + row).dropFirst()
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
}

/// Sebastiano Vigna's splitmix64: the same numbers everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
