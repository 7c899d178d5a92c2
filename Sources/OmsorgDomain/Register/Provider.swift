public import Records

/// One that carries out home care, with the policy that holds for it.
public struct Provider: IdentifiedRecord {
  /// The provider's id.
  public var id = ""
  /// Name.
  public var name = ""
  /// Municipal or private.
  public var kind: ProviderKind = .municipal
  /// The policy's name, over time.
  public var policy = Timeline<String>()
  /// The last day.
  public var ended: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank provider.
  public init() {}

  /// Whether the provider works here on a day.
  public func isActive(on date: CalendarDate) -> Bool { ended.map { date <= $0 } ?? true }

  /// The fields.
  public static let fields = RecordFields<Provider>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "utförarens id", en: "the provider's id")),
    Field(
      "name", \.name, .text, heading: Text(sv: "Namn", en: "Name"),
      summary: Text(sv: "namn", en: "name")),
    Field(
      "kind", \.kind, .choice, heading: Text(sv: "Regi", en: "Kind"),
      summary: Text(sv: "kommunal eller privat", en: "municipal or private")),
    Field(
      "policy", \.policy, .timeline(.text), omitting: Timeline(),
      heading: Text(sv: "Regelverk", en: "Policy"),
      summary: Text(sv: "regelverkets namn över tid", en: "the policy's name over time")),
    Field(
      optional: "ended", \.ended, .date, heading: Text(sv: "Upphört", en: "Ended"),
      summary: Text(sv: "sista dag", en: "last day")),
  ])
}
