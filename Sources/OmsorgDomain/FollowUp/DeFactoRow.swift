/// A client whom someone visits more than the care contact does.
public struct DeFactoRow: Equatable, Sendable {
  /// The client's id.
  public let client: String
  /// The client's team on the last day.
  public let team: String?
  /// The care contact in force on the last day; of several the one with most visits. Nil for none.
  public let careContact: String?
  /// The care contact's visits.
  public let careContactVisits: Int
  /// Who visits most.
  public let deFacto: String
  /// That caregiver's visits.
  public let deFactoVisits: Int
  /// The visits of whoever comes next.
  public let runnerUpVisits: Int
  /// All performed visits.
  public let visits: Int

  /// The share of the visits that the caregiver took part in.
  public var share: Double { Double(deFactoVisits) / Double(visits) }
  /// How far the caregiver is before the care contact, of all visits.
  public var lead: Double { Double(deFactoVisits - careContactVisits) / Double(visits) }
  /// How far the caregiver is before whoever comes next, of all visits.
  public var runnerUpMargin: Double { Double(deFactoVisits - runnerUpVisits) / Double(visits) }
}

/// A caregiver who is a care contact in all but name.
public struct DeFactoCaregiver: Equatable, Sendable {
  /// The caregiver's id.
  public let caregiver: String
  /// The clients, in order of their ids.
  public let clients: [String]
  /// The caregiver's visits with them.
  public let visits: Int
}

/// How common it is in a team, section, area, provider or all that someone else than the care contact
/// comes most.
public struct DeFactoGroup: Equatable, Sendable {
  /// The group; nil for those that belong to none.
  public let key: String?
  /// Clients with such a caregiver.
  public internal(set) var clients = 0
  /// Clients with visits enough.
  public internal(set) var considered = 0

  init(key: String?) { self.key = key }

  /// The share of the clients with visits enough.
  public var share: Double? { OmsorgDomain.share(clients, of: considered) }
}
