public import Records

/// A view or complaint about home care, from the day it is heard until it is answered and closed.
public struct Complaint: IdentifiedRecord {
  /// The id: `CLIENT/DATE` or `anonymous/DATE`, with `/2` and so on after it.
  public var id = ""
  /// The client's id, if it is about one.
  public var client: String?
  /// The day it was heard; the policy's days are counted from here.
  public var receivedOn = CalendarDate.earliest
  /// Who heard it.
  public var receivedBy = ""
  /// Who complains.
  public var from: ComplaintSource = .client
  /// What it is about.
  public var about: ComplaintSubject = .other
  /// What was said.
  public var text = ""
  /// The steps taken: answered, acted on.
  public var steps: [StepTaken] = []
  /// The day it was answered.
  public var answeredOn: CalendarDate?
  /// The day nothing more was to be done.
  public var closedOn: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank complaint.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<Complaint>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare eller anonymous/dag", en: "client or anonymous/day")),
    Field(
      optional: "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "received_on", \.receivedOn, .date, heading: Text(sv: "Mottaget", en: "Received on"),
      summary: Text(sv: "dagen då det framfördes", en: "the day it was heard")),
    Field(
      "received_by", \.receivedBy, .text, heading: Text(sv: "Av", en: "Received by"),
      summary: Text(sv: "vem som tog emot det", en: "who heard it")),
    Field(
      "from", \.from, .choice, heading: Text(sv: "Från", en: "From"),
      summary: Text(
        sv: "brukaren, en anhörig, någon annan", en: "the client, a relative, someone else")),
    Field(
      "about", \.about, .choice, heading: Text(sv: "Om", en: "About"),
      summary: Text(sv: "vad det gäller", en: "what it is about")),
    Field(
      "text", \.text, .text, heading: Text(sv: "Med ord", en: "In words"),
      summary: Text(sv: "vad som sades", en: "what was said"), isPersonal: true),
    Field(
      "steps", \.steps, .steps, omitting: [], heading: Text(sv: "Steg", en: "Steps"),
      summary: Text(sv: "stegen som tagits", en: "the steps taken"), isPersonal: true),
    Field(
      optional: "answered_on", \.answeredOn, .date,
      heading: Text(sv: "Besvarat", en: "Answered on"),
      summary: Text(sv: "dagen för svaret", en: "the day of the answer")),
    Field(
      optional: "closed_on", \.closedOn, .date, heading: Text(sv: "Avslutat", en: "Closed on"),
      summary: Text(sv: "dagen då det var klart", en: "the day it was done with")),
  ])
}
