import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let without = Option<[String]>(
  "without", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  summary: Text(
    sv: "som om medarbetaren var borta; flera gånger för flera",
    en: "as if the caregiver were away; again for several"))
private let moreClients = Option<Int>(
  "clients", placeholder: "N", parse: .integer(0...10_000), environment: .never, initially: "0",
  summary: Text(
    sv: "så många brukare till, lika dem som finns och slumpade bland dem",
    en: "so many more clients, like those there are and drawn among them at random"))

private struct Measure {
  let id: String
  let words: Text
  let now: Double?
  let then: Double?
  let isShare: Bool

  init(_ id: String, _ words: Text, _ now: Int, _ then: Int) {
    (self.id, self.words, self.now, self.then) = (id, words, Double(now), Double(then))
    isShare = false
  }

  init(share id: String, _ words: Text, _ now: Double?, _ then: Double?) {
    (self.id, self.words, self.now, self.then) = (id, words, now, then)
    isShare = true
  }

  func cell(_ value: Double?) -> Cell {
    value.map { .decimal($0, fractionDigits: isShare ? 3 : 0) } ?? .absent
  }
}

private let columns: [RowColumn<Measure>] = [
  RowColumn(
    "measure", Text(sv: "Mått", en: "Measure"), .choice,
    summary: Text(sv: "vad som mäts", en: "what is measured")
  ) { .choice($0.id, $0.words) },
  RowColumn(
    "now", Text(sv: "Som det är", en: "As it is"), .decimal,
    summary: Text(sv: "med dagens personal och brukare", en: "with the staff and clients there are")
  ) { $0.cell($0.now) },
  RowColumn(
    "then", Text(sv: "Då", en: "Then"), .decimal,
    summary: Text(sv: "med ändringen", en: "with the change")
  ) { $0.cell($0.then) },
  RowColumn(
    "difference", Text(sv: "Skillnad", en: "Difference"), .decimal,
    summary: Text(sv: "hur mycket mer då", en: "how much more then")
  ) { row in
    guard let now = row.now, let then = row.then else { return .absent }
    return row.cell(then - now)
  },
]

/// `omsorg day what-if`: what a day would come to with fewer caregivers or more clients.
let dayWhatIf = Command(
  "what-if", aliases: ["tänk-om"],
  summary: Text(
    sv: "vad dagen skulle bli med färre medarbetare eller fler brukare",
    en: "what the day would come to with fewer caregivers or more clients"),
  description: Text(
    sv: """
      Planerar dagen två gånger, som den är och med ändringen, med samma ansträngning, och jämför. En \
      brukare till är lik en som finns: samma hem, insatser och omsorgskontakt. Skriver inget.
      """,
    en: """
      Plans the day twice, as it is and with the change, with the same effort, and compares. Another \
      client is like one there is: the same home, services and care contact. Writes nothing.
      """),
  operands: [DayOptions.date],
  options: [
    Filters.team, Filters.area, DayOptions.everyone, without, moreClients, DayOptions.effort,
    DayOptions.seed, DayOptions.travel,
  ],
  examples: [
    Example(
      "omsorg day what-if --all --without 10004",
      Text(sv: "en mindre", en: "one fewer")),
    Example(
      "omsorg day what-if --team L001 --clients 10",
      Text(sv: "tio brukare till", en: "ten clients more")),
  ],
  output: OutputFields.of(columns.map(\.column)), exitStatuses: .reading(),
  seeAlso: ["day plan", "assign what-if"],
  run: { invocation in
    let session = Session(invocation)
    try session.settleOutput(columns.map(\.column))
    let date = try DayOptions.date(session)
    let scope = try DayOptions.scope(session, otherwise: .everyone)
    if invocation[without].isEmpty, invocation[moreClients] == 0 {
      throw UsageError(
        Text(
          sv: "ange --without eller --clients: vad som ska bli annorlunda",
          en: "give --without or --clients: what is to be different"))
    }
    let (now, then) = try plannings(session, on: date, scope)
    for id in invocation[without] where !session.isQuiet {
      if now.shifts.contains(where: { $0.caregiver == id }) { continue }
      invocation.warn(DayRefusal.notAtWork(id, date).message)
    }
    let effort = invocation[DayOptions.effort] ?? now.usualEffort(of: scope)
    let seed = UInt64(invocation[DayOptions.seed])
    func outcome(_ planning: DayPlanning) -> Outcome {
      let plan = planning.plan(scope, effort: effort, seed: seed, threads: processorCount)
      return Outcome(
        sums: DaySums(plan.visits, planning.rounds(of: plan.visits), in: planning),
        amounts: DayScore(plan.visits, in: planning).amounts)
    }
    let (before, after) = (outcome(now), outcome(then))
    let title = Text(
      sv: "\(date.iso): \(changes(invocation)(.swedish))",
      en: "\(date.iso): \(changes(invocation)(.english))")
    try session.print(
      Table(
        schema: "omsorg.day.what-if/1", title: title, columns,
        of: measures(before, after)))
    return .done
  })

