import Records

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
      let role = roleOutside(allowed, of: request.decidedBy)
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

  /// Why someone on record in another role can't take a step; nil if they can, or are in no
  /// register.
  public func refusal(of who: String, taking step: AppointmentStep) -> AppointmentRefusal? {
    guard let allowed = step.takenBy, let role = roleOutside(allowed, of: who) else { return nil }
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

  /// The role in which someone is on record, by id or name, if that is none of those allowed; nil
  /// also for who is in no register, who is taken at their word.
  private func roleOutside(_ allowed: [CareRole], of who: String) -> CareRole? {
    let roles = roles(of: who)
    return roles.contains(where: allowed.contains) ? nil : roles.first
  }

  private func roles(of who: String) -> [CareRole] {
    let professionals = records.professionals.filter { person in
      (person.id == who || person.name == who) && person.isActive(on: date)
    }
    let isCaregiver = records.caregivers.contains { $0.id == who || $0.name == who }
    return professionals.map(\.role.careRole) + (isCaregiver ? [.caregiver] : [])
  }

  // MARK: Override

  private func setAside(
    _ refusals: [AppointmentRefusal], _ request: AppointmentRequest
  ) throws(AppointmentRefused) -> [AppointmentRefusal] {
    if refusals.isEmpty { return [] }
    let allowed = governing(request.client)?
      .value(of: PolicyRule.appointmentOverrideBy, on: date)
    func refused(_ more: [AppointmentRefusal] = []) -> AppointmentRefused {
      AppointmentRefused(
        client: request.client.id, caregiver: request.caregiver.id, reasons: refusals + more,
        overriddenBy: allowed ?? [],
        isProposed: records.proposals.contains { proposal in
          proposal.client == request.client.id && proposal.caregiver == request.caregiver.id
            && proposal.role == request.role
        })
    }
    guard request.overrideReason != nil, refusals.allSatisfy(\.mayBeOverridden) else {
      throw refused()
    }
    guard let allowed else { throw refused([.overrideNotInPolicy]) }
    guard roles(of: request.decidedBy).contains(where: allowed.contains) else {
      throw refused([.overrideNotBy(allowed)])
    }
    return refusals
  }
}
