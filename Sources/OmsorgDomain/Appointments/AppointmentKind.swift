public import Records

/// What a client is to go to, or to have at home.
public enum AppointmentKind: String, Choice {
  /// The doctor or the health centre.
  case doctor
  /// The dentist.
  case dentist
  /// A nurse.
  case nurse
  /// Foot care.
  case footCare = "foot_care"
  /// The hairdresser.
  case hairdresser
  /// Someone comes to see the client.
  case visit
  /// Something else.
  case other

  /// The case in words.
  public var words: Text {
    switch self {
    case .doctor: Text(sv: "läkare", en: "doctor")
    case .dentist: Text(sv: "tandläkare", en: "dentist")
    case .nurse: Text(sv: "sjuksköterska", en: "nurse")
    case .footCare: Text(sv: "fotvård", en: "foot care")
    case .hairdresser: Text(sv: "frisör", en: "hairdresser")
    case .visit: Text(sv: "besök hemma", en: "visit at home")
    case .other: Text(sv: "annat", en: "other")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .doctor: ["läkarbesök", "vårdcentral"]
    case .visit: ["besök"]
    default: []
    }
  }
}