/// What is different, in words.
private func changes(_ invocation: Invocation) -> Text {
  let names = invocation[without].joined(separator: ", ")
  let count = invocation[moreClients]
  let parts: [Text] = [
    names.isEmpty ? nil : Text(sv: "utan \(names)", en: "without \(names)"),
    count == 0
      ? nil
      : Text(
        sv: "\(count) brukare till", en: "\(count) \(count == 1 ? "client" : "clients") more"),
  ].compactMap(\.self)
  let swedish = parts.map { $0(.swedish) }.joined(separator: ", ")
  let english = parts.map { $0(.english) }.joined(separator: ", ")
  return Text(sv: swedish, en: english)
}

/// The day as it is, and with the change.
private func plannings(
  _ session: Session, on date: CalendarDate, _ scope: DayPlanning.Scope
) throws -> (now: DayPlanning, then: DayPlanning) {
  let invocation = session.invocation
  let travel = try session.travelTimes()
  return try session.readDay(date) { reader, now in
    try scope.require(in: now.records)
    for id in invocation[without] { _ = try PlanService.requireCaregiver(id, in: now.records) }
    let drawn = Set(now.needs.map(\.client)).filter { now.contains(client: $0, in: scope) }
    let records = now.records
      .withCopies(
        invocation[moreClients], of: drawn.sorted(), seed: UInt64(invocation[DayOptions.seed])
      )
      .without(caregivers: invocation[without], on: date)
    return (now, try reader.dayPlanning(on: date, travel: travel, records))
  }
}

/// What a plan comes to.
private struct Outcome {
  let sums: DaySums
  let amounts: [DayTerm: Int]
}

private func measures(_ now: Outcome, _ then: Outcome) -> [Measure] {
  func measure(_ id: String, _ words: Text, _ count: (DaySums) -> Int) -> Measure {
    Measure(id, words, count(now.sums), count(then.sums))
  }
  return [
    measure("planned", Text(sv: "planerade besök", en: "visits planned"), \.planned),
    measure("undone_care", DayTerm.undoneCare.words, \.undoneCare),
    measure("undone", DayTerm.undone.words) { $0.unplanned - $0.undoneCare },
    Measure(
      share: "care_contact_share",
      Text(sv: "andel av omsorgskontakten", en: "share by the care contact"),
      now.sums.careContactShare, then.sums.careContactShare),
    measure(
      "caregivers", Text(sv: "medarbetare med besök", en: "caregivers with visits"), \.visiting),
    measure(
      "client_minutes", Text(sv: "minuter hos brukare", en: "minutes at clients"), \.atClients),
    measure("travel_minutes", Text(sv: "minuters resa", en: "minutes of travel"), \.travel),
  ]
    + DayTerm.allCases.compactMap { term in
      switch term {
      // These stand above already.
      case .undone, .undoneCare, .travel: nil
      default:
        Measure(term.rawValue, term.words, now.amounts[term] ?? 0, then.amounts[term] ?? 0)
      }
    }
}
