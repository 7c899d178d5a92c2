import Records

extension Rule {
  /// The first talk with a new client.
  static let welcomeTalkRules: [Rule] = [
    Rule(
      "welcome_talk.due", .warning, .duty,
      summary: Text(
        sv: "välkomstsamtalet hålls inom regelverkets dagar från första insatsen",
        en: "the welcome talk is held within the policy's days from the first service"),
      advice: Text(
        sv: "håll samtalet och anteckna dagen: client edit ID --welcome-talk DATUM",
        en: "hold the talk and record the day: client edit ID --welcome-talk DATE"),
      plural: Text(sv: "välkomstsamtal", en: "welcome talks")
    ) { context, rule in
      context.activeClients.compactMap { client in
        guard client.welcomeTalk == nil, !context.needsNoCareContact(client),
          let start = context.records.firstService(of: client), start <= context.today,
          context.follows(clockStarted: start),
          let governing = context.records.governing(client, on: start),
          let days = governing.value(of: PolicyRule.welcomeTalkWithin, on: start)
        else { return nil }
        let due = start.adding(days: days)
        let careContact = context.records.careContactsInForce(of: client.id, on: context.today)
        return rule.finding(
          Subject("client", client.id), client: client.id,
          caregiver: careContact.first?.caregiver, team: client.team.value(on: context.today),
          due: due,
          responsible: governing.value(of: PolicyRule.welcomeTalkSeenToBy, on: start)
            ?? governing.value(of: PolicyRule.welcomeTalkBy, on: start),
          severity: due < context.today ? nil : .note,
          Text(
            sv: "välkomstsamtal med \(client.id) (insatser från \(start.iso))",
            en: "welcome talk with \(client.id) (services from \(start.iso))"))
      }
    }
  ]
}
