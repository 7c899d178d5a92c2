// Prints how fast PlainJSON decodes visit files into typed records, beside Foundation's
// JSONDecoder in the same run, on data made here.
import Foundation
import PlainJSON

/// A visit file of about `size` bytes: one record per line, as the program writes them.
func visitFile(size: Int) -> [UInt8] {
  let services = ["morning_help", "evening_help", "shower", "walk", "cleaning"]
  let statuses = ["performed", "performed", "performed", "cancelled"]
  var writer = JSONWriter(reservingCapacity: size + 1024)
  func clock(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    return (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ":0\(minute)" : ":\(minute)")
  }
  writer.beginArray()
  var number = 0
  while writer.bytes.count < size {
    number += 1
    let row = "V" + String(100_000_000 + number).dropFirst()
    let start = 420 + number * 7 % 840
    writer.newlineBeforeElement()
    writer.beginObject()
    for (key, value) in [
      ("id", row), ("client", "B" + String(100_000 + number % 400).dropFirst()),
      ("date", "2026-09-\(10 + number / 800 % 20)"), ("planned_start", clock(start)),
      ("planned_end", clock(start + 30)),
    ] {
      writer.key(key)
      writer.string(value)
    }
    writer.key("services")
    writer.beginArray()
    for index in 0...(number % 8 == 0 ? 1 : 0) { writer.string(services[(number + index) % 5]) }
    writer.endArray()
    writer.key("caregivers")
    writer.beginArray()
    for index in 0...(number % 20 == 0 ? 1 : 0) {
      writer.beginObject()
      for (key, value) in [
        ("id", String(10_000 + (number + index) % 90)), ("row", row),
        ("status", statuses[number % 4]), ("start", clock(start + number % 16)),
        ("end", clock(start + 30 + number % 16)),
      ] {
        writer.key(key)
        writer.string(value)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
  writer.newline()
  writer.endArray()
  writer.newline()
  return writer.bytes
}

/// Runs `body` five times over `size` bytes and prints the median speed.
/// - Parameter body: returns how many records it read, which must be `count`.
func measure(_ name: String, size: Int, count: Int, _ body: () throws -> Int) throws {
  var speeds: [Double] = []
  for _ in 0..<5 {
    let clock = ContinuousClock()
    var records = 0
    let time = try clock.measure { records = try body() }
    guard records == count else {
      print("\(name): read \(records) records, not \(count)")
      exit(1)
    }
    speeds.append(Double(size) / 1e6 / (time / .seconds(1)))
  }
  speeds.sort()
  let padded = name.padding(toLength: 52, withPad: " ", startingAt: 0)
  print(padded + String(format: "%8.0f MB/s", speeds[2]))
}

let bytes = visitFile(size: 100_000_000)
let count = bytes.count { $0 == UInt8(ascii: "\n") } - 2
let smallBytes = visitFile(size: 10_000_000)
let smallCount = smallBytes.count { $0 == UInt8(ascii: "\n") } - 2

print(
  "decoding visits, \(bytes.count / 1_000_000) MB (Foundation: \(smallBytes.count / 1_000_000) MB), one core, median of 5"
)
try measure("PlainJSON, ids packed, dates and times parsed", size: bytes.count, count: count) {
  var records = 0
  try JSONReader.read(bytes) { reader in
    try reader.beginArray()
    while try reader.nextElement() {
      let visit = try CompactVisit(from: &reader)
      if visit.date > 0 { records += 1 }
    }
  }
  return records
}
try measure("PlainJSON, every member a String", size: bytes.count, count: count) {
  var records = 0
  try JSONReader.read(bytes) { reader in
    try reader.beginArray()
    while try reader.nextElement() {
      let visit = try Visit(from: &reader)
      if !visit.id.isEmpty { records += 1 }
    }
  }
  return records
}
try measure("PlainJSON, validating only", size: bytes.count, count: count) {
  var records = 0
  try JSONReader.read(bytes) { reader in
    try reader.beginArray()
    while try reader.nextElement() {
      try reader.skipValue()
      records += 1
    }
  }
  return records
}
let data = Data(smallBytes)
try measure(
  "Foundation's JSONDecoder, every member a String", size: smallBytes.count, count: smallCount
) {
  try JSONDecoder().decode([Visit].self, from: data).count
}
