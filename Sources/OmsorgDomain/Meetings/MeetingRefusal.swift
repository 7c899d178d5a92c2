public import Records

/// Why something about a meeting or a manager's call is refused.
public enum MeetingRefusal: ProcessRefusal {
  /// A meeting of the kind is called already for that day.
  case alreadyCalled(String)
  /// Another meeting of the kind is called and not yet held.
  case waiting(String, CalendarDate)
  /// The team or client is no longer there on the day.
  case ended(String, CalendarDate)
  /// The meeting has been held.
  case held(String, CalendarDate)
  /// The meeting is cancelled.
  case cancelled(String)
  /// The meeting has not been held.
  case notHeld(String)
  /// The day is before the meeting's.
  case beforeItsDay(String, CalendarDate)
  /// The day is before that of the last step.
  case beforeStep(String, CalendarDate)
  /// The policy wants it prepared with the client.
  case notPrepared(String)
  /// A team's meeting is not prepared with a client.
  case ofTeam(String)
  /// The agenda has no such item.
  case noItem(String, Int, count: Int)
  /// The item has its decision.
  case decided(String, Int)
  /// The item is about another client, or the meeting is.
  case otherClient(String, Int, client: String)
  /// It is the manager who calls.
  case notManager(String)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .alreadyCalled: "meeting.already_called"
    case .waiting: "meeting.waiting"
    case .ended: "meeting.ended"
    case .held, .notHeld, .decided: "meeting.order"
    case .cancelled: "meeting.cancelled"
    case .beforeItsDay, .beforeStep: "meeting.dates"
    case .notPrepared: "meeting.prepared"
    case .ofTeam: "meeting.client"
    case .noItem, .otherClient: "meeting.item"
    case .notManager: "manager_calls.manager"
    }
  }

  /// What is the matter; ids and no personal data.
  public var message: Text {
    switch self {
    case .alreadyCalled(let id):
      Text(
        sv: "mötet '\(id)' är redan kallat till", en: "meeting '\(id)' has been called already")
    case .waiting(let id, let date):
      Text(
        sv: "mötet '\(id)' av samma slag är kallat till \(date.iso) och inte hållet",
        en: "meeting '\(id)' of the same kind is called for \(date.iso) and not held")
    case .ended(let id, let date):
      Text(sv: "'\(id)' är avslutad sedan \(date.iso)", en: "'\(id)' ended on \(date.iso)")
    case .held(let id, let date):
      Text(sv: "mötet '\(id)' hölls \(date.iso)", en: "meeting '\(id)' was held on \(date.iso)")
    case .cancelled(let id):
      Text(sv: "mötet '\(id)' är inställt", en: "meeting '\(id)' is cancelled")
    case .notHeld(let id):
      Text(sv: "mötet '\(id)' har inte hållits", en: "meeting '\(id)' has not been held")
    case .beforeItsDay(let id, let date):
      Text(
        sv: "mötet '\(id)' är först \(date.iso)", en: "meeting '\(id)' is not until \(date.iso)")
    case .beforeStep(let id, let date):
      Text(
        sv: "\(id): dagen är före förberedelsen \(date.iso)",
        en: "\(id): the day is before the preparation on \(date.iso)")
    case .notPrepared(let id):
      Text(
        sv: "uppföljningen '\(id)' är inte förberedd med brukaren",
        en: "follow-up '\(id)' has not been prepared with the client")
    case .ofTeam(let id):
      Text(
        sv: "'\(id)' är ett lags möte och förbereds inte med en brukare",
        en: "'\(id)' is a team's meeting and is not prepared with a client")
    case .noItem(let id, let number, let count):
      Text(
        sv: "dagordningen för '\(id)' har ingen punkt \(number), den har \(count)",
        en: "the agenda of '\(id)' has no item \(number), it has \(count)")
    case .decided(let id, let number):
      Text(
        sv: "punkt \(number) på '\(id)' har redan ett beslut",
        en: "item \(number) of '\(id)' has its decision already")
    case .otherClient(let id, let number, let client):
      Text(
        sv: "punkt \(number) på '\(id)' gäller \(client)",
        en: "item \(number) of '\(id)' is about \(client)")
    case .notManager(let who):
      Text(
        sv: "chefen ringer själv: \(who) är medarbetare",
        en: "it is the manager who calls: \(who) is a caregiver")
    }
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .alreadyCalled(let id), .held(let id, _), .cancelled(let id), .decided(let id, _),
      .otherClient(let id, _, _), .beforeStep(let id, _):
      Text(
        sv: "'omsorg meeting show \(id)' visar mötet",
        en: "'omsorg meeting show \(id)' shows the meeting")
    case .waiting(let id, _):
      Text(
        sv: "kalla till ett till med --again; har mötet flyttats: 'omsorg meeting cancel \(id)'",
        en: "call one more with --again; if it was moved: 'omsorg meeting cancel \(id)'")
    case .ended: Text(sv: "ange en tidigare dag", en: "give an earlier day")
    case .notHeld(let id):
      Text(
        sv: "registrera först att det hållits: 'omsorg meeting hold \(id)'",
        en: "record first that it was held: 'omsorg meeting hold \(id)'")
    case .beforeItsDay(let id, _):
      Text(
        sv: "flyttat möte: 'omsorg meeting cancel \(id)', och kalla på nytt",
        en: "if it was moved: 'omsorg meeting cancel \(id)', and call another")
    case .notPrepared(let id):
      Text(
        sv: "registrera samtalet med 'omsorg meeting prepare \(id) --note TEXT'",
        en: "record the talk with 'omsorg meeting prepare \(id) --note TEXT'")
    case .ofTeam(let id), .noItem(let id, _, _):
      Text(
        sv: "'omsorg meeting agenda \(id)' visar punkterna",
        en: "'omsorg meeting agenda \(id)' shows the items")
    case .notManager:
      Text(sv: "ange chefen med --by", en: "name the manager with --by")
    }
  }
}
