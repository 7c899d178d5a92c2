/// A granted service as a care contact's four weeks count on it.
public struct PlannedService: Sendable {
  /// Someone who may do it, and the step of the order of cover that names them.
  public struct Performer: Hashable, Sendable {
    /// The caregiver's id.
    public let caregiver: String
    /// 0 for the care contacts, the next step 1, and so on.
    public let rank: Int
  }

  /// The granted service.
  public let granted: GrantedService
  /// The client.
  public let client: Client
  /// The care contact whose four weeks it stands in.
  public let owner: String
  /// Minutes per occasion.
  public let minutes: Int
  /// How often.
  public let frequency: Frequency
  /// When it may start, in minutes since midnight of a day; one range, or two round midnight.
  public let starts: [ClosedRange<Int>]
  /// When and by whom the client wants it.
  public let wish: ServiceWish?
  /// Who may do it, by rank and id; on each date those who are qualified then.
  public let performers: [Performer]
  /// The delegation that whoever does it needs.
  public let delegation: String?
  /// Whether it counts as personal care.
  public let isPersonalCare: Bool
  /// What clashes count it as.
  public let kinds: ScheduleKinds

  /// The basis of a schedule that counts on it.
  public var basis: ScheduleBasis {
    ScheduleBasis(granted, minutes: minutes, frequency: frequency, wish: wish)
  }

  /// Whether a start is within the hours that are wished.
  func isWished(start: Int) -> Bool {
    if let from = wish?.from, start < Int(from.minutesSinceMidnight) { return false }
    if let to = wish?.to, Int(to.minutesSinceMidnight) < start { return false }
    return true
  }

  /// Whether a day of the cycle is a weekday that is wished.
  func isWished(day: Int) -> Bool {
    guard let weekdays = wish?.weekdays, !weekdays.isEmpty else { return true }
    return weekdays.contains { $0.rawValue == day % 7 + 1 }
  }

  /// Whether those who do it are whom the client wishes.
  func isWished(by caregivers: [String]) -> Bool {
    wish?.caregiver.map(caregivers.contains) ?? true
  }
}

/// What clashes count a service as.
public struct ScheduleKinds: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt32

  /// Of bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A shower.
  public static let shower = ScheduleKinds(rawValue: 1)
  /// Cleaning of the home.
  public static let cleaning = ScheduleKinds(rawValue: 2)
  /// A heavy service.
  public static let heavy = ScheduleKinds(rawValue: 4)
}

/// Why a granted service stands in nobody's four weeks.
public enum ServiceLeftOut: Hashable, Sendable {
  /// The client has no care contact.
  case noCareContact
  /// A contractor does it.
  case contractor(String?)
  /// It has staff of its own, or is given in a short-term unit.
  case ownStaff
  /// It comes on call.
  case onCall
  /// Nothing says how often.
  case noFrequency
  /// Nothing says how long it takes.
  case noMinutes
}
