import Solvers

extension CareContactMatching {
  /// The best assignment for the clients asked about.
  /// - Parameters:
  ///   - effort: how hard to search, in multiples of the usual effort.
  ///   - seed: where the search's random numbers begin.
  /// - Throws: `AssignmentPlanError`.
  public func plan(
    _ question: AssignmentPlanQuestion, effort: Int = 1, seed: UInt64 = 1
  ) throws(AssignmentPlanError) -> AssignmentPlan {
    let model = AssignmentModel(question, self)
    guard let problem = model.problem else { throw .weightsTooLarge }
    let solution = problem.solve(
      effort: AssignmentEffort.usual(times: effort, seed: seed), from: model.current)
    return model.plan(solution)
  }
}

extension AssignmentEffort {
  fileprivate static func usual(times: Int, seed: UInt64) -> AssignmentEffort {
    var effort = AssignmentEffort(seed: seed)
    effort.movesPerItem *= times
    effort.contentRounds *= times
    effort.nodes *= times
    return effort
  }
}

/// A question as clients, caregivers and edges between them.
private struct AssignmentModel {
  struct Item {
    let client: Client
    let team: String?
    let current: String?
    let weights: ClientWeights
    /// Edges as caregivers' places in `caregivers`.
    var edges: [(bin: Int, points: [MatchPoints], relationCost: Int, minutes: Int)] = []
  }

  struct Bin {
    let caregiver: Caregiver
    let team: String?
    let fixedClients: [String]
    let fixedMinutes: Int
    let clientBand: BandedAssignment.Band?
    let clientRange: CountRange?
    let minuteBand: BandedAssignment.Band?
    let minutesAtMost: Int?
  }

  let matching: CareContactMatching
  var items: [Item] = []
  var bins: [Bin] = []

  init(_ question: AssignmentPlanQuestion, _ matching: CareContactMatching) {
    self.matching = matching
    let clients = matching.clients(of: question)
    let inPlan = Set(clients.map(\.id))
    var candidates = matching.candidates()
    if case .without(let id) = question.scope {
      for team in candidates.keys { candidates[team]?.removeAll { $0.caregiver.id == id } }
    }
    var places: [String: Int] = [:]
    for client in clients {
      addItem(client, question, candidates, inPlan, &places)
    }
    sortBins()
  }

  private mutating func addItem(
    _ client: Client, _ question: AssignmentPlanQuestion,
    _ candidates: [String: [CareContactMatching.PlanCandidate]], _ inPlan: Set<String>,
    _ places: inout [String: Int]
  ) {
    let date = matching.date
    let teams = matching.teams(for: client)
    let demands = ClientDemands(client, in: matching, among: teams)
    let current = matching.inForce(.careContact, for: client).map(\.caregiver).first
    let price =
      matching.governing(client, among: teams)?
      .value(of: PolicyRule.relationWeight, on: date) ?? 0
    var item = Item(
      client: client, team: client.team.value(on: date), current: current,
      weights: ClientWeights(client, in: matching, among: teams, withLoad: false))
    // Today's care contact may go on whatever team they belong to.
    let own = current.flatMap { matching.records.caregiver($0)?.team.value(on: date) }
    var looked = teams
    if let own, question.reassigns, !teams.contains(own) { looked.append(own) }
    var currentMayGoOn = false
    for team in looked {
      for candidate in candidates[team] ?? [] {
        let isCurrent = candidate.caregiver.id == current
        if !isCurrent, !teams.contains(team) { continue }
        guard
          matching.refusals(
            of: candidate.caregiver, in: team, for: demands, among: isCurrent ? [team] : teams
          ).isEmpty
        else { continue }
        if isCurrent { currentMayGoOn = true }
        let bin = places[candidate.caregiver.id] ?? bins.count
        if bin == bins.count {
          places[candidate.caregiver.id] = bin
          bins.append(matching.bin(of: candidate, inPlan))
        }
        item.edges.append(
          (
            bin,
            matching.points(
              of: candidate.caregiver, in: team, among: teams, for: item.weights),
            isCurrent ? 0 : price,
            item.weights.demand.covered(by: candidate.hours).minutes
          ))
      }
    }
    // What cannot go on is no relation to break.
    if !currentMayGoOn {
      for place in item.edges.indices { item.edges[place].relationCost = 0 }
    }
    items.append(item)
  }

