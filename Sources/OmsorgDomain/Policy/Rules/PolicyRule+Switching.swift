import Records

extension PolicyRule {
  /// The client may switch care contact.
  public static let switchPossible = Typed<Bool>(
    "switch_possible", .flag,
    Text(
      sv: "brukaren får byta omsorgskontakt",
      en: "the client may switch care contact"))
  /// Days from the request within which a new care contact is appointed.
  public static let switchWithin = Typed<Int>(
    "switch_within", .days,
    Text(
      sv: "dagar från önskemålet till dess att en ny omsorgskontakt är utsedd",
      en: "days from the request within which a new care contact is appointed"))
  /// What follows on a switch request, in order.
  public static let switchSteps = Typed<[SwitchStep]>(
    "switch_steps", .list(),
    Text(
      sv: "vad som följer på ett önskemål om byte, i ordning",
      en: "what follows on a switch request, in order"))
  /// The manager who takes switch requests.
  public static let switchManager = Typed<CareRole>(
    "switch_manager", .choice,
    Text(
      sv: "chefen som tar emot önskemål om byte",
      en: "the manager who takes switch requests"))
  /// The care contact may be changed at longer leave.
  public static let switchAtLongerLeave = Typed<Bool>(
    "switch_at_longer_leave", .flag,
    Text(
      sv: "byte kan göras när omsorgskontakten är ledig länge",
      en: "the care contact may be changed at longer leave"))
  /// A change in delegated health care may force a switch.
  public static let switchWhenDelegatedCareChanges = Typed<Bool>(
    "switch_when_delegated_care_changes", .flag,
    Text(
      sv: "ändrad delegerad hälso- och sjukvård kan kräva byte",
      en: "a change in delegated health care may force a switch"))
  /// A changed decision may force a switch.
  public static let switchWhenDecisionChanges = Typed<Bool>(
    "switch_when_decision_changes", .flag,
    Text(
      sv: "ändrat beslut kan kräva byte",
      en: "a changed decision may force a switch"))

  /// The client's wish for another care contact.
  static let switching: [PolicyRule] = [
    switchPossible.rule, switchWithin.rule, switchSteps.rule, switchManager.rule,
    switchAtLongerLeave.rule, switchWhenDelegatedCareChanges.rule, switchWhenDecisionChanges.rule,
  ]
}
