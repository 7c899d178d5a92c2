import OmsorgTexts
import Records
import Testing

@testable import OmsorgDomain

/// Every order of steps under every policy, against the texts' demands written down by hand.
@Suite struct SwitchStepsTests {
  /// A municipality's demands before the decision.
  struct Demands: Sendable, CustomTestStringConvertible {
    let policy: String
    let kind: ProviderKind
    let steps: [String]
    let within: Int?

    var testDescription: String { "\(policy) \(kind.rawValue)" }
  }

  static let demands: [Demands] = [
    Demands(
      policy: "malmo", kind: .municipal, steps: ["inform_manager", "manager_dialogue"], within: nil),
    Demands(policy: "malmo", kind: .private, steps: [], within: nil),
    Demands(policy: "lund", kind: .municipal, steps: [], within: 14),
    Demands(policy: "lund", kind: .private, steps: ["ask_client"], within: 14),
    Demands(
      policy: "orebro", kind: .municipal, steps: ["inform_manager", "manager_dialogue"], within: nil
    ),
    Demands(
      policy: "orebro", kind: .private, steps: ["inform_manager", "manager_dialogue"], within: nil),
    Demands(policy: "umea", kind: .municipal, steps: [], within: nil),
    Demands(policy: "umea", kind: .private, steps: [], within: nil),
    Demands(policy: "sodermalm", kind: .municipal, steps: [], within: nil),
    Demands(policy: "sodermalm", kind: .private, steps: [], within: nil),
  ]

  static func rules(_ demands: Demands) throws -> SwitchRules {
    let builtIn = try #require(BuiltInPolicy.all.first { $0.id == demands.policy })
    let policy = Policy(id: demands.policy, records: try Policy.records(of: builtIn))
    return SwitchRules(
      GoverningPolicy(policy: policy, kind: demands.kind), on: try day("2026-11-02"))
  }

  private static let acts: [(name: String, act: SwitchAct, grants: Bool)] = [
    ("inform_manager", .informManager, true), ("manager_dialogue", .managerDialogue, true),
    ("ask_client", .askClient, true), ("grant", .decide, true), ("decline", .decide, false),
    ("appoint_new", .appointNew, true), ("tell_client", .tellClient, true),
    ("withdraw", .withdraw, true),
  ]

  /// Whether something may follow what has been done, said anew.
  private static func allows(_ act: String, after done: [String], _ demanded: [String]) -> Bool {
    let isOver = !Set(done).isDisjoint(with: ["decline", "withdraw", "appoint_new"])
    switch act {
    case "tell_client":
      return !done.contains("tell_client") && !done.contains("withdraw") && isOver
    case _ where isOver: return false
    case "withdraw": return true
    case "appoint_new":
      let namesManager =
        demanded.contains("inform_manager") || demanded.contains("manager_dialogue")
      return done.contains("grant") || (!namesManager && Set(demanded).isSubset(of: done))
    case "grant", "decline":
      return !done.contains("grant") && Set(demanded).isSubset(of: done)
    default:
      if act == "inform_manager", done.contains(act) { return false }
      guard let place = demanded.firstIndex(of: act) else { return true }
      return Set(demanded[..<place]).isSubset(of: done)
    }
  }

  private static func state(after done: [String]) -> SwitchState {
    for (name, state) in [
      ("withdraw", SwitchState.withdrawn), ("decline", .declined), ("appoint_new", .completed),
      ("grant", .decided), ("manager_dialogue", .dialogueHeld), ("ask_client", .clientAsked),
      ("inform_manager", .managerInformed),
    ] where done.contains(name) {
      return state
    }
    return .received
  }

  static func request() throws -> SwitchRequest {
    var request = SwitchRequest()
    request.id = "C1/2026-11-02"
    request.client = "C1"
    request.caregiver = "E1"
    request.receivedOn = try day("2026-11-02")
    return request
  }

  @Test(arguments: demands)
  func everyOrderIsAllowedOrRefusedAsTheTextSays(demands: Demands) throws {
    let rules = try Self.rules(demands)
    #expect(rules.demanded.map(\.rawValue) == demands.steps)
    #expect(rules.within == demands.within)
    #expect(rules.due(try Self.request())?.iso == demands.within.map { _ in "2026-11-16" })
    var looked = 0
    var ends: Set<SwitchState> = []
    func look(_ request: SwitchRequest, _ done: [String]) throws {
      #expect(request.state == Self.state(after: done), "\(done)")
      #expect(request.isOpen == Set(done).isDisjoint(with: ["decline", "withdraw", "appoint_new"]))
      let isGrantImplied = done.contains("appoint_new") && !done.contains("grant")
      #expect(request.steps.count == done.count + (isGrantImplied ? 1 : 0))
      if let next = request.next(rules) {
        #expect(request.refusal(of: next, on: request.receivedOn, rules) == nil, "\(done)")
      } else {
        ends.insert(request.state)
      }
      if done.count == 6 { return }
      for (name, act, grants) in Self.acts {
        looked += 1
        var tried = request
        do {
          try tried.take(act, on: request.receivedOn, by: "x", grants: grants, rules)
          #expect(Self.allows(name, after: done, demands.steps), "\(done) then \(name)")
          try look(tried, done + [name])
        } catch let refusal as SwitchRefusal {
          #expect(!Self.allows(name, after: done, demands.steps), "\(done) then \(name)")
          #expect(tried == request, "\(done) then \(name): \(refusal.message(.english))")
        }
      }
    }
    try look(try Self.request(), [])
    #expect(looked > 500)
    #expect(ends == [.completed, .declined, .withdrawn])
  }

