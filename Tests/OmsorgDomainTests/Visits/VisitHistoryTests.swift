import Testing

@testable import OmsorgDomain

@Suite struct VisitHistoryTests {
  private func visit(
    _ id: String, _ client: String, _ date: String, planned: String? = nil,
    services: [String] = [], _ caregivers: [(id: String?, status: VisitStatus, start: String?)] = []
  ) throws -> Visit {
    var visit = Visit()
    (visit.id, visit.client, visit.services) = (id, client, services)
    visit.date = try day(date)
    visit.plannedStart = planned.flatMap { ClockTime(iso: $0) }
    visit.caregivers = caregivers.map { caregiver in
      var performer = VisitPerformer()
      (performer.id, performer.status) = (caregiver.id, caregiver.status)
      performer.start = caregiver.start.flatMap { ClockTime(iso: $0) }
      return performer
    }
    return visit
  }

  /// Each visit as client, day of the month, start and the ids met.
  private func rows(_ history: VisitHistory, in days: DateRange) -> [String] {
    history.clients.indices.flatMap { client in
      var rows: [String] = []
      history.forEachVisit(of: client, in: days) { visit in
        let date = CalendarDate(daysSinceEpoch: visit.day)
        let met = visit.parts.filter(\.isMeeting).map { history.caregivers[Int($0.caregiver)] }
        rows.append(
          "\(history.clients[client]) \(date?.iso ?? "-") \(visit.start) \(visit.status.rawValue) "
            + met.joined(separator: ","))
      }
      return rows
    }
  }

  @Test func visitsComeByClientAndTime() throws {
    let history = VisitHistory(
      try [
        visit("2", "C2", "2026-11-20", planned: "09:00", [("E2", .performed, nil)]),
        visit(
          "1", "C2", "2026-11-20", planned: "09:00",
          [("E2", .performed, "08:10"), ("E10", .performed, "08:05"), ("E2", .performed, nil)]),
        visit("9", "C1", "2026-12-01", [("E1", .cancelled, "07:00"), (nil, .cancelled, nil)]),
        visit("8", "C1", "2026-12-01", [("E1", .noShow, "07:00"), ("E3", .cancelled, nil)]),
        visit("7", "C1", "2025-12-01", planned: "23:00", services: ["walk", "lunch"]),
      ])
    let all = try #require(DateRange(from: day("2025-01-01"), to: day("2026-12-31")))
    #expect(
      rows(history, in: all) == [
        "C1 2025-12-01 1380 planned ", "C1 2026-12-01 -1 no_show ", "C1 2026-12-01 -1 cancelled ",
        "C2 2026-11-20 485 performed E10,E2", "C2 2026-11-20 540 performed E2",
      ])
    #expect(history.clients == ["C1", "C2"])
    #expect(history.caregivers == ["E1", "E10", "E2", "E3"])
    #expect(history.serviceLists == [[], ["walk", "lunch"]])
    let one = try DateRange(day("2026-12-01"))
    #expect(rows(history, in: one).count == 2)
    #expect(rows(VisitHistory([]), in: all).isEmpty)
    #expect(VisitHistory([]).serviceLists == [[]])
  }

  /// Days of a month that are not asked for are as if they were not there.
  @Test func onlyTheDaysOfTheHistoryCount() throws {
    var builder = VisitMonthBuilder(Month(of: try day("2026-11-01")))
    for visit in try [
      visit("1", "C1", "2026-11-03"), visit("2", "C2", "2026-11-10"),
      visit("3", "C3", "2026-11-30"),
    ] {
      builder.append(visit)
    }
    let month = try #require(builder.made())
    let days = try #require(DateRange(from: day("2026-11-04"), to: day("2026-11-29")))
    let history = VisitHistory([month], in: days)
    #expect(history.clients == ["C2"])
    let all = Month(of: try day("2026-11-01")).dates
    #expect(rows(history, in: all) == ["C2 2026-11-10 -1 planned "])
    #expect(VisitHistory([month], in: all).clients == ["C1", "C2", "C3"])
  }

  @Test(arguments: [UInt64](1...30)) func visitsAreSortedHoweverTheyCome(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = random.pick([3, 40, 400])
    let visits = try (0..<count).map { number in
      try visit(
        "V\(1000 + number)", random.pick(["A", "B"]),
        "2026-11-0\(Int.random(in: 1...3, using: &random))",
        planned: random.pick([nil, "07:00", "08:00", "09:30", "21:15"]))
    }
    let days = Month(of: try day("2026-11-01")).dates
    // The ids have one length and the starts, as texts, one order.
    let keys = visits.map { visit -> [String] in
      let start: Int16 = visit.plannedStart?.minutesSinceMidnight ?? -1
      return [visit.client, visit.date.iso, String(Int(start) + 20_000), visit.id]
    }
    let order = visits.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    let expected = order.map { index -> String in
      let start: Int16 = visits[index].plannedStart?.minutesSinceMidnight ?? -1
      return "\(visits[index].client) \(visits[index].date.iso) \(start) planned "
    }
    let history = VisitHistory(visits.shuffled(using: &random))
    #expect(rows(history, in: days) == expected, "seed \(seed)")
  }
}
