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

/// Why someone need not be offered a care contact.
public enum OfferExemption: String, Choice {
  /// Has only services that the policy says need not lead to an offer.
  case limitedServices = "limited_services"
  /// It is obviously not needed (SoL (2001:453) 4 kap. 2 b §).
  case obviouslyUnneeded = "obviously_unneeded"

  /// The ground in words.
  public var words: Text {
    switch self {
    case .limitedServices: Text(sv: "enbart begränsade insatser", en: "limited services only")
    case .obviouslyUnneeded: Text(sv: "uppenbart obehövligt", en: "obviously not needed")
    }
  }
}