  /// Puts the caregivers in the order of their ids, so that the answer does not hang on that of the
  /// clients.
  private mutating func sortBins() {
    let order = bins.indices.sorted {
      bins[$0].caregiver.id.utf8.lexicographicallyPrecedes(bins[$1].caregiver.id.utf8)
    }
    var place = Array(repeating: 0, count: bins.count)
    for (new, old) in order.enumerated() { place[old] = new }
    bins = order.map { bins[$0] }
    for index in items.indices {
      for edge in items[index].edges.indices {
        items[index].edges[edge].bin = place[items[index].edges[edge].bin]
      }
      items[index].edges.sort { $0.bin < $1.bin }
    }
  }

  /// The problem for the solver; nil if its points cannot be added up.
  var problem: BandedAssignment? {
    guard worstCostFits else { return nil }
    return BandedAssignment(
      items: items.map { item in
        item.edges.map { edge in
          BandedAssignment.Edge(
            bin: edge.bin, cost: edge.points.cost + edge.relationCost, size: edge.minutes)
        }
      },
      bins: bins.map { bin in
        BandedAssignment.Bin(
          fixedCount: bin.fixedClients.count, fixedSize: bin.fixedMinutes,
          countBand: bin.clientBand, sizeBand: bin.minuteBand)
      })
  }

  /// Whether the worst possible cost is one that the solver takes: each item at its dearest, each
  /// bin with nothing or with all that may come to it. Weights and bands are the policy's, and
  /// may be of any size.
  private var worstCostFits: Bool {
    let limit = Int128(1) << 46
    var worst: Int128 = 0
    var counts = bins.map { Int128($0.fixedClients.count) }
    var sizes = bins.map { Int128($0.fixedMinutes) }
    for item in items {
      var dearest: Int128 = 0
      for edge in item.edges {
        let cost = edge.points.reduce(Int128(edge.relationCost)) {
          $0 + Int128($1.weight) - Int128($1.points)
        }
        dearest = max(dearest, cost)
        counts[edge.bin] += 1
        sizes[edge.bin] += Int128(edge.minutes)
      }
      worst += dearest
      if worst >= limit { return false }
    }
    for (place, bin) in bins.enumerated() {
      if let band = bin.clientBand {
        let over = max(0, counts[place] - Int128(band.range.upperBound))
        let under = max(0, Int128(band.range.lowerBound) - Int128(bin.fixedClients.count))
        worst += max(over * (over + 1) / 2 * Int128(band.above), under * Int128(band.below))
      }
      if let band = bin.minuteBand {
        worst += max(0, sizes[place] - Int128(band.range.upperBound)) * Int128(band.above)
      }
      if worst >= limit { return false }
    }
    return true
  }

  /// Today's care contacts as places, where all clients have one who may go on.
  var current: [Int?]? {
    let places = items.map { item in
      item.edges.first { bins[$0.bin].caregiver.id == item.current }?.bin
    }
    return places.allSatisfy { $0 == nil } ? nil : places
  }

  func plan(_ solution: AssignmentSolution) -> AssignmentPlan {
    var counts = bins.map(\.fixedClients.count)
    var minutes = bins.map(\.fixedMinutes)
    var rows: [AssignmentPlan.Row] = []
    for (index, item) in items.enumerated() {
      let edge = solution.bins[index].flatMap { bin in item.edges.first { $0.bin == bin } }
      if let edge {
        counts[edge.bin] += 1
        minutes[edge.bin] += edge.minutes
      }
      let caregiver = edge.map { bins[$0.bin].caregiver.id }
      let visits = { (id: String?) in
        id.map { matching.familiarity.visits(to: item.client.id, by: $0) } ?? 0
      }
      rows.append(
        AssignmentPlan.Row(
          client: item.client, team: item.team, current: item.current, caregiver: caregiver,
          points: edge?.points ?? [], relationCost: edge?.relationCost ?? 0,
          minutes: edge?.minutes ?? 0,
          visits: (
            visits(caregiver), visits(item.current),
            matching.familiarity.visits(to: item.client.id)
          )))
    }
    let loads = bins.enumerated().map { index, bin in
      AssignmentPlan.Load(
        caregiver: bin.caregiver.id, fixedClients: bin.fixedClients,
        fixedMinutes: bin.fixedMinutes, clients: counts[index], minutes: minutes[index],
        clientBand: bin.clientRange, minutesAtMost: bin.minutesAtMost,
        clientCost: BandedAssignment.Bin(countBand: bin.clientBand)
          .penalty(count: counts[index], size: 0),
        minuteCost: BandedAssignment.Bin(sizeBand: bin.minuteBand)
          .penalty(count: 0, size: minutes[index]))
    }
    return AssignmentPlan(
      date: matching.date, rows: rows, loads: loads, cost: solution.cost, bound: solution.bound,
      gap: solution.gap)
  }
}

