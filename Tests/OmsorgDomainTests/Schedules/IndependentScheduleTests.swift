import OmsorgDomain
import PlainJSON
import Records
import Testing

/// What the program proposes and scores, against a reckoning of its own from omsorg-planning(7).
@Suite struct IndependentScheduleTests {
  static let worlds: UInt64 = 15

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
    compare(planning, work, seed)
    // One alone as well, beside what the schedules in force of the others hold.
    let alone = groups.filter { $0.count > 1 }.map { [world.random.pick($0)] }
    for owners in groups + alone {
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

  private func compare(_ planning: SchedulePlanning, _ work: IndependentWork, _ seed: UInt64) {
    let theirs = (Array(planning.work.toPlace.values) + Array(planning.work.daily.values)).joined()
      .map {
        service in
        let ranks = service.performers.sorted { $0.caregiver < $1.caregiver }
          .map { "\($0.caregiver) \($0.rank)" }
        return "\(service.granted.id) of \(service.owner) \(service.minutes) min "
          + "\(service.frequency.times)/\(service.frequency.everyWeeks) \(service.starts) "
          + "\(service.wish?.words(.english) ?? "-") \(ranks)"
      }
    let mine = work.services.map { service in
      let ranks = service.ranks.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      return "\(service.id) of \(service.owner) \(service.minutes) min "
        + "\(service.times)/\(service.everyWeeks) \(service.window) "
        + "\(service.wish?.words(.english) ?? "-") \(ranks)"
    }
    let only = Set(theirs).subtracting(mine).sorted()
    let missing = Set(mine).subtracting(theirs).sorted()
    #expect(only == missing, "services, seed \(seed)")
    let visits = planning.daily.byCaregiver.values.joined()
      .map { "\($0.day) \($0.start) \($0.caregiver) \($0.decision)" }.sorted()
    let daily = work.dailyVisits.map {
      "\($0.day) \($0.start) \($0.caregiver) \(work.services[$0.service].id)"
    }.sorted()
    #expect(
      Set(visits).subtracting(daily).sorted() == Set(daily).subtracting(visits).sorted(),
      "daily, seed \(seed)")
    #expect(visits.count == daily.count, "daily, seed \(seed)")
  }

  private func compare(
    _ score: ScheduleScore, _ mine: IndependentSchedule,
    _ placed: [(visit: IndependentSchedule.Visit, due: Int?)], _ place: String
  ) {
    let counts = mine.counts(placed)
    var differences: [String] = []
    func compare(_ name: String, _ theirs: Int, _ own: Int) {
      if theirs != own { differences.append("\(name) \(theirs), by the text \(own)") }
    }
    compare("unplaced", score.unplaced, mine.unplaced(placed))
    for term in ScheduleTerm.allCases where mine.weight(term) > 0 {
      let theirs = score.terms.first { $0.term == term }?.count ?? 0
      compare(term.rawValue, theirs, counts[term] ?? 0)
    }
    let points = ScheduleTerm.allCases.reduce(0) { $0 + (counts[$1] ?? 0) * mine.weight($1) }
    compare("points", score.points, points)
    #expect(differences.isEmpty, "\(place)")
  }
}

extension IndependentSchedule {
  /// The points of a term by the policy.
  func weight(_ term: ScheduleTerm) -> Int {
    guard let value = policy?.policy["schedule_weight_\(term.rawValue)"]?.values.first?.value,
      case .integer(let points) = value
    else { return 0 }
    return points
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
