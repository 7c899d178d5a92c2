import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let gantt = Option<Bool>(
  "gantt",
  summary: Text(
    sv: "en bild: en rad för varje medarbetare längs dagens timmar",
    en: "a picture: a row for each caregiver along the hours of the day"))

/// `omsorg day show`: the plan given out.
let dayShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "dagens plan: var och ens dag, eller vem som kommer till en brukare",
    en: "the day's plan: each caregiver's day, or who comes to a client"),
  description: Text(
    sv: """
      Var och ens besök med tider, resor, rast och möten, vem som är med, nycklar som förvaras och \
      vad den som kommer ska veta. Med --client vem som kommer när. Med --gantt en bild, på \
      terminalen eller med --html en sida att skriva ut på liggande A4; där står brukarna med id. \
      Utan medarbetare, brukare, lag eller område visas alla.
      """,
    en: """
      Each caregiver's visits with times, travel, the break and meetings, who else is there, keys \
      that are kept and what whoever comes is to know. With --client who comes when. With --gantt a \
      picture, on the terminal or with --html a page to print on A4 lying down; clients are named by \
      id there. Without a caregiver, client, team or area everyone is shown.
      """),
  operands: [DayOptions.date, DayAsked.caregiver],
  options: [
    Filters.client, Filters.team, Filters.area, DayOptions.everyone, gantt, DayOptions.travel,
  ],
  examples: [
    Example(
      "omsorg day show today 10002", Text(sv: "en medarbetares dag", en: "a caregiver's day")),
    Example(
      "omsorg day show tomorrow --team L001 --gantt",
      Text(sv: "lagets dag som bild", en: "the team's day as a picture")),
    Example(
      "omsorg day show --gantt -o dagen.html", Text(sv: "att skriva ut", en: "to print")),
    Example("omsorg day show --client B00001", Text(sv: "vem som kommer", en: "who comes")),
  ],
  output: OutputFields.of(RoundStopColumns.all.map(\.column)),
  exitStatuses: .reading(
    (
      .notFound,
      Text(
        sv: "dagen har ingen plan, medarbetaren arbetar inte, eller katalogen, filen eller posten "
          + "finns inte",
        en: "the date has no plan, the caregiver is not at work, or the store, file or record is "
          + "not there")
    )), seeAlso: ["day plan", "day unplanned", "print day"],
  run: { invocation in
    let session = Session(invocation)
    let asked = try DayAsked(session)
    let format = try session.format()
    if invocation[gantt], format != .text, format != .html {
      throw UsageError(
        Text(
          sv: "bilden skrivs som text eller --html", en: "the picture is written as text or --html")
      )
    }
    let planning = try session.readDay(asked.date, with: [.custody]) { $1 }
    let revealing = try session.reveals()
    if let client = asked.client {
      try session.print(clientTable(client, planning, session, revealing: revealing))
      return .done
    }
    let rounds = try asked.rounds(planning)
    let title = asked.title(planning)
    let notes = DayShowNotes(planning: planning, rounds: rounds, scope: asked.scope).all
    if invocation[gantt] {
      try session.print(
        RoundTimetables(
          planning: planning, rounds: rounds, isByTeam: asked.isOfSeveralTeams,
          notes: notes.map { $0(session.language) },
          language: session.language
        ).pages(title: title(session.language)))
    } else if try session.isForPeople(), asked.scope != nil {
      try session.print(
        RoundReport(
          planning: planning, rounds: rounds, notes: notes, revealing: revealing,
          language: session.language
        ).page(title: title(session.language)))
    } else {
      let stops = RoundStop.all(rounds, in: planning, revealing: revealing)
      let isForPeople = try session.isForPeople()
      let facts = isForPeople ? rounds.map { RoundFacts.words($0) } : []
      try session.print(
        Table(
          schema: "omsorg.day.show/1", title: title,
          isForPeople ? RoundStopColumns.short(stops) : RoundStopColumns.all, of: stops,
          notes: facts + notes))
    }
    return .done
  })

/// Who comes to a client.
private func clientTable(
  _ id: String, _ planning: DayPlanning, _ session: Session, revealing: Bool
) throws -> Table {
  let client = try planning.records.requireClient(id)
  try planning.requirePlan(.everyone)
  let isMasked = client.protectedIdentity && !revealing
  let room = DayRoom(planning)
  let visits = planning.visits.filter { $0.client == id }.sorted(by: DayVisit.inOrder)
    .map { visit in
      ListedVisit(visit, in: planning, revealing: revealing, undone: room.whyUndone(visit))
    }
  let records = planning.records
  let names = RowColumn<ListedVisit>(
    "caregiver_names", Text(sv: "Vem", en: "Who"), .list,
    summary: Text(sv: "namnen på dem som kommer", en: "the names of those who come")
  ) { row in .list(row.visit.caregivers.map { records.caregiver($0)?.name ?? $0 }) }
  let day = planning.date.weekdayAndDay
  let whom = isMasked ? id : "\(client.name) (\(id))"
  let isForPeople = try session.isForPeople()
  let columns =
    isForPeople
    ? [
      ListedVisitColumns.start, ListedVisitColumns.end, ListedVisitColumns.service, names,
      ListedVisitColumns.caregivers, ListedVisitColumns.state, ListedVisitColumns.why,
      ListedVisitColumns.otherDate,
    ].filter { column in
      switch column.column.id {
      case ListedVisitColumns.why.column.id: visits.contains { $0.undone != nil }
      case ListedVisitColumns.otherDate.column.id: visits.contains { $0.visit.otherDate != nil }
      default: true
      }
    }
    : ListedVisitColumns.all + [names]
  return Table(
    schema: "omsorg.day.show.client/1",
    title: Text(sv: "\(day(.swedish).capitalizedFirst): \(whom)", en: "\(day(.english)): \(whom)"),
    columns, of: visits)
}
