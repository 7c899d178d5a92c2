import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg due --intake`: new clients from order to first visit.
struct DueIntake {
  static let since = Option<String?>(
    "since", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "\(daysBack) dagar bakåt", en: "\(daysBack) days back"),
    summary: Text(
      sv: "nya brukare från den dagen, med --intake", en: "new clients from that day, with --intake"
    ))

  private static let daysBack = 60
  /// How far ahead the days of steps are told.
  private static let daysAhead = 366

  private let session: Session
  private let today: CalendarDate
  private let rows: [Intake.Row]

  /// - Throws: as `Session.readFiltered`, `UsageError`.
  init(_ session: Session) throws {
    let invocation = session.invocation
    let today = try session.today()
    let since =
      try invocation[Self.since].map { text in
        try session.dates(text, option: "--since", today: today).from ?? .earliest
      } ?? today.adding(days: -Self.daysBack)
    let needed = Set(Register.allCases)
    // Which days of visits are needed only the registers tell.
    let range = try session.readFiltered(needed) { reader in
      Intake.visitDays(try reader.careRecords(needed), since: since, today: today)
    }
    let folders = range.map { [VisitFiles.folder(of: $0)] } ?? []
    var rows = try session.readFiltered(needed, folders: folders) { reader in
      let context = RuleContext(
        records: try reader.careRecords(needed), today: today,
        dutiesFrom: reader.configuration.dutiesFrom, until: today.adding(days: Self.daysAhead))
      let visits = try range.map { range in
        try VisitFiles.history(of: reader.snapshot, in: range, withTimes: false)
      }
      var rows = Intake(context, since: since, visits: visits ?? VisitHistory([])).rows
      if let who = invocation[Filters.mine] {
        let audience = Audience(who, in: context.records, today: today)
        rows.removeAll { row in
          !row.involves(who)
            && !(audience?.concerns(client: row.client.id, team: row.team) ?? false)
        }
      }
      return rows
    }
    if let team = invocation[Filters.team] { rows.removeAll { $0.team != team } }
    if let client = invocation[Filters.client] { rows.removeAll { $0.client.id != client } }
    if !invocation[DutyQuestion.all] { rows.removeAll { $0.stepsLeft.isEmpty } }
    self.session = session
    self.today = today
    self.rows = rows
  }

  func run() throws -> ExitCode {
    let isForPeople = try session.isForPeople()
    let lines = rows.map { IntakeLine(row: $0, today: self.today) }
    let today = today.iso
    try session.print(
      Table(
        schema: "omsorg.due.intake/1",
        title: Text(sv: "Nya brukare \(today)", en: "Intake \(today)"),
        isForPeople ? Self.shortColumns : Self.columns,
        of: lines,
        notes: rows.isEmpty
          ? [Text(sv: "inga nya brukare med något kvar", en: "no new clients with a step left")]
          : []))
    let isLate = lines.contains { $0.daysOverdue ?? 0 > 0 }
    return session.invocation[DutyQuestion.exitCode] && isLate ? .negative : .done
  }
}

/// A row on the day it is read.
struct IntakeLine {
  let row: Intake.Row
  let today: CalendarDate

  var daysOverdue: Int? { row.due.map { today.days(since: $0) } }
}

extension DueIntake {
  typealias Line = RowColumn<IntakeLine>

  private static let client = Line(FindingTable.client) { .text($0.row.client.id) }
  private static let team = Line(FindingTable.team) { .optional($0.row.team) }
  private static let assignedOn = Line(
    "assigned_on", Text(sv: "Uppdrag", en: "Assigned"), .date,
    summary: Text(
      sv: "dagen då uppdraget kom till enheten", en: "the day the assignment reached the unit")
  ) { .optional($0.row.client.assignedOn) }
  private static let firstService = Line(
    "first_service", Text(sv: "Insatser från", en: "Services from"), .date,
    summary: Text(sv: "första dagen med insatser", en: "the first day of service")
  ) { .optional($0.row.firstService) }
  private static let offeredOn = Line(
    "offered_on", Text(sv: "Erbjuden den", en: "Offered on"), .date,
    summary: Text(
      sv: "dagen för det senaste erbjudandet", en: "the day of the latest offer")
  ) { .optional($0.row.offer.latest.flatMap { $0.outcome == .offered ? $0.date : nil }) }
  private static let offer = Line(
    "offer", Text(sv: "Erbjudande", en: "Offer"), .choice,
    summary: Text(sv: "hur långt erbjudandet kommit", en: "how far the offer has come")
  ) { .choice($0.row.offer.state) }
  private static let answer = Line(
    "answer", Text(sv: "Svar", en: "Answer"), .choice,
    summary: Text(sv: "svaret på det", en: "the answer to it")
  ) { .optional($0.row.offer.latest?.answer) }
  private static let proposed = Line(
    "proposed", Text(sv: "Föreslagen", en: "Proposed"), .text,
    summary: Text(sv: "den som är föreslagen", en: "who is proposed")
  ) { .optional($0.row.proposal?.caregiver) }
  private static let proposalSteps = Line(
    "proposal_steps_left", Text(sv: "Avstämningar kvar", en: "Proposal's steps left"), .list,
    summary: Text(
      sv: "regelverkets steg som är kvar för förslaget",
      en: "the policy's steps left for the proposal")
  ) { line in
    let steps = line.row.proposalStepsLeft
    return steps.isEmpty ? .absent : .choices(steps.map(\.rawValue), steps.map(\.words))
  }
  private static let careContact = Line(
    "care_contact", Text(sv: "Omsorgskontakt", en: "Care contact"), .text,
    summary: Text(
      sv: "omsorgskontakten, eller den som blir det", en: "the care contact, or who will be")
  ) { .optional($0.row.careContact?.caregiver) }
  private static let careContactFrom = Line(
    "care_contact_from", Text(sv: "Från", en: "From"), .date,
    summary: Text(sv: "från vilken dag", en: "from which day")
  ) { .optional($0.row.careContact?.from) }
  private static let firstVisit = Line(
    "first_visit", Text(sv: "Första besök", en: "First visit"), .date,
    summary: Text(
      sv: "första utförda besöket, för nya brukare", en: "the first performed visit, of new clients"
    )
  ) { .optional($0.row.firstVisit) }
  private static let welcomeTalk = Line(
    "welcome_talk", Text(sv: "Välkomstsamtal", en: "Welcome talk"), .date,
    summary: Text(sv: "dagen då det hölls", en: "the day it was held")
  ) { .optional($0.row.client.welcomeTalk) }
  private static let next = Line(
    "next", Text(sv: "Nästa steg", en: "Next step"), .choice,
    summary: Text(sv: "det första steget som är kvar", en: "the first step left")
  ) { .optional($0.row.stepsLeft.first) }
  private static let steps = Line(
    "steps_left", Text(sv: "Steg kvar", en: "Steps left"), .list,
    summary: Text(sv: "alla steg som är kvar", en: "all steps left")
  ) { line in
    let steps = line.row.stepsLeft
    return steps.isEmpty ? .absent : .choices(steps.map(\.rawValue), steps.map(\.words))
  }
  private static let due = Line(
    "due", Text(sv: "Senast", en: "Due"), .date,
    summary: Text(
      sv: "den tidigaste dagen som regelverket ger något steg som är kvar",
      en: "the earliest day that the policy gives any step left")
  ) { .optional($0.row.due) }
  private static let late = Line(FindingTable.overdue) { .optional($0.daysOverdue) }
  private static let lateOnly = Line(FindingTable.overdue) { line in
    line.daysOverdue.flatMap { $0 > 0 ? .integer($0) : nil } ?? .absent
  }
  /// The care contact, else the one proposed.
  private static let who = Line(
    "care_contact", Text(sv: "Omsorgskontakt", en: "Care contact"), .text,
    summary: careContact.column.summary
  ) { line in
    if let appointed = line.row.careContact { return .text(appointed.caregiver) }
    guard let id = line.row.proposal?.caregiver else { return .absent }
    return .choice(id, Text(sv: "förslag \(id)", en: "proposed \(id)"))
  }

  static let columns = [
    client, team, assignedOn, firstService, offeredOn, offer, answer, proposed, proposalSteps,
    careContact, careContactFrom, firstVisit, welcomeTalk, next, steps, due, late,
  ]
  private static let shortColumns = [
    due, lateOnly, client, team, firstService, offer, who, firstVisit, next,
  ]
}
