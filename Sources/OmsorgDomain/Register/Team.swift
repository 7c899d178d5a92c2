public import Records

/// What a team is for.
public enum TeamKind: String, Choice {
  case careTeam = "care_team"
  case eveningTeam = "evening_team"
  case nightTeam = "night_team"
  case resourceGroup = "resource_group"

  /// The kind in words.
  public var words: Text {
    switch self {
    case .careTeam: Text(sv: "omvårdnadslag", en: "care team")
    case .eveningTeam: Text(sv: "kvällslag", en: "evening team")
    case .nightTeam: Text(sv: "nattlag", en: "night team")
    case .resourceGroup: Text(sv: "resursgrupp", en: "resource group")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .careTeam: ["arbetslag", "lag", "daglag"]
    case .eveningTeam: ["kväll", "kvällsgrupp"]
    case .nightTeam: ["natt", "nattgrupp", "nattpatrull", "nattenhet"]
    case .resourceGroup: ["resurs", "resursteam"]
    }
  }
}

/// Caregivers who work together round the same clients, or stand in for those who do.
public struct Team: IdentifiedRecord {
  /// The team's id.
  public var id = ""
  /// Name.
  public var name = ""
  /// What the team is for.
  public var kind: TeamKind = .careTeam
  /// The section, over time.
  public var section = Timeline<String>()
  /// The area, over time.
  public var area = Timeline<String>()
  /// The provider's id, over time; teams without one belong to the store's only provider.
  public var provider = Timeline<String>()
  /// Latitude of where the team starts, in degrees (WGS 84).
  public var latitude: Double?
  /// Longitude of where the team starts, in degrees (WGS 84).
  public var longitude: Double?
  /// The ids of the teams that an evening team, night team or resource group covers.
  public var covers: [String] = []
  /// The team's last day.
  public var ended: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank team.
  public init() {}

  /// Whether the team exists on a day.
  public func isActive(on date: CalendarDate) -> Bool { ended.map { date <= $0 } ?? true }

  /// The fields.
  public static let fields = RecordFields<Team>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "lagets id", en: "the team's id")),
    Field(
      "name", \.name, .text, heading: Text(sv: "Namn", en: "Name"),
      summary: Text(sv: "namn", en: "name")),
    Field(
      "kind", \.kind, .choice, heading: Text(sv: "Typ", en: "Kind"),
      summary: Text(sv: "vad laget är till för", en: "what the team is for")),
    Field(
      "section", \.section, .timeline(.text), omitting: Timeline(),
      heading: Text(sv: "Sektion", en: "Section"),
      summary: Text(sv: "sektion över tid", en: "section over time")),
    Field(
      "area", \.area, .timeline(.text), omitting: Timeline(),
      heading: Text(sv: "Område", en: "Area"),
      summary: Text(sv: "område över tid", en: "area over time")),
    Field(
      "provider", \.provider, .timeline(.text), omitting: Timeline(),
      heading: Text(sv: "Utförare", en: "Provider"),
      summary: Text(sv: "utförarens id över tid", en: "the provider's id over time")),
    Field(
      optional: "latitude", \.latitude,
      .decimal(fractionDigits: 6, unit: "degrees", in: -90...90),
      heading: Text(sv: "Latitud", en: "Latitude"),
      summary: Text(sv: "lokalens latitud, grader", en: "latitude of the base, degrees")),
    Field(
      optional: "longitude", \.longitude,
      .decimal(fractionDigits: 6, unit: "degrees", in: -180...180),
      heading: Text(sv: "Longitud", en: "Longitude"),
      summary: Text(sv: "lokalens longitud, grader", en: "longitude of the base, degrees")),
    Field(
      "covers", \.covers, .list(.text), omitting: [],
      heading: Text(sv: "Täcker lag", en: "Covers teams"),
      summary: Text(
        sv: "lag som ett kvälls- eller nattlag eller en resursgrupp täcker",
        en: "teams that an evening or night team or a resource group covers")),
    Field(
      optional: "ended", \.ended, .date, heading: Text(sv: "Upphört", en: "Ended"),
      summary: Text(sv: "lagets sista dag", en: "the team's last day")),
  ])
}
