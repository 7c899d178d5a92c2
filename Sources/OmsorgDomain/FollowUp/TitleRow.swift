/// Caregivers who may be care contact, and clients who need one, of a group on a day.
struct TitleCounts: Equatable {
  var caregivers = 0
  var byCertificate = 0
  var byTransition = 0
  var beforeTitleRule = 0
  var inIntroduction = 0
  var clients = 0
  var clientsWithout = 0
  /// How many of the clients have a policy with each band.
  var bands: [CountRange?: Int] = [:]

  var eligible: Int { byCertificate + byTransition + beforeTitleRule }

  mutating func add(_ other: TitleCounts, times: Int) {
    caregivers += times * other.caregivers
    byCertificate += times * other.byCertificate
    byTransition += times * other.byTransition
    beforeTitleRule += times * other.beforeTitleRule
    inIntroduction += times * other.inIntroduction
    clients += times * other.clients
    clientsWithout += times * other.clientsWithout
    for (band, count) in other.bands {
      bands[band, default: 0] += times * count
      if bands[band] == 0 { bands[band] = nil }
    }
  }
}

/// A row of the forecast of titles: how it is from a day until the group's next row.
public struct TitleRow: Equatable, Sendable {
  /// What the row is about; nil for what belongs to none, and for all.
  public let key: String?
  /// The first day on which it is so.
  public private(set) var date: CalendarDate
  /// Caregivers in care teams who could be care contacts but for the title.
  public let caregivers: Int
  /// Those of them who may be by the certificate.
  public let byCertificate: Int
  /// Those who may be by the transition rule.
  public let byTransition: Int
  /// Those who may be by either; before the title was asked for, all.
  public let eligible: Int
  /// Those of the eligible who are being introduced.
  public let inIntroduction: Int
  /// Clients who are to have a care contact.
  public let clients: Int
  /// Those of them without anyone appointed who may be it.
  public let clientsWithout: Int
  /// How many clients the policy gives each care contact, where it is the same for all of them.
  public let band: CountRange?

  init(key: String?, date: CalendarDate, _ counts: TitleCounts) {
    self.key = key
    self.date = date
    caregivers = counts.caregivers
    byCertificate = counts.byCertificate
    byTransition = counts.byTransition
    eligible = counts.eligible
    inIntroduction = counts.inIntroduction
    clients = counts.clients
    clientsWithout = counts.clientsWithout
    band = counts.bands.count == 1 ? counts.bands.keys.first.flatMap { $0 } : nil
  }

  /// Whether it says the same as another but for the day.
  func isLike(_ other: TitleRow) -> Bool {
    var moved = other
    moved.date = date
    return self == moved
  }

  /// Clients for each of the eligible; nil where there is nobody.
  public var clientsPerEligible: Double? {
    eligible == 0 ? nil : Double(clients) / Double(eligible)
  }

  /// How many clients the eligible can have by the policy; nil where it is silent.
  public var capacity: Int? { band.map { eligible * $0.to } }

  /// How many clients are more than that; nil where the policy is silent.
  public var clientsShort: Int? { capacity.map { max(0, clients - $0) } }

  /// How many more eligible caregivers it takes; nil where the policy is silent.
  public var eligibleShort: Int? {
    guard let band, band.to > 0 else { return nil }
    return max(0, (clients + band.to - 1) / band.to - eligible)
  }
}
