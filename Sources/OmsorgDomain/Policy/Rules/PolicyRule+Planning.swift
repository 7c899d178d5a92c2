import Records

extension PolicyRule {
  /// Share of working time scheduled at clients.
  public static let clientTimeShare = Typed<ShareRange>(
    "client_time_share", .shareRange,
    Text(
      sv: "andel av arbetstiden som är schemalagd hos brukare",
      en: "share of working time scheduled at clients"))
  /// Whose working time the share is of.
  public static let clientTimeShareOf = Typed<TimedStaff>(
    "client_time_share_of", .choice,
    Text(
      sv: "vems arbetstid andelen gäller",
      en: "whose working time the share is of"))
  /// How much the care contact carries out.
  public static let ownVisits = Typed<OwnVisits>(
    "own_visits", .choice,
    Text(
      sv: "hur mycket omsorgskontakten själv utför",
      en: "how much the care contact carries out"))
  /// Services that aren't daily are always done by the care contact.
  public static let nonDailyByCareContact = Typed<Bool>(
    "non_daily_by_care_contact", .flag,
    Text(
      sv: "insatser som inte är dagliga utförs alltid av omsorgskontakten",
      en: "services that aren't daily are always done by the care contact"))
  /// Services that aren't daily lie on the care contact's working days.
  public static let nonDailyOnWorkingDays = Typed<Bool>(
    "non_daily_on_working_days", .flag,
    Text(
      sv: "insatser som inte är dagliga läggs på omsorgskontaktens arbetsdagar",
      en: "services that aren't daily lie on the care contact's working days"))
  /// The client's wish for a day goes first.
  public static let clientWishFirst = Typed<Bool>(
    "client_wish_first", .flag,
    Text(
      sv: "brukarens önskemål om dag går före",
      en: "the client's wish for a day goes first"))
  /// A named colleague does what the care contact can't.
  public static let namedColleagueInstead = Typed<Bool>(
    "named_colleague_instead", .flag,
    Text(
      sv: "en namngiven kollega utför det som omsorgskontakten inte kan",
      en: "a named colleague does what the care contact can't"))
  /// Whom the care contact makes the schedule with.
  public static let scheduleMadeWith = Typed<[CareRole]>(
    "schedule_made_with", .list(),
    Text(
      sv: "vilka omsorgskontakten gör insatsschemat med",
      en: "whom the care contact makes the schedule with"))
  /// Length of the schedule.
  public static let scheduleWeeks = Typed<Int>(
    "schedule_weeks", .weeks,
    Text(
      sv: "insatsschemats längd",
      en: "length of the schedule"))
  /// The order in which the schedule is filled in.
  public static let scheduleOrder = Typed<[ScheduleStep]>(
    "schedule_order", .list(),
    Text(
      sv: "i vilken ordning insatsschemat fylls i",
      en: "the order in which the schedule is filled in"))
  /// So many showers in one morning are to be questioned.
  public static let showersInAMorningToQuestion = Typed<Int>(
    "showers_in_a_morning_to_question", .count,
    Text(
      sv: "så många duschar samma förmiddag ska kontrolleras",
      en: "so many showers in one morning are to be questioned"))
  /// So many cleanings in one afternoon are to be questioned.
  public static let cleaningsInAnAfternoonToQuestion = Typed<Int>(
    "cleanings_in_an_afternoon_to_question", .count,
    Text(
      sv: "så många städningar samma eftermiddag ska kontrolleras",
      en: "so many cleanings in one afternoon are to be questioned"))
  /// So many heavy services at once are not allowed.
  public static let heavyAtOnceNotAllowed = Typed<Int>(
    "heavy_at_once_not_allowed", .count,
    Text(
      sv: "så många tunga insatser samtidigt får inte förekomma",
      en: "so many heavy services at once are not allowed"))
  /// The schedule is updated at every change.
  public static let scheduleUpdatedAtChange = Typed<Bool>(
    "schedule_updated_at_change", .flag,
    Text(
      sv: "insatsschemat uppdateras vid varje förändring",
      en: "the schedule is updated at every change"))
  /// The schedule can be changed for a time.
  public static let scheduleTemporaryChanges = Typed<Bool>(
    "schedule_temporary_changes", .flag,
    Text(
      sv: "insatsschemat kan ändras tillfälligt",
      en: "the schedule can be changed for a time"))
  /// The care contact has time and room to adjust the schedule.
  public static let scheduleRoomToAdjust = Typed<Bool>(
    "schedule_room_to_adjust", .flag,
    Text(
      sv: "omsorgskontakten har tid och utrymme att justera schemat",
      en: "the care contact has time and room to adjust the schedule"))
  /// Who estimates how long a visit takes.
  public static let visitLengthEstimatedBy = Typed<CareRole>(
    "visit_length_estimated_by", .choice,
    Text(
      sv: "vem som uppskattar hur lång tid ett besök tar",
      en: "who estimates how long a visit takes"))
  /// Who plans the day; one of those named.
  public static let dayPlannedBy = Typed<[CareRole]>(
    "day_planned_by", .list(),
    Text(
      sv: "vem som gör dagens planering; någon av de nämnda",
      en: "who plans the day; one of those named"))
  /// Whom the day is planned in dialogue with.
  public static let dayPlannedWith = Typed<CareRole>(
    "day_planned_with", .choice,
    Text(
      sv: "vem dagens planering görs i dialog med",
      en: "whom the day is planned in dialogue with"))
  /// What has scheduled time beside the visits.
  public static let scheduledTimeFor = Typed<[ScheduledTime]>(
    "scheduled_time_for", .list(),
    Text(
      sv: "vad som har inplanerad tid vid sidan av besöken",
      en: "what has scheduled time beside the visits"))
  /// Scheduled time a month to plan and coordinate.
  public static let planningTimePerMonth = Typed<Int>(
    "planning_time_per_month", .minutes,
    Text(
      sv: "schemalagd tid i månaden för att planera och samordna",
      en: "scheduled time a month to plan and coordinate"))
  /// Services that a contractor does.
  public static let servicesByContractor = Typed<[String]>(
    "services_by_contractor", .services,
    Text(
      sv: "insatser som en entreprenör utför",
      en: "services that a contractor does"))
  /// The contractor's name.
  public static let contractor = Typed<String>(
    "contractor", .word,
    Text(
      sv: "entreprenörens namn",
      en: "the contractor's name"))
  /// Services that service assistants do.
  public static let servicesByServiceAssistants = Typed<[String]>(
    "services_by_service_assistants", .services,
    Text(
      sv: "insatser som serviceassistenter utför",
      en: "services that service assistants do"))

  /// The four-week schedule and the planning of the day.
  static let planning: [PolicyRule] = [
    clientTimeShare.rule, clientTimeShareOf.rule, ownVisits.rule, nonDailyByCareContact.rule,
    nonDailyOnWorkingDays.rule, clientWishFirst.rule, namedColleagueInstead.rule,
    scheduleMadeWith.rule, scheduleWeeks.rule, scheduleOrder.rule,
    showersInAMorningToQuestion.rule, cleaningsInAnAfternoonToQuestion.rule,
    heavyAtOnceNotAllowed.rule, scheduleUpdatedAtChange.rule, scheduleTemporaryChanges.rule,
    scheduleRoomToAdjust.rule, visitLengthEstimatedBy.rule, dayPlannedBy.rule,
    dayPlannedWith.rule, scheduledTimeFor.rule, planningTimePerMonth.rule,
    servicesByContractor.rule, contractor.rule, servicesByServiceAssistants.rule,
  ]
}
