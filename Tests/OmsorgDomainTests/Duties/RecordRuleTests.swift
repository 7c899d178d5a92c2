import Records
import Testing

@testable import OmsorgDomain

/// What is wrong within one record.
@Suite struct RecordRuleTests {
  private func found(
    _ rule: String, _ spoil: (inout Registers) throws -> Void
  ) throws -> [String] {
    var registers = try Registers.clean()
    try spoil(&registers)
    return try registers.findings(rule).map { $0.message(.english) }
  }

  @Test func whatIsRefusedWhenTypedIsFoundInStoredRecords() throws {
    let rule = "record.contradiction"
    #expect(
      try found(rule) { $0.caregivers[0].twin = Timeline([Period(from: nil, value: "E1")]) }
        == ["E1: nobody is their own twin"])
    #expect(
      try found(rule) { $0.teams[1].covers = ["T1", "T2"] } == ["T2: no team covers itself"])
    #expect(try found(rule) { $0.decisions[0].to = $0.decisions[0].from } == [])
    #expect(
      try found(rule) { $0.decisions[0].to = try day("2020-01-01") }
        == ["D-C1: the last day, 2020-01-01, is before the first, 2026-01-12"])
    var absence = Absence()
    absence.id = "A1"
    absence.from = try day("2026-01-02")
    #expect(
      try found(rule) { $0.absences = [absence] }
        == ["A1: an absence is of a caregiver or a client, and of one of them only"])
    absence.client = "C1"
    #expect(try found(rule) { $0.absences = [absence] } == [])
    absence.to = try day("2026-01-01")
    #expect(
      try found(rule) { $0.absences = [absence] }
        == ["A1: the last day, 2026-01-01, is before the first, 2026-01-02"])
  }

  @Test func emptyIdsAndIdsWithSlashesAreFound() throws {
    let rule = "record.id"
    #expect(try found(rule) { $0.clients[0].id = "" } == ["a client has an empty id"])
    #expect(
      try found(rule) { $0.clients[0].id = "C/1" } == ["a client has a slash in the id: 'C/1'"])
    #expect(
      try found(rule) { $0.caregivers[0].id = "/" } == ["a caregiver has a slash in the id: '/'"])
    #expect(try found(rule) { $0.teams[0].id = "" } == ["a team has an empty id"])
  }

  @Test func servicesOfNoMinutesAreFound() throws {
    func decided(_ period: Period<Int>, on service: String = "cleaning") throws -> [String] {
      try found("decision.no_minutes") {
        $0.decisions[0].service = service
        $0.decisions[0].minutes = Timeline([period])
      }
    }
    #expect(try decided(Period(from: nil, value: 0)) == ["D-C1: cleaning of 0 minutes"])
    #expect(try decided(Period(from: nil, value: 0), on: "alarm") == [])
    #expect(try decided(Period(from: nil, value: 1)) == [])
    #expect(try decided(Period(from: nil, to: day("2026-11-15"), value: 0)) == [])
    #expect(try decided(Period(from: nil, to: day("2026-11-16"), value: 0)).count == 1)
    #expect(
      try found("decision.no_minutes") {
        $0.decisions[0].minutes = Timeline([Period(from: nil, value: 0)])
        $0.decisions[0].to = try day("2026-11-15")
      } == [])
  }

  @Test func tiesThatLeadAstrayAreFound() throws {
    func tie(to id: String) -> VisitTie {
      var tie = VisitTie()
      tie.decision = id
      return tie
    }
    /// Three services of C1, of which some are tied.
    func found(_ ties: [Int: String]) throws -> [String] {
      try self.found("decision.tie") { registers in
        for number in 2...3 {
          var decision = registers.decisions[0]
          decision.id = "D\(number)"
          registers.decisions.append(decision)
        }
        for (place, id) in ties { registers.decisions[place].tie = tie(to: id) }
      }
    }
    // The services are D-C1, D-C2 of another client, D2 and D3.
    #expect(try found([2: "D-C1", 3: "D-C1"]) == [])
    #expect(try found([2: "D-C1", 3: "D2"]) == [])
    #expect(try found([2: "D-C2"]) == ["D2 is tied to D-C2, which is another client's"])
    #expect(
      try found([2: "D3", 3: "D2"]) == [
        "D2 is tied to D3, which in turn is tied to D2",
        "D3 is tied to D2, which in turn is tied to D3",
      ])
    #expect(try found([0: "D2", 2: "D3", 3: "D2"]).count == 2)
    #expect(
      try self.found("reference.unknown") { $0.decisions[0].tie = tie(to: "D9") }
        == ["D-C1: unknown tie 'D9'"])
  }

  @Test func placesFarFromTheTeamAreFound() throws {
    func found(_ place: String, base: (Double, Double)? = (55.6, 13)) throws -> [String] {
      try self.found("caregiver.place") { registers in
        registers.teams[0].latitude = base?.0
        registers.teams[0].longitude = base?.1
        registers.caregivers[0].endPlace = MapPoint(place)
      }
    }
    #expect(try found("55.7,13.2") == [])
    #expect(try found("13,55.6") == ["E1: end_place is 6144 km from T1"])
    #expect(try found("56.499,13") == [])
    #expect(try found("56.5,13") == ["E1: end_place is 100 km from T1"])
    #expect(try found("13,55.6", base: nil) == [])
  }

  @Test func clientsOfTeamsThatAreNotCareTeamsAreFound() throws {
    let rule = "client.team_kind"
    for (team, kind) in [("T2", "evening team"), ("T3", "resource group")] {
      #expect(
        try found(rule) { $0.clients[0].team = Timeline([Period(from: nil, value: team)]) }
          == ["C1 belongs to \(team) (\(kind))"])
    }
    #expect(
      try found(rule) {
        $0.clients[0].team = Timeline([Period(from: nil, value: "T2")])
        $0.clients[0].ended = try day("2026-11-15")
      } == [])
  }
}
