public import Records

/// Who goes to a client, in the order that they are asked.
public enum CoverStep: String, Choice {
  /// The care contact.
  case careContact = "care_contact"
  /// The deputy.
  case deputy
  /// The care contact's twin.
  case twin
  /// Someone else of the client's team.
  case team
  /// The team's runner.
  case runner
  /// The resource group of the team.
  case resourceGroup = "resource_group"
  /// The evening team.
  case eveningTeam = "evening_team"
  /// Staff employed by the hour.
  case hourly

  /// The case in words.
  public var words: Text {
    switch self {
    case .careContact: Text(sv: "fast omsorgskontakt", en: "care contact")
    case .deputy: Text(sv: "vice omsorgskontakt", en: "deputy")
    case .twin: Text(sv: "tvilling", en: "twin")
    case .team: Text(sv: "arbetslaget", en: "team")
    case .runner: Text(sv: "löpare", en: "runner")
    case .resourceGroup: Text(sv: "resursgrupp", en: "resource group")
    case .eveningTeam: Text(sv: "kvällslag", en: "evening team")
    case .hourly: Text(sv: "timanställd", en: "hourly staff")
    }
  }
}
