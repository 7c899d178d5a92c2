import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// Where a client stands with the care plan, as a row.
private struct StandingRow {
  let client: Client
  let team: String?
  let careContact: String?
  let plan: CarePlan?
  let draft: CarePlan?
  let state: CarePlanState
  /// The day by which a first plan is to be established, or the one that holds reviewed.
  let due: CalendarDate?
  let isOutOfDate: Bool
  let unread: Set<String>

  init(
    _ client: Client, in records: CareRecords, _ teams: [String: [Caregiver]], today: CalendarDate
  ) {
    self.client = client
    team = client.team.value(on: today)
    careContact = records.careContactsInForce(of: client.id, on: today).first?.caregiver
    plan = records.carePlan(of: client.id, on: today)
    draft = records.carePlanDraft(of: client.id)
    due =
      plan.map { records.reviewDue(of: $0) }
      ?? CarePlanClock(of: client, in: records, on: today)?.due
    let reviewDue = due
    state = plan?.state(on: today, reviewDue: reviewDue) ?? (draft == nil ? .none : .draft)
    isOutOfDate = plan.map { !records.changes(since: $0, on: today).isEmpty } ?? false
    unread = Set(plan.map { records.hasNotRead($0, among: teams, on: today).map(\.id) } ?? [])
  }
}

private let columns: [RowColumn<StandingRow>] = [
  RowColumn(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.client.id) },
  RowColumn(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag i dag", en: "the client's team today")
  ) { .optional($0.team) },
  RowColumn(
    "care_contact", Text(sv: "Omsorgskontakt", en: "Care contact"), .text,
    summary: Text(sv: "dagens omsorgskontakt", en: "today's care contact")
  ) { .optional($0.careContact) },
  RowColumn(
    "state", Text(sv: "Läge", en: "State"), .choice,
    summary: Text(sv: "hur långt det kommit", en: "how far it has come")
  ) { .choice($0.state) },
  RowColumn(
    "due", Text(sv: "Senast", en: "Due"), .date,
    summary: Text(
      sv: "sista dag att fastställa en första plan, eller att följa upp den som gäller",
      en: "the last day to establish a first plan, or to review the one that holds")
  ) { .optional($0.due) },
  RowColumn(
    "plan", Text(sv: "Gäller", en: "Holds"), .text,
    summary: Text(sv: "id för planen som gäller", en: "the id of the plan that holds")
  ) { .optional($0.plan?.id) },
  RowColumn(
    "draft", Text(sv: "Utkast", en: "Draft"), .text,
    summary: Text(sv: "id för utkastet", en: "the draft's id")
  ) { .optional($0.draft?.id) },
  RowColumn(
    "out_of_date", Text(sv: "Inaktuell", en: "Out of date"), .flag,
    summary: Text(
      sv: "om insatser eller omsorgskontakt ändrats sedan dess",
      en: "whether services or the care contact have changed since")
  ) { $0.plan == nil ? .absent : .flag($0.isOutOfDate) },
  RowColumn(
    "unread", Text(sv: "Olästa", en: "Unread"), .integer,
    summary: Text(
      sv: "hur många i laget som inte läst den", en: "how many in the team have not read it")
  ) { $0.plan == nil ? .absent : .integer($0.unread.count) },
]

private let state = Option<CarePlanState?>(
  "state", placeholder: "STATE", parse: .declared, environment: .never,
  summary: Text(sv: "bara det läget", en: "only that state"))
private let unreadBy = Option<String?>(
  "unread-by", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  summary: Text(
    sv: "bara planer som den medarbetaren ska läsa och inte läst",
    en: "only plans that the caregiver is to read and has not"))

/// `omsorg care-plan list`: where every client stands with the care plan.
let carePlanList = Command(
  "list", aliases: ["lista"],
  summary: Text(
    sv: "lista brukarna efter hur det står till med planen",
    en: "list clients by where they stand with the plan"),
  options: [Filters.team, state, Filters.caregiver, unreadBy],
  examples: [
    Example(
      "omsorg care-plan list --team L001 --state none",
      Text(sv: "de i laget som saknar plan", en: "those of the team without one")),
    Example(
      "omsorg care-plan list --caregiver 10002",
      Text(sv: "en omsorgskontakts brukare", en: "a care contact's clients")),
  ],
  output: OutputFields.of(columns.map(\.column)),
  exitStatuses: .reading(),
  seeAlso: ["due"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.readFiltered(CarePlanning.needed) {
      try $0.careRecords(CarePlanning.needed)
    }
    if let id = invocation[unreadBy], records.caregiver(id) == nil {
      throw StoreError.noSuchRecord(path: RegisterFile<Caregiver>.caregivers.path, id: id)
    }
    let teams = records.caregiversByTeam(on: today)
    var rows = records.clients.filter { $0.isActive(on: today) }
      .map { StandingRow($0, in: records, teams, today: today) }
    if let team = invocation[Filters.team] { rows.removeAll { $0.team != team } }
    if let state = invocation[state] { rows.removeAll { $0.state != state } }
    if let id = invocation[Filters.caregiver] { rows.removeAll { $0.careContact != id } }
    if let id = invocation[unreadBy] { rows.removeAll { !$0.unread.contains(id) } }
    let notes = rows.isEmpty ? [Text(sv: "inga brukare", en: "no clients")] : []
    try session.print(
      Table(
        schema: "omsorg.care_plan.list/1", columns,
        of: rows.enumerated().sorted { first, second in
          let (left, right) = (first.element.due ?? .latest, second.element.due ?? .latest)
          return left != right ? left < right : first.offset < second.offset
        }.map(\.element), notes: notes))
    return .done
  })

