/// One client's performed visits with what continuity asks of them, in columns and in order of time.
/// Used over and over, client after client.
struct ClientVisits {
  /// What continuity asks of a visit.
  struct Marks: OptionSet {
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
  }

  private(set) var days: [Int32] = []
  private(set) var marks: [Marks] = []
  /// Where each visit's meetings begin in `meetings`; one more than there are visits.
  private(set) var firstMeeting: [Int] = [0]
  /// The caregivers met, positions in the history's list.
  private(set) var meetings: [Int32] = []

  /// How many there are.
  var count: Int { days.count }

  mutating func removeAll() {
    days.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    meetings.removeAll(keepingCapacity: true)
    firstMeeting.removeAll(keepingCapacity: true)
    firstMeeting.append(0)
  }

  @inline(__always)
  mutating func append(_ visit: PerformedVisit, _ marks: Marks) {
    visit.forEachMeeting { meetings.append($0) }
    firstMeeting.append(meetings.count)
    days.append(visit.day)
    self.marks.append(marks)
  }

  /// The visits of some days.
  func positions(in range: DateRange) -> Range<Int> {
    first(from: range.from.daysSinceEpoch)..<first(from: range.to.daysSinceEpoch + 1)
  }

  /// The first visit on a day or later.
  func first(from day: Int32) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
