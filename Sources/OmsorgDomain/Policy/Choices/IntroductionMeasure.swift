public import Records

/// What a new colleague gets.
public enum IntroductionMeasure: String, Choice {
  /// A shift to learn the work.
  case introductionShift = "introduction_shift"
  /// A named mentor.
  case mentor

  /// The case in words.
  public var words: Text {
    switch self {
    case .introductionShift: Text(sv: "introduktionspass", en: "introduction shift")
    case .mentor: Text(sv: "handledare", en: "mentor")
    }
  }
}
