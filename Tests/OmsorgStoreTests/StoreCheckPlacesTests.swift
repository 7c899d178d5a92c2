import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

/// What a check says of records that stand where they do not belong.
@Suite struct StoreCheckPlacesTests {
  private let firstDay = "visits/2026/11/2026-11-02.json"

  private func filled() throws -> ScratchStore {
    let scratch = try ScratchStore()
    try scratch.importing(
      Small.registers + [
        Export(.shifts, ["10001;2026-12-01;07:00;16:00;30"]),
        .visits(
          Small.visit("V1", "B00001", "2026-11-02", "08:00-08:30", by: "10001"),
          Small.visit("V2", "B00002", "2026-11-02", "09:00-09:30", by: "10003")),
      ])
    return scratch
  }

  private func findings(_ scratch: ScratchStore, _ rule: String) throws -> [Finding] {
    try StoreCheck(scratch.store, today: day("2026-11-16")).findings().filter { $0.rule == rule }
  }

  @Test func visitsInAnotherDaysFileAndTheirRepeatedIds() throws {
    let scratch = try filled()
    #expect(try findings(scratch, "format.other_day").isEmpty)
    #expect(try findings(scratch, "visit.repeated_id").isEmpty)
    let text = try #require(scratch.text(firstDay))
    try scratch.write("visits/2026/11/2026-11-03.json", text)
    let stray = try findings(scratch, "format.other_day")
    #expect(stray.map(\.subject) == [Subject("file", "visits/2026/11/2026-11-03.json")])
    #expect(stray.map(\.severity) == [.error])
    let repeated = try findings(scratch, "visit.repeated_id")
    #expect(repeated.map(\.subject) == [Subject("visit", "V1"), Subject("visit", "V2")])
    #expect(
      repeated.first?.message(.english)
        == "the visit 'V1' stands on several days: 2026-11-02, 2026-11-03")
  }

  @Test func shiftsInAnotherMonthsFile() throws {
    let scratch = try filled()
    try scratch.write("shifts/2026-11.json", try #require(scratch.text("shifts/2026-12.json")))
    #expect(
      try findings(scratch, "format.other_day").map(\.subject)
        == [Subject("file", "shifts/2026-11.json")])
  }

  @Test func servicesThatTheCatalogueLacks() throws {
    let scratch = try filled()
    let visits = try #require(scratch.text(firstDay))
    #expect(try findings(scratch, "visit.unknown_service").isEmpty)
    try scratch.write(
      firstDay, visits.replacing(#/"services":\["[^"]*"/#, with: "\"services\":[\"x\""))
    let unknown = try findings(scratch, "visit.unknown_service")
    #expect(unknown.map(\.subject) == [Subject("service", "x")])
    #expect(unknown.first?.message(.english).hasPrefix("2 visits have") == true)
  }

  @Test func filesThatNoRegisterIsNamedAfter() throws {
    let scratch = try filled()
    #expect(try findings(scratch, "format.unknown_file").isEmpty)
    try scratch.write("brukare.json", "{")
    #expect(
      try findings(scratch, "format.unknown_file").map(\.subject)
        == [Subject("file", "brukare.json")])
  }

  @Test func aDamagedLogIsAllThatItsDamageBrings() throws {
    let scratch = try filled()
    let before = try StoreCheck(scratch.store, today: day("2026-11-16")).findings()
    #expect(!before.contains { $0.rule == "log.damaged" })
    let path = "log/2026-11.jsonl"
    try scratch.write(path, try #require(scratch.text(path)) + "nej\n")
    let after = try StoreCheck(scratch.store, today: day("2026-11-16")).findings()
    #expect(after.count == before.count + 1)
    let damaged = after.filter { $0.rule == "log.damaged" }
    #expect(damaged.map(\.subject) == [Subject("file", path)])
    #expect(damaged.map(\.severity) == [.error])
    #expect(damaged.first?.message(.english) == "\(path):3: the line is no log entry")
  }

  @Test func shiftsOfNobodyKnownAndShiftsOfNoTime() throws {
    let scratch = try filled()
    #expect(try findings(scratch, "shift.empty").isEmpty)
    #expect(try findings(scratch, "reference.unknown").isEmpty)
    let path = "shifts/2026-12.json"
    let text = try #require(scratch.text(path))
    try scratch.write(path, text.replacing("16:00", with: "07:00"))
    let empty = try findings(scratch, "shift.empty")
    #expect(empty.map(\.subject) == [Subject("file", path)])
    #expect(
      empty.first?.message(.english)
        == "\(path): 1 shift ends when it begins, first '10001/2026-12-01T07:00'")
    let lines = text.split(separator: "\n")
    let stranger = lines[1].replacing("10001", with: "404")
    let again = stranger.replacing("12-01", with: "12-02")
    try scratch.write(path, "[\n\(lines[1]),\n\(stranger),\n\(again)\n]\n")
    let unknown = try findings(scratch, "reference.unknown")
    #expect(unknown.map(\.subject) == [Subject("file", path)])
    #expect(unknown.map(\.caregiver) == ["404"])
    #expect(unknown.first?.message(.english) == "\(path): unknown caregiver '404' in 2 shifts")
  }
}
