public import Records

/// A part of a schedule's score; omsorg-planning(7) defines them.
public enum ScheduleTerm: String, Choice {
  case own
  case cover
  case wish
  case clash
  case spacing
  case weekday
  case time
  case careFirst = "care_first"
  case before
  case share
  case room
  case change

  /// The rule that its weight stands in.
  var weightRule: PolicyRule.Typed<Int> {
    switch self {
    case .own: PolicyRule.scheduleWeightOwn
    case .cover: PolicyRule.scheduleWeightCover
    case .wish: PolicyRule.scheduleWeightWish
    case .clash: PolicyRule.scheduleWeightClash
    case .spacing: PolicyRule.scheduleWeightSpacing
    case .weekday: PolicyRule.scheduleWeightWeekday
    case .time: PolicyRule.scheduleWeightTime
    case .careFirst: PolicyRule.scheduleWeightCareFirst
    case .before: PolicyRule.scheduleWeightBefore
    case .share: PolicyRule.scheduleWeightShare
    case .room: PolicyRule.scheduleWeightRoom
    case .change: PolicyRule.scheduleWeightChange
    }
  }

  /// The term in words.
  public var words: Text {
    switch self {
    case .own: Text(sv: "inte av omsorgskontakten", en: "not by the care contact")
    case .cover: Text(sv: "steg i turordningen", en: "steps down the order of cover")
    case .wish: Text(sv: "brutna önskemål", en: "wishes broken")
    case .clash: Text(sv: "krockar", en: "clashes")
    case .spacing: Text(sv: "ojämna mellanrum, dagar", en: "uneven spacing, days")
    case .weekday: Text(sv: "olika veckodagar", en: "different weekdays")
    case .time: Text(sv: "olika tider, halvtimmar", en: "different times, half-hours")
    case .careFirst: Text(sv: "omsorg efter service", en: "care after service")
    case .before: Text(sv: "saknad förberedelse", en: "missing preparation")
    case .share:
      Text(sv: "utanför andelen hos brukare, halvtimmar", en: "outside the share, half-hours")
    case .room: Text(sv: "ryms inte, halvtimmar", en: "no room for, half-hours")
    case .change: Text(sv: "ändringar", en: "changes")
    }
  }
}

/// What a schedule costs, by term.
public struct ScheduleScore: Hashable, Sendable {
  /// One term.
  public struct Term: Hashable, Sendable {
    /// Which.
    public let term: ScheduleTerm
    /// How many of what it counts.
    public let count: Int
    /// What each costs, in points.
    public let weight: Int

    /// Points in all.
    public var points: Int { count * weight }
  }

  /// Occurrences that are not placed.
  public let unplaced: Int
  /// The terms, in order of size.
  public let terms: [Term]

  /// Points in all.
  public var points: Int { terms.reduce(0) { $0 + $1.points } }
}
