public import OmsorgDomain
public import Records

/// The collections that `CareRecords` is made of.
public enum Register: CaseIterable, Sendable {
  case clients, caregivers, teams, providers, decisions, careContacts, absences, relatives
  case professionals, offers, proposals, switchRequests, services, policies
  case checklists, checklistTemplates, carePlans, changedNeeds, custody, appointments, complaints,
    meetings, calls, brochures, schedules

  /// The collection's file in the store.
  public var path: String {
    switch self {
    case .clients: RegisterFile<Client>.clients.path
    case .caregivers: RegisterFile<Caregiver>.caregivers.path
    case .teams: RegisterFile<Team>.teams.path
    case .providers: RegisterFile<Provider>.providers.path
    case .decisions: RegisterFile<GrantedService>.decisions.path
    case .careContacts: RegisterFile<CareContact>.careContacts.path
    case .absences: RegisterFile<Absence>.absences.path
    case .relatives: RegisterFile<Relative>.relatives.path
    case .professionals: RegisterFile<Professional>.professionals.path
    case .offers: RegisterFile<Offer>.offers.path
    case .proposals: RegisterFile<Proposal>.proposals.path
    case .switchRequests: RegisterFile<SwitchRequest>.switchRequests.path
    case .checklists: RegisterFile<Checklist>.checklists.path
    case .checklistTemplates: RegisterFile<ChecklistTemplate>.checklistTemplates.path
    case .carePlans: RegisterFile<CarePlan>.carePlans.path
    case .changedNeeds: RegisterFile<ChangedNeed>.changedNeeds.path
    case .custody: RegisterFile<CustodyItem>.custody.path
    case .appointments: RegisterFile<Appointment>.appointments.path
    case .complaints: RegisterFile<Complaint>.complaints.path
    case .meetings: RegisterFile<Meeting>.meetings.path
    case .calls: RegisterFile<ManagerCall>.calls.path
    case .brochures: RegisterFile<Brochure>.brochures.path
    case .schedules: RegisterFile<Schedule>.schedules.path
    case .services: RegisterFile<ServiceCatalogue.Service>.services.path
    case .policies: RegisterFile<PolicyRecord>.policies.path
    }
  }
}

/// Something that registers can be read from: a snapshot, or a transaction.
public protocol RegisterSource {
  /// The records of a collection, sorted by id; none if its file is not there.
  /// - Throws: `StoreError.invalidFile`, or what reading the file throws.
  func records<R: IdentifiedRecord>(_ file: RegisterFile<R>) throws -> [R]
}

extension RegisterSource {
  /// The registers named, the others left empty.
  /// - Throws: `StoreError.invalidFile`, or what reading the files throws.
  public func careRecords(_ needed: Set<Register>) throws -> CareRecords {
    func optional<R: IdentifiedRecord>(_ register: Register, _ file: RegisterFile<R>) throws -> [R]
    {
      needed.contains(register) ? try records(file) : []
    }
    return CareRecords(
      clients: try optional(.clients, .clients),
      caregivers: try optional(.caregivers, .caregivers),
      teams: try optional(.teams, .teams),
      providers: try optional(.providers, .providers),
      decisions: try optional(.decisions, .decisions),
      careContacts: try optional(.careContacts, .careContacts),
      absences: try optional(.absences, .absences),
      relatives: try optional(.relatives, .relatives),
      professionals: try optional(.professionals, .professionals),
      offers: try optional(.offers, .offers),
      proposals: try optional(.proposals, .proposals),
      switchRequests: try optional(.switchRequests, .switchRequests),
      checklists: try optional(.checklists, .checklists),
      checklistTemplates: try optional(.checklistTemplates, .checklistTemplates),
      carePlans: try optional(.carePlans, .carePlans),
      changedNeeds: try optional(.changedNeeds, .changedNeeds),
      custody: try optional(.custody, .custody),
      appointments: try optional(.appointments, .appointments),
      complaints: try optional(.complaints, .complaints),
      meetings: try optional(.meetings, .meetings),
      calls: try optional(.calls, .calls),
      brochures: try optional(.brochures, .brochures),
      schedules: try optional(.schedules, .schedules),
      services: try optional(.services, .services),
      policies: try optional(.policies, .policies))
  }
}
