/// Appoints care contacts: from the client's team, with a ground for the title, knowing the
/// language and holding the delegation where that can be had, and nobody of too many clients.
struct DemoContacts {
  private static let mostClients = 8
  /// From when on visits are the evening team's, in minutes since midnight.
  private static let evening = 16 * 60

  private let staff: DemoStaff
  private var generator: SeededGenerator
  private var clientsOf: [Int: [Int]] = [:]

  /// Appoints for all clients that are to have one.
  static func appoint(
    _ clients: inout [DemoClient], _ teams: DemoTeams, _ staff: DemoStaff,
    lastDay: CalendarDate, seed: UInt64
  ) {
    var contacts = DemoContacts(
      staff: staff, generator: SeededGenerator(seed: seed, purpose: 5))
    for team in 0..<teams.careTeams {
      let able = staff.members[team].filter { staff.all[$0].hasGround || $0 == staff.withoutGround }
      let own = teams.clients[team].filter { clients[$0].hasContact }
      for index in own {
        // The one without a ground is care contact of somebody, whatever speaks for the others.
        let forced = index == own.first ? able.first { $0 == staff.withoutGround } : nil
        guard let contact = forced ?? contacts.best(able, for: clients[index], clients) else {
          continue
        }
        clients[index].contact = contact
        clients[index].contactSince = contacts.since(clients[index], contact, lastDay)
        contacts.clientsOf[contact, default: []].append(index)
      }
    }
  }

  private mutating func best(
    _ able: [Int], for client: DemoClient, _ clients: [DemoClient]
  ) -> Int? {
    var best: (cost: Int, caregiver: Int)?
    for caregiver in able {
      let own = clientsOf[caregiver] ?? []
      guard own.count < Self.mostClients else { continue }
      let person = staff.all[caregiver]
      var cost = own.count * 10 * 100 / person.employment + generator.below(12)
      if client.language != "svenska", client.language == person.language { cost -= 40 }
      if let delegation = client.delegation, person.delegations >> delegation & 1 == 0 {
        cost += 60
      }
      cost -= 4 * client.needs.filter(person.skills.contains).count
      if case .women? = client.wish, !person.isWoman { cost += 60 }
      if caregiver == staff.withoutGround { cost += 45 }
      for other in own { cost += clash(client, clients[other]) }
      if cost < best?.cost ?? .max { best = (cost, caregiver) }
    }
    return best?.caregiver
  }

  /// What it costs that the same caregiver should be at both clients at once.
  private func clash(_ client: DemoClient, _ other: DemoClient) -> Int {
    var cost = 0
    for task in client.tasks where task.start < Self.evening {
      for theirs in other.tasks
      where task.start < theirs.start + theirs.minutes && theirs.start < task.start + task.minutes {
        cost += 6
      }
    }
    return cost
  }

  /// Within three weeks from the first service, but not before the caregiver was employed.
  private mutating func since(
    _ client: DemoClient, _ contact: Int, _ lastDay: CalendarDate
  ) -> CalendarDate {
    let appointed = client.servicesFrom.adding(days: generator.number(in: 0...20))
    let employed = staff.all[contact].employedFrom.adding(days: generator.number(in: 20...60))
    return min(max(appointed, employed), lastDay)
  }
}
