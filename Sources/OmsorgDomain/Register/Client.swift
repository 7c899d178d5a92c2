public import Records

/// A person with home care.
public struct Client: IdentifiedRecord {
  /// The client's id, as the planning system has it.
  public var id = ""
  /// Personnummer or samordningsnummer, twelve digits.
  public var identityNumber: IdentityNumber?
  /// Name.
  public var name = ""
  /// Street address of the home.
  public var address: String?
  /// Latitude of the home in degrees (WGS 84).
  public var latitude: Double?
  /// Longitude of the home in degrees (WGS 84).
  public var longitude: Double?
  /// Telephone number as written.
  public var phone: String?
  /// Languages the client speaks.
  public var languages: [String] = []
  /// Needs that ask for a skill: `demens`.
  public var needs: [String] = []
  /// What the client wishes, in words.
  public var wishes: String?
  /// The gender of caregivers that the client has asked for; nil unless the client asked.
  public var genderWish: Gender?
  /// Ids of caregivers whom the client would like as care contact.
  public var wishedCaregivers: [String] = []
  /// Ids of caregivers whom the client does not want.
  public var refusedCaregivers: [String] = []
  /// Particularly demanding: an experienced care contact, or several who take turns, may be needed.
  public var isDemanding = false
  /// The day the assignment reached the unit.
  public var assignedOn: CalendarDate?
  /// The first day of service according to the planning system.
  public var servicesFrom: CalendarDate?
  /// The day the welcome talk was held.
  public var welcomeTalk: CalendarDate?
  /// Whether the client wants to be told of delays and changes; nil until asked.
  public var tellOfDelays: Bool?
  /// Who takes care of the client's pet when that is needed, and how they are reached.
  public var petCare: String?
  /// How many different caregivers the client wants to meet, at most.
  public var mostCaregivers: Int?
  /// The client has an alarm and nothing more.
  public var alarmOnly: Bool = false
  /// The client's personal data are protected (skyddade personuppgifter).
  public var protectedIdentity: Bool = false
  /// The team that the client belongs to, over time.
  public var team = Timeline<String>()
  /// The last day as a client.
  public var ended: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank client.
  public init() {}

  /// Whether the person is a client on a day.
  public func isActive(on date: CalendarDate) -> Bool { ended.map { date <= $0 } ?? true }

