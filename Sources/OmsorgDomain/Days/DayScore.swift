/// What a plan costs, term by term.
///
/// omsorg-day(7), under "What is sought".
public struct DayScore: Sendable {
  /// How much there is of each term, in the term's own unit.
  public private(set) var amounts: [DayTerm: Int] = [:]

  /// The whole cost.
  public var cost: Int { amounts.reduce(0) { $0 + $1.value * $1.key.weight } }

  /// The cost of a plan's visits.
  /// - Parameter shifts: whose rounds count, as indices; nil: everyone's.
  public init(_ visits: [DayVisit], in planning: DayPlanning, shifts: [Int]? = nil) {
    let out = planning.givenOut
    for visit in visits {
      guard let need = planning.need(visit.id) else { continue }
      if visit.state == .unplanned {
        add(need.isPersonalCare ? .undoneCare : .undone, need.needed)
      }
      guard visit.state == .planned else { continue }
      add(visit, need, out[visit.id], planning)
    }
    let rounds = planning.rounds(of: visits)
    for round in shifts.map({ shifts in shifts.map { rounds[$0] } }) ?? rounds {
      add(.travel, round.travelMinutes)
      let kept = round.shift.engagements.reduce(0) { $0 + $1.minutes }
      let work = round.clientMinutes + kept
      let paid = round.shift.paidMinutes
      for step in DayTerm.loadSteps {
        add(.load, max(0, work - paid * step.percent / 100) * step.times)
      }
      if planning.reserve > 0 { add(.reserve, max(0, work - max(0, paid - planning.reserve))) }
    }
  }

  private mutating func add(
    _ visit: DayVisit, _ need: DayNeed, _ given: DayVisit?, _ planning: DayPlanning
  ) {
    let start = visit.startMinute
    let ranks = Dictionary(
      need.performers.map { ($0.caregiver, $0.rank) }, uniquingKeysWith: { first, _ in first })
    for caregiver in visit.caregivers {
      add(.cover, DayTerm.stepsDown(ranks[caregiver] ?? 0))
      add(.skill, planning.skillsLacking(caregiver, for: need))
      if !need.met.contains(caregiver) { add(.unfamiliar, 1) }
      if let given, !given.caregivers.contains(caregiver) { add(.change, 1) }
    }
    guard need.fixed == nil else { return }
    let count = visit.caregivers.count
    if !need.isWindowMust {
      add(
        .outside,
        max(0, need.window.lowerBound - start, start - need.window.upperBound) * count)
    }
    if let given {
      add(.moved, abs(start - given.startMinute) * count)
    } else {
      add(.time, abs(start - need.wished) * count)
    }
  }

  private mutating func add(_ term: DayTerm, _ amount: Int) {
    if amount != 0 { amounts[term, default: 0] += amount }
  }
}
