import Records

extension PolicyRule {
  /// Least share of visits by the care contact.
  public static let careContactShareAim = Typed<Double>(
    "care_contact_share_aim", .share,
    Text(
      sv: "minsta andel av besöken som omsorgskontakten gör",
      en: "least share of visits by the care contact"))
  /// Time between follow-ups of continuity.
  public static let continuityFollowUpEvery = Typed<Int>(
    "continuity_follow_up_every", .months,
    Text(
      sv: "tid mellan uppföljningar av kontinuiteten",
      en: "time between follow-ups of continuity"))
  /// Days over which caregivers met are counted.
  public static let caregiversMetWindow = Typed<Int>(
    "caregivers_met_window", .days,
    Text(
      sv: "dagar som antalet personal räknas över",
      en: "days over which caregivers met are counted"))
  /// Clients who meet more caregivers than so many are counted, for each number.
  public static let caregiversMetLevels = Typed<[Int]>(
    "caregivers_met_levels", .counts,
    Text(
      sv: "antal personal som följs upp hur många brukare som möter fler än",
      en: "numbers of caregivers met that clients above are counted for"))
  /// Daytime personal care by the care contact matters most.
  public static let dayPersonalCareFirst = Typed<Bool>(
    "day_personal_care_first", .flag,
    Text(
      sv: "dagbesök med personlig omsorg av omsorgskontakten är viktigast",
      en: "daytime personal care by the care contact matters most"))
  /// Hours in which personal care counts as daytime.
  public static let dayPersonalCareHours = Typed<ClockRange>(
    "day_personal_care_hours", .clockRange,
    Text(
      sv: "tider då personlig omsorg räknas som dagtid",
      en: "hours in which personal care counts as daytime"))
  /// Time between summaries of the work with care contacts.
  public static let yearlySummaryEvery = Typed<Int>(
    "yearly_summary_every", .months,
    Text(
      sv: "tid mellan sammanställningar av arbetet med omsorgskontakter",
      en: "time between summaries of the work with care contacts"))

  /// What the figures are measured by and against.
  static let figures: [PolicyRule] = [
    careContactShareAim.rule, continuityFollowUpEvery.rule, caregiversMetWindow.rule,
    caregiversMetLevels.rule, dayPersonalCareFirst.rule, dayPersonalCareHours.rule,
    yearlySummaryEvery.rule,
  ]
}