extension [MatchPoints] {
  /// What the parts fall short of their weights.
  fileprivate var cost: Int { reduce(0) { $0 + $1.weight - $1.points } }
}

extension CareContactMatching {
  /// A caregiver who may be a care contact at all, with what is the same for all clients.
  fileprivate struct PlanCandidate {
    let caregiver: Caregiver
    let team: String
    let hours: [Roster.Hours]
  }

  /// Those who may be care contacts, by team.
  fileprivate func candidates() -> [String: [PlanCandidate]] {
    var byTeam: [String: [PlanCandidate]] = [:]
    for caregiver in records.caregivers {
      guard let team = caregiver.team.value(on: date),
        refusals(of: caregiver, as: .careContact).isEmpty
      else { continue }
      byTeam[team, default: []].append(
        PlanCandidate(caregiver: caregiver, team: team, hours: roster.hours(of: caregiver.id)))
    }
    return byTeam
  }

  /// The clients that a plan is for, sorted by id: those who need a care contact and have none, or
  /// all who need one. Those with several care contacts, or who take turns, keep them.
  fileprivate func clients(of question: AssignmentPlanQuestion) -> [Client] {
    let context = RuleContext(records: records, today: date)
    return records.clients.filter { client in
      guard client.isActive(on: date), !context.needsNoCareContact(client),
        records.offers(of: client.id).last?.answer != .no
      else { return false }
      let current = inForce(.careContact, for: client)
      if case .without(let id) = question.scope {
        return current.contains { $0.caregiver == id } && current.count == 1
      }
      guard current.isEmpty || question.reassigns && current.count == 1 && !current[0].rotates
      else { return false }
      switch question.scope {
      case .everyone, .without: return true
      case .team(let id): return client.team.value(on: date) == id
      case .area(let id):
        let team = client.team.value(on: date).flatMap { records.team($0) }
        return team?.area.value(on: date) == id
      }
    }
  }

  fileprivate func bin(
    of candidate: PlanCandidate, _ inPlan: Set<String>
  ) -> AssignmentModel.Bin {
    let caregiver = candidate.caregiver
    let fixed = load(of: caregiver).clients.filter { !inPlan.contains($0) }
    let governing = governing(team: candidate.team)
    func weight(_ rule: PolicyRule.Typed<Int>) -> Int {
      governing?.value(of: rule, on: date) ?? 0
    }
    let range = governing?.value(of: PolicyRule.clientsPerCareContact, on: date)
    let most = minutesAtMost(of: caregiver, governing)
    return AssignmentModel.Bin(
      caregiver: caregiver, team: candidate.team, fixedClients: fixed,
      fixedMinutes: fixed.reduce(0) { sum, id in
        sum + (records.client(id).map { coveredMinutes(of: $0, by: caregiver) } ?? 0)
      },
      clientBand: range.map {
        BandedAssignment.Band(
          $0.from...$0.to, below: weight(PolicyRule.loadWeightClientBelow),
          above: weight(PolicyRule.loadWeightClientAbove))
      },
      clientRange: range,
      minuteBand: most.map {
        BandedAssignment.Band(0...$0, below: 0, above: weight(PolicyRule.loadWeightMinute))
      },
      minutesAtMost: most)
  }
}
