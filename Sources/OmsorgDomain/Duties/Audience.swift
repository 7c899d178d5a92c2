/// Whose work a finding is: the caregiver's whose clients it concerns, or the professional's whose
/// role has to act.
public struct Audience: Sendable {
  private let caregiver: String?
  private let clients: Set<String>
  private let professional: Professional?
  private let records: CareRecords
  private let today: CalendarDate

  /// What concerns a person on a day; nil if nobody is on record under that id.
  ///
  /// A caregiver's clients are those whose care contact, substitute or contact person they are, and
  /// those whose care contact is away that day and whose deputy they are.
  public init?(_ who: String, in records: CareRecords, today: CalendarDate) {
    caregiver = records.caregiver(who)?.id
    professional = records.professionals.first { $0.id == who }
    if caregiver == nil, professional == nil { return nil }
    clients = Set(
      records.careContacts(by: who).filter { appointment in
        guard appointment.isInForce(on: today) else { return false }
        guard appointment.role == .deputy else { return true }
        let careContacts = records.careContactsInForce(of: appointment.client, on: today)
        return careContacts.allSatisfy { careContact in
          records.absences(of: careContact.caregiver).contains { $0.contains(today) }
        }
      }.map(\.client))
    self.records = records
    self.today = today
  }

  /// Whether a finding concerns the person.
  ///
  /// A professional gets what their role is to do in the teams that they serve. What names nobody,
  /// or someone whom no register has, is for the managers of the unit to give to someone.
  public func concerns(_ finding: Finding) -> Bool {
    if let caregiver, finding.caregiver == caregiver { return true }
    if let client = finding.client, clients.contains(client) { return true }
    return professional.map { isFor($0, finding) } ?? false
  }

  /// Whether a client is one of the person's: a caregiver's own, or one of a team that a
  /// professional serves.
  public func concerns(client: String, team: String?) -> Bool {
    clients.contains(client)
      || professional.map { team == nil || records.serves($0, team: team, on: today) } ?? false
  }

  private func isFor(_ person: Professional, _ finding: Finding) -> Bool {
    // What belongs to no team is for everyone of the role: nobody else would see it.
    guard finding.team == nil || records.serves(person, team: finding.team, on: today) else {
      return false
    }
    let isManager = person.role == .unitManager || person.role == .sectionManager
    switch finding.responsible {
    case nil, .workLeader, .team,
      .caregiver where finding.caregiver == nil:
      return isManager
    case .careContact where finding.caregiver == nil: return isManager
    case .namedByUnitManager: return person.role == .unitManager
    case let role: return role == person.role.careRole
    }
  }
}
