public import Records

/// The order in which a schedule is filled in.
public enum ScheduleStep: String, Choice {
  /// Meetings, days off and short days.
  case meetingsAndDaysOff = "meetings_and_days_off"
  /// The clients of the care contact.
  case ownClients = "own_clients"
  /// Services that aren't done every day.
  case nonDailyServices = "non_daily_services"
  /// The order of the day's visits.
  case orderOfDay = "order_of_day"

  /// The case in words.
  public var words: Text {
    switch self {
    case .meetingsAndDaysOff: Text(sv: "möten och lediga dagar", en: "meetings and days off")
    case .ownClients: Text(sv: "egna brukare", en: "own clients")
    case .nonDailyServices: Text(sv: "insatser som inte är dagliga", en: "non-daily services")
    case .orderOfDay: Text(sv: "dagens ordning", en: "order of the day")
    }
  }
}
