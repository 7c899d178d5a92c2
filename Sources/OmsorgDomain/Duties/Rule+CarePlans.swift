import Records

extension Rule {
  /// Care plans: established in time, reviewed, kept current, read, goals judged.
  static let carePlanRules: [Rule] = [
    Rule(
      "care_plan.due", .warning, .duty,
      summary: Text(
        sv: "genomförandeplanen fastställs inom regelverkets dagar",
        en: "the care plan is established within the policy's days"),
      advice: Text(
        sv: "'omsorg care-plan draft BRUKARE' påbörjar en, 'establish' fastställer den",
        en: "'omsorg care-plan draft CLIENT' begins one, 'establish' settles it"),
      plural: Text(sv: "genomförandeplaner", en: "care plans")
    ) { context, rule in
      context.clientsWithoutCarePlan.compactMap { lacking in
        guard let clock = lacking.clock, clock.start <= context.today,
          context.follows(clockStarted: clock.start)
        else { return nil }
        let client = lacking.client
        let from = clock.start.iso
        return context.carePlanFinding(
          rule, client, due: clock.due, clockStarted: clock.start,
          Text(
            sv: "genomförandeplan för \(client.id) (räknat från \(from))",
            en: "care plan for \(client.id) (counted from \(from))"))
      } + shortTermFindings(context, rule)
    },
    Rule(
      "care_plan.review_due", .warning, .duty,
      summary: Text(
        sv: "genomförandeplanen följs upp inom regelverkets månader",
        en: "the care plan is reviewed within the policy's months"),
      advice: Text(
        sv: "följ upp den med brukaren: 'omsorg care-plan review BRUKARE --note TEXT'",
        en: "review it with the client: 'omsorg care-plan review CLIENT --note TEXT'"),
      plural: Text(sv: "uppföljningar av genomförandeplaner", en: "reviews of care plans"),
      noticeMonths: 1
    ) { context, rule in
      context.currentCarePlans.compactMap { plan, client in
        guard let due = context.records.reviewDue(of: plan), let last = plan.lastGoneThrough,
          due <= max(context.until, context.today.adding(months: rule.noticeMonths)),
          context.follows(clockStarted: last)
        else { return nil }
        return context.carePlanFinding(
          rule, client, due: due, clockStarted: last,
          Text(
            sv: "uppföljning av \(client.id):s genomförandeplan (senast \(last.iso))",
            en: "review of \(client.id)'s care plan (last on \(last.iso))"))
      }
    },
    Rule(
      "care_plan.out_of_date", .warning, .duty,
      summary: Text(
        sv: "genomförandeplanen är uppdaterad, där regelverket kräver det",
        en: "the care plan is current, where the policy demands it"),
      advice: Text(
        sv: "'omsorg care-plan draft BRUKARE' påbörjar en ny av den som gäller",
        en: "'omsorg care-plan draft CLIENT' begins a new one from the one that holds"),
      plural: Text(sv: "inaktuella genomförandeplaner", en: "care plans out of date")
    ) { context, rule in
      context.currentCarePlans.compactMap { plan, client in
        guard isKeptCurrent(client, context), let last = plan.lastGoneThrough,
          context.follows(clockStarted: last)
        else { return nil }
        let changes = context.records.changes(since: plan, on: context.today)
        if changes.isEmpty { return nil }
        let swedish = changes.map { $0.words(.swedish) }.joined(separator: "; ")
        let english = changes.map { $0.words(.english) }.joined(separator: "; ")
        return context.carePlanFinding(
          rule, client, due: nil, clockStarted: last,
          Text(
            sv: "\(client.id):s genomförandeplan är inaktuell: \(swedish)",
            en: "\(client.id)'s care plan is out of date: \(english)"))
      }
    },
    Rule(
      "care_plan.goal_unjudged", .note, .duty,
      summary: Text(
        sv: "mål vars delmål är nådda bedöms av den som regelverket säger",
        en: "goals whose sub-goals are reached are judged by whom the policy says"),
      advice: Text(
        sv: "be om bedömningen: 'omsorg care-plan goal met BRUKARE MÅL --judged-by VEM'",
        en: "ask for the judgement: 'omsorg care-plan goal met CLIENT GOAL --judged-by WHO'"),
      plural: Text(sv: "mål att bedöma", en: "goals to be judged")
    ) { context, rule in
      context.currentCarePlans.flatMap { plan, client -> [Finding] in
        guard
          let judge = context.records.governing(client, on: context.today)?
            .value(of: PolicyRule.goalJudgedBy, on: context.today)
        else { return [] }
        let reached = plan.goals.filter { goal in
          goal.outcome == nil && !goal.subGoals.isEmpty
            && goal.subGoals.allSatisfy { $0.metOn != nil }
        }
        return reached.map { goal in
          rule.finding(
            Subject("care_plan", plan.id), client: client.id,
            team: client.team.value(on: context.today), responsible: judge,
            Text(
              sv: "\(client.id): mål \(goal.id) har alla delmål nådda, bedöm om det är uppfyllt",
              en: "\(client.id): goal \(goal.id) has all its sub-goals reached, judge whether met"
            ))
        }
      }
    },
  ]

