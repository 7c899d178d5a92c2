import Records

/// Who may be asked in place of a care contact, by the order of cover.
struct CoverTeams {
  private let records: CareRecords
  private let date: CalendarDate
  let members: [String: [Caregiver]]
  let covering: [String: [Team]]

  init(_ records: CareRecords, on date: CalendarDate) {
    self.records = records
    self.date = date
    members = Dictionary(
      grouping: records.caregivers.filter {
        $0.isActive(on: date) && $0.role.value(on: date) != .hourly
          && $0.team.value(on: date) != nil
      }
    ) { $0.team.value(on: date) ?? "" }
    var covering: [String: [Team]] = [:]
    for team in records.teams where team.isActive(on: date) {
      for covered in team.covers { covering[covered, default: []].append(team) }
    }
    self.covering = covering
  }

  /// Those whom the order of cover names for a client, by rank and id.
  func performers(
    for client: Client, _ careContacts: [String], _ governing: GoverningPolicy?
  ) -> [PlannedService.Performer] {
    var ranks: [String: Int] = [:]
    for careContact in careContacts { ranks[careContact] = 0 }
    let order =
      governing?.value(of: PolicyRule.orderOfCover, on: date) ?? [.careContact, .deputy]
    for (rank, step) in order.filter({ $0 != .careContact }).enumerated() {
      for caregiver in caregivers(at: step, for: client, careContacts) where ranks[caregiver] == nil
      {
        ranks[caregiver] = rank + 1
      }
    }
    return Self.inOrder(ranks)
  }

  private static func inOrder(_ ranks: [String: Int]) -> [PlannedService.Performer] {
    ranks.map { PlannedService.Performer(caregiver: $0.key, rank: $0.value) }
      .sorted { ($0.rank, $0.caregiver) < ($1.rank, $1.caregiver) }
  }

  private func caregivers(
    at step: CoverStep, for client: Client, _ careContacts: [String]
  ) -> [String] {
    let team = client.team.value(on: date)
    switch step {
    case .careContact: return careContacts
    case .deputy:
      return records.deputiesInOrder(of: client.id, on: date)
    case .twin:
      let twin = careContacts.first.flatMap(records.caregiver)?.twin.value(on: date)
      return twin.map { [$0] } ?? []
    case .team: return (team.flatMap { members[$0] } ?? []).map(\.id)
    case .runner:
      return (team.flatMap { members[$0] } ?? []).filter { $0.role.value(on: date) == .runner }
        .map(\.id)
    case .resourceGroup, .eveningTeam:
      let kind: TeamKind = step == .resourceGroup ? .resourceGroup : .eveningTeam
      return (team.flatMap { covering[$0] } ?? []).filter { $0.kind == kind }
        .flatMap { members[$0.id] ?? [] }.map(\.id)
    case .hourly: return []
    }
  }

  /// Those of some performers who may do a service, whoever is wished for by name among them.
  func allowed(
    _ performers: [PlannedService.Performer], _ service: String, isPersonalCare: Bool,
    wished: String?, _ client: Client, _ governing: GoverningPolicy?
  ) -> [PlannedService.Performer] {
    let refused = SwitchRequest.ruledOut(client: client, in: records)
    let assistants = governing?.value(of: PolicyRule.servicesByServiceAssistants, on: date)
    var ranks: [String: Int] = [:]
    for performer in performers { ranks[performer.caregiver] = performer.rank }
    if let wished, ranks[wished] == nil { ranks[wished] = 1 }
    return Self.inOrder(
      ranks.filter { id, _ in
        guard let caregiver = records.caregiver(id), caregiver.isActive(on: date),
          !refused.contains(id), client.genderWish.map({ $0 == caregiver.gender }) ?? true
        else { return false }
        guard caregiver.title == .serviceAssistant else { return true }
        return !isPersonalCare && assistants?.contains(service) ?? true
      })
  }
}
