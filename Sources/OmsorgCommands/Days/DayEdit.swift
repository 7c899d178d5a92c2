import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// What the commands that change a day by hand have in common.
enum DayEdit {
  static let visit = Operand<String>(
    "VISIT", parse: .live("clients"),
    summary: Text(
      sv: "besökets id, B00001/D000001, eller brukarens id när bara ett besök kan menas",
      en: "the visit's id, B00001/D000001, or the client's id when only one visit can be meant"))
  static let date = Option<String?>(
    "date", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "i dag", en: "today"), summary: Text(sv: "dagen", en: "the date"))
  static let by = Option<[String]?>(
    "by", placeholder: "ID[+ID]", parse: .performers, environment: .never,
    summary: Text(sv: "vem, eller vilka två, som gör det", en: "who does it, or which two"))
  static let force = Option<Bool>(
    "force",
    summary: Text(
      sv: "även mot en regel, med --reason; aldrig mot delegeringar, kompetenser eller brukarens "
        + "vilja",
      en: "against a rule too, with --reason; never against delegations, skills or the client's "
        + "will"))
  static let reason = Option<String?>(
    "reason", placeholder: "TEXT", parse: .writing, environment: .never,
    summary: Text(sv: "varför", en: "why"))
  /// A reason that says nothing.
  static let noReason = UsageError(
    Text(sv: "--reason: texten är tom", en: "--reason: the text is empty"))

  /// What else there is to tell of the status for a store that is busy.
  static let busy = (
    code: ExitCode.busy,
    summary: Text(sv: "någon annan har ändrat dagen", en: "someone else has changed the day")
  )
  static let statuses: [ExitStatus] = .writing(
    (
      .refused,
      Text(
        sv: "dagen skulle bryta mot en regel som den inte bryter mot nu",
        en: "the day would break a rule that it does not break now")
    ), busy)

  /// That an absence has been put on record.
  static func recorded(_ absence: Absence) -> Text {
    Text(
      sv: "frånvaron står nu i registret: \(absence.id)",
      en: "the absence is on record now: \(absence.id)")
  }
}

/// What is done to a day by hand.
struct DayDeed {
  /// What it is, for the log: `B00001/D000001 moved`.
  let summary: String
  /// What is put into a later day.
  var later: (date: CalendarDate, visit: DayVisit)?
}

extension Session {
  /// The date that `--date` says.
  /// - Throws: `UsageError`.
  func dateOfDay() throws -> CalendarDate {
    let today = try today()
    guard let text = invocation[DayEdit.date] else { return today }
    return try date(text, option: "--date", today: today)
  }

  /// Why something is placed as it is.
  /// - Throws: `UsageError` for `--force` without a reason.
  func groundsOfEdit() throws -> DayEditing.Grounds {
    let (reason, isForced) = (invocation[DayEdit.reason], invocation[DayEdit.force])
    if isForced, reason?.allSatisfy(\.isWhitespace) ?? false { throw DayEdit.noReason }
    if isForced, reason == nil {
      throw UsageError(
        Text(sv: "--force kräver --reason", en: "--force takes a --reason"))
    }
    return DayEditing.Grounds(reason: reason, isForced: isForced)
  }

  /// Changes the day that `--date` says by hand, in one logged change, and tells what became
  /// different of it.
  func editDay(_ change: (inout DayEditing) throws -> DayDeed) throws {
    let date = try dateOfDay()
    let columns = DayVisitRow.columns
    try settleOutput(columns.map(\.column))
    let planning = try dayPlanning(on: date)
    var editing = DayEditing(planning)
    let deed = try change(&editing)
    if !isQuiet, !planning.isPlanned(.everyone) {
      invocation.tell(
        Text(
          sv: "\(date.iso) har ingen plan än: det som läggs för hand står när den planeras",
          en: "\(date.iso) has no plan yet: what is placed by hand stands when it is planned"))
    }
    var rows = DayVisitRow.rows(
      on: date, from: planning.given, to: editing.visits, in: planning.records)
    let against =
      editing.overridden.isEmpty ? "" : " against \(editing.overridden.joined(separator: ", "))"
    try replaceDay(
      planning, with: editing.visits, summary: "day \(date.iso): \(deed.summary)\(against)",
      printing: columns.map(\.column)
    ) { writer in
      guard let later = deed.later else { return }
      let added = try writer.add(later.visit, toDay: later.date)
      rows.append(
        DayVisitRow(date: later.date, before: nil, after: added, in: planning.records))
    }
    if !isQuiet { for remark in editing.remarks { invocation.warn(remark.message) } }
    try print(day: rows, schema: "omsorg.day.change/1")
  }

  /// Prints what became different of a day, unless `--quiet` and for people.
  func print(day rows: [DayVisitRow], schema: String, notes: [Text] = []) throws {
    if try leavesOutResult() { return }
    let isForPeople = try isForPeople()
    let isOneDay = Set(rows.map(\.date)).count < 2
    let hasOther = rows.contains { $0.after?.otherDate != nil }
    let isReleased = rows.contains { row in
      row.before?.isFixed == true && row.after?.isFixed == false && row.after?.state == .planned
    }
    let columns = DayVisitRow.columns.filter { column in
      switch column.column.id {
      case "client", "minutes": !isForPeople
      case "fixed": !isForPeople || isReleased
      case "date": !isForPeople || !isOneDay
      case "other_date": !isForPeople || hasOther
      default: true
      }
    }
    let none = rows.isEmpty && notes.isEmpty ? [Text(sv: "ingen ändring", en: "no change")] : []
    try print(Table(schema: schema, columns, of: rows, notes: none + notes))
  }

  /// The visit that an operand means, of those that are to be done.
  /// - Throws: `ErrorReport` when there is none, `UsageError` when several are meant.
  func visit(_ name: String, in editing: DayEditing) throws -> String {
    try onlyVisit(named: name, of: editing.visits(named: name), on: editing.planning.date)
  }

  /// The only visit of those that a name means.
  /// - Throws: `ErrorReport` when there is none, `UsageError` when several are meant.
  func onlyVisit(
    named name: String, of found: [DayVisit], on date: CalendarDate
  ) throws -> String {
    guard let first = found.first else {
      throw ErrorReport(DayRefusal.noSuchVisit(name, date))
    }
    if found.count > 1 {
      let ids = found.map { "\($0.id) \($0.start.iso)" }.joined(separator: ", ")
      throw UsageError(
        Text(sv: "'\(name)' har flera besök: \(ids)", en: "'\(name)' has several visits: \(ids)"),
        hint: Text(sv: "ange ett av dem med sitt id", en: "give the id of one of them"))
    }
    return first.id
  }
}

extension StoreWriter {
  /// Puts a visit into a date's plan, under the first id that is free there.
  /// - Returns: the visit with its id.
  func add(_ visit: DayVisit, toDay date: CalendarDate) throws -> DayVisit {
    var visits = try records(.day(date))
    var added = visit
    added.id = DayVisit.freeId(for: visit.client, among: visits)
    visits.append(added)
    try replace(.day(date), with: visits.sorted { CollectionFile.inCollectionOrder($0.id, $1.id) })
    return added
  }
}
