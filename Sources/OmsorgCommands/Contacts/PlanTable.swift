import OmsorgDomain
import Records
import Tabular

/// A bulk assignment as tables: by client, or by caregiver.
enum PlanTable {
  static func clients(_ plan: AssignmentPlan, forPeople: Bool) -> Table {
    var table = Table(
      schema: "omsorg.assign.plan/1", forPeople ? shortClientColumns(plan) : clientColumns,
      of: plan.rows, notes: notes(plan))
    table.summary = summary(plan)
    return table
  }

  static func loads(_ plan: AssignmentPlan) -> Table {
    var table = Table(
      schema: "omsorg.assign.plan.loads/1", caregiverColumns, of: plan.loads, notes: notes(plan))
    table.summary = summary(plan)
    return table
  }

  private static func summary(_ plan: AssignmentPlan) -> [SummaryItem] {
    [
      SummaryItem("from", .date(plan.date.iso)),
      SummaryItem("clients", .integer(plan.rows.count)),
      SummaryItem("unassigned", .integer(plan.unassigned)),
      SummaryItem("cost", .integer(plan.cost)),
      SummaryItem("match_cost", .integer(plan.matchCost)),
      SummaryItem("load_cost", .integer(plan.loadCost)),
      SummaryItem("relation_cost", .integer(plan.relationCost)),
      SummaryItem("bound", .integer(plan.bound)),
      SummaryItem("gap", .share(plan.gap)),
    ]
  }

