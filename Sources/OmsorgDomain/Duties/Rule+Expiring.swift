import Records

extension Rule {
  /// Delegations, consents and decisions with a last day.
  static let expiringRules: [Rule] = [
    Rule(
      "delegation.expiring", .warning, .duty,
      summary: Text(
        sv: "en delegering som egna brukares insatser kräver förnyas innan den upphör",
        en: "a delegation that own clients' services need is renewed before it ends"),
      advice: Text(
        sv: "förnya delegeringen och registrera den: caregiver edit ID --delegations …",
        en: "renew the delegation and record it: caregiver edit ID --delegations …"),
      plural: Text(sv: "delegeringar som upphör", en: "delegations that end")
    ) { context, rule in
      var clients: [Need: [String]] = [:]
      for standing in context.appointmentsWithoutRequest {
        let decisions = context.records.decisions(of: standing.client.id)
        // By place: a decision is large to copy, and few need a delegation.
        let delegated = decisions.indices.filter { decisions[$0].delegation != nil }
        guard !delegated.isEmpty, takesOnDelegations(standing.client, context) else { continue }
        let (appointment, client) = (standing.appointment, standing.client)
        let caregiver = standing.caregiver
        for place in delegated {
          let decision = decisions[place]
          guard let name = decision.delegation?.lowercased(),
            let last = caregiver.lastDay(delegated: name, asOf: context.today),
            last <= context.until, last < CalendarDate.latest
          else { continue }
          let day = max(context.today, last.adding(days: 1))
          let need = Need(caregiver: caregiver.id, delegation: name, last: last)
          guard decision.isInForce(on: day), appointment.isInForce(on: day),
            client.isActive(on: day), caregiver.isActive(on: day),
            !(clients[need]?.contains(client.id) ?? false)
          else { continue }
          clients[need, default: []].append(client.id)
        }
      }
      return clients.sorted { $0.key < $1.key }.map { need, clients in
        let list = clients.sorted(by: CollectionFile.inCollectionOrder).joined(separator: ", ")
        let isOver = need.last < context.today
        return rule.finding(
          Subject("caregiver", need.caregiver), client: clients.count == 1 ? clients[0] : nil,
          caregiver: need.caregiver,
          team: context.records.caregiver(need.caregiver)?.team.value(on: context.today),
          due: need.last, responsible: .nurse, severity: isOver ? .error : nil,
          Text(
            sv: "\(need.caregiver): delegeringen \(need.delegation) "
              + "\(isOver ? "upphörde" : "upphör") \(need.last.iso), behövs för \(list)",
            en: "\(need.caregiver): the delegation \(need.delegation) "
              + "\(isOver ? "ended" : "ends") \(need.last.iso), needed for \(list)"))
      }
    },
    Rule(
      "consent.expiring", .warning, .duty,
      summary: Text(
        sv: "ett samtycke med sista dag tas upp innan den dagen, eller efter den",
        en: "a consent with a last day is brought up before that day, or after it"),
      advice: Text(
        sv:
          "fråga brukaren, och registrera svaret: 'omsorg relative consent ID --may-be-told TEXT', "
          + "eller --withdraw",
        en:
          "ask the client, and record the answer: 'omsorg relative consent ID --may-be-told TEXT', "
          + "or --withdraw"),
      plural: Text(sv: "samtycken som upphört", en: "consents that have ended"), noticeMonths: 1
    ) { context, rule in
      context.records.relatives.compactMap { relative in
        guard let last = relative.consent.periods.last?.to, last < CalendarDate.latest,
          last <= max(context.until, context.today.adding(months: 1)),
          relative.ended.map({ last < $0 && context.today <= $0 }) ?? true,
          let client = context.records.client(relative.client),
          client.isActive(on: max(context.today, last.adding(days: 1)))
        else { return nil }
        let isOver = last < context.today
        // One that was taken back is nobody's to remind of.
        if isOver, relative.consentWithdrawn != nil || !context.follows(clockStarted: last) {
          return nil
        }
        return rule.finding(
          Subject("relative", relative.id), client: client.id,
          team: client.team.value(on: context.today), due: last, severity: isOver ? nil : .note,
          Text(
            sv: "samtycket för \(relative.id), närstående till \(client.id), "
              + "\(isOver ? "upphörde" : "upphör") \(last.iso)",
            en: "the consent for \(relative.id), close to \(client.id), "
              + "\(isOver ? "ended" : "ends") \(last.iso)"))
      }
    },
    Rule(
      "decision.ends", .warning, .duty,
      summary: Text(
        sv: "en brukares sista insats avslutas ordnat, eller följs av en ny",
        en: "a client's last service ends in good order, or another follows"),
      advice: Text(
        sv: "fråga handläggaren, eller förbered avslutet: client end ID --on DATUM",
        en: "ask the care manager, or prepare the closing: client end ID --on DATE"),
      plural: Text(sv: "beslut som upphör", en: "decisions that end")
    ) { context, rule in
      context.activeClients.compactMap { client in
        guard client.ended == nil else { return nil }
        let decisions = context.records.decisions(of: client.id)
        let ends = decisions.indices.map { decisions[$0].to }
        guard !ends.contains(nil), let last = ends.compactMap(\.self).max(),
          last <= context.until, context.follows(clockStarted: last)
        else { return nil }
        let isOver = last < context.today
        return rule.finding(
          Subject("client", client.id), client: client.id,
          caregiver: context.records.careContactsInForce(of: client.id, on: context.today)
            .first?.caregiver,
          team: client.team.value(on: context.today), due: last, severity: isOver ? nil : .note,
          Text(
            sv: "sista insatsen för \(client.id) \(isOver ? "upphörde" : "upphör") \(last.iso), "
              + "inget beslut följer",
            en: "the last service of \(client.id) \(isOver ? "ended" : "ends") \(last.iso), "
              + "no decision follows"))
      }
    },
  ]

  /// A delegation that a caregiver's own clients need.
  private struct Need: Hashable, Comparable {
    let caregiver: String
    let delegation: String
    let last: CalendarDate

    static func < (left: Need, right: Need) -> Bool {
      if left.caregiver != right.caregiver {
        return CollectionFile.inCollectionOrder(left.caregiver, right.caregiver)
      }
      return left.delegation < right.delegation
    }
  }

  private static func takesOnDelegations(_ client: Client, _ context: RuleContext) -> Bool {
    context.records.governing(client, on: context.today)?
      .value(of: PolicyRule.delegationsTakenOn, on: context.today) ?? true
  }
}

extension Caregiver {
  /// The last day of a delegation that holds today, renewals known already included, or that has
  /// ended; nil without an end, and for what the caregiver has not had.
  /// - Parameter name: in lower case.
  func lastDay(delegated name: String, asOf today: CalendarDate) -> CalendarDate? {
    let named = delegations.filter { $0.name.lowercased() == name }
    let begun = named.filter { $0.from.map { $0 <= today } ?? true }
    guard var last = begun.map({ $0.until ?? .latest }).max() else { return nil }
    while last < CalendarDate.latest {
      let next = last.adding(days: 1)
      guard let renewed = named.filter({ $0.isValid(on: next) }).map({ $0.until ?? .latest }).max()
      else { return last }
      last = renewed
    }
    return nil
  }
}
