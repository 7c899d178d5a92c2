import Records

/// What is asked when someone is to be appointed for a client.
public struct AppointmentRequest: Sendable {
  /// The client.
  public var client: Client
  /// The caregiver.
  public var caregiver: Caregiver
  /// In what capacity.
  public var role: CareContactRole
  /// The first day.
  public var from: CalendarDate
  /// The last day, where there is one.
  public var to: CalendarDate?
  /// The place among several of the same role.
  public var order: Int?
  /// Whose absence a substitute covers.
  public var standsInFor: String?
  /// One of several who take turns.
  public var rotates = false
  /// Loads have been weighed against each other by a plan, and do not forbid it.
  public var loadIsPlanned = false
  /// Whoever is care contact is so until the day before.
  public var replaces = false
  /// Why one who is replaced is so no longer.
  public var endReason: String?
  /// Who appoints: the id of a professional, or a name.
  public var decidedBy: String
  /// The steps taken.
  public var steps: [StepTaken]
  /// Why a rule that forbids it is to be set aside.
  public var overrideReason: String?
  /// The day on which it is asked: what had begun by then is not undone by a replacement.
  public var askedOn: CalendarDate

  /// A request.
  public init(
    _ caregiver: Caregiver, for client: Client, as role: CareContactRole, from: CalendarDate,
    decidedBy: String, steps: [StepTaken] = []
  ) {
    self.client = client
    self.caregiver = caregiver
    self.role = role
    self.from = from
    self.decidedBy = decidedBy
    self.steps = steps
    self.askedOn = from
  }
}

/// An appointment made: the new record, and those that end with it.
public struct Appointed: Sendable {
  /// The new appointment.
  public let appointment: CareContact
  /// Those replaced, with their last day.
  public let ended: [CareContact]
  /// Those replaced that had not begun, and never will.
  public let dropped: [CareContact]
  /// Rules set aside with the request's reason.
  public let overridden: [AppointmentRefusal]
}

extension CareContactMatching {
  /// Appoints someone, or tells every reason why not.
  ///
  /// The law, what is safe and what the client wants always hold; the policy's steps, teams, kinds
  /// of work and bands may be set aside with a reason by whoever the policy names.
  /// - Parameter replacing: with `replaces`, the only one whom the appointment ends; nil ends all of
  ///   the role.
  /// - Parameter lookedAt: the teams that the caregiver may belong to; nil: the client's, as many as
  ///   the matching allows.
  /// - Throws: `AppointmentRefused`.
  public func appoint(
    _ request: AppointmentRequest, replacing: String? = nil, among lookedAt: [String]? = nil
  ) throws(AppointmentRefused) -> Appointed {
    let current = inForce(request.role, for: request.client)
    let replaced = current.filter { replacing == nil || $0.caregiver == replacing }
    var refusals: [AppointmentRefusal] = refusalsOfOffer(request)
    let near = lookedAt ?? teams(for: request.client)
    let own = request.caregiver.team.value(on: date).map { [$0] } ?? []
    refusals += self.refusals(
      of: request.caregiver, for: request.client, as: request.role,
      among: near.isEmpty ? own : near
    ).map(AppointmentRefusal.caregiver)
    if !request.rotates, current.contains(where: { $0.caregiver == request.caregiver.id }) {
      refusals.append(.caregiver(.alreadyAppointed))
    }
    if request.rotates { refusals += refusalsOfRotation(request) }
    if request.role == .careContact {
      if !request.loadIsPlanned {
        refusals += refusalsOfLoad(of: request.caregiver, for: request.client)
          .map(AppointmentRefusal.caregiver)
      }
      if !request.replaces, !request.rotates, !allowsSeveral(request.client), !current.isEmpty,
        !current.contains(where: { $0.caregiver == request.caregiver.id })
      {
        refusals.append(.hasCareContact(current.map(\.caregiver)))
      }
      refusals += refusalsOfSteps(request)
    }
    if request.role == .careContact, let allowed = appointers(request.client),
      let role = role(of: request.decidedBy), !allowed.contains(role)
    {
      refusals.append(.appointer(role, allowed: allowed))
    }
    let hasBegun = { (contact: CareContact) in contact.from.map { $0 < request.from } ?? true }
    let dropped = request.replaces ? replaced.filter { !hasBegun($0) } : []
    if let past = dropped.first(where: { contact in
      contact.from.map { $0 != request.from && $0 <= request.askedOn } ?? false
    }), let from = past.from {
      refusals.append(.replacesThePast(past.caregiver, from: from))
    }
    let days = CalendarDate.earliest...CalendarDate.latest
    // Whoever is replaced ends the day before.
    let first = request.replaces ? request.from.adding(days: -1) : request.from
    if !days.contains(first) || !days.contains(request.to ?? request.from) {
      refusals.append(.beyondCalendar)
    }
    let overridden = try setAside(refusals, request)
    var appointment = CareContact(
      client: request.client.id, caregiver: request.caregiver.id, role: request.role,
      from: request.from)
    appointment.to = request.to
    appointment.order = request.order
    appointment.standsInFor = request.standsInFor
    appointment.rotates = request.rotates
    appointment.decidedBy = request.decidedBy
    appointment.steps = request.steps
    appointment.overrideReason = overridden.isEmpty ? nil : request.overrideReason
    return Appointed(
      appointment: appointment,
      ended: request.replaces ? ended(replaced.filter(hasBegun), before: request) : [],
      dropped: dropped, overridden: overridden)
  }

