/// What a client asks of whoever is appointed, whatever the caregiver.
struct ClientDemands {
  /// The delegations that the granted services need, sorted; none where the policy says that home
  /// care takes on no delegated care.
  let delegations: [String]
  /// Whom the client does not want: told so, or replaced at the client's wish.
  let refused: Set<String>
  let genderWish: Gender?

  init(_ client: Client, in matching: CareContactMatching, among teams: [String]) {
    let date = matching.date
    let needed = Set(
      matching.records.grantedServices(of: client.id, on: date).compactMap(\.delegation))
    let takesOn =
      needed.isEmpty
      || matching.governing(client, among: teams)?.value(
        of: PolicyRule.delegationsTakenOn, on: date) ?? true
    delegations = takesOn ? needed.sorted() : []
    refused = SwitchRequest.ruledOut(client: client, in: matching.records)
    genderWish = client.genderWish
  }
}

/// What a client's match is scored by: what is the same for all caregivers.
struct ClientWeights {
  let client: Client
  let weights: [(part: MatchPart, weight: Int)]
  let demand: ServiceDemand
  /// The minutes that shared time is a share of: of daytime personal care, or of everything where
  /// the client has none.
  let sharedTotal: Int
  let countsDaytime: Bool
  let mostVisits: Int
  let wished: Set<String>
  /// The client's languages, lower case; none if Swedish is among them.
  let languages: Set<String>
  let asksForExperience: Bool
  let countsTwin: Bool

  private static let swedish: Set<String> = ["svenska", "swedish"]

  /// - Parameter withLoad: whether the parts that depend on loads are among them.
  init(
    _ client: Client, in matching: CareContactMatching, among teams: [String],
    withLoad: Bool = true
  ) {
    self.client = client
    let date = matching.date
    let governing = matching.governing(client, among: teams)
    weights = MatchPart.allCases.compactMap { part in
      part.dependsOnLoad && !withLoad
        ? nil : governing?.value(of: part.weightRule, on: date).map { (part, $0) }
    }
    demand = matching.demand(of: client, among: teams)
    let total = demand.total
    countsDaytime = total.daytimePersonalCare > 0
    sharedTotal = countsDaytime ? total.daytimePersonalCare : total.minutes
    mostVisits = matching.familiarity.most(to: client.id)
    wished = Set(client.wishedCaregivers).union(
      matching.records.switchRequests(of: client.id).filter(\.isOpen).flatMap(\.wished))
    let spoken = Set(client.languages.map { $0.lowercased() })
    languages = spoken.isDisjoint(with: Self.swedish) ? spoken : []
    asksForExperience =
      client.isDemanding
      && governing?.value(of: PolicyRule.demandingClients, on: date)?.contains(.experienced)
        == true
    countsTwin =
      governing?.value(of: PolicyRule.orderOfCover, on: date)?.contains(.twin) ?? false
  }
}
