import OmsorgDomain
import Testing

@Suite struct DayComparisonTests {
  private func planned(
    _ id: String, _ service: String = "lunch", at start: Int, minutes: Int = 30,
    by caregivers: [String] = ["1"], needed: Int = 1, _ state: DayVisitState = .planned
  ) throws -> DayVisit {
    var visit = DayVisit()
    visit.id = "K1/\(id)"
    visit.client = "K1"
    visit.decision = id
    visit.service = service
    visit.start = try #require(ClockTime(minutesSinceMidnight: start))
    visit.minutes = minutes
    visit.needed = needed
    visit.caregivers = state == .planned ? caregivers : []
    visit.state = state
    return visit
  }

  private func recorded(
    _ id: String, _ services: [String] = ["lunch"], at start: Int, to end: Int,
    by caregivers: [String] = ["1"], _ status: VisitStatus = .performed, plannedAt: Int? = nil
  ) -> Visit {
    var visit = Visit()
    visit.id = id
    visit.client = "K1"
    visit.services = services
    visit.plannedStart = plannedAt.flatMap { ClockTime(minutesSinceMidnight: $0) }
    visit.caregivers = caregivers.map { caregiver in
      var part = VisitPerformer()
      part.id = caregiver
      part.status = status
      part.start = ClockTime(minutesSinceMidnight: start)
      part.end = ClockTime(minutesSinceMidnight: end)
      return part
    }
    return visit
  }

  private func rows(
    _ planned: [DayVisit], _ recorded: [Visit], margin: Int? = 15
  ) -> [DayComparisonRow] {
    DayComparison(planned: planned, recorded: recorded, margin: { _ in margin }).rows
  }

  @Test func whatWentAsPlannedHasNoDifference() throws {
    let found = rows([try planned("A", at: 480)], [recorded("V", at: 495, to: 530)])
    #expect(found.count == 1)
    #expect(found[0].isAsPlanned)
    #expect(found[0].minutesLate == 15)
    #expect(found[0].minutesLonger == 5)
  }

  @Test func everyDifferenceIsTold() throws {
    let found = rows(
      [try planned("A", at: 480, by: ["1", "2"], needed: 2), try planned("B", at: 720)],
      [recorded("V", at: 496, to: 532, by: ["3"]), recorded("W", at: 700, to: 720)])
    #expect(found[0].differences == [.otherCaregiver, .tooFew, .late, .longer])
    #expect(found[1].differences == [.early, .shorter])
  }

  @Test func nothingIsEarlyOrLateWhereNoMarginIsKnown() throws {
    let found = rows(
      [try planned("A", at: 480)], [recorded("V", at: 600, to: 630)], margin: nil)
    #expect(found[0].isAsPlanned)
    #expect(found[0].minutesLate == 120)
  }

  @Test func whatWasNotDoneSaysWhy() throws {
    let found = rows(
      [
        try planned("A", "shower", at: 400), try planned("B", "lunch", at: 700),
        try planned("C", "walk", at: 800, .cancelled),
        try planned("D", "cleaning", at: 900, .putOff),
        try planned("E", "laundry", at: 950, .unplanned),
        try planned("F", "shopping", at: 960),
      ],
      [
        recorded("V", ["shower"], at: 400, to: 420, .noShow),
        recorded("W", ["lunch"], at: 700, to: 720, .cancelled),
        recorded("X", ["dinner"], at: 1_000, to: 1_020),
        recorded("Y", ["dinner"], at: 1_100, to: 1_120, .cancelled),
      ])
    #expect(
      found.map(\.outcome)
        == [.noShow, .cancelled, .cancelled, .putOff, .nobody, .notRecorded, .extra])
  }

  @Test func whatNobodyWasToDoMayBeDoneAllTheSame() throws {
    let found = rows(
      [try planned("A", at: 480, .unplanned)], [recorded("V", at: 480, to: 510)])
    #expect(found.map(\.outcome) == [.done])
    #expect(found[0].differences == [.otherCaregiver])
  }

  @Test func aStayForSeveralServicesIsHeldAgainstAllOfThem() throws {
    let found = rows(
      [
        try planned("A", "morning_help", at: 480),
        try planned("B", "breakfast", at: 510, minutes: 15),
      ], [recorded("V", ["breakfast", "morning_help"], at: 480, to: 525)])
    #expect(found.map(\.outcome) == [.done, .done])
    #expect(found.map(\.minutesLate) == [0, nil])
    #expect(found.map(\.minutesLonger) == [0, nil])
    #expect(found.map(\.isAsPlanned) == [true, true])
  }

  @Test func theNearestByItsPlannedStartIsJoined() throws {
    let found = rows(
      [try planned("A", at: 480), try planned("B", at: 600)],
      [recorded("V", at: 595, to: 625, plannedAt: 480)])
    #expect(found.map(\.outcome) == [.done, .notRecorded])
    #expect(found[0].minutesLate == 115)
  }

  @Test func whatIsFarAwayIsAnother() throws {
    let limit = DayComparison.furthest
    let near = rows([try planned("A", at: 480)], [recorded("V", at: 480 + limit, to: 800)])
    let far = rows([try planned("A", at: 480)], [recorded("V", at: 481 + limit, to: 800)])
    #expect(near.map(\.outcome) == [.done])
    #expect(far.map(\.outcome) == [.notRecorded, .extra])
  }

  @Test func midnightMakesNobodyADayEarly() throws {
    let found = rows(
      [try planned("A", at: 1_430)], [recorded("V", at: 10, to: 40, plannedAt: 1_430)])
    #expect(found.map(\.minutesLate) == [20])
    #expect(found[0].differences == [.late])
  }

  @Test func othersAreNobodyElses() throws {
    var other = recorded("V", at: 480, to: 510)
    other.client = "K2"
    let comparison = DayComparison(
      planned: [try planned("A", at: 480)], recorded: [other], margin: { _ in nil })
    #expect(comparison.outcomes == [.notRecorded: 1, .extra: 1])
    #expect(comparison.differences.isEmpty)
  }

  /// As many as possible are joined, and of all such ways the one of least distance, by trying all.
  @Test func joinsAsWellAsTryingEveryWay() throws {
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      func starts() -> [Int] {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          Int.random(in: 0...140, using: &random) * 10
        }
      }
      let (plans, records) = (starts(), starts())
      let found = rows(
        try plans.enumerated().map { try planned("P\($0)", at: $1) },
        records.enumerated().map { recorded("V\($0)", at: $1, to: $1 + 5) })
      let joined = found.filter { $0.planned != nil && $0.recorded != nil }
      let distance = joined.reduce(0) { $0 + abs($1.minutesLate ?? 0) }
      let best = Self.best(plans[...], records)
      #expect(joined.count == best.count, "seed \(seed)")
      #expect(distance == best.distance, "seed \(seed)")
      #expect(found.count == plans.count + records.count - joined.count, "seed \(seed)")
    }
  }

  private static func best(
    _ plans: ArraySlice<Int>, _ records: [Int]
  ) -> (count: Int, distance: Int) {
    guard let first = plans.first else { return (0, 0) }
    var best = best(plans.dropFirst(), records)
    for (place, record) in records.enumerated() where abs(record - first) <= DayComparison.furthest
    {
      var rest = records
      rest.remove(at: place)
      let after = Self.best(plans.dropFirst(), rest)
      let found = (count: after.count + 1, distance: after.distance + abs(record - first))
      if (-found.count, found.distance) < (-best.count, best.distance) { best = found }
    }
    return best
  }
}
