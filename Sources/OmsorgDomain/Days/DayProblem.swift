import Solvers

/// A group's day as a problem of routes, and what its solution means.
///
/// A visit is as many jobs as it needs caregivers, which start at the same time; a meeting is a job
/// of one route only; a shift is a route.
struct DayProblem {
  /// What a job is.
  private enum Work {
    case visit(Int)
    case engagement
  }

  private(set) var problem: RoutingProblem
  private let planning: DayPlanning
  private let group: DayPlanning.Group
  private var work: [Work] = []
  private var jobsOfNeed: [Int: [Int]] = [:]
  /// The visits that are held exactly, by need.
  private var held: [Int: DayVisit] = [:]
  private var places: [DayPlace: Int] = [:]
  private var placesInOrder: [DayPlace] = []

  /// A visit is not begun earlier than so many minutes before its best time, unless room is short.
  private static let early = 30

  /// What it costs more, of a visit that is held loosely, that others do it: more than they could
  /// gain by it, and less than one of many visits left undone.
  static let othersCost = 4 * DayTerm.change.weight

  /// What it would cost to give up a visit that is held exactly: no others are worth it.
  private static let heldCost = 100 * DayTerm.undoneCare.weight

  /// How early visits may begin. The search weighs plans with all starts as early as they may be,
  /// and moves them later at the end, so that it finds better plans the less room there is.
  enum Earliest: CaseIterable {
    /// Little before their best times.
    case nearBest
    /// From the beginning of their windows.
    case inWindow
    /// As early as they may begin at all.
    case everAllowed
  }

  /// What a visit is held to.
  enum Hold {
    /// Its caregivers and its start.
    case exactly(DayVisit)
    /// Its caregivers, and its start but for so many minutes.
    case near(DayVisit, minutes: Int)
    /// Nothing but not to begin before a minute, though it costs much that others do it, or that it
    /// begins further than so many minutes from its start.
    case loosely(DayVisit, minutes: Int, after: Int)
    /// Nothing but not to begin before a minute.
    case after(Int)

    fileprivate var visit: DayVisit? {
      switch self {
      case .exactly(let visit), .near(let visit, _): visit
      case .loosely, .after: nil
      }
    }
  }

  /// The problem of a group.
  /// - Parameters:
  ///   - earliest: how early visits may begin.
  ///   - given: the plan given out, from which changes cost.
  ///   - holding: what a visit is held to; those placed by hand are held exactly where
  ///     they can stand.
  init(
    _ planning: DayPlanning, _ group: DayPlanning.Group, from earliest: Earliest,
    given: [String: DayVisit],
    holding: (DayNeed) -> Hold? = { _ in nil }
  ) {
    self.planning = planning
    self.group = group
    problem = RoutingProblem(locationCount: 0, travel: [])
    let routes = addRoutes()
    for index in group.needs {
      let need = planning.needs[index]
      let byHand = need.fixed.flatMap { planning.standsByHand($0) ? Hold.exactly($0) : nil }
      add(need, index, routes, earliest, given, holding(need) ?? byHand)
    }
    addTies()
    addEngagements()
    addTravel()
  }

  private mutating func location(_ place: DayPlace) -> Int {
    if let known = places[place] { return known }
    places[place] = placesInOrder.count
    placesInOrder.append(place)
    return placesInOrder.count - 1
  }

  /// - Returns: the routes of each caregiver.
  private mutating func addRoutes() -> [String: [Int]] {
    var routes: [String: [Int]] = [:]
    for index in group.shifts {
      let shift = planning.shifts[index]
      var route = RoutingProblem.Route(
        shift: shift.start...shift.end, startLocation: location(shift.startPlace),
        endLocation: location(shift.endPlace))
      route.wayOfTravelling = shift.way.number
      route.travelCost = DayTerm.travel.weight
      route.rest = shift.rest.map { RoutingProblem.Rest(start: $0.start, duration: $0.minutes) }
      route.loadCosts = DayTerm.loadSteps.map { step in
        RoutingProblem.LoadCost(
          above: shift.paidMinutes * step.percent / 100, cost: DayTerm.load.weight * step.times)
      }
      if planning.reserve > 0 {
        route.loadCosts.append(
          RoutingProblem.LoadCost(
            above: max(0, shift.paidMinutes - planning.reserve), cost: DayTerm.reserve.weight))
      }
      routes[shift.caregiver, default: []].append(problem.routes.count)
      problem.routes.append(route)
    }
    return routes
  }

