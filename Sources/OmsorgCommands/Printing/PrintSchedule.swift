import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let recipients = Operand<[String]>(
  "CAREGIVER", minimum: 0, parse: .live("caregivers"),
  summary: Text(sv: "vems fyra veckor", en: "whose four weeks"))
private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "veckans måndag", en: "this week's Monday"),
  summary: Text(sv: "första veckan", en: "the first week"))
private let daily = Option<Bool>(
  "daily",
  summary: Text(
    sv: "de dagliga besöken dag för dag, inte bara under tabellen",
    en: "the daily visits day by day, not only below the table"))

/// `omsorg print schedule`: the four weeks on paper, for the binder.
let printSchedule = Command(
  "schedule", aliases: ["schema"],
  summary: Text(
    sv: "fyra veckor på ett blad, till pärmen", en: "four weeks on one sheet, for the binder"),
  description: Text(
    sv: """
      Ett liggande A4-blad för varje medarbetare: med --html, eller -o FIL.html, en sida att skriva \
      ut, annars text. På katalogens språk. Brukarna står med initialer, de med skyddade uppgifter \
      och de vars initialer någon annan också har med id. Av ett lag skrivs de som har ett schema \
      som gäller.
      """,
    en: """
      A sheet of A4 lying down for each caregiver: with --html, or -o FILE.html, a page to print, \
      else text. In the store's language. Clients are named by initials; those with protected \
      personal data, and those whose initials someone else has too, by id. Of a team those are \
      printed who have a schedule in force.
      """),
  operands: [recipients], options: [Filters.team, from, daily],
  examples: [
    Example(
      "omsorg print schedule 10002 -o schema.html", Text(sv: "att skriva ut", en: "to print")),
    Example(
      "omsorg print schedule --team L001 --html -o lag.html",
      Text(sv: "ett blad för var och en i laget", en: "a sheet for everyone in the team")),
  ],
  exitStatuses: .reading(), seeAlso: ["plan show", "plan propose"],
  run: { invocation in
    let session = Session(invocation)
    try session.requireHandOutFormat()
    let named = invocation[recipients]
    let team = invocation[Filters.team]
    guard named.isEmpty != (team == nil) else {
      throw UsageError(
        Text(
          sv: "ange antingen medarbetare eller --team", en: "name either caregivers or --team"))
    }
    let today = try session.today()
    let first =
      try invocation[from].map {
        try session.date($0, option: "--from", today: today)
      } ?? today
    let range = DateRange(from: first.monday, count: CareCycle.days)
    let scopes = named.map(ScheduleScope.caregiver) + (team.map { [.team($0)] } ?? [])
    let seen = try session.scheduleDays(in: range, of: scopes, today: today)
    let records = seen.days.records
    var people = named
    if let team {
      let planned = Set(
        records.schedules.filter {
          $0.from <= range.to && ($0.to.map { range.from <= $0 } ?? true)
        }.map(\.caregiver))
      people = seen.days.caregivers(ofTeam: team).map(\.id).filter(planned.contains)
      if people.isEmpty {
        throw ErrorReport(
          kind: "no_schedule",
          message: Text(
            sv: "ingen i '\(team)' har ett schema som gäller \(range.iso)",
            en: "nobody in '\(team)' has a schedule in force \(range.iso)"),
          exitCode: .notFound,
          hint: Text(same: "omsorg plan propose --team \(team) --apply"))
      }
    }
    let language = session.languageHandedOut(seen.configuration)
    let revealing = try session.reveals()
    let grids = people.map { caregiver in
      ScheduleSheet(
        caregiver: caregiver, days: seen.days, today: today, showsDaily: invocation[daily],
        revealing: revealing, language: language
      ).grid
    }
    try session.print(
      GridPages(
        title: grids.count == 1
          ? grids[0].title : Text(sv: "Insatsscheman", en: "Schedules")(language),
        language: language, grids: grids))
    return .done
  })

/// A caregiver's four weeks on a sheet.
private struct ScheduleSheet: InOneLanguage {
  let caregiver: String
  let days: ScheduleDays
  let today: CalendarDate
  let showsDaily: Bool
  let revealing: Bool
  let language: Language

  var grid: Grid {
    let records = days.records
    let dailyServices = self.dailyServices
    let clients = Set(
      days.visits.filter { visit in
        visit.by.contains(caregiver) || owned.contains(visit.schedule)
      }.compactMap(\.client)
    ).union(dailyServices.map(\.client.id))
    let words = ScheduleCellWords(
      records: records,
      names: ScheduleCellWords.initials(of: clients, in: records, revealing: revealing),
      language: language)
    let name = records.caregiver(caregiver)?.name ?? caregiver
    var notes: [String] = []
    if !showsDaily, !dailyServices.isEmpty {
      let byClient = Dictionary(grouping: dailyServices, by: \.client.id)
      let parts = byClient.keys.sorted().map { client in
        let services = (byClient[client] ?? []).map { service in
          let starts = service.starts.map {
            "\(words.time($0.lowerBound))–\(words.time($0.upperBound))"
          }.joined(separator: "/")
          return "\(words.service(service.granted.id, of: client)) \(starts)"
        }
        return "\(words.client(client)): \(services.joined(separator: ", "))"
      }
      notes.append(
        t("Dagliga besök, börjar mellan: ", "Daily visits, starting between: ")
          + parts.joined(separator: "; ") + ".")
    }
    notes.append(
      t(
        "Ny brukare, ändrad insats eller ändrat önskemål: gör om schemat och byt ut bladet. Det som "
          + "är tillfälligt ändrat efter utskriften \(today.iso) står i dagens planering.",
        "A new client, a changed service or wish: remake the schedule and replace this sheet. What "
          + "has been changed temporarily since it was printed on \(today.iso) is in the day's planning."
      ))
    return CaregiverScheduleGrid(
      caregiver: caregiver, days: days, words: words, showsDaily: showsDaily, isOnPaper: true
    ).grid(
      title: t("Fyra veckor: ", "Four weeks: ") + "\(name) (\(caregiver))", notes: notes)
  }

  private var owned: Set<String> { Set(days.records.schedules(of: caregiver).map(\.id)) }

  /// The services that the caregiver does daily, by client and time.
  private var dailyServices: [PlannedService] {
    let own = Set(
      days.cycles.flatMap { $0.daily.byCaregiver[caregiver] ?? [] }.map(\.decision))
    var seen: Set<String> = []
    let daily: [PlannedService] = days.cycles.flatMap { planning in
      planning.work.careContacts.flatMap { planning.work.daily[$0] ?? [] }
    }
    return daily.filter { own.contains($0.granted.id) && seen.insert($0.granted.id).inserted }
      .sorted { first, second in
        let (left, right) = (
          first.starts.first?.lowerBound ?? 0, second.starts.first?.lowerBound ?? 0
        )
        return (first.client.id, left, first.granted.id)
          < (second.client.id, right, second.granted.id)
      }
  }
}
