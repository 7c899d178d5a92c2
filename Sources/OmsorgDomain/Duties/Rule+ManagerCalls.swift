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
      let due = sections(context).compactMap { section -> (Section, Int)? in
        weeks(section, context).map { (section, $0) }
      }
      let known = due.compactMap { section, weeks -> Finding? in
        let last = section.calls.map(\.date).max()
        guard let start = last ?? context.dutiesFrom else { return nil }
        let due = start.adding(days: 7 * weeks)
        guard due <= max(context.until, context.today) else { return nil }
        let name = section.name
        let (swedish, english) =
          last.map { (", det senaste \($0.iso)", ", the last on \($0.iso)") }
          ?? (", inget registrerat", ", none on record")
        return rule.finding(
          Subject("section", name), team: section.teams.count == 1 ? section.teams[0] : nil,
          due: due, responsible: manager(section, context),
          severity: due < context.today ? nil : .note,
          Text(
            sv: "\(name): chefens samtal till brukare och anhöriga\(swedish)",
            en: "\(name): the manager's calls to clients and relatives\(english)"))
      }
      // Where no call was ever recorded there is one thing to tell, not one for each section.
      let never = due.map(\.0).filter { $0.calls.isEmpty && context.dutiesFrom == nil }
      guard let first = never.first else { return known }
      let names = Text.list(never.map(\.name), atMost: named)
      return known + [
        rule.finding(
          Subject("section", first.name),
          team: never.count == 1 && first.teams.count == 1 ? first.teams[0] : nil,
          responsible: manager(first, context), severity: .note,
          Text(
            sv: "inga samtal från chefen till brukare och anhöriga registrerade: "
              + names(.swedish),
            en: "no calls by the manager to clients and relatives on record: \(names(.english))"))
      ]
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

  /// As many sections are named where none has a call on record.
  private static let named = 6

  /// The weeks between the calls of a section's manager; nil where the policy is silent.
  private static func weeks(_ section: Section, _ context: RuleContext) -> Int? {
    governing(section, context)?.value(of: PolicyRule.managerCallsEvery, on: context.today)
  }

  private static func manager(_ section: Section, _ context: RuleContext) -> CareRole? {
    governing(section, context)?.value(of: PolicyRule.switchManager, on: context.today)
  }

  private static func governing(
    _ section: Section, _ context: RuleContext
  ) -> GoverningPolicy? {
    let provider = context.records.provider(ofTeam: section.teams[0], on: context.today)
    return context.records.governing(provider, on: context.today)
  }

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
