public import Records

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
