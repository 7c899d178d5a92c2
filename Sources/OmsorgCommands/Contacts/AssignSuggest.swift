import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let top = Option<Int?>(
  "top", placeholder: "N", parse: .integer(1...10_000), environment: .never,
  summary: Text(
    sv: "bara de N bästa som kan utses", en: "only the N best of those who may be appointed"))
private let explain = Option<Bool>(
  "explain", summary: Text(sv: "visa poängens delar", en: "show the parts of the score"))
private let everyone = Option<Bool>(
  "all", short: "a",
  summary: Text(
    sv: "även de som hör till andra lag", en: "also those who belong to other teams"))

/// `omsorg assign suggest`: every caregiver, ranked or refused with the reasons.
let assignSuggest = Command(
  "suggest", aliases: ["föreslå"],
  summary: Text(
    sv: "vilka som kan utses för en brukare, och varför de andra inte kan",
    en: "who may be appointed for a client, and why the others may not"),
  description: Text(
    sv: """
      Poängen är summan av delar, var och en från 0 till en vikt i regelverket; hur de räknas står \
      i omsorg-assignment(7). Delar som inte skiljer någon åt för brukaren är inte med.

      Brukarens eget lag gäller; saknas det, det närmaste laget med utrymme. --teams N ser även på \
      de närmaste lagen hos samma utförare.
      """,
    en: """
      The score is the sum of parts, each from 0 to a weight of the policy; omsorg-assignment(7) \
      tells how they are counted. Parts that say nothing for this client are left out.

      The client's own team is looked at; where there is none, the nearest team with room. \
      --teams N looks at the nearest teams of the same provider too.
      """),
  operands: [ClientOperand.client],
  options: [AssignOptions.from, AssignOptions.role, AssignOptions.teams, top, explain, everyone],
  examples: [
    Example(
      "omsorg assign suggest B00038 --explain",
      Text(sv: "med poängens delar", en: "with the parts of the score")),
    Example(
      "omsorg assign suggest B00038 --top 1 --json=caregiver,score",
      Text(sv: "den bästa, för skript", en: "the best one, for scripts")),
  ],
  output: OutputFields.of(SuggestionRow.columns.map(\.column)),
  exitStatuses: .reading(
    (.negative, Text(sv: "ingen kan utses", en: "nobody may be appointed"))),
  seeAlso: ["assign propose", "assign plan"],
  run: { invocation in
    let session = Session(invocation)
    let date = try AssignOptions.date(session)
    let id = invocation[ClientOperand.client]
    let matching = try session.matching(on: date, teamsAllowed: invocation[AssignOptions.teams])
    guard let client = matching.records.client(id) else {
      throw StoreError.noSuchRecord(path: clients.file.path, id: id)
    }
    let suggestion = matching.suggestion(for: client, as: invocation[AssignOptions.role])
    let isForPeople = try session.isForPeople()
    let rows = SuggestionRow.rows(
      suggestion, top: invocation[top], withOtherTeams: invocation[everyone] || !isForPeople)
    try session.print(
      Table(
        schema: "omsorg.assign.suggest/1",
        SuggestionRow.columns(forPeople: isForPeople, explained: invocation[explain], rows),
        of: rows,
        notes: notes(
          suggestion, client, as: invocation[AssignOptions.role], matching, shown: rows.count)))
    return suggestion.eligible.isEmpty ? .negative : .done
  })

/// What people are told below the candidates.
private func notes(
  _ suggestion: Suggestion, _ client: Client, as role: CareContactRole,
  _ matching: CareContactMatching, shown: Int
) -> [Text] {
  var notes: [Text] = []
  if suggestion.teams.isEmpty {
    notes.append(
      Text(
        sv: "\(client.id) har inget lag, och inget läge att räkna närmaste lag från: "
          + "client edit \(client.id) --team LAG",
        en: "\(client.id) has no team, and no place to find the nearest from: "
          + "client edit \(client.id) --team TEAM"))
  } else if client.team.value(on: matching.date) == nil {
    let teams = suggestion.teams.joined(separator: ", ")
    notes.append(Text(sv: "närmaste lag: \(teams)", en: "nearest teams: \(teams)"))
  }
  let elsewhere = suggestion.refused.count {
    !($0.team.map(suggestion.teams.contains) ?? false)
  }
  if elsewhere > 0, shown <= suggestion.eligible.count + suggestion.refused.count - elsewhere {
    notes.append(
      Text(
        sv: "\(elsewhere) hör till andra lag: --all visar dem",
        en: elsewhere == 1
          ? "1 belongs to another team: --all shows them"
          : "\(elsewhere) belong to other teams: --all shows them"))
  }
  if matching.governing(client) == nil {
    notes.append(
      Text(
        sv: "inget regelverk gäller för brukaren: inga poäng, inget tak",
        en: "no policy holds for the client: no points, no bands"))
  }
  if matching.roster.isEmpty {
    notes.append(
      Text(
        sv: "inga arbetspass är kända: gemensam tid och minuter räknas inte",
        en: "no shifts are known: shared time and minutes are not counted"))
  }
  if let best = suggestion.eligible.first {
    let next =
      switch role {
      case .careContact: "propose \(client.id) \(best.caregiver.id)"
      case .deputy: "deputy \(client.id) \(best.caregiver.id)"
      case .substitute: "substitute \(client.id) \(best.caregiver.id)"
      case .contactPerson: "set \(client.id) \(best.caregiver.id) --role contact_person"
      }
    notes.append(
      Text(sv: "nästa steg: omsorg assign \(next)", en: "next: omsorg assign \(next)"))
  }
  return notes
}
