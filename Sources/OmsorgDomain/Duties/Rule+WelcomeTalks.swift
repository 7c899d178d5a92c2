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
        sv: "håll samtalet: omsorg checklist start BRUKARE welcome_talk; "
          + "ett som redan hållits: client edit ID --welcome-talk DATUM",
        en: "hold the talk: omsorg checklist start CLIENT welcome_talk; "
          + "one already held: client edit ID --welcome-talk DATE"),
      plural: Text(sv: "välkomstsamtal", en: "welcome talks")
    ) { context, rule in
      let begun = Dictionary(
        context.openChecklists(ofKind: .welcomeTalk).map { ($0.client ?? "", $0) },
        uniquingKeysWith: { first, _ in first })
      return context.activeClients.compactMap { client in
        guard client.welcomeTalk == nil, !context.needsNoCareContact(client),
          let clock = WelcomeTalkClock(of: client, in: context.records),
          clock.start <= context.today, context.follows(clockStarted: clock.start),
          let governing = context.records.governing(client, on: clock.start)
        else { return nil }
        let (id, start, due) = (client.id, clock.start, clock.due)
        let left = begun[client.id].flatMap(context.left)
        let careContact = context.records.careContactsInForce(of: client.id, on: context.today)
        return rule.finding(
          Subject("client", client.id), client: client.id,
          caregiver: careContact.first?.caregiver, team: client.team.value(on: context.today),
          due: due,
          responsible: governing.value(of: PolicyRule.welcomeTalkSeenToBy, on: start)
            ?? governing.value(of: PolicyRule.welcomeTalkBy, on: start),
          severity: due < context.today ? nil : .note,
          Text(
            sv: "välkomstsamtal med \(id) (insatser från \(start.iso))"
              + (left.map { ", påbörjat, \($0(.swedish))" } ?? ""),
            en: "welcome talk with \(id) (services from \(start.iso))"
              + (left.map { ", begun, \($0(.english))" } ?? "")))
      }
    }
  ]
}
