public import Records

/// What someone outside the offer has instead.
public enum OutsideOffer: String, Choice {
  /// A contact person (kontaktman).
  case contactPerson = "contact_person"

  /// The case in words.
  public var words: Text {
    switch self {
    case .contactPerson: Text(sv: "kontaktman", en: "contact person")
    }
  }
}
