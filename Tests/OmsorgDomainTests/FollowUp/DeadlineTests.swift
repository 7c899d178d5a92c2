import PlainJSON
import Testing

@testable import OmsorgDomain

@Suite struct DeadlineTests {
  private func deadlines(
    _ registers: Registers, _ kind: DeadlineKind, on date: String = "2026-11-16",
    from: String = "2026-01-01", to: String = "2027-12-31", dutiesFrom: String? = nil
  ) throws -> [Deadline] {
    let period = try #require(DateRange(from: try day(from), to: try day(to)))
    return Deadlines(
      try registers.records(), in: period, on: try day(date), dutiesFrom: try dutiesFrom.map(day)
    ).all.filter { $0.kind == kind }
  }

  /// `START>DUE=DONE` of each deadline of a client.
  private func told(_ deadlines: [Deadline], of client: String = "N1") -> [String] {
    deadlines.filter { $0.client == client }.map { deadline in
      "\(deadline.start.iso)>\(deadline.due.iso)=\(deadline.done?.iso ?? "")"
    }
  }

  /// Registers with one client more, from 2 November, and policies that give a day for everything.
  private func registers() throws -> Registers {
    var registers = try Registers.clean()
    try registers.add(client: "N1", from: "2026-11-02")
    registers.clients[2].welcomeTalk = nil
    try Self.setRules(&registers)
    return registers
  }

  static func setRules(_ registers: inout Registers) throws {
    for (rule, value) in [
      ("offer_within", 14), ("care_plan_within", 30), ("care_plan_review_every", 6),
      ("decision_follow_up_every", 12), ("switch_within", 14), ("complaint_answer_within", 14),
      ("changes_covered_for", 14), ("short_term_care_plan_within", 4),
    ] { try registers.set(rule, .integer(value), from: "2020-01-01") }
    try registers.set("offer_answer_at_welcome_talk", .boolean(true), from: "2020-01-01")
    try registers.set(
      "return_home_follow_up", .array([.string("felt_safety")]), from: "2020-01-01")
    try registers.set("closing_steps", .array([.string("farewell")]), from: "2020-01-01")
  }

  private func offer(
    _ date: String, _ outcome: OfferOutcome = .offered, answered: String? = nil
  ) throws -> Offer {
    var offer = Offer()
    offer.id = "N1/\(date)"
    offer.client = "N1"
    offer.date = try day(date)
    offer.outcome = outcome
    offer.answer = answered == nil ? nil : .yes
    offer.answeredOn = try answered.map(day)
    return offer
  }

  @Test func anOfferIsKeptLateOrOpen() throws {
    var registers = try registers()
    #expect(try told(deadlines(registers, .offer)) == ["2026-11-02>2026-11-16="])
    registers.offers = [try offer("2026-11-16")]
    #expect(try told(deadlines(registers, .offer)) == ["2026-11-02>2026-11-16=2026-11-16"])
    // What was done later is not known before.
    #expect(try told(deadlines(registers, .offer, on: "2026-11-15")) == ["2026-11-02>2026-11-16="])
  }

  @Test func outcomesGoByTheDayOfReckoning() throws {
    let one = try #require(deadlines(registers(), .offer).last)
    #expect(one.outcome(on: try day("2026-11-16")) == .coming)
    #expect(one.outcome(on: try day("2026-11-17")) == .open)
    #expect(one.daysLate(on: try day("2026-11-19")) == 3)
    func done(_ date: String) throws -> Deadline {
      Deadline(
        kind: .offer, client: "N1", subject: "N1", start: one.start, due: one.due,
        done: try day(date))
    }
    #expect(try done("2026-11-16").outcome(on: try day("2026-12-24")) == .kept)
    #expect(try done("2026-11-17").outcome(on: try day("2026-12-24")) == .late)
    #expect(try done("2026-11-17").daysLate(on: try day("2026-12-24")) == 1)
    #expect(try done("2026-11-01").daysTaken == 0)
  }

  @Test func anAppointmentWithoutAnOfferIsAnOffer() throws {
    var registers = try registers()
    registers.careContacts.append(
      CareContact(client: "N1", caregiver: "E1", from: try day("2026-11-10")))
    #expect(try told(deadlines(registers, .offer)) == ["2026-11-02>2026-11-16=2026-11-10"])
    #expect(try told(deadlines(registers, .appointment)) == ["2026-11-02>2026-11-16=2026-11-10"])
  }

