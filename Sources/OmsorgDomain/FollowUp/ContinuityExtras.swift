/// How many caregivers clients met in one window, as `omsorg-metrics(7)` defines it.
public struct ContinuityWindow: Equatable, Sendable {
  /// The row; nil for all and for those who belong to none.
  public let key: String?
  /// The window's days.
  public let days: DateRange
  /// Clients with performed visits in it.
  public let clients: Int
  /// Different caregivers, the mean over the clients.
  public let mean: Double?
  /// Different caregivers, the median.
  public let median: Double?
  /// Different caregivers, the most.
  public let most: Int
  /// Clients with more than each of the levels asked for, in their order.
  public let above: [Int]

  init(key: String?, days: DateRange, distinctCaregivers: [Int], above levels: [Int]) {
    self.key = key
    self.days = days
    clients = distinctCaregivers.count
    mean = Statistics.mean(distinctCaregivers)
    median = Statistics.median(distinctCaregivers)
    most = distinctCaregivers.max() ?? 0
    above = levels.map { level in distinctCaregivers.count { $0 > level } }
  }
}

/// What a caregiver does at the clients whose care contact the caregiver is.
public struct ContinuityCaregiver: Equatable, Sendable {
  /// The caregiver's id.
  public let caregiver: String
  /// Clients met.
  public internal(set) var clients = 0
  /// Visits that the caregiver took part in.
  public internal(set) var visits = 0
  /// Those on days when the caregiver was the client's care contact.
  public internal(set) var careContactVisits = 0

  init(caregiver: String) { self.caregiver = caregiver }

  /// The share of the caregiver's visits that are with own clients.
  public var ownClientsShare: Double? { share(careContactVisits, of: visits) }
}

/// How many clients met so many caregivers.
public struct ContinuityShareOfClients: Equatable, Sendable {
  /// The row; nil for all and for those who belong to none.
  public let key: String?
  /// Different caregivers in the window.
  public let distinctCaregivers: Int
  /// Clients who met so many.
  public let clients: Int
  /// Clients who met so many or fewer.
  public let clientsUpTo: Int
  /// Clients in the row.
  public let allClients: Int

  /// The share of the row's clients.
  public var share: Double? { OmsorgDomain.share(clients, of: allClients) }
  /// The share of the row's clients who met so many or fewer.
  public var cumulativeShare: Double? { OmsorgDomain.share(clientsUpTo, of: allClients) }

  /// The distribution of each row, from the fewest caregivers on.
  public static func distribution(_ rows: [ContinuityRow]) -> [ContinuityShareOfClients] {
    rows.flatMap { row in
      let counts = row.distinctCaregivers.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
      var upTo = 0
      return counts.sorted { $0.key < $1.key }.map { distinct, clients in
        upTo += clients
        return ContinuityShareOfClients(
          key: row.key, distinctCaregivers: distinct, clients: clients, clientsUpTo: upTo,
          allClients: row.distinctCaregivers.count)
      }
    }
  }
}
