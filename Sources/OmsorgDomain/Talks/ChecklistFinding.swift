public import Records

/// What is found out at a point of a checklist and belongs in a register.
public enum ChecklistFinding: String, Choice {
  /// The answer to the offer; goes where `offer` keeps it.
  case offerAnswer = "offer_answer"
  /// Relatives and consent; go to `relative`.
  case relatives
  /// Goes to the client's record.
  case petCare = "pet_care"
  /// Goes to the client's record.
  case tellOfDelays = "tell_of_delays"
  /// Goes to the client's record.
  case mostCaregivers = "most_caregivers"
  /// Goes to the client's record.
  case wishes
  /// That nothing is kept for the client any more, as `custody` has it.
  case custody

  /// The case in words.
  public var words: Text {
    switch self {
    case .offerAnswer:
      Text(
        sv: "svaret på erbjudandet om fast omsorgskontakt",
        en: "the answer to the offer of a care contact")
    case .relatives:
      Text(sv: "vilka anhöriga som får veta vad", en: "which relatives may be told what")
    case .petCare: Text(sv: "vem som tar hand om husdjur", en: "who takes care of a pet")
    case .tellOfDelays:
      Text(
        sv: "om brukaren vill veta om förseningar",
        en: "whether the client wants to be told of delays")
    case .mostCaregivers:
      Text(
        sv: "hur många olika medarbetare brukaren vill möta",
        en: "how many caregivers the client wants to meet")
    case .wishes: Text(sv: "brukarens önskemål", en: "the client's wishes")
    case .custody:
      Text(
        sv: "att inget förvaras åt brukaren längre", en: "that nothing is kept for the client")
    }
  }
}
