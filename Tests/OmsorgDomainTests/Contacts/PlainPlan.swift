@testable import OmsorgDomain

/// A slow reading of what omsorg-assignment(7) says of plans: who can be given to whom, and what a
/// choice costs.
struct PlainPlan {
  struct Choice {
    let caregiver: Caregiver
    let cost: Int
    let minutes: Int
  }

  let plain: PlainSuggestion
  /// The clients of the plan with their choices, in order of id.
  private(set) var clients: [(id: String, choices: [Choice])] = []

  init(_ plain: PlainSuggestion, reassigns: Bool, without: String? = nil, team: String? = nil) {
    self.plain = plain
    let records = plain.records
    let context = RuleContext(records: records, today: plain.date)
    for client in records.clients {
      let contacts = records.careContacts(of: client.id).filter {
        $0.role == .careContact && $0.to ?? .latest >= plain.date
      }
      let offers = records.offers(of: client.id)
      guard client.ended ?? .latest >= plain.date, !context.needsNoCareContact(client),
        offers.last?.answer != .no
      else { continue }
      if let without {
        guard contacts.count == 1, contacts[0].caregiver == without else { continue }
      } else if !contacts.isEmpty {
        guard reassigns, contacts.count == 1, !contacts[0].rotates else { continue }
      }
      if let team, client.team.value(on: plain.date) != team { continue }
      clients.append(
        (client.id, choices(client, contacts.first?.caregiver, reassigns, without)))
    }
  }

  private func choices(
    _ client: Client, _ current: String?, _ reassigns: Bool, _ without: String?
  ) -> [Choice] {
    let teams = plain.teams(for: client, atMost: plain.teamsAllowed)
    let policy = plain.policy(of: client, among: teams)
    let relation = policy?.value(of: PolicyRule.relationWeight, on: plain.date) ?? 0
    let allowed = plain.records.caregivers.filter { caregiver in
      guard caregiver.id != without else { return false }
      var refusals = plain.refusals(of: caregiver, for: client, as: .careContact, among: teams)
      if reassigns, caregiver.id == current {
        refusals = refusals.filter { if case .team(_?) = $0 { false } else { true } }
      }
      return refusals.isEmpty
    }
    let mayGoOn = allowed.contains { $0.id == current }
    return allowed.map { caregiver in
      let parts = plain.points(of: caregiver, for: client, among: teams)
        .filter { $0.key != .room && $0.key != .twin }
      return Choice(
        caregiver: caregiver,
        cost: parts.values.reduce(0) { $0 + $1.weight - $1.points }
          + (mayGoOn && caregiver.id != current ? relation : 0),
        minutes: plain.minutes(of: client, by: caregiver.id, among: teams))
    }
  }

  /// A plan's rows as choices; nil where they are not the clients, or not choices of theirs.
  func assignment(_ plan: AssignmentPlan) -> [Choice?]? {
    guard plan.rows.map(\.client.id) == clients.map(\.id) else { return nil }
    var assignment: [Choice?] = []
    for (row, client) in zip(plan.rows, clients) {
      let choice = client.choices.first { $0.caregiver.id == row.caregiver }
      guard (choice == nil) == client.choices.isEmpty, choice?.caregiver.id == row.caregiver
      else { return nil }
      assignment.append(choice)
    }
    return assignment
  }

  /// What an assignment costs; a choice for each client, nil for none.
  func cost(_ assignment: [Choice?]) -> Int {
    var bins: [String: Caregiver] = [:]
    for client in clients {
      for choice in client.choices { bins[choice.caregiver.id] = choice.caregiver }
    }
    let inPlan = Set(clients.map(\.id))
    var cost = assignment.reduce(0) { $0 + ($1?.cost ?? 0) }
    for caregiver in bins.values {
      let policy = plain.policy(ofTeam: caregiver.team.value(on: plain.date))
      let weight = { (rule: PolicyRule.Typed<Int>) in policy?.value(of: rule, on: plain.date) ?? 0 }
      let fixed = plain.ownClients(of: caregiver.id).subtracting(inPlan)
      let given = assignment.compactMap { $0 }.filter { $0.caregiver.id == caregiver.id }
      if let band = plain.clientBand(of: caregiver) {
        let count = fixed.count + given.count
        if count < band.from {
          cost += (band.from - count) * weight(PolicyRule.loadWeightClientBelow)
        }
        if count > band.to {
          for above in 1...(count - band.to) {
            cost += above * weight(PolicyRule.loadWeightClientAbove)
          }
        }
      }
      if let most = plain.minutesAtMost(of: caregiver) {
        let fixedMinutes = fixed.compactMap(plain.records.client)
          .reduce(0) { $0 + plain.minutes(of: $1, by: caregiver.id) }
        let minutes = given.reduce(fixedMinutes) { $0 + $1.minutes }
        cost += max(0, minutes - most) * weight(PolicyRule.loadWeightMinute)
      }
    }
    return cost
  }

  /// Each client in turn to the choice that adds least.
  func greedyCost() -> Int {
    var assignment = [Choice?](repeating: nil, count: clients.count)
    for (place, client) in clients.enumerated() {
      var least = Int.max
      var best: Choice?
      for choice in client.choices {
        assignment[place] = choice
        let cost = cost(assignment)
        if cost < least { (least, best) = (cost, choice) }
      }
      assignment[place] = best
    }
    return cost(assignment)
  }

  /// Each client in turn to the choice that suits best, whoever has room going before who has not.
  func rankCost() -> Int {
    var counts: [String: Int] = [:]
    var assignment: [Choice?] = []
    for client in clients {
      let ranked = client.choices.sorted {
        ($0.cost, $0.caregiver.id) < ($1.cost, $1.caregiver.id)
      }
      let choice =
        ranked.first { choice in
          plain.clientBand(of: choice.caregiver).map {
            counts[choice.caregiver.id, default: 0] < $0.to
          } ?? true
        } ?? ranked.first
      if let choice { counts[choice.caregiver.id, default: 0] += 1 }
      assignment.append(choice)
    }
    return cost(assignment)
  }

  /// The least cost of all assignments; nil where they are too many to try.
  func leastCost(atMost most: Int) -> Int? {
    let count = clients.reduce(1) { min(most + 1, $0 * max(1, $1.choices.count)) }
    guard count <= most else { return nil }
    var least = Int.max
    for number in 0..<count {
      var rest = number
      let assignment = clients.map { client -> Choice? in
        guard !client.choices.isEmpty else { return nil }
        defer { rest /= client.choices.count }
        return client.choices[rest % client.choices.count]
      }
      least = min(least, cost(assignment))
    }
    return least
  }
}
