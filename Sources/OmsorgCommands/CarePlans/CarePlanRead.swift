import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let readers = Option<[String]?>(
  "by", placeholder: "A,B", parse: .ids("caregivers"), environment: .never,
  otherwise: Text(sv: "den som kör kommandot", en: "who runs the command"),
  summary: Text(sv: "medarbetarna som läst", en: "the caregivers who have read it"))

/// `omsorg care-plan read`: colleagues have read a plan.
let carePlanRead = Command(
  "read", aliases: ["läst"],
  summary: Text(sv: "kollegor har läst planen", en: "colleagues have read the plan"),
  operands: [CarePlanning.plan], options: [readers, StepOptions.date],
  examples: [
    Example(
      "omsorg care-plan read B00001 --by 10001,10002",
      Text(sv: "två kollegor", en: "two colleagues"))
  ],
  exitStatuses: CarePlanning.statuses,
  seeAlso: ["care-plan readers"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    try session.changePlan(.read, on: date, as: "read") { plan, records, _ in
      let ids = invocation[readers] ?? [session.actor]
      for id in ids where records.caregiver(id) == nil {
        throw StoreError.noSuchRecord(path: RegisterFile<Caregiver>.caregivers.path, id: id)
      }
      _ = try refusing { () throws(CarePlanRefusal) in
        try plan.read(by: ids, on: date)
      }
    }
    return .done
  })

private typealias Reader = (caregiver: Caregiver, on: CalendarDate?, wrote: Bool)

private let columns: [RowColumn<Reader>] = [
  RowColumn(
    "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
    summary: Text(sv: "medarbetarens id", en: "the caregiver's id")
  ) { .text($0.caregiver.id) },
  RowColumn(
    "name", Text(sv: "Namn", en: "Name"), .text,
    summary: Text(sv: "medarbetarens namn", en: "the caregiver's name")
  ) { .text($0.caregiver.name) },
  RowColumn(
    "read_on", Text(sv: "Läst", en: "Read on"), .date,
    summary: Text(sv: "dagen då planen lästes", en: "the day the plan was read")
  ) { .optional($0.on) },
  RowColumn(
    "wrote", Text(sv: "Skrev den", en: "Wrote it"), .flag,
    summary: Text(
      sv: "är planens omsorgskontakt eller den som skrev den",
      en: "is the plan's care contact or the one who wrote it")
  ) { .flag($0.wrote) },
]

/// `omsorg care-plan readers`: who in the team has read a plan, and who has not.
let carePlanReaders = Command(
  "readers", aliases: ["läsare"],
  summary: Text(
    sv: "vilka i laget som läst planen, de som inte läst först",
    en: "who in the team has read the plan, those who have not first"),
  operands: [CarePlanning.plan],
  examples: [
    Example("omsorg care-plan readers B00001", Text(sv: "lagets läsning", en: "the team's reading"))
  ],
  output: OutputFields.of(columns.map(\.column)),
  exitStatuses: .reading(
    (.refused, Text(sv: "planen är inte fastställd", en: "the plan is not established"))),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.store().read(CarePlanning.needed) {
      try $0.careRecords(CarePlanning.needed)
    }
    let plan = try CarePlanning.find(invocation[CarePlanning.plan], for: .read, in: records)
    if plan.isDraft { throw ErrorReport(CarePlanRefusal.notEstablished(plan.id, .read)) }
    let team = records.client(plan.client)?.team.value(on: today)
    let writers = [plan.careContact, plan.draftedBy]
    let rows = records.caregivers.compactMap { caregiver -> Reader? in
      let on = plan.readBy.first { $0.by == caregiver.id }?.on
      let isOfTeam =
        team != nil && caregiver.isActive(on: today) && caregiver.team.value(on: today) == team
      guard isOfTeam || on != nil else { return nil }
      return (caregiver, on, writers.contains(caregiver.id))
    }
    func rank(_ row: Reader) -> Int { row.on != nil ? 1 : row.wrote ? 2 : 0 }
    try session.print(
      Table(
        schema: "omsorg.care_plan.readers/1", columns,
        of: rows.enumerated().sorted {
          (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }
        .map(\.element)))
    return .done
  })