  /// What is told of a whole team, so that it does not drown what is to be done about one client.
  static let carePlanDataRules: [Rule] = [
    Rule(
      "care_plan.missing", .warning, .duty,
      summary: Text(
        sv: "varje brukare har en genomförandeplan, där regelverket kräver det",
        en: "every client has a care plan, where the policy demands it"),
      advice: Text(
        sv: "'omsorg care-plan list --team LAG --state none' visar vilka",
        en: "'omsorg care-plan list --team TEAM --state none' shows who"),
      plural: Text(
        sv: "lag med brukare utan genomförandeplan",
        en: "teams with clients without a care plan")
    ) { context, rule in
      let lacking = context.clientsWithoutCarePlan.filter { lacking in
        guard lacking.clock == nil,
          context.records.governing(lacking.client, on: context.today)?
            .value(of: PolicyRule.carePlanRequired, on: context.today) ?? false,
          let start = context.records.firstHomeCare(of: lacking.client)
        else { return false }
        return start <= context.today && context.follows(clockStarted: start)
      }
      return byTeam(lacking.map(\.client), context) { team, count in
        rule.finding(
          Subject("team", team), team: team,
          Text(
            sv: "\(count) brukare i \(team) saknar genomförandeplan (regelverket ger ingen dag)",
            en: "\(count) \(count == 1 ? "client" : "clients") of \(team) "
              + "\(count == 1 ? "has" : "have") no care plan (the policy gives no day)"))
      }
    },
    Rule(
      "care_plan.unread", .warning, .duty,
      summary: Text(
        sv: "kollegorna i laget läser genomförandeplanerna, där regelverket säger det",
        en: "the colleagues in the team read the care plans, where the policy says so"),
      advice: Text(
        sv: "'omsorg care-plan list --unread-by ID' visar vilka, 'care-plan read' antecknar det",
        en: "'omsorg care-plan list --unread-by ID' shows which, 'care-plan read' records it"),
      plural: Text(
        sv: "lag med olästa genomförandeplaner", en: "teams with unread care plans")
    ) { context, rule in
      let teams = context.records.caregiversByTeam(on: context.today)
      let unread = context.currentCarePlans.filter { plan, client in
        guard let established = plan.establishedOn, context.follows(clockStarted: established),
          context.records.governing(client, on: established)?
            .value(of: PolicyRule.carePlanReadByTeam, on: established) ?? false
        else { return false }
        return !context.records.hasNotRead(plan, among: teams, on: context.today).isEmpty
      }
      return byTeam(unread.map(\.client), context) { team, count in
        rule.finding(
          Subject("team", team), team: team, responsible: .team,
          Text(
            sv: "\(count) \(count == 1 ? "genomförandeplan" : "genomförandeplaner") i \(team) som "
              + "inte alla i laget läst",
            en: "\(count) care \(count == 1 ? "plan" : "plans") of \(team) not read by all in the "
              + "team"))
      }
    },
  ]

