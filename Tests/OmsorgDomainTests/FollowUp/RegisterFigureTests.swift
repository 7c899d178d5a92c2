import PlainJSON
import Testing

@testable import OmsorgDomain

/// Offers, switches, complaints and goals, counted by hand.
@Suite struct RegisterFigureTests {
  private func question(
    _ from: String, _ to: String, by grouping: FollowUpGrouping = .all
  ) throws -> FollowUpQuestion {
    FollowUpQuestion(
      period: try #require(DateRange(from: try day(from), to: try day(to))), grouping: grouping)
  }

  // MARK: Offers

  private func offer(
    _ client: String, _ date: String, _ answer: OfferAnswer?, adapted: Bool? = nil
  ) throws -> Offer {
    var offer = Offer()
    offer.id = "\(client)/\(date)"
    offer.client = client
    offer.date = try day(date)
    offer.answer = answer
    offer.answeredOn = answer == nil ? nil : offer.date
    offer.wasAdapted = adapted
    return offer
  }

  @Test func everyClientIsInOnePlace() throws {
    var registers = try Registers.clean()
    try registers.set("offer_within", .integer(14), from: "2020-01-01")
    try registers.set("offer_not_needed_for", .array([.string("cleaning")]), from: "2020-01-01")
    try registers.add(client: "N1", from: "2026-11-02")
    try registers.add(client: "N2", from: "2026-11-01")
    try registers.add(client: "N3", from: "2026-11-01", service: "alarm")
    try registers.add(client: "N4", from: "2026-11-01", service: "cleaning")
    try registers.add(client: "N5", from: "2026-11-01", service: "cleaning")
    try registers.add(client: "N6", from: "2026-11-01", service: "")
    registers.clients[7].ended = try day("2026-11-10")
    var exemption = try offer("N4", "2026-11-03", nil)
    exemption.outcome = .exempted
    exemption.exemption = .limitedServices
    registers.offers = [
      try offer("C1", "2026-01-12", .yes, adapted: true),
      try offer("N1", "2026-11-03", .later, adapted: false), exemption,
    ]
    let question = try question("2026-10-20", "2026-11-16")
    var row = try #require(OfferRow.rows(question, try registers.records()).first)
    #expect(row.clients == 7)
    #expect(
      [row.exempted, row.alarmOnly, row.limitedServices, row.toAssess, row.toBeOffered]
        == [1, 1, 1, 0, 4])
    #expect([row.offered, row.yes, row.no, row.waiting] == [2, 1, 0, 1])
    #expect([row.appointedWithoutOffer, row.notOffered, row.late] == [1, 1, 1])
    #expect([row.withCareContact, row.adapted, row.notAdapted] == [2, 1, 1])
    #expect(row.offeredShare == 0.5 && row.careContactShare == 0.5 && row.adaptedShare == 0.5)
    try registers.set("offer_exception_assessed", .boolean(true), from: "2020-01-01")
    row = try #require(OfferRow.rows(question, try registers.records()).first)
    #expect(row.limitedServices == 0 && row.toAssess == 1)
  }

  @Test func offersByMonthAreAsOfEachLastDay() throws {
    var registers = try Registers.clean()
    registers.offers = [try offer("C1", "2026-02-10", .no)]
    let rows = OfferRow.rows(
      try question("2026-01-01", "2026-02-15", by: .month), try registers.records())
    #expect(rows.map(\.key) == ["2026-01", "2026-02"])
    // On 31 January the second client's care has not begun.
    #expect(rows.map(\.clients) == [1, 2] && rows.map(\.no) == [0, 1])
    #expect(rows.map(\.careContactShare) == [1, 1])
    var early = try offer("C2", "2026-01-30", .later)
    early.id = "O-early"
    registers.offers.append(early)
    let offered = OfferRow.rows(
      try question("2026-01-01", "2026-02-15", by: .month), try registers.records())
    #expect(offered.map(\.clients) == [2, 2])
  }

  // MARK: Switches

  private func request(
    _ client: String, _ received: String, closed: String? = nil, granted: Bool? = nil,
    cause: SwitchCause = .clientWish, _ reasons: SwitchReason...
  ) throws -> SwitchRequest {
    var request = SwitchRequest()
    request.id = "\(client)/\(received)"
    request.client = client
    request.caregiver = "E1"
    request.receivedOn = try day(received)
    request.closedOn = try closed.map(day)
    request.isGranted = granted
    request.cause = cause
    request.reasons = reasons
    return request
  }

