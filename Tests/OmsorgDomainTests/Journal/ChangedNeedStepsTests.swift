import OmsorgTexts
import Records
import Testing

@testable import OmsorgDomain

/// Every order of steps of changed needs under every policy, against the texts written down by hand.
@Suite struct ChangedNeedStepsTests {
  /// What a municipality's texts say.
  struct Demands: Sendable, CustomTestStringConvertible {
    let policy: String
    let kind: ProviderKind
    var toldTo: [String] = []
    var noticedBy: String?
    var coveredFor: Int?

    var testDescription: String { "\(policy) \(kind.rawValue)" }
  }

  static let demands: [Demands] = [
    Demands(policy: "malmo", kind: .municipal), Demands(policy: "malmo", kind: .private),
    Demands(policy: "lund", kind: .municipal, coveredFor: 14),
    Demands(policy: "lund", kind: .private, coveredFor: 14),
    Demands(policy: "orebro", kind: .municipal), Demands(policy: "orebro", kind: .private),
    Demands(policy: "umea", kind: .municipal),
    Demands(policy: "umea", kind: .private, noticedBy: "care_contact"),
    Demands(
      policy: "sodermalm", kind: .municipal,
      toldTo: ["work_leader", "primary_care", "care_manager"],
      noticedBy: "care_contact"),
    Demands(policy: "sodermalm", kind: .private),
  ]

  private static func rules(_ demands: Demands) throws -> ChangeRules {
    let builtIn = try #require(BuiltInPolicy.all.first { $0.id == demands.policy })
    let policy = Policy(id: demands.policy, records: try Policy.records(of: builtIn))
    return ChangeRules(
      GoverningPolicy(policy: policy, kind: demands.kind), on: try day("2026-11-02"))
  }

  private static func need(until: String?) throws -> ChangedNeed {
    var need = ChangedNeed()
    need.id = "C1/2026-11-02"
    need.client = "C1"
    need.noticedOn = try day("2026-11-02")
    need.noticedBy = "a"
    need.text = "t"
    need.until = try until.map(day)
    return need
  }

  private static func records() -> CareRecords {
    var (own, other) = (GrantedService(), GrantedService())
    (own.id, own.client) = ("D1", "C1")
    (other.id, other.client) = ("D2", "C2")
    return CareRecords(decisions: [own, other])
  }

  /// The days on which things are tried: within the covered days, on the last, after it.
  private static let days = ["2026-11-05", "2026-11-16", "2026-11-17"]

  private enum Step: CaseIterable {
    case tell, answer, nothing, temporary, carePlan, newDecision

    var outcome: ChangeOutcome? {
      switch self {
      case .tell, .answer: nil
      case .nothing: .nothing
      case .temporary: .temporary
      case .carePlan: .carePlan
      case .newDecision: .newDecision
      }
    }
  }

  /// Whether a step may follow what has been done, said anew.
  private static func allows(
    _ step: Step, after done: [Step], on day: String, until: String?, _ demands: Demands
  ) -> Bool {
    if done.contains(where: { $0.outcome != nil }) { return false }
    if step == .tell { return true }
    if step == .answer { return done.contains(.tell) }
    let isCovered = demands.coveredFor != nil && until.map { $0 <= "2026-11-16" } ?? false
    guard done.contains(.answer) || isCovered else { return false }
    guard step == .temporary else { return true }
    let last = until ?? day
    return last <= day && (demands.coveredFor == nil || last <= "2026-11-16")
  }

  @Test(arguments: demands, ["", "2026-11-04", "2026-11-16", "2026-11-17"])
  func everyOrderIsAllowedOrRefusedAsTheTextSays(demands: Demands, until: String) throws {
    let rules = try Self.rules(demands)
    let until = until.isEmpty ? nil : until
    #expect(rules.toldTo.map(\.rawValue) == demands.toldTo)
    #expect(rules.noticedBy?.rawValue == demands.noticedBy)
    #expect(rules.coveredFor == demands.coveredFor)
    let records = Self.records()
    var looked = 0
    var closed = 0
    func look(_ need: ChangedNeed, _ done: [Step], _ from: Int) throws {
      #expect(need.steps.count == done.count && need.isOpen == (need.state != .closed))
      if let next = need.next(rules) {
        let last = try day(Self.days[2])
        #expect(need.refusal(of: next, on: last, rules) == nil, "\(done)")
      } else {
        closed += 1
        #expect(need.outcome == done.last?.outcome)
      }
      if done.count == 4 { return }
      for place in from..<Self.days.count {
        let date = try day(Self.days[place])
        for step in Step.allCases {
          looked += 1
          var tried = need
          let allows = Self.allows(
            step, after: done, on: Self.days[place], until: until, demands)
          do {
            if let outcome = step.outcome {
              try tried.follow(
                outcome, decision: step == .newDecision ? "D1" : nil, on: date, by: "x", rules,
                in: records)
            } else {
              try tried.take(step == .tell ? .tell : .answer, on: date, by: "x", to: "y", rules)
            }
            #expect(allows, "\(done) then \(step) on \(date.iso)")
            try look(tried, done + [step], place)
          } catch let refusal as ChangeRefusal {
            #expect(!allows, "\(done) then \(step) on \(date.iso): \(refusal)")
            #expect(tried == need)
          }
        }
      }
    }
    try look(try Self.need(until: until), [], 0)
    #expect(looked > 200 && closed > 10)
  }

