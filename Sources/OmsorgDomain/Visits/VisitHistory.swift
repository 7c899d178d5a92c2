/// Visits of all statuses in columns, by client and in order of time: the form that figures over
/// many visits are computed from.
///
/// Ids are interned: `clients`, `caregivers` and `serviceLists` list them, and visits hold
/// positions in those lists. The same visits always make the same lists, whatever way they came.
public struct VisitHistory: Sendable {
  /// The ids of the clients who have visits, in order of their UTF-8 bytes.
  public let clients: [String]
  /// The caregivers' ids, in order of their UTF-8 bytes.
  public let caregivers: [String]
  /// The combinations of services that visits have, each as ids of the catalogue; the first is the
  /// empty one.
  public let serviceLists: [[String]]
  /// The months in order, each with what its positions are in the lists.
  let months: [VisitHistoryMonth]

  /// The history of some days.
  /// - Parameters:
  ///   - months: different months; visits of theirs on other days do not count.
  public init(_ months: [VisitMonth], in days: DateRange) {
    let merged = VisitHistoryMerging(months.sorted { $0.month < $1.month }, in: days)
    clients = merged.clients
    caregivers = merged.caregivers
    serviceLists = merged.serviceLists
    self.months = merged.months
  }

  /// The history of visits at hand.
  public init(_ records: [Visit]) {
    var builders: [Month: VisitMonthBuilder] = [:]
    let sorted = records.sorted { left, right in
      left.date != right.date
        ? left.date < right.date : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
    for visit in sorted {
      let month = Month(of: visit.date)
      builders[month, default: VisitMonthBuilder(month)].append(visit)
    }
    let days = sorted.first.flatMap { first in
      sorted.last.flatMap { DateRange(from: first.date, to: $0.date) }
    }
    self.init(
      builders.values.compactMap { $0.made() }, in: days ?? DateRange(CalendarDate.earliest))
  }

  /// Passes a client's visits of some days to a closure, in order of date, start and id.
  /// - Parameters:
  ///   - client: a position in `clients`.
  ///   - days: the days, both included.
  @inline(__always)
  public func forEachVisit(
    of client: Int, in days: DateRange, _ body: (RecordedVisit) -> Void
  ) {
    let (from, to) = (days.from.daysSinceEpoch, days.to.daysSinceEpoch)
    for month in months {
      for visit in month.visits(of: client, from: from, to: to) {
        body(RecordedVisit(month, visit))
      }
    }
  }

  /// Finds a client's visits of some days: a range for each month, in order.
  func find(_ client: Int, in days: DateRange, into ranges: inout [Range<Int>]) {
    let (from, to) = (days.from.daysSinceEpoch, days.to.daysSinceEpoch)
    ranges.removeAll(keepingCapacity: true)
    for month in months { ranges.append(month.visits(of: client, from: from, to: to)) }
  }
}

/// A month of a history.
final class VisitHistoryMonth: Sendable {
  let month: VisitMonth
  /// The position in the month of each of the history's clients; -1 for those who are not in it.
  private let clients: [Int32]
  /// The position in the history of each of the month's caregivers.
  let caregivers: [Int32]
  /// The position in the history of each of the month's service lists.
  let lists: [Int32]
  /// The first and the last day of the month that count, days since 1970-01-01.
  private let from: Int32
  private let to: Int32

  init(
    _ month: VisitMonth, in days: DateRange, clients: [Int32], caregivers: [Int32], lists: [Int32]
  ) {
    self.month = month
    self.clients = clients
    self.caregivers = caregivers
    self.lists = lists
    (from, to) = Self.days(of: month, in: days)
  }

  static func days(of month: VisitMonth, in days: DateRange) -> (from: Int32, to: Int32) {
    let own = month.month.dates
    return (
      max(own.from.daysSinceEpoch, days.from.daysSinceEpoch),
      min(own.to.daysSinceEpoch, days.to.daysSinceEpoch)
    )
  }

  /// A client's visits on some days, days since 1970-01-01, both included.
  @inline(__always)
  func visits(of client: Int, from: Int32, to: Int32) -> Range<Int> {
    let position = Int(clients[client])
    if position < 0 { return 0..<0 }
    return month.visits(of: position, from: max(from, self.from), to: min(to, self.to))
  }
}

extension VisitMonth {
  /// A client's visits on some days, days since 1970-01-01, both included.
  @inline(__always)
  func visits(of client: Int, from: Int32, to: Int32) -> Range<Int> {
    visits(in: visits(of: client), from: from, to: to)
  }

  /// Those of a client's visits, or of some of them in a row, that are on some days.
  @inline(__always)
  func visits(in own: Range<Int>, from: Int32, to: Int32) -> Range<Int> {
    let first = place(of: from, in: own)
    return first..<max(first, place(of: to + 1, in: own))
  }

  /// The first visit among a client's on a day or later.
  @inline(__always)
  private func place(of day: Int32, in own: Range<Int>) -> Int {
    if day <= firstDay { return own.lowerBound }
    if day > firstDay + 30 { return own.upperBound }
    let wanted = UInt8(truncatingIfNeeded: day - firstDay + 1)
    var (low, high) = (own.lowerBound, own.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if visits[middle].day < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
