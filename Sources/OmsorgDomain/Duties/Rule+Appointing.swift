import Records

extension Rule {
  /// Appointments under way, those that end, and the support that goes with them.
  static let appointingRules: [Rule] = [
    Rule(
      "proposal.open", .note, .duty,
      summary: Text(
        sv: "ett förslag leder till att någon utses eller tas tillbaka",
        en: "a proposal leads to an appointment or is withdrawn"),
      advice: Text(
        sv: "ta nästa steg med 'omsorg assign agree', utse med 'omsorg assign set', "
          + "eller ta tillbaka förslaget",
        en: "take the next step with 'omsorg assign agree', appoint with 'omsorg assign set', "
          + "or withdraw the proposal"),
      plural: Text(sv: "öppna förslag", en: "open proposals")
    ) { context, rule in
      context.records.proposals.compactMap { proposal in
        guard proposal.proposedOn < context.today,
          let client = context.records.client(proposal.client), client.isActive(on: context.today)
        else { return nil }
        let left = proposal.stepsLeft(in: context.records, on: context.today)
        let state =
          left.isEmpty
          ? Text(sv: "kan utses", en: "can be appointed")
          : Text(
            sv: "kvar: " + left.map { $0.words(.swedish) }.joined(separator: ", "),
            en: "left: " + left.map { $0.words(.english) }.joined(separator: ", "))
        return rule.finding(
          Subject("proposal", proposal.id), client: client.id, caregiver: proposal.caregiver,
          team: client.team.value(on: context.today),
          responsible: context.appointer(for: client, on: context.today),
          Text(
            sv: "\(proposal.caregiver) är föreslagen som \(proposal.role.words(.swedish)) för "
              + "\(client.id) sedan \(proposal.proposedOn.iso), \(state(.swedish))",
            en: "\(proposal.caregiver) is proposed as \(proposal.role.words(.english)) of "
              + "\(client.id) since \(proposal.proposedOn.iso), \(state(.english))"))
      }
    },
    Rule(
      "appointment.temporary_ends", .warning, .duty,
      summary: Text(
        sv: "någon tar vid när en omsorgskontakt på viss tid slutar",
        en: "someone follows when a care contact for a time ends"),
      advice: Text(
        sv: "förläng uppdraget, eller utse någon annan",
        en: "prolong the appointment, or appoint someone else"),
      plural: Text(
        sv: "uppdrag på viss tid som slutar", en: "appointments for a time that end")
    ) { context, rule in
      context.activeClients.compactMap { client in
        guard let ending = lastAppointment(of: client, context), let last = ending.to,
          last <= context.until, last < CalendarDate.latest,
          client.isActive(on: last.adding(days: 1)), !context.needsNoCareContact(client),
          !context.hasDeclined(client),
          !context.records.switchRequests(of: client.id).contains(where: {
            $0.isOpen && $0.caregiver == ending.caregiver
          })
        else { return nil }
        return rule.finding(
          Subject("client", client.id), client: client.id, caregiver: ending.caregiver,
          team: client.team.value(on: context.today), due: last,
          responsible: context.appointer(for: client, on: context.today),
          Text(
            sv: "\(ending.caregiver) är fast omsorgskontakt för \(client.id) till och med "
              + "\(last.iso), ingen följer",
            en: "\(ending.caregiver) is care contact of \(client.id) until \(last.iso), nobody "
              + "follows"))
      }
    },
    Rule(
      "deputy.missing", .warning, .duty,
      summary: Text(
        sv: "den som har en omsorgskontakt har en vice, där regelverket kräver det",
        en: "whoever has a care contact has a deputy, where the policy demands it"),
      advice: Text(
        sv: "'omsorg assign deputy' utser en vice omsorgskontakt",
        en: "'omsorg assign deputy' appoints one"),
      plural: Text(sv: "brukare utan vice omsorgskontakt", en: "clients without a deputy")
    ) { context, rule in
      clientsWithoutDeputy(context, .required).map { client in
        rule.finding(
          Subject("client", client.id), client: client.id,
          team: client.team.value(on: context.today),
          responsible: context.appointer(for: client, on: context.today),
          Text(
            sv: "\(client.id) har ingen vice omsorgskontakt", en: "\(client.id) has no deputy"))
      }
    },
    Rule(
      "deputy.advised", .note, .data,
      summary: Text(
        sv: "den som har en omsorgskontakt har gärna en vice, där regelverket rekommenderar det",
        en: "whoever has a care contact had better have a deputy, where the policy advises it"),
      advice: Text(
        sv: "'omsorg assign deputy' utser en vice omsorgskontakt",
        en: "'omsorg assign deputy' appoints one")
    ) { context, rule in
      // One finding a team: advice about each client would drown what must be done.
      let teams = Dictionary(grouping: clientsWithoutDeputy(context, .advised)) {
        $0.team.value(on: context.today) ?? ""
      }
      return context.activeTeams.compactMap { team in
        guard let count = teams[team.id]?.count else { return nil }
        return rule.finding(
          Subject("team", team.id), team: team.id,
          Text(
            sv: "\(count) brukare i \(team.id) har ingen vice omsorgskontakt",
            en: "\(count) \(count == 1 ? "client" : "clients") of \(team.id) "
              + "\(count == 1 ? "has" : "have") no deputy"))
      }
    },
    Rule(
      "mentor.missing", .warning, .duty,
      summary: Text(
        sv: "en ny medarbetare har en handledare, där regelverket säger det",
        en: "a new colleague has a mentor, where the policy says so"),
      advice: Text(
        sv: "ange handledare: caregiver edit ID --mentor MEDARBETARE",
        en: "name a mentor: caregiver edit ID --mentor CAREGIVER"),
      plural: Text(sv: "nya utan handledare", en: "new colleagues without a mentor")
    ) { context, rule in
      context.activeCaregivers.compactMap { caregiver in
        let team = caregiver.team.value(on: context.today)
        let provider = context.records.provider(ofTeam: team, on: context.today)
        guard let until = caregiver.introductionUntil, context.today <= until,
          caregiver.mentor.value(on: context.today) == nil,
          context.records.governing(provider, on: context.today)?
            .value(of: PolicyRule.newColleague, on: context.today)?.contains(.mentor) ?? false
        else { return nil }
        return rule.finding(
          Subject("caregiver", caregiver.id), caregiver: caregiver.id, team: team,
          Text(
            sv: "\(caregiver.id) är ny till och med \(until.iso) och har ingen handledare",
            en: "\(caregiver.id) is new until \(until.iso) and has no mentor"))
      }
    },
  ]

