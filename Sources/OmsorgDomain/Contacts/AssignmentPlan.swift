import Solvers

/// The best assignment of clients to care contacts that was found, with the proof of how good it is.
///
/// The model stands in omsorg-assignment(7).
public struct AssignmentPlan: Sendable {
  /// One client of the plan.
  public struct Row: Sendable {
    /// The client.
    public let client: Client
    /// The client's team on the day.
    public let team: String?
    /// Today's care contact of the client; nil for who has none.
    public let current: String?
    /// The caregiver; nil where none may be appointed.
    public let caregiver: String?
    /// The parts of the match's score, those of load left out.
    public let points: [MatchPoints]
    /// Points for breaking a working relation.
    public let relationCost: Int
    /// Minutes in four weeks that the client adds to the caregiver.
    public let minutes: Int
    /// The visits that the caregiver, and today's care contact, have made in eight weeks, and all.
    public let visits: (byCaregiver: Int, byCurrent: Int, all: Int)

    /// What the match costs: what its parts fall short of their weights.
    public var matchCost: Int { points.reduce(0) { $0 + $1.weight - $1.points } }
    /// Whether the client gets another care contact, or one at all.
    public var isChange: Bool { caregiver != nil && caregiver != current }
  }

  /// A caregiver whom the plan could give clients.
  public struct Load: Sendable {
    /// The caregiver's id.
    public let caregiver: String
    /// The caregiver's other clients, who are no part of the plan.
    public let fixedClients: [String]
    /// Minutes in four weeks at them.
    public let fixedMinutes: Int
    /// With the plan's clients.
    public let clients: Int
    /// Minutes in four weeks with the plan's clients.
    public let minutes: Int
    /// How many clients the policy asks for.
    public let clientBand: CountRange?
    /// The most minutes by the policy's share of working time.
    public let minutesAtMost: Int?
    /// Points for clients outside the band.
    public let clientCost: Int
    /// Points for minutes above the share.
    public let minuteCost: Int
  }

  /// The day the appointments would hold from.
  public let date: CalendarDate
  /// The clients, sorted by id.
  public let rows: [Row]
  /// The caregivers with a match among the clients, sorted by id.
  public let loads: [Load]
  /// All points: of matches, loads and relations.
  public let cost: Int
  /// What no assignment with as few unassigned clients can cost less than.
  public let bound: Int
  /// How far the cost may be from the least possible: (cost - bound) / max(bound, 1 per client).
  public let gap: Double

  /// The clients for whom nobody may be appointed.
  public var unassigned: Int { rows.count { $0.caregiver == nil } }
  /// Points of all matches.
  public var matchCost: Int { rows.reduce(0) { $0 + ($1.caregiver == nil ? 0 : $1.matchCost) } }
  /// Points of all relations broken.
  public var relationCost: Int { rows.reduce(0) { $0 + $1.relationCost } }
  /// Points of all loads.
  public var loadCost: Int { loads.reduce(0) { $0 + $1.clientCost + $1.minuteCost } }
}

/// Why there is no plan.
public enum AssignmentPlanError: Error, Sendable {
  /// The policy's weights are so large that points cannot be added up.
  case weightsTooLarge
}
