/// One performed visit of a history, for loops over millions of them: it lies in the history's memory
/// and counts no references, so that it must not be kept beyond the closure that gets it.
struct PerformedVisit {
  /// The date, days since 1970-01-01.
  let day: Int32
  /// Actual start, else planned start, else -1, in minutes since midnight.
  let start: Int16
  /// Planned start; -1 when there is none or times were not read.
  let plannedStart: Int16
  /// The services, a position in the history's list.
  let services: Int
  private let parts: UnsafeBufferPointer<VisitMonth.Part>
  private let caregivers: UnsafeBufferPointer<Int32>

  @inline(__always)
  init(
    _ month: VisitMonth, _ index: Int, _ caregivers: UnsafeBufferPointer<Int32>,
    _ lists: UnsafeBufferPointer<Int32>
  ) {
    let entry = month.visits[index]
    day = month.firstDay + Int32(entry.day) - 1
    start = entry.start
    plannedStart = month.planned.map { $0[index].start } ?? -1
    services = Int(lists[Int(entry.services)])
    let end = month.visits[index + 1].firstPart
    parts = UnsafeBufferPointer(
      start: month.parts + Int(entry.firstPart), count: Int(end - entry.firstPart))
    self.caregivers = caregivers
  }

  /// Passes on each caregiver met, a position in the history's list.
  @inline(__always)
  func forEachMeeting(_ body: (Int32) -> Void) {
    for part in parts where part.isMeeting { body(caregivers[Int(part.caregiver)]) }
  }
}

extension VisitHistory {
  /// Passes a client's performed visits of some days to a closure, in order of date, start and id.
  @inline(__always)
  func forEachPerformedVisit(
    of client: Int, in days: DateRange, _ body: (PerformedVisit) -> Void
  ) {
    let (from, to) = (days.from.daysSinceEpoch, days.to.daysSinceEpoch)
    let performed = VisitStatus.performed.code
    for part in months {
      let month = part.month
      part.caregivers.withUnsafeBufferPointer { caregivers in
        part.lists.withUnsafeBufferPointer { lists in
          for index in part.visits(of: client, from: from, to: to)
          where month.visits[index].status == performed {
            body(PerformedVisit(month, index, caregivers, lists))
          }
        }
      }
    }
  }
}
