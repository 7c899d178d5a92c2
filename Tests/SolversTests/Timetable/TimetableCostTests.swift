import Solvers
import Testing

/// What single placements cost, by hand.
@Suite struct TimetableCostTests {
  private var problem = TimetableProblem()

  init() {
    problem.days = 28
    problem.lanes = (0..<28).map { .init(day: $0, parts: []) }
  }

  /// A task that may be anywhere on every day, on the lane of the day.
  private func task(
    _ minutes: Int = 60, group: Int? = 0, kinds: UInt32 = 0,
    _ precedence: TimetableProblem.Precedence = .none, cost: Int = 0
  ) -> TimetableProblem.Task {
    .init(
      minutes: minutes, group: group, kinds: kinds, precedence: precedence,
      options: (0..<28).map {
        .init(day: $0, lane: $0, firstStart: 0, lastStart: 1440, step: 5, cost: cost)
      })
  }

  private func cost(_ places: (day: Int, start: Int)?...) -> Int? {
    problem.cost(
      of: places.map { place in
        place.map { TimetablePlacement(option: $0.day, start: $0.start) }
      })?.cost
  }

  @Test mutating func leftOverTasksAreCountedApart() throws {
    problem.tasks = [task(cost: 7), task(cost: 9)]
    let one = try #require(problem.cost(of: [TimetablePlacement(option: 3, start: 5), nil]))
    #expect(one == (1, 7))
  }

  @Test mutating func overlapsAreRefused() {
    problem.tasks = [task(group: 0), task(group: 1)]
    #expect(cost((0, 480), (0, 535)) == nil)
    #expect(cost((0, 480), (0, 540)) == 0)
    problem.tasks = [task(group: 0), task(group: 0)]
    #expect(cost((0, 1430), (1, 0)) == nil, "over midnight")
    #expect(cost((27, 1430), (0, 0)) == nil, "over the last midnight")
    #expect(cost((27, 1430), (0, 50)) == 0)
    problem.tasks = [task(group: nil), task(group: nil)]
    #expect(cost((0, 1430), (1, 0)) == 0)
  }

  @Test mutating func aStartOutsideItsOptionIsRefused() {
    problem.tasks = [task()]
    #expect(cost((0, 1441)) == nil)
    #expect(cost((0, 3)) == nil)
    #expect(cost((28, 0)) == nil)
  }

  @Test mutating func spacingCountsDaysOutsideTheGap() {
    problem.tasks = [task(), task()]
    problem.series = [.init(tasks: [0, 1], gap: 6...8, repeats: false, weekdays: 7)]
    problem.weights.spacing = 10
    #expect(cost((0, 0), (0, 60)) == nil, "two on a day")
    #expect(cost((0, 0), (6, 0)) == 0)
    #expect(cost((9, 0), (0, 0)) == 10)
    #expect(cost((0, 0), (2, 0)) == 40)
    #expect(cost((0, 0), nil) == 0)
    problem.series[0].repeats = true
    #expect(cost((0, 0), (8, 0)) == 120)
    #expect(cost((5, 0), nil) == 200)
  }

  @Test mutating func weekdaysAndHoursOfASeries() {
    problem.tasks = [task(), task(), task()]
    problem.series = [.init(tasks: [0, 1, 2], gap: 0...28, repeats: true, weekdays: 1)]
    problem.weights.weekday = 5
    problem.weights.time = 100
    #expect(cost((0, 60), (7, 60), (14, 60)) == 0)
    #expect(cost((0, 60), (8, 65), (15, 60)) == 105)
    #expect(cost((0, 60), (8, 90), (16, 95)) == 210)
  }

  @Test mutating func limitsCountKindsInAPart() {
    problem.tasks = [task(kinds: 1), task(kinds: 3), task(kinds: 2)]
    problem.lanes[0].parts = [.init(from: 0, available: 999), .init(from: 720, available: 999)]
    problem.lanes[0].limits = [.init(kind: 1, part: 0, most: 1)]
    problem.weights.limit = 50
    #expect(cost((0, 0), (0, 100), (0, 200)) == 50)
    #expect(cost((0, 0), (0, 720), (0, 200)) == 0)
    #expect(cost((1, 0), (0, 100), (1, 200)) == 0)
  }

  @Test mutating func firstComesBeforeLast() {
    problem.tasks = [task(.first), task(.last), task(.last)]
    problem.weights.precedence = 3
    #expect(cost((0, 0), (0, 60), (0, 120)) == 0)
    #expect(cost((0, 60), (0, 0), (0, 120)) == 3)
    #expect(cost((0, 120), (0, 0), (0, 60)) == 3)
    #expect(cost((1, 120), (0, 0), (0, 60)) == 0)
  }

  private func task(_ precedence: TimetableProblem.Precedence) -> TimetableProblem.Task {
    task(60, precedence)
  }

  @Test mutating func wantedDays() {
    problem.tasks = [task(), task()]
    problem.coverages = [.init(tasks: [0], day: 3)]
    problem.weights.coverage = 8
    #expect(cost((3, 0), (3, 60)) == 0)
    #expect(cost((4, 0), (3, 60)) == 8)
  }

  @Test mutating func bandsCountTasksOfGroups() {
    problem.tasks = [task(), task(group: nil)]
    problem.lanes[0].band = 50...70
    problem.lanes[0].baseMinutes = 40
    problem.weights.band = 2
    #expect(cost((1, 0), (0, 60)) == 2)
    #expect(cost((0, 0), (0, 60)) == 2)
    problem.lanes[0].band = 50...69
    #expect(cost((0, 0), (0, 60)) == 4)
  }

  @Test mutating func roomIsForTasksAndTheWayToNewGroups() {
    problem.tasks = [task(group: 0), task(group: 0), task(group: 4)]
    problem.lanes[0].parts = [
      .init(from: 0, available: 60, baseGroups: [4]), .init(from: 720, available: 60),
    ]
    problem.weights.room = 1
    problem.weights.travelMinutes = 30
    #expect(cost((1, 0), (1, 60), (0, 0)) == 0)
    #expect(cost((0, 0), (1, 60), (1, 0)) == 1)
    #expect(cost((0, 0), (0, 60), (1, 0)) == 3)
    #expect(cost((0, 660), (0, 720), (1, 0)) == 2)
  }

  @Test mutating func aTaskForTwoCountsInBothLanes() {
    problem.lanes.append(.init(day: 0, parts: [.init(from: 0, available: 0)]))
    problem.lanes[0].parts = [.init(from: 0, available: 0)]
    problem.weights.room = 1
    problem.tasks = [
      .init(
        minutes: 60, group: 0,
        options: [
          .init(day: 0, lane: 0, otherLane: 28, firstStart: 0, lastStart: 60, step: 60, cost: 0)
        ]),
      .init(
        minutes: 60, group: 1,
        options: [.init(day: 0, lane: 28, firstStart: 0, lastStart: 0, step: 60, cost: 0)]),
    ]
    #expect(cost((0, 0), nil) == 4)
    #expect(cost((0, 0), (0, 0)) == nil)
    #expect(cost((0, 60), (0, 0)) == 6)
  }

  @Test mutating func firstFitTakesTheEarliestFreeStart() {
    problem.tasks = [task(), task(), task(group: 1)]
    problem.series = [.init(tasks: [0, 1], gap: 1...28, repeats: false, weekdays: 7)]
    #expect(
      problem.firstFit() == [
        TimetablePlacement(option: 0, start: 0), TimetablePlacement(option: 1, start: 0),
        TimetablePlacement(option: 0, start: 60),
      ])
  }
}
