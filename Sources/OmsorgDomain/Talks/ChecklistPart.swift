public import Records

/// A part of a checklist: to tell, to find out, to hand over, afterwards.
public struct ChecklistPart: Record {
  /// The part's id: `tell`.
  public var id = ""
  /// Its heading.
  public var heading = LocalizedText()
  /// Done after the talk, not in it.
  public var isAfterwards = false
  /// Its points in order.
  public var points: [ChecklistPoint] = []
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank part.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<ChecklistPart>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "delens id", en: "the part's id")),
    Field(
      "heading", \.heading, .record(typeName: "text") { heading, _ in heading.sv },
      heading: Text(sv: "Rubrik", en: "Heading"),
      summary: Text(sv: "rubriken", en: "the heading")),
    Field(
      "afterwards", \.isAfterwards, .flag, omitting: false,
      heading: Text(sv: "Efteråt", en: "Afterwards"),
      summary: Text(sv: "görs efter samtalet", en: "done after the talk")),
    Field(
      "points", \.points, .list(.record(typeName: "point") { point, _ in point.id }), omitting: [],
      heading: Text(sv: "Punkter", en: "Points"),
      summary: Text(sv: "punkterna i ordning", en: "the points in order")),
  ])
}

/// One point of a checklist.
public struct ChecklistPoint: Record {
  /// The point's id, unique in its template: `keys`.
  public var id = ""
  /// What is to be told, found out or done.
  public var text = LocalizedText()
  /// What is found out here and where it belongs, if anywhere.
  public var finds: ChecklistFinding?
  /// Asked only of clients who are granted one of these services.
  public var onlyFor: [String] = []
  /// Asked only where the policy has all of these rules, and says neither no nor nothing by any.
  public var onlyWhere: [String] = []
  /// Left out where the policy says what closing takes and this is not part of it.
  public var closingStep: ClosingStep?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank point.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<ChecklistPoint>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "punktens id", en: "the point's id")),
    Field(
      "text", \.text, .record(typeName: "text") { text, _ in text.sv },
      heading: Text(sv: "Text", en: "Text"),
      summary: Text(
        sv: "vad som ska sägas, tas reda på eller göras",
        en: "what is to be told, found out or done")),
    Field(
      optional: "finds", \.finds, .choice, heading: Text(sv: "Tar reda på", en: "Finds"),
      summary: Text(
        sv: "vad som tas reda på och hör hemma i ett register",
        en: "what is found out here and belongs in a register")),
    Field(
      "only_for", \.onlyFor, .list(.text), omitting: [],
      heading: Text(sv: "Bara för", en: "Only for"),
      summary: Text(
        sv: "bara för brukare som har någon av insatserna",
        en: "only for clients who are granted one of these services")),
    Field(
      "only_where", \.onlyWhere, .list(.text), omitting: [],
      heading: Text(sv: "Bara där", en: "Only where"),
      summary: Text(
        sv: "bara där regelverket har alla dessa regler, och inte säger nej",
        en: "only where the policy has all of these rules, and does not say no")),
    Field(
      optional: "closing_step", \.closingStep, .choice,
      heading: Text(sv: "Steg i avslutet", en: "Closing step"),
      summary: Text(
        sv: "utelämnas där regelverket räknar upp avslutets steg och detta inte är ett av dem",
        en: "left out where the policy lists the steps of closing and this is none of them")),
  ])
}
