import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

/// What a check finds in the plans of days.
@Suite struct DayCheckTests {
  private let file = "days/2026/11/2026-11-20.json"

  private func findings(_ visits: DayVisit...) throws -> [String] {
    let scratch = try ScratchStore()
    try scratch.importing(Small.registers)
    try scratch.change { writer in try writer.replace(.day(day("2026-11-20")), with: visits) }
    let found = try StoreCheck(scratch.store, today: day("2026-11-16")).findings()
    return found.filter { $0.subject == Subject("file", file) }.map {
      "\($0.rule) \($0.severity) \($0.message(.english))"
    }
  }

  @Test func aPlanIsRight() throws {
    #expect(
      try findings(
        planned(by: "10001", "10002"), planned("B00002", "D000003", state: .unplanned)) == [])
  }

  @Test func whomAndWhatAPlanNamesMustBeThere() throws {
    var strange = planned("B00002", "D000003", by: "404")
    strange.service = "x"
    #expect(
      try findings(
        planned("B404", "D404", by: "10001"), planned("B404", "D405", by: "404"), strange) == [
          "reference.unknown error \(file): unknown client 'B404' in 2 visits",
          "reference.unknown error \(file): unknown decision 'D404' in 1 visit",
          "reference.unknown error \(file): unknown decision 'D405' in 1 visit",
          "reference.unknown error \(file): unknown service 'x' in 1 visit",
          "reference.unknown error \(file): unknown caregiver '404' in 2 visits",
        ])
  }

  @Test func aVisitIsForADecisionOfItsClient() throws {
    #expect(
      try findings(planned("B00002", "D000001", by: "10001")) == [
        "day.other_client error \(file): 1 visit with another client's decision, "
          + "first 'B00002/D000001'"
      ])
  }

  @Test func whoeverIsNamedIsToCome() throws {
    #expect(
      try findings(planned(), planned("B00002", "D000003", by: "10003", state: .cancelled)) == [
        "day.nobody error \(file): 1 visit planned without a caregiver, first 'B00001/D000001'",
        "day.not_planned error \(file): 1 visit with caregivers but not planned, "
          + "first 'B00002/D000003'",
      ])
    #expect(
      try findings(planned(by: "10001", "10001")) == [
        "day.repeated_caregiver error \(file): 1 visit with the same caregiver twice, "
          + "first 'B00001/D000001'"
      ])
  }

  @Test func notesHandedOverAreOfTheirMonthAndOfWhatThereIs() throws {
    let scratch = try ScratchStore()
    try scratch.importing(Small.registers)
    var right = HandoverNote()
    right.id = "2026-11-20/1"
    right.date = day("2026-11-20")
    right.client = "B00001"
    right.team = "L001"
    var wrong = HandoverNote()
    wrong.id = "2026-12-01/1"
    wrong.date = day("2026-12-01")
    wrong.client = "B404"
    wrong.team = "L404"
    let file = RegisterFile<HandoverNote>.handovers(Month(of: right.date))
    func findings() throws -> [String] {
      try StoreCheck(scratch.store, today: day("2026-11-16")).findings()
        .filter { $0.subject == Subject("file", file.path) }.map(\.rule)
    }
    try scratch.change { writer in try writer.replace(file, with: [right]) }
    #expect(try findings() == [])
    try scratch.change { writer in try writer.replace(file, with: [right, wrong]) }
    #expect(
      try findings() == ["format.other_day", "reference.unknown", "reference.unknown"])
  }

  @Test func filesInAnotherFormAndUnderOtherNames() throws {
    let scratch = try ScratchStore()
    try scratch.importing(Small.registers)
    try scratch.plan("2026-11-20", planned(by: "10001"))
    let text = try #require(scratch.text(file))
    try scratch.write(file, text.replacing(",", with: ", "))
    try scratch.write("days/2026/11/2026-11-21.json", "[1]")
    try scratch.write("days/2026-11.json", text)
    let found = try StoreCheck(scratch.store, today: day("2026-11-16")).findings()
      .filter { $0.subject.id.hasPrefix("days/") }
    #expect(
      found.map { "\($0.rule) \($0.subject.id)" } == [
        "format.unknown_file days/2026-11.json", "format.not_canonical \(file)",
        "format.unreadable days/2026/11/2026-11-21.json",
      ])
  }
}
