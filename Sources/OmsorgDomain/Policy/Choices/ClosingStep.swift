public import Records

/// What the care contact does when the services end.
public enum ClosingStep: String, Choice {
  /// Reports to those who take over.
  case handoverReport = "handover_report"
  /// Hands back keys.
  case keyReturn = "key_return"
  /// Ends the relation well and says thank you.
  case farewell

  /// The case in words.
  public var words: Text {
    switch self {
    case .handoverReport: Text(sv: "överrapportering", en: "handover report")
    case .keyReturn: Text(sv: "nyckelåterlämning", en: "return of keys")
    case .farewell: Text(sv: "avslut och tack", en: "farewell and thanks")
    }
  }
}
