import Records

extension PolicyRule {
  /// A care contact is appointed for every client.
  public static let appointmentRequired = Typed<Bool>(
    "appointment_required", .flag,
    Text(
      sv: "en fast omsorgskontakt ska utses till varje brukare",
      en: "a care contact is appointed for every client"))
  /// Who appoints; one of those named.
  public static let appointedBy = Typed<[CareRole]>(
    "appointed_by", .list(),
    Text(
      sv: "vem som utser; någon av de nämnda",
      en: "who appoints; one of those named"))
  /// Who answers for the appointment.
  public static let appointmentAnsweredForBy = Typed<CareRole>(
    "appointment_answered_for_by", .choice,
    Text(
      sv: "vem som svarar för att någon utses",
      en: "who answers for the appointment"))
  /// Days from first service within which a care contact is appointed.
  public static let appointWithin = Typed<Int>(
    "appoint_within", .days,
    Text(
      sv: "dagar från första insatsen till dess att en omsorgskontakt är utsedd",
      en: "days from first service within which a care contact is appointed"))
  /// Event at which the care contact is appointed.
  public static let appointAt = Typed<PolicyMoment>(
    "appoint_at", .choice,
    Text(
      sv: "händelse då omsorgskontakten utses",
      en: "event at which the care contact is appointed"))
  /// What is done before someone is appointed, in order.
  public static let appointmentSteps = Typed<[AppointmentStep]>(
    "appointment_steps", .list(),
    Text(
      sv: "vad som görs innan någon utses, i ordning",
      en: "what is done before someone is appointed, in order"))
  /// What decides who suits.
  public static let matchingGrounds = Typed<[MatchingGround]>(
    "matching_grounds", .list(),
    Text(
      sv: "vad som avgör vem som passar",
      en: "what decides who suits"))
  /// What delegated health care asks of the care contact.
  public static let delegatedCareDemand = Typed<DelegatedCareDemand>(
    "delegated_care_demand", .choice,
    Text(
      sv: "vad delegerad hälso- och sjukvård kräver av omsorgskontakten",
      en: "what delegated health care asks of the care contact"))
  /// Home care takes on delegated health care.
  public static let delegationsTakenOn = Typed<Bool>(
    "delegations_taken_on", .flag,
    Text(
      sv: "hemtjänsten tar emot delegering",
      en: "home care takes on delegated health care"))
  /// A client may have several care contacts.
  public static let severalCareContacts = Typed<Bool>(
    "several_care_contacts", .flag,
    Text(
      sv: "en brukare kan ha flera omsorgskontakter",
      en: "a client may have several care contacts"))
  /// Whether the care contact has a deputy.
  public static let deputy = Typed<DeputyDemand>(
    "deputy", .choice,
    Text(
      sv: "om omsorgskontakten ska ha en ersättare",
      en: "whether the care contact has a deputy"))
  /// A deputy is appointed at longer absence.
  public static let deputyAtLongerAbsence = Typed<Bool>(
    "deputy_at_longer_absence", .flag,
    Text(
      sv: "ersättare utses vid längre frånvaro",
      en: "a deputy is appointed at longer absence"))
  /// What may be done in especially demanding situations.
  public static let demandingClients = Typed<[DemandingClientMeasure]>(
    "demanding_clients", .list(),
    Text(
      sv: "vad som kan göras vid särskilt krävande situationer",
      en: "what may be done in especially demanding situations"))
  /// What a new colleague gets.
  public static let newColleague = Typed<[IntroductionMeasure]>(
    "new_colleague", .list(),
    Text(
      sv: "vad en ny medarbetare får",
      en: "what a new colleague gets"))
  /// Who may set a rule of appointing aside, with a reason.
  public static let appointmentOverrideBy = Typed<[CareRole]>(
    "appointment_override_by", .list(),
    Text(
      sv: "vem som med ett skäl får frångå regler för vem som utses",
      en: "who may set a rule of appointing aside, with a reason"))
  /// Days of absence of the care contact beyond which it is longer leave.
  public static let longLeaveAfter = Typed<Int>(
    "long_leave_after", .days,
    Text(
      sv: "dagar av frånvaro efter vilka den är längre",
      en: "days of absence beyond which it is longer leave"))

  /// Who appoints a care contact, how, and with what support.
  static let appointing: [PolicyRule] = [
    appointmentRequired.rule, appointedBy.rule, appointmentAnsweredForBy.rule, appointWithin.rule,
    appointAt.rule, appointmentSteps.rule, matchingGrounds.rule, delegatedCareDemand.rule,
    delegationsTakenOn.rule, severalCareContacts.rule, deputy.rule, deputyAtLongerAbsence.rule,
    demandingClients.rule, newColleague.rule, appointmentOverrideBy.rule, longLeaveAfter.rule,
  ]
}
