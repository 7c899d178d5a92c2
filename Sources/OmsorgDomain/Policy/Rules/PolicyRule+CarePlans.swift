import Records

extension PolicyRule {
  /// Every client has a care plan.
  public static let carePlanRequired = Typed<Bool>(
    "care_plan_required", .flag,
    Text(
      sv: "varje brukare ska ha en genomförandeplan",
      en: "every client has a care plan"))
  /// Who draws up the care plan.
  public static let carePlanBy = Typed<CareRole>(
    "care_plan_by", .choice,
    Text(
      sv: "vem som upprättar genomförandeplanen",
      en: "who draws up the care plan"))
  /// Days within which the care plan is established.
  public static let carePlanWithin = Typed<Int>(
    "care_plan_within", .days,
    Text(
      sv: "dagar till dess att genomförandeplanen är fastställd",
      en: "days within which the care plan is established"))
  /// What the days to the care plan are counted from.
  public static let carePlanCountsFrom = Typed<PolicyMoment>(
    "care_plan_counts_from", .choice,
    Text(
      sv: "vad dagarna till genomförandeplanen räknas från",
      en: "what the days to the care plan are counted from"))
  /// Days to the care plan in the short-term unit.
  public static let shortTermCarePlanWithin = Typed<Int>(
    "short_term_care_plan_within", .days,
    Text(
      sv: "dagar till genomförandeplanen på korttidsenheten",
      en: "days to the care plan in the short-term unit"))
  /// What the care plan must hold.
  public static let carePlanHolds = Typed<[CarePlanContent]>(
    "care_plan_holds", .list(),
    Text(
      sv: "vad genomförandeplanen ska innehålla",
      en: "what the care plan must hold"))
  /// With night services the night manager is asked before the plan is finished.
  public static let carePlanAsksNightManager = Typed<Bool>(
    "care_plan_asks_night_manager", .flag,
    Text(
      sv: "vid nattinsatser tillfrågas nattens chef innan planen blir klar",
      en: "with night services the night manager is asked before the plan is finished"))
  /// The colleagues in the team read the plan.
  public static let carePlanReadByTeam = Typed<Bool>(
    "care_plan_read_by_team", .flag,
    Text(
      sv: "kollegorna i laget läser planen",
      en: "the colleagues in the team read the plan"))
  /// The plan is kept current.
  public static let carePlanKeptCurrent = Typed<Bool>(
    "care_plan_kept_current", .flag,
    Text(
      sv: "planen hålls uppdaterad",
      en: "the plan is kept current"))
  /// Longest time between reviews of the plan.
  public static let carePlanReviewEvery = Typed<Int>(
    "care_plan_review_every", .months,
    Text(
      sv: "längsta tid mellan uppföljningar av planen",
      en: "longest time between reviews of the plan"))
  /// When the plan is also reviewed.
  public static let carePlanReviewWhen = Typed<ReviewOccasion>(
    "care_plan_review_when", .choice,
    Text(
      sv: "när planen dessutom följs upp",
      en: "when the plan is also reviewed"))

  /// Care plans: by whom, when, and with what in them.
  static let carePlans: [PolicyRule] = [
    carePlanRequired.rule, carePlanBy.rule, carePlanWithin.rule, carePlanCountsFrom.rule,
    shortTermCarePlanWithin.rule, carePlanHolds.rule, carePlanAsksNightManager.rule,
    carePlanReadByTeam.rule, carePlanKeptCurrent.rule, carePlanReviewEvery.rule,
    carePlanReviewWhen.rule,
  ]
}
