import Records

extension PolicyRule {
  /// Minutes of travelling counted for each client visited in a part of a day.
  public static let scheduleTravelMinutes = Typed<Int>(
    "schedule_travel_minutes", .minutes,
    Text(
      sv: "restid per brukare och del av dagen i fyraveckorsschemat",
      en: "travelling for each client and part of a day in the four-week schedule"))
  /// Points in a schedule for a service that the care contact does not do.
  public static let scheduleWeightOwn = Typed<Int>(
    "schedule_weight_own", .points,
    Text(
      sv: "poäng i schemat för en insats som omsorgskontakten inte själv gör",
      en: "points in a schedule for a service that the care contact does not do"))
  /// Points in a schedule for each step down the order of cover.
  public static let scheduleWeightCover = Typed<Int>(
    "schedule_weight_cover", .points,
    Text(
      sv: "poäng i schemat för varje steg ner i turordningen",
      en: "points in a schedule for each step down the order of cover"))
  /// Points in a schedule for each part of a wish that is broken.
  public static let scheduleWeightWish = Typed<Int>(
    "schedule_weight_wish", .points,
    Text(
      sv: "poäng i schemat för varje del av ett önskemål som bryts",
      en: "points in a schedule for each part of a wish that is broken"))
  /// Points in a schedule for each service too many at once.
  public static let scheduleWeightClash = Typed<Int>(
    "schedule_weight_clash", .points,
    Text(
      sv: "poäng i schemat för varje insats för mycket samtidigt",
      en: "points in a schedule for each service too many at once"))
  /// Points in a schedule for each day too near or too far apart.
  public static let scheduleWeightSpacing = Typed<Int>(
    "schedule_weight_spacing", .points,
    Text(
      sv: "poäng i schemat för varje dag för tätt eller för glest",
      en: "points in a schedule for each day too near or too far apart"))
  /// Points in a schedule for each weekday too many.
  public static let scheduleWeightWeekday = Typed<Int>(
    "schedule_weight_weekday", .points,
    Text(
      sv: "poäng i schemat för varje veckodag för mycket",
      en: "points in a schedule for each weekday too many"))
  /// Points in a schedule for each begun half-hour between the earliest and the latest start.
  public static let scheduleWeightTime = Typed<Int>(
    "schedule_weight_time", .points,
    Text(
      sv: "poäng i schemat för varje påbörjad halvtimme mellan tidigaste och senaste start",
      en: "points in a schedule for each begun half-hour between the earliest and the latest start")
  )
  /// Points in a schedule for personal care after service.
  public static let scheduleWeightCareFirst = Typed<Int>(
    "schedule_weight_care_first", .points,
    Text(
      sv: "poäng i schemat för personlig omsorg efter service",
      en: "points in a schedule for personal care after service"))
  /// Points in a schedule for a preparation that is not on the day before.
  public static let scheduleWeightBefore = Typed<Int>(
    "schedule_weight_before", .points,
    Text(
      sv: "poäng i schemat för en förberedelse som inte ligger dagen före",
      en: "points in a schedule for a preparation that is not on the day before"))
  /// Points in a schedule for each begun half-hour outside the share of time at clients.
  public static let scheduleWeightShare = Typed<Int>(
    "schedule_weight_share", .points,
    Text(
      sv: "poäng i schemat för varje påbörjad halvtimme utanför andelen hos brukare",
      en: "points in a schedule for each begun half-hour outside the share of time at clients"))
  /// Points in a schedule for each begun half-hour that there is no room for.
  public static let scheduleWeightRoom = Typed<Int>(
    "schedule_weight_room", .points,
    Text(
      sv: "poäng i schemat för varje påbörjad halvtimme som inte ryms",
      en: "points in a schedule for each begun half-hour that there is no room for"))
  /// Points in a schedule for each change against the schedule in force.
  public static let scheduleWeightChange = Typed<Int>(
    "schedule_weight_change", .points,
    Text(
      sv: "poäng i schemat för varje ändring mot gällande schema",
      en: "points in a schedule for each change against the schedule in force"))

  /// The weights of the four-week schedule's model.
  static let scheduling: [PolicyRule] = [
    scheduleTravelMinutes.rule, scheduleWeightOwn.rule, scheduleWeightCover.rule,
    scheduleWeightWish.rule, scheduleWeightClash.rule, scheduleWeightSpacing.rule,
    scheduleWeightWeekday.rule, scheduleWeightTime.rule, scheduleWeightCareFirst.rule,
    scheduleWeightBefore.rule, scheduleWeightShare.rule, scheduleWeightRoom.rule,
    scheduleWeightChange.rule,
  ]
}
