import OmsorgDomain
import Records
import Tabular

/// What of a plan is listed.
enum DayPlanList: String, Choice {
  case teams
  case caregivers
  case visits
  case unplanned
  case changes
  case score

  var words: Text {
    switch self {
    case .teams: Text(sv: "lagen", en: "the teams")
    case .caregivers: Text(sv: "medarbetarna", en: "the caregivers")
    case .visits: Text(sv: "besöken", en: "the visits")
    case .unplanned: Text(sv: "det som ingen gör", en: "what nobody does")
    case .changes:
      Text(sv: "det som ändras mot utlämnad plan", en: "what differs from the plan given out")
    case .score: Text(sv: "poängen", en: "the score")
    }
  }
}

/// A plan of a day worked out, and how it came about.
struct PlannedDay {
  let planning: DayPlanning
  let scope: DayPlanning.Scope
  /// The scope's visits.
  let visits: [DayVisit]
  let effort: Int
  let seed: Int
  let revealing: Bool
  /// The rounds of those at work in the scope's teams, and of whoever else visits there.
  let rounds: [DayRound]

  init(
    _ plan: DayPlan, of scope: DayPlanning.Scope, in planning: DayPlanning, seed: Int,
    revealing: Bool
  ) {
    self.planning = planning
    self.scope = scope
    self.seed = seed
    self.revealing = revealing
    visits = plan.visits
    effort = plan.effort
    rounds = planning.rounds(of: planning.whole(plan.visits, in: scope), in: scope)
  }

  /// What it comes to.
  var figures: DaySums { DaySums(visits, rounds, in: planning) }

  /// The scope's visits in the plan given out.
  var before: [DayVisit] {
    planning.given.filter { planning.contains(client: $0.client, in: scope) }
  }

  /// The visits that nobody does, by start.
  var undone: [ListedVisit] {
    visits.filter { $0.state == .unplanned }.sorted(by: DayVisit.inOrder).map { visit in
      ListedVisit(
        visit, in: planning, revealing: revealing,
        undone: planning.need(visit.id).map(planning.whyUndone))
    }
  }
}

extension DayPlanning {
  /// The rounds of a scope: of those in its teams, and of others who visit its clients.
  func rounds(of visits: [DayVisit], in scope: Scope) -> [DayRound] {
    rounds(of: visits).filter { $0.belongs(to: scope, in: self) }
  }

  /// The date, and whose day it is: `Monday 16 November, team L001`.
  func title(_ scope: Scope) -> Text {
    let whose =
      switch scope {
      case .team(let id): Text(sv: ", lag \(id)", en: ", team \(id)")
      case .area(let id): Text(sv: ", område \(id)", en: ", area \(id)")
      case .everyone: Text(same: "")
      }
    let day = date.weekdayAndDay
    return Text(
      sv: "\(day(.swedish).capitalizedFirst)\(whose(.swedish))",
      en: "\(day(.english))\(whose(.english))")
  }
}

/// A plan of a day as tables.
struct DayPlanTable {
  let day: PlannedDay
  let isForPeople: Bool

  /// What is listed, with what it all comes to below it.
  func table(_ list: DayPlanList, notes more: [Text] = []) -> Table {
    let notes = isForPeople ? DayPlanNotes(day: day).all + more : more
    var table =
      switch list {
      case .teams:
        figures("omsorg.day.plan.teams/1", teamColumns, teamRows, notes)
      case .caregivers:
        figures("omsorg.day.plan.caregivers/1", caregiverColumns, caregiverRows, notes)
      case .visits:
        Table(
          schema: "omsorg.day.plan/1", title: title,
          isForPeople ? ListedVisitColumns.short : ListedVisitColumns.all,
          of: isForPeople ? visitRows.sorted { DayVisit.inOrder($0.visit, $1.visit) } : visitRows,
          notes: notes)
      case .unplanned:
        Table(
          schema: "omsorg.day.plan.unplanned/1", title: title,
          isForPeople ? Self.undoneColumns : ListedVisitColumns.all, of: day.undone, notes: notes)
      case .changes:
        Table(
          schema: "omsorg.day.plan.changes/1", title: title, changeColumns,
          of: DayVisitRow.rows(
            on: day.planning.date, from: day.before, to: day.visits, in: day.planning.records),
          notes: notes)
      case .score:
        Table(
          schema: "omsorg.day.plan.score/1", title: title, Self.termColumns, of: terms,
          notes: notes)
      }
    table.summary = summary
    return table
  }

