import Records

extension Rule {
  /// How teams are made up.
  static let teamRules: [Rule] = [
    Rule(
      "team.size", .note, .data,
      summary: Text(
        sv: "omvårdnadslaget har så många medarbetare som regelverket anger",
        en: "a care team has as many caregivers as the policy says"),
      advice: Text(
        sv: "se över lagets bemanning", en: "review who belongs to the team")
    ) { context, rule in
      let members = membersByTeam(context)
      return careTeams(context).compactMap { team, governing in
        guard let band = governing.value(of: PolicyRule.teamSize, on: context.today) else {
          return nil
        }
        let count = members[team.id]?.count ?? 0
        guard !band.contains(count) else { return nil }
        return rule.finding(
          Subject("team", team.id), team: team.id,
          Text(
            sv: "\(team.id) har \(count) medarbetare, ska ha \(band.from)–\(band.to)",
            en: "\(team.id) has \(count) \(count == 1 ? "caregiver" : "caregivers"), "
              + "is to have \(band.from)–\(band.to)"))
      }
    },
    Rule(
      "team.clients", .note, .data,
      summary: Text(
        sv: "omvårdnadslaget har så många brukare som regelverket anger",
        en: "a care team has as many clients as the policy says"),
      advice: Text(
        sv: "se över vilka brukare som hör till laget",
        en: "review which clients belong to the team")
    ) { context, rule in
      var clients: [String: Int] = [:]
      for client in context.activeClients where !context.hasOnlyLimitedServices(client) {
        if let team = client.team.value(on: context.today) { clients[team, default: 0] += 1 }
      }
      return careTeams(context).compactMap { team, governing in
        guard let band = governing.value(of: PolicyRule.clientsPerTeam, on: context.today) else {
          return nil
        }
        let count = clients[team.id] ?? 0
        guard !band.contains(count) else { return nil }
        return rule.finding(
          Subject("team", team.id), team: team.id,
          Text(
            sv: "\(team.id) har \(count) brukare, ska ha \(band.from)–\(band.to)",
            en: "\(team.id) has \(count) \(count == 1 ? "client" : "clients"), "
              + "is to have \(band.from)–\(band.to)"))
      }
    },
    Rule(
      "team.resource_group", .note, .data,
      summary: Text(
        sv: "en resursgrupp täcker så många lag som regelverket anger",
        en: "a resource group covers as many teams as the policy says"),
      advice: Text(
        sv: "fördela lagen på resursgrupperna", en: "share the teams among the resource groups")
    ) { context, rule in
      context.activeTeams.compactMap { team in
        guard team.kind == .resourceGroup,
          let band = context.records.governing(
            context.records.provider(ofTeam: team.id, on: context.today), on: context.today)?
            .value(of: PolicyRule.resourceGroupTeams, on: context.today),
          !band.contains(team.covers.count)
        else { return nil }
        return rule.finding(
          Subject("team", team.id), team: team.id,
          Text(
            sv: "\(team.id) täcker \(team.covers.count) lag, ska täcka \(band.from)–\(band.to)",
            en:
              "\(team.id) covers \(team.covers.count) \(team.covers.count == 1 ? "team" : "teams"), "
              + "is to cover \(band.from)–\(band.to)")
        )
      }
    },
    Rule(
      "twin.not_mutual", .warning, .data,
      summary: Text(sv: "tvillingar är varandras", en: "twins are each other's"),
      advice: Text(
        sv: "ändra tvilling för den ena eller den andra", en: "change the twin of one or the other")
    ) { context, rule in
      context.activeCaregivers.compactMap { caregiver in
        guard let id = caregiver.twin.value(on: context.today),
          let twin = context.records.caregiver(id),
          twin.twin.value(on: context.today) != caregiver.id
        else { return nil }
        return rule.finding(
          Subject("caregiver", caregiver.id), caregiver: caregiver.id,
          team: caregiver.team.value(on: context.today),
          Text(
            sv: "\(caregiver.id) har \(id) som tvilling, men inte tvärtom",
            en: "\(caregiver.id) has \(id) as twin, but not the other way round"))
      }
    },
  ]

  /// Today's care teams that a policy governs.
  static func careTeams(_ context: RuleContext) -> [(Team, GoverningPolicy)] {
    context.activeTeams.compactMap { team in
      guard team.kind == .careTeam,
        let governing = context.records.governing(
          context.records.provider(ofTeam: team.id, on: context.today), on: context.today)
      else { return nil }
      return (team, governing)
    }
  }
}
