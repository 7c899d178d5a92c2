public import Records

/// How clients and relatives reach the care contact.
public enum ContactWay: String, Choice {
  /// Through the planner or coordinator.
  case throughPlanner = "through_planner"
  /// On a work phone of one's own.
  case ownPhone = "own_phone"

  /// The case in words.
  public var words: Text {
    switch self {
    case .throughPlanner: Text(sv: "via planerare eller samordnare", en: "through the planner")
    case .ownPhone: Text(sv: "egen arbetstelefon", en: "own work phone")
    }
  }
}
