public import Records

/// A goal of a care plan, tied to the decision that it comes from.
public struct CarePlanGoal: Record {
  /// The goal's number: unique among the client's care plans, kept when a plan is revised.
  public var id = ""
  /// The granted service that the goal belongs to.
  public var decision: String?
  /// The goal.
  public var text = ""
  /// The sub-goals.
  public var subGoals: [CarePlanSubGoal] = []
  /// Met or dropped; nil while it is pursued.
  public var outcome: GoalOutcome?
  /// The day of the outcome.
  public var outcomeOn: CalendarDate?
  /// Who judged it met: for a premium, the care manager.
  public var judgedBy: String?
  /// Why, in words.
  public var note: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank goal.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<CarePlanGoal>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "målets nummer i planen", en: "the goal's number within the client's plans")
    ),
    Field(
      optional: "decision", \.decision, .text, heading: Text(sv: "Beslut", en: "Decision"),
      summary: Text(sv: "beslutet som målet hör till", en: "the decision that the goal belongs to")),
    Field(
      "text", \.text, .text, heading: Text(sv: "Mål", en: "Goal"),
      summary: Text(sv: "målet", en: "the goal"), isPersonal: true),
    Field(
      "sub_goals", \.subGoals, .list(.record(typeName: "sub-goal") { subGoal, _ in subGoal.text }),
      omitting: [], heading: Text(sv: "Delmål", en: "Sub-goals"),
      summary: Text(sv: "delmålen", en: "the sub-goals"), isPersonal: true),
    Field(
      optional: "outcome", \.outcome, .choice, heading: Text(sv: "Utfall", en: "Outcome"),
      summary: Text(sv: "uppfyllt eller struket", en: "met or dropped")),
    Field(
      optional: "outcome_on", \.outcomeOn, .date, heading: Text(sv: "Utfall dag", en: "Outcome on"),
      summary: Text(sv: "dagen för utfallet", en: "the day of the outcome")),
    Field(
      optional: "judged_by", \.judgedBy, .text, heading: Text(sv: "Bedömt av", en: "Judged by"),
      summary: Text(sv: "vem som bedömde att det är uppfyllt", en: "who judged it met")),
    Field(
      optional: "note", \.note, .text, heading: Text(sv: "Anteckning", en: "Note"),
      summary: Text(sv: "varför", en: "why"), isPersonal: true),
  ])
}
