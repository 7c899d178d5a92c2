import Records

extension PolicyRule {
  /// Who is offered a care contact.
  public static let offeredTo = Typed<[OfferGroup]>(
    "offered_to", .list(),
    Text(
      sv: "vilka som erbjuds fast omsorgskontakt",
      en: "who is offered a care contact"))
  /// Days from first service within which a named care contact is offered.
  public static let offerWithin = Typed<Int>(
    "offer_within", .days,
    Text(
      sv: "dagar från första insatsen till dess att en namngiven omsorgskontakt erbjudits",
      en: "days from first service within which a named care contact is offered"))
  /// Event at which a care contact is offered.
  public static let offerAt = Typed<PolicyMoment>(
    "offer_at", .choice,
    Text(
      sv: "händelse då fast omsorgskontakt erbjuds",
      en: "event at which a care contact is offered"))
  /// Services that alone need not lead to an offer.
  public static let offerNotNeededFor = Typed<[String]>(
    "offer_not_needed_for", .services,
    Text(
      sv: "insatser som var för sig inte behöver leda till ett erbjudande",
      en: "services that alone need not lead to an offer"))
  /// Every exception from the offer is assessed on its own.
  public static let offerExceptionAssessed = Typed<Bool>(
    "offer_exception_assessed", .flag,
    Text(
      sv: "undantag från erbjudandet bedöms i varje enskilt fall",
      en: "every exception from the offer is assessed on its own"))
  /// What speaks for an offer in spite of the exception.
  public static let offerExceptionWeighs = Typed<[OfferGround]>(
    "offer_exception_weighs", .list(),
    Text(
      sv: "vad som talar för ett erbjudande trots undantaget",
      en: "what speaks for an offer in spite of the exception"))
  /// What those outside the offer have instead.
  public static let outsideOfferKeeps = Typed<OutsideOffer>(
    "outside_offer_keeps", .choice,
    Text(
      sv: "vad den som inte omfattas av erbjudandet har i stället",
      en: "what those outside the offer have instead"))
  /// Information is adapted to the person who gets the offer.
  public static let offerInformationAdapted = Typed<Bool>(
    "offer_information_adapted", .flag,
    Text(
      sv: "informationen anpassas efter den som får erbjudandet",
      en: "information is adapted to the person who gets the offer"))
  /// The answer to the offer is found out at the welcome talk.
  public static let offerAnswerAtWelcomeTalk = Typed<Bool>(
    "offer_answer_at_welcome_talk", .flag,
    Text(
      sv: "svaret på erbjudandet tas reda på vid välkomstsamtalet",
      en: "the answer to the offer is found out at the welcome talk"))
  /// Who sees that the offer is documented.
  public static let offerDocumentedBy = Typed<CareRole>(
    "offer_documented_by", .choice,
    Text(
      sv: "vem som ansvarar för att erbjudandet dokumenteras",
      en: "who sees that the offer is documented"))
  /// What is documented of the offer.
  public static let offerDocuments = Typed<[OfferNote]>(
    "offer_documents", .list(),
    Text(
      sv: "vad som dokumenteras om erbjudandet",
      en: "what is documented of the offer"))
  /// Keyword in the journal for the offer.
  public static let offerJournalKeyword = Typed<String>(
    "offer_journal_keyword", .word,
    Text(
      sv: "sökord i journalen för erbjudandet",
      en: "keyword in the journal for the offer"))
  /// The heading under which the care contact is registered.
  public static let careContactRegisteredAs = Typed<String>(
    "care_contact_registered_as", .word,
    Text(
      sv: "under vilken rubrik omsorgskontakten registreras",
      en: "the heading under which the care contact is registered"))

  /// Whom a care contact is offered, when, and what is documented.
  static let offering: [PolicyRule] = [
    offeredTo.rule, offerWithin.rule, offerAt.rule, offerNotNeededFor.rule,
    offerExceptionAssessed.rule, offerExceptionWeighs.rule, outsideOfferKeeps.rule,
    offerInformationAdapted.rule, offerAnswerAtWelcomeTalk.rule, offerDocumentedBy.rule,
    offerDocuments.rule, offerJournalKeyword.rule, careContactRegisteredAs.rule,
  ]
}
