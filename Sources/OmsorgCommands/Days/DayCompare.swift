import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let margin = Option<Int?>(
  "margin", placeholder: "MINUTES", parse: .integer(0...720), environment: .never,
  otherwise: Text(sv: "regelverkets punctuality_margin", en: "the policy's punctuality_margin"),
  summary: Text(
    sv: "så många minuter får ett besök avvika", en: "so many minutes may a visit differ"))
private let differing = Option<Bool>(
  "differing",
  summary: Text(
    sv: "bara det som inte blev som planerat", en: "only what did not go as planned"))

private let registers: Set<Register> = [.clients, .teams, .providers, .policies, .services]

/// `omsorg day compare`: the plan beside what was done.
let dayCompare = Command(
  "compare", aliases: ["jämför"],
  summary: Text(sv: "planerat mot utfört", en: "planned against performed"),
  description: Text(
    sv: """
      Dagens plan bredvid de registrerade besöken. Ett registrerat besök hör till det planerade hos \
      samma brukare med samma insats som ligger närmast, högst \(furthest) timmar ifrån; har det flera insatser hör \
      det till flera, och tiderna jämförs med alltihop. Sent och tidigt är det som avviker mer än \
      regelverkets punctuality_margin eller --margin, kortare och längre det som avviker mer än \
      \(DayComparison.lengthMargin) minuter.
      """,
    en: """
      The day's plan beside the visits on record. A visit on record belongs to the planned one of \
      the same client and service that it lies nearest to, \(furthest) hours from it at most; with several \
      services it belongs to several, and its times are held against all of them. Late and early is \
      what differs by more than the policy's punctuality_margin or --margin, shorter and longer what \
      differs by more than \(DayComparison.lengthMargin) minutes.
      """),
  operands: [DayOptions.date],
  options: [
    Filters.team, Filters.area, DayOptions.everyone, Filters.client, Filters.caregiver, margin,
    differing,
  ],
  examples: [
    Example("omsorg day compare 2026-11-16 --team L001", Text(sv: "ett lag", en: "a team")),
    Example(
      "omsorg day compare yesterday --differing --csv",
      Text(sv: "allas avvikelser i går", en: "what differed yesterday, of everyone")),
  ],
  output: OutputFields.of(DayComparisonColumns.all(ServiceCatalogue([])).map(\.column)),
  exitStatuses: .reading(), seeAlso: ["day show", "visit record", "metrics punctuality"],
  run: { invocation in
    let session = Session(invocation)
    try session.settleOutput(DayComparisonColumns.all(ServiceCatalogue([])).map(\.column))
    let date = try DayOptions.date(session)
    let scope = try DayOptions.scope(session, otherwise: .everyone)
    let (client, caregiver) = (invocation[Filters.client], invocation[Filters.caregiver])
    let reveals = try session.reveals()
    let files = [RegisterFile<DayVisit>.day(date).path, RegisterFile<Visit>.visits(date).path]
    let needed = registers.union(invocation.isGiven(Filters.caregiver) ? [.caregivers] : [])
    try session.readFiltered(needed, files: files) { reader in
      let records = try reader.careRecords(needed)
      try scope.require(in: records)
      func isInScope(_ id: String) -> Bool { scope.contains(client: id, in: records, on: date) }
      func isAsked(_ id: String) -> Bool { (client.map { $0 == id } ?? true) && isInScope(id) }
      let given = try reader.records(.day(date))
      let planned = given.filter { isAsked($0.client) }
      if !given.contains(where: { $0.state == .planned && isInScope($0.client) }) {
        throw ErrorReport(DayRefusal.noPlan(date))
      }
      let comparison = DayComparison(
        planned: planned,
        recorded: try reader.records(.visits(date)).filter { isAsked($0.client) }
      ) { id in
        invocation[margin]
          ?? records.client(id).flatMap { records.governing($0, on: date) }?
          .value(of: PolicyRule.punctualityMargin, on: date)
      }
      let asked = comparison.asked(of: caregiver)
      let rows = invocation[differing] ? asked.rows.filter { !$0.isAsPlanned } : asked.rows
      let isForPeople = try session.isForPeople()
      let columns = DayComparisonColumns.all(records.services) { id in
        !reveals && records.isProtected(id)
      }
      var table = Table(
        schema: "omsorg.day.compare/1",
        title: Text(
          sv: "Planerat mot utfört \(date.iso)", en: "Planned against performed \(date.iso)"),
        isForPeople
          ? columns.filter { DayComparisonColumns.short.contains($0.column.id) } : columns,
        of: rows, notes: asked.notes)
      table.summary = asked.summary
      try session.print(table)
    }
    return .done
  })

private let furthest = DayComparison.furthest / 60

extension DayComparison {
  /// The rows that a caregiver was to have a part in, or had; everyone's where none is named.
  fileprivate func asked(of caregiver: String?) -> DayComparisonCount {
    DayComparisonCount(
      rows: rows.filter { row in
        caregiver.map { row.plannedCaregivers.contains($0) || row.performers.contains($0) } ?? true
      })
  }
}

/// Rows of a comparison with what they come to.
private struct DayComparisonCount {
  let rows: [DayComparisonRow]

  private var figures: [(id: String, words: Text, count: Int)] {
    [("as_planned", Text(sv: "som planerat", en: "as planned"), rows.count(where: \.isAsPlanned))]
      + DayComparisonRow.Outcome.allCases.map { outcome in
        (outcome.rawValue, outcome.words, rows.count { $0.outcome == outcome })
      }
      + DayComparisonRow.Difference.allCases.map { difference in
        (difference.rawValue, difference.words, rows.count { $0.differences.contains(difference) })
      }
  }

  /// The figures, as programs read them.
  var summary: [SummaryItem] { figures.map { SummaryItem($0.id, .integer($0.count)) } }

  /// The figures, as people read them: those above 0.
  var notes: [Text] {
    func words(_ language: Language) -> String {
      figures.filter { $0.count > 0 }.map { "\($0.count) \($0.words(language))" }
        .joined(separator: ", ")
    }
    if rows.isEmpty { return [Text(sv: "inga besök", en: "no visits")] }
    let (swedish, english) = (words(.swedish), words(.english))
    return [
      Text(
        sv: "\(rows.count) besök: \(swedish).",
        en: "\(rows.count) \(rows.count == 1 ? "visit" : "visits"): \(english).")
    ]
  }
}
