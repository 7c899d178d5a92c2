public import Records

/// How near a caregiver who makes a visit stands to the client: the order in which someone else is
/// looked for when the care contact is away.
public enum LadderStep: String, Choice {
  /// A care contact in force.
  case careContact = "care_contact"
  /// A deputy or a substitute in force, or the twin of a care contact in force.
  case deputyOrTwin = "deputy_or_twin"
  /// The client's own team.
  case team
  /// An evening or night team that covers the client's team.
  case eveningTeam = "evening_team"
  /// A runner, or the resource group.
  case runnerOrResourceGroup = "runner_or_resource_group"
  /// Paid by the hour.
  case hourly
  /// Anybody else.
  case other

  /// The step in words.
  public var words: Text {
    switch self {
    case .careContact: Text(sv: "omsorgskontakt", en: "care contact")
    case .deputyOrTwin: Text(sv: "vice eller tvilling", en: "deputy or twin")
    case .team: Text(sv: "laget", en: "team")
    case .eveningTeam: Text(sv: "kvälls- eller nattlag", en: "evening or night team")
    case .runnerOrResourceGroup: Text(sv: "löpare eller resurs", en: "runner or resource")
    case .hourly: Text(sv: "timanställd", en: "hourly")
    case .other: Text(sv: "övriga", en: "other")
    }
  }
}
