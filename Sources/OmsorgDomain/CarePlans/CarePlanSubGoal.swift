public import Records

/// A step on the way to a goal.
public struct CarePlanSubGoal: Record {
  /// The sub-goal.
  public var text = ""
  /// The day it was reached.
  public var metOn: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank sub-goal.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<CarePlanSubGoal>([
    Field(
      "text", \.text, .text, heading: Text(sv: "Delmål", en: "Sub-goal"),
      summary: Text(sv: "delmålet", en: "the sub-goal"), isPersonal: true),
    Field(
      optional: "met_on", \.metOn, .date, heading: Text(sv: "Uppfyllt", en: "Met on"),
      summary: Text(sv: "dagen då det nåddes", en: "the day it was reached")),
  ])
}
