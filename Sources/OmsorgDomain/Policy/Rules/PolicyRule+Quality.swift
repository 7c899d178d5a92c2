import Records

extension PolicyRule {
  /// So much may a visit differ from the time agreed.
  public static let punctualityMargin = Typed<Int>(
    "punctuality_margin", .minutes,
    Text(
      sv: "så mycket får ett besök avvika från avtalad tid",
      en: "so much may a visit differ from the time agreed"))
  /// When the client is told of delays and changes.
  public static let changesTold = Typed<ChangeNotice>(
    "changes_told", .choice,
    Text(
      sv: "när brukaren får veta om förseningar och ändringar",
      en: "when the client is told of delays and changes"))
  /// The client is told who comes.
  public static let clientToldWhoComes = Typed<Bool>(
    "client_told_who_comes", .flag,
    Text(
      sv: "brukaren får veta vem som kommer",
      en: "the client is told who comes"))
  /// How the care contact is reached.
  public static let careContactReached = Typed<ContactWay>(
    "care_contact_reached", .choice,
    Text(
      sv: "hur omsorgskontakten nås",
      en: "how the care contact is reached"))
  /// So many days ahead is accompaniment asked for.
  public static let accompanimentNotice = Typed<Int>(
    "accompaniment_notice", .days,
    Text(
      sv: "så många dagar före ska medföljning begäras",
      en: "so many days ahead is accompaniment asked for"))
  /// Days to the answer to views and complaints.
  public static let complaintAnswerWithin = Typed<Int>(
    "complaint_answer_within", .days,
    Text(
      sv: "dagar till svar på synpunkter och klagomål",
      en: "days to the answer to views and complaints"))
  /// What continuity shall mean to the client.
  public static let continuityAims = Typed<[ContinuityAim]>(
    "continuity_aims", .list(),
    Text(
      sv: "vad kontinuiteten ska betyda för brukaren",
      en: "what continuity shall mean to the client"))

  /// What a client can expect of visits and answers.
  static let quality: [PolicyRule] = [
    punctualityMargin.rule, changesTold.rule, clientToldWhoComes.rule, careContactReached.rule,
    accompanimentNotice.rule, complaintAnswerWithin.rule, continuityAims.rule,
  ]
}
