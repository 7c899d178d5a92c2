import Records
import Solvers

/// A plan of a day, worked out.
public struct DayPlan: Sendable {
  /// The visits of the scope, by id: planned ones, those that nobody does, cancelled and put off.
  public let visits: [DayVisit]
  /// The effort that gives the same plan.
  public let effort: Int
}

extension DayPlanning {
  /// The least and the greatest effort of a search unless another is asked for.
  public static let usualEfforts = 2...10
  /// Over how many visits the usual effort is shared out: a city is planned in seconds, and what is
  /// smaller with more care.
  static let visitsOfEffort = 30_000
  /// The greatest effort.
  public static let mostEffort = 100_000

  /// The effort of a search for a scope's plan unless another is asked for.
  public func usualEffort(of scope: Scope) -> Int {
    let visits = groups(in: scope).reduce(0) { $0 + $1.needs.count }
    let usual = Self.usualEfforts
    return min(max(Self.visitsOfEffort / max(1, visits), usual.lowerBound), usual.upperBound)
  }

  /// The best plan that can be found of a scope's groups.
  ///
  /// A group is planned whole: its staff cannot be shared out otherwise. What is planned for clients
  /// outside the scope stays as given out, where it is.
  /// - Parameters:
  ///   - effort: how hard to search, >= 1; the work grows with it and with the number of visits.
  ///   - seed: the same seed and effort give the same plan.
  public func plan(_ scope: Scope, effort: Int, seed: UInt64, threads: Int) -> DayPlan {
    let groups = groups(in: scope)
    let order = groups.indices.sorted {
      (groups[$0].needs.count, $1) > (groups[$1].needs.count, $0)
    }
    let planned = concurrently(over: groups.count, threads: threads) { place in
      plan(groups[order[place]], of: scope, effort: effort, seed: seed)
    }
    return DayPlan(visits: whole(planned.flatMap(\.self), scope), effort: effort)
  }

  /// The best plan that can be found in about a time: first with the least effort, which tells how
  /// much more there is time for. It is the plan that its own effort gives.
  public func plan(
    _ scope: Scope, within time: Duration, seed: UInt64, threads: Int
  ) -> DayPlan {
    let clock = ContinuousClock()
    let began = clock.now
    var plan = plan(scope, effort: 1, seed: seed, threads: threads)
    let first = clock.now - began
    // Some of what the least effort took is the same for every effort.
    let probe = 4
    guard first * (probe + 2) < time else { return plan }
    let second = clock.now
    plan = self.plan(scope, effort: probe, seed: seed, threads: threads)
    let longer = clock.now - second
    let step = max((longer - first) / (probe - 1), .microseconds(1))
    let left = time - (clock.now - began) - max(.zero, first - step)
    let effort = min(Self.mostEffort, Int(max(0, left / step)))
    guard effort > probe else { return plan }
    return self.plan(scope, effort: effort, seed: seed, threads: threads)
  }

  /// A scope's visits with those that are settled.
  private func whole(_ planned: [DayVisit], _ scope: Scope) -> [DayVisit] {
    let visits = planned + settled
    return visits.filter { contains(client: $0.client, in: scope) }
      .sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
  }

  /// The best plan that can be found of a group, by id.
  ///
  /// First visits begin little before their best times, which keeps the plan near what clients are
  /// used to; if some then find no place, more and more of the time that they may begin in is used.
  private func plan(_ group: Group, of scope: Scope, effort: Int, seed: UInt64) -> [DayVisit] {
    let out = givenOut
    // A plan given out is bettered, and not made anew.
    let isGiven = group.needs.contains { index in
      let need = needs[index]
      return contains(client: need.client, in: scope) && out[need.id]?.isOfPlan ?? false
    }
    var best: (missing: Int, cost: Int, visits: [DayVisit])?
    for earliest in DayProblem.Earliest.allCases {
      let problem = DayProblem(self, group, from: earliest, given: out) { need in
        contains(client: need.client, in: scope) ? nil : out[need.id].map(DayProblem.Hold.exactly)
      }
      let known = best.map { best in
        Dictionary(best.visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      }
      guard
        let found = solution(
          of: problem.problem,
          stepsPerPart: Self.stepsPerPart(of: problem.problem, effort: effort), seed: seed,
          from: (known ?? (out.isEmpty ? nil : out)).map(problem.stops),
          staysNear: best != nil || isGiven)
      else { break }
      if best.map({ (found.missing, found.cost) < ($0.missing, $0.cost) }) ?? true {
        best = (found.missing, found.cost, problem.visits(of: found))
      }
      guard best?.visits.contains(where: { $0.state == .unplanned }) ?? false else { break }
    }
    return best?.visits ?? group.needs.map { needs[$0].unplanned }
  }

  /// What has been given out as planned, by id.
  var givenOut: [String: DayVisit] {
    Dictionary(
      given.filter { $0.state == .planned }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many steps each part of a search has.
  static func stepsPerPart(of problem: RoutingProblem, effort: Int) -> Int {
    max(1, effort * problem.jobs.count / 10)
  }

  /// - Returns: nil when the problem cannot be stated, as of a shift that ends before it begins.
  func solution(
    of problem: RoutingProblem, stepsPerPart: Int, seed: UInt64,
    from plan: [[RoutingSolution.Stop]]?,
    staysNear: Bool = false
  ) -> RoutingSolution? {
    guard
      let search = try? RoutingSearch(problem, seed: seed, from: plan, staysNear: staysNear)
    else { return nil }
    search.run(RoutingEffort(stepsPerPart: stepsPerPart))
    return search.solution
  }
}
