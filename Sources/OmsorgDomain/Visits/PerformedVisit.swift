/// When a performed visit of a history was: plain numbers, for loops over many visits.
struct PerformedVisit {
  /// The date, days since 1970-01-01.
  let day: Int32
  /// Actual start, else planned start, else -1, in minutes since midnight.
  let start: Int16
  /// Planned start; -1 when there is none or times were not read.
  let plannedStart: Int16

  @inline(__always)
  fileprivate init(_ month: VisitMonth, _ index: Int) {
    let entry = month.visits[index]
    day = month.firstDay + Int32(entry.day) - 1
    start = entry.start
    plannedStart = month.planned.map { $0[index].start } ?? -1
  }
}

extension VisitHistory {
  /// Passes a client's performed visits of some days to a closure, in order of date, start and id.
  @inline(__always)
  func forEachPerformedVisit(
    of client: Int, in days: DateRange, _ body: (PerformedVisit) -> Void
  ) {
    let (from, to) = (days.from.daysSinceEpoch, days.to.daysSinceEpoch)
    for month in months {
      month.forEachPerformedVisit(in: month.visits(of: client, from: from, to: to), body)
    }
  }
}

extension VisitHistoryMonth {
  /// Passes those of some visits that were performed to a closure.
  @inline(__always)
  func forEachPerformedVisit(in visits: Range<Int>, _ body: (PerformedVisit) -> Void) {
    let performed = VisitStatus.performed.code
    for index in visits where month.visits[index].status == performed {
      body(PerformedVisit(month, index))
    }
  }

  /// How many parts some visits have, all of a client's.
  func partCount(of visits: Range<Int>) -> Int {
    Int(month.visits[visits.upperBound].firstPart - month.visits[visits.lowerBound].firstPart)
  }
}
