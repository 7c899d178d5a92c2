/// A caregiver looked at for a client: the parts of the score, and why not, if so.
public struct MatchCandidate: Sendable {
  /// The caregiver.
  public let caregiver: Caregiver
  /// The caregiver's team on the day.
  public let team: String?
  /// The parts of the score that say something for this client.
  public let points: [MatchPoints]
  /// Why the caregiver may not be appointed; empty if eligible.
  public let refusals: [Refusal]
  /// What the caregiver has already.
  public let load: CaregiverLoad

  /// The sum of the parts' points.
  public var score: Int { points.reduce(0) { $0 + $1.points } }
  /// The most that the sum could be.
  public var highestScore: Int { points.reduce(0) { $0 + $1.weight } }
}

/// Who might be appointed for a client: all caregivers, those who may ranked, the others with why.
public struct Suggestion: Sendable {
  /// The teams looked at, the client's own or the nearest first.
  public let teams: [String]
  /// Those who may be appointed and have room, the highest score first, then by id.
  public let eligible: [MatchCandidate]
  /// The others, those of the teams looked at first, then by id.
  public let refused: [MatchCandidate]
}

extension CareContactMatching {
  /// The ids of those who are appointed for a client on the day, or are to be.
  func appointed(as role: CareContactRole, for client: Client) -> Set<String> {
    Set(inForce(role, for: client).map(\.caregiver))
  }

  /// Who might be appointed for a client, among all caregivers.
  public func suggestion(
    for client: Client, as role: CareContactRole = .careContact
  ) -> Suggestion {
    let hasTeam = client.team.value(on: date) != nil
    let teams =
      hasTeam || teamsAllowed > 1 ? teams(for: client) : nearestTeamWithRoom(for: client, as: role)
    let appointed = appointed(as: role, for: client)
    let demands = ClientDemands(client, in: self, among: teams)
    let weights = ClientWeights(client, in: self, among: teams)
    var eligible: [MatchCandidate] = []
    var refused: [MatchCandidate] = []
    for caregiver in records.caregivers {
      let team = caregiver.team.value(on: date)
      var refusals =
        refusals(of: caregiver, as: role)
        + refusals(of: caregiver, in: team, for: demands, among: teams)
      if appointed.contains(caregiver.id) { refusals.append(.alreadyAppointed) }
      let isNear = team.map(teams.contains) ?? false
      if role == .careContact, isNear {
        refusals += refusalsOfLoad(of: caregiver, for: client, among: teams)
      }
      let candidate = MatchCandidate(
        caregiver: caregiver, team: team,
        points: isNear ? points(of: caregiver, in: team, among: teams, for: weights) : [],
        refusals: refusals, load: load(of: caregiver))
      if refusals.isEmpty { eligible.append(candidate) } else { refused.append(candidate) }
    }
    let isNear = { (candidate: MatchCandidate) in candidate.team.map(teams.contains) ?? false }
    return Suggestion(
      teams: teams,
      eligible: eligible.enumerated().sorted { first, second in
        let (left, right) = (first.element.score, second.element.score)
        return left != right ? left > right : first.offset < second.offset
      }.map(\.element),
      refused: refused.filter(isNear) + refused.filter { !isNear($0) })
  }
}
