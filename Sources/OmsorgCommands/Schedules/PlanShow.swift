import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let caregiver = Operand<String?>(
  "CAREGIVER", parse: .live("caregivers"),
  summary: Text(sv: "vems fyra veckor", en: "whose four weeks"))
private let weeks = Option<Int?>(
  "weeks", placeholder: "N", parse: .integer(1...104), environment: .never,
  otherwise: Text(sv: "4, för lag 1", en: "4, for teams 1"),
  summary: Text(sv: "så många veckor", en: "so many weeks"))
private let daily = Option<Bool>(
  "daily", summary: Text(sv: "de dagliga besöken också", en: "the daily visits too"))
private let names = Option<Bool>(
  "names",
  summary: Text(sv: "brukarnas initialer i stället för id", en: "the clients' initials, not ids"))
private let list = Option<Bool>(
  "list",
  summary: Text(sv: "en rad för varje besök, efter datum", en: "a row for each visit, by date"))

/// `omsorg plan show`: what the schedules in force say is to be done.
let planShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "vad som ska göras när och av vem, i fyra veckor",
    en: "what is to be done when and by whom, for four weeks"),
  description: Text(
    sv: """
      Schemana som gäller, med tillfälliga ändringar inräknade och märkta. En medarbetares veckor är \
      ett rutnät med en rad för varje vecka: passet, ledigheten eller frånvaron, möten, det som är \
      placerat, och med --daily de dagliga besöken på tider då de får plats. En brukares (--client) \
      säger vad som kommer när och vem som kommer, och går att lämna ut; ett lags (--team), eller \
      allas, visar en vecka med antal besök och timmar för var och en.

      Ett besök som ingen kan göra då det står, för att passet är slut eller annat pågår, har '!'. \
      För program, och med --list, skrivs en rad för varje besök. Med --format ics, eller \
      -o FIL.ics, blir det en kalender, bara med id:n och insatser.
      """,
    en: """
      The schedules in force, temporary changes counted and marked. A caregiver's weeks are a grid \
      with a row for each week: the shift, day off or absence, meetings, what is placed, and with \
      --daily the daily visits at times when there is room for them. A client's (--client) tell what \
      comes when and who comes, and can be handed out; a team's (--team), or everyone's, show a week \
      with the number of visits and hours of each.

      A visit that nobody can do when it stands, because the shift is over or something else goes \
      on, has '!'. For programs, and with --list, there is a row for each visit. With --format ics, \
      or -o FILE.ics, it becomes a calendar, with ids and services only.
      """),
  operands: [caregiver],
  options: [Filters.client, Filters.team, SeenDays.from, SeenDays.to, weeks, daily, names, list],
  examples: [
    Example(
      "omsorg plan show 10002 --daily",
      Text(sv: "en omsorgskontakts fyra veckor", en: "a care contact's four weeks")),
    Example("omsorg plan show --client B00001", Text(sv: "en brukares", en: "a client's")),
    Example("omsorg plan show --team L001", Text(sv: "ett lags vecka", en: "a team's week")),
    Example(
      "omsorg plan show 10002 -o schema.ics --weeks 8",
      Text(sv: "en kalender för telefonen", en: "a calendar for the phone")),
  ],
  output: OutputFields.of(PlannedVisitRow.columns(ServiceCatalogue([])).map(\.column)),
  exitStatuses: .reading(),
  seeAlso: ["plan forecast", "print schedule"],
  run: { invocation in
    let session = Session(invocation)
    let scope = try scope(invocation)
    let format = try session.format()
    if format != .ics {
      try session.settleOutput(PlannedVisitRow.columns(ServiceCatalogue([])).map(\.column))
    }
    let today = try session.today()
    let isGrid = (format == .text || format == .html) && !invocation[list]
    let isTeam: Bool
    switch scope {
    case .team, .everyone: isTeam = true
    case .caregiver, .client: isTeam = false
    }
    let range = try session.scheduleRange(
      weeks: weeks, today: today,
      usual: isTeam && isGrid ? 1 : CareCycle.weeks)
    let days = try session.scheduleDays(in: range, of: [scope], today: today).days
    if format == .ics {
      let isOnePerson: Bool
      if case .caregiver = scope { isOnePerson = true } else { isOnePerson = false }
      try session.write(
        ScheduleCalendar(
          rows(scope, days, withDaily: invocation[daily], onlyPerformed: true),
          services: days.records.services, namesCaregivers: !isOnePerson, today: today,
          session.language
        ).bytes)
    } else if isGrid {
      try session.print(pages(session, scope, days))
    } else {
      let columns = PlannedVisitRow.columns(days.records.services)
      let shown =
        try session.isForPeople()
        ? columns.filter { !["week", "decision", "schedule", "daily"].contains($0.column.id) }
        : columns
      try session.print(
        Table(
          schema: "omsorg.plan.show/1",
          title: Text(sv: "Planerat \(range.iso)", en: "Planned \(range.iso)"), shown,
          of: rows(scope, days, withDaily: invocation[daily], onlyPerformed: false)))
    }
    return .done
  })

