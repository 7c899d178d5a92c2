public import Records

/// What is done about a changed need once it is noticed; each is recorded as a step.
public enum ChangeAct: String, Choice {
  /// Someone who can do something about it is told.
  case tell
  /// Whoever was told answers.
  case answer
  /// What it led to is recorded.
  case follow

  /// The act in words: a noun, since it is named as a step to come and as one taken.
  public var words: Text {
    switch self {
    case .tell: Text(sv: "besked vidare", en: "passing it on")
    case .answer: Text(sv: "svar", en: "answer")
    case .follow: Text(sv: "följd", en: "what followed")
    }
  }

  /// How it is recorded: `journal change` with a subcommand, the need's id and what else must be said.
  public func commandLine(_ id: String) -> String {
    let rest =
      switch self {
      case .tell: " --to WHO"
      case .answer: " --note TEXT"
      case .follow: " --outcome OUTCOME"
      }
    return "omsorg journal change \(rawValue) \(id)\(rest)"
  }
}