  @Test func anExemptionIsFollowedByTheNextClock() throws {
    var registers = try registers()
    try registers.set(
      "offer_not_needed_for", .array([.string("cleaning")]), from: "2020-01-01")
    registers.decisions[2].service = "cleaning"
    var exemption = try offer("2026-11-04", .exempted)
    exemption.exemption = .limitedServices
    registers.offers = [exemption]
    #expect(try told(deadlines(registers, .offer)) == ["2026-11-02>2026-11-16=2026-11-04"])
    var more = registers.decisions[2]
    more.id = "D-N1b"
    more.service = "shower"
    more.from = try day("2026-11-09")
    registers.decisions.append(more)
    #expect(
      try told(deadlines(registers, .offer))
        == ["2026-11-02>2026-11-16=2026-11-04", "2026-11-09>2026-11-23="])
  }

  @Test func theAnswerIsDueAtTheTalk() throws {
    var registers = try registers()
    registers.offers = [try offer("2026-11-03")]
    #expect(try told(deadlines(registers, .answer)) == ["2026-11-03>2026-11-09="])
    registers.clients[2].welcomeTalk = try day("2026-11-12")
    registers.offers = [try offer("2026-11-03", answered: "2026-11-13")]
    #expect(try told(deadlines(registers, .answer)) == ["2026-11-03>2026-11-12=2026-11-13"])
  }

  @Test func talksAndPlansAreCountedFromTheFirstService() throws {
    var registers = try registers()
    #expect(try told(deadlines(registers, .welcomeTalk)) == ["2026-11-02>2026-11-09="])
    #expect(try told(deadlines(registers, .carePlan)) == ["2026-11-02>2026-12-02="])
    registers.clients[2].welcomeTalk = try day("2026-11-11")
    registers.carePlans = [try plan("2026-11-15")]
    #expect(try told(deadlines(registers, .welcomeTalk)) == ["2026-11-02>2026-11-09=2026-11-11"])
    #expect(try told(deadlines(registers, .carePlan)) == ["2026-11-02>2026-12-02=2026-11-15"])
    #expect(try deadlines(registers, .welcomeTalk, dutiesFrom: "2026-11-03").isEmpty)
  }

  private func plan(_ established: String, ended: String? = nil) throws -> CarePlan {
    var plan = CarePlan()
    plan.id = "N1/\(established)"
    plan.client = "N1"
    plan.draftedOn = try day(established)
    plan.establishedOn = try day(established)
    plan.ended = try ended.map(day)
    return plan
  }

  @Test func eachTimeAPlanIsGoneThroughStartsAnother() throws {
    var registers = try registers()
    var first = try plan("2026-11-15", ended: "2027-09-30")
    first.steps = [StepTaken("review", on: try day("2027-05-20"), by: "x")]
    var second = try plan("2027-10-01")
    second.nextReview = try day("2027-12-01")
    registers.carePlans = [first, second]
    #expect(
      try told(deadlines(registers, .carePlanReview, on: "2027-11-01"))
        == [
          "2026-11-15>2027-05-15=2027-05-20", "2027-05-20>2027-11-20=2027-10-01",
          "2027-10-01>2027-12-01=",
        ])
    // Before the review was held, the plan is known to hold and to be reviewed by May.
    #expect(
      try told(deadlines(registers, .carePlanReview, on: "2027-05-16"))
        == ["2026-11-15>2027-05-15="])
  }

  @Test func decisionsAreFollowedUpAgainAndAgain() throws {
    var registers = try registers()
    var meeting = Meeting()
    meeting.id = "C1/2026-12-20"
    meeting.client = "C1"
    meeting.kind = .decisionFollowUp
    meeting.date = try day("2026-12-20")
    meeting.heldOn = meeting.date
    registers.meetings = [meeting]
    #expect(
      try told(deadlines(registers, .decisionFollowUp, on: "2027-02-01"), of: "C1")
        == ["2026-01-12>2027-01-12=2026-12-20", "2026-12-20>2027-12-20="])
  }

  @Test func aStayIsOverBeforeItsPlanIsDueOrNot() throws {
    var registers = try registers()
    registers.decisions[2].kind = .shortTerm
    registers.decisions[2].to = try day("2026-11-05")
    #expect(try told(deadlines(registers, .carePlan)).isEmpty)
    registers.decisions[2].to = try day("2026-11-06")
    #expect(try told(deadlines(registers, .carePlan)) == ["2026-11-02>2026-11-06="])
  }

  @Test func whoLeavesOwesNothingAfterThat() throws {
    var registers = try registers()
    registers.clients[2].ended = try day("2026-11-15")
    #expect(try deadlines(registers, .offer).filter { $0.client == "N1" }.isEmpty)
    #expect(try told(deadlines(registers, .closing)) == ["2026-11-15>2026-11-15="])
    registers.clients[2].ended = try day("2026-11-16")
    #expect(
      try told(deadlines(registers, .offer, on: "2026-11-20")) == ["2026-11-02>2026-11-16="])
  }

  @Test func rowsCountByKindAndGroup() throws {
    var registers = try registers()
    registers.careContacts.append(
      CareContact(client: "N1", caregiver: "E1", from: try day("2026-11-18")))
    let records = try registers.records()
    let question = FollowUpQuestion(
      period: try #require(DateRange(from: try day("2026-11-01"), to: try day("2026-11-30"))),
      grouping: .team)
    let date = try day("2026-11-20")
    let all = Deadlines(records, in: question.period, on: date, dutiesFrom: nil).all
    let rows = DeadlineRow.rows(all, question, records, on: date)
    #expect(rows.map(\.kind) == [.offer, .appointment, .welcomeTalk])
    #expect(rows.map(\.key) == ["T1", "T1", "T1"])
    #expect(rows.map(\.late) == [1, 1, 0] && rows.map(\.open) == [0, 0, 1])
    #expect(rows.map(\.keptShare) == [0, 0, 0])
    #expect(rows.map(\.daysTaken) == [[16], [16], []])
  }
}
