import OmsorgDomain

/// The four weeks as omsorg-planning(7) tells them, written from that page alone, in the plainest
/// way: shifts, meetings and parts of days by caregiver.
struct IndependentFrame {
  /// A shift, or one of the two that a shift over midnight counts as.
  struct Piece {
    var day: Int
    var start: Int
    var end: Int
    var rest: Int
    var paid: Int { max(0, end - start - rest) }
  }

  /// Time that is taken.
  struct Busy: Equatable {
    var day: Int
    var start: Int
    var end: Int

    func overlaps(_ other: Busy) -> Bool {
      day == other.day && start < other.end && other.start < end
    }
  }

  let records: CareRecords
  let date: CalendarDate
  let first: CalendarDate
  var pieces: [String: [Piece]] = [:]
  var meetings: [String: [Busy]] = [:]

  init(records: CareRecords, shifts: [Shift], cycle: CareCycle, date: CalendarDate) {
    self.records = records
    self.date = date
    first = cycle.dates(ofCycle: cycle.index(of: date)).from
    addShifts(shifts)
    addMeetings()
  }

  func date(of day: Int) -> CalendarDate { first.adding(days: day) }

  /// 0 the morning, 1 the afternoon, 2 the evening.
  static func part(of minute: Int) -> Int { minute < 720 ? 0 : minute < 1_020 ? 1 : 2 }
  static let partStarts = [0, 720, 1_020, 1_440]

  private mutating func addShifts(_ shifts: [Shift]) {
    for week in 0..<4 {
      for back in 0...13 {
        let monday = first.adding(days: 7 * week - 28 * back)
        let those = shifts.filter { (0..<7).contains($0.date.days(since: monday)) }
        if those.isEmpty { continue }
        for shift in those {
          add(shift, day: shift.date.days(since: monday) + 7 * week)
        }
        break
      }
    }
    for caregiver in pieces.keys {
      pieces[caregiver]?.sort { ($0.day, $0.start) < ($1.day, $1.start) }
    }
  }

  private mutating func add(_ shift: Shift, day: Int) {
    let date = date(of: day)
    if let last = records.caregiver(shift.caregiver)?.ended, last < date { return }
    for absence in records.absences where absence.caregiver == shift.caregiver {
      guard absence.from <= date else { continue }
      guard let last = absence.to else { return }
      if date <= last, last.days(since: absence.from) + 1 >= 28 { return }
    }
    let start = Int(shift.start.minutesSinceMidnight)
    var end = Int(shift.end.minutesSinceMidnight)
    if end < start { end += 1_440 }
    let isRestEarly = (start + end) / 2 < 1_440
    let rest = shift.breakMinutes
    var found = [
      Piece(day: day, start: start, end: min(end, 1_440), rest: isRestEarly ? rest : 0)
    ]
    if end > 1_440 {
      found.append(
        Piece(day: (day + 1) % 28, start: 0, end: end - 1_440, rest: isRestEarly ? 0 : rest))
    }
    pieces[shift.caregiver, default: []] += found
  }

  private mutating func addMeetings() {
    for meeting in records.meetings where !meeting.isCancelled {
      let day = meeting.date.days(since: first)
      guard (0..<28).contains(day), let time = meeting.time else { continue }
      let start = Int(time.minutesSinceMidnight)
      let end = meeting.endTime.map { Int($0.minutesSinceMidnight) } ?? start + 60
      for caregiver in records.caregivers {
        let isOfTeam = meeting.team != nil && caregiver.team.value(on: meeting.date) == meeting.team
        if isOfTeam || meeting.participants.contains(caregiver.id) {
          meetings[caregiver.id, default: []].append(Busy(day: day, start: start, end: end))
        }
      }
    }
  }

  func pieces(_ caregiver: String, _ day: Int) -> [Piece] {
    (pieces[caregiver] ?? []).filter { $0.day == day }
  }

  /// Minutes of a shift in a part that are neither break nor meeting.
  func paidMinutes(_ caregiver: String, _ day: Int, part: Int) -> Int {
    let (from, to) = (Self.partStarts[part], Self.partStarts[part + 1])
    var minutes = 0
    for piece in pieces(caregiver, day) {
      var free = max(from, piece.start)
      let end = min(to, piece.end)
      for meeting in (meetings[caregiver] ?? []).sorted(by: { $0.start < $1.start })
      where meeting.day == day {
        minutes += max(0, min(meeting.start, end) - free)
        free = max(free, meeting.end)
      }
      minutes += max(0, end - free)
      if Self.part(of: (piece.start + piece.end) / 2) == part { minutes -= piece.rest }
    }
    return max(0, minutes)
  }

  /// The policy of a team on the day.
  func policy(ofTeam team: String?) -> GoverningPolicy? {
    records.governing(records.provider(ofTeam: team, on: date), on: date)
  }
}
