public import Records

/// What a policy must have for a paragraph of a brochure to be true.
public enum BrochureCondition: String, Choice {
  /// At a switch the manager talks with the client.
  case managerDialogue = "manager_dialogue"
  /// The client may switch care contact.
  case switchPossible = "switch_possible"
  /// Clients turn to their care contact; also where the policy does not say.
  case reachedDirectly = "reached_directly"
  /// The care contact is reached through the planner.
  case reachedThroughPlanner = "reached_through_planner"

  /// The case in words.
  public var words: Text {
    switch self {
    case .managerDialogue:
      Text(sv: "chefen talar med brukaren vid byten", en: "the manager talks at switches")
    case .switchPossible:
      Text(sv: "brukaren får byta omsorgskontakt", en: "the client may switch care contact")
    case .reachedDirectly:
      Text(sv: "omsorgskontakten nås direkt", en: "the care contact is reached directly")
    case .reachedThroughPlanner:
      Text(sv: "omsorgskontakten nås via planeraren", en: "the care contact is reached by planner")
    }
  }

  /// Whether it is so by a policy on a day. Steps of switches promise one, like the right to it.
  func holds(_ governing: GoverningPolicy?, on date: CalendarDate) -> Bool {
    let steps = governing?.value(of: PolicyRule.switchSteps, on: date) ?? []
    let way = governing?.value(of: PolicyRule.careContactReached, on: date)
    return switch self {
    case .managerDialogue: steps.contains(.managerDialogue)
    case .switchPossible:
      governing?.value(of: PolicyRule.switchPossible, on: date) ?? !steps.isEmpty
    case .reachedDirectly: way != .throughPlanner
    case .reachedThroughPlanner: way == .throughPlanner
    }
  }
}
