import Records

extension PolicyRule {
  /// Clients per care contact.
  public static let clientsPerCareContact = Typed<CountRange>(
    "clients_per_care_contact", .countRange,
    Text(
      sv: "brukare per omsorgskontakt",
      en: "clients per care contact"))
  /// How many clients depends on how much each is granted.
  public static let loadFollowsGranted = Typed<Bool>(
    "load_follows_granted", .flag,
    Text(
      sv: "antalet brukare beror på hur mycket var och en är beviljad",
      en: "how many clients depends on how much each is granted"))
  /// Caregivers in a team.
  public static let teamSize = Typed<CountRange>(
    "team_size", .countRange,
    Text(
      sv: "medarbetare i laget",
      en: "caregivers in a team"))
  /// Care contacts in a team.
  public static let careContactsPerTeam = Typed<CountRange>(
    "care_contacts_per_team", .countRange,
    Text(
      sv: "omsorgskontakter i laget",
      en: "care contacts in a team"))
  /// Runners in a team.
  public static let runnersPerTeam = Typed<Int>(
    "runners_per_team", .count,
    Text(
      sv: "löpare i laget",
      en: "runners in a team"))
  /// Clients per team.
  public static let clientsPerTeam = Typed<CountRange>(
    "clients_per_team", .countRange,
    Text(
      sv: "brukare per lag",
      en: "clients per team"))
  /// The team is small.
  public static let smallTeam = Typed<Bool>(
    "small_team", .flag,
    Text(
      sv: "laget är litet",
      en: "the team is small"))
  /// The team belongs to a neighbourhood.
  public static let teamByNeighbourhood = Typed<Bool>(
    "team_by_neighbourhood", .flag,
    Text(
      sv: "laget hör till ett bostadsområde",
      en: "the team belongs to a neighbourhood"))
  /// Twins work other weekends.
  public static let twinOtherWeekends = Typed<Bool>(
    "twin_other_weekends", .flag,
    Text(
      sv: "tvillingar arbetar olika helger",
      en: "twins work other weekends"))
  /// Twins' shifts partly overlap.
  public static let twinShiftsOverlap = Typed<Bool>(
    "twin_shifts_overlap", .flag,
    Text(
      sv: "tvillingars pass går delvis omlott",
      en: "twins' shifts partly overlap"))
  /// Teams per resource group.
  public static let resourceGroupTeams = Typed<CountRange>(
    "resource_group_teams", .countRange,
    Text(
      sv: "lag per resursgrupp",
      en: "teams per resource group"))
  /// Who goes to the client, in order.
  public static let orderOfCover = Typed<[CoverStep]>(
    "order_of_cover", .list(),
    Text(
      sv: "vem som går till brukaren, i ordning",
      en: "who goes to the client, in order"))
  /// A team's day rounds on weekdays.
  public static let weekdayDayRounds = Typed<CountRange>(
    "weekday_day_rounds", .countRange,
    Text(
      sv: "rundor i laget dagtid på vardagar",
      en: "a team's day rounds on weekdays"))
  /// Day shift.
  public static let dayShift = Typed<ClockRange>(
    "day_shift", .clockRange,
    Text(
      sv: "dagpass",
      en: "day shift"))
  /// Evening shift.
  public static let eveningShift = Typed<ClockRange>(
    "evening_shift", .clockRange,
    Text(
      sv: "kvällspass",
      en: "evening shift"))
  /// Length of a shift.
  public static let shiftLength = Typed<Int>(
    "shift_length", .minutes,
    Text(
      sv: "arbetspassets längd",
      en: "length of a shift"))
  /// Full time is the norm.
  public static let fullTimeNorm = Typed<Bool>(
    "full_time_norm", .flag,
    Text(
      sv: "heltid är norm",
      en: "full time is the norm"))
  /// Day and evening have groups of their own.
  public static let separateEveningTeam = Typed<Bool>(
    "separate_evening_team", .flag,
    Text(
      sv: "dag och kväll har skilda grupper",
      en: "day and evening have groups of their own"))
  /// Nights have a unit of their own.
  public static let nightUnit = Typed<Bool>(
    "night_unit", .flag,
    Text(
      sv: "natten har en egen enhet",
      en: "nights have a unit of their own"))

  /// Teams, load and hours, and who covers for whom.
  static let teams: [PolicyRule] = [
    clientsPerCareContact.rule, loadFollowsGranted.rule, teamSize.rule, careContactsPerTeam.rule,
    runnersPerTeam.rule, clientsPerTeam.rule, smallTeam.rule, teamByNeighbourhood.rule,
    twinOtherWeekends.rule, twinShiftsOverlap.rule, resourceGroupTeams.rule, orderOfCover.rule,
    weekdayDayRounds.rule, dayShift.rule, eveningShift.rule, shiftLength.rule, fullTimeNorm.rule,
    separateEveningTeam.rule, nightUnit.rule,
  ]
}
