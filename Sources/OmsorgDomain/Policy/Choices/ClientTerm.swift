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

  /// The definite form; English texts say client whatever the policy does.
  var definite: Text {
    switch self {
    case .brukare: Text(sv: "brukaren", en: "the client")
    case .omsorgstagare: Text(sv: "omsorgstagaren", en: "the client")
    case .invanare: Text(sv: "invånaren", en: "the client")
    case .kund: Text(sv: "kunden", en: "the client")
    }
  }
}
