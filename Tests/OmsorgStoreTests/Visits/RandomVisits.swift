import OmsorgDomain

/// Visits of one day with every optional member there or not, few clients and caregivers.
struct RandomVisits {
  var random: SeededRandom
  /// Whether ids and services may have letters beyond ASCII, quotes and backslashes.
  var areOdd = false

  mutating func visits(_ count: Int, on date: CalendarDate) -> [Visit] {
    var number = 0
    return (0..<count).map { _ in
      number += 1 + random.below(3)
      return visit("V" + String(100_000 + number).dropFirst(), on: date)
    }
  }

  private mutating func visit(_ id: String, on date: CalendarDate) -> Visit {
    var visit = Visit()
    visit.id = id
    visit.client = text("B", 12)
    visit.date = date
    if !random.once(in: 4) { visit.plannedStart = time() }
    if !random.once(in: 4) { visit.plannedEnd = time() }
    for _ in 0..<random.below(4) { visit.services.append(service()) }
    for _ in 0..<random.below(random.once(in: 30) ? 24 : 5) { visit.caregivers.append(performer()) }
    return visit
  }

  private mutating func performer() -> VisitPerformer {
    var performer = VisitPerformer()
    if !random.once(in: 5) { performer.id = text("10", 9) }
    if !random.once(in: 5) { performer.row = text("V", 1_000) }
    performer.status = VisitStatus.allCases[random.below(4)]
    if !random.once(in: 5) { performer.start = time() }
    if !random.once(in: 5) { performer.end = time() }
    if random.once(in: 3) {
      performer.reason =
        ["", "Sjukhus", "Avböjde själv på morgonen", "sa \"nej\"\n🙂"][
          random.below(4)]
    }
    return performer
  }

  private mutating func text(_ prefix: String, _ count: Int) -> String {
    let ends = ["å", "\\", "\"", "\u{1}", "a\u{30A}", ""]
    return prefix + String(random.below(count))
      + (areOdd && random.once(in: 3) ? ends[random.below(ends.count)] : "")
  }

  private mutating func service() -> String {
    let plain = ["morning-help", "lunch", "alarm-response", "meal-delivery", "shower", "unknown"]
    return areOdd && random.once(in: 6)
      ? ["dusch]", "städ", "a\"b"][random.below(3)]
      : plain[random.below(plain.count)]
  }

  private mutating func time() -> ClockTime? {
    ClockTime(minutesSinceMidnight: random.below(1_440))
  }
}
