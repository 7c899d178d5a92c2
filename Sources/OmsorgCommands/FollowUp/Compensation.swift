import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.provider, .team, .client, .service, .month, .all], initially: .provider, lastDay: .lastMonth)

/// `omsorg compensation`: what providers are paid.
let compensationCommand = Command(
  "compensation", aliases: ["ersättning"],
  summary: Text(
    sv: "vad utförarna får betalt för: tid, pris och premier",
    en: "what providers are paid for: time, price and premiums"),
  description: Text(
    sv: """
      Beviljad eller utförd tid, som regelverket säger (compensation_basis), gånger timpriset: \
      insatsens eget i services.json (hourly_price) eller regelverkets (hourly_price), det pris som \
      gäller dagen. Premier är för mål som handläggaren bedömt som uppfyllda (goal_premium). En rad \
      för varje månad, utom med --by all. Utan --from och --to är det förra månaden. Hur varje tal \
      räknas står i 'omsorg help metrics'.

      Inget inbyggt regelverk har något timpris. Det sätts i ören, från en dag och med sin källa: \
      "omsorg policy set hourly_price 45000 --from 2026-01-01 --source 'Prislista 2026'" ger 450 kr.
      """,
    en: """
      Time granted or performed, as the policy says (compensation_basis), times the hourly price: the \
      service's own in services.json (hourly_price) or the policy's (hourly_price), the price of the \
      day. Premiums are for goals that the care manager judged met (goal_premium). One row for each \
      month, but with --by all. Without --from and --to it is last month. How each number is computed \
      is told by 'omsorg help metrics'.

      No built-in policy has an hourly price. It is set in öre, from a day and with its source: \
      "omsorg policy set hourly_price 45000 --from 2026-01-01 --source 'Price list 2026'" makes it \
      450 kr.
      """),
  options: options.all,
  examples: [
    Example(
      "omsorg compensation --from 2026-01 --to 2026-10",
      Text(sv: "utförarna, månad för månad", en: "the providers, month by month")),
    Example(
      "omsorg compensation --by service --csv=excel -o ersattning.csv",
      Text(sv: "förra månadens insatser, för Excel", en: "last month's services, for Excel")),
  ],
  output: OutputFields.of(table(.provider).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "policy", "care-plan"],
  run: { invocation in
    let session = Session(invocation)
    let isForPeople = try session.isForPeople()
    let table = table(options.grouping(session), forPeople: isForPeople)
    try session.settleOutput(table.columns)
    let question = try options.question(session)
    let date = min(question.period.to, try session.today())
    let needed: Set<Register> = [
      .decisions, .absences, .carePlans, .professionals, .services, .policies,
    ]
    // Only the policies tell whether visits are needed.
    let needsVisits = try session.readRegisters(needed, lastDay: question.period.to) {
      _, records, _ in Compensation(question, records, on: date).needsVisits
    }
    func rows(
      _ records: CareRecords, _ filter: FollowUpFilter, _ history: VisitHistory
    ) -> (rows: [CompensationRow], silent: [String], services: ServiceCatalogue) {
      let compensation = Compensation(question, records, on: date) {
        filter.includes(client: $0)
      }
      return (
        compensation.rows(history), compensation.providersWithoutBasis, records.services
      )
    }
    let (found, silent, services) =
      try needsVisits
      ? session.readVisits(needed, of: question.period, lastDay: question.period.to) {
        _, records, history, filter in rows(records, filter, history)
      }
      : session.readRegisters(needed, lastDay: question.period.to) {
        _, records, filter in rows(records, filter, VisitHistory([]))
      }
    let shown = isForPeople ? table.withoutWhatSaysNothing(of: found) : table
    try session.print(
      shown.naming(services).table(
        of: found, title: Text(sv: "Ersättning", en: "Compensation"), period: question.period,
        notes: notes(found, silent, from: question.period.from), forPeople: isForPeople))
    return .done
  })

extension FigureTable where Row == CompensationRow {
  /// The columns that say something of some rows: premiums where there are any, the part for
  /// indirect work where a policy has it, what time is paid for where it is not the same everywhere.
  fileprivate func withoutWhatSaysNothing(of rows: [CompensationRow]) -> Self {
    var empty: Set<String> = []
    if rows.allSatisfy({ $0.premiumGoals == 0 }) {
      empty = ["premium_goals", "premium_ore", "total_ore"]
    }
    if rows.allSatisfy({ $0.indirect == nil }) { empty.insert("indirect_ore") }
    if Set(rows.flatMap(\.bases)).count < 2 { empty.insert("basis") }
    return FigureTable(schema: schema, figures: figures.filter { !empty.contains($0.column.id) })
  }
}

