public import Records

/// How one granted service is carried out.
public struct CarePlanActivity: Record {
  /// The granted service's id.
  public var decision = ""
  /// How it is done.
  public var how: String?
  /// When it is done.
  public var when: String?
  /// Who at the provider answers for it: an id or in words.
  public var byWhom: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank activity.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<CarePlanActivity>([
    Field(
      "decision", \.decision, .text, heading: Text(sv: "Beslut", en: "Decision"),
      summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")),
    Field(
      optional: "how", \.how, .text, heading: Text(sv: "Hur", en: "How"),
      summary: Text(sv: "hur det görs", en: "how it is done"), isPersonal: true),
    Field(
      optional: "when", \.when, .text, heading: Text(sv: "När", en: "When"),
      summary: Text(sv: "när det görs", en: "when it is done"), isPersonal: true),
    Field(
      optional: "by_whom", \.byWhom, .text, heading: Text(sv: "Av vem", en: "By whom"),
      summary: Text(sv: "vem som ansvarar hos utföraren", en: "who at the provider answers for it"),
      isPersonal: true),
  ])
}
