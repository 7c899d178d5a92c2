public import Records

/// Why something about a changed need is refused.
public enum ChangeRefusal: ProcessRefusal {
  /// Nothing is left to do.
  case closed(String, CalendarDate)
  /// A step must be taken first.
  case missing(String, ChangeAct, before: ChangeAct)
  /// Nobody whom the policy names has been told; others have.
  case othersTold(String, [CareRole])
  /// The day is before the need was noticed.
  case beforeNoticed(String, CalendarDate)
  /// The day is before that of an earlier step.
  case beforeStep(String, ChangeAct?, CalendarDate)
  /// The last day of the change is before the first.
  case untilBeforeNoticed(CalendarDate, CalendarDate)
  /// The standard time did not cover all of a temporary change.
  case ranBeyond(String, covered: CalendarDate)
  /// A temporary change has not ended.
  case stillRunning(String, CalendarDate)
  /// Which decision it led to is not said.
  case noDecision(String)
  /// The decision is another client's, or nobody's.
  case otherDecision(String, decision: String)
  /// The decision stood when the need was noticed, and has not been changed since.
  case oldDecision(decision: String, from: CalendarDate, noticed: CalendarDate)
  /// The person is no client any more.
  case clientEnded(client: String, CalendarDate)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .closed: "change.closed"
    case .missing: "change.order"
    case .othersTold: "changed_needs_told_to"
    case .beforeNoticed, .beforeStep, .untilBeforeNoticed: "change.dates"
    case .ranBeyond: "changes_covered_for"
    case .stillRunning: "change.running"
    case .noDecision, .otherDecision, .oldDecision: "change.decision"
    case .clientEnded: "change.client_ended"
    }
  }

  /// What is the matter; ids and no personal data.
  public var message: Text {
    switch self {
    case .closed(let id, let date):
      Text(
        sv: "det ändrade behovet '\(id)' avslutades \(date.iso)",
        en: "changed need '\(id)' was closed on \(date.iso)")
    case .missing(let id, let step, let act):
      Text(
        sv: "\(id): steget '\(step.words(.swedish))' kommer före '\(act.words(.swedish))'",
        en: "\(id): the step '\(step.words(.english))' comes before '\(act.words(.english))'")
    case .othersTold(let id, let roles):
      Text(
        sv: "\(id): ingen som regelverket nämner har fått veta (\(Self.list(roles, .swedish)))",
        en: "\(id): nobody whom the policy names has been told (\(Self.list(roles, .english)))")
    case .beforeNoticed(let id, let date):
      Text(
        sv: "dagen är före '\(id)', som märktes \(date.iso)",
        en: "the day is before '\(id)', which was noticed on \(date.iso)")
    case .beforeStep(let id, let act, let date):
      Text(
        sv: "\(id): dagen är före föregående steg\(Self.quoted(act, .swedish)), \(date.iso)",
        en: "\(id): the day is before the last step\(Self.quoted(act, .english)), on \(date.iso)")
    case .untilBeforeNoticed(let until, let date):
      Text(
        sv: "sista dagen \(until.iso) är före den första, \(date.iso)",
        en: "the last day \(until.iso) is before the first, \(date.iso)")
    case .ranBeyond(let id, let covered):
      Text(
        sv: "'\(id)' är inte tillfälligt: schablontiden täcker ändringen till och med "
          + covered.iso,
        en: "'\(id)' is not temporary: the standard time covers the change until \(covered.iso)")
    case .stillRunning(let id, let last):
      Text(sv: "'\(id)' pågår till och med \(last.iso)", en: "'\(id)' goes on until \(last.iso)")
    case .noDecision(let id):
      Text(
        sv: "'\(id)': vilket nytt beslut det ledde till är inte sagt",
        en: "'\(id)': which new decision it led to is not said")
    case .otherDecision(let id, let decision):
      Text(
        sv: "beslutet '\(decision)' gäller inte brukaren som '\(id)' handlar om",
        en: "decision '\(decision)' is not about the client of '\(id)'")
    case .oldDecision(let decision, let from, let noticed):
      Text(
        sv: "beslutet '\(decision)' gäller från \(from.iso), före behovet som märktes "
          + "\(noticed.iso)",
        en: "decision '\(decision)' holds from \(from.iso), before the need noticed on "
          + noticed.iso)
    case .clientEnded(let client, let date):
      Text(
        sv: "'\(client)' är inte brukare sedan \(date.iso)",
        en: "'\(client)' is no client since \(date.iso)")
    }
  }

  private static func list(_ roles: [CareRole], _ language: Language) -> String {
    roles.map { $0.words(language) }.joined(separator: ", ")
  }

  private static func quoted(_ act: ChangeAct?, _ language: Language) -> String {
    act.map { " '\($0.words(language))'" } ?? ""
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .closed(let id, _), .beforeNoticed(let id, _), .beforeStep(let id, _, _):
      Text(
        sv: "'omsorg journal change show \(id)' visar stegen",
        en: "'omsorg journal change show \(id)' shows the steps")
    case .missing(let id, let step, _):
      Text(
        sv: "registrera det med '\(step.commandLine(id))'",
        en: "record it with '\(step.commandLine(id))'")
    case .othersTold(let id, _):
      Text(
        sv: "registrera det med '\(ChangeAct.tell.commandLine(id))'",
        en: "record it with '\(ChangeAct.tell.commandLine(id))'")
    case .untilBeforeNoticed, .clientEnded: nil
    case .ranBeyond:
      Text(
        sv: "om behovet tog slut innan dess: --until DAG; annars behövs ett nytt beslut: "
          + "--outcome new_decision --decision ID",
        en: "if it ended before that: --until DATE; else a new decision is needed: "
          + "--outcome new_decision --decision ID")
    case .stillRunning:
      Text(
        sv: "avsluta det då, eller ange med --until när det tog slut",
        en: "close it then, or say with --until when it ended")
    case .noDecision:
      Text(sv: "ange beslutets id med --decision", en: "give the decision's id with --decision")
    case .oldDecision:
      Text(
        sv: "lägg till det nya med 'omsorg decision add', eller vad som ändrats i det gamla med "
          + "'omsorg decision edit --as-of DAG'",
        en: "add the new one with 'omsorg decision add', or what has changed in the old one with "
          + "'omsorg decision edit --as-of DATE'")
    case .otherDecision:
      Text(
        sv: "'omsorg decision list' visar besluten",
        en: "'omsorg decision list' shows the decisions")
    }
  }
}
