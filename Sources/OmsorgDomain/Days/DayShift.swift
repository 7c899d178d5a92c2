public import Records

/// A time at work on a date: when, from where, and what takes time of it beside visits.
public struct DayShift: Sendable {
  /// When a break may begin, and how long it is.
  public struct Rest: Hashable, Sendable {
    /// The earliest and the latest start, in minutes since midnight.
    public let start: ClosedRange<Int>
    /// Minutes.
    public let minutes: Int
  }

  /// Something that takes time beside visits: a meeting, or time of one's own in the schedule.
  public struct Engagement: Hashable, Sendable {
    /// What it is, in words.
    public let words: Text
    /// The meeting's id or the kind of time.
    public let id: String
    /// When it begins, in minutes since midnight.
    public let start: Int
    /// Minutes.
    public let minutes: Int

    /// Whether two are the same.
    public static func == (left: Engagement, right: Engagement) -> Bool {
      (left.id, left.start, left.minutes) == (right.id, right.start, right.minutes)
    }

    /// What tells two apart.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      hasher.combine(start)
    }
  }

  /// Nobody works longer than this without a break, in minutes, where the shift has one.
  static let longestStretch = 300

  /// The caregiver's id.
  public let caregiver: String
  /// The team.
  public let team: String?
  /// Employed by the hour.
  public let isHourly: Bool
  /// When it begins, in minutes since midnight.
  public let start: Int
  /// When it ends, in minutes since the same midnight; past 1,440 for one over midnight.
  public let end: Int
  /// The break, if the shift has one that falls on this date.
  public let rest: Rest?
  /// What takes time beside visits, by start.
  public let engagements: [Engagement]
  /// How they travel.
  public let way: WayOfTravelling
  /// Where it begins.
  public let startPlace: DayPlace
  /// Where it ends.
  public let endPlace: DayPlace

  /// Minutes paid: without the break.
  public var paidMinutes: Int { max(0, end - start - (rest?.minutes ?? 0)) }

  /// The shift, which ends where it begins if something that takes time of it leaves too little for
  /// the way to where it was to end.
  func endingWhereItCan(_ travel: TravelTimes) -> DayShift {
    let way = travel.minutes(from: startPlace, to: endPlace, by: self.way)
    guard let last = engagements.last, end < last.start + last.minutes + way else { return self }
    return DayShift(
      caregiver: caregiver, team: team, isHourly: isHourly, start: start, end: end, rest: rest,
      engagements: engagements, way: self.way, startPlace: startPlace, endPlace: startPlace)
  }

  /// When the break of a shift may begin: so that neither what is before nor what is after it is
  /// longer than `longestStretch`; of a shift too long for that, in its middle.
  static func rest(from start: Int, to end: Int, minutes: Int) -> Rest? {
    guard minutes > 0, minutes < end - start else { return nil }
    let earliest = max(start, end - minutes - longestStretch)
    let latest = min(start + longestStretch, end - minutes)
    if earliest <= latest { return Rest(start: earliest...latest, minutes: minutes) }
    let middle = (start + end - minutes) / 2
    return Rest(start: middle...middle, minutes: minutes)
  }
}
