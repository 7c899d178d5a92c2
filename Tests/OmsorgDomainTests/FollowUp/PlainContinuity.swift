import PlainJSON

@testable import OmsorgDomain

/// The figures of continuity computed straight from their definitions, visit by visit and with no
/// regard to time or memory.
struct PlainContinuity {
  struct Row: Equatable {
    var key: String?
    var part: String?
    var clients = 0
    var visits = 0
    var careContactVisits = 0
    var visitsWithCareContactInForce = 0
    var meetings = 0
    var dayPersonalCareVisits = 0
    var dayPersonalCareCareContactVisits = 0
    var visitsOnDuty = 0
    var onDutyCareContactVisits = 0
    var distinctCaregivers: [Int] = []
    var surveyDistinctCaregivers: [Int] = []
    var surveyUnknownAge = 0
    var indices: [[Double]] = []
    var aim: Double?
  }

  /// A performed visit, with what was seen of it.
  private struct Seen {
    let visit: Visit
    let start: ClockTime?
    let caregivers: Set<String>
  }

  private let records: CareRecords
  private let question: ContinuityQuestion
  private let performed: [String: [Seen]]
  private let shifts: [Shift]

  init(_ world: ContinuityWorld) {
    records = world.records
    question = world.question
    shifts = world.shifts
    let performed = world.visits.compactMap { visit -> Seen? in
      let performers = visit.caregivers.filter { $0.status == .performed }
      if performers.isEmpty { return nil }
      return Seen(
        visit: visit, start: performers.compactMap(\.start).min() ?? visit.plannedStart,
        caregivers: Set(performers.compactMap(\.id)))
    }
    self.performed = Dictionary(grouping: performed, by: \.visit.client)
  }

  /// The row and part that figures are of.
  private struct Place: Hashable {
    let key: String?
    let part: String?
  }

  func rows() -> [Row] {
    let lastDays = partEnds()
    var rows: [Place: Row] = [:]
    var aims: [Place: Set<Double?>] = [:]
    for (client, visits) in performed {
      let inPeriod = visits.filter { question.period.contains($0.visit.date) }
      for (place, own) in Dictionary(
        grouping: inPeriod, by: { place(of: client, on: $0.visit.date) })
      {
        var row = rows[place] ?? Row(key: place.key, part: place.part)
        row.clients += 1
        for seen in own { count(seen, in: &row) }
        if let indices = indices(of: own) { row.indices.append(indices) }
        rows[place] = row
        aims[place, default: []].insert(aim(of: client))
      }
      for last in lastDays {
        let inWindow = visits.filter {
          $0.visit.date <= last && last.adding(days: -question.windowDays) < $0.visit.date
        }
        if inWindow.isEmpty { continue }
        let place = place(of: client, on: last)
        var row = rows[place] ?? Row(key: place.key, part: place.part)
        row.distinctCaregivers.append(distinct(inWindow))
        survey(client, inWindow, last, in: &row)
        rows[place] = row
        aims[place, default: []].insert(aim(of: client))
      }
    }
    if question.grouping == .all, rows.isEmpty { rows[Place(key: nil, part: nil)] = Row() }
    return rows.map { place, row in
      var row = row
      row.distinctCaregivers.sort()
      row.surveyDistinctCaregivers.sort()
      row.indices.sort { $0.lexicographicallyPrecedes($1) }
      if let aims = aims[place], aims.count == 1 { row.aim = aims.first ?? nil }
      return row
    }
  }

  /// Every window of the question's length within the period, counted anew.
  func windows(above levels: [Int]) -> [ContinuityWindow] {
    var counts: [String?: [CalendarDate: [Int]]] = [:]
    for first in question.period {
      let last = first.adding(days: question.windowDays - 1)
      guard last <= question.period.to else { continue }
      for (client, visits) in performed {
        let own = visits.filter { first <= $0.visit.date && $0.visit.date <= last }
        if own.isEmpty { continue }
        counts[group(of: client, on: last), default: [:]][first, default: []].append(distinct(own))
      }
    }
    return counts.sorted { FollowUpGroups.isInOrder($0.key, $1.key) }.flatMap { key, windows in
      windows.sorted { $0.key < $1.key }.map { first, counts in
        ContinuityWindow(
          key: key, days: DateRange(from: first, count: question.windowDays),
          distinctCaregivers: counts, above: levels)
      }
    }
  }

