import Records

extension Rule {
  /// Meetings of teams, follow-ups of decisions, and managers' calls.
  static let meetingRules: [Rule] = [
    Rule(
      "meeting.due", .warning, .duty,
      summary: Text(
        sv: "laget har sina möten så ofta som regelverket säger",
        en: "the team has its meetings as often as the policy says"),
      advice: Text(
        sv: "kalla till ett: 'omsorg meeting call LAG --kind weekly --date DAG'",
        en: "call one: 'omsorg meeting call TEAM --kind weekly --date DATE'"),
      plural: Text(sv: "lag utan möten i tid", en: "teams without meetings in time")
    ) { context, rule in
      let lacking = context.activeTeams.filter { $0.kind == .careTeam }
        .map { (team: $0, kinds: meetingsLacking($0, context)) }.filter { !$0.kinds.isEmpty }
      // Where no meeting was ever recorded there is one thing to tell, not one for each team.
      let unknown = lacking.filter { $0.kinds.allSatisfy { $0.due == nil } }
      let providers = Dictionary(grouping: unknown) {
        context.records.provider(ofTeam: $0.team.id, on: context.today)?.id ?? ""
      }
      return lacking.filter { $0.kinds.contains { $0.due != nil } }.map { team, kinds in
        let due = kinds.compactMap(\.due).min()
        let swedish = kinds.map { $0.words(.swedish) }.joined(separator: "; ")
        let english = kinds.map { $0.words(.english) }.joined(separator: "; ")
        return rule.finding(
          Subject("team", team.id), team: team.id, due: due,
          responsible: manager(ofTeam: team.id, context),
          severity: due.map { $0 < context.today } ?? false ? nil : .note,
          Text(sv: "\(team.id): \(swedish)", en: "\(team.id): \(english)"))
      }
        + providers.sorted { $0.key < $1.key }.map { provider, teams in
          neverHeld(rule, provider, teams, context)
        }
    },
    Rule(
      "meeting.to_hold", .warning, .duty,
      summary: Text(
        sv: "ett möte som kallats till hålls, eller ställs in",
        en: "a meeting that has been called is held, or cancelled"),
      advice: Text(
        sv: "registrera det: 'omsorg meeting hold MÖTE', eller cancel",
        en: "record it: 'omsorg meeting hold MEETING', or cancel"),
      plural: Text(sv: "möten att registrera", en: "meetings to record")
    ) { context, rule in
      context.records.meetings.compactMap { meeting in
        guard meeting.state == .called, meeting.date <= max(context.until, context.today),
          isCurrent(meeting, context)
        else { return nil }
        let when = meeting.time.map { " \($0.iso)" } ?? ""
        let isPast = meeting.date < context.today
        return rule.finding(
          Subject("meeting", meeting.id), client: meeting.client,
          team: team(of: meeting, context),
          due: meeting.date, severity: isPast ? nil : .note,
          Text(
            sv: "\(meeting.kind.words(.swedish)) \(meeting.subject) \(meeting.date.iso)\(when)"
              + (isPast ? ": hölls det?" : ""),
            en: "\(meeting.kind.words(.english)) \(meeting.subject) \(meeting.date.iso)\(when)"
              + (isPast ? ": was it held?" : "")))
      }
    },
    Rule(
      "decision.follow_up_due", .warning, .duty,
      summary: Text(
        sv: "beslutet följs upp med handläggaren så ofta som regelverket säger",
        en: "the decision is followed up with the care manager as often as the policy says"),
      advice: Text(
        sv: "kalla till uppföljning: 'omsorg meeting call BRUKARE --kind decision_follow_up --date "
          + "DAG'",
        en: "call a follow-up: 'omsorg meeting call CLIENT --kind decision_follow_up --date DATE'"),
      plural: Text(sv: "uppföljningar av beslut", en: "follow-ups of decisions"), noticeMonths: 1
    ) { context, rule in
      let meetings = Dictionary(
        grouping: context.records.meetings.filter { $0.kind == .decisionFollowUp },
        by: { $0.client ?? "" })
      return context.activeClients.compactMap { client in
        followUpDue(client, meetings[client.id] ?? [], rule, context)
      }
    },
    Rule(
      "decision.follow_up_unprepared", .warning, .duty,
      summary: Text(
        sv: "uppföljningen av beslutet förbereds med brukaren",
        en: "the follow-up of the decision is prepared with the client"),
      advice: Text(
        sv: "förbered, och registrera: 'omsorg meeting prepare MÖTE --note TEXT'",
        en: "prepare it, and record: 'omsorg meeting prepare MEETING --note TEXT'"),
      plural: Text(sv: "uppföljningar att förbereda", en: "follow-ups to prepare")
    ) { context, rule in
      context.records.meetings.compactMap { meeting in
        guard meeting.state == .called, meeting.prepared.isEmpty,
          meeting.date <= max(context.until, context.today.adding(days: 14)),
          MeetingRules(meeting, in: context.records).mustBePrepared(meeting),
          let id = meeting.client, isCurrent(meeting, context)
        else { return nil }
        return rule.finding(
          Subject("meeting", meeting.id), client: id,
          caregiver: context.records.careContactsInForce(of: id, on: context.today)
            .first?.caregiver,
          team: team(of: meeting, context), due: meeting.date, responsible: .careContact,
          severity: meeting.date <= context.today ? nil : .note,
          Text(
            sv: "förbered uppföljningen av beslutet \(meeting.date.iso) med \(id)",
            en: "prepare the follow-up of the decision on \(meeting.date.iso) with \(id)"))
      }
    },
  ]

