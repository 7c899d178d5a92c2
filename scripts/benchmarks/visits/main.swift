// Prints how fast visits files are read into a history: by their scanner, by the general reader of
// records, and by Foundation's JSONDecoder in the same run, on data made here; then a store of
// such files, a day of it and all of it. The argument is how many days, 28 (about 100 MB) unless
// given.
import DataDirectory
import Foundation
import OmsorgDomain
import OmsorgStore
import Records

let dayCount = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 28
let root = FileManager.default.temporaryDirectory.appendingPathComponent(
  "omsorg-bench-\(ProcessInfo.processInfo.processIdentifier)")
defer { try? FileManager.default.removeItem(at: root) }

let range = DateRange(from: MadeVisits.firstDate, count: dayCount)
/// Up to 28 days in memory; all of them in the store.
var files: [(date: CalendarDate, bytes: [UInt8])] = []
var made = MadeVisits()
var storeSize = 0
for date in range {
  let bytes = CollectionFile.bytes(of: made.day(date))
  let url = root.appendingPathComponent(VisitFiles.path(of: date))
  try FileManager.default.createDirectory(
    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(bytes).write(to: url)
  storeSize += bytes.count
  if files.count < 28 { files.append((date, bytes)) }
}

/// Runs `body` five times and prints the median time, speed over so many bytes, and time on the
/// processors, which tells the cost on a machine that does other things meanwhile.
@MainActor
func measure(_ name: String, size: Int, _ body: () throws -> Int) throws {
  var times: [Double] = []
  var processorTimes: [Double] = []
  var visits = 0
  for _ in 0..<5 {
    let before = clock()
    times.append(try ContinuousClock().measure { visits = try body() } / .milliseconds(1))
    processorTimes.append(Double(clock() - before) / Double(CLOCKS_PER_SEC) * 1e3)
  }
  times.sort()
  processorTimes.sort()
  let padded = name.padding(toLength: 38, withPad: " ", startingAt: 0)
  print(
    padded
      + String(
        format: "%8.1f ms %6.0f MB/s %8.1f ms CPU %9d", times[2],
        Double(size) / 1e3 / times[2], processorTimes[2], visits))
}

let size = files.reduce(0) { $0 + $1.bytes.count }
let few = files.prefix(3)
let fewSize = few.reduce(0) { $0 + $1.bytes.count }
print("\(files.count) files, \(size / 1_000_000) MB, in memory, one core, median of 5")
let months = Dictionary(grouping: files) { Month(of: $0.date) }
try measure("the scanner", size: size) {
  var count = 0
  for (month, files) in months {
    var scanner = VisitScanner(month)
    for file in files {
      try file.bytes.withUnsafeBufferPointer { try scanner.scan($0, date: file.date) }
    }
    count += scanner.made()?.count ?? 0
  }
  return count
}
try measure("the general reader (\(fewSize / 1_000_000) MB)", size: fewSize) {
  try few.reduce(0) { try $0 + CollectionFile.read(Visit.self, from: $1.bytes).count }
}
let fewData = few.map { Data($0.bytes) }
try measure("Foundation's JSONDecoder (\(fewSize / 1_000_000) MB)", size: fewSize) {
  try fewData.reduce(0) { count, data in
    try count + JSONDecoder().decode([CodableVisit].self, from: data).count
  }
}

print("a store, \(dayCount) files, \(storeSize / 1_000_000) MB, from the page cache")
let directory = DataDirectory(path: root.path)
let cache = root.appendingPathComponent(".omsorg")

/// The number of clients in the history of some days.
@MainActor
func clients(in days: DateRange) throws -> Int {
  try directory.read(files: [], folders: [VisitFiles.folder(of: days)]) {
    try VisitFiles.history(of: $0, in: days).clients.count
  }
}
for (name, part) in [("one day", DateRange(range.from)), ("all days", range)] {
  let size = part.count == 1 ? files[0].bytes.count : storeSize
  try measure(name + ", without cache", size: size) {
    try? FileManager.default.removeItem(at: cache)
    return try clients(in: part)
  }
}
// Files this young are not trusted to be as they were.
Thread.sleep(forTimeInterval: 2.5)
_ = try clients(in: range)
try measure("all days, with cache", size: storeSize) { try clients(in: range) }
