import Records

extension Rule {
  /// Support after coming home.
  static let returnHomeRules: [Rule] = [
    Rule(
      "return_home.follow_up_due", .warning, .duty,
      summary: Text(
        sv: "tryggt mottagande följs upp när det slutar, där regelverket säger på vad",
        en: "a safe return home is followed up when it ends, where the policy says on what"),
      advice: Text(
        sv: "följ upp det: 'omsorg decision follow-up ID --felt-safety safe|partly|unsafe "
          + "--readmitted yes|no'",
        en: "follow it up: 'omsorg decision follow-up ID --felt-safety safe|partly|unsafe "
          + "--readmitted yes|no'"),
      plural: Text(
        sv: "uppföljningar av tryggt mottagande", en: "follow-ups of safe returns home")
    ) { context, rule in
      let decisions = context.records.decisions
      // By place: a decision is large to copy, and few are such.
      return decisions.indices.filter { decisions[$0].kind == .returnHome }.compactMap { place in
        let decision = decisions[place]
        guard decision.followedUpOn == nil, decision.from <= context.today, let last = decision.to,
          context.follows(clockStarted: decision.from),
          let client = context.records.client(decision.client),
          // What ran its course is followed up even when the client has left; what was cut short
          // by that is not.
          client.ended.map({ last <= $0 }) ?? true,
          let on = context.records.governing(client, on: decision.from)?
            .value(of: PolicyRule.returnHomeFollowUp, on: decision.from), !on.isEmpty
        else { return nil }
        return rule.finding(
          Subject("decision", decision.id), client: client.id,
          caregiver: context.records.careContactsInForce(
            of: client.id, on: min(context.today, client.ended ?? context.today)
          ).first?.caregiver,
          team: client.team.value(on: context.today), due: last,
          severity: last < context.today ? nil : .note,
          Text(
            sv: "uppföljning av tryggt mottagande \(decision.id) för \(client.id)",
            en: "follow-up of safe return home \(decision.id) of \(client.id)"))
      }
    },
    Rule(
      "return_home.long", .note, .data,
      summary: Text(
        sv: "tryggt mottagande är inte längre än regelverkets veckor",
        en: "a safe return home lasts no longer than the policy's weeks"),
      advice: Text(
        sv:
          "avsluta det med 'omsorg decision end ID --date DATUM', eller bevilja hemtjänst för tiden "
          + "efter",
        en:
          "end it with 'omsorg decision end ID --date DATE', or grant home care for the time after")
    ) { context, rule in
      context.records.decisions.compactMap { decision in
        guard decision.kind == .returnHome, let to = decision.to, context.today <= to,
          let client = context.records.client(decision.client), client.isActive(on: context.today),
          let last = ReturnHomeRules(decision, in: context.records).lastDayExceeded(by: decision)
        else { return nil }
        return rule.finding(
          Subject("decision", decision.id), client: decision.client,
          ReturnHomeRules.exceeding(decision.id, to: to, last: last))
      }
    },
  ]
}
