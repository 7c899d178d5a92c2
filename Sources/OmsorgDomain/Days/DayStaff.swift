import Records

/// Who is at work on a date.
struct DayStaff {
  /// The shifts, by caregiver and start.
  let shifts: [DayShift]

  /// The staff of a date.
  /// - Parameter shifts: those that begin on the date and on the day before.
  init(records: CareRecords, shifts: [Shift], on date: CalendarDate, own: [PlannedVisit]) {
    let meetings = ScheduleFrame.meetings(in: DateRange(date), records)
    var ownTime: [String: [PlannedVisit]] = [:]
    for visit in own where visit.client == nil {
      for caregiver in visit.by { ownTime[caregiver, default: []].append(visit) }
    }
    var found: [DayShift] = []
    for shift in shifts {
      guard let piece = Self.piece(of: shift, on: date),
        let caregiver = records.caregiver(shift.caregiver), caregiver.isActive(on: date)
      else { continue }
      let away = records.absences(of: caregiver.id).compactMap { $0.firstMinute(on: date) }.min()
      let end = min(piece.end, away ?? .max)
      guard piece.start < end else { continue }
      let team = caregiver.team.value(on: date)
      let base = DayPlace(
        id: team ?? "",
        place: team.flatMap(records.team).flatMap { MapPoint($0.latitude, $0.longitude) }
      )
      let startPlace = caregiver.startPlace.map { DayPlace(id: "", place: $0) } ?? base
      let rest =
        end == piece.end || piece.rest.map { $0.start.upperBound + $0.minutes <= end } ?? true
        ? piece.rest : nil
      found.append(
        DayShift(
          caregiver: caregiver.id, team: team,
          isHourly: caregiver.role.value(on: date) == .hourly, start: piece.start, end: end,
          rest: rest,
          engagements: Self.engagements(
            meetings[caregiver.id] ?? [], ownTime[caregiver.id] ?? [], from: piece.start, to: end),
          way: caregiver.wayOfTravelling ?? TravelTimes.usualWay, startPlace: startPlace,
          endPlace: caregiver.endPlace.map { DayPlace(id: "", place: $0) } ?? startPlace))
    }
    self.shifts = Self.apart(
      found.sorted { ($0.caregiver, $0.start, $0.end) < ($1.caregiver, $1.start, $1.end) })
  }

  /// Of shifts of one caregiver that lie over each other the first counts.
  private static func apart(_ shifts: [DayShift]) -> [DayShift] {
    var kept: [DayShift] = []
    for shift in shifts {
      if let last = kept.last, last.caregiver == shift.caregiver, shift.start < last.end {
        continue
      }
      kept.append(shift)
    }
    return kept
  }

  /// The part of a shift on a date, and its break if that falls on it.
  private static func piece(
    of shift: Shift, on date: CalendarDate
  ) -> (start: Int, end: Int, rest: DayShift.Rest?)? {
    let start = Int(shift.start.minutesSinceMidnight)
    let end = start + shift.start.minutes(until: shift.end)
    let rest = DayShift.rest(from: start, to: end, minutes: shift.breakMinutes)
    if shift.date == date {
      let own = rest.flatMap { rest in
        rest.start.lowerBound < 1_440
          ? DayShift.Rest(
            start: rest.start.lowerBound...min(rest.start.upperBound, 1_439), minutes: rest.minutes)
          : nil
      }
      return (start, end, own)
    }
    guard shift.date == date.adding(days: -1), end > 1_440 else { return nil }
    let own = rest.flatMap { rest in
      rest.start.lowerBound < 1_440
        ? nil
        : DayShift.Rest(
          start: rest.start.lowerBound - 1_440...rest.start.upperBound - 1_440,
          minutes: rest.minutes)
    }
    return (0, end - 1_440, own)
  }

  /// Meetings and time of one's own within a shift, one after the other.
  private static func engagements(
    _ meetings: [ScheduleFrame.Meeting], _ own: [PlannedVisit], from: Int, to: Int
  ) -> [DayShift.Engagement] {
    let all =
      meetings.map { ($0.start, $0.end, $0.id, $0.kind.words) }
      + own.map { visit in
        let start = Int(visit.start.minutesSinceMidnight)
        return (
          start, start + visit.minutes, visit.activity?.rawValue ?? visit.schedule,
          visit.activity?.words ?? Text(sv: "egen tid", en: "own time")
        )
      }
    var free = from
    var engagements: [DayShift.Engagement] = []
    for (start, end, id, words) in all.sorted(by: { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }) {
      let (first, last) = (max(start, free), min(end, to))
      guard first < last else { continue }
      engagements.append(
        DayShift.Engagement(words: words, id: id, start: first, minutes: last - first))
      free = last
    }
    return engagements
  }
}
