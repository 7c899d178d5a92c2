/// How far services are given as decided and planned for one client, service, team …, as
/// `omsorg-metrics(7)` defines it.
public struct MethodContinuityRow: Equatable, Sendable {
  /// The client, service, team, section, area, provider, day, week or month; nil for all and for
  /// what belongs to none.
  public let key: String?
  /// Services given in performed visits.
  public internal(set) var occasions = 0
  /// Those that a decision in force grants.
  public internal(set) var asDecided = 0
  /// Those in visits that were planned.
  public internal(set) var asPlanned = 0
  /// Planned visits that were not cancelled.
  public internal(set) var plannedVisits = 0
  /// Those of them that were performed.
  public internal(set) var plannedPerformed = 0
  /// Occasions of services that are not daily, on days with a care contact.
  public internal(set) var nonDailyOccasions = 0
  /// Those of them that a care contact took part in.
  public internal(set) var nonDailyByCareContact = 0

  init(key: String?) { self.key = key }

  /// The share of the occasions that a decision grants.
  public var asDecidedShare: Double? { share(asDecided, of: occasions) }
  /// The share of the occasions that were planned.
  public var asPlannedShare: Double? { share(asPlanned, of: occasions) }
  /// The share of the planned visits that were performed.
  public var doneOfPlanned: Double? { share(plannedPerformed, of: plannedVisits) }
  /// The share of the non-daily occasions that a care contact took part in.
  public var nonDailyShare: Double? { share(nonDailyByCareContact, of: nonDailyOccasions) }

  /// Whether nothing was counted.
  var isEmpty: Bool { occasions == 0 && plannedVisits == 0 }
}
