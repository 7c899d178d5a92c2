import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg day unplanned`: what nobody does on a date, why, and who could be asked.
let dayUnplanned = Command(
  "unplanned", aliases: ["oplanerat"],
  summary: Text(
    sv: "besök som ingen gör, varför, och vilka som kan tillfrågas",
    en: "visits that nobody does, why, and who could be asked"),
  description: Text(
    sv: """
      Besök som ska göras den dagen och som ingen gör, de som är inställda eller framflyttade, och \
      insatser som inte blir några besök. Den som kan tillfrågas får göra besöket, är inte borta och \
      har inget pass den dagen: först den som brukaren har träffat, sedan timanställda, sedan laget. \
      Det som är som det ska, såsom det en entreprenör gör, visas med -v och för program.
      """,
    en: """
      Visits due on the date that nobody does, those cancelled or put off, and services that make no \
      visits. Who could be asked may do the visit, is not away and has no shift on the date: first \
      those whom the client has met, then those employed by the hour, then the team. What is as it \
      should be, such as what a contractor does, is shown with -v and for programs.
      """),
  operands: [DayOptions.date],
  options: [Filters.team, Filters.area, DayOptions.everyone, DayOptions.travel],
  examples: [
    Example("omsorg day unplanned", Text(sv: "i dag, i alla lag", en: "today, in all teams")),
    Example(
      "omsorg day unplanned 2026-11-20 --team L001",
      Text(sv: "ett lags", en: "a team's")),
  ],
  output: OutputFields.of(UndoneColumns.all.map(\.column)),
  exitStatuses: .reading(
    (
      .negative,
      Text(sv: "det finns besök som ingen gör", en: "there are visits that nobody does")
    ),
    (
      .notFound,
      Text(
        sv: "dagen har ingen plan, eller katalogen, filen eller posten finns inte",
        en: "the date has no plan, or the store, file or record is not there")
    )), seeAlso: ["day plan", "day show"],
  run: { invocation in
    let session = Session(invocation)
    let date = try DayOptions.date(session)
    let scope = try DayOptions.scope(session, otherwise: .everyone)
    let planning = try session.dayPlanning(on: date)
    try scope.require(in: planning.records)
    try planning.requirePlan(scope)
    let isForPeople = try session.isForPeople()
    let all = UndoneRow.rows(planning, scope, revealing: try session.reveals())
    let shown = isForPeople ? all.filter { !$0.isAsItShouldBe } : all
    let left = all.count - shown.count
    let undone = all.count { $0.why != nil }
    var notes = [
      Text(
        sv: "\(undone) besök som ingen gör",
        en: "\(undone) \(undone == 1 ? "visit" : "visits") that nobody does")
    ]
    if left > 0 {
      notes.append(
        Text(
          sv: "insatser som inte ska ge några besök: \(left); -v visar dem",
          en: "services that are to make no visits: \(left); -v shows them"))
    }
    try session.print(
      Table(
        schema: "omsorg.day.unplanned/1", title: planning.title(scope),
        isForPeople ? UndoneColumns.short(shown) : UndoneColumns.all, of: shown, notes: notes))
    return undone == 0 ? .done : .negative
  })

extension DayPlanning {
  /// - Throws: `ErrorReport` where a scope has no plan of the date.
  func requirePlan(_ scope: Scope) throws {
    guard isPlanned(scope) else { throw ErrorReport(DayRefusal.noPlan(date)) }
  }
}

/// Something that nobody does on a date.
struct UndoneRow {
  let client: String
  let decision: String?
  let service: (id: String, words: Text)?
  let team: String?
  /// The visit; nil for a service that makes none.
  let visit: ListedVisit?
  /// Why nobody does a visit that is due.
  let why: DayUndone?
  /// Why a service makes no visits.
  let leftOut: ScheduleShortfall.Reason?
  /// What stands against those at work in the team.
  let refusals: [(refusal: PerformerRefusal, count: Int)]
  /// Who could be asked, in order.
  let asked: [String]

  /// Whether nobody is to do anything about it.
  var isAsItShouldBe: Bool {
    switch leftOut {
    case .leftOut(.contractor), .leftOut(.ownStaff), .leftOut(.onCall): true
    default: false
    }
  }

  /// The reason's name for programs, and in words.
  var reason: Cell {
    if let why { return .choice(why) }
    if let visit { return .choice(visit.visit.state) }
    return leftOut.map { .choice($0.name, $0.words) } ?? .absent
  }

  /// Those of a scope: visits by start, then services.
  static func rows(
    _ planning: DayPlanning, _ scope: DayPlanning.Scope, revealing: Bool
  ) -> [UndoneRow] {
    let visits = planning.visits.filter {
      $0.state != .planned && planning.contains(client: $0.client, in: scope)
    }
    let services = planning.leftOut.filter { planning.contains(client: $0.client, in: scope) }
    let room = DayRoom(planning)
    return visits.sorted(by: DayVisit.inOrder).compactMap {
      UndoneRow($0, planning, room, revealing: revealing)
    } + services.map { UndoneRow($0, planning) }
  }

  /// - Returns: nil for a visit that nobody does and that is not due any more.
  private init?(_ visit: DayVisit, _ planning: DayPlanning, _ room: DayRoom, revealing: Bool) {
    let need = planning.need(visit.id)
    if visit.state == .unplanned, need == nil { return nil }
    why = room.whyUndone(visit)
    let row = ListedVisit(visit, in: planning, revealing: revealing, undone: why)
    self.visit = row
    client = visit.client
    decision = visit.decision
    service = (visit.service, row.service)
    team = row.team
    leftOut = nil
    // Whom to ask is known once it has been tried to plan it.
    let due = why == nil || why == .notPlanned ? nil : need
    refusals = due.map(planning.refusals) ?? []
    asked = due.map(planning.askable) ?? []
  }

  private init(_ leftOut: DayLeftOut, _ planning: DayPlanning) {
    let records = planning.records
    client = leftOut.client
    decision = leftOut.decision
    service = records.decisions(of: leftOut.client).first { $0.id == leftOut.decision }
      .map { ($0.service, records.services[$0.service]?.name ?? Text(same: $0.service)) }
    team = planning.team(of: leftOut.client)
    visit = nil
    why = nil
    self.leftOut = .leftOut(leftOut.reason)
    refusals = []
    asked = []
  }
}

/// The columns of what nobody does.
enum UndoneColumns {
  private typealias Row = RowColumn<UndoneRow>

  /// What programs get.
  static let all: [RowColumn<UndoneRow>] = [
    visit(ListedVisitColumns.id), client, team, decision, service, visit(ListedVisitColumns.start),
    visit(ListedVisitColumns.minutes), visit(ListedVisitColumns.needed),
    visit(ListedVisitColumns.from),
    visit(ListedVisitColumns.to), why, visit(ListedVisitColumns.reason),
    visit(ListedVisitColumns.otherDate), refusals, asked,
  ]

  /// What people get: columns in which nothing stands are left out.
  static func short(_ rows: [UndoneRow]) -> [RowColumn<UndoneRow>] {
    let most = 4
    let few = Row(asked.column) { row in
      .list(row.asked.count > most ? row.asked.prefix(most) + ["…"] : row.asked)
    }
    let columns = [
      visit(ListedVisitColumns.start), client, service, visit(ListedVisitColumns.minutes),
      visit(ListedVisitColumns.needed), why,
      visit(ListedVisitColumns.reason), visit(ListedVisitColumns.otherDate), refusals, few,
    ]
    return columns.filter { column in
      if column.column.id == ListedVisitColumns.needed.column.id {
        return rows.contains { 1 < $0.visit?.visit.needed ?? 1 }
      }
      return column.column.id == client.column.id
        || rows.contains { row in
          switch column.cell(row) {
          case .absent: false
          case .list(let items): !items.isEmpty
          case .choices(let ids, _): !ids.isEmpty
          default: true
          }
        }
    }
  }

  private static func visit(_ column: RowColumn<ListedVisit>) -> RowColumn<UndoneRow> {
    Row(column.column) { $0.visit.map(column.cell) ?? .absent }
  }

  private static let client = Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.client) }
  private static let team = Row(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag", en: "the client's team")
  ) { .optional($0.team) }
  private static let decision = Row(
    "decision", Text(sv: "Beslut", en: "Decision"), .text,
    summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
  ) { .optional($0.decision) }
  private static let service = Row(
    "service", Text(sv: "Insats", en: "Service"), .choice,
    summary: Text(sv: "insatsen", en: "the service")
  ) { row in row.service.map { .choice($0.id, $0.words) } ?? .absent }
  private static let why = Row(
    "why", Text(sv: "Varför", en: "Why"), .choice,
    summary: Text(
      sv: "varför ingen gör det, att det är inställt eller framflyttat, eller varför det inte blir "
        + "något besök",
      en: "why nobody does it, that it is cancelled or put off, or why there is no visit")
  ) { $0.reason }
  private static let refusals = Row(
    "refusals", Text(sv: "I laget", en: "In the team"), .list,
    summary: Text(
      sv: "regler som stoppar dem i laget som arbetar, med hur många, vanligast först",
      en: "rules that stop those at work in the team, with how many, the commonest first")
  ) { row in
    .choices(
      row.refusals.map { "\($0.refusal.rule) \($0.count)" },
      row.refusals.map { refusal, count in
        let reason = refusal.reason
        return Text(
          sv: "\(count) \(reason(.swedish))", en: "\(count): \(reason(.english))")
      })
  }
  private static let asked = Row(
    "could_be_asked", Text(sv: "Kan tillfrågas", en: "Could be asked"), .list,
    summary: Text(
      sv: "lediga som får göra det, i den ordning de kan tillfrågas",
      en: "those off work who may do it, in the order to ask them")
  ) { .list($0.asked) }
}
