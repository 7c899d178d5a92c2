public import Records

/// What is kept for a client.
public enum CustodyKind: String, Choice {
  /// A key.
  case key
  /// A bank or entry card.
  case card
  /// Money.
  case funds
  /// Something else.
  case other

  /// The case in words.
  public var words: Text {
    switch self {
    case .key: Text(sv: "nyckel", en: "key")
    case .card: Text(sv: "kort", en: "card")
    case .funds: Text(sv: "privata medel", en: "private funds")
    case .other: Text(sv: "annat", en: "other")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .key: ["nycklar"]
    case .funds: ["pengar", "kontanter"]
    case .card: ["passerkort", "bankkort"]
    default: []
    }
  }
}
