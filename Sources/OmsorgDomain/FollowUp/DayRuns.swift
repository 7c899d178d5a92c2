/// What holds on each day of a range, kept as runs of days on which it is the same.
struct DayRuns<Value: Sendable>: Sendable {
  private let firstDays: [Int32]
  private let values: [Value]

  /// What a closure says of the days of a range.
  /// - Parameters:
  ///   - breaks: the days on which it may become something else.
  ///   - value: asked of the first day of each run.
  init(over days: DateRange, breaks: DayBreaks, _ value: (CalendarDate) -> Value) {
    var firstDays = [days.from.daysSinceEpoch]
    for day in breaks.days.sorted()
    where day > firstDays[firstDays.count - 1] && day <= days.to.daysSinceEpoch {
      firstDays.append(day)
    }
    self.firstDays = firstDays
    let first = days.from
    values = firstDays.map { value(first.adding(days: Int($0 - first.daysSinceEpoch))) }
  }

  /// How many runs there are.
  var count: Int { firstDays.count }

  /// The run that a day of the range lies in. Runs are few: the last are looked at first.
  @inline(__always)
  func run(of day: Int32) -> Int {
    var run = firstDays.count - 1
    while run > 0, day < firstDays[run] { run -= 1 }
    return run
  }

  /// What holds in a run.
  @inline(__always)
  subscript(run run: Int) -> Value { values[run] }

  /// What holds on a day of the range.
  @inline(__always)
  subscript(day: Int32) -> Value { values[run(of: day)] }

  /// The days of a run, both included.
  /// - Parameter last: the range's last day.
  func days(ofRun run: Int, upTo last: Int32) -> ClosedRange<Int32> {
    firstDays[run]...(run + 1 < firstDays.count ? firstDays[run + 1] - 1 : last)
  }
}

/// Days on which something may change.
struct DayBreaks: Sendable {
  private(set) var days: [Int32] = []

  /// Something that holds from one day to another, both included.
  mutating func add(from: CalendarDate?, to: CalendarDate?) {
    if let from { days.append(from.daysSinceEpoch) }
    if let to { days.append(to.adding(days: 1).daysSinceEpoch) }
  }

  /// A fact that changes over time.
  mutating func add<Value>(_ timeline: Timeline<Value>) {
    for period in timeline.periods { add(from: period.from, to: period.to) }
  }

  /// All of them.
  mutating func add(_ other: DayBreaks) { days += other.days }
}
