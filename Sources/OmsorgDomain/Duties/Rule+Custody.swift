import Records

extension Rule {
  /// What is kept for clients.
  static let custodyRules: [Rule] = [
    Rule(
      "custody.left_at_closing", .error, .duty,
      summary: Text(
        sv: "det som förvaras för en brukare återlämnas när insatserna upphör",
        en: "what is kept for a client is returned when the services end"),
      advice: Text(
        sv: "'omsorg custody return SAK --with VEM'", en: "'omsorg custody return ITEM --with WHO'"),
      plural: Text(sv: "saker att återlämna", en: "items to return")
    ) { context, rule in
      held(context).compactMap { item, client in
        guard let ended = client.ended, context.follows(clockStarted: ended) else { return nil }
        let isOver = ended < context.today
        return rule.finding(
          Subject("custody", item.id), client: client.id,
          caregiver: context.records.careContactsInForce(of: client.id, on: ended).first?.caregiver,
          team: client.team.value(on: ended), due: ended, responsible: .careContact,
          severity: isOver ? nil : .note,
          Text(
            sv: "\(item.id) (\(item.kind.words(.swedish)), \(item.state.words(.swedish))) ska "
              + "återlämnas: insatserna \(isOver ? "upphörde" : "upphör") \(ended.iso)",
            en: "\(item.id) (\(item.kind.words(.english)), \(item.state.words(.english))) is to be "
              + "returned: the services \(isOver ? "ended" : "end") on \(ended.iso)"))
      }
    },
    Rule(
      "custody.with_former_staff", .error, .duty,
      summary: Text(
        sv: "den som slutar lämnar in det som hör till brukare",
        en: "whoever leaves hands in what belongs to clients"),
      advice: Text(
        sv: "'omsorg custody hand-in SAK', eller 'lost' om det är borta",
        en: "'omsorg custody hand-in ITEM', or 'lost' if it is missing"),
      plural: Text(sv: "saker hos den som slutat", en: "items with someone who has left")
    ) { context, rule in
      held(context).compactMap { item, client in
        guard let holder = item.holder, let ended = context.records.caregiver(holder)?.ended,
          context.follows(clockStarted: ended)
        else { return nil }
        let isOver = ended < context.today
        return rule.finding(
          Subject("custody", item.id), client: client.id, caregiver: holder,
          team: client.team.value(on: context.today), due: ended, severity: isOver ? nil : .note,
          Text(
            sv: "\(item.id) (\(item.kind.words(.swedish))) är utlämnat till \(holder), som "
              + "\(isOver ? "slutade" : "slutar") \(ended.iso)",
            en: "\(item.id) (\(item.kind.words(.english))) is handed out to \(holder), who "
              + "\(isOver ? "left" : "leaves") on \(ended.iso)"))
      }
    },
    Rule(
      "custody.contradiction", .error, .data,
      summary: Text(
        sv: "det som hänt en sak i förvar går ihop",
        en: "what happened to an item in custody is consistent"),
      advice: Text(
        sv: "rätta custody.json, eller ta tillbaka den från en säkerhetskopia",
        en: "correct custody.json, or restore it from a backup")
    ) { context, rule in
      context.records.custody.compactMap { item in
        item.contradiction.map { refusal in
          rule.finding(
            Subject("custody", item.id), client: item.client,
            Text(
              sv: "\(item.id) går inte ihop: \(refusal.message(.swedish))",
              en: "\(item.id) does not add up: \(refusal.message(.english))"))
        }
      }
    },
  ]

  private static func held(_ context: RuleContext) -> [(CustodyItem, Client)] {
    context.records.custody.compactMap { item in
      guard item.isHeld, let client = context.records.client(item.client) else { return nil }
      return (item, client)
    }
  }
}
