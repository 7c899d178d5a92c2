/// One client's performed visits with what continuity asks of them, in columns and in order of time.
/// Used over and over, client after client, without counting references or growing on the way: there
/// are millions of visits.
struct ClientVisits: ~Copyable {
  /// What continuity asks of a visit.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8

    /// A care contact was in force.
    static let hasCareContact = Marks(rawValue: 1)
    /// A care contact in force took part.
    static let byCareContact = Marks(rawValue: 2)
    /// Personal care in the daytime.
    static let dayPersonalCare = Marks(rawValue: 4)
    /// Counts in the survey, within its hours.
    static let inSurvey = Marks(rawValue: 8)
    /// A care contact in force was at work at the visit's time.
    static let onDuty = Marks(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What a visit may be by its services.
    init(_ services: VisitTraits) {
      self = []
      if services.contains(.countsInSurvey) { insert(.inSurvey) }
      if services.contains(.personalCare) { insert(.dayPersonalCare) }
    }
  }

  /// How many there are.
  private(set) var count = 0
  /// Where the visits of the client lie in each of the history's months.
  private var ranges: [Range<Int>] = []
  private var room = 0
  private var meetingRoom = 0
  private var dayColumn = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  private var markColumn = UnsafeMutablePointer<Marks>.allocate(capacity: 1)
  /// Where each visit's meetings begin; one more than there are visits.
  private var firstMeeting = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  private var meetingColumn = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

  init() {
    firstMeeting.initialize(to: 0)
  }

  deinit {
    dayColumn.deallocate()
    markColumn.deallocate()
    firstMeeting.deallocate()
    meetingColumn.deallocate()
  }

  /// The day of each, days since 1970-01-01.
  var days: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(start: dayColumn, count: count) }

  /// What is asked of each.
  var marks: UnsafeBufferPointer<Marks> { UnsafeBufferPointer(start: markColumn, count: count) }

  /// The caregivers met in some of the visits, positions in the history's list.
  @inline(__always)
  func meetings(of visits: Range<Int>) -> UnsafeBufferPointer<Int32> {
    let first = Int(firstMeeting[visits.lowerBound])
    return UnsafeBufferPointer(
      start: meetingColumn + first, count: Int(firstMeeting[visits.upperBound]) - first)
  }

  /// Takes a client's visits of some days in place of those of the client before.
  /// - Parameters:
  ///   - marks: what is asked of a visit, but for who took part in it.
  ///   - isCareContact: whether a caregiver who took part in the visit that `marks` was asked of last
  ///     is a care contact in force, by the position in the history's list.
  @inline(__always)
  mutating func read(
    _ history: VisitHistory, of client: Int, in days: DateRange,
    marks: (PerformedVisit) -> Marks, isCareContact: (Int32) -> Bool
  ) {
    history.find(client, in: days, into: &ranges)
    makeRoom(
      visits: ranges.reduce(0) { $0 + $1.count },
      meetings: zip(history.months, ranges).reduce(0) { $0 + $1.0.partCount(of: $1.1) })
    let (dayColumn, markColumn) = (dayColumn, markColumn)
    let (firstMeeting, meetingColumn) = (firstMeeting, meetingColumn)
    var (visits, meetings) = (0, 0)
    for (month, range) in zip(history.months, ranges) {
      month.forEachPerformedVisit(in: range) { visit in
        var own = marks(visit).rawValue
        visit.forEachMeeting { caregiver in
          meetingColumn[meetings] = caregiver
          meetings += 1
          // Not a question: nobody could guess the answer, the processor neither.
          own |= isCareContact(caregiver) ? Marks.byCareContact.rawValue : 0
        }
        dayColumn[visits] = visit.day
        markColumn[visits] = Marks(rawValue: own)
        visits += 1
        firstMeeting[visits] = Int32(truncatingIfNeeded: meetings)
      }
    }
    count = visits
  }

  private mutating func makeRoom(visits: Int, meetings: Int) {
    if visits > room {
      room = visits * 2
      dayColumn.deallocate()
      markColumn.deallocate()
      firstMeeting.deallocate()
      dayColumn = .allocate(capacity: room)
      markColumn = .allocate(capacity: room)
      firstMeeting = .allocate(capacity: room + 1)
      firstMeeting.initialize(to: 0)
    }
    if meetings > meetingRoom {
      meetingRoom = meetings * 2
      meetingColumn.deallocate()
      meetingColumn = .allocate(capacity: meetingRoom)
    }
  }

  /// The visits of some days.
  func positions(in range: DateRange) -> Range<Int> {
    let first = first(from: range.from.daysSinceEpoch)
    return first..<max(first, self.first(from: range.to.daysSinceEpoch + 1))
  }

  /// The first visit on a day or later.
  func first(from day: Int32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if dayColumn[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