private func scope(_ invocation: Invocation) throws -> ScheduleScope {
  let given: [(name: String, scope: ScheduleScope)] = [
    invocation[caregiver].map { ("CAREGIVER", .caregiver($0)) },
    invocation[Filters.client].map { ("--client", .client($0)) },
    invocation[Filters.team].map { ("--team", .team($0)) },
  ].compactMap(\.self)
  return try given.onlyOne() ?? .everyone
}

private func pages(
  _ session: Session, _ scope: ScheduleScope, _ days: ScheduleDays
) throws -> GridPages {
  let invocation = session.invocation
  let language = session.language
  let records = days.records
  var called = ScheduleCellWords.ClientNames.ids
  if invocation[names] {
    let clients = Set(days.visits.compactMap(\.client)).union(records.clients.map(\.id))
    called = ScheduleCellWords.initials(of: clients, in: records, revealing: try session.reveals())
  }
  let words = ScheduleCellWords(records: records, names: called, language: language)
  switch scope {
  case .caregiver(let id):
    let name = records.caregiver(id)?.name ?? id
    let grid = CaregiverScheduleGrid(
      caregiver: id, days: days, words: words, showsDaily: invocation[daily]
    ).grid(title: "\(name) (\(id))")
    return GridPages(title: grid.title, language: language, grids: [grid])
  case .client(let id):
    let client = try records.requireClient(id)
    let grid = ClientScheduleGrid(
      client: client, days: days, words: words,
      isMasked: try client.protectedIdentity && !session.reveals()
    ).grid
    return GridPages(title: grid.title, language: language, grids: [grid])
  case .team, .everyone:
    let teams = records.teams.filter { team in
      if case .team(let id) = scope { return team.id == id }
      return team.isActive(on: days.range.from) && !days.caregivers(ofTeam: team.id).isEmpty
    }
    return GridPages(
      title: Text(sv: "Veckan i lagen", en: "The teams' week")(language), language: language,
      grids: teams.flatMap { TeamScheduleGrids(team: $0, days: days, words: words).grids })
  }
}

/// What is planned of a scope, in order.
private func rows(
  _ scope: ScheduleScope, _ days: ScheduleDays, withDaily: Bool, onlyPerformed: Bool
) -> [PlannedVisitRow] {
  let records = days.records
  let people: Set<String>
  switch scope {
  case .caregiver(let id): people = [id]
  case .client(let id): people = Set(days.dailyVisits(to: id).map(\.visit.caregiver))
  case .team(let id): people = Set(days.caregivers(ofTeam: id).map(\.id))
  case .everyone: people = Set(days.caregivers(ofTeam: nil).map(\.id))
  }
  let schedules: Set<String> =
    onlyPerformed
    ? [] : Set(records.schedules.filter { people.contains($0.caregiver) }.map(\.id))
  var rows = days.visits.filter { visit in
    if case .client(let id) = scope { return visit.client == id }
    return visit.by.contains(where: people.contains) || schedules.contains(visit.schedule)
  }.map { PlannedVisitRow($0, records) }
  guard withDaily else { return rows }
  for person in people {
    for date in days.range {
      for entry in days.day(of: person, on: date).entries {
        guard case .daily(let visit) = entry.kind else { continue }
        if case .client(let id) = scope, visit.client != id { continue }
        rows.append(PlannedVisitRow(entry, visit, on: date, records))
      }
    }
  }
  return rows.sorted(by: PlannedVisitRow.inOrder)
}
