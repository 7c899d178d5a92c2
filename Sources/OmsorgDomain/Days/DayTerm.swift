public import Records

/// What a day's plan costs, in the order of what is sought.
public enum DayTerm: String, Choice, CaseIterable {
  /// Personal care that nobody does.
  case undoneCare = "undone_care"
  /// Another visit that nobody does.
  case undone
  /// Minutes outside the window.
  case outside
  /// Someone other than who is asked first: one, and one for each step down the order of cover.
  case cover
  /// A skill that the client's needs ask for and the caregiver lacks.
  case skill
  /// Someone other than in the plan given out.
  case change
  /// Minutes from the start in the plan given out.
  case moved
  /// Minutes from the start that is wished or usual.
  case time
  /// Someone whom the client has not met in the thirteen days before.
  case unfamiliar
  /// Minutes of travelling.
  case travel
  /// Minutes of work above half of a shift's paid time, above seven tenths of it twice, above
  /// seventeen twentieths of it four times.
  case load
  /// Minutes of work within the reserve for alarms.
  case reserve

  /// What one of it costs.
  public var weight: Int {
    switch self {
    case .undoneCare: 200_000
    case .undone: 100_000
    case .outside: 100
    case .cover: 450
    case .skill: 150
    case .change: 900
    case .moved: 8
    case .time: 4
    case .unfamiliar: 200
    case .travel: 4
    case .load: 1
    case .reserve: 20
    }
  }

  /// The term in words.
  public var words: Text {
    switch self {
    case .undoneCare: Text(sv: "personlig omsorg som ingen gör", en: "personal care undone")
    case .undone: Text(sv: "andra besök som ingen gör", en: "other visits undone")
    case .outside: Text(sv: "minuter utanför fönstret", en: "minutes outside the window")
    case .cover: Text(sv: "steg ner i turordningen", en: "steps down the order of cover")
    case .skill: Text(sv: "kompetens som saknas", en: "skills lacking")
    case .change: Text(sv: "byten mot utlämnad plan", en: "others than in the plan given out")
    case .moved:
      Text(sv: "minuter från utlämnad tid", en: "minutes from the time given out")
    case .time:
      Text(sv: "minuter från önskad tid", en: "minutes from the wished time")
    case .unfamiliar: Text(sv: "besök av nya ansikten", en: "visits by new faces")
    case .travel: Text(sv: "minuters resa", en: "minutes of travel")
    case .load: Text(sv: "ojämn belastning", en: "uneven load")
    case .reserve: Text(sv: "minuter av larmreserven", en: "minutes of the reserve")
    }
  }

  /// How much there is of `cover` when someone of a rank goes: that it is not who is asked first
  /// counts as much as a step.
  static func stepsDown(_ rank: Int) -> Int { rank == 0 ? 0 : rank + 1 }

  /// From which share of a shift's paid time work costs `load`, in percent, and how many times for
  /// each minute above it; the steps add up.
  static let loadSteps = [
    (percent: 50, times: 1), (percent: 70, times: 1), (percent: 85, times: 2),
  ]
}
