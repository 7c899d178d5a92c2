import OmsorgDomain
import PlainJSON

/// The figures of continuity computed straight from their definitions, visit by visit and with no
/// regard to time or memory.
struct PlainContinuity {
  struct Row: Equatable {
    var key: String?
    var clients = 0
    var visits = 0
    var careContactVisits = 0
    var visitsWithCareContactInForce = 0
    var meetings = 0
    var dayPersonalCareVisits = 0
    var dayPersonalCareCareContactVisits = 0
    var distinctCaregivers: [Int] = []
    var surveyDistinctCaregivers: [Int] = []
    var surveyUnknownAge = 0
    var indices: [[Double]] = []
    var aim: Double?
  }

  let world: ContinuityWorld
  private var records: CareRecords { world.records }
  private var question: ContinuityQuestion { world.question }

  func rows() -> [Row] {
    let lastDays = question.grouping == .month ? monthEnds() : [question.period.to]
    var keys: Set<String?> = question.grouping == .all ? [nil] : []
    for visit in performed where question.period.contains(visit.date) {
      keys.insert(group(of: visit.client, on: visit.date))
    }
    for last in lastDays {
      for client in clients where !window(client, to: last).isEmpty {
        keys.insert(group(of: client, on: last))
      }
    }
    return keys.map { row($0, lastDays) }
  }

  private func row(_ key: String?, _ lastDays: [CalendarDate]) -> Row {
    var row = Row(key: key)
    var aims: Set<Double?> = []
    for client in clients {
      let own = performed.filter {
        $0.client == client && question.period.contains($0.date)
          && group(of: client, on: $0.date) == key
      }
      for visit in own { count(visit, in: &row) }
      if !own.isEmpty {
        row.clients += 1
        aims.insert(aim(of: client))
      }
      if let indices = indices(of: own) { row.indices.append(indices) }
      for last in lastDays where group(of: client, on: last) == key {
        let seen = window(client, to: last)
        if !seen.isEmpty {
          row.distinctCaregivers.append(Set(seen.flatMap(caregivers)).count)
        }
        guard let surveyed = surveyed(client, to: last) else { continue }
        switch age(of: client, on: last) {
        case nil: row.surveyUnknownAge += 1
        case let age? where age >= 65:
          row.surveyDistinctCaregivers.append(Set(surveyed.flatMap(caregivers)).count)
        default: break
        }
      }
    }
    row.distinctCaregivers.sort()
    row.surveyDistinctCaregivers.sort()
    row.indices.sort { $0.lexicographicallyPrecedes($1) }
    if aims.count == 1 { row.aim = aims.first ?? nil }
    return row
  }

  private func count(_ visit: Visit, in row: inout Row) {
    let present = caregivers(visit)
    row.visits += 1
    row.meetings += present.count
    let careContacts = records.careContacts.filter {
      $0.client == visit.client && $0.role == .careContact && holds($0.from, $0.to, visit.date)
    }
    guard !careContacts.isEmpty else { return }
    let tookPart = careContacts.contains { present.contains($0.caregiver) }
    row.visitsWithCareContactInForce += 1
    if tookPart { row.careContactVisits += 1 }
    let isPersonalCare = visit.services.contains { id in
      records.services.services.contains { $0.id == id && $0.isPersonalCare }
    }
    let hours = hours(of: visit.client)
    guard isPersonalCare, let start = start(visit), hours.from <= start, start < hours.to
    else { return }
    row.dayPersonalCareVisits += 1
    if tookPart { row.dayPersonalCareCareContactVisits += 1 }
  }

  // MARK: Visits

  private var clients: Set<String> { Set(world.visits.map(\.client)) }

  private var performed: [Visit] {
    world.visits.filter { visit in visit.caregivers.contains { $0.status == .performed } }
  }

  private func caregivers(_ visit: Visit) -> Set<String> {
    Set(visit.caregivers.filter { $0.status == .performed }.compactMap(\.id))
  }

  private func start(_ visit: Visit) -> ClockTime? {
    let starts = visit.caregivers.filter { $0.status == .performed }.compactMap(\.start)
    return starts.min() ?? visit.plannedStart
  }

  private func indices(of visits: [Visit]) -> [Double]? {
    let ordered = visits.sorted { first, second in
      if first.date != second.date { return first.date < second.date }
      switch (start(first), start(second)) {
      case (nil, nil): break
      case (nil, _?): return true
      case (_?, nil): return false
      case let (one?, two?): if one != two { return one < two }
      }
      return first.id < second.id
    }
    let met = ordered.flatMap { caregivers($0).sorted() }
    guard met.count >= 2 else { return nil }
    let total = Double(met.count)
    let counts = Set(met).map { caregiver in Double(met.filter { $0 == caregiver }.count) }
    let same = zip(met, met.dropFirst()).filter { $0 == $1 }.count
    return [
      (counts.map { $0 * $0 }.reduce(0, +) - total) / (total * (total - 1)),
      (counts.max() ?? 0) / total, Double(same) / (total - 1),
    ]
  }

  // MARK: Windows

  private func monthEnds() -> [CalendarDate] {
    question.period.filter { $0 == question.period.to || $0.adding(days: 1).day == 1 }
  }

  private func window(_ client: String, to last: CalendarDate) -> [Visit] {
    performed.filter {
      $0.client == client && $0.date <= last
        && last.adding(days: -question.windowDays) < $0.date
    }
  }

  /// The visits that the survey counts, if there are two or more every day of the window.
  private func surveyed(_ client: String, to last: CalendarDate) -> [Visit]? {
    let counted = window(client, to: last).filter { visit in
      let others = visit.services.filter { $0 != "alarm" && $0 != "meals" }
      guard let start = start(visit), visit.services.isEmpty || !others.isEmpty else {
        return false
      }
      return (7 * 60...22 * 60).contains(Int(start.minutesSinceMidnight))
    }
    let isDaily = (0..<question.windowDays).allSatisfy { back in
      counted.count { $0.date == last.adding(days: -back) } >= 2
    }
    return isDaily ? counted : nil
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
    case .month: return String(date.iso.prefix(7))
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