  /// The fields.
  public static let fields = RecordFields<Client>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      optional: "identity_number", \.identityNumber, .identityNumber,
      heading: Text(sv: "Personnummer", en: "Identity number"),
      summary: Text(
        sv: "personnummer eller samordningsnummer, ÅÅÅÅMMDD-NNNN",
        en: "personnummer or samordningsnummer, YYYYMMDD-NNNN"), isPersonal: true),
    Field(
      "name", \.name, .text, heading: Text(sv: "Namn", en: "Name"),
      summary: Text(sv: "namn", en: "name"), isPersonal: true),
    Field(
      optional: "address", \.address, .text, heading: Text(sv: "Adress", en: "Address"),
      summary: Text(sv: "bostadens adress", en: "address of the home"), isPersonal: true),
    Field(
      optional: "latitude", \.latitude,
      .decimal(fractionDigits: 6, unit: "degrees", in: -90...90),
      heading: Text(sv: "Latitud", en: "Latitude"),
      summary: Text(sv: "bostadens latitud, grader", en: "latitude of the home, degrees"),
      isPersonal: true),
    Field(
      optional: "longitude", \.longitude,
      .decimal(fractionDigits: 6, unit: "degrees", in: -180...180),
      heading: Text(sv: "Longitud", en: "Longitude"),
      summary: Text(sv: "bostadens longitud, grader", en: "longitude of the home, degrees"),
      isPersonal: true),
    Field(
      optional: "phone", \.phone, .text, heading: Text(sv: "Telefon", en: "Phone"),
      summary: Text(sv: "telefonnummer", en: "telephone number"), isPersonal: true),
    Field(
      "languages", \.languages, .list(.text), omitting: [],
      heading: Text(sv: "Språk", en: "Languages"),
      summary: Text(sv: "språk som brukaren talar", en: "languages the client speaks")),
    Field(
      "needs", \.needs, .list(.text), omitting: [], heading: Text(sv: "Behov", en: "Needs"),
      summary: Text(sv: "behov som kräver en kompetens", en: "needs that ask for a skill")),
    Field(
      optional: "wishes", \.wishes, .text, heading: Text(sv: "Önskemål", en: "Wishes"),
      summary: Text(sv: "önskemål med ord", en: "wishes in words"), isPersonal: true),
    Field(
      optional: "gender_wish", \.genderWish, .choice,
      heading: Text(sv: "Önskat kön", en: "Gender wished"),
      summary: Text(
        sv: "om brukaren bett om kvinna eller man",
        en: "if the client asked for a woman or a man")),
    Field(
      "wished_caregivers", \.wishedCaregivers, .list(.text), omitting: [],
      heading: Text(sv: "Önskade", en: "Wished"),
      summary: Text(
        sv: "medarbetare som brukaren gärna vill ha",
        en: "ids of caregivers the client would like")),
    Field(
      "refused_caregivers", \.refusedCaregivers, .list(.text), omitting: [],
      heading: Text(sv: "Vill inte ha", en: "Refused"),
      summary: Text(
        sv: "medarbetare som brukaren inte vill ha",
        en: "ids of caregivers the client does not want")),
    Field(
      "demanding", \.isDemanding, .flag, omitting: false,
      heading: Text(sv: "Krävande", en: "Demanding"),
      summary: Text(
        sv: "särskilt krävande: erfaren eller roterande omsorgskontakt",
        en: "particularly demanding: an experienced or rotating care contact")),
    Field(
      optional: "assigned_on", \.assignedOn, .date,
      heading: Text(sv: "Uppdrag mottaget", en: "Assigned on"),
      summary: Text(
        sv: "dagen då uppdraget nådde enheten", en: "the day the assignment reached the unit")),
    Field(
      optional: "services_from", \.servicesFrom, .date,
      heading: Text(sv: "Insatser från", en: "Services from"),
      summary: Text(
        sv: "första dag med insatser enligt verksamhetssystemet",
        en: "first day of service according to the planning system")),
    Field(
      optional: "welcome_talk", \.welcomeTalk, .date,
      heading: Text(sv: "Välkomstsamtal", en: "Welcome talk"),
      summary: Text(sv: "dagen då samtalet hölls", en: "the day the talk was held")),
    Field(
      optional: "tell_of_delays", \.tellOfDelays, .flag,
      heading: Text(sv: "Vill veta om förseningar", en: "Tell of delays"),
      summary: Text(
        sv: "om brukaren vill bli kontaktad vid förseningar och ändringar",
        en: "whether the client wants to be told of delays and changes")),
    Field(
      optional: "pet_care", \.petCare, .text, heading: Text(sv: "Husdjur", en: "Pet care"),
      summary: Text(
        sv: "vem som tar hand om husdjur vid behov, och hur de nås",
        en: "who takes care of a pet when needed, and how they are reached"), isPersonal: true),
    Field(
      optional: "most_caregivers", \.mostCaregivers, .integer(unit: "caregivers", in: 1...99),
      heading: Text(sv: "Högst antal", en: "Most caregivers"),
      summary: Text(
        sv: "hur många olika medarbetare brukaren högst vill möta",
        en: "how many different caregivers the client wants to meet, at most")),
    Field(
      "alarm_only", \.alarmOnly, .flag, omitting: false,
      heading: Text(sv: "Enbart larm", en: "Alarm only"),
      summary: Text(sv: "har larm och inget mer", en: "has an alarm and nothing more")),
    Field(
      "protected_identity", \.protectedIdentity, .flag, omitting: false,
      heading: Text(sv: "Skyddade uppgifter", en: "Protected identity"),
      summary: Text(sv: "har skyddade personuppgifter", en: "personal data are protected")),
    Field(
      "team", \.team, .timeline(.text), omitting: Timeline(),
      heading: Text(sv: "Lag", en: "Team"),
      summary: Text(sv: "lag över tid", en: "team over time")),
    Field(
      optional: "ended", \.ended, .date, heading: Text(sv: "Avslutad", en: "Ended"),
      summary: Text(sv: "sista dag som brukare", en: "last day as a client")),
  ])
}
