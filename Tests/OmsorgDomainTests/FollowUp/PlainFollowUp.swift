import OmsorgDomain

/// What the plain computations of figures from visits have in common, straight from the definitions.
struct PlainFollowUp {
  let world: FollowUpWorld
  var records: CareRecords { world.records }
  var question: FollowUpQuestion { world.question }

  /// The visits of the period.
  var visits: [Visit] { world.visits.filter { question.period.contains($0.date) } }

  func status(_ visit: Visit) -> VisitStatus {
    let all = visit.caregivers.map(\.status)
    for status in [VisitStatus.performed, .noShow, .planned] where all.contains(status) {
      return status
    }
    return all.isEmpty ? .planned : .cancelled
  }

  /// Who performed a visit.
  func performers(_ visit: Visit) -> Set<String> {
    Set(visit.caregivers.filter { $0.status == .performed }.compactMap(\.id))
  }

  /// The earliest actual start of those who performed a visit, in minutes.
  func actualStart(_ visit: Visit) -> Int? {
    visit.caregivers.filter { $0.status == .performed }.compactMap(\.start).min()
      .map { Int($0.minutesSinceMidnight) }
  }

  /// The visits in order: date, start, id.
  func inOrder(_ visits: [Visit]) -> [Visit] {
    func start(_ visit: Visit) -> Int {
      actualStart(visit) ?? visit.plannedStart.map { Int($0.minutesSinceMidnight) } ?? -1
    }
    return visits.sorted { ($0.date, start($0), $0.id) < ($1.date, start($1), $1.id) }
  }

  /// The row that a client's day belongs to.
  func key(client: String, _ date: CalendarDate) -> String? {
    let team = records.clients.first { $0.id == client }.flatMap { value($0.team, date) }
    let record = team.flatMap { id in records.teams.first { $0.id == id } }
    switch question.grouping {
    case .all, .caregiver, .service: return nil
    case .client: return client
    case .team: return team
    case .section: return record.flatMap { value($0.section, date) }
    case .area: return record.flatMap { value($0.area, date) }
    case .provider: return provider(ofTeam: team, date)?.id
    case .day: return date.iso
    case .week: return ISOWeek(of: date).iso
    case .month: return String(date.iso.prefix(7))
    }
  }

  func provider(ofTeam team: String?, _ date: CalendarDate) -> Provider? {
    let record = team.flatMap { id in records.teams.first { $0.id == id } }
    if let named = record.flatMap({ value($0.provider, date) }) {
      return records.providers.first { $0.id == named }
    }
    return records.providers.count == 1 ? records.providers[0] : nil
  }

  /// The policy rule's value for a client on the period's last day.
  func policy<Value>(_ client: String, _ rule: PolicyRule.Typed<Value>) -> Value? {
    policy(ofTeam: records.clients.first { $0.id == client }?.team, isKnown(client: client), rule)
  }

  func policy<Value>(
    ofTeam team: Timeline<String>?, _ isKnown: Bool, _ rule: PolicyRule.Typed<Value>
  ) -> Value? {
    let date = question.period.to
    guard isKnown,
      let provider = provider(ofTeam: team.flatMap { value($0, date) }, date),
      let policy = value(provider.policy, date)
    else { return nil }
    return records.policies[policy]?.value(of: rule, on: date, for: provider.kind)
  }

  func isKnown(client: String) -> Bool { records.clients.contains { $0.id == client } }

  /// Who is appointed for a client in some roles on a day.
  func appointed(_ client: String, _ roles: [CareContactRole], _ date: CalendarDate) -> Set<String>
  {
    Set(
      records.careContacts.filter {
        $0.client == client && roles.contains($0.role) && holds($0.from, $0.to, date)
      }.map(\.caregiver))
  }

  /// The latest begun of the periods that hold.
  func value<Value>(_ timeline: Timeline<Value>, _ date: CalendarDate) -> Value? {
    timeline.periods.filter { holds($0.from, $0.to, date) }
      .max { ($0.from ?? .earliest) < ($1.from ?? .earliest) }?.value
  }

  func holds(_ from: CalendarDate?, _ to: CalendarDate?, _ date: CalendarDate) -> Bool {
    (from ?? date) <= date && date <= (to ?? date)
  }
}
