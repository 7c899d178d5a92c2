import OmsorgDomain
import Records
import Tabular

/// A candidate on a row.
struct SuggestionRow {
  let rank: Int?
  let candidate: MatchCandidate

  static func rows(
    _ suggestion: Suggestion, top: Int?, withOtherTeams: Bool
  ) -> [SuggestionRow] {
    let ranked = suggestion.eligible.enumerated().map { index, candidate in
      SuggestionRow(rank: index + 1, candidate: candidate)
    }
    if let top { return Array(ranked.prefix(top)) }
    let refused = suggestion.refused.filter { candidate in
      withOtherTeams || candidate.team.map(suggestion.teams.contains) ?? false
    }
    return ranked + refused.map { SuggestionRow(rank: nil, candidate: $0) }
  }

  static var columns: [RowColumn<SuggestionRow>] {
    [rank, caregiver, name, team, eligible, score, highest]
      + MatchPart.allCases.map(points) + [clients, clientsAtMost, minutes, minutesAtMost, refusals]
  }

  /// People see what differs: no column that is empty in every row.
  static func columns(
    forPeople: Bool, explained: Bool, _ rows: [SuggestionRow]
  ) -> [RowColumn<SuggestionRow>] {
    guard forPeople else { return columns }
    let parts = explained ? MatchPart.allCases.map(points) : []
    let used = (parts + [clients, minutes]).filter { column in
      rows.contains { column.cell($0) != .absent }
    }
    let teams = Set(rows.map(\.candidate.team)).count > 1 ? [team] : []
    let why = rows.contains { !$0.candidate.refusals.isEmpty } ? [refusals] : []
    return [rank, caregiver, name] + teams + [score] + used + why
  }

  private static let rank = RowColumn<SuggestionRow>(
    "rank", Text(sv: "Plats", en: "Rank"), .integer,
    summary: Text(
      sv: "plats bland dem som kan utses", en: "place among those who may be appointed")
  ) { .optional($0.rank) }
  private static let caregiver = RowColumn<SuggestionRow>(
    "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
    summary: Text(sv: "medarbetarens id", en: "the caregiver's id")
  ) { .text($0.candidate.caregiver.id) }
  private static let name = RowColumn<SuggestionRow>(
    "name", Text(sv: "Namn", en: "Name"), .text,
    summary: Text(sv: "medarbetarens namn", en: "the caregiver's name")
  ) { .text($0.candidate.caregiver.name) }
  private static let team = RowColumn<SuggestionRow>(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "medarbetarens lag", en: "the caregiver's team")
  ) { .optional($0.candidate.team) }
  private static let eligible = RowColumn<SuggestionRow>(
    "eligible", Text(sv: "Kan utses", en: "Eligible"), .flag,
    summary: Text(sv: "om medarbetaren kan utses", en: "whether the caregiver may be appointed")
  ) { .flag($0.candidate.refusals.isEmpty) }
  private static let score = RowColumn<SuggestionRow>(
    "score", Text(sv: "Poäng", en: "Score"), .integer,
    summary: Text(sv: "summan av delarnas poäng", en: "the sum of the parts' points")
  ) { $0.candidate.points.isEmpty ? .absent : .integer($0.candidate.score) }
  private static let highest = RowColumn<SuggestionRow>(
    "highest_score", Text(sv: "Högst", en: "At most"), .integer,
    summary: Text(sv: "den högsta möjliga summan", en: "the most the sum could be")
  ) { $0.candidate.points.isEmpty ? .absent : .integer($0.candidate.highestScore) }
  private static func points(_ part: MatchPart) -> RowColumn<SuggestionRow> {
    let words = part.words
    return RowColumn(
      "points_\(part.rawValue)",
      Text(sv: words(.swedish).capitalizedFirst, en: words(.english).capitalizedFirst), .integer,
      summary: Text(
        sv: "poäng för \(words(.swedish))", en: "points for \(words(.english))")
    ) { row in .optional(row.candidate.points.first { $0.part == part }?.points) }
  }
  private static let clients = RowColumn<SuggestionRow>(
    "clients", Text(sv: "Brukare", en: "Clients"), .integer,
    summary: Text(
      sv: "brukare som medarbetaren är omsorgskontakt för",
      en: "clients that the caregiver is care contact of")
  ) { .integer($0.candidate.load.clients.count) }
  private static let clientsAtMost = RowColumn<SuggestionRow>(
    "clients_at_most", Text(sv: "Högst", en: "At most"), .integer,
    summary: Text(sv: "så många som regelverket tillåter", en: "as many as the policy allows")
  ) { .optional($0.candidate.load.clientBand?.to) }
  private static let minutes = RowColumn<SuggestionRow>(
    "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
    summary: Text(
      sv: "minuter hos dem på fyra veckor som ryms i arbetspassen",
      en: "minutes at them in four weeks that fit in the shifts")
  ) { $0.candidate.load.minutesAtMost == nil ? .absent : .integer($0.candidate.load.minutes) }
  private static let minutesAtMost = RowColumn<SuggestionRow>(
    "minutes_at_most", Text(sv: "Högst", en: "At most"), .integer,
    summary: Text(
      sv: "minuter som regelverkets andel av arbetstiden ger",
      en: "minutes that the policy's share of working time gives")
  ) { .optional($0.candidate.load.minutesAtMost) }
  private static let refusals = RowColumn<SuggestionRow>(
    "refusals", Text(sv: "Hinder", en: "Hindrances"), .list,
    summary: Text(sv: "varför medarbetaren inte kan utses", en: "why the caregiver may not be")
  ) { row in
    let refusals = row.candidate.refusals
    return refusals.isEmpty ? .absent : .choices(refusals.map(\.kind), refusals.map(\.message))
  }
}

extension String {
  /// With a capital first letter, as headings have.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
