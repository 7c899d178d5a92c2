import Records
import Testing

@testable import OmsorgDomain

/// `suggestion(for:)` against a slow reading of the rules, over made-up registers.
@Suite struct SuggestionModelTests {
  @Test func everyEligibleCaregiverAndNoOther() throws {
    var differences = 0
    var eligible = 0
    for seed in 0..<UInt64(200) {
      let world = try MatchingWorld(seed: seed)
      let role: CareContactRole = [.careContact, .careContact, .deputy, .substitute][Int(seed % 4)]
      for teams in [1, 3] {
        let matching = world.matching(teamsAllowed: teams)
        let plain = world.plain(teamsAllowed: teams)
        for client in world.records.clients {
          let found = matching.suggestion(for: client, as: role)
          let expected = plain.suggestion(for: client, as: role)
          eligible += expected.eligible.count
          let difference = Self.difference(found, expected)
          guard let difference else { continue }
          differences += 1
          if differences <= 20 {
            Issue.record(
              "seed \(seed), \(teams) teams, \(client.id), \(role): \(difference)")
          }
        }
      }
    }
    #expect(differences == 0)
    // The worlds are no test if nobody can be appointed in them.
    #expect(eligible > 300)
  }

  private static func difference(
    _ found: Suggestion,
    _ expected: (
      teams: [String], eligible: [PlainSuggestion.Candidate], refused: [PlainSuggestion.Candidate]
    )
  ) -> String? {
    if found.teams != expected.teams { return "teams \(found.teams), not \(expected.teams)" }
    let plain = { (candidate: MatchCandidate) in
      PlainSuggestion.Candidate(
        caregiver: candidate.caregiver.id, refusals: Set(candidate.refusals),
        points: Dictionary(
          candidate.points.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first }))
    }
    let eligible = found.eligible.map(plain)
    if eligible.map(\.caregiver) != expected.eligible.map(\.caregiver) {
      return "eligible \(eligible), not \(expected.eligible)"
    }
    let refused = found.refused.map(plain).sorted { $0.caregiver < $1.caregiver }
    for (one, other) in zip(eligible + refused, expected.eligible + expected.refused)
    where one != other {
      return "\(one), not \(other)"
    }
    return refused.count == expected.refused.count ? nil : "not everyone"
  }
}
