import Records

extension Rule {
  /// Managers' calls to clients and relatives.
  ///
  /// A round reaches some clients each time, so that it is the manager of a section who is late, not
  /// a client who waits.
  static let managerCallRules: [Rule] = [
    Rule(
      "manager_calls.due", .warning, .duty,
      summary: Text(
        sv: "chefen ringer brukare eller anhöriga så ofta som regelverket säger",
        en: "the manager calls clients or relatives as often as the policy says"),
      advice: Text(
        sv: "'omsorg meeting calls' visar vilka som väntat längst",
        en: "'omsorg meeting calls' shows who has waited longest"),
      plural: Text(sv: "sektioner utan samtal", en: "sections without calls")
    ) { context, rule in
      sections(context).compactMap { section in
        let team = section.teams[0]
        let governing = context.records.governing(
          context.records.provider(ofTeam: team, on: context.today), on: context.today)
        guard let weeks = governing?.value(of: PolicyRule.managerCallsEvery, on: context.today)
        else { return nil }
        let last = section.calls.map(\.date).max()
        let due = (last ?? context.dutiesFrom).map { $0.adding(days: 7 * weeks) }
        if let due, max(context.until, context.today) < due { return nil }
        let name = section.name
        return rule.finding(
          Subject("section", name), team: section.teams.count == 1 ? team : nil, due: due,
          responsible: governing?.value(of: PolicyRule.switchManager, on: context.today),
          severity: due.map { $0 < context.today } ?? false ? nil : .note,
          last.map { last in
            Text(
              sv: "\(name): chefens samtal till brukare och anhöriga, det senaste \(last.iso)",
              en: "\(name): the manager's calls to clients and relatives, the last on \(last.iso)")
          }
            ?? Text(
              sv: "\(name): inget av chefens samtal till brukare och anhöriga är registrerat",
              en: "\(name): none of the manager's calls to clients and relatives is on record"))
      }
    },
    Rule(
      "manager_calls.visit_due", .warning, .duty,
      summary: Text(
        sv: "chefen gör hembesök när ingen nåddes på telefon",
        en: "the manager visits where nobody was reached by phone"),
      advice: Text(
        sv: "besök eller ring igen: 'omsorg meeting called BRUKARE --home --note TEXT'",
        en: "visit or call again: 'omsorg meeting called CLIENT --home --note TEXT'"),
      plural: Text(sv: "hembesök efter samtal", en: "home visits after calls")
    ) { context, rule in
      let calls = Dictionary(grouping: context.records.calls, by: \.client)
      return context.activeClients.compactMap { client in
        guard let own = calls[client.id],
          let call = ManagerCall.visitDue(after: own, of: client, in: context.records),
          context.follows(clockStarted: call.date)
        else { return nil }
        let governing = context.records.governing(client, on: context.today)
        return rule.finding(
          Subject("call", call.id), client: client.id, team: client.team.value(on: context.today),
          responsible: governing?.value(of: PolicyRule.switchManager, on: context.today),
          Text(
            sv: "hembesök hos \(client.id), som inte nåddes på telefon \(call.date.iso)",
            en: "home visit to \(client.id), who was not reached by phone on \(call.date.iso)"))
      }
    },
  ]

  /// A section's teams, or a team that belongs to none, with the calls to their clients.
  private struct Section {
    let name: String
    var teams: [String]
    var calls: [ManagerCall] = []
  }

  private static func sections(_ context: RuleContext) -> [Section] {
    let (records, today) = (context.records, context.today)
    var sections: [Section] = []
    var places: [String: Int] = [:]
    var placesOfTeams: [String: Int] = [:]
    for team in context.activeTeams where team.kind == .careTeam {
      let name = team.section.value(on: today) ?? team.id
      // Sections of different providers may be called the same.
      let key = "\(name)\u{0}\(records.provider(ofTeam: team.id, on: today)?.id ?? "")"
      if let place = places[key] {
        sections[place].teams.append(team.id)
        placesOfTeams[team.id] = place
      } else {
        places[key] = sections.count
        placesOfTeams[team.id] = sections.count
        sections.append(Section(name: name, teams: [team.id]))
      }
    }
    for call in records.calls where call.date <= today {
      guard let team = records.client(call.client)?.team.value(on: call.date),
        let place = placesOfTeams[team]
      else { continue }
      sections[place].calls.append(call)
    }
    return sections
  }
}
