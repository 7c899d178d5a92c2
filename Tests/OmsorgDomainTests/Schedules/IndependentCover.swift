import OmsorgDomain

/// Who is asked to go to a client, and who may not, as omsorg-planning(7) tells it.
struct IndependentCover {
  /// What keeps someone from doing a service.
  enum Refusal: String {
    case left = "day.left"
    case client = "day.client_refuses"
    case gender = "day.gender_wish"
    case title = "day.title"
    case delegation = "day.delegations"
    case skill = "day.skills"
  }

  let records: CareRecords
  let date: CalendarDate

  /// Those appointed for a client, in order.
  func appointed(_ client: Client, _ roles: [CareContactRole]) -> [String] {
    records.careContacts
      .filter { $0.client == client.id && roles.contains($0.role) && $0.isInForce(on: date) }
      .sorted { left, right in
        let (first, second) = (left.order ?? 1, right.order ?? 1)
        return first != second
          ? first < second : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
      }
      .map(\.caregiver)
  }

  /// The care contacts in order; of a client without any, the contact persons.
  func contacts(of client: Client) -> [String] {
    let found = appointed(client, [.careContact])
    return found.isEmpty ? appointed(client, [.contactPerson]) : found
  }

  /// Who belongs to a team without being employed by the hour.
  func members(ofTeam team: String?) -> [String] {
    guard let team else { return [] }
    return records.caregivers.filter {
      $0.role.value(on: date) != .hourly && $0.team.value(on: date) == team
    }.map(\.id)
  }

  /// Who belongs to the teams that cover a team, of one kind or of all.
  func members(covering team: String?, kind: TeamKind? = nil) -> [String] {
    guard let team else { return [] }
    return records.teams.filter { other in
      (kind.map { $0 == other.kind } ?? true) && other.covers.contains(team)
    }.flatMap { members(ofTeam: $0.id) }
  }

  /// Whom a step of the order of cover names.
  func members(of step: CoverStep, _ client: Client) -> [String] {
    let team = client.team.value(on: date)
    switch step {
    case .careContact, .hourly: return []
    case .deputy: return appointed(client, [.deputy, .substitute])
    case .twin:
      return contacts(of: client).prefix(1).compactMap {
        records.caregiver($0)?.twin.value(on: date)
      }
    case .team: return members(ofTeam: team)
    case .runner:
      return members(ofTeam: team).filter {
        records.caregiver($0)?.role.value(on: date) == .runner
      }
    case .resourceGroup: return members(covering: team, kind: .resourceGroup)
    case .eveningTeam: return members(covering: team, kind: .eveningTeam)
    }
  }

  /// What keeps a caregiver from a service of a client, delegations and skills apart.
  func refusals(
    of caregiver: Caregiver, _ client: Client, _ service: String, isPersonal: Bool,
    policy: GoverningPolicy?
  ) -> Set<Refusal> {
    var found: Set<Refusal> = []
    if let last = caregiver.ended, last < date { found.insert(.left) }
    let isSwitchedFrom = records.switchRequests.contains {
      $0.client == client.id && $0.caregiver == caregiver.id && $0.rulesOutCaregiver
    }
    if client.refusedCaregivers.contains(caregiver.id) || isSwitchedFrom { found.insert(.client) }
    if let wished = client.genderWish, caregiver.gender != wished { found.insert(.gender) }
    if caregiver.title == .serviceAssistant {
      let given = policy?.value(of: PolicyRule.servicesByServiceAssistants, on: date)
      if isPersonal || !(given?.contains(service) ?? true) { found.insert(.title) }
    }
    return found
  }

  /// Whether there is a delegation or skill of a name, valid on a date.
  static func has(_ name: String, in held: [Qualification], on date: CalendarDate) -> Bool {
    held.contains { qualification in
      qualification.name.lowercased() == name.lowercased()
        && (qualification.from.map { $0 <= date } ?? true)
        && (qualification.until.map { date <= $0 } ?? true)
    }
  }
}
