import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let minutes = Operand<Int?>(
  "MINUTES", parse: .integer(1...1_440),
  summary: Text(sv: "minuter per tillfälle", en: "minutes per occasion"))
private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"), summary: Text(sv: "första dagen", en: "the first day"))
private let clear = Option<Bool>(
  "clear",
  summary: Text(
    sv: "skattningen upphör: schablontiden gäller",
    en: "the estimate ends: the standard time holds"))

/// `omsorg plan estimate`: how long the care contact reckons that a service takes.
let planEstimate = Command(
  "estimate", aliases: ["skatta"],
  summary: Text(
    sv: "omsorgskontaktens egen skattning av hur lång tid en insats tar",
    en: "the care contact's own estimate of how long a service takes"),
  description: Text(
    sv: """
      Går före schablontiden när schemat görs. Det som redan är planerat behåller sina minuter: 'plan \
      propose' eller 'plan edit' ändrar dem.
      """,
    en: """
      It goes before the standard time when schedules are made. What is planned already keeps its \
      minutes: 'plan propose' or 'plan edit' changes them.
      """),
  operands: [ClientOperand.client, PlanService.service, minutes], options: [from, clear],
  examples: [
    Example("omsorg plan estimate B00001 shower 50", Text(sv: "från i dag", en: "from today")),
    Example(
      "omsorg plan estimate B00001 shower --clear",
      Text(sv: "schablontiden igen", en: "the standard time again")),
  ],
  exitStatuses: .writing(), seeAlso: ["plan propose", "decision"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let date = try invocation[from].map { try session.date($0, option: "--from", today: today) }
    guard (invocation[minutes] == nil) == invocation[clear] else {
      throw UsageError(
        Text(sv: "ange minuter, eller --clear", en: "give minutes, or --clear"))
    }
    try session.changeDecision("estimate", on: date ?? today) { granted, _ in
      if let minutes = invocation[minutes] {
        granted.estimate.set(minutes, from: date ?? today)
      } else {
        granted.estimate.clear(from: date ?? today)
      }
    }
    return .done
  })

extension Session {
  /// Changes the granted service that the operands name, in one logged change, and tells whether it
  /// became different.
  func changeDecision(
    _ what: String, on date: CalendarDate,
    _ change: (inout GrantedService, CareRecords) throws -> Void
  ) throws {
    let client = invocation[ClientOperand.client]
    let file = RegisterFile<GrantedService>.decisions
    let outcome = try self.change("\(what) of a service of \(client)") { writer in
      let records = try writer.careRecords([.clients, .caregivers, .decisions, .services])
      let before = try PlanService.find(
        invocation[PlanService.service], of: client, on: date, in: records)
      var granted = before
      try change(&granted, records)
      if granted == before {
        return RecordChange(action: .unchanged, noun: file.noun, id: before.id)
      }
      try writer.replace(
        file, with: records.decisions.map { $0.id == granted.id ? granted : $0 })
      return RecordChange(action: .changed, noun: file.noun, id: granted.id)
    }
    try print(changes: [outcome.result])
  }
}
