public import Records

/// What is documented of an offer.
public enum OfferNote: String, Choice {
  /// That a care contact was offered.
  case offer
  /// Yes or no.
  case answer
  /// Who the care contact is, or are.
  case careContact = "care_contact"

  /// The case in words.
  public var words: Text {
    switch self {
    case .offer: Text(sv: "att erbjudande lämnats", en: "that it was offered")
    case .answer: Text(sv: "svaret ja eller nej", en: "the answer, yes or no")
    case .careContact: Text(sv: "vem eller vilka", en: "who the care contact is")
    }
  }
}