  /// The columns of what is listed.
  func columns(_ list: DayPlanList) -> [Column] {
    switch list {
    case .teams: teamColumns.map(\.column)
    case .caregivers: caregiverColumns.map(\.column)
    case .visits: (isForPeople ? ListedVisitColumns.short : ListedVisitColumns.all).map(\.column)
    case .unplanned: (isForPeople ? Self.undoneColumns : ListedVisitColumns.all).map(\.column)
    case .changes: changeColumns.map(\.column)
    case .score: Self.termColumns.map(\.column)
    }
  }

  private var changeColumns: [RowColumn<DayVisitRow>] {
    isForPeople ? DayVisitRow.short : DayVisitRow.columns
  }

  private var title: Text { day.planning.title(day.scope) }

  private var summary: [SummaryItem] {
    let figures = day.figures
    let terms = terms
    return [
      SummaryItem("date", .date(day.planning.date.iso)),
      SummaryItem("planned", .integer(figures.planned)),
      SummaryItem("unplanned", .integer(figures.unplanned)),
      SummaryItem("care_contact_share", figures.careContactShare.map(Cell.share) ?? .absent),
      SummaryItem("new_faces", .integer(figures.newFaces)),
      SummaryItem("outside_window", .integer(figures.outside)),
      SummaryItem("at_work", .integer(figures.atWork)),
      SummaryItem("paid_minutes", .integer(figures.paid)),
      SummaryItem("client_minutes", .integer(figures.atClients)),
      SummaryItem("travel_minutes", .integer(figures.travel)),
      SummaryItem("cost", .integer(terms.reduce(0) { $0 + $1.amount * $1.term.weight })),
      SummaryItem("effort", .integer(day.effort)), SummaryItem("seed", .integer(day.seed)),
    ]
  }

  // MARK: Visits

  private var visitRows: [ListedVisit] {
    day.visits.map { visit in
      ListedVisit(
        visit, in: day.planning, revealing: day.revealing,
        undone: visit.state == .unplanned
          ? day.planning.need(visit.id).map(day.planning.whyUndone) : nil)
    }
  }

  private static let undoneColumns: [RowColumn<ListedVisit>] = [
    ListedVisitColumns.start, ListedVisitColumns.id, ListedVisitColumns.service,
    ListedVisitColumns.minutes,
    ListedVisitColumns.needed, ListedVisitColumns.why,
  ]

  // MARK: Score

  private struct TermRow {
    let term: DayTerm
    let amount: Int
  }

  private var terms: [TermRow] {
    let score = DayScore(day.visits, in: day.planning)
    return DayTerm.allCases.map { TermRow(term: $0, amount: score.amounts[$0] ?? 0) }
  }

  private static let termColumns: [RowColumn<TermRow>] = [
    RowColumn(
      "term", Text(sv: "Del", en: "Term"), .choice,
      summary: Text(sv: "delen av poängen", en: "the part of the score")
    ) { .choice($0.term) },
    RowColumn(
      "amount", Text(sv: "Antal", en: "Amount"), .integer,
      summary: Text(sv: "hur mycket", en: "how much")
    ) { .integer($0.amount) },
    RowColumn(
      "weight", Text(sv: "Vikt", en: "Weight"), .integer,
      summary: Text(sv: "vad en kostar", en: "what one costs")
    ) { .integer($0.term.weight) },
    RowColumn(
      "cost", Text(sv: "Poäng", en: "Cost"), .integer,
      summary: Text(sv: "antal gånger vikt", en: "amount times weight")
    ) { .integer($0.amount * $0.term.weight) },
  ]

  // MARK: Figures

  private struct FigureRow {
    let id: String?
    let name: String?
    let shift: String?
    let figures: DaySums
  }

  private func figures(
    _ schema: String, _ columns: [RowColumn<FigureRow>], _ rows: [FigureRow], _ notes: [Text]
  ) -> Table {
    let total = FigureRow(id: nil, name: nil, shift: nil, figures: day.figures)
    var totals = columns.map { $0.cell(total) }
    totals[0] = .choice("total", Text(sv: "Alla", en: "All"))
    return Table(
      schema: schema, title: title, columns: columns.map(\.column),
      rows: rows.map { row in columns.map { $0.cell(row) } },
      totals: rows.count > 1 ? totals : nil, notes: notes)
  }

