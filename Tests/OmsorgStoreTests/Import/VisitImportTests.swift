import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

/// How rows become visits, and what later rows do to them.
@Suite struct VisitImportTests {
  private let date = "2026-11-02"

  /// The visits of a day, `ID CLIENT PLANNED: ROW CAREGIVER START-END, …`.
  private func visits(_ store: ScratchStore, _ date: String? = nil) throws -> [String] {
    try store.visits(date ?? self.date).map { visit in
      let planned = visit.plannedStart.map { "\($0.iso)-\(visit.plannedEnd?.iso ?? "")" } ?? "-"
      let parts = visit.caregivers.map {
        "\($0.row ?? "") \($0.id ?? "") \($0.start?.iso ?? "")-\($0.end?.iso ?? "")"
      }
      return "\(visit.id) \(visit.client) \(planned): \(parts.joined(separator: ", "))"
    }
  }

  private func store(_ rows: String...) throws -> ScratchStore {
    let store = try ScratchStore()
    try store.importing(Small.registers + [Export(.visits, rows)])
    return store
  }

  private func row(
    _ id: String, _ planned: String = "08:00-08:30", by caregiver: String = "10001",
    client: String = "B00001", date: String? = nil, services: String = "Morgonbesök",
    actual: String? = nil
  ) -> String {
    Small.visit(
      id, client, date ?? self.date, planned, actual: actual, by: caregiver, services)
  }

