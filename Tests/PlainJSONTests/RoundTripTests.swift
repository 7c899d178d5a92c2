import PlainJSON
import Testing

/// Whole texts there and back, cut short, and damaged.
@Suite struct RoundTripTests {
  private let record = Array(
    """
    {"id":"V00000001","client":"B00001","note":"Åsa \\"å\\u00e4\\" \u{1F600}","date":"2026-09-21",\
    "n":[-0,1.5e3,{"k":[true,false,null]}],"caregivers":[{"id":"10003","minutes":30}]}
    """.utf8)

  private func written(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.bytes
  }

  @Test func randomValuesComeBack() throws {
    let seed: UInt64 = 2_026_11_21
    var random = SeededRandom(seed: seed)
    for round in 0..<2_000 {
      let value = JSONValue.random(depth: 5, using: &random)
      let bytes = written(value)
      let read = try JSONValue(bytes: bytes)
      #expect(read == value, "seed \(seed), round \(round)")
      #expect(written(read) == bytes, "seed \(seed), round \(round)")
      #expect(Reading.errorSkipping(bytes) == nil, "seed \(seed), round \(round)")
    }
  }

  @Test func whitespaceAnywhereChangesNothing() throws {
    let loose = Array(
      " { \"a\" : [ 1 , \"x y\" , { } , [ ] ] ,\r\n\t\"b\" : null } ".utf8)
    #expect(written(try JSONValue(bytes: loose)) == Array(#"{"a":[1,"x y",{},[]],"b":null}"#.utf8))
  }

  @Test func everyTruncatedTextIsRefused() {
    #expect(Reading.errorReading(record) == nil)
    for count in 0..<record.count {
      let cut = Array(record.prefix(count))
      guard let error = Reading.errorSkipping(cut) else {
        Issue.record("accepted when cut to \(count) bytes")
        continue
      }
      // Cut within a scalar, its first byte is at fault; elsewhere the end is.
      if error.kind == .invalidUTF8 {
        #expect(record[count] & 0xC0 == 0x80)
      } else {
        #expect(error == JSONError(.unexpectedEnd, offset: count))
      }
      #expect(Reading.errorReading(cut) == error)
      #expect(Reading.errorWithKnownKeys(cut, names: ["id", "client", "caregivers"]) == error)
    }
  }

  /// One byte changed anywhere: no crash, the ways of reading agree on the fault, and it lies
  /// within the text. What is still accepted means the same when it is written and read again.
  @Test func changedBytes() throws {
    let seed: UInt64 = 2_026_11_22
    var random = SeededRandom(seed: seed)
    var refused = 0
    for round in 0..<30_000 {
      var bytes = record
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(record[Int.random(in: 0..<record.count, using: &random)], at: place)
        default: bytes[place] = Array("{}[]\",:\\u0e".utf8).randomElement(using: &random) ?? 0
        }
      }
      let error = Reading.errorSkipping(bytes)
      let names = ["id", "client", "note", "n", "k", "minutes"]
      #expect(Reading.errorReading(bytes) == error, "seed \(seed), round \(round)")
      #expect(
        Reading.errorWithKnownKeys(bytes, names: names) == error, "seed \(seed), round \(round)")
      if let error {
        refused += 1
        #expect((0...bytes.count).contains(error.offset), "seed \(seed), round \(round)")
      } else {
        let value = try JSONValue(bytes: bytes)
        #expect(try JSONValue(bytes: written(value)) == value, "seed \(seed), round \(round)")
      }
    }
    #expect((15_000..<30_000).contains(refused))
  }
}
