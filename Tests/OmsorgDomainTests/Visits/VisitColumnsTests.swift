import Records
import Testing

@testable import OmsorgDomain

@Suite struct VisitColumnsTests {
  private func visit(
    _ client: String, _ caregivers: [(id: String?, status: VisitStatus, start: String?)],
    planned: String? = nil
  ) throws -> Visit {
    var visit = Visit()
    visit.client = client
    visit.date = try day("2026-11-20")
    visit.plannedStart = planned.flatMap { ClockTime(iso: $0) }
    visit.caregivers = caregivers.map { caregiver in
      var performer = VisitPerformer()
      (performer.id, performer.status) = (caregiver.id, caregiver.status)
      performer.start = caregiver.start.flatMap { ClockTime(iso: $0) }
      return performer
    }
    return visit
  }

  /// Each visit as client, start and the ids met.
  private func rows(_ columns: VisitColumns) -> [String] {
    (0..<columns.count).map { visit in
      let meetings = columns.meetings[
        Int(columns.meetingStart[visit])..<Int(columns.meetingStart[visit + 1])]
      return "\(columns.clients[Int(columns.client[visit])]) \(columns.start[visit]) "
        + meetings.map { columns.caregivers[Int($0)] }.joined(separator: ",")
    }
  }

  @Test func whoPerformedIsMetOnceInOrderOfIds() throws {
    var columns = VisitColumns()
    let visits = try [
      visit(
        "C1", [("E2", .performed, "08:10"), ("E10", .performed, "08:05"), ("E2", .performed, nil)]),
      visit("C2", [("E1", .cancelled, "07:00")]),
      visit("C1", [("E1", .cancelled, "07:00"), ("E2", .performed, nil)], planned: "09:00"),
      visit("C2", [(nil, .performed, nil)]),
    ]
    for visit in visits { columns.append(visit, traits: []) }
    #expect(rows(columns) == ["C1 485 E10,E2", "C1 540 E2", "C2 -1 "])
    #expect(visits.map(\.isPerformed) == [true, false, true, true])
  }

  @Test(arguments: [UInt64](1...20)) func idsKeepTheirPositions(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["", "a", "b", "0000000", "åäö", "\u{0}", "0123456789abcde", "x"]
    var columns = VisitColumns()
    var known: [[UInt8]] = []
    var mark: (extent: VisitColumns.Extent, count: Int)?
    for step in 0..<400 {
      let id = (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(pieces) }.joined()
      let bytes = Array(id.utf8)
      let position = Int(columns.position(ofClient: id))
      #expect(position == known.firstIndex(of: bytes) ?? known.count, "seed \(seed), step \(step)")
      if position == known.count { known.append(bytes) }
      switch Int.random(in: 0..<40, using: &random) {
      case 0: mark = (columns.extent, known.count)
      case 1:
        if let back = mark {
          columns.removeAll(after: back.extent)
          known.removeLast(known.count - back.count)
          mark = nil
        }
      default: break
      }
    }
    #expect(columns.clients.map { Array($0.utf8) } == known, "seed \(seed)")
  }

  @Test func columnsAddedTogetherAreAsIfAddedOneByOne() throws {
    let visits = try (0..<6).map { number in
      try visit(
        "C\(number % 2)",
        [("E\(5 - number)", .performed, "08:00"), ("E3", .performed, "07:0\(number)")])
    }
    var whole = VisitColumns()
    for visit in visits { whole.append(visit, traits: .personalCare) }
    var first = VisitColumns()
    var second = VisitColumns()
    for visit in visits[..<2] { first.append(visit, traits: .personalCare) }
    for visit in visits[2...] { second.append(visit, traits: .personalCare) }
    first.append(contentsOf: second)
    first.append(contentsOf: VisitColumns())
    #expect(rows(first) == rows(whole))
    #expect(first.clients == whole.clients && first.traits == whole.traits)
    #expect(first.caregivers == whole.caregivers && first.day == whole.day)
    let extent = first.extent
    first.append(contentsOf: whole)
    first.removeAll(after: extent)
    #expect(rows(first) == rows(whole))
  }

  @Test(
    arguments: [
      ([], [.countsInSurvey]), (["alarm"], []), (["alarm", "meal_delivery"], []),
      (["meal_delivery", "cleaning"], [.countsInSurvey]), (["unknown"], [.countsInSurvey]),
      (["shower"], [.countsInSurvey, .personalCare]),
      (["alarm", "walk"], [.countsInSurvey, .personalCare]),
    ] as [([String], VisitColumns.Traits)])
  func traitsComeFromTheCatalogue(services: [String], traits: VisitColumns.Traits) throws {
    let catalogue = ServiceCatalogue(try ServiceCatalogue.builtInServices())
    #expect(VisitColumns.Traits(of: services, in: catalogue) == traits)
  }

  @Test func personalCareIsMorningEveningShowerAndWalk() throws {
    let services = try ServiceCatalogue.builtInServices()
    #expect(
      services.filter(\.isPersonalCare).map(\.id)
        == ["evening_help", "morning_help", "shower", "walk"])
    #expect(services.filter { !$0.countsInSurvey }.map(\.id) == ["alarm", "meal_delivery"])
  }
}
