public import Records

/// A client's answer to the offer.
public enum OfferAnswer: String, Choice {
  /// The client wants a care contact.
  case yes
  /// The client does not.
  case no
  /// The client will answer later.
  case later

  /// The answer in words.
  public var words: Text {
    switch self {
    case .yes: Text(sv: "ja", en: "yes")
    case .no: Text(sv: "nej", en: "no")
    case .later: Text(sv: "svarar senare", en: "will answer later")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .yes: ["j", "y"]
    case .no: ["n"]
    case .later: ["senare"]
    }
  }
}
