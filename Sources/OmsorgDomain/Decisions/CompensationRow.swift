/// What one provider, team, client, service … is paid for a month, or a period.
public struct CompensationRow: Sendable {
  /// The provider, team, client or service; nil for what belongs to none, and for all.
  public let key: String?
  /// The month; nil where the whole period is one row.
  public let month: Month?
  /// Clients with paid minutes or goals with a premium.
  public internal(set) var clients: Set<String> = []
  /// What time is paid for.
  public internal(set) var bases: Set<CompensationBasis> = []
  /// Minutes paid for.
  public internal(set) var minutes = 0.0
  /// Those of them that there is no price for.
  public internal(set) var minutesWithoutPrice = 0.0
  /// Whether a share of what is paid is meant for indirect work.
  public internal(set) var hasIndirectShare = false
  /// Goals with a premium.
  public internal(set) var premiumGoals = 0
  /// What they are paid with, in öre.
  public internal(set) var premium = 0
  var pricedAmount = 0
  var pricedIndirect = 0

  init(key: String?, month: Month?) {
    self.key = key
    self.month = month
  }

  /// What time is paid for, where it is the same for all.
  public var basis: CompensationBasis? { bases.count == 1 ? bases.first : nil }

  /// Hours paid for.
  public var hours: Double { minutes / 60 }

  /// What the time is paid with, in öre; nil where some of it has no price.
  public var amount: Int? { minutesWithoutPrice > 0 || bases.isEmpty ? nil : pricedAmount }

  /// What of that is meant for indirect work, in öre; nil where no policy says.
  public var indirect: Int? { amount == nil || !hasIndirectShare ? nil : pricedIndirect }

  /// Time and premiums together, in öre; nil where some of the time has no price.
  public var total: Int? {
    minutesWithoutPrice > 0 ? nil : pricedAmount + premium
  }
}