private typealias PastPlan = (plan: CarePlan, state: CarePlanState)

private let pastColumns: [RowColumn<PastPlan>] = [
  RowColumn(
    "id", Text(sv: "Plan", en: "Plan"), .text, summary: Text(sv: "planens id", en: "the plan's id")
  ) { .text($0.plan.id) },
  RowColumn(
    "state", Text(sv: "Läge", en: "State"), .choice,
    summary: Text(sv: "hur långt den kommit", en: "how far it has come")
  ) { .choice($0.state) },
  RowColumn(
    "care_contact", Text(sv: "Omsorgskontakt", en: "Care contact"), .text,
    summary: Text(sv: "omsorgskontakten som står i den", en: "the care contact named in it")
  ) { .optional($0.plan.careContact) },
  RowColumn(
    "drafted_on", Text(sv: "Påbörjad", en: "Drafted on"), .date,
    summary: Text(sv: "dagen då den påbörjades", en: "the day it was begun")
  ) { .date($0.plan.draftedOn.iso) },
  RowColumn(
    "drafted_by", Text(sv: "Av", en: "By"), .text,
    summary: Text(sv: "vem som påbörjade den", en: "who began it")
  ) { .text($0.plan.draftedBy) },
  RowColumn(
    "established_on", Text(sv: "Fastställd", en: "Established on"), .date,
    summary: Text(sv: "dagen då den fastställdes", en: "the day it was established")
  ) { .optional($0.plan.establishedOn) },
  RowColumn(
    "reviews", Text(sv: "Uppföljningar", en: "Reviews"), .list,
    summary: Text(sv: "dagarna då den följdes upp", en: "the days it was reviewed")
  ) { row in
    let days = row.plan.steps.filter { $0.step == CarePlanAct.review.rawValue }.map(\.on.iso)
    return days.isEmpty ? .absent : .list(days)
  },
  RowColumn(
    "ended", Text(sv: "Ersatt", en: "Ended"), .date,
    summary: Text(sv: "sista dagen den gällde", en: "the last day it held")
  ) { .optional($0.plan.ended) },
  RowColumn(
    "goals", Text(sv: "Mål", en: "Goals"), .integer,
    summary: Text(sv: "hur många mål den har", en: "how many goals it has")
  ) { .integer($0.plan.goals.count) },
  RowColumn(
    "goals_met", Text(sv: "Uppfyllda", en: "Met"), .integer,
    summary: Text(sv: "hur många av dem som är uppfyllda", en: "how many of them have been met")
  ) { .integer($0.plan.goals.count { $0.outcome == .met }) },
]

/// `omsorg care-plan history`: a client's plans, one after the other.
let carePlanHistory = Command(
  "history", aliases: ["historik"],
  summary: Text(
    sv: "en brukares alla planer i ordning", en: "all plans of a client, in order"),
  operands: [ClientOperand.client],
  examples: [
    Example("omsorg care-plan history B00001", Text(sv: "från den första", en: "from the first"))
  ],
  output: OutputFields.of(pastColumns.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let id = invocation[ClientOperand.client]
    let records = try session.store().read(CarePlanning.needed) {
      try $0.careRecords(CarePlanning.needed)
    }
    guard records.client(id) != nil else {
      throw StoreError.noSuchRecord(path: clients.file.path, id: id)
    }
    let rows = records.carePlans(of: id).map { plan in
      (plan: plan, state: plan.state(on: today, reviewDue: records.reviewDue(of: plan)))
    }
    try session.print(
      Table(
        schema: "omsorg.care_plan.history/1", pastColumns, of: rows,
        notes: rows.isEmpty ? [Text(sv: "ingen genomförandeplan", en: "no care plan")] : []))
    return .done
  })
