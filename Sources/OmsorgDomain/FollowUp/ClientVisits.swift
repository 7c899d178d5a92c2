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

  /// What holds for all of a client's visits on some days in a row.
  struct Standing {
    /// The care contacts in force who have visits, positions in the history's list.
    var careContacts: [Int32] = []
    /// What each visit is marked with.
    var always: Marks = []
    /// What its services and its start may mark it with besides.
    var possible: Marks = [.inSurvey]
  }

  /// Finds room for a client's visits of some days, in place of those of the client before.
  mutating func begin(_ history: VisitHistory, _ client: Int, in days: DateRange) {
    history.find(client, in: days, into: &ranges)
    var (visits, parts) = (0, 0)
    for place in ranges.indices where !ranges[place].isEmpty {
      visits += ranges[place].count
      parts += history.months[place].partCount(of: ranges[place])
    }
    makeRoom(visits: visits, meetings: parts)
    count = 0
  }

  /// Takes those of the visits that were performed on some days, after those taken before.
  /// - Parameters:
  ///   - days: the first and the last, days since 1970-01-01.
  ///   - services: what each list of services may mark a visit with, by month.
  ///   - starts: what the start may mark it with: none known, then each minute of the day.
  mutating func take(
    _ history: VisitHistory, from first: Int32, to last: Int32, _ standing: Standing,
    services: [[Marks]], starts: [Marks]
  ) {
    let begun = count
    for place in ranges.indices where !ranges[place].isEmpty {
      let month = history.months[place]
      let visits = month.month.visits(in: ranges[place], from: first, to: last)
      if visits.isEmpty { continue }
      month.caregivers.withUnsafeBufferPointer { caregivers in
        services[place].withUnsafeBufferPointer { services in
          starts.withUnsafeBufferPointer { starts in
            take(month.month, visits, standing, caregivers, services, starts)
          }
        }
      }
    }
    guard standing.careContacts.count > 1 else { return }
    for visit in begun..<count
    where meetings(of: visit..<visit + 1).contains(where: standing.careContacts.contains) {
      markColumn[visit].insert(.byCareContact)
    }
  }

  /// The loop that goes through all visits of a store: no calls, no checks, nothing counted, and no
  /// questions that the processor could not guess the answer to.
  private mutating func take(
    _ month: VisitMonth, _ visits: Range<Int>, _ standing: Standing,
    _ caregivers: UnsafeBufferPointer<Int32>, _ services: UnsafeBufferPointer<Marks>,
    _ starts: UnsafeBufferPointer<Marks>
  ) {
    let (entries, parts) = (month.visits, month.parts)
    let (dayColumn, markColumn) = (dayColumn, markColumn)
    let (firstMeeting, meetingColumn) = (firstMeeting, meetingColumn)
    let performed = VisitStatus.performed.code
    let dayBefore = month.firstDay &- 1
    let careContact = standing.careContacts.first ?? -1
    let (always, possible) = (standing.always.rawValue, standing.possible.rawValue)
    var taken = count
    var meeting = Int(firstMeeting[taken])
    var index = visits.lowerBound
    while index < visits.upperBound {
      let entry = entries[index]
      index &+= 1
      if entry.status != performed { continue }
      var marks =
        services[Int(entry.services)].rawValue & starts[Int(entry.start) &+ 1].rawValue & possible
        | always
      var part = Int(entry.firstPart)
      let end = Int(entries[index].firstPart)
      while part < end {
        let bits = parts[part].bits
        part &+= 1
        if bits & VisitMonth.Part.meeting == 0 { continue }
        let caregiver = caregivers[Int(bits >> 3) &- 1]
        meetingColumn[meeting] = caregiver
        meeting &+= 1
        let isCareContact: UInt8 = caregiver == careContact ? 1 : 0
        marks |= isCareContact &* Marks.byCareContact.rawValue
      }
      dayColumn[taken] = dayBefore &+ Int32(entry.day)
      markColumn[taken] = Marks(rawValue: marks)
      taken &+= 1
      firstMeeting[taken] = Int32(truncatingIfNeeded: meeting)
    }
    count = taken
  }

  /// Marks visits by their day, planned start, else actual start, in minutes; -1 where neither is
  /// known. All days that `begin` found room for must have been taken, in order: the performed
  /// visits are gone through again, and the marks counted along.
  mutating func mark(
    _ history: VisitHistory, _ mark: Marks, where isMarked: (_ day: Int32, _ minute: Int16) -> Bool
  ) {
    var visit = 0
    for place in ranges.indices {
      history.months[place].forEachPerformedVisit(in: ranges[place]) { performed in
        let minute = performed.plannedStart >= 0 ? performed.plannedStart : performed.start
        if isMarked(performed.day, minute) { markColumn[visit].insert(mark) }
        visit += 1
      }
    }
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
