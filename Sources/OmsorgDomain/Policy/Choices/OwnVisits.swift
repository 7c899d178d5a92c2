public import Records

/// How far the care contact carries out the client's services.
public enum OwnVisits: String, Choice {
  /// The granted services while on duty.
  case allWhileOnDuty = "all_while_on_duty"
  /// Most of them where possible.
  case mostWherePossible = "most_where_possible"
  /// As far as possible.
  case wherePossible = "where_possible"
  /// First choice when visits are planned.
  case firstChoice = "first_choice"

  /// The case in words.
  public var words: Text {
    switch self {
    case .allWhileOnDuty:
      Text(sv: "beviljade insatser i tjänst", en: "granted services while on duty")
    case .mostWherePossible: Text(sv: "merparten där det går", en: "most, where possible")
    case .wherePossible: Text(sv: "så långt det går", en: "as far as possible")
    case .firstChoice: Text(sv: "förstahandsval", en: "first choice")
    }
  }
}
