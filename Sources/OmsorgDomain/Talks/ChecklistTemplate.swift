public import Records

/// A checklist as it is meant to be gone through: parts with points, for some policies or for all.
///
/// Built-in templates are data of the program; a store may have its own, which take the place of
/// built-in ones of the same kind.
public struct ChecklistTemplate: IdentifiedRecord {
  /// The template's id: `welcome_talk.malmo`.
  public var id = ""
  /// What it is for; templates of one kind take each other's place.
  public var kind = ""
  /// The policies that it is for; none: all that have no other of its kind.
  public var policies: [String] = []
  /// Its name.
  public var name = LocalizedText()
  /// About a new caregiver instead of a client.
  public var isForCaregiver = false
  /// Its parts in order.
  public var parts: [ChecklistPart] = []
  /// The last day on which it may be started.
  public var ended: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank template.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<ChecklistTemplate>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "mallens id", en: "the template's id")),
    Field(
      "kind", \.kind, .text, heading: Text(sv: "Slag", en: "Kind"),
      summary: Text(sv: "vad den är till för", en: "what it is for")),
    Field(
      "policies", \.policies, .list(.text), omitting: [],
      heading: Text(sv: "Regelverk", en: "Policies"),
      summary: Text(
        sv: "regelverken som den är till för; tomt: alla",
        en: "the policies that it is for; none: all")),
    Field(
      "name", \.name, .record(typeName: "text") { name, _ in name.sv },
      heading: Text(sv: "Namn", en: "Name"),
      summary: Text(sv: "namn", en: "name")),
    Field(
      "for_caregiver", \.isForCaregiver, .flag, omitting: false,
      heading: Text(sv: "För medarbetare", en: "For a caregiver"),
      summary: Text(
        sv: "gäller en ny medarbetare i stället för en brukare",
        en: "about a new caregiver instead of a client")),
    Field(
      "parts", \.parts, .list(.record(typeName: "part") { part, _ in part.id }), omitting: [],
      heading: Text(sv: "Delar", en: "Parts"),
      summary: Text(sv: "delarna i ordning", en: "the parts in order")),
    Field(
      optional: "ended", \.ended, .date, heading: Text(sv: "Avslutad", en: "Ended"),
      summary: Text(sv: "sista dag", en: "last day")),
  ])
}
