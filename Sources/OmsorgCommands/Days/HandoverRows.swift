import OmsorgDomain
import Records

/// Gathers what those who take over need to know of a date.
struct HandoverRows {
  /// Notes that nobody has read are told for so many days.
  static let daysUnread = 7

  let planning: DayPlanning
  let scope: DayPlanning.Scope
  /// The only client who is asked for.
  let client: String?
  let part: HandoverShift
  let notes: [HandoverNote]
  let journal: [JournalNote]
  let shifts: [Shift]
  /// What visits that were changed by hand were before, by id.
  let before: [String: DayVisit?]

  private var records: CareRecords { planning.records }
  private var date: CalendarDate { planning.date }
  private var isPlanned: Bool { planning.isPlanned(.everyone) }

  /// What there is to know, in the order that it is told.
  var all: [HandoverRow] {
    let visits = noteRows + changedRows + (isPlanned ? unplannedRows : [])
    return visits + absentRows + clientRows + journalRows + timeRows
  }

  /// What is said of the whole.
  var remarks: [Text] {
    var remarks: [Text] = []
    if !isPlanned {
      remarks.append(
        Text(
          sv: "Det finns ingen plan för dagen.", en: "There is no plan of the day."))
    }
    if handsOverDaily {
      remarks.append(
        Text(
          sv: "Regelverket säger att dag och kväll överrapporterar varje dag.",
          en: "The policy says that day and evening hand over every day."))
    }
    return remarks
  }

  /// Whether a policy of the scope's teams asks for a handover every day.
  private var handsOverDaily: Bool {
    records.teams.contains { team in
      team.isActive(on: date) && includes(team: team.id)
        && records.governing(records.provider(ofTeam: team.id, on: date), on: date)?
          .value(of: PolicyRule.handoverEvery, on: date) == 1
    }
  }

  private func includes(team: String?) -> Bool {
    scope.contains(team: team, in: records, on: date)
  }

  private func includes(client id: String) -> Bool {
    (client.map { $0 == id } ?? true) && scope.contains(client: id, in: records, on: date)
  }

  /// Whether what is about nobody in particular is told.
  private var isForAll: Bool { client == nil }

  // MARK: Parts

  private var noteRows: [HandoverRow] {
    notes.filter { note in
      let isOfTeam = note.team.map(includes)
      let isAsked =
        note.client.map { includes(client: $0) || isForAll && isOfTeam ?? false }
        ?? (isForAll && isOfTeam ?? true)
      let isToday = note.date == date && note.part == part
      let isLeft =
        !note.isRead && note.date < date && date.adding(days: -Self.daysUnread) <= note.date
      return isAsked && (isToday || isLeft)
    }.map { note in
      let read = note.readBy.map { who in
        Text(sv: "(läst av \(who)) \(note.by)", en: "(read by \(who)) \(note.by)")
      }
      return HandoverRow(
        kind: .note, id: note.id, client: note.client, text: read ?? Text(same: note.by),
        written: note.text)
    }
  }

