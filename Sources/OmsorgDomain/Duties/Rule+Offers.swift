import Records

extension Rule {
  /// Who is to be offered a care contact, and what came of it.
  static let offerRules: [Rule] = [
    Rule(
      "offer.due", .warning, .duty,
      summary: Text(
        sv: "fast omsorgskontakt erbjuds den dag som regelverket anger",
        en: "a care contact is offered by the policy's day"),
      advice: Text(
        sv: "erbjud och notera det: omsorg offer register ID",
        en: "make the offer and record it: omsorg offer register ID"),
      plural: Text(sv: "erbjudanden om omsorgskontakt", en: "offers of a care contact")
    ) { context, rule in
      context.offers.compactMap { offer in
        guard offer.status.lacksOffer, let due = offer.status.due,
          let started = offer.status.clockStarted, started <= context.today,
          context.follows(clockStarted: started)
        else { return nil }
        let client = offer.client
        return rule.finding(
          Subject("client", client.id), client: client.id,
          team: client.team.value(on: context.today), due: due,
          responsible: context.offerResponsible(client),
          severity: due < context.today ? nil : .note,
          Text(
            sv: "\(client.id) har inte erbjudits fast omsorgskontakt",
            en: "\(client.id) has not been offered a care contact"))
      }
    },
    Rule(
      "offer.assess", .warning, .duty,
      summary: Text(
        sv: "den som bara har begränsade insatser bedöms för sig",
        en: "whoever has limited services only is assessed individually"),
      advice: Text(
        sv:
          "bedöm om omsorgskontakt ska erbjudas: omsorg offer register ID eller omsorg offer exempt ID",
        en:
          "assess whether to offer a care contact: omsorg offer register ID or omsorg offer exempt ID"
      ),
      plural: Text(sv: "bedömningar av undantag", en: "assessments of exceptions")
    ) { context, rule in
      context.offers.compactMap { offer in
        guard offer.status.lacksAssessment, case .assess(let services, _) = offer.status.need
        else { return nil }
        let (client, status) = (offer.client, offer.status)
        if let started = status.clockStarted {
          guard started <= context.today, context.follows(clockStarted: started) else {
            return nil
          }
        }
        return rule.finding(
          Subject("client", client.id), client: client.id,
          team: client.team.value(on: context.today), due: status.due,
          responsible: context.offerResponsible(client),
          severity: status.due.map { context.today <= $0 } ?? false ? .note : nil,
          Text(
            sv: "\(client.id) har bara \(context.names(services, .swedish)): "
              + "bedöm om omsorgskontakt ska erbjudas",
            en: "\(client.id) has only \(context.names(services, .english)): "
              + "assess whether to offer a care contact"))
      }
    },
    Rule(
      "offer.unanswered", .warning, .duty,
      summary: Text(
        sv: "svaret på erbjudandet tas reda på och noteras",
        en: "the answer to the offer is found out and recorded"),
      advice: Text(
        sv: "fråga och notera svaret: omsorg offer answer ID ja|nej",
        en: "ask and record the answer: omsorg offer answer ID yes|no"),
      plural: Text(sv: "obesvarade erbjudanden", en: "unanswered offers")
    ) { context, rule in
      context.offers.compactMap { known in
        guard known.status.lacksAnswer, let offer = known.status.latest,
          let governing = context.records.governing(known.client, on: offer.date)
        else { return nil }
        let (client, status) = (known.client, known.status)
        let isAtTalk =
          governing.value(of: PolicyRule.offerAnswerAtWelcomeTalk, on: offer.date) ?? false
        let isDocumented =
          governing.value(of: PolicyRule.offerDocuments, on: offer.date)?.contains(.answer) ?? false
        guard isAtTalk || isDocumented else { return nil }
        let due = OfferAnswerClock(of: offer, to: client, in: context.records)?.due
        return rule.finding(
          Subject("client", client.id), client: client.id,
          caregiver: status.careContacts.first, team: client.team.value(on: context.today),
          due: due,
          responsible: isAtTalk
            ? governing.value(of: PolicyRule.welcomeTalkBy, on: offer.date)
            : context.offerResponsible(client),
          severity: due.map { $0 < context.today } ?? false ? nil : .note,
          Text(
            sv: "\(client.id) har inte svarat på erbjudandet \(offer.date.iso)",
            en: "\(client.id) has not answered the offer of \(offer.date.iso)"))
      }
    },
    Rule(
      "contact_person.missing", .warning, .duty,
      summary: Text(
        sv: "den som inte omfattas av erbjudandet har en kontaktman",
        en: "whoever is outside the offer has a contact person"),
      advice: Text(
        sv: "utse en kontaktman: omsorg offer exempt ID ... --contact-person MEDARBETARE",
        en: "name a contact person: omsorg offer exempt ID ... --contact-person CAREGIVER"),
      plural: Text(sv: "brukare utan kontaktman", en: "clients without a contact person")
    ) { context, rule in
      context.offers.compactMap { offer in
        guard offer.status.need.isOutsideOffer else { return nil }
        let client = offer.client
        guard
          context.records.governing(client, on: context.today)?
            .value(of: PolicyRule.outsideOfferKeeps, on: context.today) == .contactPerson,
          !context.records.careContacts(of: client.id).contains(where: {
            $0.role == .contactPerson && $0.isInForce(on: context.today)
          })
        else { return nil }
        return rule.finding(
          Subject("client", client.id), client: client.id,
          team: client.team.value(on: context.today),
          responsible: context.offerResponsible(client),
          Text(
            sv: "\(client.id) är utanför erbjudandet och har ingen kontaktman",
            en: "\(client.id) is outside the offer and has no contact person"))
      }
    },
  ]
}

