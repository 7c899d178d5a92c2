/// A visit that is due on a date: what has to be placed in the day.
public struct DayNeed: Sendable {
  /// Who may do it, and how well that suits.
  public typealias Performer = PlannedService.Performer

  /// The id that the visit has in the plan.
  public let id: String
  /// The client's id.
  public let client: String
  /// Where it is.
  public let place: DayPlace
  /// The granted service's id.
  public let decision: String?
  /// The service's id in the catalogue.
  public let service: String
  /// Minutes.
  public let minutes: Int
  /// How many caregivers it needs at once.
  public let needed: Int
  /// Between when it should begin, in minutes since midnight.
  public let window: ClosedRange<Int>
  /// Whether it may not begin outside the window.
  public let isWindowMust: Bool
  /// When it had best begin, within the window.
  public let wished: Int
  /// Who may do it of those at work, by rank and id.
  public let performers: [Performer]
  /// The caregivers whom the client has met in the thirteen days before.
  public let met: Set<String>
  /// Skills that the client's needs ask for.
  public let wantedSkills: [String]
  /// Whether it counts as personal care.
  public let isPersonalCare: Bool
  /// The visit that it is tied to, and how many minutes after the start of that one it begins.
  public let tie: Tie?
  /// What is placed by hand and stands where it stands.
  public let fixed: DayVisit?
  /// Where it came from when it was put off, or that it was added.
  public let added: DayVisit?

  /// How a visit is tied to another.
  public struct Tie: Hashable, Sendable {
    /// The other visit's id.
    public let id: String
    /// How many minutes after the start of the other it begins.
    public let gap: ClosedRange<Int>
  }

  /// A visit may begin so many minutes outside its window, where it must begin there at all.
  public static let mostOutside = 120

  /// When it may begin at all, in minutes since midnight.
  public var starts: ClosedRange<Int> {
    if isWindowMust { return window }
    return max(
      0, window.lowerBound - Self.mostOutside)...min(
        1_439, window.upperBound + Self.mostOutside)
  }

  /// The visit when nobody does it yet.
  public var unplanned: DayVisit {
    var visit = added ?? DayVisit()
    visit.id = id
    visit.client = client
    visit.decision = decision
    visit.service = service
    visit.start = ClockTime(minutesSinceMidnight: wished) ?? .midnight
    visit.minutes = minutes
    visit.needed = needed
    visit.caregivers = []
    visit.state = .unplanned
    return visit
  }
}

/// A granted service that nobody is planned to visit for on a date, and why.
public struct DayLeftOut: Sendable {
  /// The client's id.
  public let client: String
  /// The granted service's id.
  public let decision: String
  /// Why.
  public let reason: ServiceLeftOut
}
