public import Records

/// An item of a meeting's agenda, and what was decided.
public struct AgendaItem: Record {
  /// What is taken up.
  public var text = ""
  /// The client it is about, if any.
  public var client: String?
  /// The rule whose finding the item comes from, if any.
  public var rule: String?
  /// What was decided.
  public var decision: String?
  /// Who is to do it.
  public var responsible: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank item.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<AgendaItem>([
    Field(
      "text", \.text, .text, heading: Text(sv: "Punkt", en: "Item"),
      summary: Text(sv: "vad som tas upp", en: "what is taken up"), isPersonal: true),
    Field(
      optional: "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      optional: "rule", \.rule, .text, heading: Text(sv: "Regel", en: "Rule"),
      summary: Text(sv: "regeln som punkten kommer från", en: "the rule that the item comes from")),
    Field(
      optional: "decision", \.decision, .text, heading: Text(sv: "Beslut", en: "Decision"),
      summary: Text(sv: "vad som beslutades", en: "what was decided"), isPersonal: true),
    Field(
      optional: "by", \.responsible, .text, heading: Text(sv: "Ansvarig", en: "Responsible"),
      summary: Text(sv: "vem som gör det", en: "who is to do it")),
  ])
}