  @Test func rowsOfOneOccasionAreOneVisit() throws {
    let store = try store(
      row("V2", by: "10002"), row("V1"), row("V3", by: "10003", client: "B00002"),
      row("V4", services: "Dusch"), row("V5", "08:00-08:45"), row("V6", "08:15-08:30"))
    #expect(
      try visits(store) == [
        "V1 B00001 08:00-08:30: V1 10001 08:00-08:30, V2 10002 08:00-08:30",
        "V3 B00002 08:00-08:30: V3 10003 08:00-08:30",
        "V4 B00001 08:00-08:30: V4 10001 08:00-08:30",
        "V5 B00001 08:00-08:45: V5 10001 08:00-08:45",
        "V6 B00001 08:15-08:30: V6 10001 08:15-08:30",
      ])
  }

  @Test func unplannedRowsAreJoinedByTheirActualTimes() throws {
    let store = try store(
      row("V1", "", actual: "23:50-00:10"), row("V2", "", by: "10002", actual: "23:50-00:10"),
      row("V3", "", by: "10003", actual: "23:50-00:20"))
    let expected = [
      "V1 B00001 -: V1 10001 23:50-00:10, V2 10002 23:50-00:10",
      "V3 B00001 -: V3 10003 23:50-00:20",
    ]
    #expect(try visits(store) == expected)
    // One at a time makes no difference.
    let slowly = try self.store(row("V1", "", actual: "23:50-00:10"))
    try slowly.importing(.visits(row("V3", "", by: "10003", actual: "23:50-00:20")))
    try slowly.importing(.visits(row("V2", "", by: "10002", actual: "23:50-00:10")))
    #expect(try visits(slowly) == expected)
  }

  @Test func endsPastMidnightStayAtTheDateOfTheStart() throws {
    let store = try store(row("V1", "23:30-00:15", actual: "23:45-00:20"))
    #expect(try visits(store) == ["V1 B00001 23:30-00:15: V1 10001 23:45-00:20"])
    #expect(try store.visits("2026-11-03").isEmpty)
  }

  @Test func aRowThatComesLaterJoinsItsVisit() throws {
    let store = try store(row("V2"))
    try store.importing(.visits(row("V3", by: "10003")))
    try store.importing(.visits(row("V1", by: "10002")))
    #expect(
      try visits(store) == [
        "V1 B00001 08:00-08:30: V1 10002 08:00-08:30, V2 10001 08:00-08:30, "
          + "V3 10003 08:00-08:30"
      ])
    try store.importing(.visits(row("V2", actual: "08:05-08:25")))
    #expect(
      try visits(store) == [
        "V1 B00001 08:00-08:30: V1 10002 08:00-08:30, V2 10001 08:05-08:25, "
          + "V3 10003 08:00-08:30"
      ])
  }

  @Test func aRowThatLeavesAVisitTakesItsIdWithIt() throws {
    let store = try store(row("V1"), row("V2", by: "10002"))
    try store.importing(.visits(row("V1", "10:00-10:30")))
    #expect(
      try visits(store) == [
        "V1 B00001 10:00-10:30: V1 10001 10:00-10:30",
        "V2 B00001 08:00-08:30: V2 10002 08:00-08:30",
      ])
    try store.importing(.visits(row("V1")))
    #expect(
      try visits(store)
        == ["V1 B00001 08:00-08:30: V1 10001 08:00-08:30, V2 10002 08:00-08:30"])
  }

  @Test func aRowThatMovesToAnotherDateIsThereOnly() throws {
    let store = try store(
      row("V1"), row("V2", by: "10002"), row("V9", date: "2026-11-05"))
    try store.importing(.visits(row("V1", date: "2026-12-24")))
    #expect(try visits(store) == ["V2 B00001 08:00-08:30: V2 10002 08:00-08:30"])
    #expect(
      try visits(store, "2026-12-24") == ["V1 B00001 08:00-08:30: V1 10001 08:00-08:30"])
    // The last visit of a day takes the day's file with it.
    try store.importing(.visits(row("V2", by: "10002", date: "2026-12-24")))
    #expect(store.text("visits/2026/11/2026-11-02.json") == nil)
    #expect(
      try visits(store, "2026-12-24") == [
        "V1 B00001 08:00-08:30: V1 10001 08:00-08:30, V2 10002 08:00-08:30"
      ])
    #expect(try visits(store, "2026-11-05").count == 1)
  }

  @Test func rowsThatChangePlacesBetweenDatesAreNotLost() throws {
    let store = try store(row("V1"), row("V2", date: "2026-11-03"))
    try store.importing(.visits(row("V1", date: "2026-11-03"), row("V2")))
    #expect(try visits(store) == ["V2 B00001 08:00-08:30: V2 10001 08:00-08:30"])
    #expect(
      try visits(store, "2026-11-03") == ["V1 B00001 08:00-08:30: V1 10001 08:00-08:30"])
  }

  @Test func partOfADayLeavesTheRestOfItAlone() throws {
    let store = try store(row("V1"), row("V2", "12:00-12:30"), row("V3", "18:00-18:30"))
    try store.importing(.visits(row("V2", "12:30-13:00")))
    #expect(
      try visits(store) == [
        "V1 B00001 08:00-08:30: V1 10001 08:00-08:30",
        "V2 B00001 12:30-13:00: V2 10001 12:30-13:00",
        "V3 B00001 18:00-18:30: V3 10001 18:00-18:30",
      ])
  }

  @Test func visitsRecordedHereAreNotTouched() throws {
    let store = try store(row("V1"))
    let recorded = ImportFile(rows: [
      [
        "client": "B00001", "date": date, "planned_start": "08:00", "planned_end": "08:30",
        "services": "morning_help", "caregiver": "10003",
      ]
    ])
    try store.change { writer in
      _ = try Importer.record(recorded, into: writer, Importer.Options(asOf: day(date)))
    }
    let own = "2026-11-02-0001 B00001 08:00-08:30:  10003 -"
    #expect(
      try visits(store) == [own, "V1 B00001 08:00-08:30: V1 10001 08:00-08:30"])
    try store.importing(.visits(row("V1"), row("V2", by: "10002")))
    #expect(
      try visits(store) == [
        own, "V1 B00001 08:00-08:30: V1 10001 08:00-08:30, V2 10002 08:00-08:30",
      ])
    try store.importing(
      .visits(row("V1", date: "2026-11-04"), row("V2", by: "10002", date: "2026-11-04")))
    #expect(try visits(store) == [own])
  }

  @Test func partsAddedByHandToAnImportedVisitStayInIt() throws {
    let store = try store(row("V1"))
    let file = "visits/2026/11/2026-11-02.json"
    let text = try #require(store.text(file))
    try store.write(file, text.replacing("}]}", with: #"},{"id":"10004","status":"performed"}]}"#))
    try store.importing(.visits(row("V1", actual: "08:10-08:40")))
    #expect(
      try visits(store) == ["V1 B00001 08:00-08:30:  10004 -, V1 10001 08:10-08:40"])
  }

  @Test func rowIdsThatComeTwiceAreTold() throws {
    let store = try ScratchStore()
    let later = Export(.visits, [row("V3", "12:00-12:30"), row("V1")], name: "later.csv")
    #expect(
      try store.faults(
        Small.registers + [.visits(row("V2"), row("V1"), row("V2", by: "10002")), later]) == [
          "visits.csv:4:1 duplicate_id", "later.csv:3:1 duplicate_id",
        ])
    #expect(try store.data().keys.filter { $0.hasPrefix("visits/") }.isEmpty)
  }
}
