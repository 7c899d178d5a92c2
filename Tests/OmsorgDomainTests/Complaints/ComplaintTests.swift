import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct ComplaintTests {
  private static func complaint(client: String? = "C1") throws -> Complaint {
    Complaint.heard(client: client, on: try day("2026-11-02"), by: "anna", among: [])
  }

  /// Whether an act may follow what has been done, said anew.
  private static func allows(_ act: ComplaintAct, after done: [ComplaintAct], isNamed: Bool) -> Bool
  {
    if done.contains(.close) { return false }
    switch act {
    case .answer: return !done.contains(.answer)
    case .act: return true
    case .close:
      return done.contains(.answer) || (!isNamed && done.contains(.act))
    }
  }

  @Test(arguments: [true, false])
  func everyOrderOfSteps(isNamed: Bool) throws {
    for order in orders(of: ComplaintAct.allCases, upTo: 5) {
      var complaint = try Self.complaint(client: isNamed ? "C1" : nil)
      var done: [ComplaintAct] = []
      for act in order {
        let before = complaint
        let date = complaint.receivedOn.adding(days: done.count)
        if Self.allows(act, after: done, isNamed: isNamed) {
          try complaint.take(act, on: date, by: "anna", note: nil)
          done.append(act)
          #expect(complaint.steps.map(\.step) == done.map(\.rawValue))
        } else {
          #expect(throws: ComplaintRefusal.self, "\(order)") {
            try complaint.take(act, on: date, by: "anna", note: nil)
          }
          #expect(complaint == before)
        }
        // What is said to be next may be done, and leads to the end.
        if let next = complaint.next {
          #expect(Self.allows(next, after: done, isNamed: isNamed))
        } else {
          #expect(complaint.state == .closed)
        }
      }
    }
  }

  @Test func aStepIsNotBeforeTheComplaintOrTheLastStep() throws {
    var complaint = try Self.complaint()
    let early = try day("2026-11-01")
    #expect(throws: ComplaintRefusal.beforeComplaint("C1/2026-11-02", complaint.receivedOn)) {
      try complaint.take(.act, on: early, by: "anna", note: nil)
    }
    let answered = try day("2026-11-05")
    try complaint.take(.answer, on: answered, by: "anna", note: nil)
    #expect(throws: ComplaintRefusal.beforeStep("C1/2026-11-02", answered)) {
      try complaint.take(.close, on: try day("2026-11-04"), by: "anna", note: nil)
    }
    try complaint.take(.close, on: answered, by: "anna", note: nil)
    #expect(complaint.answeredOn == answered && complaint.closedOn == answered)
  }

  @Test func complaintsOfOneDayHaveIdsOfTheirOwn() throws {
    let first = try Self.complaint(client: nil)
    let second = Complaint.heard(client: nil, on: first.receivedOn, by: "anna", among: [first])
    #expect(first.id == "anonymous/2026-11-02" && second.id == "anonymous/2026-11-02/2")
    #expect(first.from == .other)
  }

  private func due(_ registers: Registers, on today: String, from: String? = nil) throws -> [String]
  {
    try registers.findings("complaint.due", on: today, dutiesFrom: from).map {
      "\($0.subject.id) \($0.due?.iso ?? "–") \($0.severity.rawValue)"
    }
  }

  @Test func theAnswerIsDueByThePolicyOfTheDayItWasHeard() throws {
    var registers = try Registers.clean()
    registers.complaints = [try Self.complaint(), try Self.complaint(client: nil)]
    // Where the policy is silent it is told of, without a day.
    #expect(
      try due(registers, on: "2026-11-16")
        == ["C1/2026-11-02 – note", "anonymous/2026-11-02 – note"])
    try registers.set("complaint_answer_within", .integer(14), from: "2020-01-01")
    try registers.set("complaint_answer_within", .integer(3), from: "2026-11-03")
    try registers.set("switch_manager", .string("unit_manager"), from: "2020-01-01")
    #expect(
      try due(registers, on: "2026-11-16")
        == ["C1/2026-11-02 2026-11-16 note", "anonymous/2026-11-02 2026-11-16 note"])
    #expect(
      try due(registers, on: "2026-11-17")
        == ["C1/2026-11-02 2026-11-16 warning", "anonymous/2026-11-02 2026-11-16 warning"])
    let findings = try registers.findings("complaint.due", on: "2026-11-17")
    #expect(findings.map(\.responsible) == [.unitManager, .unitManager])
    #expect(findings.map(\.team) == ["T1", nil])
    #expect(try due(registers, on: "2026-11-17", from: "2026-11-03") == [])
    // The answer is owed whether the client has left or not.
    registers.clients[0].ended = try day("2026-11-16")
    #expect(try due(registers, on: "2026-11-17").count == 2)
  }

  @Test func whatIsAnsweredOnlyRemainsToBeClosed() throws {
    var registers = try Registers.clean()
    try registers.set("complaint_answer_within", .integer(14), from: "2020-01-01")
    var complaint = try Self.complaint()
    try complaint.take(.answer, on: try day("2026-11-03"), by: "anna", note: nil)
    registers.complaints = [complaint]
    #expect(try due(registers, on: "2027-01-01") == ["C1/2026-11-02 – note"])
    try complaint.take(.close, on: try day("2026-11-03"), by: "anna", note: nil)
    registers.complaints = [complaint]
    #expect(try due(registers, on: "2027-01-01") == [])
  }
}