  /// What is told of a provider's teams without any meeting on record.
  private static func neverHeld(
    _ rule: Rule, _ provider: String, _ teams: [(team: Team, kinds: [LackingMeeting])],
    _ context: RuleContext
  ) -> Finding {
    let kinds = MeetingKind.allCases.filter { kind in
      teams.contains { $0.kinds.contains { $0.kind == kind } }
    }
    let ids = Text.list(teams.map(\.team.id), atMost: 6)
    let only = teams.count == 1 ? teams[0].team.id : nil
    let swedish = kinds.map { $0.words(.swedish) }.joined(separator: " eller ")
    let english = kinds.map { $0.words(.english) }.joined(separator: " or ")
    return rule.finding(
      Subject("provider", provider), team: only,
      responsible: teams.first.flatMap { manager(ofTeam: $0.team.id, context) }, severity: .note,
      Text(
        sv: "inget \(swedish) registrerat: \(ids(.swedish))",
        en: "no \(english) on record: \(ids(.english))"))
  }

  /// A kind of meeting that a team lacks.
  private struct LackingMeeting {
    let kind: MeetingKind
    let last: CalendarDate?
    let due: CalendarDate?

    func words(_ language: Language) -> String {
      let name = kind.words(language)
      switch (last, language) {
      case (let last?, .swedish): return "\(name), det senaste \(last.iso)"
      case (let last?, .english): return "\(name), the last on \(last.iso)"
      case (nil, .swedish): return "inget \(name) registrerat"
      case (nil, .english): return "no \(name) on record"
      }
    }
  }

  /// The kinds of meetings that the policy wants and that are due, none being called. Those that
  /// were never held count from the day duties are followed from, and have no day without it.
  private static func meetingsLacking(_ team: Team, _ context: RuleContext) -> [LackingMeeting] {
    let (records, today) = (context.records, context.today)
    guard let governing = records.governing(records.provider(ofTeam: team.id, on: today), on: today)
    else { return [] }
    let own = records.meetings.filter { $0.team == team.id && !$0.isCancelled }
    func lacking(
      _ kind: MeetingKind, _ counted: Set<MeetingKind>, _ next: (CalendarDate) -> CalendarDate
    ) -> LackingMeeting? {
      let meetings = own.filter { counted.contains($0.kind) }
      if meetings.contains(where: { $0.heldOn == nil && today <= $0.date }) { return nil }
      let last = meetings.compactMap(\.heldOn).max()
      let due = (last ?? context.dutiesFrom).map(next)
      if let due, max(context.until, today) < due { return nil }
      return LackingMeeting(kind: kind, last: last, due: due)
    }
    let weeks = governing.value(of: PolicyRule.teamMeetingEvery, on: today)
    let months = governing.value(of: PolicyRule.longMeetingEvery, on: today)
    return [
      weeks.flatMap { weeks in
        lacking(weeks == 1 ? .weekly : .team, [.team, .weekly]) { $0.adding(days: 7 * weeks) }
      },
      months.flatMap { months in lacking(.monthly, [.monthly]) { $0.adding(months: months) } },
    ].compactMap(\.self)
  }

  private static func followUpDue(
    _ client: Client, _ meetings: [Meeting], _ rule: Rule, _ context: RuleContext
  ) -> Finding? {
    let (records, today) = (context.records, context.today)
    if meetings.contains(where: { $0.state == .called && today <= $0.date }) { return nil }
    guard let first = records.firstService(of: client), first <= today else { return nil }
    let followed = DecisionFollowUpClock.daysFollowedUp(client, meetings, in: records)
    guard let clock = DecisionFollowUpClock(of: client, from: followed.last ?? first, in: records),
      context.follows(clockStarted: clock.start),
      clock.due <= max(context.until, today.adding(months: 1))
    else { return nil }
    let (start, due) = (clock.start, clock.due)
    let isFirst = followed.isEmpty
    return rule.finding(
      Subject("client", client.id), client: client.id,
      caregiver: records.careContactsInForce(of: client.id, on: today).first?.caregiver,
      team: client.team.value(on: today), due: due, responsible: .careManager,
      severity: due < today ? nil : .note,
      Text(
        sv: "uppföljning av beslutet för \(client.id) "
          + (isFirst ? "(insatser från \(start.iso))" : "(senast \(start.iso))"),
        en: "follow-up of the decision of \(client.id) "
          + (isFirst ? "(services from \(start.iso))" : "(last \(start.iso))")))
  }

  /// The team of a meeting, or of its client.
  private static func team(of meeting: Meeting, _ context: RuleContext) -> String? {
    meeting.team
      ?? meeting.client.flatMap { context.records.client($0) }?.team.value(on: context.today)
  }

  /// Whether the team or client of a meeting is there today.
  private static func isCurrent(_ meeting: Meeting, _ context: RuleContext) -> Bool {
    if let team = meeting.team {
      return context.records.team(team)?.isActive(on: context.today) ?? false
    }
    let client = meeting.client.flatMap { context.records.client($0) }
    return client?.isActive(on: context.today) ?? false
  }

  /// The manager who is to be at a team's meetings, where the policy names one.
  private static func manager(ofTeam team: String, _ context: RuleContext) -> CareRole? {
    let (records, today) = (context.records, context.today)
    let with = records.governing(records.provider(ofTeam: team, on: today), on: today)?
      .value(of: PolicyRule.teamMeetingWith, on: today)
    return with?.first { $0 == .sectionManager || $0 == .unitManager }
  }
}