private func notes(
  _ rows: [CompensationRow], _ silent: [String], from first: CalendarDate
) -> [Text] {
  var notes: [Text] = []
  let bases = Set(rows.flatMap(\.bases))
  if bases.count == 1, let basis = bases.first {
    notes.append(
      Text(
        sv: "det som ersätts är \(basis.words(.swedish))",
        en: "what is paid for is \(basis.words(.english))"))
  }
  if !silent.isEmpty {
    let list = silent.joined(separator: ", ")
    notes.append(
      Text(
        sv: "regelverket säger inte vilken tid som ersätts (compensation_basis): \(list)",
        en: "the policy does not say what time is paid for (compensation_basis): \(list)"))
  }
  if rows.contains(where: { $0.minutesWithoutPrice > 0 }) {
    let year = first.year
    let command = "omsorg policy set hourly_price 45000 --from \(first.iso) --source"
    notes.append(
      Text(
        sv: "timpris saknas: \"\(command) 'Prislista \(year)'\" ger 450 kr; eller hourly_price i"
          + " services.json",
        en: "no hourly price: \"\(command) 'Price list \(year)'\" makes it 450 kr; or hourly_price"
          + " in services.json"))
  }
  return notes
}

private func table(
  _ grouping: FollowUpGrouping, forPeople: Bool = false
) -> FigureTable<CompensationRow> {
  let key: [Figure<CompensationRow>] =
    grouping == .month ? [] : Figure.key(of: grouping, \.key)
  return FigureTable(
    schema: "omsorg.compensation/1",
    figures: key + (grouping == .all ? [] : [month])
      + money(grouping, forPeople: forPeople))
}

private let month: Figure<CompensationRow> = .text(
  "month", Text(sv: "Månad", en: "Month"), Text(sv: "månaden", en: "the month")
) { $0.month?.iso }

private func money(
  _ grouping: FollowUpGrouping, forPeople: Bool
) -> [Figure<CompensationRow>] {
  let first: [Figure<CompensationRow>] = [basis, clients(grouping)]
  let sums: [Figure<CompensationRow>] = [
    amount(
      "amount_ore", Text(sv: "Belopp", en: "Amount"),
      Text(sv: "tid gånger pris", en: "time times price"), forPeople: forPeople
    ) { $0.amount },
    amount(
      "indirect_ore", Text(sv: "Kringtid", en: "Indirect"),
      Text(sv: "det av beloppet som är för kringtid", en: "the part of it for indirect work"),
      forPeople: forPeople
    ) { $0.indirect },
    .count(
      "premium_goals", Text(sv: "Mål", en: "Goals"),
      Text(sv: "mål som ger premie", en: "goals with a premium"), isShort: true
    ) { $0.premiumGoals },
    amount(
      "premium_ore", Text(sv: "Premier", en: "Premiums"),
      Text(sv: "premierna", en: "the premiums"), forPeople: forPeople
    ) { $0.premium },
    amount(
      "total_ore", Text(sv: "Summa", en: "Total"),
      Text(sv: "belopp och premier", en: "amount and premiums"), forPeople: forPeople
    ) { $0.total },
  ]
  return first + time + sums
}

private let basis = Figure<CompensationRow>(
  Column(
    "basis", Text(sv: "Tid", en: "Time"), .choice,
    summary: Text(
      sv: "beviljad eller utförd tid, där det är samma för alla",
      en: "time granted or performed, where it is the same for all")),
  isShort: true, cell: { .optional($0.basis) })

private func clients(_ grouping: FollowUpGrouping) -> Figure<CompensationRow> {
  .count(
    "clients", .numberOfClients(in: grouping),
    Text(sv: "brukare med tid eller premier", en: "clients with time or premiums"),
    isShort: grouping != .client
  ) { $0.clients.count }
}

private let time: [Figure<CompensationRow>] = [
  .number(
    "minutes", Text(sv: "Minuter", en: "Minutes"),
    Text(sv: "minuter som ersätts", en: "minutes paid for"), fractionDigits: 1, isShort: false
  ) { $0.minutes },
  .number(
    "hours", Text(sv: "Timmar", en: "Hours"), Text(sv: "minutes / 60", en: "minutes / 60"),
    fractionDigits: 2
  ) { $0.hours },
  .number(
    "minutes_without_price", Text(sv: "Utan pris, min", en: "No price, min"),
    Text(sv: "de minuter som inget pris finns för", en: "the minutes that there is no price for"),
    fractionDigits: 1, isShort: false
  ) { $0.minutesWithoutPrice },
]

/// Öre for programs, kronor for people.
private func amount(
  _ id: String, _ heading: Text, _ summary: Text, forPeople: Bool,
  _ value: @escaping @Sendable (CompensationRow) -> Int?
) -> Figure<CompensationRow> {
  let unit = forPeople ? "kr" : "öre"
  let column = Column(
    id, Text(sv: "\(heading(.swedish)), \(unit)", en: "\(heading(.english)), \(unit)"),
    forPeople ? .decimal : .integer,
    summary: Text(sv: "\(summary(.swedish)), i \(unit)", en: "\(summary(.english)), in \(unit)"))
  return Figure(column, isShort: true) { row in
    guard let value = value(row) else { return .absent }
    return forPeople ? .decimal(Double(value) / 100, fractionDigits: 2) : .integer(value)
  }
}
