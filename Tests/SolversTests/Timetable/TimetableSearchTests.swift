import Testing

@testable import Solvers

/// Searches on timetables of many kinds.
@Suite struct TimetableSearchTests {
  @Test(arguments: 1...10) func costsWhatThePlainCountSays(seed: Int) throws {
    var made = RandomTimetable(seed, taskCount: 24, optionCount: 12, isLong: true)
    let problem = made.made()
    var search = TimetableSearch(problem, seed: UInt64(seed))
    var last: (unplaced: Int, cost: Int)?
    for round in 0..<2 {
      let solution = search.solution
      let plain = try #require(
        problem.cost(of: solution.placements), "seed \(seed): a hard rule is broken")
      #expect(plain == (solution.unplaced, solution.cost), "seed \(seed), round \(round)")
      #expect(solution.bound <= solution.cost, "seed \(seed), round \(round)")
      if let last { #expect(plain <= last, "seed \(seed), round \(round)") }
      last = plain
      search.improve(rounds: 1)
    }
    let naive = try #require(problem.cost(of: problem.firstFit()), "seed \(seed)")
    let found = search.solution
    #expect((found.unplaced, found.cost) <= naive, "seed \(seed)")
  }

  @Test(arguments: 1...40) func agreesWithTryingEverything(seed: Int) throws {
    var made = RandomTimetable(seed, taskCount: 2 + seed % 3, optionCount: 3, isLong: false)
    let problem = made.made()
    let optimum = try #require(exhaustiveOptimum(problem))
    var search = TimetableSearch(problem, seed: 1)
    search.improve(rounds: 1)
    let solution = search.solution
    #expect((solution.unplaced, solution.cost) == optimum, "seed \(seed)")
    #expect(solution.bound <= optimum.cost, "seed \(seed)")
  }

  @Test func threeRoundsAreThreeTimesOne() {
    var made = RandomTimetable(5, taskCount: 20, optionCount: 10, isLong: true)
    let problem = made.made()
    var search = TimetableSearch(problem, seed: 9)
    search.improve(rounds: 3)
    var again = TimetableSearch(problem, seed: 9)
    for _ in 0..<3 { again.improve(rounds: 1) }
    #expect(search.solution.placements == again.solution.placements)
    #expect(search.solution.cost == again.solution.cost)
  }

  @Test func aCopyGoesItsOwnWay() {
    var made = RandomTimetable(6, taskCount: 20, optionCount: 10, isLong: true)
    let search = TimetableSearch(made.made(), seed: 9)
    let before = search.solution.placements
    var copy = search
    copy.improve(rounds: 1)
    #expect(search.solution.placements == before)
    #expect(copy.solution.cost < search.solution.cost)
  }

  @Test(arguments: 1...5) func keepsWhatItBeginsWithUnlessItFindsBetter(seed: Int) {
    var made = RandomTimetable(seed, taskCount: 16, optionCount: 8, isLong: true)
    let problem = made.made()
    var search = TimetableSearch(problem, seed: 1)
    search.improve(rounds: 2)
    let given = search.solution
    var next = TimetableSearch(problem, seed: 2, from: given.placements)
    #expect(next.solution.placements == given.placements, "seed \(seed)")
    next.improve(rounds: 2)
    let found = next.solution
    #expect(
      found.placements == given.placements
        || (found.unplaced, found.cost) < (given.unplaced, given.cost), "seed \(seed)")
  }

  @Test(arguments: 1...8) func fixedTasksKeepTheirPlace(seed: Int) {
    var made = RandomTimetable(seed, taskCount: 30, optionCount: 6, isLong: false)
    let problem = made.made()
    var search = TimetableSearch(problem, seed: 3, from: problem.firstFit())
    search.improve(rounds: 1)
    let expected = fixedPlacements(problem)
    for task in problem.tasks.indices where problem.tasks[task].isFixed {
      #expect(search.solution.placements[task] == expected[task], "seed \(seed), task \(task)")
    }
  }

  @Test func placementsThatDoNotFitAreLeftOut() {
    var problem = TimetableProblem()
    problem.days = 7
    problem.lanes = [.init(day: 0, parts: [])]
    let option = TimetableProblem.Option(
      day: 0, lane: 0, firstStart: 480, lastStart: 540, step: 60, cost: 0)
    problem.tasks = .init(
      repeating: .init(minutes: 60, group: nil, options: [option]), count: 2)
    let first = TimetablePlacement(option: 0, start: 480)
    let wrong: [[TimetablePlacement?]] = [
      [first, first], [first, TimetablePlacement(option: 1, start: 540)],
      [first, TimetablePlacement(option: 0, start: 500)], [first],
    ]
    for placements in wrong {
      var search = TimetableSearch(problem, seed: 1, from: placements)
      #expect(search.solution.placements == [first, nil])
      search.improve(rounds: 1)
      #expect(search.solution.unplaced == 0)
    }
  }

  @Test func nothingToPlaceCostsNothing() {
    var search = TimetableSearch(TimetableProblem(), seed: 1)
    search.improve(rounds: 2)
    #expect(search.solution.placements.isEmpty)
    #expect(search.solution.cost == 0)
  }

  /// Fixed tasks in order, each unless an earlier one is in the way.
  private func fixedPlacements(_ problem: TimetableProblem) -> [TimetablePlacement?] {
    var placements = [TimetablePlacement?](repeating: nil, count: problem.tasks.count)
    for (task, about) in problem.tasks.enumerated() where about.isFixed {
      placements[task] = TimetablePlacement(option: 0, start: about.options[0].firstStart)
      if problem.cost(of: placements) == nil { placements[task] = nil }
    }
    return placements
  }

  private func exhaustiveOptimum(_ problem: TimetableProblem) -> (unplaced: Int, cost: Int)? {
    var placements = fixedPlacements(problem)
    var best: (unplaced: Int, cost: Int)?
    func tryAll(_ task: Int) {
      guard task < problem.tasks.count else {
        if let cost = problem.cost(of: placements), best.map({ cost < $0 }) ?? true { best = cost }
        return
      }
      guard !problem.tasks[task].isFixed else { return tryAll(task + 1) }
      tryAll(task + 1)
      for (index, option) in problem.tasks[task].options.enumerated() {
        for start in stride(from: option.firstStart, through: option.lastStart, by: option.step) {
          placements[task] = TimetablePlacement(option: index, start: start)
          tryAll(task + 1)
        }
      }
      placements[task] = nil
    }
    tryAll(0)
    return best
  }
}
