import Glibc

extension CareContactMatching {
  /// The teams looked at for a client, as many as are allowed: the client's own first, then those
  /// of the same provider, the nearest first. None for a client without a team whose home has no
  /// known place, or whose identity is protected: no distance is ever taken from that address.
  public func teams(for client: Client) -> [String] {
    let own = client.team.value(on: date).flatMap { records.team($0) }
    let place: MapPoint? =
      (client.protectedIdentity ? nil : MapPoint(client.latitude, client.longitude))
      ?? own.flatMap { MapPoint($0.latitude, $0.longitude) }
    if teamsAllowed == 1, let own { return [own.id] }
    guard let place else { return own.map { [$0.id] } ?? [] }
    let provider = own.map { records.provider(ofTeam: $0.id, on: date)?.id }
    let others = careTeams.compactMap { team -> (id: String, distance: Double)? in
      if team.id == own?.id { return nil }
      if let provider, records.provider(ofTeam: team.id, on: date)?.id != provider {
        return nil
      }
      return MapPoint(team.latitude, team.longitude).map { (team.id, place.nearness(to: $0)) }
    }
    let nearest = others.sorted {
      $0.distance != $1.distance
        ? $0.distance < $1.distance : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }
    return Array(((own.map { [$0.id] } ?? []) + nearest.map(\.id)).prefix(teamsAllowed))
  }

  /// The nearest team with somebody who may be appointed for a client and has room; the nearest one
  /// if there is none. For clients without a team.
  func nearestTeamWithRoom(for client: Client, as role: CareContactRole) -> [String] {
    let wider = CareContactMatching(
      records: records, on: date, roster: roster, familiarity: familiarity,
      teamsAllowed: max(1, careTeams.count))
    let ranked = wider.teams(for: client)
    let byTeam = Dictionary(grouping: records.caregivers) { $0.team.value(on: date) ?? "" }
    let appointed = appointed(as: role, for: client)
    let found = ranked.first { team in
      let demands = ClientDemands(client, in: self, among: [team])
      return (byTeam[team] ?? []).contains { caregiver in
        !appointed.contains(caregiver.id) && refusals(of: caregiver, as: role).isEmpty
          && refusals(of: caregiver, in: team, for: demands, among: [team]).isEmpty
          && (role != .careContact
            || refusalsOfLoad(of: caregiver, for: client, among: [team]).isEmpty)
      }
    }
    return (found ?? ranked.first).map { [$0] } ?? []
  }
}

extension MapPoint {
  /// A measure that grows with the distance, on the flat map that does within a municipality; as
  /// omsorg-assignment(7) has it.
  fileprivate func nearness(to other: MapPoint) -> Double {
    let north = other.latitude - latitude
    let east = (other.longitude - longitude) * cos(latitude * .pi / 180)
    return north * north + east * east
  }
}
