// Prints how fast visits files are read into columns: by their scanner, by the general reader of
// records, and by Foundation's JSONDecoder in the same run, on data made here; then a store of
// such files, a day of it and all of it. The argument is how many days, 28 (about 100 MB) unless
// given.
import DataDirectory
import Foundation
import OmsorgDomain
import OmsorgStore
import Records

let dayCount = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 28
let catalogue = ServiceCatalogue(try ServiceCatalogue.builtInServices())
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
        format: "%8.1f ms %6.0f MB/s %8.1f ms CPU %9d visits", times[2],
        Double(size) / 1e3 / times[2], processorTimes[2], visits))
}

let size = files.reduce(0) { $0 + $1.bytes.count }
let few = files.prefix(3)
let fewSize = few.reduce(0) { $0 + $1.bytes.count }
print("\(files.count) files, \(size / 1_000_000) MB, in memory, one core, median of 5")
try measure("the scanner", size: size) {
  var scanner = VisitScanner(services: catalogue)
  var columns = VisitColumns()
  for file in files {
    try file.bytes.withUnsafeBufferPointer { bytes in
      try scanner.scan(bytes, date: file.date, into: &columns)
    }
  }
  return columns.count
}
try measure("the general reader (\(fewSize / 1_000_000) MB)", size: fewSize) {
  var columns = VisitColumns()
  for file in few {
    for visit in try CollectionFile.read(Visit.self, from: file.bytes) {
      columns.append(visit, traits: VisitColumns.Traits(of: visit.services, in: catalogue))
    }
  }
  return columns.count
}
let fewData = few.map { Data($0.bytes) }
try measure("Foundation's JSONDecoder (\(fewSize / 1_000_000) MB)", size: fewSize) {
  try fewData.reduce(0) { count, data in
    try count + JSONDecoder().decode([CodableVisit].self, from: data).count
  }
}

print("a store, \(dayCount) files, \(storeSize / 1_000_000) MB, from the page cache")
let directory = DataDirectory(path: root.path)
for (name, part) in [("one day", DateRange(range.from)), ("all days, all cores", range)] {
  try measure(name, size: part.count == 1 ? files[0].bytes.count : storeSize) {
    try directory.read(files: [], folders: [VisitFiles.folder(of: part)]) {
      try VisitFiles.columns(of: $0, in: part, services: catalogue).count
    }
  }
}
try measure("all days, one core", size: storeSize) {
  try directory.read(files: [], folders: [VisitFiles.folder(of: range)]) { snapshot in
    var scanner = VisitScanner(services: catalogue)
    var columns = VisitColumns()
    let buffer = ReadBuffer()
    for date in range {
      try snapshot.withBytes(of: VisitFiles.path(of: date), in: buffer) { bytes in
        try scanner.scan(bytes, date: date, into: &columns)
      }
    }
    return columns.count
  }
}
