/// What a caregiver has on a date: when at work, and what is to be done, in order.
public struct CaregiverDay: Sendable {
  /// What an entry is.
  public enum Kind: Hashable, Sendable {
    /// A meeting.
    case meeting(ScheduleFrame.Meeting)
    /// What a schedule holds.
    case placed(PlannedVisit)
    /// A daily visit, by rule.
    case daily(DailyVisits.Visit)
  }

  /// Something to be done.
  public struct Entry: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// When it begins, in minutes since midnight; of a daily visit, when it fits among the rest.
    public let start: Int
    /// How long it takes.
    public let minutes: Int
    /// Whether the caregiver takes part; else it is in the caregiver's schedule for others to do.
    public let isOwn: Bool
    /// Whether it lies within the shift and beside the rest.
    public let fits: Bool
  }

  /// Who.
  public let caregiver: String
  /// The date.
  public let date: CalendarDate
  /// When at work, by start.
  public let pieces: [ScheduleFrame.Piece]
  /// Whether the caregiver is away.
  public let isAway: Bool
  /// What is to be done, by start.
  public let entries: [Entry]

  /// Minutes paid.
  public var paidMinutes: Int { pieces.reduce(0) { $0 + $1.paidMinutes } }

  /// A day.
  /// - Parameters:
  ///   - placed: what schedules hold that the caregiver does, or that is in the caregiver's schedule.
  ///   - daily: the caregiver's daily visits.
  init(
    caregiver: String, date: CalendarDate, pieces: [ScheduleFrame.Piece], isAway: Bool,
    meetings: [ScheduleFrame.Meeting], placed: [PlannedVisit], daily: [DailyVisits.Visit]
  ) {
    self.caregiver = caregiver
    self.date = date
    self.pieces = pieces
    self.isAway = isAway
    var entries = meetings.map { meeting in
      Entry(
        kind: .meeting(meeting), start: meeting.start, minutes: meeting.end - meeting.start,
        isOwn: true, fits: true)
    }
    for visit in placed {
      let isOwn = visit.by.contains(caregiver)
      let start = Int(visit.start.minutesSinceMidnight)
      let end = start + visit.minutes
      let fits =
        !isOwn
        || pieces.contains { $0.start <= start && min(end, 1_440) <= $0.end }
          && !entries.contains { $0.isOwn && $0.overlaps(start..<end) }
      entries.append(
        Entry(
          kind: .placed(visit), start: start, minutes: visit.minutes, isOwn: isOwn, fits: fits))
    }
    entries += Self.sequence(daily, in: pieces, among: entries.filter(\.isOwn))
    self.entries = entries.sorted { ($0.start, $0.order) < ($1.start, $1.order) }
  }

  /// Daily visits where they fit among other things; the rest when they are reckoned to start.
  private static func sequence(
    _ daily: [DailyVisits.Visit], in pieces: [ScheduleFrame.Piece], among others: [Entry]
  ) -> [Entry] {
    let gaps = DailySeats.gaps(
      of: pieces.map { $0.start..<$0.end },
      without: others.map { $0.start..<$0.start + $0.minutes })
    let (seated, unseated) = DailySeats.seats(of: daily, in: gaps)
    func entry(_ visit: DailyVisits.Visit, _ start: Int, fits: Bool) -> Entry {
      Entry(kind: .daily(visit), start: start, minutes: visit.minutes, isOwn: true, fits: fits)
    }
    return seated.map { entry($0.visit, $0.start, fits: true) }
      + unseated.map { entry($0, $0.start, fits: false) }
  }
}

extension CaregiverDay.Entry {
  /// The client's id.
  public var client: String? {
    switch kind {
    case .meeting: nil
    case .placed(let visit): visit.client
    case .daily(let visit): visit.client
    }
  }

  fileprivate func overlaps(_ range: Range<Int>) -> Bool {
    start < range.upperBound && range.lowerBound < start + minutes
  }

  /// What comes first of things that begin at once.
  fileprivate var order: String {
    switch kind {
    case .meeting(let meeting): "0 \(meeting.id)"
    case .placed(let visit): "1 \(visit.client ?? "") \(visit.decision ?? "") \(visit.schedule)"
    case .daily(let visit): "2 \(visit.client) \(visit.decision)"
    }
  }
}