  @Test func aNewDecisionIsOneOfTheClient() throws {
    let rules = ChangeRules(nil, on: try day("2026-11-02"))
    var need = try Self.need(until: nil)
    let date = need.noticedOn
    try need.take(.tell, on: date, by: "a", to: "b", rules)
    try need.take(.answer, on: date, by: "b", note: "n", rules)
    for (id, refusal) in [
      (nil, ChangeRefusal.noDecision(need.id)),
      ("D2", .otherDecision(need.id, decision: "D2")),
      ("D9", .otherDecision(need.id, decision: "D9")),
    ] {
      var tried = need
      #expect(throws: refusal) {
        try tried.follow(
          .newDecision, decision: id, on: date, by: "a", rules, in: Self.records())
      }
      #expect(tried == need)
    }
    try need.follow(.newDecision, decision: "D1", on: date, by: "a", rules, in: Self.records())
    #expect(need.decision == "D1" && need.closedOn == date)
  }

  @Test func datesDoNotGoBackwards() throws {
    let rules = ChangeRules(nil, on: try day("2026-11-02"))
    var need = try Self.need(until: nil)
    let early = try day("2026-11-01")
    for act in ChangeAct.allCases {
      #expect(need.refusal(of: act, on: early, rules) == .beforeNoticed(need.id, need.noticedOn))
    }
    try need.take(.tell, on: try day("2026-11-05"), by: "a", to: "b", rules)
    for act in ChangeAct.allCases {
      #expect(
        need.refusal(of: act, on: try day("2026-11-04"), rules)
          == .beforeStep(need.id, .tell, try day("2026-11-05")))
    }
  }

  @Test func aTemporaryChangeMayHaveEndedEarlier() throws {
    let rules = try Self.rules(Self.demands[2])
    var need = try Self.need(until: "2026-11-30")
    let today = try day("2026-11-20")
    try need.take(.tell, on: today, by: "a", to: "b", rules)
    try need.take(.answer, on: today, by: "b", rules)
    var tried = need
    #expect(throws: ChangeRefusal.ranBeyond(need.id, covered: try day("2026-11-16"))) {
      try tried.follow(.temporary, on: today, by: "a", rules, in: CareRecords())
    }
    #expect(throws: ChangeRefusal.untilBeforeNoticed(try day("2026-11-01"), need.noticedOn)) {
      try tried.follow(
        .temporary, ended: try day("2026-11-01"), on: today, by: "a", rules, in: CareRecords())
    }
    try need.follow(
      .temporary, ended: try day("2026-11-16"), on: today, by: "a", rules, in: CareRecords())
    #expect(need.until == (try day("2026-11-16")) && need.outcome == .temporary)
  }

  @Test func onlyThoseWhomThePolicyNamesCount() throws {
    let rules = try Self.rules(Self.demands[8])
    let people: [(String, String, ProfessionalRole)] = [
      ("P1", "Lena", .planner), ("B1", "Maj", .careManager), ("U1", "Eva", .unitManager),
      ("N1", "Bo", .nurse),
    ]
    var caregiver = Caregiver()
    caregiver.id = "E1"
    let records = CareRecords(
      caregivers: [caregiver],
      professionals: people.map { id, name, role in
        var person = Professional()
        (person.id, person.name, person.role) = (id, name, role)
        return person
      })
    let need = try Self.need(until: nil)
    for (who, counts) in [
      ("P1", false), ("lena", false), ("E1", false), ("B1", true), ("MAJ", true), ("U1", true),
      ("N1", true), ("nurse", false), ("Kerstin", true),
      ("care_manager", true), ("primärvården", true), ("vårdcentralen", true),
    ] {
      #expect(rules.counts(telling: who, of: need, in: records) == counts, "\(who)")
    }
    let silent = ChangeRules(nil, on: need.noticedOn)
    #expect(silent.counts(telling: "P1", of: need, in: records))
  }

  @Test func idsOfOneDayAreNumbered() throws {
    var client = Client()
    client.id = "C1"
    let date = try day("2026-11-02")
    let first = try ChangedNeed.noticed(
      "t", of: client, until: nil, on: date, by: "a", in: CareRecords())
    let second = try ChangedNeed.noticed(
      "t", of: client, until: date, on: date, by: "a", in: CareRecords(changedNeeds: [first]))
    #expect([first.id, second.id] == ["C1/2026-11-02", "C1/2026-11-02/2"])
    #expect(throws: ChangeRefusal.untilBeforeNoticed(date.adding(days: -1), date)) {
      try ChangedNeed.noticed(
        "t", of: client, until: date.adding(days: -1), on: date, by: "a", in: CareRecords())
    }
    client.ended = date
    #expect(throws: Never.self) {
      try ChangedNeed.noticed("t", of: client, until: nil, on: date, by: "a", in: CareRecords())
    }
    #expect(throws: ChangeRefusal.clientEnded(client: "C1", date)) {
      try ChangedNeed.noticed(
        "t", of: client, until: nil, on: date.adding(days: 1), by: "a", in: CareRecords())
    }
  }
}