  /// Clients, visits and visits as care contact of each caregiver.
  func caregivers() -> [String: [Int]] {
    let seen = performed.values.joined().filter { question.period.contains($0.visit.date) }
    let ids = Set(seen.flatMap(\.caregivers))
    return Dictionary(
      uniqueKeysWithValues: ids.map { id in
        let own = seen.filter { $0.caregivers.contains(id) }
        let asCareContact = own.count { seen in
          records.careContacts.contains {
            $0.client == seen.visit.client && $0.caregiver == id && $0.role == .careContact
              && holds($0.from, $0.to, seen.visit.date)
          }
        }
        return (id, [Set(own.map(\.visit.client)).count, own.count, asCareContact])
      })
  }

  private func distinct(_ visits: [Seen]) -> Int {
    visits.reduce(into: Set<String>()) { $0.formUnion($1.caregivers) }.count
  }

  private func count(_ seen: Seen, in row: inout Row) {
    let (visit, present) = (seen.visit, seen.caregivers)
    row.visits += 1
    row.meetings += present.count
    let careContacts = records.careContacts.filter {
      $0.client == visit.client && $0.role == .careContact && holds($0.from, $0.to, visit.date)
    }
    guard !careContacts.isEmpty else { return }
    let tookPart = careContacts.contains { present.contains($0.caregiver) }
    row.visitsWithCareContactInForce += 1
    if tookPart { row.careContactVisits += 1 }
    if let time = visit.plannedStart ?? seen.start,
      careContacts.contains(where: { isAtWork($0.caregiver, on: visit.date, at: time) })
    {
      row.visitsOnDuty += 1
      if tookPart { row.onDutyCareContactVisits += 1 }
    }
    let isPersonalCare = visit.services.contains { id in
      records.services.services.contains { $0.id == id && $0.isPersonalCare }
    }
    let hours = hours(of: visit.client)
    guard isPersonalCare, let start = seen.start, hours.from <= start, start < hours.to
    else { return }
    row.dayPersonalCareVisits += 1
    if tookPart { row.dayPersonalCareCareContactVisits += 1 }
  }

  private func isAtWork(_ caregiver: String, on date: CalendarDate, at time: ClockTime) -> Bool {
    shifts.contains { shift in
      guard shift.caregiver == caregiver else { return false }
      let isPastMidnight = shift.end < shift.start
      if shift.date == date {
        return shift.start <= time && (isPastMidnight || time < shift.end)
      }
      return isPastMidnight && shift.date.adding(days: 1) == date && time < shift.end
    }
  }

  private func indices(of visits: [Seen]) -> [Double]? {
    let ordered = visits.sorted { first, second in
      if first.visit.date != second.visit.date { return first.visit.date < second.visit.date }
      switch (first.start, second.start) {
      case (nil, nil): break
      case (nil, _?): return true
      case (_?, nil): return false
      case let (one?, two?): if one != two { return one < two }
      }
      return first.visit.id < second.visit.id
    }
    let met = ordered.flatMap { $0.caregivers.sorted() }
    guard met.count >= 2 else { return nil }
    let total = Double(met.count)
    let counts = Set(met).map { caregiver in Double(met.count { $0 == caregiver }) }
    let same = zip(met, met.dropFirst()).count { $0 == $1 }
    return [
      (counts.map { $0 * $0 }.reduce(0, +) - total) / (total * (total - 1)),
      (counts.max() ?? 0) / total, Double(same) / (total - 1),
    ]
  }

  // MARK: The survey

  private func partEnds() -> [CalendarDate] {
    question.period.filter { date in
      let next = date.adding(days: 1)
      return date == question.period.to || part(of: next) != part(of: date)
    }
  }

