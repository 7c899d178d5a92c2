/// Counts different caregivers in every window of some days within a period, day by day: what comes
/// in is added and what falls out is taken away.
struct RollingCount {
  private let question: ContinuityQuestion
  private let windows: Int
  private var keys: FollowUpRows
  private var counts: [Int32]
  /// One for each client and window with visits.
  private var found: [Found] = []

  private struct Found: Comparable {
    let row: Int32
    let window: Int32
    let distinct: Int32

    static func < (left: Found, right: Found) -> Bool {
      (left.row, left.window, left.distinct) < (right.row, right.window, right.distinct)
    }
  }

  init(_ question: ContinuityQuestion, _ records: CareRecords, caregivers: Int) {
    self.question = question
    windows = max(0, question.period.count - question.windowDays + 1)
    keys = FollowUpRows(
      FollowUpQuestion(period: question.period, grouping: question.grouping), records)
    counts = Array(repeating: 0, count: caregivers)
  }

  mutating func add(_ id: String, _ visits: borrowing ClientVisits) {
    keys.begin(client: id)
    let start = question.period.from.daysSinceEpoch
    let length = Int32(question.windowDays)
    var (first, next, distinct) = (0, 0, 0)
    for window in 0..<Int32(windows) {
      let last = start + window + length - 1
      while next < visits.count, visits.days[next] <= last {
        for caregiver in visits.meetings(of: next..<next + 1) {
          if counts[Int(caregiver)] == 0 { distinct += 1 }
          counts[Int(caregiver)] += 1
        }
        next += 1
      }
      while first < next, visits.days[first] < start + window {
        leave(first, visits, &distinct)
        first += 1
      }
      if first < next {
        found.append(
          Found(row: Int32(keys.row(on: last)), window: window, distinct: Int32(distinct)))
      }
    }
    while first < next {
      leave(first, visits, &distinct)
      first += 1
    }
  }

  private mutating func leave(
    _ visit: Int, _ visits: borrowing ClientVisits, _ distinct: inout Int
  ) {
    for caregiver in visits.meetings(of: visit..<visit + 1) {
      counts[Int(caregiver)] -= 1
      if counts[Int(caregiver)] == 0 { distinct -= 1 }
    }
  }

  func windows(above levels: [Int]) -> [ContinuityWindow] {
    let sorted = found.sorted()
    var windows: [ContinuityWindow] = []
    var first = 0
    while first < sorted.count {
      var end = first
      while end < sorted.count, sorted[end].row == sorted[first].row,
        sorted[end].window == sorted[first].window
      {
        end += 1
      }
      let values = sorted[first..<end].map { Int($0.distinct) }
      windows.append(
        ContinuityWindow(
          key: keys.keys[Int(sorted[first].row)],
          days: DateRange(
            from: question.period.from.adding(days: Int(sorted[first].window)),
            count: question.windowDays),
          distinctCaregivers: values, above: levels))
      first = end
    }
    return windows.enumerated().sorted { first, second in
      first.element.key == second.element.key
        ? first.offset < second.offset
        : FollowUpGroups.isInOrder(first.element.key, second.element.key)
    }.map(\.element)
  }
}
