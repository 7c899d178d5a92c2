import OmsorgDomain
import Records
import Tabular

/// Proposed schedules of one or several groups of care contacts, and how they came about.
struct ProposedSchedules {
  let planning: SchedulePlanning
  let scope: SchedulePlanning.Scope
  let proposals: [ScheduleProposal]
  let rounds: Int
  let seed: Int

  var schedules: [Schedule] {
    proposals.flatMap(\.schedules).map { schedule in
      var schedule = schedule
      schedule.replaces = planning.standing(of: schedule.caregiver)
      return schedule
    }.sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
  }
  var unplaced: Int { proposals.reduce(0) { $0 + $1.score.unplaced } }
  var points: Int { proposals.reduce(0) { $0 + $1.score.points } }
  var bound: Int { proposals.reduce(0) { $0 + $1.bound } }
  var occurrences: Int { proposals.reduce(0) { $0 + $1.occurrences } }

  /// What is not placed, that of clients in the scope who have no care contact included.
  var shortfalls: [ScheduleShortfall] {
    let owners = Set(proposals.flatMap(\.owners))
    let leftOut = planning.work.leftOut.compactMap { leftOut -> ScheduleShortfall? in
      let client = leftOut.granted.client
      let owner = planning.records.plannersInOrder(of: client, on: planning.frame.date).first
      guard isInScope(client, owner: owner, owners) else { return nil }
      return ScheduleShortfall(leftOut, owner: owner)
    }
    return (proposals.flatMap(\.shortfalls) + leftOut).sorted {
      ($0.client ?? "~", $0.decision ?? "", $0.owner ?? "", $0.reason.name)
        < ($1.client ?? "~", $1.decision ?? "", $1.owner ?? "", $1.reason.name)
    }
  }

  private func isInScope(_ client: String, owner: String?, _ owners: Set<String>) -> Bool {
    if let owner { return owners.contains(owner) }
    switch scope {
    case .caregiver: return false
    case .team(let team):
      return planning.records.client(client)?.team.value(on: planning.frame.date) == team
    case .everyone: return true
    }
  }
}

/// Proposed schedules as tables.
enum ProposalTable {
  static func table(
    _ result: ProposedSchedules, list: ProposalList, forPeople: Bool
  ) -> Table {
    var table =
      switch list {
      case .items:
        Table(
          schema: "omsorg.plan.items/1", itemColumns, of: items(result), notes: notes(result))
      case .caregivers:
        Table(
          schema: "omsorg.plan.proposal/1", caregiverColumns, of: caregivers(result),
          notes: notesForPeople(result))
      case .shortfalls:
        Table(
          schema: "omsorg.plan.shortfalls/1", shortfallColumns,
          of: shortfalls(result).filter { !forPeople || !$0.shortfall.isAsItShouldBe },
          notes: notes(result))
      case .score:
        Table(
          schema: "omsorg.plan.score/1", termColumns, of: terms(result), notes: notes(result))
      }
    table.summary = summary(result)
    return table
  }

  private static func summary(_ result: ProposedSchedules) -> [SummaryItem] {
    [
      SummaryItem("from", .date(result.planning.frame.date.iso)),
      SummaryItem("cycle_from", .date(result.planning.frame.days.from.iso)),
      SummaryItem("care_contacts", .integer(result.schedules.count)),
      SummaryItem("occurrences", .integer(result.occurrences)),
      SummaryItem("unplaced", .integer(result.unplaced)),
      SummaryItem("points", .integer(result.points)),
      SummaryItem("bound", .integer(result.bound)),
    ]
      + terms(result).map { SummaryItem("points_\($0.term.rawValue)", .integer($0.points)) } + [
        SummaryItem("effort", .integer(result.rounds)), SummaryItem("seed", .integer(result.seed)),
      ]
  }

  private static func notes(_ result: ProposedSchedules) -> [Text] {
    let parts = terms(result).filter { $0.points > 0 }
    func list(_ language: Language) -> String {
      parts.map { "\($0.term.words(language)): \($0.points)" }.joined(separator: "; ")
    }
    let (swedish, english) = (list(.swedish), list(.english))
    let frame = result.planning.frame
    return [
      Text(
        sv: "\(result.occurrences - result.unplaced) av \(result.occurrences) tillfällen lagda "
          + "\(frame.days.from.iso)–\(frame.days.to.iso)",
        en: "\(result.occurrences - result.unplaced) of \(result.occurrences) occasions placed "
          + "\(frame.days.from.iso)–\(frame.days.to.iso)"),
      Text(
        sv: "poäng \(result.points)\(swedish.isEmpty ? "" : " (\(swedish))"); inget schema kostar "
          + "mindre än \(result.bound)",
        en: "points \(result.points)\(english.isEmpty ? "" : " (\(english))"); no schedule costs "
          + "less than \(result.bound)"),
    ]
  }

  /// What is not placed and what it costs, for people who look at the schedules themselves.
  static func notesForPeople(_ result: ProposedSchedules) -> [Text] {
    shortfallNotes(result) + notes(result)
  }

