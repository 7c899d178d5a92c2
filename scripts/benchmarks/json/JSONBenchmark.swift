import Foundation
import PlainJSON

/// Prints how fast PlainJSON decodes visit files into typed records, beside Foundation's
/// JSONDecoder in the same run, on data made here.
@main enum JSONBenchmark {
  static func main() throws {
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
  }
}