  private mutating func add(
    _ need: DayNeed, _ index: Int, _ routes: [String: [Int]], _ earliest: Earliest,
    _ given: [String: DayVisit], _ hold: Hold?
  ) {
    let place = location(need.place)
    let given = given[need.id].flatMap { $0.state == .planned ? $0 : nil }
    let wished = given?.startMinute ?? need.wished
    var starts = need.starts
    switch earliest {
    case .nearBest:
      let first = max(min(need.window.lowerBound, wished), wished - Self.early)
      starts = min(max(starts.lowerBound, first), starts.upperBound)...starts.upperBound
    case .inWindow:
      let first = min(need.window.lowerBound, wished)
      starts = min(max(starts.lowerBound, first), starts.upperBound)...starts.upperBound
    case .everAllowed: break
    }
    let held = hold?.visit
    if case .exactly(let visit) = hold { self.held[index] = visit }
    let isExact = if case .exactly = hold { true } else { false }
    var isTooLate = false
    switch hold {
    case .exactly(let visit): starts = visit.startMinute...visit.startMinute
    case .near(let visit, let minutes):
      let first = max(
        min(need.starts.lowerBound, visit.startMinute),
        visit.startMinute - (earliest == .everAllowed ? minutes : 0))
      let latest = min(max(need.starts.upperBound, visit.startMinute), visit.startMinute + minutes)
      starts = first...latest
    case .loosely(let visit, _, let minute):
      let latest = max(starts.upperBound, visit.startMinute)
      starts = max(starts.lowerBound, min(minute, latest))...latest
    case .after(let minute):
      isTooLate = starts.upperBound < minute
      starts = max(starts.lowerBound, min(minute, starts.upperBound))...starts.upperBound
    case nil: break
    }
    var previous: Int?
    for number in 0..<need.needed {
      // Who is held to a visit and has gone home keeps nobody else from it.
      if let held, isExact, !isThere(number, of: held) { continue }
      let able = isTooLate ? [] : performers(of: need, held, number)
      let options = able.flatMap { performer in
        var cost = planning.cost(of: performer, for: need, given: given)
        if case .loosely(let visit, _, _) = hold, !visit.caregivers.contains(performer.caregiver) {
          cost += Self.othersCost
        }
        return (routes[performer.caregiver] ?? []).map {
          RoutingProblem.Option(route: $0, cost: cost)
        }
      }
      var job = RoutingProblem.Job(
        location: place, duration: isExact ? held?.minutes ?? need.minutes : need.minutes,
        start: starts, options: options)
      if case .loosely(let visit, let minutes, _) = hold {
        job.dueStart = visit.startMinute - minutes...visit.startMinute + minutes
        job.earlyCost = DayTerm.outside.weight
        job.lateCost = DayTerm.outside.weight
      } else if !need.isWindowMust, !isExact {
        job.dueStart = need.window
        job.earlyCost = DayTerm.outside.weight
        job.lateCost = DayTerm.outside.weight
      }
      if !isExact {
        job.wishedStart = wished
        job.wishCost = given == nil ? DayTerm.time.weight : DayTerm.moved.weight
      }
      job.undoneCost =
        isExact
        ? Self.heldCost
        : need.isPersonalCare ? DayTerm.undoneCare.weight : DayTerm.undone.weight
      jobsOfNeed[index, default: []].append(problem.jobs.count)
      if let previous {
        problem.links.append(
          RoutingProblem.Link(first: previous, second: problem.jobs.count, gap: 0...0))
      }
      previous = problem.jobs.count
      problem.jobs.append(job)
      work.append(.visit(index))
    }
  }

  /// Whether whoever is held to a place of a visit is at work during the whole of it.
  private func isThere(_ number: Int, of held: DayVisit) -> Bool {
    guard held.caregivers.indices.contains(number) else { return true }
    return planning.isAtWork(held.caregivers[number], during: held)
  }

  /// Who may have a place of a visit: where it is held, its caregivers, one for each place, though
  /// the order of cover does not name them.
  private func performers(
    of need: DayNeed, _ held: DayVisit?, _ number: Int
  ) -> [DayNeed.Performer] {
    guard let held else { return need.performers }
    guard number < held.caregivers.count else {
      return need.performers.filter { !held.caregivers.contains($0.caregiver) }
    }
    let caregiver = held.caregivers[number]
    return need.performers.filter { $0.caregiver == caregiver }.first.map { [$0] }
      ?? [DayNeed.Performer(caregiver: caregiver, rank: 0)]
  }

  /// Ties between visits, where both are due and neither stands where it stands by hand.
  private mutating func addTies() {
    for index in group.needs {
      let need = planning.needs[index]
      guard let tie = need.tie, let other = planning.place(of: tie.id), other != index,
        need.fixed == nil || planning.needs[other].fixed == nil,
        let first = jobsOfNeed[other]?.first, let second = jobsOfNeed[index]?.first
      else { continue }
      var link = RoutingProblem.Link(first: first, second: second, gap: tie.gap)
      link.mayShareRoute = tie.gap != 0...0
      problem.links.append(link)
    }
  }

