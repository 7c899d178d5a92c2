import Records

extension PolicyRule {
  /// The team has meetings.
  public static let teamMeeting = Typed<Bool>(
    "team_meeting", .flag,
    Text(
      sv: "laget har möten",
      en: "the team has meetings"))
  /// Time between the team's meetings.
  public static let teamMeetingEvery = Typed<Int>(
    "team_meeting_every", .weeks,
    Text(
      sv: "tid mellan lagets möten",
      en: "time between the team's meetings"))
  /// Who attends the team's meetings beside the team.
  public static let teamMeetingWith = Typed<[CareRole]>(
    "team_meeting_with", .list(),
    Text(
      sv: "vilka som är med på lagets möten utöver laget",
      en: "who attends the team's meetings beside the team"))
  /// Time between longer meetings.
  public static let longMeetingEvery = Typed<Int>(
    "long_meeting_every", .months,
    Text(
      sv: "tid mellan längre möten",
      en: "time between longer meetings"))
  /// Time between handovers from day to evening.
  public static let handoverEvery = Typed<Int>(
    "handover_every", .days,
    Text(
      sv: "tid mellan överrapporteringar från dag till kväll",
      en: "time between handovers from day to evening"))
  /// Time between the manager's rounds of calls.
  public static let managerCallsEvery = Typed<Int>(
    "manager_calls_every", .weeks,
    Text(
      sv: "tid mellan chefens samtalsrundor",
      en: "time between the manager's rounds of calls"))
  /// Whom the manager calls.
  public static let managerCallsTo = Typed<[CareRole]>(
    "manager_calls_to", .list(),
    Text(
      sv: "vilka chefen ringer",
      en: "whom the manager calls"))
  /// The manager visits when a call won't do.
  public static let managerVisitWhenCallFails = Typed<Bool>(
    "manager_visit_when_call_fails", .flag,
    Text(
      sv: "chefen gör hembesök när telefon inte räcker",
      en: "the manager visits when a call won't do"))

  /// Meetings, handovers and managers' calls.
  static let meeting: [PolicyRule] = [
    teamMeeting.rule, teamMeetingEvery.rule, teamMeetingWith.rule, longMeetingEvery.rule,
    handoverEvery.rule, managerCallsEvery.rule, managerCallsTo.rule,
    managerVisitWhenCallFails.rule,
  ]
}
