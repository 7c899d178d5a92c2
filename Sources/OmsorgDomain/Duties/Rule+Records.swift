import Records

extension Rule {
  /// What is wrong within one record.
  static let recordRules: [Rule] = [
    Rule(
      "record.contradiction", .error, .data,
      summary: Text(
        sv: "en posts uppgifter går ihop", en: "the fields of a record do not contradict each other"
      ),
      advice: Text(
        sv: "rätta posten: KOMMANDO edit ID", en: "correct the record: COMMAND edit ID")
    ) { context, rule in
      let records = context.records
      let found: [(Subject, Text?)] =
        records.caregivers.map { (Subject("caregiver", $0.id), $0.contradiction) }
        + records.teams.map { (Subject("team", $0.id), $0.contradiction) }
        + records.decisions.map { (Subject("decision", $0.id), $0.contradiction) }
        + records.absences.map { (Subject("absence", $0.id), $0.contradiction) }
        + records.appointments.map { (Subject("appointment", $0.id), $0.contradiction) }
      return found.compactMap { subject, contradiction in
        guard let contradiction else { return nil }
        let (swedish, english) = (contradiction(.swedish), contradiction(.english))
        return rule.finding(
          subject, Text(sv: "\(subject.id): \(swedish)", en: "\(subject.id): \(english)"))
      }
    },
    Rule(
      "record.id", .warning, .data,
      summary: Text(
        sv: "id:n är inte tomma och saknar snedstreck",
        en: "ids are not empty and hold no slash"),
      advice: Text(
        sv: "byt id i filerna: snedstreck skiljer delarna i id:n som är sammansatta",
        en: "change the id in the files: slashes part the ids that are made of others")
    ) { context, rule in
      let records = context.records
      let subjects =
        records.clients.map { Subject("client", $0.id) }
        + records.caregivers.map { Subject("caregiver", $0.id) }
        + records.teams.map { Subject("team", $0.id) }
      return subjects.compactMap { subject in
        let (kind, id) = (subject.kind, subject.id)
        guard id.isEmpty || id.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let words: Text =
          switch kind {
          case "client": Text(sv: "en brukare", en: "a client")
          case "caregiver": Text(sv: "en medarbetare", en: "a caregiver")
          default: Text(sv: "ett lag", en: "a team")
          }
        let (swedish, english) = (words(.swedish), words(.english))
        return rule.finding(
          subject,
          id.isEmpty
            ? Text(sv: "\(swedish) har tomt id", en: "\(english) has an empty id")
            : Text(
              sv: "\(swedish) har snedstreck i sitt id: '\(id)'",
              en: "\(english) has a slash in the id: '\(id)'"))
      }
    },
    Rule(
      "decision.no_minutes", .note, .data,
      summary: Text(
        sv: "beviljade insatser utom larm tar tid", en: "granted services but alarms take time"),
      advice: Text(
        sv: "ange minuterna: decision edit ID --minutes N",
        en: "say how many minutes: decision edit ID --minutes N")
    ) { context, rule in
      let isAhead = { (last: CalendarDate?) in last.map { context.today <= $0 } ?? true }
      return context.records.decisions.compactMap { decision in
        guard decision.service != OfferScope.alarm, isAhead(decision.to),
          decision.minutes.periods.contains(where: { $0.value == 0 && isAhead($0.to) })
        else { return nil }
        let (id, service) = (decision.id, decision.service)
        return rule.finding(
          Subject("decision", id), client: decision.client,
          Text(sv: "\(id): \(service) på 0 minuter", en: "\(id): \(service) of 0 minutes"))
      }
    },
    Rule(
      "decision.tie", .error, .data,
      summary: Text(
        sv: "insatser hör bara ihop med andra av samma brukares, och inte i ring",
        en: "services are tied only to others of the same client's, and not in a ring"),
      advice: Text(
        sv: "rätta vad insatsen hör ihop med: decision edit ID",
        en: "correct what the service is tied to: decision edit ID")
    ) { context, rule in
      let decisions = Dictionary(
        context.records.decisions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return context.records.decisions.compactMap { decision in
        guard let other = decision.tie.flatMap({ decisions[$0.decision] }), other.id != decision.id
        else { return nil }
        let (id, tied) = (decision.id, other.id)
        let subject = Subject("decision", id)
        if other.client != decision.client {
          return rule.finding(
            subject, client: decision.client,
            Text(
              sv: "\(id) hör ihop med \(tied), som är en annan brukares",
              en: "\(id) is tied to \(tied), which is another client's"))
        }
        var seen: Set<String> = []
        var next: GrantedService? = other
        while let step = next, step.id != id, seen.insert(step.id).inserted {
          next = step.tie.flatMap { decisions[$0.decision] }
        }
        guard next?.id == id else { return nil }
        return rule.finding(
          subject, client: decision.client,
          Text(
            sv: "\(id) hör ihop med \(tied), som i sin tur hör ihop med \(id)",
            en: "\(id) is tied to \(tied), which in turn is tied to \(id)"))
      }
    },
    Rule(
      "client.team_kind", .note, .data,
      summary: Text(
        sv: "brukare hör till ett omvårdnadslag", en: "clients belong to a care team"),
      advice: Text(
        sv: "byt lag: client edit ID --team LAG", en: "change team: client edit ID --team TEAM")
    ) { context, rule in
      context.activeClients.compactMap { client in
        guard let id = client.team.value(on: context.today), let team = context.records.team(id),
          team.kind != .careTeam
        else { return nil }
        let (swedish, english) = (team.kind.words(.swedish), team.kind.words(.english))
        return rule.finding(
          Subject("client", client.id), client: client.id, team: id,
          Text(
            sv: "\(client.id) hör till \(id) (\(swedish))",
            en: "\(client.id) belongs to \(id) (\(english))"))
      }
    },
  ]
}
