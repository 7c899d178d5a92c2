public import Records

/// What a caregiver is employed as.
public enum CaregiverTitle: String, Choice {
  case assistantNurse = "assistant_nurse"
  case careAssistant = "care_assistant"
  case serviceAssistant = "service_assistant"

  /// The title in words.
  public var words: Text {
    switch self {
    case .assistantNurse: Text(sv: "undersköterska", en: "assistant nurse")
    case .careAssistant: Text(sv: "vårdbiträde", en: "care assistant")
    case .serviceAssistant: Text(sv: "serviceassistent", en: "service assistant")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .assistantNurse: ["usk", "undersk"]
    case .careAssistant: ["vbtr", "vb"]
    case .serviceAssistant: []
    }
  }
}

/// How a caregiver takes part in the work of the teams.
public enum CaregiverRole: String, Choice {
  case care
  case resource
  case runner
  case hourly

  /// The role in words.
  public var words: Text {
    switch self {
    case .care: Text(sv: "omvårdnad", en: "care")
    case .resource: Text(sv: "resurs", en: "resource group")
    case .runner: Text(sv: "löpare", en: "runner")
    case .hourly: Text(sv: "timanställd", en: "hourly")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .care: ["omvårdnadspersonal"]
    case .resource: ["resursgrupp"]
    case .runner: []
    case .hourly: ["tim", "vikarie"]
    }
  }
}

/// The part of the day and night that a caregiver usually works.
public enum ShiftGroup: String, Choice {
  case day
  case evening
  case night
  case hourly

  /// The group in words.
  public var words: Text {
    switch self {
    case .day: Text(sv: "dag", en: "day")
    case .evening: Text(sv: "kväll", en: "evening")
    case .night: Text(sv: "natt", en: "night")
    case .hourly: Text(sv: "tim", en: "hourly")
    }
  }
}

/// A person who works with care in clients' homes.
public struct Caregiver: IdentifiedRecord {
  /// The employee number.
  public var id = ""
  /// Name.
  public var name = ""
  /// What the caregiver is employed as.
  public var title: CaregiverTitle?
  /// On what ground the caregiver may be a care contact, over time.
  public var titleGround = Timeline<TitleGround>()
  /// The team, over time.
  public var team = Timeline<String>()
  /// The role, over time.
  public var role = Timeline<CaregiverRole>()
  /// The part of the day usually worked.
  public var shiftGroup: ShiftGroup?
  /// The twin's employee number, over time.
  public var twin = Timeline<String>()
  /// Extent of the employment in percent of full time, over time.
  public var employment = Timeline<Double>()
  /// The mentor's employee number while the caregiver is new, over time.
  public var mentor = Timeline<String>()
  /// The last day of the introduction of someone new.
  public var introductionUntil: CalendarDate?
  /// Especially experienced, as demanding clients may need.
  public var isExperienced = false
  /// Gender, for clients who have asked.
  public var gender: Gender?
  /// How the caregiver gets from client to client; nil: as is usual.
  public var wayOfTravelling: WayOfTravelling?
  /// Where the day's work begins, if not where the team starts.
  public var startPlace: MapPoint?
  /// Where the day's work ends, if not where it begins.
  public var endPlace: MapPoint?
  /// Telephone at work.
  public var phone: String?
  /// Mail address at work.
  public var email: String?
  /// Languages the caregiver speaks.
  public var languages: [String] = []
  /// Skills, with the days they are valid.
  public var skills: [Qualification] = []
  /// Delegated health-care tasks, with the days they are valid.
  public var delegations: [Qualification] = []
  /// The last day of work here.
  public var ended: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank caregiver.
  public init() {}

  /// Whether the person works here on a day.
  public func isActive(on date: CalendarDate) -> Bool { ended.map { date <= $0 } ?? true }

