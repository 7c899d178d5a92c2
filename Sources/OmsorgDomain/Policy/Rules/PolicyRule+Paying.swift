import Records

extension PolicyRule {
  /// What time the provider is paid for.
  public static let compensationBasis = Typed<CompensationBasis>(
    "compensation_basis", .choice,
    Text(
      sv: "vilken tid utföraren får ersättning för",
      en: "what time the provider is paid for"))
  /// Services are paid by standard time.
  public static let standardTimes = Typed<Bool>(
    "standard_times", .flag,
    Text(
      sv: "insatserna ersätts efter schablontid",
      en: "services are paid by standard time"))
  /// Indirect time is included in what is paid.
  public static let indirectTimeIncluded = Typed<Bool>(
    "indirect_time_included", .flag,
    Text(
      sv: "kringtid ingår i ersättningen",
      en: "indirect time is included in what is paid"))
  /// What an hour is paid with, where the service has no price of its own.
  public static let hourlyPrice = Typed<Int>(
    "hourly_price", .ore,
    Text(
      sv: "timpris, för insatser utan eget",
      en: "hourly price, for services without one of their own"))
  /// Share of the hourly price meant for indirect work.
  public static let indirectShare = Typed<Double>(
    "indirect_share", .share,
    Text(
      sv: "andel av timpriset som är räknad för kringtid",
      en: "share of the hourly price meant for indirect work"))
  /// Days for which the standard time covers changed needs: how long a change may be, the day it is
  /// noticed counted.
  public static let changesCoveredFor = Typed<Int>(
    "changes_covered_for", .days,
    Text(
      sv: "dagar som schablontiden täcker ändrade behov, den första räknad",
      en: "days for which the standard time covers changed needs, the first one counted"))
  /// Premium per goal met and client.
  public static let goalPremium = Typed<Int>(
    "goal_premium", .ore,
    Text(
      sv: "premie per uppfyllt mål och brukare",
      en: "premium per goal met and client"))
  /// Who judges whether a goal is met.
  public static let goalJudgedBy = Typed<CareRole>(
    "goal_judged_by", .choice,
    Text(
      sv: "vem som bedömer om ett mål är uppfyllt",
      en: "who judges whether a goal is met"))

  /// What providers are paid for.
  static let paying: [PolicyRule] = [
    compensationBasis.rule, standardTimes.rule, indirectTimeIncluded.rule, hourlyPrice.rule,
    indirectShare.rule, changesCoveredFor.rule, goalPremium.rule, goalJudgedBy.rule,
  ]
}
