import Records

/// A plan in force made to hold again, with the fewest changes.
public struct DayRepair: Sendable {
  /// The whole plan, by id.
  public let visits: [DayVisit]
  /// What differs from the plan in force, by start.
  public let changes: [DayChange]
  /// Every plan that holds, and does as many visits of personal care and as many others, changes at
  /// least so many.
  public let fewest: Int

  /// Those for whom something is changed.
  public var caregivers: Set<String> {
    Set(changes.flatMap { ($0.before?.caregivers ?? []) + ($0.after?.caregivers ?? []) })
  }
  /// How many visits are changed.
  public var changed: Int { changes.count { $0.counts } }
  /// Whether it is proved that no plan changes fewer.
  public var isProved: Bool { changed == fewest }
}

extension DayPlanning {
  /// The effort of a repair unless another is asked for.
  public static let usualRepairEffort = 3
  /// A part of a repair takes so many steps at least: in a small group they take no time, and fewer
  /// would leave visits at times that nobody is used to.
  static let leastRepairSteps = 100

  /// The plan in force, `given`, made to hold again.
  ///
  /// First only what has to change is placed anew: visits of those who are not at work any more,
  /// and visits that nobody did. All others keep their caregivers, and their starts but for
  /// `DayChange.untold` minutes, which do not count; if everything then finds a place no plan changes
  /// fewer, as each of the visits placed anew has to change. If something that was planned, or is to
  /// enter, finds none, everything but what is placed by hand may change, at a cost that only to do
  /// more outweighs. Groups in which nothing has to change stay as they are.
  /// - Parameters:
  ///   - client: one whose visits enter the plan.
  ///   - minute: what begins before it has begun, and stands; nothing else begins before it.
  public func repair(
    entering client: String? = nil, from minute: Int = 0, effort: Int = usualRepairEffort,
    seed: UInt64 = 0
  ) -> DayRepair {
    let out = givenOut
    let broken = Set(out.values.filter { !holds($0, from: minute) }.map(\.id))
    // What nobody does stays in the plan too: an added visit stands nowhere else.
    let undone = given.filter { $0.state == .unplanned && need($0.id) != nil }
    // What an earlier repair left is tried again: someone may have been called in for it.
    let left = Set(
      undone.filter { $0.reason == DayFinding.absenceRule && hasRoomToSeek($0) }.map(\.id))
    let touched = groups.filter { group in
      group.needs.contains { index in
        let need = needs[index]
        return broken.contains(need.id) || left.contains(need.id)
          || need.client == client && out[need.id] == nil
      }
    }
    var planned = undone.reduce(into: out) { $0[$1.id] = $1 }
    // Teams that have no plan yet get none by this.
    let teams = teamsPlanned
    for var group in touched {
      group.needs.removeAll { index in
        let need = needs[index]
        if planned[need.id] != nil { return false }
        return need.client == client
          ? need.starts.upperBound < minute : !teams.contains(team(of: need.client))
      }
      for visit in repaired(
        group, out: out, broken: broken, entering: client, from: minute, effort: effort, seed: seed)
      {
        if visit.state == .unplanned, planned[visit.id]?.state == .unplanned { continue }
        planned[visit.id] = visit
      }
    }
    // What is not due any more, of clients who are away, is gone from the plan.
    let visits = (planned.values.filter { need($0.id) != nil || hasBegun($0, minute) } + settled)
      .sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
    let changes = Self.changes(from: given, to: visits).filter { change in
      change.before != nil || change.after?.state == .planned
    }
    let forced = broken.count { id in
      need(id) != nil && out[id].map { !nearlyHolds($0) } ?? false
    }
    let gone = out.keys.count { need($0) == nil && !hasBegun(out[$0], minute) }
    return DayRepair(
      visits: visits, changes: changes, fewest: forced + gone + leastEntering(changes))
  }

  /// The visits to a client that had to begin before a minute and stand in no plan.
  public func missed(_ client: String, before minute: Int) -> [DayVisit] {
    let known = Set(given.map(\.id))
    return needs.filter {
      $0.client == client && $0.starts.upperBound < minute && !known.contains($0.id)
    }.map(\.unplanned)
  }

  /// How many visits that nobody did before have to be planned in every plan that does as many: the
  /// ones that are now, less those that were planned and have given up their room; a visit of
  /// personal care counts for no other.
  private func leastEntering(_ changes: [DayChange]) -> Int {
    [true, false].reduce(0) { sum, isPersonalCare in
      let own = changes.filter { need($0.id)?.isPersonalCare == isPersonalCare }
      let entered = own.count { $0.before?.state != .planned && $0.after?.state == .planned }
      return sum + max(0, entered - own.count { $0.isUndone })
    }
  }

