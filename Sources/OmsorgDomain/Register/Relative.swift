public import Records

/// How a person stands to a client.
public enum RelativeKind: String, Choice {
  case relative
  case legalRepresentative = "legal_representative"
  case other

  /// The kind in words.
  public var words: Text {
    switch self {
    case .relative: Text(sv: "anhörig", en: "relative")
    case .legalRepresentative: Text(sv: "legal företrädare", en: "legal representative")
    case .other: Text(sv: "annan närstående", en: "other close person")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .relative: ["närstående"]
    case .legalRepresentative: ["god man", "förvaltare"]
    case .other: ["annan"]
    }
  }
}

/// A close relative of a client, and whether they may be told things.
public struct Relative: IdentifiedRecord {
  /// The relative's id.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// Name.
  public var name = ""
  /// Relative, legal representative or other.
  public var kind: RelativeKind = .relative
  /// What they are to the client: daughter, neighbour.
  public var relation: String?
  /// Telephone.
  public var phone: String?
  /// What the client has agreed that they may be told, over time; none means nothing is told.
  public var consent = Timeline<String>()
  /// The day the client took the consent back, until there is another; nil where none was, or where
  /// it ended by itself.
  public var consentWithdrawn: CalendarDate?
  /// What a legal representative may speak for the client in.
  public var mandate: String?
  /// The document that says so.
  public var mandateDocument: String?
  /// The support given to the relative: talks, information, respite.
  public var support: [StepTaken] = []
  /// The last day on record.
  public var ended: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank relative.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<Relative>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "den anhörigas id", en: "the relative's id")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "name", \.name, .text, heading: Text(sv: "Namn", en: "Name"),
      summary: Text(sv: "namn", en: "name"), isPersonal: true),
    Field(
      "kind", \.kind, .choice, heading: Text(sv: "Slag", en: "Kind"),
      summary: Text(
        sv: "anhörig, legal företrädare eller annan",
        en: "relative, legal representative or other")),
    Field(
      optional: "relation", \.relation, .text, heading: Text(sv: "Relation", en: "Relation"),
      summary: Text(sv: "dotter, granne …", en: "daughter, neighbour …"), isPersonal: true),
    Field(
      optional: "phone", \.phone, .text, heading: Text(sv: "Telefon", en: "Phone"),
      summary: Text(sv: "telefonnummer", en: "telephone number"), isPersonal: true),
    Field(
      "consent", \.consent, .timeline(.text), omitting: Timeline(),
      heading: Text(sv: "Samtycke", en: "Consent"),
      summary: Text(sv: "vad de får veta, över tid", en: "what they may be told, over time"),
      isPersonal: true),
    Field(
      optional: "consent_withdrawn", \.consentWithdrawn, .date,
      heading: Text(sv: "Återtaget", en: "Withdrawn"),
      summary: Text(
        sv: "dagen då brukaren tog tillbaka samtycket",
        en: "the day the client took the consent back")),
    Field(
      optional: "mandate", \.mandate, .text, heading: Text(sv: "Uppdrag", en: "Mandate"),
      summary: Text(
        sv: "vad en legal företrädare får företräda brukaren i",
        en: "what a legal representative may speak for the client in"), isPersonal: true),
    Field(
      optional: "mandate_document", \.mandateDocument, .text,
      heading: Text(sv: "Handling", en: "Document"),
      summary: Text(sv: "handlingen som säger det", en: "the document that says so"),
      isPersonal: true),
    Field(
      "support", \.support, .steps, omitting: [], heading: Text(sv: "Stöd", en: "Support"),
      summary: Text(sv: "stödet som getts", en: "the support given"), isPersonal: true),
    Field(
      optional: "ended", \.ended, .date, heading: Text(sv: "Avslutad", en: "Ended"),
      summary: Text(sv: "sista dag", en: "last day")),
  ])
}
