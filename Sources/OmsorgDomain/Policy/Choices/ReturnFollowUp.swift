public import Records

/// What support after coming home is followed up on.
public enum ReturnFollowUp: String, Choice {
  /// How safe the client feels.
  case feltSafety = "felt_safety"
  /// Return to hospital.
  case readmission

  /// The case in words.
  public var words: Text {
    switch self {
    case .feltSafety: Text(sv: "upplevd trygghet", en: "felt safety")
    case .readmission: Text(sv: "återinläggning", en: "readmission")
    }
  }
}
