import OmsorgDomain
import PlainJSON
import Records
import Testing

@testable import OmsorgStore

@Suite struct VisitScannerTests {
  static let date = CalendarDate.latest.adding(days: -40)

  private func outcome(_ bytes: [UInt8]) -> ScanOutcome {
    ScanOutcome.scanning(bytes, Self.date)
  }

  private func expectAgreement(_ bytes: [UInt8], _ comment: String = "") {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(outcome(bytes) == ScanOutcome.readingRecords(bytes, Self.date), "\(comment) \(text)")
  }

  /// One visit for each combination of optional members there and not, and each status.
  private static func everyCombination() -> [Visit] {
    var visits: [Visit] = []
    for bits in 0..<512 {
      for status in VisitStatus.allCases {
        func has(_ bit: Int) -> Bool { bits >> bit & 1 == 1 }
        var visit = Visit()
        visit.id = "V" + String(100_000 + visits.count)
        visit.client = "B\(bits % 7)"
        visit.date = date
        if has(0) { visit.plannedStart = ClockTime(hour: 23, minute: 59) }
        if has(1) { visit.plannedEnd = ClockTime(hour: 0, minute: 9) }
        if has(2) { visit.services = ["morning-help", "lunch"] }
        if has(3) {
          var performer = VisitPerformer()
          performer.status = status
          if has(4) { performer.id = "\(bits % 5)" }
          if has(5) { performer.row = visit.id }
          if has(6) { performer.start = ClockTime(hour: 7, minute: bits % 60) }
          if has(7) { performer.end = ClockTime(hour: 8, minute: 0) }
          if has(8) { performer.reason = "Sjuk, vårdas på sjukhus" }
          visit.caregivers = [performer, performer]
        }
        visits.append(visit)
      }
    }
    return visits
  }

  @Test func everyCombinationOfMembersIsMatched() throws {
    let visits = Self.everyCombination()
    expectAgreement(CollectionFile.bytes(of: visits))
    var lists = ServiceLists()
    var builder = VisitMonthBuilder(Month(of: Self.date))
    for visit in visits {
      visit.canonicalBytes.withUnsafeBufferPointer { bytes in
        var reader = JSONReader(bytes)
        var line = VisitLine(date: Self.date)
        guard var cursor = CanonicalCursor(bytes) else { return }
        // Without this, everything could be read by the general reader and nobody would notice.
        let isMatched = line.match(&cursor, &lists, &reader, &builder)
        #expect(isMatched && cursor.isAtEnd, "\(String(decoding: bytes, as: UTF8.self))")
        let count = line.performerCount
        #expect(count == visit.caregivers.count)
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func randomVisitsAgree(seed: UInt64) {
    var random = RandomVisits(random: SeededRandom(seed: seed), areOdd: seed % 2 == 0)
    let visits = random.visits(120, on: Self.date)
    expectAgreement(CollectionFile.bytes(of: visits), "seed \(seed)")
    #expect(outcome(CollectionFile.bytes(of: visits)).lines.count == visits.count, "seed \(seed)")
  }

  @Test func unsortedVisitsComeInOrderOfTheirIDs() {
    var random = RandomVisits(random: SeededRandom(seed: 5))
    let visits = random.visits(60, on: Self.date)
    var writer = JSONWriter()
    writer.beginArray()
    for visit in visits.shuffled(using: &random.random) {
      writer.newlineBeforeElement()
      visit.write(to: &writer)
    }
    writer.endArray()
    expectAgreement(writer.bytes)
    #expect(outcome(writer.bytes) == outcome(CollectionFile.bytes(of: visits)))
  }

  @Test func whatALineTells() {
    let outcome = outcome(
      Array(
        """
        [
        {"id":"1","client":"B2","date":"2999-11-21","planned_start":"08:00","services":["lunch"],\
        "caregivers":[{"id":"20","status":"performed","start":"08:20"},\
        {"id":"10","status":"performed","start":"08:05","end":"08:30"},\
        {"id":"30","status":"cancelled","start":"07:00"},{"id":"20","status":"performed"}]},
        {"id":"2","client":"B9","date":"2999-11-21","caregivers":[{"id":"40","status":"no_show"}]},
        {"id":"3","client":"B1","date":"2999-11-21","planned_start":"09:00","planned_end":"09:40",\
        "services":["alarm-response"],"caregivers":[{"status":"performed"}]},
        {"id":"5","client":"B3","date":"2999-11-21"}
        ]

        """.utf8))
    #expect(outcome.fault == nil)
    let day = Self.date.daysSinceEpoch
    #expect(
      outcome.lines == [
        "B1 \(day) 540 580 540 -1 performed [\"alarm-response\"] [\"nobody\"] "
          + "[\"performed false -1 -1\"]",
        "B2 \(day) 480 -1 485 485 performed [\"lunch\"] [\"10\", \"20\", \"20\", \"30\"] "
          + "[\"performed true 485 510\", \"performed true 500 -1\", \"performed false -1 -1\", "
          + "\"cancelled false 420 -1\"]",
        "B3 \(day) -1 -1 -1 -1 planned [] [] []",
        "B9 \(day) -1 -1 -1 -1 noShow [] [\"40\"] [\"noShow false -1 -1\"]",
      ])
  }

  @Test func aFaultLeavesTheVisitsAsTheyWere() throws {
    var random = RandomVisits(random: SeededRandom(seed: 9))
    let first = CollectionFile.bytes(of: random.visits(20, on: Self.date))
    let second = CollectionFile.bytes(of: random.visits(20, on: Self.date))
    var scanner = VisitScanner(Month(of: Self.date))
    try scanner.scan(first, date: Self.date)
    let before = ScanOutcome(scanner, Self.date)
    #expect(throws: RecordFault.self) {
      try scanner.scan(Array(second.dropLast(3)), date: Self.date)
    }
    #expect(ScanOutcome(scanner, Self.date) == before)
    try scanner.scan(second, date: Self.date)
    var expected = VisitScanner(Month(of: Self.date))
    try expected.scan(first, date: Self.date)
    try expected.scan(second, date: Self.date)
    #expect(ScanOutcome(scanner, Self.date) == ScanOutcome(expected, Self.date))
  }
}