  private var teamRows: [FigureRow] {
    let visits = Dictionary(grouping: day.visits) { day.planning.team(of: $0.client) ?? "" }
    let rounds = Dictionary(grouping: day.rounds) { $0.shift.team ?? "" }
    let teams = Set(visits.keys).union(rounds.keys).sorted(by: CollectionFile.inCollectionOrder)
    return teams.map { team in
      FigureRow(
        id: team.isEmpty ? nil : team, name: day.planning.records.team(team)?.name, shift: nil,
        figures: DaySums(visits[team] ?? [], rounds[team] ?? [], in: day.planning))
    }
  }

  private var caregiverRows: [FigureRow] {
    day.rounds.map { round in
      FigureRow(
        id: round.shift.caregiver,
        name: day.planning.records.caregiver(round.shift.caregiver)?.name,
        shift: DayClock.hours(round.shift.start, round.shift.end),
        figures: DaySums(round.visits, [round], of: round.shift.caregiver, in: day.planning))
    }
  }

  private var teamColumns: [RowColumn<FigureRow>] {
    [
      RowColumn(
        "team", Text(sv: "Lag", en: "Team"), .text, summary: Text(sv: "laget", en: "the team")
      ) { .optional($0.id) },
      RowColumn(
        "name", Text(sv: "Namn", en: "Name"), .text,
        summary: Text(sv: "lagets namn", en: "the team's name")
      ) { .optional($0.name) },
      count(
        "at_work", Text(sv: "Arbetar", en: "At work"),
        summary: Text(sv: "hur många som arbetar", en: "how many are at work")
      ) { $0.atWork },
      planned,
      count(
        "unplanned", Text(sv: "Ingen gör", en: "Not done"),
        summary: Text(sv: "besök som ingen gör", en: "visits that nobody does")
      ) { $0.unplanned },
    ] + common
  }

  private var caregiverColumns: [RowColumn<FigureRow>] {
    [
      RowColumn(
        "caregiver", Text(sv: "Id", en: "Id"), .text,
        summary: Text(sv: "medarbetarens id", en: "the caregiver's id")
      ) { .optional($0.id) },
      RowColumn(
        "name", Text(sv: "Medarbetare", en: "Caregiver"), .text,
        summary: Text(sv: "medarbetarens namn", en: "the caregiver's name")
      ) { .optional($0.name) },
      RowColumn(
        "shift", Text(sv: "Pass", en: "Shift"), .text,
        summary: Text(sv: "när medarbetaren arbetar", en: "when the caregiver is at work")
      ) { .optional($0.shift) },
      planned,
    ] + common
  }

  private var planned: RowColumn<FigureRow> {
    count(
      "planned", Text(sv: "Besök", en: "Visits"),
      summary: Text(sv: "planerade besök", en: "visits planned")
    ) { $0.planned }
  }

  private var common: [RowColumn<FigureRow>] {
    [
      RowColumn(
        "care_contact_share", Text(sv: "Omsorgskontakt", en: "Care contact"), .share,
        summary: Text(
          sv: "andel av besöken hos dem som har en omsorgskontakt som hen gör",
          en: "share of the visits, of clients who have a care contact, that the contact does")
      ) { $0.figures.careContactShare.map(Cell.share) ?? .absent },
      count(
        "new_faces", Text(sv: "Nya ansikten", en: "New faces"),
        summary: Text(
          sv: "brukare och medarbetare som inte mötts på tretton dagar",
          en: "pairs of a client and a caregiver who have not met in thirteen days")
      ) { $0.newFaces },
      minutes(
        "paid_minutes", Text(sv: "Betald tid", en: "Paid"),
        summary: Text(sv: "betalda minuter", en: "minutes paid")
      ) { $0.paid },
      minutes(
        "client_minutes", Text(sv: "Hos brukare", en: "At clients"),
        summary: Text(sv: "minuter hos brukare", en: "minutes at clients")
      ) { $0.atClients },
      minutes(
        "travel_minutes", Text(sv: "Resor", en: "Travel"),
        summary: Text(sv: "minuter på väg", en: "minutes of travelling")
      ) { $0.travel },
    ]
  }

  private func count(
    _ id: String, _ heading: Text, summary: Text, _ value: @escaping @Sendable (DaySums) -> Int
  ) -> RowColumn<FigureRow> {
    RowColumn(id, heading, .integer, summary: summary) { .integer(value($0.figures)) }
  }

  private func minutes(
    _ id: String, _ heading: Text, summary: Text, _ value: @escaping @Sendable (DaySums) -> Int
  ) -> RowColumn<FigureRow> {
    let isForPeople = isForPeople
    return RowColumn(id, heading, .integer, summary: summary) { row in
      let minutes = value(row.figures)
      return isForPeople ? .text(ScheduleCellWords.length(minutes)) : .integer(minutes)
    }
  }
}
