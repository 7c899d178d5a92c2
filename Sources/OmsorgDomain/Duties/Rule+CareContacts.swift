import Records

extension Rule {
  /// Who is whose care contact, and of how many.
  static let careContactRules: [Rule] = [
    Rule(
      "care_contact.missing", .warning, .duty,
      summary: Text(
        sv: "varje brukare med hemtjänst har en fast omsorgskontakt",
        en: "every client with home care has a care contact"),
      advice: Text(
        sv: "utse en fast omsorgskontakt",
        en: "appoint a care contact"),
      plural: Text(sv: "brukare utan omsorgskontakt", en: "clients without a care contact")
    ) { context, rule in
      let proposals = Dictionary(
        grouping: context.records.proposals.filter { $0.role == .careContact }, by: \.client)
      return context.activeClients.compactMap { client in
        guard context.records.careContactsInForce(of: client.id, on: context.today).isEmpty,
          !context.needsNoCareContact(client), !context.hasDeclined(client)
        else { return nil }
        let first = context.records.firstService(of: client)
        let clock = appointmentClock(client, context)
        let start = [first, clock?.started].compactMap(\.self).min()
        if let start, context.today < start { return nil }
        // The days are counted for the first one; of a later vacancy the policies say nothing.
        let last = lastCareContact(of: client, context)
        let due = last == nil ? clock?.due : nil
        let known = last.map(since) ?? first.map(services) ?? Text(same: "")
        let underWay = steps(underWay: client, proposals[client.id] ?? [], context)
        return rule.finding(
          Subject("client", client.id), client: client.id,
          team: client.team.value(on: context.today), due: due,
          responsible: context.appointer(
            for: client, on: due == nil ? context.today : clock?.started ?? context.today),
          severity: due.map { context.today <= $0 } ?? false ? .note : nil,
          Text(
            sv: "\(client.id) har ingen fast omsorgskontakt"
              + known(.swedish) + underWay(.swedish),
            en: "\(client.id) has no care contact" + known(.english) + underWay(.english)))
      }
    },
    Rule(
      "care_contact.too_many_clients", .warning, .duty,
      summary: Text(
        sv: "ingen är fast omsorgskontakt för fler än regelverket anger",
        en: "nobody is care contact of more clients than the policy says"),
      advice: Text(
        sv: "flytta någon brukare till en kollega med utrymme",
        en: "move a client to a colleague with room"),
      plural: Text(
        sv: "omsorgskontakter med för många brukare", en: "care contacts with too many clients")
    ) { context, rule in
      context.clientLoads.compactMap { load in
        guard let band = load.band, load.clients > band.to else { return nil }
        let (id, clients) = (load.caregiver.id, load.clients)
        return rule.finding(
          Subject("caregiver", load.caregiver.id), caregiver: load.caregiver.id, team: load.team,
          responsible: context.appointer(inTeam: load.team, on: context.today),
          Text(
            sv: "\(id) är fast omsorgskontakt för \(clients) brukare, högst \(band.to)",
            en: "\(id) is care contact of \(clients) clients, at most \(band.to)"))
      }
    },
    Rule(
      "care_contact.too_few_clients", .note, .duty,
      summary: Text(
        sv: "den som är fast omsorgskontakt är det för så många som regelverket anger",
        en: "whoever is care contact is so of as many clients as the policy says"),
      advice: Text(
        sv: "räkna med utrymme när nya brukare fördelas",
        en: "count on room when new clients are given out"),
      plural: Text(
        sv: "omsorgskontakter med plats för fler brukare",
        en: "care contacts with room for more clients")
    ) { context, rule in
      context.clientLoads.compactMap { load in
        guard let band = load.band, load.clients < band.from else { return nil }
        let (id, clients) = (load.caregiver.id, load.clients)
        return rule.finding(
          Subject("caregiver", load.caregiver.id), caregiver: load.caregiver.id, team: load.team,
          responsible: context.appointer(inTeam: load.team, on: context.today),
          Text(
            sv: "\(id) är fast omsorgskontakt för \(clients) brukare, minst \(band.from)",
            en: "\(id) is care contact of \(clients) \(clients == 1 ? "client" : "clients"), "
              + "at least \(band.from)"))
      }
    },
    Rule(
      "care_contact.gone", .error, .duty,
      summary: Text(
        sv: "den som är fast omsorgskontakt eller vice arbetar kvar",
        en: "whoever is care contact or deputy still works here"),
      advice: Text(
        sv: "avsluta uppdraget och utse någon annan",
        en: "end the appointment and appoint someone else"),
      plural: Text(sv: "uppdrag hos den som har slutat", en: "appointments of those who have left")
    ) { context, rule in
      context.records.careContacts.compactMap { appointment in
        guard appointment.isInForce(on: context.today),
          context.records.isActive(caregiver: appointment.caregiver, on: context.today) == false,
          let caregiver = context.records.caregiver(appointment.caregiver),
          let client = context.records.client(appointment.client),
          client.isActive(on: context.today)
        else { return nil }
        return rule.finding(
          Subject("client", client.id), client: client.id, caregiver: caregiver.id,
          team: client.team.value(on: context.today), due: caregiver.ended,
          responsible: context.appointer(for: client, on: context.today),
          Text(
            sv: "\(caregiver.id), \(appointment.role.words(.swedish)) för \(client.id), har slutat",
            en: "\(caregiver.id), \(appointment.role.words(.english)) of \(client.id), has left"))
      }
    },
  ]

