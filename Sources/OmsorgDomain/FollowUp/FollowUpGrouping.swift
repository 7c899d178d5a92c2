public import Records

/// What the rows of a follow-up are about.
public enum FollowUpGrouping: String, Choice {
  case client
  case caregiver
  case service
  case team
  case section
  case area
  case provider
  case day
  case week
  case month
  case all

  /// The grouping in words.
  public var words: Text {
    switch self {
    case .client: Text(sv: "brukare", en: "client")
    case .caregiver: Text(sv: "medarbetare", en: "caregiver")
    case .service: Text(sv: "insats", en: "service")
    case .team: Text(sv: "lag", en: "team")
    case .section: Text(sv: "sektion", en: "section")
    case .area: Text(sv: "område", en: "area")
    case .provider: Text(sv: "utförare", en: "provider")
    case .day: Text(sv: "dag", en: "day")
    case .week: Text(sv: "vecka", en: "week")
    case .month: Text(sv: "månad", en: "month")
    case .all: Text(sv: "alla", en: "all")
    }
  }
}
