public import Records

/// An offer of a care contact to a client with the answer, or the assessment that none need be
/// offered. A client may have several over time; the latest counts.
public struct Offer: IdentifiedRecord {
  /// The id: `CLIENT/DATE`, with `/2` and so on after it for more on one day.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The day of the offer, or of the assessment.
  public var date = CalendarDate.earliest
  /// Offered or exempted.
  public var outcome: OfferOutcome = .offered
  /// Who offered or assessed.
  public var by = ""
  /// Whether the information was adapted to the person; nil where nothing is said of it.
  public var wasAdapted: Bool?
  /// How it was adapted.
  public var adaptation: String?
  /// The answer, once there is one.
  public var answer: OfferAnswer?
  /// The day of the answer.
  public var answeredOn: CalendarDate?
  /// Who took the answer.
  public var answerTakenBy: String?
  /// Why none need be offered.
  public var exemption: OfferExemption?
  /// Circumstances that speak for an offer all the same, and were weighed.
  public var circumstances: [OfferGround] = []
  /// The assessment in words.
  public var assessment: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank offer.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<Offer>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare/dag", en: "client/day")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "date", \.date, .date, heading: Text(sv: "Dag", en: "Date"),
      summary: Text(
        sv: "dagen för erbjudandet eller bedömningen", en: "the day of the offer or assessment")),
    Field(
      "outcome", \.outcome, .choice, omitting: .offered, heading: Text(sv: "Utfall", en: "Outcome"),
      summary: Text(
        sv: "erbjuden (utelämnat) eller undantagen", en: "offered (left out) or exempted")
    ),
    Field(
      "by", \.by, .text, heading: Text(sv: "Av", en: "By"),
      summary: Text(sv: "vem som erbjöd eller bedömde", en: "who offered or assessed")),
    Field(
      optional: "adapted", \.wasAdapted, .flag, heading: Text(sv: "Anpassad", en: "Adapted"),
      summary: Text(
        sv: "om informationen anpassades till personen",
        en: "whether the information was adapted to the person")),
    Field(
      optional: "adaptation", \.adaptation, .text,
      heading: Text(sv: "Anpassning", en: "Adaptation"),
      summary: Text(sv: "hur den anpassades", en: "how it was adapted"), isPersonal: true),
    Field(
      optional: "answer", \.answer, .choice, heading: Text(sv: "Svar", en: "Answer"),
      summary: Text(sv: "ja, nej eller senare", en: "yes, no or later")),
    Field(
      optional: "answered_on", \.answeredOn, .date, heading: Text(sv: "Svarade", en: "Answered on"),
      summary: Text(sv: "dagen för svaret", en: "the day of the answer")),
    Field(
      optional: "answer_taken_by", \.answerTakenBy, .text,
      heading: Text(sv: "Svaret togs av", en: "Answer taken by"),
      summary: Text(sv: "vem som tog emot svaret", en: "who took the answer")),
    Field(
      optional: "exemption", \.exemption, .choice, heading: Text(sv: "Undantag", en: "Exemption"),
      summary: Text(sv: "varför ingen behöver erbjudas", en: "why none need be offered")),
    Field(
      "circumstances", \.circumstances, .list(.choice), omitting: [],
      heading: Text(sv: "Omständigheter", en: "Circumstances"),
      summary: Text(
        sv: "vad som ändå talar för ett erbjudande", en: "what speaks for an offer all the same")),
    Field(
      optional: "assessment", \.assessment, .text,
      heading: Text(sv: "Bedömning", en: "Assessment"),
      summary: Text(sv: "bedömningen med ord", en: "the assessment in words"), isPersonal: true),
  ])
}

extension Offer {
  /// The id of another offer to a client on a day, beside those there are.
  public static func id(
    client: String, on date: CalendarDate, among offers: [Offer]
  ) -> String {
    DatedIdentifier.free(client: client, on: date, besides: offers.map(\.id))
  }
}
