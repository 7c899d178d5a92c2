import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// What of a proposal is listed.
enum ProposalList: String, Choice {
  case items
  case caregivers
  case shortfalls
  case score

  var words: Text {
    switch self {
    case .items: Text(sv: "vad som är planerat", en: "what is planned")
    case .caregivers: Text(sv: "omsorgskontakterna", en: "the care contacts")
    case .shortfalls: Text(sv: "det som inte är lagt", en: "what is not placed")
    case .score: Text(sv: "poängen", en: "the score")
    }
  }
}

private let list = Option<ProposalList?>(
  "list", placeholder: "WHAT", parse: .declared, environment: .never,
  otherwise: Text(
    sv: "omsorgskontakterna, för program vad som är planerat",
    en: "the care contacts, for programs what is planned"),
  summary: Text(sv: "vad av förslaget som visas", en: "what of the proposal is shown"))
private let effort = Option<Int?>(
  "effort", placeholder: "N", parse: .integer(1...100_000), environment: .never,
  otherwise: Text(
    sv: "\(ScheduleSearches.usualRounds) omgångar", en: "\(ScheduleSearches.usualRounds) rounds"),
  summary: Text(sv: "hur länge det söks, i omgångar", en: "how hard to search, in rounds"))
private let seconds = Option<Int?>(
  "time", placeholder: "SECONDS", parse: .integer(1...86_400), environment: .never,
  summary: Text(
    sv: "sök så länge; säger vilken --effort som ger samma schema",
    en: "search for so long; tells which --effort gives the same schedule"))
private let apply = Option<Bool>(
  "apply", summary: Text(sv: "låt förslaget gälla", en: "let the proposal hold"))
private let save = Option<String?>(
  "save", placeholder: "FILE", parse: .file, environment: .never,
  summary: Text(sv: "spara förslaget för plan apply", en: "save the proposal for plan apply"))

/// `omsorg plan propose`: the best four weeks that can be found.
let planPropose = Command(
  "propose", aliases: ["föreslå"],
  summary: Text(
    sv: "räkna fram fyra veckor för en omsorgskontakt, ett lag eller alla",
    en: "work out four weeks for a care contact, a team or everyone"),
  description: Text(
    sv: """
      De insatser som inte ges varje dag läggs på dag, tid och medarbetare, med passen, mötena och \
      de dagliga besöken som ram. Vad som måste gälla, vad som eftersträvas och hur det poängsätts \
      står i omsorg-planning(7). Finns ett schema som gäller ändras så lite som möjligt i det.

      Utan --apply är det ett förslag att läsa, eller spara med --save och låta gälla senare med \
      plan apply. Samma frö och omgångar ger samma schema.
      """,
    en: """
      The services that are not given every day are placed on a day, a time and a caregiver, with \
      the shifts, the meetings and the daily visits as frame. What must hold, what is sought and how \
      it is scored is told by omsorg-planning(7). Where a schedule is in force it is changed as \
      little as possible.

      Without --apply it is a proposal to read, or to save with --save and let hold later with plan \
      apply. The same seed and rounds give the same schedule.
      """),
  operands: [PlanOptions.perhapsCaregiver],
  options: [
    Filters.team, PlanOptions.everyone, PlanOptions.from, list, apply, save, PlanOptions.by, effort,
    seconds, PlanSearch.seed,
  ],
  examples: [
    Example("omsorg plan propose 10001", Text(sv: "en omsorgskontakts", en: "a care contact's")),
    Example(
      "omsorg plan propose --all --list shortfalls",
      Text(sv: "vad som inte går att lägga, och varför", en: "what cannot be placed, and why")),
    Example(
      "omsorg plan propose --team L001 --save plan.json",
      Text(sv: "spara, läs, och låt gälla senare", en: "save, read, and let hold later")),
    Example(
      "omsorg plan propose --team L002 --apply",
      Text(sv: "låt ett lags förslag gälla från i dag", en: "let a team's hold from today")),
  ],
  output: OutputFields.of(ProposalTable.itemColumns.map(\.column)),
  exitStatuses: .writing(
    (
      .negative,
      Text(sv: "något kunde inte läggas", en: "something could not be placed")
    )), seeAlso: ["plan apply", "plan show", "plan check"],
  run: { invocation in
    let session = Session(invocation)
    let date = try PlanOptions.date(session)
    let scope = try PlanOptions.scope(session)
    if invocation[effort] != nil, invocation[seconds] != nil {
      throw UsageError(
        Text(
          sv: "'--effort' och '--time' går inte ihop",
          en: "'--effort' and '--time' do not go together"))
    }
    let planning = try session.schedulePlanning(on: date)
    try planning.requireCareContacts(in: scope)
    let searches = ScheduleSearches(
      planning, scope: scope, seed: UInt64(invocation[PlanSearch.seed]))
    let found: (proposals: [ScheduleProposal], rounds: Int)
    if let seconds = invocation[seconds] {
      found = searches.proposals(within: .seconds(seconds))
      invocation.tell(
        Text(
          sv: "samma schema: --effort \(found.rounds)",
          en: "the same schedule: --effort \(found.rounds)"))
    } else {
      let rounds = invocation[effort] ?? ScheduleSearches.usualRounds
      found = (searches.proposals(rounds: rounds), rounds)
    }
    let result = ProposedSchedules(
      planning: planning, scope: scope, proposals: found.proposals, rounds: found.rounds,
      seed: invocation[PlanSearch.seed])
    let outcome: ExitCode = result.unplaced == 0 ? .done : .negative
    if let path = invocation[save], !session.isDryRun {
      try OutputFile(path: path).write {
        try $0.write(SavedSchedulesFile.bytes(of: result.schedules))
      }
    }
    if invocation[apply] {
      try session.apply(result.schedules, from: date)
      return outcome
    }
    if invocation[save] != nil, session.isDryRun { session.tellDryRun() }
    if invocation[list] == nil, case .caregiver(let id) = scope, try session.isForPeople() {
      try session.print(session.grid(result, of: id))
      return outcome
    }
    let isForPeople = try session.isForPeople()
    let shown = invocation[list] ?? (isForPeople ? .caregivers : .items)
    try session.print(ProposalTable.table(result, list: shown, forPeople: isForPeople))
    return outcome
  })

extension Session {
  /// One care contact's proposed four weeks as a page, from the week of the day that they would hold
  /// from.
  fileprivate func grid(_ result: ProposedSchedules, of caregiver: String) throws -> GridPages {
    let range = DateRange(from: result.planning.frame.date.monday, count: CareCycle.days)
    let days = try scheduleDays(
      in: range, of: [.caregiver(caregiver)], today: today(), proposed: result.schedules
    ).days
    let words = ScheduleCellWords(records: days.records, names: .ids, language: language)
    let name = days.records.caregiver(caregiver)?.name ?? caregiver
    let grid = CaregiverScheduleGrid(
      caregiver: caregiver, days: days, words: words, showsDaily: false
    ).grid(
      title: Text(
        sv: "Förslag: \(name) (\(caregiver))", en: "Proposal: \(name) (\(caregiver))")(language),
      notes: ProposalTable.notesForPeople(result).map { $0(language) })
    return GridPages(title: grid.title, language: language, grids: [grid])
  }
}
