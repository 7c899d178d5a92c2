/// One visit of a history.
public struct RecordedVisit: Sendable {
  private let month: VisitHistoryMonth
  private let index: Int

  @inline(__always)
  init(_ month: VisitHistoryMonth, _ index: Int) {
    self.month = month
    self.index = index
  }

  /// The date, days since 1970-01-01.
  public var day: Int32 { month.month.firstDay + Int32(month.month.visits[index].day) - 1 }
  /// Planned start in minutes since midnight; -1 when the visit was not planned.
  public var plannedStart: Int16 { planned.start }
  /// Planned end in minutes since midnight, before the start on the next day; -1 when there is none.
  public var plannedEnd: Int16 { planned.end }
  /// The services, a position in the history's list.
  public var services: Int { Int(month.lists[Int(month.month.visits[index].services)]) }
  /// The caregivers' parts, in order of the caregivers' ids, those of nobody last.
  public var parts: Parts { Parts(month, month.month.parts(of: index)) }

  /// The actual start, else the planned one, else -1.
  public var start: Int16 { month.month.visits[index].start }

  /// What became of the visit: performed if any part was; else nobody opened if so for any; else
  /// cancelled if all of its parts were; else still planned, as one without parts is.
  public var status: VisitStatus { VisitStatus(code: month.month.visits[index].status) }

  /// The earliest actual start among the parts performed, in minutes since midnight; -1 for none.
  public var actualStart: Int16 {
    var earliest = Int16.max
    for part in parts where part.status == .performed && part.start >= 0 {
      earliest = min(earliest, part.start)
    }
    return earliest == .max ? -1 : earliest
  }

  private var planned: VisitMonth.Times {
    guard let planned = month.month.planned else { preconditionFailure("read without times") }
    return planned[index]
  }

  /// The parts of a visit.
  public struct Parts: RandomAccessCollection, Sendable {
    private let month: VisitHistoryMonth
    private let range: Range<Int>

    @inline(__always)
    init(_ month: VisitHistoryMonth, _ range: Range<Int>) {
      self.month = month
      self.range = range
    }

    /// 0.
    public var startIndex: Int { 0 }
    /// The number of parts.
    public var endIndex: Int { range.count }

    /// A part.
    public subscript(position: Int) -> Part {
      let index = range[range.startIndex + position]
      let part = month.month.parts[index]
      return Part(
        caregiver: part.caregiver < 0 ? -1 : month.caregivers[Int(part.caregiver)],
        status: part.status, isMeeting: part.isMeeting,
        times: month.month.times.map { $0[index] } ?? Part.notRead)
    }
  }

  /// One caregiver's part in a visit.
  public struct Part: Sendable {
    /// The caregiver, a position in the history's list; -1 when nobody is named.
    public let caregiver: Int32
    /// What became of it.
    public let status: VisitStatus
    /// Whether the caregiver is named and performed it, and this is the first of such parts that
    /// the caregiver has in the visit: a meeting of client and caregiver.
    public let isMeeting: Bool
    fileprivate let times: VisitMonth.Times
    fileprivate static let notRead = VisitMonth.Times(start: .min, end: .min)

    /// Actual start in minutes since midnight; -1 when none is known.
    public var start: Int16 { read(times.start) }
    /// Actual end in minutes since midnight, before `start` on the next day; -1 when none is known.
    public var end: Int16 { read(times.end) }

    private func read(_ time: Int16) -> Int16 {
      precondition(time != .min, "read without times")
      return time
    }
  }
}
