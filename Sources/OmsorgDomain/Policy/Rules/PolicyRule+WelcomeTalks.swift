import Records

extension PolicyRule {
  /// Days from first service within which the welcome talk is held.
  public static let welcomeTalkWithin = Typed<Int>(
    "welcome_talk_within", .days,
    Text(
      sv: "dagar från första insatsen till dess att välkomstsamtalet hållits",
      en: "days from first service within which the welcome talk is held"))
  /// Who holds the welcome talk.
  public static let welcomeTalkBy = Typed<CareRole>(
    "welcome_talk_by", .choice,
    Text(
      sv: "vem som håller välkomstsamtalet",
      en: "who holds the welcome talk"))
  /// Who books the talk and sees that it happens.
  public static let welcomeTalkSeenToBy = Typed<CareRole>(
    "welcome_talk_seen_to_by", .choice,
    Text(
      sv: "vem som bokar samtalet och ser till att det blir av",
      en: "who books the talk and sees that it happens"))
  /// Relatives may attend if the client wishes.
  public static let welcomeTalkRelativesMayAttend = Typed<Bool>(
    "welcome_talk_relatives_may_attend", .flag,
    Text(
      sv: "anhöriga får vara med om brukaren vill",
      en: "relatives may attend if the client wishes"))
  /// The talk follows a checklist.
  public static let welcomeTalkByChecklist = Typed<Bool>(
    "welcome_talk_by_checklist", .flag,
    Text(
      sv: "samtalet följer en checklista",
      en: "the talk follows a checklist"))
  /// How the talk may be held.
  public static let welcomeTalkWays = Typed<[TalkWay]>(
    "welcome_talk_ways", .list(),
    Text(
      sv: "hur samtalet kan hållas",
      en: "how the talk may be held"))
  /// Whose details stand on the contact card.
  public static let contactCardHolds = Typed<[CareRole]>(
    "contact_card_holds", .list(),
    Text(
      sv: "vems kontaktuppgifter som står på kontaktkortet",
      en: "whose details stand on the contact card"))
  /// What the brochure tells of.
  public static let brochureHolds = Typed<[BrochureTopic]>(
    "brochure_holds", .list(),
    Text(
      sv: "vad broschyren berättar om",
      en: "what the brochure tells of"))
  /// The brochure exists in several languages.
  public static let brochureInSeveralLanguages = Typed<Bool>(
    "brochure_in_several_languages", .flag,
    Text(
      sv: "broschyren finns på flera språk",
      en: "the brochure exists in several languages"))

  /// The first talk and what is left with the client.
  static let welcomeTalks: [PolicyRule] = [
    welcomeTalkWithin.rule, welcomeTalkBy.rule, welcomeTalkSeenToBy.rule,
    welcomeTalkRelativesMayAttend.rule, welcomeTalkByChecklist.rule, welcomeTalkWays.rule,
    contactCardHolds.rule, brochureHolds.rule, brochureInSeveralLanguages.rule,
  ]
}
