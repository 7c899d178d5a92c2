public import Records

/// One service that the care manager has granted a client: what, how often, for how long.
public struct GrantedService: IdentifiedRecord {
  /// The decision's id in the planning system.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The service's id in the catalogue.
  public var service = ""
  /// Standard time per occasion in minutes, over time.
  public var minutes = Timeline<Int>()
  /// How often, over time.
  public var frequency = Timeline<Frequency>()
  /// How long the care contact reckons that it takes, in minutes, over time.
  public var estimate = Timeline<Int>()
  /// When and by whom the client wants it.
  public var wish: ServiceWish?
  /// How its visits are tied to those of another of the client's services.
  public var tie: VisitTie?
  /// Two caregivers are needed at once.
  public var doubleStaffing = false
  /// The delegation that the service needs.
  public var delegation: String?
  /// Skills that whoever does it must have.
  public var skills: [String] = []
  /// The first day the service is granted.
  public var from = CalendarDate.earliest
  /// The last day, or nil: until further notice.
  public var to: CalendarDate?
  /// Home care, reinforced support after coming home, or a stay in a short-term unit.
  public var kind: DecisionKind = .homeCare
  /// What support after coming home follows on.
  public var after: ReturnOccasion?
  /// Caregivers and teams that carry it out, where it has staff of its own.
  public var staff: [String] = []
  /// The day support after coming home was followed up.
  public var followedUpOn: CalendarDate?
  /// How safe the client felt, by the follow-up.
  public var feltSafety: FeltSafety?
  /// Whether the client was taken into hospital again, by the follow-up.
  public var wasReadmitted: Bool?
  /// What the service is to lead to.
  public var goal: String?
  /// The earliest start of a visit.
  public var earliest: ClockTime?
  /// The latest start of a visit.
  public var latest: ClockTime?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank granted service.
  public init() {}

  /// Whether the service is granted on a day.
  public func isInForce(on date: CalendarDate) -> Bool {
    from <= date && (to.map { date <= $0 } ?? true)
  }

  /// Lets a frequency hold from a day. It is counted from the Monday of the week in which the
  /// service was first granted; the first one known holds for as long as the service is granted.
  /// - Parameter text: times a week as people and exports write it: `7`, `0,33`.
  /// - Throws: `FormFault` when the text is no frequency.
  public mutating func setFrequency(
    _ text: String, from date: CalendarDate
  ) throws(FormFault) {
    let monday = max(from.monday, CalendarDate.earliest.adding(days: 6).monday)
    let value = try ValueForm.frequency.parse(
      text, ValueContext(day: Int(monday.daysSinceEpoch)))
    frequency.set(value, from: frequency.isEmpty ? nil : date)
  }

  /// The fields.
  public static let fields = RecordFields<GrantedService>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "beslutets id", en: "the decision's id")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "service", \.service, .text, heading: Text(sv: "Insats", en: "Service"),
      summary: Text(sv: "insatsens id i katalogen", en: "the service's id in the catalogue")),
    Field(
      "minutes", \.minutes, .timeline(.integer(unit: "minutes", in: 0...1_440)),
      omitting: Timeline(),
      heading: Text(sv: "Minuter", en: "Minutes"),
      summary: Text(
        sv: "schablontid per tillfälle, över tid", en: "standard time per occasion, over time")),
    Field(
      "frequency", \.frequency, .timeline(.frequency), omitting: Timeline(),
      heading: Text(sv: "Frekvens", en: "Frequency"),
      summary: Text(sv: "hur ofta, över tid", en: "how often, over time")),
    Field(
      "double_staffing", \.doubleStaffing, .flag, omitting: false,
      heading: Text(sv: "Dubbelbemanning", en: "Double staffing"),
      summary: Text(sv: "två medarbetare samtidigt", en: "two caregivers at once")),
    Field(
      optional: "delegation", \.delegation, .text,
      heading: Text(sv: "Delegering", en: "Delegation"),
      summary: Text(sv: "delegering som krävs", en: "the delegation it needs")),
    Field(
      "skills", \.skills, .list(.text), omitting: [],
      heading: Text(sv: "Kompetenser", en: "Skills"),
      summary: Text(
        sv: "kompetenser som krävs av den som utför den",
        en: "skills that whoever does it must have")),
    Field(
      "from", \.from, .date, heading: Text(sv: "Från", en: "From"),
      summary: Text(sv: "första dag", en: "first day")),
    Field(
      optional: "to", \.to, .date, heading: Text(sv: "Till", en: "To"),
      summary: Text(sv: "sista dag", en: "last day")),
    Field(
      optional: "goal", \.goal, .text, heading: Text(sv: "Mål", en: "Goal"),
      summary: Text(sv: "vad insatsen ska leda till", en: "what it is to lead to")),
    Field(
      optional: "earliest", \.earliest, .time, heading: Text(sv: "Tidigast", en: "Earliest"),
      summary: Text(sv: "tidigaste start", en: "earliest start of a visit")),
    Field(
      optional: "latest", \.latest, .time, heading: Text(sv: "Senast", en: "Latest"),
      summary: Text(sv: "senaste start", en: "latest start of a visit")),
    Field(
      "kind", \.kind, .choice, omitting: .homeCare, heading: Text(sv: "Slag", en: "Kind"),
      summary: Text(
        sv: "hemtjänst, tryggt mottagande eller korttidsenhet; hemtjänst om utelämnat",
        en: "home care, safe return home or short-term unit; home care when left out")),
    Field(
      optional: "after", \.after, .choice, heading: Text(sv: "Efter", en: "After"),
      summary: Text(
        sv: "vad tryggt mottagande följer på", en: "what the safe return home follows on")),
    Field(
      "staff", \.staff, .list(.text), omitting: [], heading: Text(sv: "Egen personal", en: "Staff"),
      summary: Text(
        sv: "medarbetare och lag som utför den, när den har egen personal",
        en: "caregivers and teams that carry it out, where it has staff of its own")),
    Field(
      optional: "followed_up_on", \.followedUpOn, .date,
      heading: Text(sv: "Uppföljd", en: "Followed up on"),
      summary: Text(
        sv: "dagen då tryggt mottagande följdes upp",
        en: "the day the safe return home was followed up")),
    Field(
      optional: "felt_safety", \.feltSafety, .choice,
      heading: Text(sv: "Trygghet", en: "Felt safety"),
      summary: Text(sv: "hur trygg brukaren kände sig", en: "how safe the client felt")),
    Field(
      "estimate", \.estimate, .timeline(.integer(unit: "minutes", in: 1...1_440)),
      omitting: Timeline(), heading: Text(sv: "Uppskattat", en: "Estimate"),
      summary: Text(
        sv: "hur lång tid omsorgskontakten räknar med, över tid",
        en: "how long the care contact reckons that it takes, over time")),
    Field(
      optional: "wish", \.wish, .wish, heading: Text(sv: "Önskemål", en: "Wish"),
      summary: Text(
        sv: "när och av vem brukaren vill ha den", en: "when and by whom the client wants it")),
    Field(
      optional: "tie", \.tie, .visitTie, heading: Text(sv: "Hör ihop med", en: "Tied to"),
      summary: Text(
        sv: "en annan av brukarens insatser som den ges samtidigt som eller efter",
        en: "another of the client's services that it is given together with or after")),
    Field(
      optional: "readmitted", \.wasReadmitted, .flag,
      heading: Text(sv: "Återinlagd", en: "Readmitted"),
      summary: Text(
        sv: "om brukaren lades in på nytt", en: "whether the client was taken in again")),
  ])
}
