public import Records

extension ServiceCatalogue {
  /// A service that can be granted: a record of `services.json`.
  public struct Service: IdentifiedRecord {
    /// The id.
    public var id = ""
    /// The name in Swedish.
    public var nameSwedish = ""
    /// The name in English.
    public var nameEnglish = ""
    /// Other names that exports use.
    public var synonyms: [String] = []
    /// When in the day it is usually given, where it has such a time.
    public var partOfDay: PartOfDay?
    /// Counts as personal care.
    public var isPersonalCare = false
    /// Should not stand beside another of its kind in a schedule.
    public var isHeavy = false
    /// Alone it need not lead to an offer of a care contact, where the policy says so.
    public var isLimitedOffer = false
    /// Counts in the national survey of continuity.
    public var countsInSurvey = true
    /// Minutes per occasion to begin with.
    public var defaultMinutes: Int?
    /// Whose minutes they are.
    public var minutesSource: String?
    /// What an hour is paid with in öre, over time; where it is empty the policy's price holds.
    public var hourlyPrice = Timeline<Int>()
    /// Members that this version does not know.
    public var unknownMembers = UnknownMembers()

    /// A blank service.
    public init() {}

    /// The name in both languages.
    public var name: Text {
      let (swedish, english) = (nameSwedish, nameEnglish)
      return Text(sv: swedish, en: english)
    }

    /// The fields.
    public static let fields = RecordFields<Service>([
      Field(
        "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
        summary: Text(sv: "insatsens id", en: "the service's id")),
      Field(
        "name_sv", \.nameSwedish, .text, heading: Text(sv: "Namn", en: "Swedish name"),
        summary: Text(sv: "namn på svenska", en: "name in Swedish")),
      Field(
        "name_en", \.nameEnglish, .text, heading: Text(sv: "Engelskt namn", en: "Name"),
        summary: Text(sv: "namn på engelska", en: "name in English")),
      Field(
        "synonyms", \.synonyms, .list(.text), omitting: [],
        heading: Text(sv: "Även kallad", en: "Also called"),
        summary: Text(sv: "andra namn i exporter", en: "other names in exports")),
      Field(
        optional: "part_of_day", \.partOfDay, .choice,
        heading: Text(sv: "Del av dygnet", en: "Part of day"),
        summary: Text(sv: "när insatsen brukar ges", en: "when it is usually given")),
      Field(
        "personal_care", \.isPersonalCare, .flag, omitting: false,
        heading: Text(sv: "Personlig omsorg", en: "Personal care"),
        summary: Text(sv: "räknas som personlig omsorg", en: "counts as personal care")),
      Field(
        "heavy", \.isHeavy, .flag, omitting: false, heading: Text(sv: "Tung", en: "Heavy"),
        summary: Text(
          sv: "bör inte ligga samtidigt med andra tunga",
          en: "should not stand beside other heavy ones")),
      Field(
        "limited_offer", \.isLimitedOffer, .flag, omitting: false,
        heading: Text(sv: "Begränsat erbjudande", en: "Limited offer"),
        summary: Text(
          sv: "leder inte ensam alltid till ett erbjudande",
          en: "alone it need not lead to an offer")),
      Field(
        "counts_in_survey", \.countsInSurvey, .flag, omitting: true,
        heading: Text(sv: "I undersökningen", en: "In the survey"),
        summary: Text(
          sv: "räknas i den nationella mätningen av kontinuitet",
          en: "counts in the national survey of continuity")),
      Field(
        optional: "default_minutes", \.defaultMinutes, .integer(unit: "minutes", in: 0...1_440),
        heading: Text(sv: "Minuter", en: "Minutes"),
        summary: Text(
          sv: "minuter per tillfälle att utgå från", en: "minutes per occasion to begin with")),
      Field(
        optional: "minutes_source", \.minutesSource, .text,
        heading: Text(sv: "Minuternas källa", en: "Source of minutes"),
        summary: Text(sv: "vems minuter det är", en: "whose minutes they are")),
      Field(
        "hourly_price", \.hourlyPrice, .timeline(.integer(unit: "öre", in: 0...100_000_000)),
        omitting: Timeline(), heading: Text(sv: "Timpris", en: "Hourly price"),
        summary: Text(
          sv: "timpris i öre över tid, där insatsen har ett eget",
          en: "hourly price in öre over time, where the service has one of its own")),
    ])
  }
}