  private static func byTeam(
    _ clients: [Client], _ context: RuleContext, _ finding: (String, Int) -> Finding
  ) -> [Finding] {
    let teams = Dictionary(grouping: clients) { $0.team.value(on: context.today) ?? "" }
    return context.activeTeams.compactMap { team in
      teams[team.id].map { finding(team.id, $0.count) }
    }
  }

  /// Stays in a short-term unit that no plan that holds names.
  private static func shortTermFindings(_ context: RuleContext, _ rule: Rule) -> [Finding] {
    let decisions = context.records.decisions
    // By place: a decision is large to copy, and few are short stays.
    return decisions.indices.filter { decisions[$0].kind == .shortTerm }.compactMap { place in
      let decision = decisions[place]
      guard decision.isInForce(on: context.today),
        let clock = CarePlanClock(shortTerm: decision, in: context.records),
        context.follows(clockStarted: clock.start),
        let client = context.records.client(decision.client), client.isActive(on: context.today)
      else { return nil }
      let plan = context.records.carePlan(of: client.id, on: context.today)
      if plan?.activities.contains(where: { $0.decision == decision.id }) ?? false { return nil }
      return context.carePlanFinding(
        rule, client, subject: Subject("decision", decision.id), due: clock.due,
        clockStarted: clock.start,
        Text(
          sv: "genomförandeplan för \(client.id) på korttidsenheten (\(decision.id) från "
            + "\(clock.start.iso))",
          en: "care plan for \(client.id) in the short-term unit (\(decision.id) from "
            + "\(clock.start.iso))"))
    }
  }

  /// Whether the policy wants plans kept current, or reviewed when needs change.
  private static func isKeptCurrent(_ client: Client, _ context: RuleContext) -> Bool {
    guard let governing = context.records.governing(client, on: context.today) else { return false }
    if governing.value(of: PolicyRule.carePlanKeptCurrent, on: context.today) ?? false {
      return true
    }
    switch governing.value(of: PolicyRule.carePlanReviewWhen, on: context.today) {
    case .whenNeeded, .whenNeedsChange: return true
    case .regularly, nil: return false
    }
  }
}

extension RuleContext {
  /// Today's clients with services to plan and no care plan that holds.
  fileprivate var clientsWithoutCarePlan: [ClientWithoutCarePlan] {
    shared.clientsWithoutCarePlan.value {
      activeClients.compactMap { client in
        let decisions = records.decisions(of: client.id)
        guard
          decisions.isEmpty
            || decisions.indices.contains(where: { decisions[$0].isInForce(on: today) }),
          records.carePlan(of: client.id, on: today) == nil
        else { return nil }
        return ClientWithoutCarePlan(
          client: client, clock: CarePlanClock(of: client, in: records, on: today))
      }
    }
  }

  /// The care plans that hold for today's clients.
  fileprivate var currentCarePlans: [(plan: CarePlan, client: Client)] {
    records.carePlans.compactMap { plan in
      guard plan.isInForce(on: today), let client = records.client(plan.client),
        client.isActive(on: today)
      else { return nil }
      return (plan, client)
    }
  }

  /// A finding about a client's care plan, for whom the policy lets draw plans up.
  fileprivate func carePlanFinding(
    _ rule: Rule, _ client: Client, subject: Subject? = nil, due: CalendarDate?,
    clockStarted: CalendarDate, _ message: Text
  ) -> Finding {
    rule.finding(
      subject ?? Subject("client", client.id), client: client.id,
      caregiver: records.careContactsInForce(of: client.id, on: today).first?.caregiver,
      team: client.team.value(on: today), due: due,
      responsible: records.governing(client, on: clockStarted)?
        .value(of: PolicyRule.carePlanBy, on: clockStarted),
      severity: due.map { $0 < today } ?? true ? nil : .note, message)
  }
}
