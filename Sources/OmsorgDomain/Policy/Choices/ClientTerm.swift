public import Records

/// What the municipality calls a person with home care.
public enum ClientTerm: String, Choice {
  /// User of the service.
  case brukare
  /// Receiver of care.
  case omsorgstagare
  /// Inhabitant.
  case invanare
  /// Customer.
  case kund

  /// The case in words.
  public var words: Text {
    switch self {
    case .brukare: Text(sv: "brukare", en: "client")
    case .omsorgstagare: Text(sv: "omsorgstagare", en: "client")
    case .invanare: Text(sv: "invånare", en: "resident")
    case .kund: Text(sv: "kund", en: "customer")
    }
  }
}
