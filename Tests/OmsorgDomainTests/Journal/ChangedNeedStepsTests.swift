import OmsorgTexts
import PlainJSON
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

  private static func records() throws -> CareRecords {
    var (own, other) = (GrantedService(), GrantedService())
    (own.id, own.client) = ("D1", "C1")
    own.from = try day("2026-11-02")
    (other.id, other.client) = ("D2", "C2")
    return CareRecords(decisions: [own, other])
  }

  /// The days on which things are tried: within the covered days, on the last, after it.
  private static let days = ["2026-11-05", "2026-11-15", "2026-11-16"]

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
    let isCovered = demands.coveredFor != nil && until.map { $0 <= "2026-11-15" } ?? false
    guard done.contains(.answer) || isCovered else { return false }
    guard step == .temporary else { return true }
    let last = until ?? day
    return last <= day && (demands.coveredFor == nil || last <= "2026-11-15")
  }

  @Test(arguments: demands, ["", "2026-11-04", "2026-11-15", "2026-11-16"])
  func everyOrderIsAllowedOrRefusedAsTheTextSays(demands: Demands, until: String) throws {
    let rules = try Self.rules(demands)
    let until = until.isEmpty ? nil : until
    #expect(rules.toldTo.map(\.rawValue) == demands.toldTo)
    #expect(rules.noticedBy?.rawValue == demands.noticedBy)
    #expect(rules.coveredFor == demands.coveredFor)
    let records = try Self.records()
    var looked = 0
    var closed = 0
    func look(_ need: ChangedNeed, _ done: [Step], _ from: Int) throws {
      #expect(need.steps.count == done.count && need.isOpen == (need.state != .closed))
      if let next = need.next(rules, in: records) {
        let last = try day(Self.days[2])
        #expect(need.refusal(of: next, on: last, rules, in: records) == nil, "\(done)")
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
              try tried.take(
                step == .tell ? .tell : .answer, on: date, by: "x", to: "y", rules,
                in: records)
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
    try need.take(.tell, on: date, by: "a", to: "b", rules, in: CareRecords())
    try need.take(.answer, on: date, by: "b", note: "n", rules, in: CareRecords())
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

  @Test func anOldDecisionIsNotANewOne() throws {
    let rules = ChangeRules(nil, on: try day("2026-11-02"))
    var need = try Self.need(until: nil)
    let date = need.noticedOn
    try need.take(.tell, on: date, by: "a", to: "b", rules, in: CareRecords())
    try need.take(.answer, on: date, by: "b", rules, in: CareRecords())
    var old = GrantedService()
    (old.id, old.client, old.from) = ("D1", "C1", try day("2026-11-01"))
    old.minutes.set(30, from: nil)
    try old.setFrequency("7", from: old.from)
    func follow(_ decision: GrantedService) throws {
      var tried = need
      try tried.follow(
        .newDecision, decision: "D1", on: date, by: "a", rules,
        in: CareRecords(decisions: [decision]))
    }
    let refusal = ChangeRefusal.oldDecision(decision: "D1", from: old.from, noticed: date)
    #expect(throws: refusal) { try follow(old) }
    #expect(refusal.message(.english).contains("2026-11-01"))
    #expect(refusal.message(.english).contains("2026-11-02"))
    for (changed, isNew) in [("2026-11-01", false), ("2026-11-02", true), ("2026-12-01", true)] {
      var (longer, oftener) = (old, old)
      longer.minutes.set(45, from: try day(changed))
      try oftener.setFrequency("14", from: day(changed))
      for decision in [longer, oftener] {
        if isNew {
          try follow(decision)
        } else {
          #expect(throws: refusal) { try follow(decision) }
        }
      }
    }
  }

  /// Where the policy names who is told, telling others does not lead on.
  @Test(arguments: [nil, 14])
  func thoseWhomThePolicyNamesAreToldFirst(coveredFor: Int?) throws {
    let builtIn = try #require(BuiltInPolicy.all.first { $0.id == "sodermalm" })
    var registers = Registers()
    registers.policies = try Policy.records(of: builtIn)
    if let coveredFor {
      try registers.set("changes_covered_for", .integer(coveredFor), from: "2020-01-01")
      registers.policies[registers.policies.count - 1].policy = "sodermalm"
    }
    let rules = ChangeRules(
      GoverningPolicy(
        policy: Policy(id: "sodermalm", records: registers.policies), kind: .municipal),
      on: try day("2026-11-02"))
    #expect(rules.coveredFor == coveredFor)
    var caregiver = Caregiver()
    caregiver.id = "E1"
    var decision = GrantedService()
    (decision.id, decision.client, decision.from) = ("D1", "C1", try day("2026-11-02"))
    let records = CareRecords(caregivers: [caregiver], decisions: [decision])
    var need = try Self.need(until: "2026-11-03")
    let date = try day("2026-11-03")
    let refusal = ChangeRefusal.othersTold(need.id, rules.toldTo)
    try need.take(.tell, on: date, by: "a", to: "E1", rules, in: records)
    #expect(need.next(rules, in: records) == (coveredFor == nil ? .tell : .follow))
    #expect(throws: refusal) { try need.take(.answer, on: date, by: "E1", rules, in: records) }
    for outcome in ChangeOutcome.allCases {
      let mayFollow = coveredFor != nil && (outcome == .nothing || outcome == .temporary)
      #expect(
        need.refusal(of: .follow, outcome, on: date, rules, in: records)
          == (mayFollow ? nil : refusal))
    }
    try need.take(.tell, on: date, by: "a", to: "care_manager", rules, in: records)
    #expect(need.next(rules, in: records) == (coveredFor == nil ? .answer : .follow))
    try need.take(.answer, on: date, by: "care_manager", rules, in: records)
    for outcome in ChangeOutcome.allCases {
      #expect(need.refusal(of: .follow, outcome, on: date, rules, in: records) == nil)
    }
  }

  @Test func datesDoNotGoBackwards() throws {
    let rules = ChangeRules(nil, on: try day("2026-11-02"))
    var need = try Self.need(until: nil)
    let early = try day("2026-11-01")
    for act in ChangeAct.allCases {
      #expect(
        need.refusal(of: act, on: early, rules, in: CareRecords())
          == .beforeNoticed(need.id, need.noticedOn))
    }
    try need.take(.tell, on: try day("2026-11-05"), by: "a", to: "b", rules, in: CareRecords())
    for act in ChangeAct.allCases {
      #expect(
        need.refusal(of: act, on: try day("2026-11-04"), rules, in: CareRecords())
          == .beforeStep(need.id, .tell, try day("2026-11-05")))
    }
  }

  @Test func aTemporaryChangeMayHaveEndedEarlier() throws {
    let rules = try Self.rules(Self.demands[2])
    var need = try Self.need(until: "2026-11-30")
    let today = try day("2026-11-20")
    try need.take(.tell, on: today, by: "a", to: "b", rules, in: CareRecords())
    try need.take(.answer, on: today, by: "b", rules, in: CareRecords())
    var tried = need
    #expect(throws: ChangeRefusal.ranBeyond(need.id, covered: try day("2026-11-15"))) {
      try tried.follow(.temporary, on: today, by: "a", rules, in: CareRecords())
    }
    #expect(throws: ChangeRefusal.untilBeforeNoticed(try day("2026-11-01"), need.noticedOn)) {
      try tried.follow(
        .temporary, ended: try day("2026-11-01"), on: today, by: "a", rules, in: CareRecords())
    }
    try need.follow(
      .temporary, ended: try day("2026-11-15"), on: today, by: "a", rules, in: CareRecords())
    #expect(need.until == (try day("2026-11-15")) && need.outcome == .temporary)
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