  /// The matching as it is once an appointment has been made.
  public func with(_ appointed: Appointed) -> CareContactMatching {
    let ended = Dictionary(
      appointed.ended.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let dropped = Set(appointed.dropped.map(\.id))
    let contacts =
      records.careContacts.filter { !dropped.contains($0.id) }
      .map { ended[$0.id] ?? $0 } + [appointed.appointment]
    return CareContactMatching(
      records: records.with(careContacts: contacts), on: date, roster: roster,
      familiarity: familiarity, teamsAllowed: teamsAllowed)
  }

  /// A client's appointments of a role that hold on the day or begin later.
  func inForce(_ role: CareContactRole, for client: Client) -> [CareContact] {
    records.careContacts(of: client.id).filter { appointment in
      appointment.role == role && (appointment.to.map { date <= $0 } ?? true)
    }
  }

  private func ended(_ current: [CareContact], before request: AppointmentRequest) -> [CareContact]
  {
    current.map { appointment in
      var appointment = appointment
      appointment.to = request.from.adding(days: -1)
      appointment.endReason = request.endReason
      return appointment
    }
  }

  private func allowsSeveral(_ client: Client) -> Bool {
    governing(client)?.value(of: PolicyRule.severalCareContacts, on: date) ?? false
  }

  /// A client who has said no is not given a care contact; a contact person is for those outside.
  private func refusalsOfOffer(_ request: AppointmentRequest) -> [AppointmentRefusal] {
    guard request.role != .contactPerson else {
      let keeps = governing(request.client)?.value(of: PolicyRule.outsideOfferKeeps, on: date)
      return keeps == .contactPerson ? [] : [.noContactPersons]
    }
    guard let latest = records.offers(of: request.client.id).last, latest.answer == .no else {
      return []
    }
    return [.offerDeclined(latest.answeredOn ?? latest.date)]
  }

  /// Care contacts take turns only with clients who are particularly demanding, and where a policy
  /// that says what may be done for them names it.
  private func refusalsOfRotation(_ request: AppointmentRequest) -> [AppointmentRefusal] {
    let measures = governing(request.client)?.value(of: PolicyRule.demandingClients, on: date)
    if let measures, !measures.contains(.rotating) { return [.noRotation] }
    return request.client.isDemanding ? [] : [.notDemanding]
  }

  // MARK: Steps and roles

  /// The steps that the policy demands before a care contact is appointed.
  public func stepsDemanded(for client: Client) -> [AppointmentStep] {
    governing(client)?.value(of: PolicyRule.appointmentSteps, on: date) ?? []
  }

  private func refusalsOfSteps(_ request: AppointmentRequest) -> [AppointmentRefusal] {
    let taken = Dictionary(request.steps.map { ($0.step, $0) }, uniquingKeysWith: { $1 })
    var refusals: [AppointmentRefusal] = []
    for step in stepsDemanded(for: request.client) {
      guard let entry = taken[step.rawValue] else {
        refusals.append(.step(step))
        continue
      }
      if let refusal = refusal(of: entry.by, taking: step) { refusals.append(refusal) }
    }
    return refusals
  }

  /// Why someone on record in another role can't take a step; nil if they can, or are no
  /// professional on record.
  public func refusal(of who: String, taking step: AppointmentStep) -> AppointmentRefusal? {
    guard let role = role(of: who), let allowed = step.takenBy, !allowed.contains(role) else {
      return nil
    }
    return .stepTaker(step, role, allowed: allowed)
  }

  private func appointers(_ client: Client) -> [CareRole]? {
    guard let by = governing(client)?.value(of: PolicyRule.appointedBy, on: date) else {
      return nil
    }
    // Whom the unit manager named may hold any role; and who answers for it may do it too.
    if by.contains(.namedByUnitManager) { return nil }
    let answers = governing(client)?.value(of: PolicyRule.appointmentAnsweredForBy, on: date)
    return by + (answers.map { [$0] } ?? [])
  }

  /// The role of a professional on record; nil for a name or an id of no professional.
  private func role(of who: String) -> CareRole? {
    records.professionals.first { $0.id == who && ($0.ended.map { date <= $0 } ?? true) }?.role
      .careRole
  }

  // MARK: Override

  private func setAside(
    _ refusals: [AppointmentRefusal], _ request: AppointmentRequest
  ) throws(AppointmentRefused) -> [AppointmentRefusal] {
    if refusals.isEmpty { return [] }
    guard request.overrideReason != nil, refusals.allSatisfy(\.mayBeOverridden) else {
      throw AppointmentRefused(
        client: request.client.id, caregiver: request.caregiver.id, reasons: refusals)
    }
    guard
      let allowed = governing(request.client)?
        .value(of: PolicyRule.appointmentOverrideBy, on: date)
    else {
      throw AppointmentRefused(
        client: request.client.id, caregiver: request.caregiver.id,
        reasons: refusals + [.overrideNotInPolicy])
    }
    guard let role = role(of: request.decidedBy), allowed.contains(role) else {
      throw AppointmentRefused(
        client: request.client.id, caregiver: request.caregiver.id,
        reasons: refusals + [.overrideNotBy(allowed)])
    }
    return refusals
  }
}

extension AppointmentStep {
  /// The roles on record that can take the step; nil where anyone can.
  var takenBy: [CareRole]? {
    switch self {
    case .askClient, .consultTeam, .talkWithCaregiver: nil
    case .reconcileCoordinator: [.coordinator, .planner, .administrator]
    case .reconcileUnitManager: [.unitManager]
    }
  }
}

extension ProfessionalRole {
  /// The same role as policies name it.
  public var careRole: CareRole {
    switch self {
    case .unitManager: .unitManager
    case .sectionManager: .sectionManager
    case .nightManager: .nightManager
    case .coordinator: .coordinator
    case .planner: .planner
    case .administrator: .administrator
    case .careManager: .careManager
    case .nurse: .nurse
    case .occupationalTherapist: .occupationalTherapist
    case .physiotherapist: .physiotherapist
    }
  }
}
