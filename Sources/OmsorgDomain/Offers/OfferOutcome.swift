public import Records

/// What came of looking at whether someone is to be offered a care contact.
public enum OfferOutcome: String, Choice {
  /// A care contact was offered.
  case offered
  /// It was judged, for this person, that none need be offered.
  case exempted

  /// The outcome in words.
  public var words: Text {
    switch self {
    case .offered: Text(sv: "erbjuden", en: "offered")
    case .exempted: Text(sv: "undantagen", en: "exempted")
    }
  }
}
