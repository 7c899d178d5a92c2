import OmsorgDomain
import Testing

/// What the program proposes and scores, against a reckoning of its own from omsorg-planning(7).
@Suite struct IndependentScheduleTests {
  static let worlds: UInt64 = 60

  @Test func proposalsAndTheirScoresAgreeWithTheText() throws {
    for seed in 0..<Self.worlds {
      try check(seed)
    }
  }

  private func check(_ seed: UInt64) throws {
    var world = try RandomCareWorld(seed: seed)
    let records = world.records
    let frame = ScheduleFrame(
      records: records, shifts: world.shifts, cycle: world.cycle, for: world.date)
    let planning = SchedulePlanning(records: records, frame: frame)
    let work = IndependentWork(world.independentFrame)
    let groups = planning.groups(in: .everyone)
    #expect(groups.flatMap { $0 }.sorted() == work.owners.sorted(), "seed \(seed)")
    for owners in groups {
      let mine = IndependentSchedule(work, cycle: world.cycle, owners: owners)
      var search = ScheduleSearch(owners, in: planning, seed: seed)
      search.improve(rounds: 1)
      let proposal = search.proposal
      let place = "seed \(seed), owners \(owners)"
      let placed = mine.placed(in: proposal.schedules).visits
      let broken = mine.broken(placed)
      #expect(broken.isEmpty, "\(place)")
      compare(proposal.score, mine, placed, "proposal, \(place)")
      let again = planning.score(of: proposal.schedules, owners: owners).score
      compare(again, mine, placed, "as saved, \(place)")
      let simple = search.firstFit.score
      #expect(
        (proposal.score.unplaced, proposal.score.points) <= (simple.unplaced, simple.points),
        "\(place)")
      for round in 0..<3 {
        let other = world.changed(proposal.schedules, mine)
        compare(
          planning.score(of: other, owners: owners).score, mine, mine.placed(in: other).visits,
          "change \(round), \(place)")
      }
    }
  }

  private func compare(
    _ score: ScheduleScore, _ mine: IndependentSchedule,
    _ placed: [(visit: IndependentSchedule.Visit, due: Int?)], _ place: String
  ) {
    #expect(score.unplaced == mine.unplaced(placed), "\(place)")
    let counts = mine.counts(placed)
    for term in ScheduleTerm.allCases {
      let theirs = score.terms.first { $0.term == term }
      if (theirs?.weight ?? 1) == 0 { continue }
      let isWeighed = theirs != nil || counts[term] == 0 || mine.weight(term) == 0
      #expect(
        isWeighed && theirs?.count ?? counts[term] == counts[term], "\(term.rawValue), \(place)")
    }
    let points = ScheduleTerm.allCases.reduce(0) { $0 + (counts[$1] ?? 0) * mine.weight($1) }
    #expect(score.points == points, "points, \(place)")
  }
}

extension IndependentSchedule {
  /// The points of a term by the policy.
  func weight(_ term: ScheduleTerm) -> Int {
    policy?.policy["schedule_weight_\(term.rawValue)"]?.values.first
      .flatMap { if case .integer(let points) = $0.value { points } else { nil } } ?? 0
  }
}

extension RandomCareWorld {
  /// Schedules with some items left out and some elsewhere, or done by others who may.
  mutating func changed(_ schedules: [Schedule], _ mine: IndependentSchedule) -> [Schedule] {
    schedules.map { schedule in
      var changed = schedule
      changed.items = []
      for var item in schedule.items {
        if chance(10) { continue }
        if chance(40),
          let due = mine.due.first(where: {
            mine.work.services[$0.service].id == item.decision && $0.weeks.contains(item.day / 7)
          }), due.count == 1,
          let (day, start, by) = place(mine.work.services[due.service], due.weeks, mine.work)
        {
          item.day = day
          item.start = Self.time(start)
          item.by = by
        }
        changed.items.append(item)
      }
      return changed
    }
  }
}
