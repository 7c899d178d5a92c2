public import Records

/// What is done about a complaint once it is heard; each is recorded as a step.
public enum ComplaintAct: String, Choice {
  /// Who complained gets an answer.
  case answer
  /// Something is done about it.
  case act
  /// Nothing more is to be done.
  case close

  /// The act in words: a noun, since it is named as a step to come and as one taken.
  public var words: Text {
    switch self {
    case .answer: Text(sv: "svar", en: "answer")
    case .act: Text(sv: "åtgärd", en: "measure")
    case .close: Text(sv: "avslut", en: "closing")
    }
  }

  /// How it is recorded.
  public func commandLine(_ id: String) -> String {
    "omsorg complaint \(rawValue) \(id)\(self == .close ? "" : " --note TEXT")"
  }
}
