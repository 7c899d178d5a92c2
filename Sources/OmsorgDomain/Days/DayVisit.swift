public import Records

/// A visit in a day's plan: who goes to a client, when, and what for.
public struct DayVisit: IdentifiedRecord {
  /// The id within the day: `CLIENT/DECISION`, with `/2` and so on for more of it on the day, and
  /// `CLIENT/+N` for what was added by hand.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The granted service's id; nil when nothing granted is behind it.
  public var decision: String?
  /// The service's id in the catalogue.
  public var service = ""
  /// When it begins; of one that nobody does, when it was to begin.
  public var start = ClockTime.midnight
  /// How long it takes.
  public var minutes = 0
  /// How many caregivers it needs at once.
  public var needed = 1
  /// The ids of those who do it, sorted; none unless planned.
  public var caregivers: [String] = []
  /// What has been decided of it.
  public var state: DayVisitState = .unplanned
  /// Why it is not done here, or stands against a rule, in words or by the id of a rule.
  public var reason: String?
  /// The date that it was put off to, or came from.
  public var otherDate: CalendarDate?
  /// Added by hand: no schedule or decision asks for it on this date.
  public var isAdded = false
  /// Placed by hand, so that planning again leaves it where it is.
  public var isFixed = false
  /// What whoever does it is to know this time.
  public var note: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank one.
  public init() {}

  /// Minutes since midnight at which it begins.
  public var startMinute: Int { Int(start.minutesSinceMidnight) }
  /// Whether it comes from planning the day, not from what was placed or added by hand.
  var isOfPlan: Bool { state == .planned && !isFixed || state == .unplanned && !isAdded }
  /// Minutes since the same midnight at which it ends.
  public var endMinute: Int { startMinute + minutes }

  /// The same with nobody to do it.
  var undone: DayVisit {
    var visit = self
    visit.caregivers = []
    visit.state = .unplanned
    visit.isFixed = false
    return visit
  }

  /// In order of start, client and id.
  public static func inOrder(_ left: DayVisit, _ right: DayVisit) -> Bool {
    (left.start, left.client, left.id) < (right.start, right.client, right.id)
  }

  /// The fields.
  public static let fields = RecordFields<DayVisit>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(
        sv: "BRUKARE/BESLUT, eller BRUKARE/+N för tillagda",
        en: "CLIENT/DECISION, or CLIENT/+N for added ones")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      optional: "decision", \.decision, .text, heading: Text(sv: "Beslut", en: "Decision"),
      summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")),
    Field(
      "service", \.service, .text, heading: Text(sv: "Insats", en: "Service"),
      summary: Text(sv: "insatsens id i katalogen", en: "the service's id in the catalogue")),
    Field(
      "start", \.start, .time, heading: Text(sv: "Start", en: "Start"),
      summary: Text(
        sv: "börjar, eller skulle ha börjat", en: "begins, or was to begin")),
    Field(
      "minutes", \.minutes, .integer(unit: "minutes", in: 1...1_440),
      heading: Text(sv: "Minuter", en: "Minutes"), summary: Text(sv: "hur länge", en: "how long")),
    Field(
      "needed", \.needed, .integer(unit: "caregivers", in: 1...9), omitting: 1,
      heading: Text(sv: "Antal", en: "Needed"),
      summary: Text(
        sv: "hur många medarbetare som behövs samtidigt; 1 om utelämnat",
        en: "how many caregivers it needs at once; 1 when left out")),
    Field(
      "caregivers", \.caregivers, .list(.text), omitting: [],
      heading: Text(sv: "Medarbetare", en: "Caregivers"),
      summary: Text(sv: "vilka som gör det", en: "who does it")),
    Field(
      "state", \.state, .choice, heading: Text(sv: "Läge", en: "State"),
      summary: Text(sv: "vad som är bestämt om det", en: "what has been decided of it")),
    Field(
      optional: "reason", \.reason, .text, heading: Text(sv: "Skäl", en: "Reason"),
      summary: Text(
        sv: "varför det inte görs här, eller ligger mot en regel",
        en: "why it is not done here, or stands against a rule"),
      isPersonal: true),
    Field(
      optional: "other_date", \.otherDate, .date,
      heading: Text(sv: "Annat datum", en: "Other date"),
      summary: Text(
        sv: "dagen det flyttats till, eller kommer från",
        en: "the date it was put off to, or came from")),
    Field(
      "added", \.isAdded, .flag, omitting: false, heading: Text(sv: "Tillagt", en: "Added"),
      summary: Text(sv: "tillagt för hand", en: "added by hand")),
    Field(
      "fixed", \.isFixed, .flag, omitting: false, heading: Text(sv: "Låst", en: "Fixed"),
      summary: Text(
        sv: "lagt för hand, så att ny planering låter det vara",
        en: "placed by hand, so that planning again leaves it")),
    Field(
      optional: "note", \.note, .text, heading: Text(sv: "Att veta", en: "To know"),
      summary: Text(
        sv: "vad den som kommer ska veta den här gången",
        en: "what whoever comes is to know this time"), isPersonal: true),
  ])
}
