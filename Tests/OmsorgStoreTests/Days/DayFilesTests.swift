import DataDirectory
import OmsorgDomain
import OmsorgStore
import Testing

/// Where the plans of days stand.
@Suite struct DayFilesTests {
  @Test func aDateHasOneFileAndAFileOneDate() {
    #expect(DayFiles.path(of: day("2026-11-20")) == "days/2026/11/2026-11-20.json")
    #expect(DayFiles.path(of: day("2027-01-02")) == "days/2027/01/2027-01-02.json")
    #expect(DayFiles.date(ofPath: "days/2026/11/2026-11-20.json") == day("2026-11-20"))
    #expect(RegisterFile<DayVisit>.day(day("2026-11-20")).path == "days/2026/11/2026-11-20.json")
  }

  @Test(arguments: [
    "visits/2026/11/2026-11-20.json", "days/2026/12/2026-11-20.json", "days/2026-11-20.json",
    "days/2026/11/2026-11-31.json", "days/2026/11/2026-11-20.jsonl", "2026-11-20.json", "",
  ])
  func otherFilesAreNoPlansOfDays(path: String) {
    #expect(DayFiles.date(ofPath: path) == nil)
  }

  @Test(arguments: [
    ("2026-11-02", "2026-11-20", "days/2026/11"), ("2026-10-31", "2026-11-20", "days/2026"),
    ("2026-12-31", "2027-01-01", "days"),
  ])
  func theFilesOfARangeAreInOneFolder(from: String, to: String, path: String) throws {
    let range = try #require(DateRange(from: day(from), to: day(to)))
    let folder = DayFiles.folder(of: range)
    #expect(folder.path == path)
    for date in [range.from, range.to] {
      #expect(folder.includes(DayFiles.path(of: date)))
      #expect(!folder.includes(VisitFiles.path(of: date)))
    }
    #expect(!folder.includes(DayFiles.path(of: range.from.adding(days: -1))))
    #expect(!folder.includes(DayFiles.path(of: range.to.adding(days: 1))))
  }
}
