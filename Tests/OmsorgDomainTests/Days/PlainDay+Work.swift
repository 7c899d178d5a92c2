import OmsorgDomain

/// A shift on a date, as omsorg-day(7) tells it.
struct PlainShift {
  /// A meeting, or time of one's own.
  struct Taken: Equatable {
    var id: String
    var start: Int
    var end: Int
  }

  /// When the break may begin, and how long it is.
  struct Rest: Equatable {
    var start: ClosedRange<Int>
    var minutes: Int
  }

  var caregiver: String
  var start: Int
  var end: Int
  var rest: Rest?
  var taken: [Taken] = []
  var way: WayOfTravelling
  var from: PlainPlace
  var to: PlainPlace

  var paid: Int { end - start - (rest?.minutes ?? 0) }
}

extension PlainDay {
  /// Who is at work, by caregiver and start.
  func work(_ recorded: [Shift]) -> [PlainShift] {
    var found: [PlainShift] = []
    for caregiver in records.caregivers {
      if let last = caregiver.ended, last < date { continue }
      var own: [PlainShift] = []
      let pieces = recorded.filter { $0.caregiver == caregiver.id }
        .compactMap { piece(of: $0, caregiver) }
        .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      for piece in pieces where own.last.map({ $0.end <= piece.start }) ?? true {
        own.append(piece)
      }
      let absences = records.absences.filter { absence in
        absence.caregiver == caregiver.id && absence.from <= date
          && (absence.to.map { date <= $0 } ?? true)
      }
      let leaves = absences.map { absence in
        absence.from == date ? absence.fromTime.map { Int($0.minutesSinceMidnight) } ?? 0 : 0
      }.min()
      for var shift in own {
        if let leaves, leaves < shift.end {
          if leaves <= shift.start { continue }
          shift.end = leaves
          if let rest = shift.rest, rest.start.upperBound + rest.minutes > leaves {
            shift.rest = nil
          }
        }
        shift.taken = taken(of: caregiver, within: shift)
        let way = travel.minutes(shift.from, shift.to, shift.way)
        if let last = shift.taken.last, last.end + way > shift.end { shift.to = shift.from }
        found.append(shift)
      }
    }
    return found
  }

  /// What of a shift on record lies on the date, before absences and with nothing else in it.
  private func piece(of shift: Shift, _ caregiver: Caregiver) -> PlainShift? {
    let back = date.days(since: shift.date)
    guard back == 0 || back == 1 else { return nil }
    let begins = Int(shift.start.minutesSinceMidnight)
    var ends = Int(shift.end.minutesSinceMidnight)
    if ends < begins { ends += 1_440 }
    let (start, end) = (begins - 1_440 * back, ends - 1_440 * back)
    if end <= 0 { return nil }
    let team = caregiver.team.value(on: date)
    let known = team.flatMap { id in records.teams.first { $0.id == id } }
    let atTeam = PlainPlace(
      id: team, point: PlainPlace.point(known?.latitude, known?.longitude))
    let from = caregiver.startPlace.map { PlainPlace(id: nil, point: $0) } ?? atTeam
    return PlainShift(
      caregiver: caregiver.id, start: max(0, start), end: end,
      rest: rest(shift.breakMinutes, from: start, to: end),
      way: caregiver.wayOfTravelling ?? .bicycle, from: from,
      to: caregiver.endPlace.map { PlainPlace(id: nil, point: $0) } ?? from)
  }

  private func rest(_ minutes: Int, from start: Int, to end: Int) -> PlainShift.Rest? {
    guard minutes > 0, minutes < end - start else { return nil }
    var earliest = max(start, end - minutes - 300)
    var latest = min(start + 300, end - minutes)
    if earliest > latest {
      earliest = (start + end - minutes) >> 1
      latest = earliest
    }
    guard (0..<1_440).contains(earliest) else { return nil }
    return PlainShift.Rest(start: earliest...min(latest, 1_439), minutes: minutes)
  }

  /// Meetings and time of one's own within a shift, one after the other.
  private func taken(of caregiver: Caregiver, within shift: PlainShift) -> [PlainShift.Taken] {
    var all: [PlainShift.Taken] = []
    for meeting in records.meetings where meeting.date == date && !meeting.isCancelled {
      guard let time = meeting.time else { continue }
      let isOfTeam = meeting.team != nil && caregiver.team.value(on: date) == meeting.team
      guard isOfTeam || meeting.participants.contains(caregiver.id) else { continue }
      let start = Int(time.minutesSinceMidnight)
      let end = meeting.endTime.map { Int($0.minutesSinceMidnight) } ?? start + 60
      all.append(PlainShift.Taken(id: meeting.id, start: start, end: min(end, 1_440)))
    }
    for visit in records.plannedVisits(in: DateRange(date), cycle: cycle)
    where visit.by.contains(caregiver.id) {
      guard let activity = visit.activity, visit.client == nil else { continue }
      let start = Int(visit.start.minutesSinceMidnight)
      all.append(
        PlainShift.Taken(
          id: activity.rawValue, start: start, end: min(start + visit.minutes, 1_440)))
    }
    var found: [PlainShift.Taken] = []
    for var one in all.sorted(by: { ($0.start, $0.end, $0.id) < ($1.start, $1.end, $1.id) }) {
      one.start = max(one.start, shift.start, found.last?.end ?? 0)
      one.end = min(one.end, shift.end)
      if one.start < one.end { found.append(one) }
    }
    return found
  }
}
