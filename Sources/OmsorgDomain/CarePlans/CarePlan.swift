public import Records

/// A client's care plan (genomförandeplan): how, when and by whom the granted services are carried
/// out, and to what goals. A revised plan is a new one that replaces the old.
public struct CarePlan: IdentifiedRecord {
  /// The id: `CLIENT/DATE`, with `/2` and so on after it for more on one day.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The day it was begun.
  public var draftedOn = CalendarDate.earliest
  /// Who began it.
  public var draftedBy = ""
  /// The care contact named in it.
  public var careContact: String?
  /// What the client wishes, as it stood when the plan was begun.
  public var wishes: String?
  /// How, when and by whom each granted service is carried out.
  public var activities: [CarePlanActivity] = []
  /// The goals, with sub-goals.
  public var goals: [CarePlanGoal] = []
  /// How the client took part, and what regard was paid to their views.
  public var participation: String?
  /// Who else took part: ids of relatives and professionals, or names.
  public var participants: [String] = []
  /// Cooperation with the municipality, other providers and health care.
  public var cooperation: String?
  /// How and when the plan is followed up.
  public var followUp: String?
  /// The day agreed on for the next review, where it is sooner than the policy's.
  public var nextReview: CalendarDate?
  /// The steps taken: the talk with the night unit's manager, establishing, reviews.
  public var steps: [StepTaken] = []
  /// The day it was established.
  public var establishedOn: CalendarDate?
  /// The colleagues who have read it, each a step `read`.
  public var readBy: [StepTaken] = []
  /// The last day it held: the day before its successor was established.
  public var ended: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank care plan.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<CarePlan>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare/dag", en: "client/day")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "drafted_on", \.draftedOn, .date, heading: Text(sv: "Påbörjad", en: "Drafted on"),
      summary: Text(sv: "dagen då den påbörjades", en: "the day it was begun")),
    Field(
      "drafted_by", \.draftedBy, .text, heading: Text(sv: "Av", en: "Drafted by"),
      summary: Text(sv: "vem som påbörjade den", en: "who began it")),
    Field(
      optional: "care_contact", \.careContact, .text,
      heading: Text(sv: "Omsorgskontakt", en: "Care contact"),
      summary: Text(sv: "omsorgskontaktens id", en: "the care contact's id")),
    Field(
      optional: "wishes", \.wishes, .text, heading: Text(sv: "Önskemål", en: "Wishes"),
      summary: Text(sv: "vad brukaren önskar", en: "what the client wishes"), isPersonal: true),
    Field(
      "activities", \.activities,
      .list(.record(typeName: "activity") { activity, _ in activity.decision }), omitting: [],
      heading: Text(sv: "Insatser", en: "Activities"),
      summary: Text(
        sv: "hur, när och av vem varje insats görs",
        en: "how, when and by whom each service is carried out"), isPersonal: true),
    Field(
      "goals", \.goals, .list(.record(typeName: "goal") { goal, _ in goal.id }), omitting: [],
      heading: Text(sv: "Mål", en: "Goals"),
      summary: Text(sv: "målen med delmål", en: "the goals with sub-goals"), isPersonal: true),
    Field(
      optional: "participation", \.participation, .text,
      heading: Text(sv: "Delaktighet", en: "Participation"),
      summary: Text(
        sv: "hur brukaren varit med och vad hen tycker",
        en: "how the client took part, and what they think"), isPersonal: true),
    Field(
      "participants", \.participants, .list(.text), omitting: [],
      heading: Text(sv: "Deltagare", en: "Participants"),
      summary: Text(sv: "vilka mer som var med", en: "who else took part"), isPersonal: true),
    Field(
      optional: "cooperation", \.cooperation, .text,
      heading: Text(sv: "Samverkan", en: "Cooperation"),
      summary: Text(sv: "samverkan med andra", en: "cooperation with others"), isPersonal: true),
    Field(
      optional: "follow_up", \.followUp, .text, heading: Text(sv: "Uppföljning", en: "Follow-up"),
      summary: Text(sv: "hur och när planen följs upp", en: "how and when the plan is followed up"),
      isPersonal: true),
    Field(
      optional: "next_review", \.nextReview, .date,
      heading: Text(sv: "Nästa uppföljning", en: "Next review"),
      summary: Text(
        sv: "dagen som avtalats för nästa uppföljning",
        en: "the day agreed on for the next review")),
    Field(
      "steps", \.steps, .steps, omitting: [], heading: Text(sv: "Steg", en: "Steps"),
      summary: Text(sv: "stegen som tagits", en: "the steps taken"), isPersonal: true),
    Field(
      optional: "established_on", \.establishedOn, .date,
      heading: Text(sv: "Fastställd", en: "Established on"),
      summary: Text(sv: "dagen då den fastställdes", en: "the day it was established")),
    Field(
      "read_by", \.readBy, .steps, omitting: [], heading: Text(sv: "Läst av", en: "Read by"),
      summary: Text(sv: "kollegor som läst den", en: "colleagues who have read it")),
    Field(
      optional: "ended", \.ended, .date, heading: Text(sv: "Ersatt", en: "Ended"),
      summary: Text(sv: "sista dagen den gällde", en: "the last day it held")),
  ])
}
