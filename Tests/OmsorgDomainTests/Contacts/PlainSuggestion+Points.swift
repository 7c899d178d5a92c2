import Records

@testable import OmsorgDomain

extension PlainSuggestion {
  /// The parts that say something for the client.
  func points(
    of caregiver: Caregiver, for client: Client, among teams: [String]
  ) -> [MatchPart: MatchPoints] {
    let policy = policy(of: client, among: teams)
    var points: [MatchPart: MatchPoints] = [:]
    for part in MatchPart.allCases {
      guard let weight = policy?.value(of: part.weightRule, on: date),
        let (share, whole) = share(part, caregiver, client, teams, policy)
      else { continue }
      points[part] = MatchPoints(
        part, points: (2 * weight * share + whole) / (2 * whole), weight: weight)
    }
    return points
  }

  private func share(
    _ part: MatchPart, _ caregiver: Caregiver, _ client: Client, _ teams: [String],
    _ policy: GoverningPolicy?
  ) -> (Int, of: Int)? {
    switch part {
    case .sharedTime: return sharedTime(caregiver, services(of: client, among: teams), policy)
    case .familiarity:
      let most = records.caregivers.map { visits(to: client.id, by: $0.id) }.max() ?? 0
      return most == 0 ? nil : (visits(to: client.id, by: caregiver.id), most)
    case .skills:
      let met = client.needs.filter { need in caregiver.skills.contains { has($0, need) } }
      return client.needs.isEmpty ? nil : (met.count, client.needs.count)
    case .team:
      guard teams.count > 1 else { return nil }
      let place = teams.firstIndex(of: caregiver.team.value(on: date) ?? "") ?? teams.count
      return (teams.count - place, teams.count)
    case .wishes:
      let wished =
        client.wishedCaregivers
        + records.switchRequests(of: client.id).filter { $0.closedOn == nil }.flatMap(\.wished)
      return wished.isEmpty ? nil : (wished.contains(caregiver.id) ? 1 : 0, 1)
    case .language:
      let spoken = client.languages.map { $0.lowercased() }
      guard !spoken.isEmpty, !spoken.contains("svenska"),
        !spoken.contains("swedish")
      else { return nil }
      return (caregiver.languages.contains { spoken.contains($0.lowercased()) } ? 1 : 0, 1)
    case .room: return room(caregiver)
    case .experience:
      guard client.isDemanding,
        policy?.value(of: PolicyRule.demandingClients, on: date)?.contains(.experienced) ?? false
      else { return nil }
      return (caregiver.isExperienced ? 1 : 0, 1)
    case .twin:
      guard policy?.value(of: PolicyRule.orderOfCover, on: date)?.contains(.twin) ?? false
      else { return nil }
      guard let twin = caregiver.twin.value(on: date).flatMap(records.caregiver),
        twin.ended ?? .latest >= date
      else {
        return (0, 2)
      }
      let hasRoom =
        clientBand(of: twin).map { ownClients(of: twin.id).count < $0.to } ?? true
      return (hasRoom ? 2 : 1, 2)
    }
  }

  private func sharedTime(
    _ caregiver: Caregiver, _ granted: [GrantedService], _ policy: GoverningPolicy?
  ) -> (Int, of: Int)? {
    guard !roster.isEmpty else { return nil }
    let services = granted.filter { allMinutes($0) > 0 }
    let hours = policy?.value(of: PolicyRule.dayPersonalCareHours, on: date)
    let daytime = services.filter { service in
      guard let hours, records.services[service.service]?.isPersonalCare ?? false
      else { return false }
      let window = window(service)
      return [-1_440, 0, 1_440].contains { day in
        window.lowerBound < Int(hours.to.minutesSinceMidnight) + day
          && Int(hours.from.minutesSinceMidnight) + day <= window.upperBound
      }
    }
    let counted = daytime.isEmpty ? services : daytime
    let all = counted.reduce(0) { $0 + allMinutes($1) }
    guard all > 0 else { return nil }
    return (min(all, counted.reduce(0) { $0 + covered($1, by: caregiver.id) }), all)
  }

  private func room(_ caregiver: Caregiver) -> (Int, of: Int)? {
    var shares: [(Int, of: Int)] = []
    if let band = clientBand(of: caregiver), band.to > 0 {
      shares.append((max(0, band.to - ownClients(of: caregiver.id).count), band.to))
    }
    if let most = minutesAtMost(of: caregiver), most > 0 {
      shares.append((max(0, most - ownMinutes(of: caregiver)), most))
    }
    return shares.min { $0.0 * $1.of < $1.0 * $0.of }
  }

  func visits(to client: String, by caregiver: String) -> Int {
    visited[client]?[caregiver] ?? 0
  }
}
