public import Records

/// One step of a process, with the day and who took it.
public struct StepTaken: Record {
  /// The step's id: `ask_client`, `inform_manager`.
  public var step = ""
  /// The day it was taken.
  public var on = CalendarDate.earliest
  /// Who took it: an id or a name as the user gave it.
  public var by = ""
  /// Who was told, where the step is to tell someone.
  public var to: String?
  /// What was said.
  public var note: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank step.
  public init() {}

  /// A step taken on a day by someone.
  public init(
    _ step: String, on date: CalendarDate, by who: String, to: String? = nil, note: String? = nil
  ) {
    self.step = step
    self.on = date
    self.by = who
    self.to = to
    self.note = note
  }

  /// The fields.
  public static let fields = RecordFields<StepTaken>([
    Field(
      "step", \.step, .text, heading: Text(sv: "Steg", en: "Step"),
      summary: Text(sv: "stegets id", en: "the step's id")),
    Field(
      "on", \.on, .date, heading: Text(sv: "Dag", en: "Day"),
      summary: Text(sv: "dagen då det togs", en: "the day it was taken")),
    Field(
      "by", \.by, .text, heading: Text(sv: "Av", en: "By"),
      summary: Text(sv: "vem som tog det", en: "who took it")),
    Field(
      optional: "to", \.to, .text, heading: Text(sv: "Till", en: "To"),
      summary: Text(sv: "vem som informerades", en: "who was told")),
    Field(
      optional: "note", \.note, .text, heading: Text(sv: "Anteckning", en: "Note"),
      summary: Text(sv: "vad som sades", en: "what was said")),
  ])
}

extension ValueForm where Value == [StepTaken] {
  /// Steps in the order they were taken; in tables each as `step DATE who`.
  public static var steps: ValueForm<[StepTaken]> {
    .list(.record(typeName: "step") { step, _ in "\(step.step) \(step.on.iso) \(step.by)" })
  }
}