extension RuleContext {
  /// The clients of today, and where they stand with the offer.
  var offers: [ClientOffer] {
    shared.offers.value {
      let (clients, records, today) = (activeClients, self.records, self.today)
      // Many at a time, as what a thread is given is copied for it.
      let parts = stride(from: 0, to: clients.count, by: 100).map { first in
        first..<min(first + 100, clients.count)
      }
      return concurrently(over: parts.count, threads: processorCount) { number in
        parts[number].map { place in
          ClientOffer(clients[place], OfferStatus(of: clients[place], in: records, on: today))
        }
      }.flatMap(\.self)
    }
  }

  /// Where a client stands with the offer today.
  func offerStatus(_ client: Client) -> OfferStatus {
    let known = shared.offerStatuses.value {
      Dictionary(
        offers.map { ($0.client.id, $0.status) }, uniquingKeysWith: { first, _ in first })
    }
    return known[client.id] ?? OfferStatus(of: client, in: records, on: today)
  }

  /// Whether a client need not have a care contact, as `OfferNeed` has it.
  func needsNoCareContact(_ client: Client) -> Bool {
    offerStatus(client).need != .needsOffer
  }

  /// Whether a client has only an alarm, or only services that the policy excepts from the offer.
  ///
  /// Malmö, Lund and Umeå all count those who only have an alarm apart from those with home care.
  func hasOnlyLimitedServices(_ client: Client) -> Bool {
    OfferScope(of: client, in: records, on: today).isLimited
  }

  /// Whether a client has said no to a care contact.
  func hasDeclined(_ client: Client) -> Bool { offerStatus(client).state == .no }

  /// Who sees that the offer is made and documented: as the policy says, else who appoints.
  fileprivate func offerResponsible(_ client: Client) -> CareRole? {
    guard let governing = records.governing(client, on: today) else { return nil }
    return governing.value(of: PolicyRule.offerDocumentedBy, on: today)
      ?? governing.value(of: PolicyRule.appointedBy, on: today)?.first
  }

  /// Services by their names, small as in a sentence.
  fileprivate func names(_ services: [String], _ language: Language) -> String {
    services.map { (records.services[$0]?.name(language) ?? $0).lowercased() }
      .joined(separator: ", ")
  }
}

extension OfferNeed {
  /// Whether there are services, but not such that a care contact is offered.
  fileprivate var isOutsideOffer: Bool {
    switch self {
    case .none(.alarmOnly), .none(.limitedServices), .none(.exempted): true
    case .none(.ended), .none(.noServices), .needsOffer, .assess: false
    }
  }
}
