import Records

extension PolicyRule {
  /// Longest time between follow-ups of the decision.
  public static let decisionFollowUpEvery = Typed<Int>(
    "decision_follow_up_every", .months,
    Text(
      sv: "längsta tid mellan uppföljningar av beslutet",
      en: "longest time between follow-ups of the decision"))
  /// The decision is followed up when needed as well.
  public static let decisionFollowUpWhenNeeded = Typed<Bool>(
    "decision_follow_up_when_needed", .flag,
    Text(
      sv: "beslutet följs upp även vid behov",
      en: "the decision is followed up when needed as well"))
  /// The care contact's part in the follow-up of the decision.
  public static let decisionFollowUpPart = Typed<FollowUpPart>(
    "decision_follow_up_part", .choice,
    Text(
      sv: "omsorgskontaktens del i uppföljningen av beslutet",
      en: "the care contact's part in the follow-up of the decision"))
  /// The care contact prepares the follow-up with the client.
  public static let decisionFollowUpPrepared = Typed<Bool>(
    "decision_follow_up_prepared", .flag,
    Text(
      sv: "omsorgskontakten förbereder uppföljningen med brukaren",
      en: "the care contact prepares the follow-up with the client"))
  /// The care contact's part in coordinated planning (SIP).
  public static let coordinatedPlanPart = Typed<[CoordinatedPlanPart]>(
    "coordinated_plan_part", .list(),
    Text(
      sv: "omsorgskontaktens del i SIP",
      en: "the care contact's part in coordinated planning (SIP)"))
  /// Who coordinates the client's contacts.
  public static let coordinationBy = Typed<CareRole>(
    "coordination_by", .choice,
    Text(
      sv: "vem som samordnar brukarens kontakter",
      en: "who coordinates the client's contacts"))
  /// Who notices changed needs.
  public static let changedNeedsNoticedBy = Typed<CareRole>(
    "changed_needs_noticed_by", .choice,
    Text(
      sv: "vem som uppmärksammar ändrade behov",
      en: "who notices changed needs"))
  /// Who is told of changed needs.
  public static let changedNeedsToldTo = Typed<[CareRole]>(
    "changed_needs_told_to", .list(),
    Text(
      sv: "vilka som får veta om ändrade behov",
      en: "who is told of changed needs"))
  /// Who reviews the work environment in the home.
  public static let homeEnvironmentReviewBy = Typed<CareRole>(
    "home_environment_review_by", .choice,
    Text(
      sv: "vem som ser över arbetsmiljön i hemmet",
      en: "who reviews the work environment in the home"))
  /// Who adds to risk assessments and keeps them current.
  public static let riskAssessmentsBy = Typed<CareRole>(
    "risk_assessments_by", .choice,
    Text(
      sv: "vem som bidrar till riskbedömningar och håller dem aktuella",
      en: "who adds to risk assessments and keeps them current"))
  /// Who sees that equipment and aids are there.
  public static let equipmentCheckedBy = Typed<CareRole>(
    "equipment_checked_by", .choice,
    Text(
      sv: "vem som ser till att utrustning och hjälpmedel finns",
      en: "who sees that equipment and aids are there"))
  /// Who supports relatives.
  public static let relativesSupportedBy = Typed<CareRole>(
    "relatives_supported_by", .choice,
    Text(
      sv: "vem som stödjer anhöriga",
      en: "who supports relatives"))
  /// Who handles private funds.
  public static let privateFundsBy = Typed<CareRole>(
    "private_funds_by", .choice,
    Text(
      sv: "vem som hanterar privata medel",
      en: "who handles private funds"))
  /// What the care contact does when the services end.
  public static let closingSteps = Typed<[ClosingStep]>(
    "closing_steps", .list(),
    Text(
      sv: "vad omsorgskontakten gör när insatserna upphör",
      en: "what the care contact does when the services end"))

  /// Follow-up of the decision, support around the client, closing.
  static let followingUp: [PolicyRule] = [
    decisionFollowUpEvery.rule, decisionFollowUpWhenNeeded.rule, decisionFollowUpPart.rule,
    decisionFollowUpPrepared.rule, coordinatedPlanPart.rule, coordinationBy.rule,
    changedNeedsNoticedBy.rule, changedNeedsToldTo.rule, homeEnvironmentReviewBy.rule,
    riskAssessmentsBy.rule, equipmentCheckedBy.rule, relativesSupportedBy.rule,
    privateFundsBy.rule, closingSteps.rule,
  ]
}
