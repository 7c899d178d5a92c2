public import Records

/// What is done with a care plan; all but editing is recorded as a step, or with the goal.
public enum CarePlanAct: String, Choice {
  /// What it says is changed.
  case edit
  /// The night unit's manager tells how the services of the night are done.
  case askNightManager = "ask_night_manager"
  /// It is settled, and holds from that day.
  case establish
  /// It is followed up with the client.
  case review
  /// A colleague reads it.
  case read
  /// A goal is met or dropped.
  case endGoal = "end_goal"

  /// The act in words: a noun.
  public var words: Text {
    switch self {
    case .edit: Text(sv: "ändring", en: "edit")
    case .askNightManager:
      Text(sv: "samtal med nattens chef", en: "talk with the night manager")
    case .establish: Text(sv: "fastställande", en: "establishing")
    case .review: Text(sv: "uppföljning", en: "review")
    case .read: Text(sv: "läsning", en: "reading")
    case .endGoal: Text(sv: "bedömning av mål", en: "judging of a goal")
    }
  }

  /// Whether it is done with a draft, not with a plan that holds.
  public var isOfDrafts: Bool {
    switch self {
    case .edit, .askNightManager, .establish: true
    case .review, .read, .endGoal: false
    }
  }
}
