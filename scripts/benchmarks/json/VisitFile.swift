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