  @Test func requestsAreCountedAsTheyStand() throws {
    var registers = try Registers.clean()
    try registers.set("switch_within", .integer(14), from: "2020-01-01")
    var completed = try request(
      "C1", "2026-10-01", closed: "2026-10-15", granted: true, .language, .times)
    completed.newCaregiver = "E2"
    var late = try request(
      "C2", "2026-10-01", closed: "2026-10-20", granted: true, cause: .longLeave)
    late.newCaregiver = "E1"
    var withdrawn = try request("C1", "2026-10-20", closed: "2026-10-21", .language)
    withdrawn.isWithdrawn = true
    registers.switchRequests = [
      completed, late, withdrawn,
      try request("C2", "2026-10-25", closed: "2026-10-26", granted: false),
      try request("C1", "2026-11-01"), try request("C2", "2026-11-02"),
      try request("C2", "2026-09-30"),
    ]
    let row = try #require(
      SwitchFigures.rows(
        question("2026-10-01", "2026-11-30"), registers.records(), on: try day("2026-11-16")
      ).first)
    #expect(row.requests == 6)
    #expect([row.completed, row.declined, row.withdrawn, row.open] == [2, 1, 1, 2])
    #expect(row.days.sorted() == [14, 19])
    // Of the open, the first was due on the 15th, the second on the day itself.
    #expect(row.due == 3 && row.withinDays == 1 && row.withinShare == 1.0 / 3)
    #expect(row.causes[.longLeave] == 1 && row.causes[.clientWish] == 5)
    #expect(row.reasons[.language] == 2 && row.reasons[.times] == 1)
    #expect(row.clients == 2 && row.requestsPerHundred == 300)
  }

  @Test func changesHaveACause() throws {
    var registers = try Registers.clean()
    registers.caregivers[1].ended = try day("2026-10-31")
    registers.careContacts[0].to = try day("2026-10-14")
    registers.careContacts[1].to = try day("2026-10-31")
    registers.careContacts += [
      CareContact(client: "C1", caregiver: "E2", from: try day("2026-10-15")),
      CareContact(client: "C2", caregiver: "E1", from: try day("2026-11-01")),
    ]
    var completed = try request("C1", "2026-10-01", closed: "2026-10-10", granted: true)
    completed.newCaregiver = "E2"
    registers.switchRequests = [completed]
    let question = try question("2026-10-01", "2026-11-30")
    func row() throws -> SwitchFigures {
      try #require(
        SwitchFigures.rows(question, registers.records(), on: try day("2026-11-16")).first)
    }
    var counted = try row()
    #expect(
      [counted.changes, counted.changesRequested, counted.changesAfterLeaving] == [2, 1, 1])
    registers.switchRequests = []
    counted = try row()
    #expect([counted.changes, counted.changesAfterLeaving, counted.changesOther] == [2, 1, 1])
    // The same one going on is no change, nor a first one.
    registers.careContacts[2].caregiver = "E1"
    #expect(try row().changes == 1)
  }

  // MARK: Complaints

  @Test func complaintsAreAnsweredInTimeOrNot() throws {
    var registers = try Registers.clean()
    try registers.set("complaint_answer_within", .integer(14), from: "2020-01-01")
    func complaint(
      _ client: String?, _ received: String, answered: String? = nil, closed: String? = nil,
      _ about: ComplaintSubject
    ) throws -> Complaint {
      var complaint = Complaint()
      complaint.id = "\(client ?? "anonymous")/\(received)"
      complaint.client = client
      complaint.receivedOn = try day(received)
      complaint.answeredOn = try answered.map(day)
      complaint.closedOn = try closed.map(day)
      complaint.about = about
      return complaint
    }
    registers.complaints = [
      try complaint("C1", "2026-10-01", answered: "2026-10-15", .times),
      try complaint("C2", "2026-10-01", answered: "2026-10-16", closed: "2026-10-16", .times),
      try complaint(nil, "2026-10-05", closed: "2026-10-06", .staff),
      try complaint("C1", "2026-11-01", .continuity),
      try complaint("C1", "2026-11-02", answered: "2026-11-20", .continuity),
    ]
    let rows = ComplaintFigures.rows(
      try question("2026-10-01", "2026-11-30", by: .team), try registers.records(),
      on: try day("2026-11-16"))
    #expect(rows.map(\.key) == ["T1", nil])
    let row = rows[0]
    #expect([row.received, row.answered, row.unanswered, row.open] == [4, 2, 2, 3])
    #expect(row.days == [14, 15] && row.subjects == [.times: 2, .continuity: 2])
    #expect(row.due == 3 && row.withinDays == 1)
    #expect(rows[1].received == 1 && rows[1].days == [1] && rows[1].withinShare == 1)
  }

  // MARK: Goals

  @Test func goalsAreCountedThroughTheirPlans() throws {
    var registers = try Registers.clean()
    registers.add(professional: "H1", .careManager)
    try registers.set("goal_premium", .integer(31_400), from: "2020-01-01")
    func goal(_ id: String, reached: Int = 0, of subGoals: Int = 0) throws -> CarePlanGoal {
      var goal = CarePlanGoal()
      goal.id = id
      for number in 0..<subGoals {
        var subGoal = CarePlanSubGoal()
        subGoal.metOn = number < reached ? try day("2026-10-10") : nil
        goal.subGoals.append(subGoal)
      }
      return goal
    }
    var first = CarePlan()
    first.id = "C1/2026-02-01"
    first.client = "C1"
    first.establishedOn = try day("2026-02-01")
    first.ended = try day("2026-10-31")
    first.goals = [try goal("1"), try goal("2"), try goal("3", reached: 1, of: 2)]
    first.goals[0].outcome = .met
    first.goals[0].outcomeOn = try day("2026-10-05")
    first.goals[0].judgedBy = "H1"
    first.goals[1].outcome = .dropped
    first.goals[1].outcomeOn = try day("2026-10-06")
    var second = first
    second.id = "C1/2026-11-01"
    second.establishedOn = try day("2026-11-01")
    second.ended = nil
    second.goals = [first.goals[0], first.goals[2], try goal("4", reached: 1, of: 1)]
    registers.carePlans = [first, second]
    func rows(_ from: String, _ to: String, by grouping: FollowUpGrouping = .all) throws
      -> [GoalFigures]
    {
      GoalFigures.rows(
        try question(from, to, by: grouping), try registers.records(), on: try day("2026-11-16"))
    }
    let row = try #require(rows("2026-10-01", "2026-11-30").first)
    #expect([row.set, row.met, row.dropped, row.open] == [1, 1, 1, 2])
    #expect(
      [row.metByCareManager, row.metByOthers, row.metUnjudged, row.withPremium] == [1, 0, 0, 1])
    #expect([row.partly, row.toJudge, row.clients.count] == [1, 1, 1])
    #expect(row.metShare == 0.5 && row.careManagerShare == 1)
    let months = try rows("2026-09-01", "2026-11-30", by: .month)
    #expect(months.map(\.key) == ["2026-09", "2026-10", "2026-11"])
    #expect(months.map(\.open) == [3, 1, 2] && months.map(\.met) == [0, 1, 0])
    // The sub-goals are the latest plan's, reached by the day or not.
    #expect(months.map(\.partly) == [0, 1, 1])
  }

  @Test(arguments: [
    ("E1", [0, 1, 0]), ("H1", [1, 0, 0]), ("N1", [0, 1, 0]), ("Ada", [1, 0, 0]),
  ])
  func whoJudgedTellsTheGoalsApart(judge: String, counts: [Int]) throws {
    var registers = try Registers.clean()
    registers.add(professional: "H1", .careManager)
    registers.add(professional: "N1", .nurse)
    try registers.set("goal_judged_by", .string("care_manager"), from: "2020-01-01")
    var plan = CarePlan()
    plan.id = "C1/2026-02-01"
    plan.client = "C1"
    plan.establishedOn = try day("2026-02-01")
    plan.goals = [CarePlanGoal()]
    plan.goals[0].id = "1"
    plan.goals[0].outcome = .met
    plan.goals[0].outcomeOn = try day("2026-10-05")
    plan.goals[0].judgedBy = judge
    registers.carePlans = [plan]
    let row = try #require(
      GoalFigures.rows(
        question("2026-10-01", "2026-11-30"), registers.records(), on: try day("2026-11-16")
      ).first)
    #expect([row.metByCareManager, row.metByOthers, row.metUnjudged] == counts)
    // No premium where the policy has none.
    #expect(row.withPremium == 0)
  }
}