  private mutating func addEngagements() {
    for (route, index) in group.shifts.enumerated() {
      let shift = planning.shifts[index]
      for engagement in shift.engagements {
        problem.jobs.append(
          RoutingProblem.Job(
            location: location(shift.startPlace), duration: engagement.minutes,
            start: engagement.start...engagement.start,
            options: [RoutingProblem.Option(route: route)]))
        work.append(.engagement)
      }
    }
  }

  private mutating func addTravel() {
    let used = Set(problem.routes.map(\.wayOfTravelling))
    problem.locationCount = placesInOrder.count
    problem.travel = WayOfTravelling.allCases.map { way in
      guard used.contains(way.number) || used.isEmpty else {
        return [Int](repeating: 0, count: placesInOrder.count * placesInOrder.count)
      }
      return placesInOrder.flatMap { from in
        placesInOrder.map { planning.travel.minutes(from: from, to: $0, by: way) }
      }
    }
  }

  /// The visits as a solution has them, by id.
  func visits(of solution: RoutingSolution) -> [DayVisit] {
    var starts: [Int: Int] = [:]
    var caregivers: [Int: [String]] = [:]
    for (route, stops) in solution.routes.enumerated() {
      for stop in stops {
        guard let job = stop.job, case .visit(let need) = work[job] else { continue }
        starts[need] = stop.start
        caregivers[need, default: []].append(planning.shifts[group.shifts[route]].caregiver)
      }
    }
    return group.needs.map { index in
      let need = planning.needs[index]
      guard let start = starts[index], let done = caregivers[index] else {
        // What someone has placed against a rule has no room in any route, but stands.
        if let visit = held[index], visit.isFixed, planning.standsByHand(visit) { return visit }
        var visit = need.unplanned
        visit.isFixed = false
        return visit
      }
      if let visit = held[index], visit.isFixed { return visit }
      var visit = need.unplanned
      visit.isFixed = false
      visit.start = ClockTime(minutesSinceMidnight: start) ?? visit.start
      visit.caregivers = done.sorted()
      visit.state = .planned
      visit.reason = nil
      return visit
    }
  }

  /// Whose a route is.
  func caregiver(ofRoute route: Int) -> String { planning.shifts[group.shifts[route]].caregiver }

  /// The id of the visit that a job is of; nil for a meeting.
  func visit(ofJob job: Int) -> String? {
    if case .visit(let need) = work[job] { planning.needs[need].id } else { nil }
  }

  /// A plan as the solver's search can begin with it.
  func stops(of visits: [String: DayVisit]) -> [[RoutingSolution.Stop]] {
    var routes = [[RoutingSolution.Stop]](repeating: [], count: problem.routes.count)
    var routesOf: [String: [Int]] = [:]
    for (route, index) in group.shifts.enumerated() {
      routesOf[planning.shifts[index].caregiver, default: []].append(route)
    }
    for index in group.needs {
      guard let visit = visits[planning.needs[index].id], visit.state == .planned else { continue }
      let held = held[index]
      let there = visit.caregivers.indices.filter { held == nil || isThere($0, of: visit) }
      for (job, place) in zip(jobsOfNeed[index] ?? [], there) {
        let caregiver = visit.caregivers[place]
        let route = routesOf[caregiver]?.first { route in
          let shift = planning.shifts[group.shifts[route]]
          return shift.start <= visit.startMinute && visit.endMinute <= shift.end
        }
        if let route {
          routes[route].append(RoutingSolution.Stop(job: job, start: visit.startMinute))
        }
      }
    }
    for (job, what) in work.enumerated() {
      guard case .engagement = what, let route = problem.jobs[job].options.first?.route else {
        continue
      }
      routes[route].append(
        RoutingSolution.Stop(job: job, start: problem.jobs[job].start.lowerBound))
    }
    return routes.map { $0.sorted { ($0.start, $0.job ?? 0) < ($1.start, $1.job ?? 0) } }
  }
}

extension WayOfTravelling {
  /// The way's place among all ways.
  var number: Int {
    switch self {
    case .onFoot: 0
    case .bicycle: 1
    case .car: 2
    }
  }
}

extension DayPlanning {
  /// What it costs that someone does a visit, beside when and where from.
  func cost(of performer: DayNeed.Performer, for need: DayNeed, given: DayVisit?) -> Int {
    var cost = DayTerm.stepsDown(performer.rank) * DayTerm.cover.weight
    if !need.met.contains(performer.caregiver) { cost += DayTerm.unfamiliar.weight }
    cost += skillsLacking(performer.caregiver, for: need) * DayTerm.skill.weight
    if let given, !given.caregivers.contains(performer.caregiver) { cost += DayTerm.change.weight }
    return cost
  }

  /// How many of the skills that the client's needs ask for someone lacks, of personal care.
  func skillsLacking(_ id: String, for need: DayNeed) -> Int {
    guard need.isPersonalCare, !need.wantedSkills.isEmpty, let caregiver = records.caregiver(id)
    else { return 0 }
    return need.wantedSkills.count { !caregiver.isSkilled($0, on: date) }
  }
}
