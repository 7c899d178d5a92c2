public import Records

/// A granted service as a schedule counted on it.
public struct ScheduleBasis: Record, Equatable {
  /// The client's id.
  public var client = ""
  /// The granted service's id.
  public var decision = ""
  /// Minutes per occasion.
  public var minutes = 0
  /// How often.
  public var frequency: Frequency?
  /// The earliest start.
  public var earliest: ClockTime?
  /// The latest start.
  public var latest: ClockTime?
  /// What the client wished.
  public var wish: ServiceWish?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank one.
  public init() {}

  /// A granted service with what is reckoned for it.
  init(_ granted: GrantedService, minutes: Int, frequency: Frequency?, wish: ServiceWish?) {
    client = granted.client
    decision = granted.id
    self.minutes = minutes
    self.frequency = frequency
    earliest = granted.earliest
    latest = granted.latest
    self.wish = wish
  }

  /// The fields.
  public static let fields = RecordFields<ScheduleBasis>([
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "decision", \.decision, .text, heading: Text(sv: "Beslut", en: "Decision"),
      summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")),
    Field(
      "minutes", \.minutes, .integer(unit: "minutes", in: 0...1_440),
      heading: Text(sv: "Minuter", en: "Minutes"),
      summary: Text(sv: "minuter per tillfälle", en: "minutes per occasion")),
    Field(
      optional: "frequency", \.frequency, .frequency,
      heading: Text(sv: "Frekvens", en: "Frequency"), summary: Text(sv: "hur ofta", en: "how often")
    ),
    Field(
      optional: "earliest", \.earliest, .time, heading: Text(sv: "Tidigast", en: "Earliest"),
      summary: Text(sv: "tidigaste start", en: "earliest start")),
    Field(
      optional: "latest", \.latest, .time, heading: Text(sv: "Senast", en: "Latest"),
      summary: Text(sv: "senaste start", en: "latest start")),
    Field(
      optional: "wish", \.wish, .wish, heading: Text(sv: "Önskemål", en: "Wish"),
      summary: Text(sv: "vad brukaren önskade", en: "what the client wished")),
  ])
}
