/// A row of the follow-up of load: how much caregivers have as care contacts, and how much of their
/// working time they are at clients.
public struct LoadRow: Sendable {
  /// What the row is about; nil for what belongs to none, and for all.
  public let key: String?
  /// Ids of the caregivers with anything in the row.
  public internal(set) var caregivers: Set<String> = []
  /// How many of them are care contacts on the last day.
  public internal(set) var careContacts = 0
  /// Clients that they are care contacts for, of each.
  public internal(set) var clients = 0
  /// Care contacts with fewer clients than the policy asks, as many, and more.
  public internal(set) var verdicts: [LoadVerdict: Int] = [:]
  /// Minutes that the clients are granted in four weeks.
  public internal(set) var grantedMinutes = 0.0
  /// Minutes of shifts less breaks, those on days of absence left out.
  public internal(set) var workingMinutes = 0
  /// Minutes at clients as planned.
  public internal(set) var scheduledMinutes = 0
  /// Minutes at clients as carried out.
  public internal(set) var performedMinutes = 0
  var clientBands: Set<CountRange?> = []
  var shareBands: Set<ShareRange?> = []
  var timedStaff: Set<TimedStaff?> = []

  init(key: String?) { self.key = key }

  /// How many clients the policy asks each care contact to have, where it is the same for all.
  public var clientBand: CountRange? {
    clientBands.count == 1 ? clientBands.first.flatMap { $0 } : nil
  }

  /// How a single care contact's clients are to that; nil for several, and where there is no band.
  public var clientsVerdict: LoadVerdict? {
    careContacts == 1 ? verdicts.keys.first : nil
  }

  /// The share of working time scheduled at clients; nil without working time.
  public var scheduledShare: Double? { share(scheduledMinutes, of: workingMinutes) }

  /// The share of working time carried out at clients; nil without working time.
  public var performedShare: Double? { share(performedMinutes, of: workingMinutes) }

  /// The share of working time at clients that the policy asks of the row's caregivers, where it is
  /// the same for all of them.
  public var shareBand: ShareRange? {
    shareBands.count == 1 ? shareBands.first.flatMap { $0 } : nil
  }

  /// Whose share the policy speaks of, where it is the same for all of them.
  public var shareOf: TimedStaff? {
    timedStaff.count == 1 ? timedStaff.first.flatMap { $0 } : nil
  }

  /// How the share scheduled is to what the policy asks.
  public var shareVerdict: LoadVerdict? {
    guard let band = shareBand, let share = scheduledShare else { return nil }
    return LoadVerdict(share, from: band.from, to: band.to)
  }
}
