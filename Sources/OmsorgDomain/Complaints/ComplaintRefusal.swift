public import Records

/// Why something about a complaint is refused.
public enum ComplaintRefusal: ProcessRefusal {
  /// Nothing more is to be done about it.
  case closed(String, CalendarDate)
  /// It has been answered.
  case answered(String, CalendarDate)
  /// It cannot be closed before something is done.
  case missing(String, ComplaintAct)
  /// The day is before the complaint.
  case beforeComplaint(String, CalendarDate)
  /// The day is before that of an earlier step.
  case beforeStep(String, CalendarDate)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .closed: "complaint.closed"
    case .answered, .missing: "complaint.order"
    case .beforeComplaint, .beforeStep: "complaint.dates"
    }
  }

  /// What is the matter; ids and no personal data.
  public var message: Text {
    switch self {
    case .closed(let id, let date):
      Text(
        sv: "klagomålet '\(id)' är avslutat \(date.iso)",
        en: "complaint '\(id)' was closed on \(date.iso)")
    case .answered(let id, let date):
      Text(
        sv: "klagomålet '\(id)' besvarades \(date.iso)",
        en: "complaint '\(id)' was answered on \(date.iso)")
    case .missing(let id, .act):
      Text(
        sv: "klagomålet '\(id)' avslutas först när något är gjort åt det",
        en: "complaint '\(id)' is closed only once something has been done about it")
    case .missing(let id, _):
      Text(
        sv: "klagomålet '\(id)' är inte besvarat",
        en: "complaint '\(id)' has not been answered")
    case .beforeComplaint(let id, let date):
      Text(
        sv: "dagen är före klagomålet '\(id)', som togs emot \(date.iso)",
        en: "the day is before complaint '\(id)', which was heard on \(date.iso)")
    case .beforeStep(let id, let date):
      Text(
        sv: "\(id): dagen är före föregående steg, som togs \(date.iso)",
        en: "\(id): the day is before the last step, taken on \(date.iso)")
    }
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .missing(let id, let act):
      Text(
        sv: "registrera det med '\(act.commandLine(id))'",
        en: "record it with '\(act.commandLine(id))'")
    case .answered(let id, _):
      Text(
        sv: "mer som görs registreras med '\(ComplaintAct.act.commandLine(id))'",
        en: "what more is done is recorded with '\(ComplaintAct.act.commandLine(id))'")
    case .closed(let id, _), .beforeComplaint(let id, _), .beforeStep(let id, _):
      Text(
        sv: "'omsorg complaint show \(id)' visar stegen",
        en: "'omsorg complaint show \(id)' shows the steps")
    }
  }
}
