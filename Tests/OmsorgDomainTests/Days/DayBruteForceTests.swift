import OmsorgDomain
import Testing

/// Plans of days so small that every way to do the visits can be gone through.
@Suite struct DayBruteForceTests {
  static let worlds = 25
  static let effort = 10
  /// A plan costs no more than this above the best: a tenth, and what one other face costs.
  static func bound(_ best: Int) -> Int { best + best / 10 + DayTerm.unfamiliar.weight }

  @Test func nothingIsUndoneThatBruteForceCouldPlace() throws {
    var (exact, optimal, undone) = (0, 0, 0)
    for day in try Self.days() {
      let plain = day.plain
      let plan = day.planning.plan(.everyone, effort: Self.effort, seed: day.seed, threads: 1)
      let cost = plain.cost(of: plan.visits)
      let points = PlainDay.points(cost)
      let wide = Self.bruteForce(plain, isTight: false)
      let least = wide.best()
      let step = DayTerm.undone.weight
      #expect(points / step <= least / step, "undone, seed \(day.seed)")
      if points >= step { undone += 1 }
      guard wide.isExact else { continue }
      exact += 1
      #expect(points >= least, "better than the best, seed \(day.seed)")
      // Nothing needs to begin early where all find a place without that.
      let tight = Self.bruteForce(plain, isTight: true).best()
      let best = tight < step ? tight : least
      #expect(points % step <= Self.bound(best % step), "cost, seed \(day.seed)")
      if points <= best { optimal += 1 }
    }
    #expect(exact >= Self.worlds / 3)
    #expect(undone >= 3, "worlds in which not all can be done")
    #expect(2 * optimal >= exact, "\(optimal) best plans of \(exact)")
  }

  /// Small days from the first seeds that make any.
  static func days() throws -> [RandomDay] {
    var found: [RandomDay] = []
    var seed: UInt64 = 0
    while found.count < worlds {
      if let day = try RandomDay.tiny(seed: seed) { found.append(day) }
      seed += 1
    }
    return found
  }

  /// - Parameter isTight: whether nothing may begin earlier than in the first pass of the search.
  static func bruteForce(_ plain: PlainDay, isTight: Bool) -> DayBruteForce {
    let jobs = plain.due.map { due in
      let first = isTight ? earliest(due, plain.givenOut(due.id)) : due.starts.lowerBound
      return DayBruteForce.Job(
        due: due, performers: due.ranks.keys.sorted(), starts: first...due.starts.upperBound)
    }
    let cost = DayBruteForce.Cost(
      who: { due, caregivers in
        var terms: [DayTerm: Int] = [:]
        for caregiver in caregivers { plain.add(caregiver, due, to: &terms) }
        return PlainDay.points(terms)
      },
      start: { due, caregivers, start in
        var terms: [DayTerm: Int] = [:]
        plain.addTime(start, due, times: caregivers.count, to: &terms)
        return PlainDay.points(terms)
      },
      undone: { due in
        due.needed * (due.isPersonalCare ? DayTerm.undoneCare : DayTerm.undone).weight
      },
      way: DayTerm.travel.weight,
      work: { minutes, shift in
        var terms: [DayTerm: Int] = [:]
        plain.addWork(minutes, shift, to: &terms)
        return PlainDay.points(terms)
      })
    return DayBruteForce(plain, jobs, cost)
  }

  private static func earliest(_ due: PlainVisit, _ out: DayVisit?) -> Int {
    let first = max(due.window.lowerBound, (out?.startMinute ?? due.best) - 30)
    return min(first, out?.startMinute ?? first)
  }
}
