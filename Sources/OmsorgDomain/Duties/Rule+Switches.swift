import Records

extension Rule {
  /// Requests to switch care contact, and what may lead to one.
  static let switchRules: [Rule] = [
    Rule(
      "switch.due", .warning, .duty,
      summary: Text(
        sv: "ett önskemål om byte tas om hand i tid", en: "a switch request is dealt with in time"),
      advice: Text(
        sv: "ta nästa steg med 'omsorg switch-request'",
        en: "take the next step with 'omsorg switch-request'"),
      plural: Text(sv: "önskemål om byte", en: "switch requests")
    ) { context, rule in
      context.records.switchRequests.compactMap { request in
        guard request.isOpen, context.follows(clockStarted: request.receivedOn),
          let client = context.records.client(request.client), client.isActive(on: context.today)
        else { return nil }
        let rules = SwitchRules(request, in: context.records)
        guard let next = request.next(rules) else { return nil }
        let due = rules.due(request)
        let isLate = due.map { $0 < context.today } ?? false
        return rule.finding(
          Subject("switch_request", request.id), client: client.id, caregiver: request.caregiver,
          team: client.team.value(on: context.today), due: due,
          responsible: rules.responsible(for: next), severity: isLate ? nil : .note,
          Text(
            sv: "önskemål \(request.id) om byte från \(request.caregiver), nästa steg: "
              + next.words(.swedish),
            en: "switch request \(request.id) to replace \(request.caregiver), next step: "
              + next.words(.english)))
      }
    },
    Rule(
      "switch.caregiver_leaves", .warning, .duty,
      summary: Text(
        sv: "en omsorgskontakt som ska sluta ersätts innan dess",
        en: "a care contact who is to leave is replaced before that"),
      advice: Text(
        sv: "'omsorg switch-request open BRUKARE --cause caregiver_leaves'",
        en: "'omsorg switch-request open CLIENT --cause caregiver_leaves'"),
      plural: Text(
        sv: "brukare vars omsorgskontakt slutar", en: "clients whose care contact leaves")
    ) { context, rule in
      context.appointmentsWithoutRequest.compactMap { standing in
        guard let last = standing.caregiver.ended, context.today <= last,
          isUnreplaced(standing.appointment, after: last, context)
        else { return nil }
        let (client, caregiver) = (standing.client, standing.caregiver)
        return proposal(
          rule, client, caregiver, due: last, context,
          Text(
            sv: "\(caregiver.id), fast omsorgskontakt för \(client.id), slutar \(last.iso)",
            en: "\(caregiver.id), care contact of \(client.id), leaves on \(last.iso)"))
      }
    },
    Rule(
      "switch.title_lapses", .warning, .duty,
      summary: Text(
        sv: "en omsorgskontakt vars rätt till titeln upphör ersätts innan dess",
        en: "a care contact whose right to the title lapses is replaced before that"),
      advice: Text(
        sv: "registrera beviset, eller 'omsorg switch-request open BRUKARE --cause title_lapses'",
        en: "record the certificate, or 'omsorg switch-request open CLIENT --cause title_lapses'"),
      plural: Text(
        sv: "brukare vars omsorgskontakt förlorar titeln",
        en: "clients whose care contact loses the title")
    ) { context, rule in
      context.appointmentsWithoutRequest.compactMap { standing in
        guard let last = lastDayWithTitle(standing.caregiver, context.today),
          last <= context.today.adding(months: 12),
          isUnreplaced(standing.appointment, after: last, context)
        else { return nil }
        let (client, caregiver) = (standing.client, standing.caregiver)
        return proposal(
          rule, client, caregiver, due: last, context,
          Text(
            sv: "\(caregiver.id), fast omsorgskontakt för \(client.id), har rätt till titeln "
              + "till och med \(last.iso)",
            en: "\(caregiver.id), care contact of \(client.id), may use the title until "
              + "\(last.iso)"))
      }
    },
    Rule(
      "care_contact.delegation_lacking", .warning, .duty,
      summary: Text(
        sv: "omsorgskontakten har delegering för det som beviljats sedan uppdraget började",
        en: "the care contact has the delegations for what was granted since the appointment"),
      advice: Text(
        sv: "delegera, eller 'omsorg switch-request open BRUKARE --cause delegated_care_changed' "
          + "(eller decision_changed)",
        en: "delegate, or 'omsorg switch-request open CLIENT --cause delegated_care_changed' "
          + "(or decision_changed)"),
      plural: Text(
        sv: "brukare vars omsorgskontakt saknar delegering",
        en: "clients whose care contact lacks a delegation")
    ) { context, rule in
      context.appointmentsWithoutRequest.compactMap { standing in
        let lacking = delegationsLacking(standing.appointment, standing.caregiver, context)
        guard !lacking.isEmpty, forcesSwitch(standing.client, context) else { return nil }
        let (client, caregiver) = (standing.client, standing.caregiver)
        let names = lacking.joined(separator: ", ")
        return proposal(
          rule, client, caregiver, due: nil, context,
          Text(
            sv: "\(caregiver.id), fast omsorgskontakt för \(client.id), saknar delegering som "
              + "insatserna kräver: \(names)",
            en: "\(caregiver.id), care contact of \(client.id), lacks a delegation that the "
              + "services need: \(names)"))
      }
    },
  ]

