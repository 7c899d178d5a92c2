public import Records

/// Why a change to a day is refused.
public enum DayRefusal: ProcessRefusal {
  /// The day has no such visit.
  case noSuchVisit(String, CalendarDate)
  /// It is cancelled, or put off to another day.
  case settled(String, DayVisitState, CalendarDate)
  /// Nobody does it.
  case nobodyDoes(String, CalendarDate)
  /// There is nothing to release: it is not placed by hand.
  case notFixed(String)
  /// A visit cannot be exchanged with itself.
  case sameVisit(String)
  /// The same caregivers do both visits.
  case sameCaregivers(String, String)
  /// The changed day would break rules.
  case broken([DayFinding])
  /// What is put off must come later.
  case notLater(CalendarDate, than: CalendarDate)
  /// The client is not a client on that date, or not at home.
  case notHome(String, CalendarDate)
  /// The service is not granted on that date.
  case notGranted(String, CalendarDate)
  /// The day has no plan.
  case noPlan(CalendarDate)
  /// The caregiver is not at work on that date.
  case notAtWork(String, CalendarDate)
  /// The client is not away on that date.
  case notAway(String, CalendarDate)
  /// The client, or the caregiver, is away already.
  case alreadyAway(String, absence: String)
  /// A service cannot be tied to itself.
  case tiedToItself(String)
  /// The other service is tied to this one already.
  case tiedInACircle(String, other: String)
  /// The most is less than the least, or there is no time between them.
  case tieBackwards(least: Int, most: Int)
  /// There is no tie to take away.
  case notTied(String)

  /// The id of the rule that refuses.
  public var rule: String {
    switch self {
    case .noSuchVisit: "no_such_visit"
    case .settled: "day.settled"
    case .nobodyDoes: "day.unplanned"
    case .notFixed: "day.not_fixed"
    case .sameVisit: "day.same_visit"
    case .sameCaregivers: "day.same_caregivers"
    case .broken(let findings): findings.first?.rule ?? "day"
    case .notLater: "day.not_later"
    case .notHome: "day.not_home"
    case .notGranted: "decision.not_in_force"
    case .noPlan: "no_day_plan"
    case .notAtWork: DayFinding.absenceRule
    case .notAway: "no_absence"
    case .alreadyAway: "already_away"
    case .tiedToItself, .tiedInACircle, .tieBackwards: "day.tie"
    case .notTied: "no_tie"
    }
  }

  /// Whether it is refused because what is named is not there.
  public var isMissing: Bool {
    switch self {
    case .noSuchVisit, .noPlan, .notAtWork, .notAway, .notTied: true
    default: false
    }
  }

