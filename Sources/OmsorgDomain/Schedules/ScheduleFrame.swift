/// When caregivers work, and meet, in the four-week cycle that a day lies in.
///
/// omsorg-planning(7) tells how shifts not yet published are stood in for.
public struct ScheduleFrame: Sendable {
  /// Part of a day that someone works; a shift over midnight is two.
  public struct Piece: Hashable, Sendable {
    /// Day of the cycle, 0..<28.
    public let day: Int
    /// Minutes since midnight.
    public let start: Int
    /// Minutes since the same midnight, at most 1,440.
    public let end: Int
    /// Minutes of unpaid break that fall in it.
    public let breakMinutes: Int

    /// Minutes paid.
    public var paidMinutes: Int { max(0, end - start - breakMinutes) }
  }

  /// A meeting that takes someone's time.
  public struct Meeting: Hashable, Sendable {
    /// The meeting's id.
    public let id: String
    /// What kind of meeting.
    public let kind: MeetingKind
    /// Day of the cycle, 0..<28.
    public let day: Int
    /// Minutes since midnight.
    public let start: Int
    /// Minutes since the same midnight, at most 1,440.
    public let end: Int
  }

  /// Minutes that some meetings of one day take between two times; those held at once count once.
  static func minutes(of meetings: some Sequence<Meeting>, from: Int, to: Int) -> Int {
    var minutes = 0
    var counted = from
    for meeting in meetings.sorted(by: { $0.start < $1.start }) {
      let start = max(meeting.start, counted)
      let end = min(meeting.end, to)
      guard start < end else { continue }
      minutes += end - start
      counted = end
    }
    return minutes
  }

  /// Minutes between the starts that are looked at: quarters of an hour.
  static let quarter = 15
  /// Cycles looked back for shifts that are not published.
  static let cyclesBack = 13
  /// What a meeting takes whose end is not on record, in minutes.
  static let meetingMinutes = 60
  /// An absence of so many days, or without an end, is part of the frame.
  static let longAbsence = CareCycle.days

  /// The day.
  public let date: CalendarDate
  /// The cycles.
  public let cycle: CareCycle
  /// The 28 days.
  public let days: DateRange
  private let weeksWithShifts: Set<Int>
  private let shiftsByCaregiver: [String: [ScheduleShift]]
  private let piecesByCaregiver: [String: [Piece]]
  private let meetingsByCaregiver: [String: [Meeting]]

  /// The days whose shifts a frame for a day may need, whatever the cycle's first Monday.
  public static func daysNeeded(for date: CalendarDate) -> DateRange {
    DateRange(
      from: date.adding(days: -(cyclesBack + 1) * CareCycle.days),
      count: (cyclesBack + 2) * CareCycle.days)
  }

  /// A frame.
  /// - Parameters:
  ///   - shifts: those of `daysNeeded(for:)`; others are left out.
  ///   - everyAbsence: whether short absences take shifts away too, as when days are looked at.
  public init(
    records: CareRecords, shifts: [Shift], cycle: CareCycle, for date: CalendarDate,
    without everyAbsence: Bool = false
  ) {
    self.date = date
    self.cycle = cycle
    let days = cycle.dates(ofCycle: cycle.index(of: date))
    self.days = days
    var known: [String: [ScheduleShift]] = [:]
    for (shift, day) in Self.standingIn(shifts, days: days) {
      guard let caregiver = records.caregiver(shift.caregiver),
        caregiver.isActive(on: days.from.adding(days: day)),
        !records.isLongAway(caregiver.id, on: days.from.adding(days: day)),
        !everyAbsence || !records.isAway(caregiver.id, on: days.from.adding(days: day))
      else { continue }
      var kept = ScheduleShift()
      kept.day = day
      kept.start = shift.start
      kept.end = shift.end
      kept.breakMinutes = shift.breakMinutes
      known[caregiver.id, default: []].append(kept)
    }
    for caregiver in known.keys {
      known[caregiver]?.sort { ($0.day, $0.start) < ($1.day, $1.start) }
    }
    weeksWithShifts = Set(known.values.joined().map { $0.day / 7 })
    shiftsByCaregiver = known
    piecesByCaregiver = known.mapValues { shifts in
      shifts.flatMap(\.pieces).sorted { ($0.day, $0.start) < ($1.day, $1.start) }
    }
    meetingsByCaregiver = Self.meetings(in: days, records)
  }

