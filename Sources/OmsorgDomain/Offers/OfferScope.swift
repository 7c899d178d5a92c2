/// What a client is granted on a day, as far as the offer of a care contact is concerned.
///
/// Counted are the services of `CareRecords.grantedServices`. Of a client without any decision on
/// record nothing is known but what the planning system says: home care, unless it says that there
/// is only an alarm.
public struct OfferScope: Equatable, Sendable {
  /// The services granted, sorted; none also where no decision is on record.
  public let services: [String]
  /// Those among them that call for an offer.
  public let beyondLimited: [String]
  /// The services that need not lead to an offer alone; nil where the policy names none.
  public let limited: [String]?
  /// Whether the client has home care of which no decision is on record.
  public let isUnrecorded: Bool

  /// An alarm alone is no home care, so that it calls for no offer under any policy.
  static let alarm = "alarm"

  /// What a client is granted on a day.
  public init(of client: Client, in records: CareRecords, on date: CalendarDate) {
    let hasDecisions = !records.decisions(of: client.id).isEmpty
    var services = records.servicesGranted(to: client.id, on: date)
    if !hasDecisions, client.alarmOnly { services = [Self.alarm] }
    let limited = records.governing(client, on: date)?
      .value(of: PolicyRule.offerNotNeededFor, on: date)
    self.services = services
    self.limited = limited
    self.beyondLimited = self.services.filter {
      $0 != Self.alarm && !(limited ?? []).contains($0)
    }
    self.isUnrecorded = !hasDecisions && services.isEmpty
  }

  /// Whether nothing is granted that day.
  public var isEmpty: Bool { services.isEmpty && !isUnrecorded }

  /// Whether there are services, and none that calls for an offer.
  public var isLimited: Bool { !services.isEmpty && beyondLimited.isEmpty }

  /// Whether an alarm is all there is, and the policy asks for no assessment of that.
  var isAlarmAlone: Bool {
    services == [Self.alarm] && !(limited ?? []).contains(Self.alarm)
  }

  /// Whether nothing is granted that was not granted in another scope.
  func isWithin(_ other: OfferScope) -> Bool {
    Set(services).isSubset(of: other.services) && (!isUnrecorded || other.isUnrecorded)
  }
}
