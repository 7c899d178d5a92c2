public import Records

/// How far a client has come with the care plan.
public enum CarePlanState: String, Choice {
  /// There is none.
  case none
  /// A first one is being written.
  case draft
  /// One holds.
  case established
  /// One holds, and its review is due.
  case reviewDue = "review_due"
  /// Another has taken its place.
  case replaced

  /// The case in words.
  public var words: Text {
    switch self {
    case .none: Text(sv: "ingen plan", en: "no plan")
    case .draft: Text(sv: "utkast", en: "draft")
    case .established: Text(sv: "fastställd", en: "established")
    case .reviewDue: Text(sv: "ska följas upp", en: "review due")
    case .replaced: Text(sv: "ersatt", en: "replaced")
    }
  }
}
