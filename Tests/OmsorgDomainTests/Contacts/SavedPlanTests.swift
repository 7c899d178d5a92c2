import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// What must be as it was for a saved plan to hold, and what may change.
@Suite struct SavedPlanTests {
  /// C3, whom nobody has, wishes E1, who works mornings and some nights; T4 is another team.
  private func registers() throws -> Registers {
    var registers = try Registers.clean()
    try registers.add(client: "C3", from: "2026-02-02")
    registers.clients[2].wishedCaregivers = ["E1"]
    for place in registers.decisions.indices {
      registers.decisions[place].minutes.set(30, from: nil)
      try registers.decisions[place].setFrequency("7", from: registers.decisions[place].from)
    }
    var team = Team()
    team.id = "T4"
    team.kind = .careTeam
    team.provider.set("P1", from: nil)
    registers.teams.append(team)
    try registers.add(caregiver: "E9")
    registers.caregivers[2].team = Timeline([Period(from: nil, value: "T4")])
    for date in ["2026-11-10", "2026-11-12"] {
      for caregiver in ["E1", "E2"] {
        try registers.add(shift: caregiver, on: date, "07:00", "16:00")
      }
    }
    try registers.add(shift: "E1", on: "2026-11-14", "22:00", "06:00")
    try registers.set("match_weight_wishes", .integer(100), from: "2020-01-01")
    try registers.set(
      "client_time_share",
      try JSONValue(bytes: Array(#"{"from":0.6,"to":0.7}"#.utf8)), from: "2020-01-01")
    return registers
  }

  private func saved() throws -> SavedPlan {
    SavedPlan(try registers().matching().plan(AssignmentPlanQuestion(.everyone)))
  }

  /// What has changed for the plan after a change of the registers.
  private func changes(_ change: (inout Registers) throws -> Void) throws -> [String] {
    var registers = try registers()
    try change(&registers)
    return try registers.matching().changes(since: try saved()).map { $0(.english) }
  }

  @Test func aPlanIsReadBack() throws {
    let saved = try saved()
    #expect(saved.appointments.map(\.client) == ["C3"])
    #expect(saved.appointments.map(\.caregiver) == ["E1"])
    #expect(saved.appointments.map(\.minutes) == [60])
    #expect(saved.loads.map(\.clients) == [["C1"]])
    #expect(saved.loads.first?.minutesAtMost != nil)
    let read = try JSONReader.read(Array(saved.canonicalBytes)) { reader in
      try SavedPlan(from: &reader)
    }
    #expect(read == saved)
    #expect(try registers().matching().changes(since: read).isEmpty)
  }

  // MARK: What matters

  @Test func aClientHasEnded() throws {
    let message = ["'C3' is no longer a client"]
    #expect(try changes { $0.clients[2].ended = try day("2026-11-15") } == message)
    #expect(try changes { $0.clients.removeLast() } == message)
    #expect(try changes { $0.clients[2].ended = try day("2026-11-16") } == [])
  }

  @Test func theCaregiverIsGone() throws {
    #expect(try changes { $0.caregivers.removeFirst() } == ["there is no 'E1'"])
  }

  @Test func someoneElseIsCareContact() throws {
    let contact = CareContact(client: "C3", caregiver: "E2", from: try day("2026-11-16"))
    #expect(
      try changes { $0.careContacts.append(contact) } == ["'C3' has E2 as care contact now"])
  }

  @Test func theCareContactToReplaceIsGone() throws {
    var registers = try registers()
    try registers.set("relation_weight", .integer(1), from: "2020-01-01")
    registers.clients[1].wishedCaregivers = ["E1"]
    let saved = SavedPlan(
      try registers.matching().plan(AssignmentPlanQuestion(.everyone, reassigns: true)))
    #expect(saved.appointments.map(\.client) == ["C2", "C3"])
    #expect(saved.appointments.map(\.replaces) == ["E2", nil])
    #expect(try registers.matching().changes(since: saved).isEmpty)
    registers.careContacts[1].to = try day("2026-11-15")
    #expect(
      try registers.matching().changes(since: saved).map { $0(.english) }
        == ["'C2' has nobody as care contact now"])
  }

  @Test func theClientAddsOtherMinutes() throws {
    let longer = try changes { $0.decisions[2].minutes.set(45, from: try day("2026-11-16")) }
    #expect(longer == ["'C3' adds 90 minutes to 'E1' now, not 60"])
    let granted = try changes { registers in
      var decision = registers.decisions[2]
      decision.id = "D-C3b"
      registers.decisions.append(decision)
    }
    #expect(granted == ["'C3' adds 120 minutes to 'E1' now, not 60"])
  }

  @Test func theCaregiverHasOtherClients() throws {
    let message = ["'E1' has other clients than then"]
    #expect(try changes { $0.careContacts.removeFirst() } == message)
    let contact = CareContact(client: "C2", caregiver: "E1", from: try day("2026-11-16"))
    #expect(try changes { $0.careContacts[1] = contact } == message)
    #expect(try changes { $0.clients[0].ended = try day("2026-11-15") } == message)
  }

  @Test func theCaregiverHasOtherRoom() throws {
    let message = ["'E1' has other room than then"]
    #expect(
      try changes { registers in
        try registers.set("clients_per_care_contact", .range(1, 3), from: "2026-11-16")
      } == message)
    // A night, so that C3's mornings are covered as before.
    #expect(try changes { $0.shifts.removeLast() } == message)
    #expect(try changes { $0.silence("client_time_share") } == message)
  }

  // MARK: What does not

  @Test func whatThePlanDidNotCountOnMayChange() throws {
    let tolerated: [(String, (inout Registers) throws -> Void)] = [
      ("a telephone number", { $0.clients[2].phone = "070-1740605" }),
      ("another team's client", { try Self.addStranger(&$0) }),
      ("a caregiver whom nobody gets", { $0.caregivers[1].ended = try day("2026-11-15") }),
      ("that caregiver's shifts", { $0.shifts.remove(at: 1) }),
      (
        "a deputy",
        {
          $0.careContacts.append(
            CareContact(
              client: "C3", caregiver: "E1", role: .deputy, from: try day("2026-11-16")))
        }
      ),
      ("an appointment long ago", { try Self.addEnded(&$0) }),
      (
        "a policy to come",
        { try $0.set("clients_per_care_contact", .range(1, 9), from: "2026-11-17") }
      ),
    ]
    for (what, change) in tolerated {
      #expect(try changes(change) == [], "\(what)")
    }
  }

  private static func addStranger(_ registers: inout Registers) throws {
    try registers.add(client: "C9", from: "2026-02-02", careContact: "E9")
    registers.clients[3].team = Timeline([Period(from: nil, value: "T4")])
  }

  private static func addEnded(_ registers: inout Registers) throws {
    var contact = CareContact(client: "C3", caregiver: "E2", from: try day("2026-03-02"))
    contact.to = try day("2026-04-02")
    registers.careContacts.append(contact)
  }
}