  /// The fields.
  public static let fields = RecordFields<Caregiver>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "anställningsnummer", en: "employee number")),
    Field(
      "name", \.name, .text, heading: Text(sv: "Namn", en: "Name"),
      summary: Text(sv: "namn", en: "name")),
    Field(
      optional: "title", \.title, .choice, heading: Text(sv: "Titel", en: "Title"),
      summary: Text(sv: "vad medarbetaren är anställd som", en: "what they are employed as")),
    Field(
      "title_ground", \.titleGround, .timeline(.titleGround), omitting: Timeline(),
      heading: Text(sv: "Titelgrund", en: "Title ground"),
      summary: Text(
        sv: "på vilken grund medarbetaren får vara fast omsorgskontakt, över tid",
        en: "the ground for being a care contact, over time")),
    Field(
      "team", \.team, .timeline(.text), omitting: Timeline(),
      heading: Text(sv: "Lag", en: "Team"),
      summary: Text(sv: "lag över tid", en: "team over time")),
    Field(
      "role", \.role, .timeline(.choice), omitting: Timeline(),
      heading: Text(sv: "Roll", en: "Role"),
      summary: Text(sv: "roll över tid", en: "role over time")),
    Field(
      optional: "shift_group", \.shiftGroup, .choice, heading: Text(sv: "Grupp", en: "Group"),
      summary: Text(sv: "när på dygnet", en: "part of the day")),
    Field(
      "twin", \.twin, .timeline(.text), omitting: Timeline(),
      heading: Text(sv: "Tvilling", en: "Twin"),
      summary: Text(sv: "tvillingens id över tid", en: "the twin's id over time")),
    Field(
      "employment", \.employment,
      .timeline(.decimal(fractionDigits: 0, unit: "percent", in: 0...200)),
      omitting: Timeline(), heading: Text(sv: "Sysselsättning %", en: "Employment %"),
      summary: Text(
        sv: "sysselsättningsgrad i procent av heltid, över tid",
        en: "extent in percent of full time, over time")),
    Field(
      "mentor", \.mentor, .timeline(.text), omitting: Timeline(),
      heading: Text(sv: "Handledare", en: "Mentor"),
      summary: Text(
        sv: "handledarens id över tid", en: "the mentor's id over time, while new")),
    Field(
      optional: "introduction_until", \.introductionUntil, .date,
      heading: Text(sv: "Introduktion till", en: "Introduction until"),
      summary: Text(
        sv: "sista dag i introduktionen av en ny medarbetare",
        en: "the last day of a new caregiver's introduction")),
    Field(
      "experienced", \.isExperienced, .flag, omitting: false,
      heading: Text(sv: "Särskilt erfaren", en: "Experienced"),
      summary: Text(sv: "särskilt erfaren", en: "especially experienced")),
    Field(
      optional: "gender", \.gender, .choice, heading: Text(sv: "Kön", en: "Gender"),
      summary: Text(
        sv: "kön, för brukare som bett om det", en: "gender, for clients who asked")),
    Field(
      optional: "way_of_travelling", \.wayOfTravelling, .choice,
      heading: Text(sv: "Färdsätt", en: "Travels"),
      summary: Text(
        sv: "hur medarbetaren tar sig mellan brukare",
        en: "how they get from client to client")),
    Field(
      optional: "start_place", \.startPlace, .place,
      heading: Text(sv: "Börjar vid", en: "Starts at"),
      summary: Text(
        sv: "var dagen börjar, latitud,longitud; lagets plats om utelämnat",
        en: "where the day begins, latitude,longitude; the team's place when left out")),
    Field(
      optional: "end_place", \.endPlace, .place,
      heading: Text(sv: "Slutar vid", en: "Ends at"),
      summary: Text(
        sv: "var dagen slutar, latitud,longitud; där den började om utelämnat",
        en: "where the day ends, latitude,longitude; where it began when left out")),
    Field(
      optional: "phone", \.phone, .text, heading: Text(sv: "Telefon", en: "Phone"),
      summary: Text(sv: "arbetstelefon", en: "telephone at work")),
    Field(
      optional: "email", \.email, .text, heading: Text(sv: "E-post", en: "Email"),
      summary: Text(sv: "e-postadress i arbetet", en: "mail address at work")),
    Field(
      "languages", \.languages, .list(.text), omitting: [],
      heading: Text(sv: "Språk", en: "Languages"),
      summary: Text(sv: "språk", en: "languages")),
    Field(
      "skills", \.skills, .qualifications, omitting: [],
      heading: Text(sv: "Kompetenser", en: "Skills"),
      summary: Text(sv: "kompetenser med giltighet", en: "skills and when they are valid")),
    Field(
      "delegations", \.delegations, .qualifications, omitting: [],
      heading: Text(sv: "Delegeringar", en: "Delegations"),
      summary: Text(
        sv: "delegerade hälso- och sjukvårdsuppgifter med giltighet",
        en: "delegated health-care tasks and when they are valid")),
    Field(
      optional: "ended", \.ended, .date, heading: Text(sv: "Slutat", en: "Ended"),
      summary: Text(sv: "sista arbetsdag här", en: "last day of work here")),
  ])
}