  @Test func anAppointmentGrantsWhatNobodyElseNeedDecide() throws {
    let rules = try Self.rules(Self.demands[3])
    var request = try Self.request()
    let date = request.receivedOn
    #expect(
      request.refusal(of: .appointNew, on: date, rules)
        == .missing(request.id, .askClient, before: .appointNew))
    try request.take(.askClient, on: date, by: "a", rules)
    let later = date.adding(days: 2)
    try request.take(.appointNew, on: later, by: "b", note: "n", rules)
    #expect(request.isGranted == true && request.closedOn == later)
    #expect(request.steps.map(\.step) == ["ask_client", "decide", "appoint_new"])
    #expect(request.steps.map(\.by) == ["a", "b", "b"])
    #expect(request.steps.map(\.on) == [date, later, later])
    #expect(request.steps.map(\.note) == [nil, nil, "n"])
    #expect(request.next(rules) == .tellClient)
  }

  @Test(arguments: demands)
  func theClientIsToldOfADeclineOnce(demands: Demands) throws {
    let rules = try Self.rules(demands)
    var request = try Self.request()
    let date = request.receivedOn
    while let act = request.next(rules), act != .tellClient {
      try request.take(act, on: date, by: "a", grants: false, rules)
    }
    #expect(request.state == .declined)
    try request.take(.tellClient, on: date, by: "a", rules)
    #expect(request.next(rules) == nil)
  }

  @Test func aMissingStepIsNamedWithItsCommand() throws {
    let rules = try Self.rules(Self.demands[0])
    var request = try Self.request()
    let date = request.receivedOn
    #expect(
      request.refusal(of: .managerDialogue, on: date, rules)
        == .missing(request.id, .informManager, before: .managerDialogue))
    try request.take(.informManager, on: date, by: "a", to: "CH1", rules)
    let refusal = try #require(request.refusal(of: .decide, on: date, rules))
    #expect(refusal == .missing(request.id, .managerDialogue, before: .decide))
    #expect(
      refusal.hint?(.english)
        == "record it with 'omsorg switch-request dialogue C1/2026-11-02'")
    #expect(refusal.rule == "switch.order")
  }

  @Test func datesDoNotGoBackwards() throws {
    let rules = try Self.rules(Self.demands[2])
    var request = try Self.request()
    #expect(
      request.refusal(of: .informManager, on: try day("2026-11-01"), rules)
        == .beforeRequest(request.id, request.receivedOn))
    try request.take(.informManager, on: try day("2026-11-05"), by: "a", rules)
    for act in SwitchAct.allCases {
      #expect(
        request.refusal(of: act, on: try day("2026-11-04"), rules)
          == .beforeStep(request.id, .informManager, try day("2026-11-05")))
    }
    #expect(request.refusal(of: .decide, on: try day("2026-11-05"), rules) == nil)
  }

  @Test func theRulesAreThoseOfTheDayOfTheRequest() throws {
    let builtIn = try #require(BuiltInPolicy.all.first { $0.id == "lund" })
    let policy = Policy(id: "lund", records: try Policy.records(of: builtIn))
    let governing = GoverningPolicy(policy: policy, kind: .municipal)
    #expect(SwitchRules(governing, on: try day("2022-02-09")).within == nil)
    #expect(SwitchRules(governing, on: try day("2022-02-10")).within == 14)
    #expect(SwitchRules(nil, on: try day("2026-11-02")).demanded.isEmpty)
  }

  @Test func whoAskedToBeWithoutACaregiverIsNotSuggestedThem() throws {
    var request = try Self.request()
    #expect(request.rulesOutCaregiver)
    for change: (inout SwitchRequest) -> Void in [
      { $0.isWithdrawn = true }, { $0.mayReturn = true }, { $0.cause = .longLeave },
    ] {
      var other = request
      change(&other)
      #expect(!other.rulesOutCaregiver)
    }
    request.isGranted = false
    #expect(request.rulesOutCaregiver)
    var client = Client()
    client.id = "C1"
    client.refusedCaregivers = ["E7"]
    var withdrawn = request
    withdrawn.id = "C1/2026-11-03"
    withdrawn.caregiver = "E2"
    withdrawn.isWithdrawn = true
    let records = CareRecords(clients: [client], switchRequests: [request, withdrawn])
    #expect(SwitchRequest.ruledOut(client: client, in: records) == ["E1", "E7"])
  }
}