  /// The policy's days for appointing the first care contact.
  private static func appointmentClock(_ client: Client, _ context: RuleContext) -> OfferClock? {
    OfferClock(appointingFor: client, in: context.records, on: context.today)
  }

  /// The care contact whom the client had last, with the last day.
  private static func lastCareContact(of client: Client, _ context: RuleContext) -> CareContact? {
    context.records.careContacts(of: client.id).filter { appointment in
      appointment.role == .careContact && appointment.to.map { $0 < context.today } ?? false
    }.max { ($0.to ?? .latest) < ($1.to ?? .latest) }
  }

  private static func since(_ last: CareContact) -> Text {
    let day = last.to?.iso ?? ""
    return Text(
      sv: " (\(last.caregiver) till och med \(day))", en: " (\(last.caregiver) until \(day))")
  }

  private static func services(from first: CalendarDate) -> Text {
    Text(sv: " (insatser från \(first.iso))", en: " (services from \(first.iso))")
  }

  /// What is being done about it: whose appointment begins later, and who is proposed.
  private static func steps(
    underWay client: Client, _ proposals: [Proposal], _ context: RuleContext
  ) -> Text {
    let coming = context.records.careContacts(of: client.id).compactMap { appointment in
      appointment.role == .careContact
        ? appointment.from.flatMap { context.today < $0 ? ($0, appointment.caregiver) : nil } : nil
    }.min { $0.0 < $1.0 }
    if let (day, caregiver) = coming {
      return Text(sv: ", \(caregiver) från \(day.iso)", en: ", \(caregiver) from \(day.iso)")
    }
    let proposed = proposals.map(\.caregiver)
    if proposed.isEmpty { return Text(same: "") }
    let list = proposed.joined(separator: ", ")
    return Text(
      sv: ", \(list) är \(proposed.count == 1 ? "föreslagen" : "föreslagna")",
      en: ", \(list) \(proposed.count == 1 ? "is" : "are") proposed")
  }
}

extension RuleContext {
  /// The caregivers who are care contacts today, with the number of clients and the policy's band.
  fileprivate var clientLoads: [ClientLoad] {
    shared.clientLoads.value {
      activeCaregivers.compactMap { caregiver in
        let clients = Set(
          records.careContacts(by: caregiver.id).filter { appointment in
            appointment.role == .careContact && appointment.isInForce(on: today)
              && records.isActive(client: appointment.client, on: today) ?? false
          }.map(\.client))
        if clients.isEmpty { return nil }
        let team = caregiver.team.value(on: today)
        let band = records.governing(records.provider(ofTeam: team, on: today), on: today)?
          .value(of: PolicyRule.clientsPerCareContact, on: today)
        return ClientLoad(caregiver: caregiver, team: team, clients: clients.count, band: band)
      }
    }
  }
}
