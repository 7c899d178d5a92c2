public import Records

/// What someone outside the offer has instead.
public enum OutsideOffer: String, PolicyChoice {
  /// A contact person (kontaktman).
  case contactPerson = "contact_person"

  /// The case in words.
  public var text: Text {
    switch self {
    case .contactPerson: Text(sv: "kontaktman", en: "contact person")
    }
  }
}
