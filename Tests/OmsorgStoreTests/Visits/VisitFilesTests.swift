import DataDirectory
import Foundation
import OmsorgDomain
import PlainJSON
import Records
import Testing

@testable import OmsorgStore

@Suite struct VisitFilesTests {
  private let firstDate = CalendarDate.latest.adding(days: -399)

  @Test func pathsAndDates() {
    let date = CalendarDate.latest
    #expect(VisitFiles.path(of: date) == "visits/2999/12/2999-12-31.json")
    for days in 0..<800 {
      let date = date.adding(days: -days)
      #expect(VisitFiles.date(ofPath: VisitFiles.path(of: date)) == date)
    }
    for path in [
      "visits/2999/12/2999-12-32.json", "visits/2999/11/2999-12-31.json", "2999-12-31.json",
      "visits/2999/12/2999-12-31.jsonl", "visits/2999/12/x2999-12-31.json", "", ".json",
      "visits/2999/12/notes.json", "days/2999/12/2999-12-31.json",
    ] {
      #expect(VisitFiles.date(ofPath: path) == nil, "\(path)")
    }
  }

  @Test(arguments: [
    (0, 0, "visits/2999/12"), (30, 0, "visits/2999/12"), (31, 0, "visits/2999"),
    (364, 0, "visits/2999"), (365, 0, "visits"), (365, 365, "visits/2998/12"),
  ])
  func foldersHoldTheirRangesFiles(from: Int, to: Int, path: String) throws {
    let latest = CalendarDate.latest
    let range = try #require(
      DateRange(from: latest.adding(days: -from), to: latest.adding(days: -to)))
    let folder = VisitFiles.folder(of: range)
    #expect(folder.path == path)
    for date in range {
      let path = VisitFiles.path(of: date)
      #expect(folder.includes(path) && path.hasPrefix(folder.path + "/"))
    }
    #expect(!folder.includes(VisitFiles.path(of: range.from.adding(days: -1))))
    #expect(!folder.includes(VisitFiles.path(of: range.to.adding(days: 1))))
    #expect(!folder.includes("visits/2999/12/notes.json"))
  }

  @Test func historiesAreTheSameWithAnyNumberOfThreads() throws {
    let range = DateRange(from: firstDate, count: 130)
    try withStore(range) { snapshot in
      let part = DateRange(from: firstDate.adding(days: 3), count: 120)
      var visits: [Visit] = []
      for date in part {
        guard let bytes = try snapshot.bytes(of: VisitFiles.path(of: date)) else { continue }
        visits += try CollectionFile.read(Visit.self, from: bytes)
      }
      let expected = HistoryLines.of(visits, in: part)
      #expect(expected.count > 900)
      for threads in [0, 1, 2, 3, 8, 100] {
        let history = try VisitFiles.history(
          of: snapshot, in: part, withTimes: true, threads: threads)
        #expect(HistoryLines.of(history, in: part) == expected, "\(threads) threads")
        #expect(history.clients == history.clients.sorted(), "\(threads) threads")
      }
      #expect(
        HistoryLines.of(try VisitFiles.history(of: snapshot, in: part), in: part) == expected)
    }
  }

  @Test func nothingIsThereWithoutFiles() throws {
    try withStore(DateRange(firstDate)) { snapshot in
      let history = try VisitFiles.history(
        of: snapshot, in: DateRange(firstDate.adding(days: 1)))
      #expect(history.clients.isEmpty && history.serviceLists == [[]])
    }
  }

  @Test(arguments: [1, 2, 4]) func theFirstFaultByDateIsTold(threads: Int) throws {
    let wrong = firstDate.adding(days: 4)
    let other = Array("[\n{\"id\":\"1\",\"client\":\"å\",\"date\":\"2999-01-01\"}\n]\n".utf8)
    let broken = [
      VisitFiles.path(of: wrong): other,
      VisitFiles.path(of: firstDate.adding(days: 7)): Array("[".utf8),
    ]
    let range = DateRange(from: firstDate, count: 10)
    try withStore(range, replacing: broken) { snapshot in
      let error = #expect(throws: StoreError.self) {
        try VisitFiles.history(of: snapshot, in: range, withTimes: true, threads: threads)
      }
      guard case .invalidFile(let path, let position, let message) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(path == VisitFiles.path(of: wrong))
      #expect(position == TextPosition(line: 2, column: 31))
      #expect(message(.english) == "\"date\" must be the file's date, \(wrong.iso)")
    }
  }

  /// A store with visits on most dates of a range.
  private func withStore(
    _ range: DateRange, replacing: [String: [UInt8]] = [:], _ body: (Snapshot) throws -> Void
  ) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    var random = RandomVisits(random: SeededRandom(seed: 3))
    for date in range where date.daysSinceEpoch % 9 != 0 || range.count == 1 {
      let path = VisitFiles.path(of: date)
      let url = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let visits = random.visits(random.random.below(40), on: date)
      try Data(replacing[path] ?? CollectionFile.bytes(of: visits)).write(to: url)
    }
    for (path, bytes) in replacing { try Data(bytes).write(to: root.appendingPathComponent(path)) }
    try DataDirectory(path: root.path).read(
      files: [], folders: [VisitFiles.folder(of: range)], body)
  }
}