  /// Whether a visit could keep its caregivers with a start so little moved that it is no change.
  private func nearlyHolds(_ visit: DayVisit) -> Bool {
    guard let need = need(visit.id), visit.caregivers.count == need.needed else { return false }
    return visit.caregivers.allSatisfy { caregiver in
      refusal(of: caregiver, for: visit) == nil
        && isAtWork(caregiver, during: visit, butFor: DayChange.untold)
    }
  }

  private func hasBegun(_ visit: DayVisit?, _ minute: Int) -> Bool {
    visit.map { $0.startMinute < minute } ?? false
  }

  /// Whether a visit can stand: it has begun, or all who do it are at work and may do it.
  private func holds(_ visit: DayVisit, from minute: Int) -> Bool {
    if hasBegun(visit, minute) { return true }
    if visit.isFixed { return need(visit.id) != nil && standsByHand(visit) }
    guard let need = need(visit.id), visit.caregivers.count == need.needed else { return false }
    return visit.caregivers.allSatisfy { caregiver in
      need.performers.contains { $0.caregiver == caregiver }
        && isAtWork(caregiver, during: visit)
    }
  }

  private func repaired(
    _ group: Group, out: [String: DayVisit], broken: Set<String>, entering client: String?,
    from minute: Int, effort: Int, seed: UInt64
  ) -> [DayVisit] {
    // What finds its place anew while all else stays.
    let moving = group.needs.count { broken.contains(needs[$0].id) || out[needs[$0].id] == nil }
    @Sendable func solve(
      isStrict: Bool, _ earliest: DayProblem.Earliest, from plan: [String: DayVisit]
    ) -> [DayVisit]? {
      let problem = DayProblem(self, group, from: earliest, given: out) { need in
        guard let visit = out[need.id] else { return .after(minute) }
        if hasBegun(visit, minute) { return .exactly(visit) }
        if !broken.contains(need.id) {
          if need.fixed != nil { return .exactly(visit) }
          return isStrict
            ? .near(visit, minutes: DayChange.untold)
            : .loosely(visit, minutes: DayChange.untold, after: minute)
        }
        return .after(minute)
      }
      let steps =
        isStrict ? effort * moving : Self.stepsPerPart(of: problem.problem, effort: effort)
      let found = solution(
        of: problem.problem, stepsPerPart: max(steps, Self.leastRepairSteps), seed: seed,
        from: problem.stops(of: plan), staysNear: !isStrict)
      return found.map { solution in
        problem.visits(of: solution).map { visit in
          // What has begun is not taken back, whatever the search makes of it.
          if let given = out[visit.id], hasBegun(given, minute) { return given }
          return visit
        }
      }
    }
    func byId(_ visits: [DayVisit]) -> [String: DayVisit] {
      Dictionary(visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    // What nobody did before is no reason to change what others do.
    func isLacking(_ visits: [DayVisit]) -> Bool {
      visits.contains { visit in
        visit.state == .unplanned && (out[visit.id] != nil || visit.client == client)
          && hasRoomToSeek(visit)
      }
    }
    let standing = out.filter { !broken.contains($0.key) }
    guard var best = solve(isStrict: true, .nearBest, from: standing) else {
      return group.needs.map { needs[$0].unplanned }
    }
    guard isLacking(best) else { return best }
    // Each goes on from the same, so that all can be tried at once; of equals the first is taken.
    let passes = [
      (isStrict: true, DayProblem.Earliest.everAllowed), (false, .nearBest), (false, .everAllowed),
    ]
    let begun = byId(best)
    let found = concurrently(over: passes.count, threads: processorCount) { number in
      solve(isStrict: passes[number].0, passes[number].1, from: begun)
    }
    for visits in found.compactMap(\.self) {
      guard isLacking(best) else { break }
      if undoneCost(visits) < undoneCost(best) { best = visits }
    }
    return best
  }

  /// Whether those who may do a visit are at work then, so that others could make room for it.
  private func hasRoomToSeek(_ visit: DayVisit) -> Bool {
    need(visit.id).map { whyUndone($0) == .noRoom } ?? false
  }

  /// What the visits that nobody does cost: nothing else is worth more changes than there must be.
  private func undoneCost(_ visits: [DayVisit]) -> Int {
    let amounts = DayScore(visits, in: self).amounts
    return [DayTerm.undoneCare, .undone].reduce(0) { $0 + (amounts[$1] ?? 0) * $1.weight }
  }
}