  /// What is not placed, summed by reason, for people who look at something else.
  private static func shortfallNotes(_ result: ProposedSchedules) -> [Text] {
    let amiss = result.shortfalls.filter { !$0.isAsItShouldBe }
    let byReason = Dictionary(grouping: amiss, by: \.reason)
    return byReason.sorted { $0.key.name < $1.key.name }.map { reason, shortfalls in
      let whose = Set(shortfalls.map { $0.client ?? $0.owner ?? "" })
        .sorted(by: CollectionFile.inCollectionOrder)
      let places = whose.prefix(4).joined(separator: ", ")
      let more = whose.count > 4 ? " …" : ""
      let count = shortfalls.count
      return Text(
        sv: "inte lagt, \(count) \(count == 1 ? "insats" : "insatser") (\(places)\(more)): "
          + reason.words(.swedish),
        en: "not placed, \(count) service\(count == 1 ? "" : "s") (\(places)\(more)): "
          + reason.words(.english))
    }
  }

  // MARK: Items

  struct ItemRow {
    let schedule: Schedule
    let item: ScheduleItem
    let date: CalendarDate
    let service: String?
    let serviceName: Text?
  }

  private static func items(_ result: ProposedSchedules) -> [ItemRow] {
    let records = result.planning.records
    let days = result.planning.frame.days
    return result.schedules.flatMap { schedule in
      schedule.items.map { item in
        let granted = item.client.flatMap { client in
          records.decisions(of: client).first { $0.id == item.decision }
        }
        return ItemRow(
          schedule: schedule, item: item, date: days.from.adding(days: item.day),
          service: granted?.service,
          serviceName: granted.flatMap { records.services[$0.service]?.name })
      }
    }
  }

  static let itemColumns: [RowColumn<ItemRow>] = [
    RowColumn(
      "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
      summary: Text(sv: "vems schema det är", en: "whose schedule it is")
    ) { .text($0.schedule.caregiver) },
    RowColumn(
      "day", Text(sv: "Dag", en: "Day"), .integer,
      summary: Text(
        sv: "dag räknad från periodens måndag, 0 den första",
        en: "day counted from the period's Monday, 0 the first")
    ) { .integer($0.item.day) },
    RowColumn(
      "date", Text(sv: "Datum", en: "Date"), .date,
      summary: Text(sv: "datum första gången", en: "the date of the first time")
    ) { .date($0.date.iso) },
    RowColumn(
      "weekday", Text(sv: "Veckodag", en: "Weekday"), .choice,
      summary: Text(sv: "veckodag", en: "weekday")
    ) { .choice($0.date.weekday.name, $0.date.weekday.shortWords) },
    RowColumn(
      "start", Text(sv: "Start", en: "Start"), .time, summary: Text(sv: "börjar", en: "begins")
    ) { .time($0.item.start.iso) },
    RowColumn(
      "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
      summary: Text(sv: "hur länge", en: "how long")
    ) { .integer($0.item.minutes) },
    RowColumn(
      "client", Text(sv: "Brukare", en: "Client"), .text,
      summary: Text(
        sv: "brukarens id; saknas för egen tid", en: "the client's id; none for time of one's own")
    ) { .optional($0.item.client) },
    RowColumn(
      "decision", Text(sv: "Beslut", en: "Decision"), .text,
      summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
    ) { .optional($0.item.decision) },
    RowColumn(
      "service", Text(sv: "Insats", en: "Service"), .choice,
      summary: Text(
        sv: "insatsen, eller vad egen tid är till för",
        en: "the service, or what time of one's own is for")
    ) { row in
      row.service.map { .choice($0, row.serviceName ?? Text(same: $0)) }
        ?? .optional(row.item.activity)
    },
    RowColumn(
      "by", Text(sv: "Av", en: "By"), .text,
      summary: Text(sv: "vilka som gör den", en: "who does it")
    ) {
      .text(
        ($0.item.by.isEmpty ? [$0.schedule.caregiver] : $0.item.by).joined(separator: "+"))
    },
    RowColumn(
      "every_weeks", Text(sv: "Var N:e vecka", en: "Every N weeks"), .integer,
      summary: Text(
        sv: "återkommer med så många veckors mellanrum; saknas om den inte gör det",
        en: "comes again so many weeks later; absent if it does not")
    ) { $0.item.isOnce ? .absent : .integer($0.item.everyWeeks) },
  ]

  // MARK: Care contacts

  struct CaregiverRow {
    let schedule: Schedule
    let team: String?
    let clients: Int
    let occurrences: Int
    let placed: Int
    let byOthers: Int
    let minutes: Int
  }

