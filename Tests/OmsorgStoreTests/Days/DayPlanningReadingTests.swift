import OmsorgDomain
import OmsorgStore
import PlainJSON
import Records
import Testing

/// What the planning of a day is made of, as it is read from a store.
@Suite struct DayPlanningReadingTests {
  private func met(_ scratch: ScratchStore, _ date: String) throws -> Set<String> {
    try #require(scratch.dayPlanning(date).need("B00001/D000001")).met
  }

  @Test func shiftsOfTheDateAndThoseFromTheDayBefore() throws {
    let scratch = try ScratchStore()
    try scratch.importing(
      Small.registers + [
        Export(
          .shifts,
          [
            "10001;2026-11-30;22:00;07:00;0", "10002;2026-11-30;07:00;16:00;30",
            "10003;2026-12-01;07:00;16:00;30", "10004;2026-12-02;07:00;16:00;30",
          ])
      ])
    let shifts = try scratch.dayPlanning("2026-12-01").shifts
    #expect(shifts.map(\.caregiver) == ["10001", "10003"])
    #expect(shifts.map(\.start) == [0, 420])
    #expect(shifts.map(\.end) == [420, 960])
  }

  @Test func thePlanOfTheDateItself() throws {
    let scratch = try ScratchStore()
    try scratch.importing(Small.registers)
    #expect(try scratch.dayPlanning("2026-11-18").given.isEmpty)
    let visit = planned(by: "10001")
    try scratch.plan("2026-11-18", visit)
    try scratch.plan("2026-11-17", planned(by: "10002"))
    #expect(try scratch.dayPlanning("2026-11-18").given == [visit])
  }

  @Test func visitsOfThirteenDaysSayWhomClientsHaveMet() throws {
    let scratch = try ScratchStore()
    try scratch.importing(
      Small.registers + [
        .visits(
          Small.visit("V1", "B00001", "2026-11-04", "08:00-08:30", by: "10001"),
          Small.visit("V2", "B00001", "2026-11-05", "08:00-08:30", by: "10002"),
          Small.visit("V3", "B00001", "2026-11-17", "08:00-08:30", by: "10003"),
          Small.visit("V4", "B00001", "2026-11-18", "08:00-08:30", by: "10004"))
      ])
    #expect(try met(scratch, "2026-11-18") == ["10002", "10003"])
  }

  @Test func plansStandInForVisitsOnDaysWithoutThem() throws {
    let scratch = try ScratchStore()
    try scratch.importing(
      Small.registers + [
        .visits(Small.visit("V1", "B00002", "2026-11-16", "08:00-08:30", by: "10003"))
      ])
    try scratch.plan("2026-11-04", planned(by: "10001"))
    #expect(try met(scratch, "2026-11-18").isEmpty)
    try scratch.plan("2026-11-16", planned(by: "10002"))
    #expect(try met(scratch, "2026-11-18").isEmpty)
    try scratch.plan("2026-11-17", planned(by: "10004"))
    try scratch.plan("2026-11-05", planned(by: "10003"))
    #expect(try met(scratch, "2026-11-18") == ["10003", "10004"])
  }

  @Test func visitsSayWhenAServiceIsUsual() throws {
    let scratch = try ScratchStore()
    try scratch.importing(Small.registers)
    let usual = try #require(scratch.dayPlanning("2026-11-18").need("B00001/D000001")).wished
    #expect(usual != 500)
    try scratch.importing(
      .visits(Small.visit("V1", "B00001", "2026-10-21", "08:20-08:50", by: "10001")))
    let need = try #require(scratch.dayPlanning("2026-11-18").need("B00001/D000001"))
    #expect(need.wished == 500)
    let later = try #require(scratch.dayPlanning("2026-11-19").need("B00001/D000001"))
    #expect(later.wished == usual)
  }

  @Test(arguments: ["2026-11-18", "2026-11-10"])
  func aPlanThatCannotBeReadIsTold(broken: String) throws {
    let scratch = try ScratchStore()
    try scratch.importing(Small.registers)
    let path = DayFiles.path(of: day(broken))
    try scratch.write(path, "[\n{\"id\":1}\n]\n")
    do {
      _ = try scratch.dayPlanning("2026-11-18")
      Issue.record("a broken plan was read")
    } catch StoreError.invalidFile(let found, let position, _) {
      #expect(found == path && position.line == 2)
    }
  }
}
