import Records

extension Rule {
  /// Checklists that were begun, or should be.
  static let checklistRules: [Rule] = [
    Rule(
      "welcome_talk.unfinished", .warning, .duty,
      summary: Text(
        sv: "det som görs efter välkomstsamtalet blir gjort",
        en: "what is done after the welcome talk gets done"),
      advice: Text(
        sv: "gör det som är kvar: omsorg checklist run CHECKLISTA",
        en: "do what is left: omsorg checklist run CHECKLIST"),
      plural: Text(sv: "välkomstsamtal att göra klart", en: "welcome talks to finish")
    ) { context, rule in
      context.openChecklists(ofKind: .welcomeTalk).compactMap { checklist in
        guard let client = checklist.client.flatMap(context.records.client),
          client.isActive(on: context.today), let held = client.welcomeTalk,
          checklist.startedOn <= held, context.follows(clockStarted: checklist.startedOn),
          let left = context.left(of: checklist)
        else { return nil }
        let due = context.lastDayOfWelcomeTalk(client)
        return rule.finding(
          Subject("checklist", checklist.id), client: client.id,
          team: client.team.value(on: context.today), due: due.map { max($0, held) },
          responsible: .careContact,
          severity: due.map { max($0, held) < context.today } ?? false ? nil : .note,
          Text(
            sv: "välkomstsamtalet med \(client.id) hölls \(held.iso), \(left(.swedish))",
            en:
              "the welcome talk with \(client.id) was held on \(held.iso), \(left(.english))")
        )
      }
    },
    Rule(
      "closing.due", .warning, .duty,
      summary: Text(
        sv: "relationen avslutas så som regelverket säger när insatserna upphör",
        en: "the relation is closed as the policy says when the services end"),
      advice: Text(
        sv: "gå igenom avslutet: omsorg checklist start BRUKARE closing",
        en: "go through the closing: omsorg checklist start CLIENT closing"),
      plural: Text(sv: "avslut att göra", en: "closings to be done")
    ) { context, rule in
      let templates = context.records.templates
      let closings = Dictionary(
        grouping: context.records.checklists.filter {
          templates.kind(of: $0) == ChecklistKind.closing.rawValue
        }, by: { $0.client ?? "" })
      return context.records.clients.compactMap { client in
        guard let ended = client.ended, ended <= context.until,
          context.follows(clockStarted: ended),
          let governing = context.records.governing(client, on: ended),
          let steps = governing.value(of: PolicyRule.closingSteps, on: ended), !steps.isEmpty,
          !(closings[client.id] ?? []).contains(where: { !$0.isOpen })
        else { return nil }
        let open = closings[client.id]?.first { $0.isOpen }
        let left = open.flatMap(context.left)
        let words = steps.map(\.words)
        let swedish =
          left.map { $0(.swedish) } ?? words.map { $0(.swedish) }.joined(separator: ", ")
        let english =
          left.map { $0(.english) } ?? words.map { $0(.english) }.joined(separator: ", ")
        let isOver = ended < context.today
        return rule.finding(
          Subject("client", client.id), client: client.id,
          caregiver: context.records.careContactsInForce(of: client.id, on: ended).first?
            .caregiver,
          team: client.team.value(on: ended), due: ended, responsible: .careContact,
          severity: isOver ? nil : .note,
          Text(
            sv: "avslut för \(client.id) (sista dag \(ended.iso)): \(swedish)",
            en: "closing of \(client.id) (last day \(ended.iso)): \(english)"))
      }
    },
    Rule(
      "introduction.unfinished", .warning, .duty,
      summary: Text(
        sv: "en ny medarbetares introduktion görs inom sin tid, där regelverket har en sådan",
        en: "a new caregiver's introduction is done within its time, where the policy has one"),
      advice: Text(
        sv: "gå igenom den: omsorg checklist start MEDARBETARE introduction",
        en: "go through it: omsorg checklist start CAREGIVER introduction"),
      plural: Text(sv: "introduktioner att göra klara", en: "introductions to finish")
    ) { context, rule in
      let templates = context.records.templates
      let introductions = Dictionary(
        grouping: context.records.checklists.filter {
          templates.kind(of: $0) == ChecklistKind.introduction.rawValue
        }, by: { $0.caregiver ?? "" })
      return context.activeCaregivers.compactMap { caregiver in
        let team = caregiver.team.value(on: context.today)
        let provider = context.records.provider(ofTeam: team, on: context.today)
        guard let until = caregiver.introductionUntil, context.follows(clockStarted: until),
          !(context.records.governing(provider, on: context.today)?
            .value(of: PolicyRule.newColleague, on: context.today) ?? []).isEmpty
        else { return nil }
        let own = introductions[caregiver.id] ?? []
        if own.contains(where: { !$0.isOpen }) { return nil }
        let left = own.first.flatMap(context.left)
        return rule.finding(
          Subject("caregiver", caregiver.id), caregiver: caregiver.id, team: team, due: until,
          severity: until < context.today ? nil : .note,
          Text(
            sv: "introduktion av \(caregiver.id)"
              + (left.map { ", \($0(.swedish))" } ?? " är inte påbörjad"),
            en: "introduction of \(caregiver.id)"
              + (left.map { ", \($0(.english))" } ?? " has not been started")))
      }
    },
    Rule(
      "home_environment.not_reviewed", .note, .data,
      summary: Text(
        sv: "arbetsmiljön i varje hem är genomgången, där regelverket säger det",
        en: "the work environment of every home has been reviewed, where the policy says so"),
      advice: Text(
        sv: "gå igenom hemmet med brukaren: omsorg checklist start BRUKARE home_environment",
        en: "go through the home with the client: omsorg checklist start CLIENT home_environment")
    ) { context, rule in
      // A unit that keeps no such reviews here is not told of every home.
      let templates = context.records.templates
      let reviews = context.records.checklists.filter {
        templates.kind(of: $0) == ChecklistKind.homeEnvironment.rawValue
      }
      guard !reviews.isEmpty else { return [] }
      let reviewed = Set(reviews.filter { !$0.isOpen }.compactMap(\.client))
      let clients = context.activeClients.filter { client in
        context.records.governing(client, on: context.today)?
          .value(of: PolicyRule.homeEnvironmentReviewBy, on: context.today) != nil
      }
      let byTeam = Dictionary(grouping: clients) { $0.team.value(on: context.today) ?? "" }
      return context.activeTeams.compactMap { team in
        let own = byTeam[team.id] ?? []
        let count = own.count { !reviewed.contains($0.id) }
        guard count > 0 else { return nil }
        return rule.finding(
          Subject("team", team.id), team: team.id,
          Text(
            sv: "\(count) av \(own.count) hem i \(team.id) är inte genomgångna",
            en: "\(count) of \(own.count) homes of \(team.id) have not been reviewed"))
      }
    },
    Rule(
      "checklist_template.invalid", .error, .data,
      summary: Text(
        sv: "katalogens egna mallar för checklistor går att använda",
        en: "the store's own templates of checklists can be used"),
      advice: Text(
        sv: "avsluta mallen och lägg till en ny: omsorg checklist template",
        en: "end the template and add another: omsorg checklist template")
    ) { context, rule in
      context.records.checklistTemplates.flatMap { template in
        template.faults(in: context.records).map { fault in
          rule.finding(
            Subject("checklist_template", template.id),
            Text(
              sv: "\(template.id): \(fault(.swedish))", en: "\(template.id): \(fault(.english))"))
        }
      }
    },
  ]
}

extension RuleContext {
  /// The checklists of a kind that have points left.
  func openChecklists(ofKind kind: ChecklistKind) -> [Checklist] {
    let open = records.checklists.filter(\.isOpen)
    guard !open.isEmpty else { return [] }
    let templates = records.templates
    return open.filter { templates.kind(of: $0) == kind.rawValue }
  }

  /// How many points are left of a checklist; nil when its template is not there.
  func left(of checklist: Checklist) -> Text? {
    ChecklistContents(of: checklist, in: records).map { contents in
      let count = checklist.left(of: contents).count
      return count == 1
        ? Text(sv: "1 punkt kvar", en: "1 point left")
        : Text(sv: "\(count) punkter kvar", en: "\(count) points left")
    }
  }

  /// The last day that the policy allows for a client's welcome talk; nil where it is silent.
  func lastDayOfWelcomeTalk(_ client: Client) -> CalendarDate? {
    WelcomeTalkClock(of: client, in: records)?.due
  }
}