  private var changedRows: [HandoverRow] {
    let now = Dictionary(
      planning.given.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let undone = planning.given.filter { $0.state == .cancelled || $0.state == .putOff }.map(\.id)
    return Set(before.keys).union(undone).compactMap { id -> (DayVisit, HandoverRow)? in
      let old = before[id].flatMap(\.self)
      guard let visit = now[id] ?? old, includes(client: visit.client),
        let what = words(from: old, to: now[id], isAdded: before.keys.contains(id) && old == nil)
      else { return nil }
      return (
        visit,
        HandoverRow(
          kind: .changed, id: id, minute: visit.startMinute, client: visit.client,
          caregivers: now[id]?.caregivers ?? [], text: what, written: visit.reason ?? visit.note)
      )
    }.sorted { DayVisit.inOrder($0.0, $1.0) }.map(\.1)
  }

  /// How a visit was changed; nil where it is as it was, or waits for someone to do it.
  private func words(from old: DayVisit?, to new: DayVisit?, isAdded: Bool) -> Text? {
    guard let new else { return Text(sv: "borttaget", en: "removed") }
    switch new.state {
    case .cancelled: return DayVisitState.cancelled.words
    case .putOff:
      guard let other = new.otherDate else { return DayVisitState.putOff.words }
      return Text(sv: "framflyttat till \(other.iso)", en: "put off to \(other.iso)")
    case .unplanned: return nil
    case .planned: break
    }
    if isAdded { return Text(sv: "tillagt", en: "added") }
    guard let old else { return nil }
    var parts: [Text] = []
    if old.caregivers != new.caregivers {
      let who = old.caregivers.filter { !new.caregivers.contains($0) }.joined(separator: ", ")
      parts.append(
        old.caregivers.isEmpty
          ? Text(sv: "någon gör det nu", en: "someone does it now")
          : who.isEmpty
            ? Text(sv: "fler medarbetare än förut", en: "more caregivers than before")
            : Text(sv: "annan medarbetare än \(who)", en: "other caregiver than \(who)"))
    }
    if old.start != new.start {
      parts.append(Text(sv: "flyttat från \(old.start.iso)", en: "moved from \(old.start.iso)"))
    }
    if old.minutes != new.minutes {
      parts.append(
        Text(
          sv: "\(new.minutes) i stället för \(old.minutes) minuter",
          en: "\(new.minutes) instead of \(old.minutes) minutes"))
    }
    if parts.isEmpty { return nil }
    let (swedish, english) = (
      parts.map { $0(.swedish) }.joined(separator: ", "),
      parts.map { $0(.english) }.joined(separator: ", ")
    )
    return Text(sv: swedish, en: english)
  }

  private var unplannedRows: [HandoverRow] {
    let given = Dictionary(
      planning.given.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return planning.needs.filter { need in
      includes(client: need.client) && given[need.id].map { $0.state == .unplanned } ?? true
    }.map { given[$0.id] ?? $0.unplanned }.sorted(by: DayVisit.inOrder).map { visit in
      HandoverRow(
        kind: .unplanned, id: visit.id, minute: visit.startMinute, client: visit.client,
        text: records.services[visit.service]?.name ?? Text(same: visit.service))
    }
  }

  /// Those who have a shift that is not over when the next one begins, and are absent.
  private var absentRows: [HandoverRow] {
    guard isForAll else { return [] }
    return shifts.filter { shift in
      let start = Int(shift.start.minutesSinceMidnight)
      let end = start + shift.start.minutes(until: shift.end)
      let team = records.caregiver(shift.caregiver)?.team.value(on: date)
      let away = records.absences(of: shift.caregiver).compactMap { $0.firstMinute(on: date) }.min()
      return shift.date == date && includes(team: team) && part.begins < end
        && (away.map { $0 < end } ?? false)
    }.sorted { ($0.start, $0.caregiver) < ($1.start, $1.caregiver) }.map { shift in
      HandoverRow(
        kind: .absent, minute: Int(shift.start.minutesSinceMidnight), caregivers: [shift.caregiver],
        text: Text(
          sv: "pass \(shift.start.iso)–\(shift.end.iso)",
          en: "shift \(shift.start.iso)–\(shift.end.iso)"))
    }
  }

  /// Clients who have gone away, or come home, since the day before, or do so the day after.
  private var clientRows: [HandoverRow] {
    records.absences.compactMap { absence -> HandoverRow? in
      guard let id = absence.client, includes(client: id) else { return nil }
      if absence.from == date {
        let last = absence.to
        return HandoverRow(
          kind: .away, client: id,
          text: Text(
            sv: "från \(date.iso)" + (last.map { " till och med \($0.iso)" } ?? ""),
            en: "from \(date.iso)" + (last.map { " to \($0.iso)" } ?? "")), written: absence.reason)
      }
      if absence.to == date.adding(days: -1) {
        return HandoverRow(
          kind: .home, client: id, text: Text(sv: "från \(date.iso)", en: "from \(date.iso)"),
          written: absence.reason)
      }
      if absence.to == date, absence.from < date {
        let next = date.adding(days: 1).iso
        return HandoverRow(
          kind: .home, client: id, text: Text(sv: "från \(next)", en: "from \(next)"),
          written: absence.reason)
      }
      return nil
    }.sorted { ($0.kind.rawValue, $0.client ?? "") < ($1.kind.rawValue, $1.client ?? "") }
  }

  private var journalRows: [HandoverRow] {
    journal.filter { $0.date == date && includes(client: $0.client) }
      .sorted { ($0.keyword, $0.client, $0.id) < ($1.keyword, $1.client, $1.id) }
      .map { note in
        HandoverRow(
          kind: .journal, id: note.id, client: note.client, text: Text(same: note.keyword),
          written: note.text)
      }
  }

  /// When time is set aside to hand over.
  private var timeRows: [HandoverRow] {
    guard isForAll else { return [] }
    var times: [Int: [String]] = [:]
    for shift in planning.shifts where includes(team: shift.team) {
      for engagement in shift.engagements where engagement.id == ScheduledTime.handover.rawValue {
        times[engagement.start, default: []].append(shift.caregiver)
      }
    }
    return times.sorted { $0.key < $1.key }.map { start, caregivers in
      HandoverRow(kind: .handoverTime, minute: start, caregivers: caregivers.sorted())
    }
  }
}
