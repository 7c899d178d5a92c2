import Records

extension Rule {
  /// What records must and ought to say.
  static let registerRules: [Rule] = [
    Rule(
      "reference.unknown", .error, .data,
      summary: Text(
        sv: "en post hänvisar bara till poster som finns",
        en: "a record refers only to records that exist"),
      advice: Text(
        sv: "rätta id:t, eller lägg till posten som saknas",
        en: "correct the id, or add the record that is missing")
    ) { context, rule in
      References.unknown(in: context.records).map { reference in
        rule.finding(
          reference.subject,
          Text(
            sv: "\(reference.subject.id): \(reference.field) '\(reference.id)' finns inte",
            en: "\(reference.subject.id): unknown \(reference.field) '\(reference.id)'"))
      }
    },
    Rule(
      "period.overlap", .error, .data,
      summary: Text(
        sv: "perioder går inte in i varandra och slutar inte innan de börjar",
        en: "periods do not overlap, nor end before they begin"),
      advice: Text(
        sv: "rätta periodernas dagar i filen", en: "correct the periods' days in the file")
    ) { context, rule in
      var found: [(Subject, String)] = []
      for client in context.records.clients where client.team.hasOverlap {
        found.append((Subject("client", client.id), "team"))
      }
      for caregiver in context.records.caregivers {
        let subject = Subject("caregiver", caregiver.id)
        if caregiver.team.hasOverlap { found.append((subject, "team")) }
        if caregiver.role.hasOverlap { found.append((subject, "role")) }
        if caregiver.twin.hasOverlap { found.append((subject, "twin")) }
        if caregiver.titleGround.hasOverlap { found.append((subject, "title_ground")) }
        if caregiver.employment.hasOverlap { found.append((subject, "employment")) }
      }
      for team in context.records.teams {
        let subject = Subject("team", team.id)
        if team.section.hasOverlap { found.append((subject, "section")) }
        if team.area.hasOverlap { found.append((subject, "area")) }
        if team.provider.hasOverlap { found.append((subject, "provider")) }
      }
      for provider in context.records.providers where provider.policy.hasOverlap {
        found.append((Subject("provider", provider.id), "policy"))
      }
      for decision in context.records.decisions {
        let subject = Subject("decision", decision.id)
        if decision.minutes.hasOverlap { found.append((subject, "minutes")) }
        if decision.frequency.hasOverlap { found.append((subject, "frequency")) }
      }
      for appointment in context.records.careContacts {
        if let from = appointment.from, let to = appointment.to, to < from {
          found.append((Subject("care_contact", appointment.id), "to"))
        }
      }
      return found.map { subject, field in
        rule.finding(
          subject,
          Text(
            sv: "\(subject.id): perioderna i \(field) går inte ihop",
            en: "\(subject.id): the periods of \(field) do not fit together"))
      }
    },
    Rule(
      "client.incomplete", .note, .data,
      summary: Text(
        sv: "det som behövs är känt om varje brukare", en: "what is needed is known of each client"),
      advice: Text(
        sv: "fyll i: client edit ID --team LAG …, decision add …",
        en: "fill in: client edit ID --team TEAM …, decision add …")
    ) { context, rule in
      context.activeClients.compactMap { client in
        var missing: [String] = []
        if client.identityNumber == nil { missing.append("identity_number") }
        if client.team.value(on: context.today) == nil { missing.append("team") }
        if client.address == nil, !client.protectedIdentity { missing.append("address") }
        if context.records.firstService(of: client) == nil { missing.append("decision") }
        if missing.isEmpty { return nil }
        let list = missing.joined(separator: ", ")
        return rule.finding(
          Subject("client", client.id), client: client.id,
          team: client.team.value(on: context.today),
          Text(sv: "\(client.id) saknar \(list)", en: "\(client.id) lacks \(list)"))
      }
    },
    Rule(
      "caregiver.incomplete", .note, .data,
      summary: Text(
        sv: "det som behövs är känt om varje medarbetare",
        en: "what is needed is known of each caregiver"),
      advice: Text(
        sv: "fyll i: caregiver edit ID --title … --title-ground …",
        en: "fill in: caregiver edit ID --title … --title-ground …")
    ) { context, rule in
      context.activeCaregivers.compactMap { caregiver in
        var missing: [String] = []
        if caregiver.title == nil { missing.append("title") }
        if caregiver.titleGround.isEmpty { missing.append("title_ground") }
        if caregiver.team.value(on: context.today) == nil,
          caregiver.role.value(on: context.today) != .hourly
        {
          missing.append("team")
        }
        if missing.isEmpty { return nil }
        let list = missing.joined(separator: ", ")
        return rule.finding(
          Subject("caregiver", caregiver.id), caregiver: caregiver.id,
          team: caregiver.team.value(on: context.today),
          Text(sv: "\(caregiver.id) saknar \(list)", en: "\(caregiver.id) lacks \(list)"))
      }
    },
    Rule(
      "caregiver.place", .warning, .data,
      summary: Text(
        sv: "dagen börjar och slutar inom tio mil från lagets plats",
        en: "the day begins and ends within 100 km of the team's place"),
      advice: Text(
        sv: "rätta platsen, latitud före longitud: caregiver edit ID --start-place …",
        en: "correct the place, latitude before longitude: caregiver edit ID --start-place …")
    ) { context, rule in
      context.activeCaregivers.flatMap { caregiver in
        let team = caregiver.team.value(on: context.today).flatMap(context.records.team)
        guard let base = team.flatMap({ MapPoint($0.latitude, $0.longitude) }) else {
          return [Finding]()
        }
        let places = [("start_place", caregiver.startPlace), ("end_place", caregiver.endPlace)]
        return places.compactMap { field, place in
          guard let place, place.metres(to: base) > 100_000 else { return nil }
          let (id, team) = (caregiver.id, team?.id ?? "")
          let kilometres = Int(place.metres(to: base) / 1_000)
          return rule.finding(
            Subject("caregiver", id), caregiver: id, team: team,
            Text(
              sv: "\(id): \(field) ligger \(kilometres) km från \(team)",
              en: "\(id): \(field) is \(kilometres) km from \(team)"))
        }
      }
    },
    Rule(
      "team.no_provider", .warning, .data,
      summary: Text(
        sv: "varje lag hör till en utförare med ett regelverk",
        en: "every team belongs to a provider with a policy"),
      advice: Text(
        sv: "ange utförare: team edit ID --provider UTFÖRARE",
        en: "name the provider: team edit ID --provider PROVIDER")
    ) { context, rule in
      context.activeTeams.compactMap { team in
        let provider = context.records.provider(ofTeam: team.id, on: context.today)
        guard context.records.governing(provider, on: context.today) == nil else { return nil }
        return rule.finding(
          Subject("team", team.id), team: team.id,
          Text(
            sv: "\(team.id) har ingen utförare med regelverk",
            en: "\(team.id) has no provider with a policy"))
      }
    },
  ]
}
