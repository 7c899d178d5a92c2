import Records

extension Rule {
  /// Who may be care contact by law.
  static let titleRules: [Rule] = [
    Rule(
      "title.ground_not_valid", .error, .duty,
      summary: Text(
        sv: "den som är fast omsorgskontakt får vara det enligt lag",
        en: "whoever is care contact may be so by law"),
      advice: Text(
        sv: "registrera beviset, eller utse någon med rätt till titeln undersköterska",
        en: "record the certificate, or appoint someone who may use the title undersköterska"),
      plural: Text(
        sv: "omsorgskontakter utan grund för titeln",
        en: "care contacts with no ground for the title")
    ) { context, rule in
      let groundless = Set(
        context.records.caregivers.filter { caregiver in
          let ground = caregiver.titleGround.value(on: context.today) ?? .noGround
          return !ground.mayBeCareContact(on: context.today)
        }.map(\.id))
      return context.records.careContacts.compactMap { appointment in
        guard appointment.role == .careContact, appointment.isInForce(on: context.today),
          groundless.contains(appointment.caregiver),
          let client = context.records.client(appointment.client),
          client.isActive(on: context.today),
          let caregiver = context.records.caregiver(appointment.caregiver)
        else { return nil }
        return rule.finding(
          Subject("client", client.id), client: client.id, caregiver: caregiver.id,
          team: client.team.value(on: context.today),
          responsible: context.appointer(for: client, on: context.today),
          Text(
            sv: "\(caregiver.id), fast omsorgskontakt för \(client.id), saknar grund för titeln",
            en: "\(caregiver.id), care contact of \(client.id), has no ground for the title"))
      }
    },
    Rule(
      "title.document_missing", .note, .data,
      summary: Text(
        sv: "övergångsregeln styrks av en handling", en: "the transition rule is proved on paper"),
      advice: Text(
        sv: "lägg in intyget om tillsvidareanställning 2023-07-01",
        en: "add the employer's paper on permanent employment on 2023-07-01")
    ) { context, rule in
      context.activeCaregivers.compactMap { caregiver in
        guard let ground = caregiver.titleGround.value(on: context.today),
          ground.kind == .transition, ground.document == nil
        else { return nil }
        return rule.finding(
          Subject("caregiver", caregiver.id), caregiver: caregiver.id,
          team: caregiver.team.value(on: context.today),
          Text(
            sv: "\(caregiver.id): handling saknas för övergångsregeln",
            en: "\(caregiver.id): no paper for the transition rule"))
      }
    },
    Rule(
      "title.transition_ends", .warning, .duty,
      summary: Text(
        sv: "den som omfattas av övergångsregeln får bevis innan den upphör",
        en: "whoever relies on the transition rule gets a certificate before it ends"),
      advice: Text(
        sv: "ansök om bevis hos Socialstyrelsen",
        en: "apply for the certificate at Socialstyrelsen"),
      plural: Text(sv: "övergångar som upphör", en: "transitions that end"), noticeMonths: 12
    ) { context, rule in
      let last = TitleGround.transitionEnds
      guard context.today <= last,
        last <= max(context.today.adding(months: rule.noticeMonths), context.until)
      else { return [] }
      let next = last.adding(days: 1)
      let findings = context.activeCaregivers.compactMap { caregiver -> Finding? in
        guard caregiver.titleGround.value(on: context.today)?.kind == .transition,
          caregiver.isActive(on: next),
          caregiver.titleGround.value(on: next)?.mayBeCareContact(on: next) != true
        else { return nil }
        let isCareContact = context.records.careContacts(by: caregiver.id).contains {
          $0.role == .careContact && $0.isInForce(on: context.today)
        }
        return rule.finding(
          Subject("caregiver", caregiver.id), caregiver: caregiver.id,
          team: caregiver.team.value(on: context.today), due: last, responsible: .caregiver,
          severity: isCareContact ? nil : .note,
          Text(
            sv: "\(caregiver.id): övergångsregeln upphör \(last.iso)",
            en: "\(caregiver.id): the transition rule ends \(last.iso)"))
      }
      // Those who are care contacts first: clients depend on them.
      return findings.filter { $0.severity > .note } + findings.filter { $0.severity == .note }
    },
  ]
}