  private static func notes(_ plan: AssignmentPlan) -> [Text] {
    var notes: [Text] = []
    if plan.unassigned > 0 {
      let ids = plan.rows.filter { $0.caregiver == nil }.map(\.client.id)
      let some = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " …" : "")
      notes.append(
        Text(
          sv: "för \(ids.count) kan ingen utses: \(some); assign suggest säger varför",
          en: "for \(ids.count) nobody may be appointed: \(some); assign suggest tells why"))
    }
    let gap = plan.gap
    notes.append(
      Text(
        sv: "kostnad \(plan.cost) poäng: match \(plan.matchCost), belastning \(plan.loadCost), "
          + "brutna relationer \(plan.relationCost); ingen plan kostar mindre än \(plan.bound) "
          + "(\(percent(gap, ",")) %)",
        en: "cost \(plan.cost) points: matches \(plan.matchCost), loads \(plan.loadCost), "
          + "relations broken \(plan.relationCost); no plan costs less than \(plan.bound) "
          + "(\(percent(gap, "."))%)"))
    let lost = plan.rows.filter { $0.isChange && $0.current != nil }
    if !lost.isEmpty {
      let before = lost.reduce(0) { $0 + $1.visits.byCurrent }
      let after = lost.reduce(0) { $0 + $1.visits.byCaregiver }
      let all = lost.reduce(0) { $0 + $1.visits.all }
      notes.append(
        Text(
          sv: "\(lost.count) byter omsorgskontakt; av deras \(all) besök på åtta veckor gjorde de "
            + "gamla \(before) och de nya \(after)",
          en: "\(lost.count) change care contact; of their \(all) visits in eight weeks the old "
            + "ones made \(before) and the new ones \(after)"))
    }
    return notes
  }

  /// A share in percent with two decimals, and the language's sign between.
  private static func percent(_ share: Double, _ sign: String) -> String {
    let hundredths = Int((share * 10_000).rounded(.up))
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100)\(sign)" + (decimals.utf8.count == 1 ? "0" : "") + decimals
  }

  static var clientColumns: [RowColumn<AssignmentPlan.Row>] {
    [client, team, current, caregiver, matchCost] + MatchPart.allCases.compactMap(points)
      + [relationCost, minutes, visitsByCaregiver, visitsByCurrent, visits]
  }

  private static func shortClientColumns(
    _ plan: AssignmentPlan
  ) -> [RowColumn<AssignmentPlan.Row>] {
    let hasCurrent = plan.rows.contains { $0.current != nil }
    let hasVisits = plan.rows.contains { $0.visits.all > 0 }
    return [client, team] + (hasCurrent ? [current] : []) + [caregiver, matchCost]
      + (plan.relationCost > 0 ? [relationCost] : []) + [minutes]
      + (hasVisits ? [visitsByCaregiver] + (hasCurrent ? [visitsByCurrent] : []) + [visits] : [])
  }

  private static let client = RowColumn<AssignmentPlan.Row>(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.client.id) }
  private static let team = RowColumn<AssignmentPlan.Row>(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag", en: "the client's team")
  ) { .optional($0.team) }
  private static let current = RowColumn<AssignmentPlan.Row>(
    "current", Text(sv: "I dag", en: "Today"), .text,
    summary: Text(sv: "dagens omsorgskontakt", en: "today's care contact")
  ) { .optional($0.current) }
  private static let caregiver = RowColumn<AssignmentPlan.Row>(
    "caregiver", Text(sv: "Planerad", en: "Planned"), .text,
    summary: Text(
      sv: "den planerade omsorgskontakten; saknas om ingen kan utses",
      en: "the care contact planned; absent if nobody may be appointed")
  ) { .optional($0.caregiver) }
  private static let matchCost = RowColumn<AssignmentPlan.Row>(
    "match_cost", Text(sv: "Matchkostnad", en: "Match cost"), .integer,
    summary: Text(
      sv: "vad delarnas poäng saknar till sina vikter",
      en: "what the parts' points fall short of their weights")
  ) { $0.caregiver == nil ? .absent : .integer($0.matchCost) }
  private static func points(_ part: MatchPart) -> RowColumn<AssignmentPlan.Row>? {
    guard !part.dependsOnLoad else { return nil }
    let words = part.words
    return RowColumn(
      "points_\(part.rawValue)",
      Text(sv: words(.swedish).capitalizedFirst, en: words(.english).capitalizedFirst), .integer,
      summary: Text(sv: "poäng för \(words(.swedish))", en: "points for \(words(.english))")
    ) { row in .optional(row.points.first { $0.part == part }?.points) }
  }
  private static let relationCost = RowColumn<AssignmentPlan.Row>(
    "relation_cost", Text(sv: "Bruten relation", en: "Relation broken"), .integer,
    summary: Text(
      sv: "poäng för en bruten relation", en: "points for breaking a working relation")
  ) { .integer($0.relationCost) }
  private static let minutes = RowColumn<AssignmentPlan.Row>(
    "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
    summary: Text(
      sv: "minuter på fyra veckor som ryms i medarbetarens arbetspass",
      en: "minutes in four weeks that fit in the caregiver's shifts")
  ) { $0.caregiver == nil ? .absent : .integer($0.minutes) }
  private static let visitsByCaregiver = RowColumn<AssignmentPlan.Row>(
    "visits_by_caregiver", Text(sv: "Besök av den planerade", en: "Visits by planned"), .integer,
    summary: Text(
      sv: "den planerades besök hos brukaren på åtta veckor",
      en: "visits to the client by the one planned, in eight weeks")
  ) { $0.caregiver == nil ? .absent : .integer($0.visits.byCaregiver) }
  private static let visitsByCurrent = RowColumn<AssignmentPlan.Row>(
    "visits_by_current", Text(sv: "Besök av dagens", en: "Visits by today's"), .integer,
    summary: Text(
      sv: "dagens omsorgskontakts besök på åtta veckor",
      en: "visits by today's care contact, in eight weeks")
  ) { $0.current == nil ? .absent : .integer($0.visits.byCurrent) }
  private static let visits = RowColumn<AssignmentPlan.Row>(
    "visits", Text(sv: "Besök", en: "Visits"), .integer,
    summary: Text(sv: "allas besök på åtta veckor", en: "everyone's visits in eight weeks")
  ) { .integer($0.visits.all) }

  static let caregiverColumns: [RowColumn<AssignmentPlan.Load>] = [
    RowColumn(
      "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
      summary: Text(sv: "medarbetarens id", en: "the caregiver's id")
    ) { .text($0.caregiver) },
    RowColumn(
      "clients_before", Text(sv: "Övriga brukare", en: "Other clients"), .integer,
      summary: Text(sv: "brukare utanför planen", en: "clients who are no part of the plan")
    ) { .integer($0.fixedClients.count) },
    RowColumn(
      "clients", Text(sv: "Brukare", en: "Clients"), .integer,
      summary: Text(sv: "med planens", en: "with the plan's")
    ) { .integer($0.clients) },
    RowColumn(
      "clients_at_least", Text(sv: "Minst", en: "At least"), .integer,
      summary: Text(sv: "så många som regelverket ber om", en: "as many as the policy asks for")
    ) { .optional($0.clientBand?.from) },
    RowColumn(
      "clients_at_most", Text(sv: "Högst", en: "At most"), .integer,
      summary: Text(sv: "så många som regelverket tillåter", en: "as many as the policy allows")
    ) { .optional($0.clientBand?.to) },
    RowColumn(
      "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
      summary: Text(sv: "minuter på fyra veckor", en: "minutes in four weeks")
    ) { .integer($0.minutes) },
    RowColumn(
      "minutes_at_most", Text(sv: "Högst", en: "At most"), .integer,
      summary: Text(
        sv: "minuter som regelverkets andel av arbetstiden ger",
        en: "minutes that the policy's share of working time gives")
    ) { .optional($0.minutesAtMost) },
    RowColumn(
      "client_cost", Text(sv: "Poäng, brukare", en: "Points, clients"), .integer,
      summary: Text(sv: "poäng för antalet", en: "points for the number")
    ) { .integer($0.clientCost) },
    RowColumn(
      "minute_cost", Text(sv: "Poäng, minuter", en: "Points, minutes"), .integer,
      summary: Text(sv: "poäng för minuterna", en: "points for the minutes")
    ) { .integer($0.minuteCost) },
  ]
}
