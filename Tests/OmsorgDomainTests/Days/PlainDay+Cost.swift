import OmsorgDomain

extension PlainDay {
  /// How much there is of each term of the cost.
  func cost(of visits: [DayVisit]) -> [DayTerm: Int] {
    var found: [DayTerm: Int] = [:]
    for due in due {
      guard let visit = visits.first(where: { $0.id == due.id }), visit.state == .planned else {
        found[due.isPersonalCare ? .undoneCare : .undone, default: 0] += due.needed
        continue
      }
      for caregiver in visit.caregivers { add(caregiver, due, to: &found) }
      addTime(visit.startMinute, due, times: visit.caregivers.count, to: &found)
    }
    for round in rounds(of: visits) {
      found[.travel, default: 0] += round.wayMinutes
      addWork(round.workMinutes, round.shift, to: &found)
    }
    return found.filter { $0.value != 0 }
  }

  /// What it costs that someone does a visit.
  func add(_ caregiver: String, _ due: PlainVisit, to found: inout [DayTerm: Int]) {
    if let rank = due.ranks[caregiver], rank > 0 { found[.cover, default: 0] += rank + 1 }
    if due.isPersonalCare {
      let held = records.caregiver(caregiver)?.skills ?? []
      found[.skill, default: 0] += due.client.needs.count {
        !IndependentCover.has($0, in: held, on: date)
      }
    }
    if let out = givenOut(due.id), !out.caregivers.contains(caregiver) {
      found[.change, default: 0] += 1
    }
    if !met(due.client.id).contains(caregiver) { found[.unfamiliar, default: 0] += 1 }
  }

  /// What it costs that a visit begins when it does.
  func addTime(_ start: Int, _ due: PlainVisit, times: Int, to found: inout [DayTerm: Int]) {
    if due.isFixed { return }
    if !due.isMust {
      let (first, last) = (due.window.lowerBound, due.window.upperBound)
      found[.outside, default: 0] += times * (max(0, first - start) + max(0, start - last))
    }
    if let out = givenOut(due.id) {
      found[.moved, default: 0] += times * abs(start - out.startMinute)
    } else {
      found[.time, default: 0] += times * abs(start - due.best)
    }
  }

  /// What it costs that there are so many minutes of work in a shift.
  func addWork(_ minutes: Int, _ shift: PlainShift, to found: inout [DayTerm: Int]) {
    for (percent, times) in [(50, 1), (70, 1), (85, 2)] {
      found[.load, default: 0] += times * max(0, minutes - shift.paid * percent / 100)
    }
    if reserve > 0 {
      found[.reserve, default: 0] += max(0, minutes - max(0, shift.paid - reserve))
    }
  }

  /// The cost of terms.
  static func points(_ terms: [DayTerm: Int]) -> Int {
    terms.reduce(0) { $0 + $1.value * $1.key.weight }
  }
}
