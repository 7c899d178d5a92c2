import Records

extension PolicyRule {
  /// Lowest age for a safe return home.
  public static let returnHomeAgeFrom = Typed<Int>(
    "return_home_age_from", .years,
    Text(
      sv: "lägsta ålder för tryggt mottagande",
      en: "lowest age for a safe return home"))
  /// How long a safe return home lasts.
  public static let returnHomeWeeks = Typed<Int>(
    "return_home_weeks", .weeks,
    Text(
      sv: "så länge varar tryggt mottagande",
      en: "how long a safe return home lasts"))
  /// A safe return home has staff of its own.
  public static let returnHomeOwnStaff = Typed<Bool>(
    "return_home_own_staff", .flag,
    Text(
      sv: "tryggt mottagande har särskild personal",
      en: "a safe return home has staff of its own"))
  /// What a safe return home follows on.
  public static let returnHomeAfter = Typed<[ReturnOccasion]>(
    "return_home_after", .list(),
    Text(
      sv: "vad tryggt mottagande följer på",
      en: "what a safe return home follows on"))
  /// What a safe return home is followed up on.
  public static let returnHomeFollowUp = Typed<[ReturnFollowUp]>(
    "return_home_follow_up", .list(),
    Text(
      sv: "vad tryggt mottagande följs upp på",
      en: "what a safe return home is followed up on"))

  /// Strengthened support after a stay in hospital or a short-term unit.
  static let returningHome: [PolicyRule] = [
    returnHomeAgeFrom.rule, returnHomeWeeks.rule, returnHomeOwnStaff.rule, returnHomeAfter.rule,
    returnHomeFollowUp.rule,
  ]
}
