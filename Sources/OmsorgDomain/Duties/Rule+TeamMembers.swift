import Records

extension Rule {
  /// Who belongs to teams, and who backs them up.
  static let teamMemberRules: [Rule] = [
    Rule(
      "team.runners", .note, .data,
      summary: Text(
        sv: "omvårdnadslaget har så många löpare som regelverket anger",
        en: "a care team has as many runners as the policy says"),
      advice: Text(
        sv: "ange vem som är löpare: caregiver edit ID --role runner",
        en: "say who is runner: caregiver edit ID --role runner")
    ) { context, rule in
      let members = membersByTeam(context)
      return careTeams(context).compactMap { team, governing in
        guard let asked = governing.value(of: PolicyRule.runnersPerTeam, on: context.today) else {
          return nil
        }
        let count = (members[team.id] ?? []).count {
          $0.role.value(on: context.today) == .runner
        }
        guard count != asked else { return nil }
        return rule.finding(
          Subject("team", team.id), team: team.id,
          Text(
            sv: "\(team.id) har \(count) löpare, ska ha \(asked)",
            en: "\(team.id) has \(count) \(count == 1 ? "runner" : "runners"), is to have \(asked)"
          ))
      }
    },
    Rule(
      "team.care_contacts", .note, .data,
      summary: Text(
        sv: "omvårdnadslaget har så många omsorgskontakter som regelverket anger",
        en: "a care team has as many care contacts as the policy says"),
      advice: Text(
        sv: "se över lagets bemanning", en: "review who belongs to the team")
    ) { context, rule in
      let members = membersByTeam(context)
      return careTeams(context).compactMap { team, governing in
        guard let band = governing.value(of: PolicyRule.careContactsPerTeam, on: context.today)
        else { return nil }
        let own = members[team.id] ?? []
        let are = own.count { isCareContact($0, context) }
        // Whoever may be appointed makes up for those who are not yet.
        let canBe = own.count { isCareContact($0, context) || mayBeCareContact($0, context) }
        guard band.to < are || canBe < band.from else { return nil }
        let count = band.to < are ? are : canBe
        return rule.finding(
          Subject("team", team.id), team: team.id,
          Text(
            sv: "\(team.id) har \(count) som är eller kan bli omsorgskontakter, "
              + "ska ha \(band.from)–\(band.to)",
            en: "\(team.id) has \(count) who are or may become care contacts, "
              + "is to have \(band.from)–\(band.to)"))
      }
    },
    Rule(
      "team.no_resource_group", .note, .data,
      summary: Text(
        sv: "varje omvårdnadslag täcks av en resursgrupp, där det finns sådana",
        en: "every care team is covered by a resource group, where there are any"),
      advice: Text(
        sv: "lägg laget till en resursgrupp: team edit ID --covers LAG,LAG",
        en: "add the team to a resource group: team edit ID --covers TEAM,TEAM")
    ) { context, rule in
      let groups = context.activeTeams.filter { $0.kind == .resourceGroup }
      return careTeams(context).compactMap { team, governing in
        let provider = context.records.provider(ofTeam: team.id, on: context.today)?.id
        let own = groups.filter {
          context.records.provider(ofTeam: $0.id, on: context.today)?.id == provider
        }
        guard governing.value(of: PolicyRule.resourceGroupTeams, on: context.today) != nil,
          !own.isEmpty, !own.contains(where: { $0.covers.contains(team.id) })
        else { return nil }
        return rule.finding(
          Subject("team", team.id), team: team.id,
          Text(
            sv: "\(team.id) täcks inte av någon resursgrupp",
            en: "\(team.id) is covered by no resource group"))
      }
    },
  ]

  /// The caregivers of today by team; those without one under the empty id.
  static func membersByTeam(_ context: RuleContext) -> [String: [Caregiver]] {
    Dictionary(grouping: context.activeCaregivers) { $0.team.value(on: context.today) ?? "" }
  }

  private static func isCareContact(_ caregiver: Caregiver, _ context: RuleContext) -> Bool {
    context.records.careContacts(by: caregiver.id).contains { appointment in
      appointment.role == .careContact && appointment.isInForce(on: context.today)
        && context.records.client(appointment.client)?.isActive(on: context.today) == true
    }
  }

  private static func mayBeCareContact(_ caregiver: Caregiver, _ context: RuleContext) -> Bool {
    let role = caregiver.role.value(on: context.today) ?? .care
    let ground = caregiver.titleGround.value(on: context.today) ?? .noGround
    return role == .care && ground.mayBeCareContact(on: context.today)
  }
}