  /// A caregiver's shifts in the cycle, by day and start.
  public func shifts(of caregiver: String) -> [ScheduleShift] {
    shiftsByCaregiver[caregiver] ?? []
  }

  /// When a caregiver works, by day and start.
  public func pieces(of caregiver: String) -> [Piece] { piecesByCaregiver[caregiver] ?? [] }

  /// When a caregiver works on a day of the cycle.
  public func pieces(of caregiver: String, on day: Int) -> [Piece] {
    pieces(of: caregiver).filter { $0.day == day }
  }

  /// The meetings that a caregiver is at, by day and start.
  public func meetings(of caregiver: String) -> [Meeting] { meetingsByCaregiver[caregiver] ?? [] }

  /// Whether anyone's shifts are known in a week of the cycle, 0..<4.
  public func knowsShifts(inWeek week: Int) -> Bool { weeksWithShifts.contains(week) }

  /// The date of a day of the cycle.
  public func date(ofDay day: Int) -> CalendarDate { days.from.adding(days: day) }

  /// The shifts of each week of the cycle, with the day of the cycle that they stand for: its own,
  /// or those of the same week of the nearest earlier cycle in which anyone has any.
  private static func standingIn(
    _ shifts: [Shift], days: DateRange
  ) -> [(shift: Shift, day: Int)] {
    let byMonday = Dictionary(grouping: shifts) { $0.date.monday }
    return (0..<CareCycle.weeks).flatMap { week -> [(shift: Shift, day: Int)] in
      let monday = days.from.adding(days: 7 * week)
      let known = (0...cyclesBack).lazy.map { monday.adding(days: -$0 * CareCycle.days) }
        .first { byMonday[$0] != nil }
      guard let known, let shifts = byMonday[known] else { return [] }
      return shifts.map { ($0, 7 * week + $0.date.days(since: known)) }
    }
  }

  static func meetings(in days: DateRange, _ records: CareRecords) -> [String: [Meeting]] {
    var byCaregiver: [String: Set<Meeting>] = [:]
    for meeting in records.meetings where !meeting.isCancelled && days.contains(meeting.date) {
      guard let time = meeting.time else { continue }
      let start = Int(time.minutesSinceMidnight)
      let end = meeting.endTime.map { start + time.minutes(until: $0) } ?? start + meetingMinutes
      let kept = Meeting(
        id: meeting.id, kind: meeting.kind, day: meeting.date.days(since: days.from), start: start,
        end: min(end, 1_440))
      for caregiver in records.caregivers
      where meeting.participants.contains(caregiver.id)
        || (meeting.team != nil && caregiver.team.value(on: meeting.date) == meeting.team)
      {
        byCaregiver[caregiver.id, default: []].insert(kept)
      }
    }
    return byCaregiver.mapValues { meetings in
      meetings.sorted { ($0.day, $0.start, $0.id) < ($1.day, $1.start, $1.id) }
    }
  }
}

extension ScheduleShift {
  /// When the shift is worked: until midnight, and after it where it goes on; after the cycle's last
  /// midnight on its first day. The break is where the middle of the shift is.
  public var pieces: [ScheduleFrame.Piece] {
    let from = Int(start.minutesSinceMidnight)
    let to = from + start.minutes(until: end)
    let middle = (from + to) / 2
    guard to > 1_440 else {
      return [ScheduleFrame.Piece(day: day, start: from, end: to, breakMinutes: breakMinutes)]
    }
    return [
      ScheduleFrame.Piece(
        day: day, start: from, end: 1_440, breakMinutes: middle < 1_440 ? breakMinutes : 0),
      ScheduleFrame.Piece(
        day: (day + 1) % CareCycle.days, start: 0, end: to - 1_440,
        breakMinutes: middle < 1_440 ? 0 : breakMinutes),
    ]
  }
}

extension CareRecords {
  /// Whether a caregiver is away on a day, for however long.
  func isAway(_ caregiver: String, on date: CalendarDate) -> Bool {
    absences(of: caregiver).contains { $0.contains(date) }
  }

  /// Whether a caregiver is away on a day for so long that schedules are made without them.
  func isLongAway(_ caregiver: String, on date: CalendarDate) -> Bool {
    absences(of: caregiver).contains { absence in
      absence.contains(date)
        && (absence.to.map { $0.days(since: absence.from) + 1 >= ScheduleFrame.longAbsence }
          ?? true)
    }
  }
}