  /// Of a client's care contacts from today on, one after the other or together without a gap, the
  /// last to end; nil if there is none today, or one until further notice.
  private static func lastAppointment(of client: Client, _ context: RuleContext) -> CareContact? {
    let contacts = context.records.careContacts(of: client.id)
    // Most have one until further notice.
    let isLasting = contacts.indices.contains { place in
      contacts[place].role == .careContact && contacts[place].to == nil
        && contacts[place].isInForce(on: context.today)
    }
    if isLasting { return nil }
    let appointments = contacts.filter { $0.role == .careContact }
    var day = context.today
    var last: CareContact?
    while true {
      let inForce = appointments.filter { $0.isInForce(on: day) }
      guard let latest = inForce.max(by: { ($0.to ?? .latest) < ($1.to ?? .latest) }) else {
        return last
      }
      guard let end = latest.to, end < CalendarDate.latest else { return nil }
      last = latest
      day = end.adding(days: 1)
    }
  }

  /// Today's clients with a care contact and no deputy, whose policy says that about deputies.
  private static func clientsWithoutDeputy(
    _ context: RuleContext, _ demand: DeputyDemand
  ) -> [Client] {
    context.activeClients.filter { client in
      guard
        context.records.governing(client, on: context.today)?
          .value(of: PolicyRule.deputy, on: context.today) == demand
      else { return false }
      let roles = context.records.careContacts(of: client.id)
        .filter { $0.isInForce(on: context.today) }.map(\.role)
      return roles.contains(.careContact) && !roles.contains(.deputy)
    }
  }
}