  /// What is the matter; ids and no personal data.
  public var message: Text {
    switch self {
    case .noSuchVisit(let id, let date):
      return Text(
        sv: "det finns inget besök '\(id)' den \(date.iso)",
        en: "there is no visit '\(id)' on \(date.iso)")
    case .settled(let id, let state, _):
      let words = state.words
      return Text(sv: "'\(id)' är \(words(.swedish))", en: "'\(id)' is \(words(.english))")
    case .nobodyDoes(let id, _): return Text(sv: "ingen gör '\(id)'", en: "nobody does '\(id)'")
    case .notFixed(let id):
      return Text(sv: "'\(id)' är inte lagt för hand", en: "'\(id)' is not placed by hand")
    case .sameVisit(let id):
      return Text(sv: "'\(id)' är samma besök", en: "'\(id)' is the same visit")
    case .sameCaregivers(let first, let second):
      return Text(
        sv: "samma medarbetare gör '\(first)' och '\(second)'",
        en: "the same caregivers do '\(first)' and '\(second)'")
    case .broken(let findings):
      let swedish = findings.map { $0.message(.swedish) }.joined(separator: "; ")
      let english = findings.map { $0.message(.english) }.joined(separator: "; ")
      return Text(sv: swedish, en: english)
    case .notLater(let date, let other):
      return Text(
        sv: "\(date.iso) är inte efter \(other.iso)", en: "\(date.iso) is not after \(other.iso)")
    case .notHome(let client, let date):
      return Text(
        sv: "'\(client)' är inte hemma den \(date.iso)",
        en: "'\(client)' is not at home on \(date.iso)")
    case .notGranted(let id, let date):
      return Text(
        sv: "'\(id)' är inte beviljat den \(date.iso)",
        en: "'\(id)' is not granted on \(date.iso)")
    case .noPlan(let date):
      return Text(sv: "\(date.iso) har ingen plan", en: "\(date.iso) has no plan")
    case .notAtWork(let id, let date):
      return Text(
        sv: "'\(id)' arbetar inte den \(date.iso)", en: "'\(id)' is not at work on \(date.iso)")
    case .notAway(let id, let date):
      return Text(
        sv: "'\(id)' är inte borta den \(date.iso)", en: "'\(id)' is not away on \(date.iso)")
    case .alreadyAway(let id, let absence):
      return Text(
        sv: "'\(id)' är redan borta: \(absence)", en: "'\(id)' is away already: \(absence)")
    case .tiedToItself(let id):
      return Text(
        sv: "'\(id)' kan inte höra ihop med sig själv", en: "'\(id)' cannot be tied to itself")
    case .tiedInACircle(let id, let other):
      return Text(
        sv: "'\(other)' hör redan ihop med '\(id)'", en: "'\(other)' is tied to '\(id)' already")
    case .tieBackwards(let least, let most):
      return Text(
        sv: "högst \(most) minuter efter går inte med minst \(least)",
        en: "at most \(most) minutes after does not go with at least \(least)")
    case .notTied(let id):
      return Text(
        sv: "'\(id)' hör inte ihop med något", en: "'\(id)' is tied to nothing")
    }
  }

  /// What to do about it.
  public var hint: Text? {
    switch self {
    case .noSuchVisit(_, let date): Text(same: "omsorg day show \(date.iso)")
    case .settled(let id, .cancelled, let date):
      Text(same: "omsorg day release \(id) --date \(date.iso)")
    case .settled(_, _, let date): Text(same: "omsorg day unplanned \(date.iso)")
    case .nobodyDoes(let id, let date):
      Text(same: "omsorg day move \(id) --date \(date.iso) --by ID")
    case .notFixed: Text(sv: "det planeras om ändå", en: "it is planned anew anyway")
    case .sameVisit: Text(sv: "ange två olika besök", en: "name two different visits")
    case .sameCaregivers:
      Text(
        sv: "byt tiderna med omsorg day move --start",
        en: "exchange the times with omsorg day move --start")
    case .broken(let findings):
      if findings.contains(where: { !$0.mayBeOverridden }) {
        Text(
          sv: "välj någon annan eller ett annat besök", en: "choose someone else, or another visit")
      } else {
        Text(
          sv: "gör det ändå med --force --reason TEXT",
          en: "do it all the same with --force --reason TEXT")
      }
    case .noPlan(let date):
      Text(same: "omsorg day plan \(date.iso) --all --apply")
    case .notLater: Text(sv: "välj ett senare datum", en: "choose a later date")
    case .notHome(let id, _), .notAway(let id, _):
      Text(same: "omsorg absence list --client \(id)")
    case .notGranted(let id, _), .notTied(let id), .tiedInACircle(_, let id):
      Text(same: "omsorg decision show \(id)")
    case .notAtWork(let id, let date):
      Text(same: "omsorg shift list --caregiver \(id) --from \(date.iso) --to \(date.iso)")
    case .alreadyAway(_, let absence): Text(same: "omsorg absence show \(absence)")
    case .tiedToItself:
      Text(sv: "ange en annan av brukarens insatser", en: "name another of the client's services")
    case .tieBackwards:
      Text(
        sv: "ange ett större --most, eller --together", en: "give a greater --most, or --together")
    }
  }
}

extension DayFinding {
  /// Whether someone may place a visit against the rule, with a reason: never someone who may not do
  /// it, and never what is not due.
  public var mayBeOverridden: Bool {
    switch kind {
    case .performer, .notDue: false
    default: true
    }
  }
}

extension DayRefusal {
  /// Whether two say the same.
  public static func == (left: DayRefusal, right: DayRefusal) -> Bool {
    left.rule == right.rule && left.message(.english) == right.message(.english)
  }
}
