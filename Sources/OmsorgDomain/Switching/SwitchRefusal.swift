public import Records

/// Why something about a switch request is refused.
public enum SwitchRefusal: ProcessRefusal {
  /// The policy does not let the client switch.
  case notPossible(client: String)
  /// The client has no care contact to replace.
  case noCareContact(client: String, CalendarDate)
  /// The caregiver is not the client's care contact.
  case notCareContact(client: String, caregiver: String, CalendarDate)
  /// There is a request about the same caregiver that is not finished.
  case alreadyOpen(String)
  /// The request is closed.
  case closed(String, SwitchState, CalendarDate)
  /// A step must be taken first.
  case missing(String, SwitchAct, before: SwitchAct)
  /// The step has been taken.
  case alreadyTaken(String, SwitchAct, CalendarDate)
  /// The day is before the request.
  case beforeRequest(String, CalendarDate)
  /// The day is before that of an earlier step.
  case beforeStep(String, SwitchAct?, CalendarDate)
  /// The policy wants another role for it.
  case wrongRole(SwitchAct, who: String, CareRole)
  /// Nothing keeps the caregiver from the client.
  case notRuledOut(client: String, caregiver: String)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .notPossible: "switch.possible"
    case .noCareContact, .notCareContact: "switch.care_contact"
    case .alreadyOpen: "switch.one_at_a_time"
    case .closed: "switch.closed"
    case .missing, .alreadyTaken: "switch.order"
    case .beforeRequest, .beforeStep: "switch.dates"
    case .wrongRole: "switch.manager"
    case .notRuledOut: "switch.ruled_out"
    }
  }

  /// What is the matter; ids and no personal data.
  public var message: Text {
    switch self {
    case .notPossible(let client):
      Text(
        sv: "regelverket låter inte \(client) byta omsorgskontakt",
        en: "the policy does not let \(client) switch care contact")
    case .noCareContact(let client, let date):
      Text(
        sv: "\(client) har ingen fast omsorgskontakt \(date.iso)",
        en: "\(client) has no care contact on \(date.iso)")
    case .notCareContact(let client, let caregiver, let date):
      Text(
        sv: "\(caregiver) är inte fast omsorgskontakt för \(client) \(date.iso)",
        en: "\(caregiver) is not care contact of \(client) on \(date.iso)")
    case .alreadyOpen(let id):
      Text(
        sv: "önskemålet '\(id)' om samma omsorgskontakt är inte avslutat",
        en: "request '\(id)' about the same care contact is still open")
    case .closed(let id, let state, let date):
      Text(
        sv: "önskemålet '\(id)' är avslutat: \(state.words(.swedish)) \(date.iso)",
        en: "request '\(id)' is closed: \(state.words(.english)) on \(date.iso)")
    case .missing(let id, let step, let act):
      Text(
        sv: "\(id): steget '\(step.words(.swedish))' kommer före '\(act.words(.swedish))'",
        en: "\(id): the step '\(step.words(.english))' comes before '\(act.words(.english))'")
    case .alreadyTaken(let id, let act, let date):
      Text(
        sv: "\(id): steget '\(act.words(.swedish))' togs \(date.iso)",
        en: "\(id): the step '\(act.words(.english))' was taken on \(date.iso)")
    case .beforeRequest(let id, let date):
      Text(
        sv: "dagen är före önskemålet '\(id)', som togs emot \(date.iso)",
        en: "the day is before request '\(id)', which was heard on \(date.iso)")
    case .beforeStep(let id, let act, let date):
      Text(
        sv: "\(id): dagen är före föregående steg\(Self.quoted(act, .swedish)), som togs "
          + "\(date.iso)",
        en: "\(id): the day is before the last step\(Self.quoted(act, .english)), taken on "
          + "\(date.iso)")
    case .wrongRole(let act, let who, let role):
      Text(
        sv: "'\(act.words(.swedish))': \(who) är inte \(role.words(.swedish))",
        en: "'\(act.words(.english))': \(who) is not \(role.words(.english))")
    case .notRuledOut(let client, let caregiver):
      Text(
        sv: "inget hindrar att \(caregiver) blir omsorgskontakt för \(client)",
        en: "nothing keeps \(caregiver) from being care contact of \(client)")
    }
  }

  private static func quoted(_ act: SwitchAct?, _ language: Language) -> String {
    act.map { " '\($0.words(language))'" } ?? ""
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .notPossible, .notRuledOut: nil
    case .noCareContact(let client, _):
      Text(
        sv: "'omsorg assign suggest \(client)' föreslår någon",
        en: "'omsorg assign suggest \(client)' suggests someone")
    case .notCareContact(let client, _, _):
      Text(
        sv: "'omsorg assign show \(client)' visar vem som är det",
        en: "'omsorg assign show \(client)' shows who is")
    case .alreadyOpen(let id), .closed(let id, _, _), .alreadyTaken(let id, _, _),
      .beforeRequest(let id, _), .beforeStep(let id, _, _):
      Text(
        sv: "'omsorg switch-request show \(id)' visar stegen",
        en: "'omsorg switch-request show \(id)' shows the steps")
    case .missing(let id, let step, _):
      Text(
        sv: "registrera det med '\(step.commandLine(id))'",
        en: "record it with '\(step.commandLine(id))'")
    case .wrongRole(let act, _, let role):
      act == .informManager
        ? Text(
          sv: "ange den som är \(role.words(.swedish)) med --to",
          en: "name the \(role.words(.english)) with --to")
        : Text(
          sv: "ange den som är \(role.words(.swedish)) med --by",
          en: "name the \(role.words(.english)) with --by")
    }
  }
}
