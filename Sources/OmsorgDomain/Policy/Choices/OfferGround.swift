public import Records

/// What speaks for an offer to someone who need not have one.
public enum OfferGround: String, Choice {
  /// Few people around the client.
  case thinNetwork = "thin_network"
  /// Cognitive impairment.
  case cognitiveImpairment = "cognitive_impairment"

  /// The case in words.
  public var words: Text {
    switch self {
    case .thinNetwork: Text(sv: "begränsat socialt nätverk", en: "thin social network")
    case .cognitiveImpairment: Text(sv: "kognitiv nedsättning", en: "cognitive impairment")
    }
  }
}
