public import Records

/// Why a client is to have another care contact.
public enum SwitchCause: String, Choice {
  /// The client wants another.
  case clientWish = "client_wish"
  /// The care contact is away for long.
  case longLeave = "long_leave"
  /// The client's delegated health care has changed.
  case delegatedCareChanged = "delegated_care_changed"
  /// The decision on services has changed.
  case decisionChanged = "decision_changed"
  /// The care contact leaves, or moves to other work.
  case caregiverLeaves = "caregiver_leaves"
  /// The care contact may no longer use the title.
  case titleLapses = "title_lapses"
  /// The care contact's working hours have changed.
  case scheduleChanged = "schedule_changed"
  /// Something else.
  case other

  /// The cause in words.
  public var words: Text {
    switch self {
    case .clientWish: Text(sv: "brukarens önskemål", en: "the client's wish")
    case .longLeave: Text(sv: "längre frånvaro", en: "longer leave")
    case .delegatedCareChanged:
      Text(sv: "ändrad delegerad vård", en: "changed delegated care")
    case .decisionChanged: Text(sv: "ändrat beslut", en: "changed decision")
    case .caregiverLeaves: Text(sv: "omsorgskontakten slutar", en: "the care contact leaves")
    case .titleLapses: Text(sv: "behörighet saknas", en: "the title lapses")
    case .scheduleChanged: Text(sv: "ändrat arbetsschema", en: "changed working hours")
    case .other: Text(sv: "annat", en: "other")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .clientWish: ["önskemål"]
    case .longLeave: ["frånvaro", "ledighet"]
    case .delegatedCareChanged: ["delegering"]
    case .decisionChanged: ["beslut"]
    case .caregiverLeaves: ["slutar"]
    case .titleLapses: ["titel"]
    case .scheduleChanged: ["schema"]
    case .other: []
    }
  }
}