  private static func proposal(
    _ rule: Rule, _ client: Client, _ caregiver: Caregiver, due: CalendarDate?,
    _ context: RuleContext, _ message: Text
  ) -> Finding {
    rule.finding(
      Subject("client", client.id), client: client.id, caregiver: caregiver.id,
      team: client.team.value(on: context.today), due: due,
      responsible: SwitchRules(
        context.records.governing(client, on: context.today), on: context.today
      ).appointedBy, message)
  }

  /// Whether the client would be without a care contact from the day after a caregiver's last one:
  /// the appointment goes on, the client is still one, and nobody else is appointed from then on.
  private static func isUnreplaced(
    _ appointment: CareContact, after last: CalendarDate, _ context: RuleContext
  ) -> Bool {
    guard last < CalendarDate.latest else { return false }
    let next = last.adding(days: 1)
    guard appointment.isInForce(on: next),
      context.records.client(appointment.client)?.isActive(on: next) ?? false
    else { return false }
    return !context.records.careContactsInForce(of: appointment.client, on: next).contains {
      $0.caregiver != appointment.caregiver
    }
  }

  /// The last day on which a caregiver who may be care contact today still may; nil without an end.
  private static func lastDayWithTitle(
    _ caregiver: Caregiver, _ today: CalendarDate
  ) -> CalendarDate? {
    guard let period = caregiver.titleGround.period(on: today),
      period.value.mayBeCareContact(on: today)
    else { return nil }
    let ends = [period.to, period.value.kind == .transition ? TitleGround.transitionEnds : nil]
    guard let last = ends.compactMap(\.self).min(), last < CalendarDate.latest else { return nil }
    let next = last.adding(days: 1)
    let after = caregiver.titleGround.value(on: next) ?? .noGround
    return after.mayBeCareContact(on: next) ? nil : last
  }

  /// The delegations that services granted after an appointment began need and the caregiver lacks.
  private static func delegationsLacking(
    _ appointment: CareContact, _ caregiver: Caregiver, _ context: RuleContext
  ) -> [String] {
    let today = context.today
    let decisions = context.records.decisions(of: appointment.client)
    // By place: a decision is large to copy, and few need a delegation.
    let needed = decisions.indices.filter { place in
      decisions[place].delegation != nil && decisions[place].isInForce(on: today)
        && (appointment.from.map { $0 < decisions[place].from } ?? true)
    }.compactMap { decisions[$0].delegation }
    if needed.isEmpty { return [] }
    return Set(needed).filter { !caregiver.isDelegated($0, on: today) }.sorted()
  }

  /// Whether the policy says that changed delegated care, or a changed decision, may force a switch;
  /// not where home care takes on no delegated care.
  private static func forcesSwitch(_ client: Client, _ context: RuleContext) -> Bool {
    guard let governing = context.records.governing(client, on: context.today) else { return false }
    func says(_ rule: PolicyRule.Typed<Bool>) -> Bool? {
      governing.value(of: rule, on: context.today)
    }
    if says(PolicyRule.delegationsTakenOn) == false { return false }
    return says(PolicyRule.switchWhenDelegatedCareChanges) ?? false
      || says(PolicyRule.switchWhenDecisionChanges) ?? false
  }
}

extension RuleContext {
  /// Today's care contacts of today's clients about whom no switch is under way.
  var appointmentsWithoutRequest: [StandingAppointment] {
    shared.appointmentsWithoutRequest.value {
      records.careContacts.compactMap { appointment in
        guard appointment.role == .careContact, appointment.isInForce(on: today),
          let client = records.client(appointment.client), client.isActive(on: today),
          let caregiver = records.caregiver(appointment.caregiver),
          !records.switchRequests(of: client.id).contains(where: {
            $0.isOpen && $0.caregiver == caregiver.id
          })
        else { return nil }
        return StandingAppointment(appointment, client, caregiver)
      }
    }
  }
}