  private static func caregivers(_ result: ProposedSchedules) -> [CaregiverRow] {
    let days = result.planning.frame.days
    let unplaced = Dictionary(
      grouping: result.proposals.flatMap(\.shortfalls), by: { $0.owner ?? "" }
    ).mapValues { $0.reduce(0) { $0 + ($1.count ?? 0) } }
    return result.schedules.map { schedule in
      let placed = schedule.items.filter { $0.day < days.count }
      return CaregiverRow(
        schedule: schedule, team: result.planning.team(of: schedule.caregiver),
        clients: (result.planning.work.clients[schedule.caregiver] ?? []).count,
        occurrences: placed.count + (unplaced[schedule.caregiver] ?? 0), placed: placed.count,
        byOthers: placed.count { !$0.by.isEmpty && !$0.by.contains(schedule.caregiver) },
        minutes: placed.reduce(0) { $0 + $1.minutes })
    }
  }

  static let caregiverColumns: [RowColumn<CaregiverRow>] = [
    RowColumn(
      "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
      summary: Text(sv: "vems schema det är", en: "whose schedule it is")
    ) { .text($0.schedule.caregiver) },
    RowColumn(
      "team", Text(sv: "Lag", en: "Team"), .text, summary: Text(sv: "laget", en: "the team")
    ) {
      .optional($0.team)
    },
    RowColumn(
      "clients", Text(sv: "Brukare", en: "Clients"), .integer,
      summary: Text(sv: "hur många brukare", en: "how many clients")
    ) { .integer($0.clients) },
    RowColumn(
      "occurrences", Text(sv: "Att lägga", en: "To place"), .integer,
      summary: Text(sv: "tillfällen att lägga", en: "occasions to place")
    ) { .integer($0.occurrences) },
    RowColumn(
      "placed", Text(sv: "Lagda", en: "Placed"), .integer,
      summary: Text(sv: "tillfällen lagda", en: "occasions placed")
    ) { .integer($0.placed) },
    RowColumn(
      "by_others", Text(sv: "Av andra", en: "By others"), .integer,
      summary: Text(sv: "lagda hos andra", en: "placed with others")
    ) { .integer($0.byOthers) },
    RowColumn(
      "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
      summary: Text(sv: "minuter lagda", en: "minutes placed")
    ) { .integer($0.minutes) },
  ]

  // MARK: Shortfalls

  struct ShortfallRow {
    let shortfall: ScheduleShortfall
    let serviceName: Text?
  }

  private static func shortfalls(_ result: ProposedSchedules) -> [ShortfallRow] {
    result.shortfalls.map { shortfall in
      ShortfallRow(
        shortfall: shortfall,
        serviceName: shortfall.service.flatMap { result.planning.records.services[$0]?.name })
    }
  }

  static let shortfallColumns: [RowColumn<ShortfallRow>] = [
    RowColumn(
      "client", Text(sv: "Brukare", en: "Client"), .text,
      summary: Text(sv: "brukarens id", en: "the client's id")
    ) { .optional($0.shortfall.client) },
    RowColumn(
      "decision", Text(sv: "Beslut", en: "Decision"), .text,
      summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
    ) { .optional($0.shortfall.decision) },
    RowColumn(
      "service", Text(sv: "Insats", en: "Service"), .choice,
      summary: Text(sv: "insatsen", en: "the service")
    ) { row in
      row.shortfall.service.map { .choice($0, row.serviceName ?? Text(same: $0)) }
        ?? .optional(ScheduledTime.planning)
    },
    RowColumn(
      "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
      summary: Text(sv: "omsorgskontakten", en: "the care contact")
    ) { .optional($0.shortfall.owner) },
    RowColumn(
      "count", Text(sv: "Antal", en: "Count"), .integer,
      summary: Text(sv: "tillfällen som inte är lagda", en: "occasions not placed")
    ) { .optional($0.shortfall.count) },
    RowColumn(
      "reason", Text(sv: "Varför", en: "Why"), .choice, summary: Text(sv: "varför", en: "why")
    ) { .choice($0.shortfall.reason.name, $0.shortfall.reason.words) },
  ]

  // MARK: Score

  private static func terms(_ result: ProposedSchedules) -> [TermRow] {
    ScheduleTerm.allCases.map { term in
      let parts = result.proposals.flatMap { $0.score.terms.filter { $0.term == term } }
      return TermRow(
        term: term, count: parts.reduce(0) { $0 + $1.count },
        points: parts.reduce(0) { $0 + $1.points })
    }
  }

  struct TermRow {
    let term: ScheduleTerm
    let count: Int
    let points: Int
  }

  static let termColumns: [RowColumn<TermRow>] = [
    RowColumn(
      "term", Text(sv: "Del", en: "Term"), .choice,
      summary: Text(sv: "delen av poängen", en: "the part of the score")
    ) { .choice($0.term.rawValue, $0.term.words) },
    RowColumn(
      "count", Text(sv: "Antal", en: "Count"), .integer,
      summary: Text(sv: "hur många", en: "how many")
    ) { .integer($0.count) },
    RowColumn(
      "points", Text(sv: "Poäng", en: "Points"), .integer,
      summary: Text(sv: "poäng i allt", en: "points in all")
    ) { .integer($0.points) },
  ]
}