  private func part(of date: CalendarDate) -> String? {
    switch question.cut {
    case .whole: nil
    case .day: date.iso
    case .week: ISOWeek(of: date).iso
    case .month: String(date.iso.prefix(7))
    }
  }

  private func place(of client: String, on date: CalendarDate) -> Place {
    let part = part(of: date)
    return [.day, .week, .month].contains(question.grouping)
      ? Place(key: part, part: nil) : Place(key: group(of: client, on: date), part: part)
  }

  private func survey(
    _ client: String, _ inWindow: [Seen], _ last: CalendarDate, in row: inout Row
  ) {
    let counted = inWindow.filter { seen in
      let services = seen.visit.services
      guard let start = seen.start else { return false }
      return (7 * 60...22 * 60).contains(Int(start.minutesSinceMidnight))
        && (services.isEmpty || services.contains { $0 != "alarm" && $0 != "meals" })
    }
    let perDay = Dictionary(grouping: counted, by: \.visit.date).mapValues(\.count)
    guard
      (0..<question.windowDays).allSatisfy({ perDay[last.adding(days: -$0), default: 0] >= 2 })
    else { return }
    switch age(of: client, on: last) {
    case nil: row.surveyUnknownAge += 1
    case let age? where age >= 65: row.surveyDistinctCaregivers.append(distinct(counted))
    default: break
    }
  }

  private func age(of client: String, on date: CalendarDate) -> Int? {
    guard let born = records.client(client)?.identityNumber?.birthDate.parts else { return nil }
    let now = date.parts
    let hadBirthday = now.month > born.month || (now.month == born.month && now.day >= born.day)
    return now.year - born.year - (hadBirthday ? 0 : 1)
  }

  // MARK: Who belongs where

  private func group(of client: String, on date: CalendarDate) -> String? {
    let team = records.client(client).flatMap { value($0.team, date) }
    let record = team.flatMap { id in records.teams.first { $0.id == id } }
    switch question.grouping {
    case .all: return nil
    case .client: return client
    case .team: return team
    case .section: return record.flatMap { value($0.section, date) }
    case .area: return record.flatMap { value($0.area, date) }
    case .provider: return provider(of: client, on: date)?.id
    case .caregiver, .service, .day, .week, .month: return nil
    }
  }

  private func provider(of client: String, on date: CalendarDate) -> Provider? {
    let team = records.client(client).flatMap { value($0.team, date) }
    let record = team.flatMap { id in records.teams.first { $0.id == id } }
    if let named = record.flatMap({ value($0.provider, date) }) {
      return records.providers.first { $0.id == named }
    }
    return records.providers.count == 1 ? records.providers[0] : nil
  }

  /// The policy of a client's provider on the period's last day, as far as the tests' worlds go.
  private func policyValues(
    of client: String, rule: String
  ) -> PolicyValue? {
    let date = question.period.to
    guard records.client(client) != nil, let provider = provider(of: client, on: date),
      let policy = value(provider.policy, date)
    else { return nil }
    let values = records.policies[policy]?[rule]?.values ?? []
    return values.last {
      $0.binds.binds(provider.kind) && holds($0.from, $0.to, date)
    }
  }

  private func aim(of client: String) -> Double? {
    let value = policyValues(of: client, rule: "care_contact_share_aim")?.value
    guard case .number(let text)? = value else { return nil }
    return Double(text)
  }

  private func hours(of client: String) -> (from: ClockTime, to: ClockTime) {
    let texts: (String, String) =
      policyValues(of: client, rule: "day_personal_care_hours") == nil
      ? ("07:00", "17:00") : ("08:00", "12:30")
    return (ClockTime(iso: texts.0) ?? .midnight, ClockTime(iso: texts.1) ?? .midnight)
  }

  private func value(_ timeline: Timeline<String>, _ date: CalendarDate) -> String? {
    timeline.periods.first { holds($0.from, $0.to, date) }?.value
  }

  private func holds(_ from: CalendarDate?, _ to: CalendarDate?, _ date: CalendarDate) -> Bool {
    (from ?? date) <= date && date <= (to ?? date)
  }
}
