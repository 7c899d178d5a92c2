import OmsorgDomain
import Testing

/// What the program plans, finds and scores, against a reckoning of its own from omsorg-day(7).
@Suite struct DayPlanTests {
  static let worlds: UInt64 = 40
  static let effort = 2

  @Test func whatIsDueAndWhoIsAtWorkAgreeWithTheText() throws {
    for seed in 0..<Self.worlds {
      var day = try RandomDay(seed: seed)
      compareWork(day, "seed \(seed)")
      day.give(plan(day))
      compareWork(day, "given out, seed \(seed)")
    }
  }

  @Test func plansHoldAndCostWhatTheTextSays() throws {
    for seed in 0..<Self.worlds {
      var day = try RandomDay(seed: seed)
      check(plan(day), day, "seed \(seed)")
      day.give(plan(day))
      check(plan(day), day, "given out, seed \(seed)")
      for round in 0..<3 {
        let other = day.disturbed(plan(day))
        compare(other, day, "disturbed \(round), seed \(seed)")
      }
    }
  }

  @Test func threadsNeverMatter() throws {
    for seed in 0..<Self.worlds {
      let planning = try RandomDay(seed: seed).planning
      let plans = [1, 2, 2].map { threads in
        planning.plan(.everyone, effort: 1, seed: seed, threads: threads).visits.map(\.line)
      }
      #expect(plans[0] == plans[1] && plans[1] == plans[2], "seed \(seed)")
    }
  }

  @Test func aPlanGivenOutIsKeptUnlessAnotherCostsLess() throws {
    var kept = 0
    for seed in 0..<Self.worlds {
      var day = try RandomDay(seed: seed)
      day.given = plan(day)
      let again = plan(day)
      if again.map(\.line) == day.given.map(\.line) {
        kept += 1
        continue
      }
      let plain = day.plain
      let (before, after) = (plain.cost(of: day.given), plain.cost(of: again))
      #expect(PlainDay.points(after) < PlainDay.points(before), "seed \(seed)")
    }
    #expect(kept > Int(Self.worlds) / 2)
  }

  private func plan(_ day: RandomDay) -> [DayVisit] {
    day.planning.plan(.everyone, effort: Self.effort, seed: day.seed, threads: 1).visits
  }

  /// A plan by search breaks nothing.
  private func check(_ plan: [DayVisit], _ day: RandomDay, _ place: String) {
    let plain = day.plain
    let faults = plain.faults(of: plan).map(\.description) + plain.searchFaults(of: plan)
    #expect(faults.isEmpty, "\(place)")
    compare(plan, day, place)
  }

  /// The faults of a plan, and where everyone who is needed goes its cost, are those of the text.
  private func compare(_ plan: [DayVisit], _ day: RandomDay, _ place: String) {
    let (planning, plain) = (day.planning, day.plain)
    let mine = Set(plain.faults(of: plan))
    let theirs = Set(
      planning.findings(of: plan).filter(\.isError).map { finding in
        PlainFault(
          rule: finding.rule, visit: finding.visit ?? "-", caregiver: finding.caregiver ?? "-")
      })
    // Of several reasons why someone may not do a visit one is told.
    func isTold(_ fault: PlainFault) -> Bool {
      theirs.contains(fault)
        || fault.isRefusal
          && theirs.contains {
            $0.isRefusal && ($0.visit, $0.caregiver) == (fault.visit, fault.caregiver)
          }
    }
    // What was added and is not due, of a client who is away, is looked at elsewhere.
    let odd = Set(plan.filter { $0.isAdded && planning.need($0.id) == nil }.map(\.id))
    let tooMany = theirs.subtracting(mine).filter { !odd.contains($0.visit) }.sorted()
    #expect(tooMany == [], "found too many, \(place)")
    let tooFew = mine.filter { !isTold($0) && !odd.contains($0.visit) }.sorted()
    #expect(tooFew == [], "found too few, \(place)")

    guard !mine.contains(where: { ["day.staffing", "day.not_due"].contains($0.rule) }) else {
      return
    }
    let (own, score) = (plain.cost(of: plan), DayScore(plan, in: planning))
    let differences = DayTerm.allCases.filter { (own[$0] ?? 0) != (score.amounts[$0] ?? 0) }
      .map { "\($0.rawValue) \(score.amounts[$0] ?? 0), by the text \(own[$0] ?? 0)" }
    #expect(differences.isEmpty, "\(place)")
    #expect(score.cost == PlainDay.points(own), "\(place)")
  }

  private func compareWork(_ day: RandomDay, _ place: String) {
    let (planning, plain) = (day.planning, day.plain)
    func ranks(_ ranks: [(key: String, value: Int)]) -> String {
      ranks.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
    let theirs = planning.needs.map { need in
      let tie =
        need.tie.flatMap { planning.need($0.id) == nil ? nil : "\($0.id) \($0.gap)" } ?? "-"
      return "\(need.id) \(need.service) \(need.minutes) min by \(need.needed), "
        + "\(need.window)\(need.isWindowMust ? " must" : "") best \(need.wished), tie \(tie), "
        + "care \(need.isPersonalCare), fixed \(need.fixed != nil), met \(need.met.sorted()), "
        + ranks(need.performers.map { ($0.caregiver, $0.rank) })
    }
    let mine = plain.due.map { due in
      let tie = due.tie.map { "\($0.to) \($0.gap)" } ?? "-"
      return "\(due.id) \(due.service) \(due.minutes) min by \(due.needed), "
        + "\(due.window)\(due.isMust ? " must" : "") best \(due.best), tie \(tie), "
        + "care \(due.isPersonalCare), fixed \(due.isFixed), "
        + "met \(plain.met(due.client.id).sorted()), " + ranks(due.ranks.map { ($0.key, $0.value) })
    }
    differ(theirs, mine, "due, \(place)")
    differ(planning.shifts.map(\.line), plain.shifts.map(\.line), "at work, \(place)")
    let groups = planning.groups.map { group in
      let ids = group.needs.map { planning.needs[$0].id }.sorted()
      return "\(ids) by \(group.shifts.map { planning.shifts[$0].line }.sorted())"
    }
    let own = plain.groups.map { group in
      "\(group.visits.sorted()) by \(group.shifts.map { plain.shifts[$0].line }.sorted())"
    }
    differ(groups, own, "groups, \(place)")
  }

  private func differ(_ theirs: [String], _ mine: [String], _ place: String) {
    let only = Set(theirs).subtracting(mine).sorted()
    let missing = Set(mine).subtracting(theirs).sorted()
    #expect(only == missing, "\(place)")
    #expect(theirs.count == mine.count, "\(place)")
  }
}

extension DayVisit {
  /// The visit in a line, to tell plans apart by.
  var line: String {
    "\(id) \(state.rawValue) \(start.iso) \(minutes) min by \(caregivers.joined(separator: "+"))"
  }
}

extension DayShift {
  /// The shift in a line.
  var line: String {
    let rest = rest.map { "\($0.minutes) in \($0.start)" } ?? "-"
    let taken = engagements.map { "\($0.id) \($0.start)-\($0.start + $0.minutes)" }
    return "\(caregiver) \(start)-\(end) rest \(rest) taken \(taken)"
  }
}

extension PlainShift {
  /// The shift in a line.
  var line: String {
    let rest = rest.map { "\($0.minutes) in \($0.start)" } ?? "-"
    let taken = taken.map { "\($0.id) \($0.start)-\($0.end)" }
    return "\(caregiver) \(start)-\(end) rest \(rest) taken \(taken)"
  }
}
