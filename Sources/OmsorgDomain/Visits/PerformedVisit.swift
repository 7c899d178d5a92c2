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

  /// Where a month's visits lie, looked up once and not for each visit.
  fileprivate struct Source {
    let firstDay: Int32
    let entries: UnsafePointer<VisitMonth.Entry>
    let parts: UnsafePointer<VisitMonth.Part>
    let planned: UnsafePointer<VisitMonth.Times>?
    let caregivers: UnsafeBufferPointer<Int32>
    let lists: UnsafeBufferPointer<Int32>
  }

  @inline(__always)
  fileprivate init(_ source: Source, _ index: Int) {
    let entry = source.entries[index]
    day = source.firstDay + Int32(entry.day) - 1
    start = entry.start
    plannedStart = source.planned.map { $0[index].start } ?? -1
    services = Int(source.lists[Int(entry.services)])
    let end = source.entries[index + 1].firstPart
    parts = UnsafeBufferPointer(
      start: source.parts + Int(entry.firstPart), count: Int(end - entry.firstPart))
    caregivers = source.caregivers
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
    for month in months {
      month.forEachPerformedVisit(in: month.visits(of: client, from: from, to: to), body)
    }
  }
}

extension VisitHistoryMonth {
  /// Passes those of some visits that were performed to a closure.
  @inline(__always)
  func forEachPerformedVisit(in visits: Range<Int>, _ body: (PerformedVisit) -> Void) {
    if visits.isEmpty { return }
    let performed = VisitStatus.performed.code
    caregivers.withUnsafeBufferPointer { caregivers in
      lists.withUnsafeBufferPointer { lists in
        let source = PerformedVisit.Source(
          firstDay: month.firstDay, entries: month.visits, parts: month.parts,
          planned: month.planned, caregivers: caregivers, lists: lists)
        for index in visits where source.entries[index].status == performed {
          body(PerformedVisit(source, index))
        }
      }
    }
  }

  /// How many parts some visits have, all of a client's.
  func partCount(of visits: Range<Int>) -> Int {
    Int(month.visits[visits.upperBound].firstPart - month.visits[visits.lowerBound].firstPart)
  }
}
