import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

@Suite struct VisitScannerDamageTests {
  static let date = VisitScannerTests.date
  /// Bytes that mean something in JSON, dates, times and UTF-8, and some that don't.
  static let bytes =
    Array("\"\\{}[]:,.- \n\r\t01259aVn_\u{1}\u{7F}".utf8) + [0xC3, 0xA5, 0x80, 0xFF]

  private func expectAgreement(_ bytes: [UInt8], _ comment: String) {
    let scanned = ScanOutcome.scanning(bytes, Self.date)
    let read = ScanOutcome.readingRecords(bytes, Self.date)
    #expect(scanned == read, "\(comment): \(String(decoding: bytes, as: UTF8.self))")
  }

  private static func file(seed: UInt64) -> [UInt8] {
    var random = RandomVisits(random: SeededRandom(seed: seed))
    return CollectionFile.bytes(of: random.visits(4, on: date))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func everyTruncationAgrees(seed: UInt64) {
    let file = Self.file(seed: seed)
    for count in 0...file.count { expectAgreement(Array(file.prefix(count)), "seed \(seed)") }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func damagedBytesAgree(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let file = Self.file(seed: seed)
    for _ in 0..<400 {
      var damaged = file
      let place = random.below(file.count)
      let byte = Self.bytes[random.below(Self.bytes.count)]
      switch random.below(4) {
      case 0: damaged.remove(at: place)
      case 1: damaged.insert(byte, at: place)
      case 2: damaged[place] = byte
      default: damaged[place] ^= 1 << UInt8(random.below(8))
      }
      expectAgreement(damaged, "seed \(seed), place \(place)")
    }
  }

  /// Lines left out, said twice, in another order or cut together.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func shuffledPartsAgree(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let file = Self.file(seed: seed)
    for _ in 0..<100 {
      var damaged = file
      let place = random.below(file.count)
      let end = min(file.count, place + random.below(80))
      let part = file[place..<end]
      if random.once(in: 2) {
        damaged.replaceSubrange(place..<end, with: [])
      }
      damaged.insert(contentsOf: part, at: random.below(damaged.count))
      expectAgreement(damaged, "seed \(seed), place \(place)")
      var lines = file.split(separator: UInt8(ascii: "\n"))
      lines.insert(lines[random.below(lines.count)], at: random.below(lines.count))
      expectAgreement(Array(lines.joined(separator: [UInt8(ascii: "\n")])), "seed \(seed), lines")
    }
  }

  @Test(arguments: [
    "", " ", "[]", "[]\n", "[ ]", " [\n] \n", "[", "[,]", "]", "{}", "null", "5", "[5]", "[{}]",
    "[null]", "[[]]", "[]]", "[] x", "\u{FEFF}[]", "[{},]",
  ])
  func wholeFilesAgree(text: String) {
    expectAgreement(Array(text.utf8), "a whole file")
  }

  @Test(arguments: [
    #"{"id":"V1","client":"B","date":"D"}"#,
    #"  { "id" : "V1" , "client" : "B" , "date" : "D" } "#,
    #"{"client":"B","id":"V1","date":"D"}"#,
    #"{"id":"V1","client":"B","date":"D","note":"ny"}"#,
    #"{"id":"V1","id":"V2","client":"B","date":"D"}"#,
    #"{"id":"V1","client":"B"}"#,
    #"{"id":"","client":"","date":"D"}"#,
    #"{"id":"\u0056\u0031","client":"B","date":"D"}"#,
    #"{"id":"Å1","client":"B","date":"D"}"#,
    #"{"id":"V1","client":"B","date":"2999-11-22"}"#,
    #"{"id":"V1","client":"B","date":"2999-02-30"}"#,
    #"{"id":"V1","client":"B","date":null}"#,
    #"{"id":"V1","client":"B","date":"D","planned_start":"24:00"}"#,
    #"{"id":"V1","client":"B","date":"D","planned_start":"7:00"}"#,
    #"{"id":"V1","client":"B","date":"D","planned_start":"07:60"}"#,
    #"{"id":"V1","client":"B","date":"D","planned_end":"07.00"}"#,
    #"{"id":"V1","client":"B","date":"D","planned_end":"07:00","planned_start":"07:00"}"#,
    #"{"id":"V1","client":"B","date":"D","services":[]}"#,
    #"{"id":"V1","client":"B","date":"D","services":[ "lunch" , "shower"],P}"#,
    #"{"id":"V1","client":"B","date":"D","services":["a]b"],P}"#,
    #"{"id":"V1","client":"B","date":"D","services":["\u006cunch"],P}"#,
    #"{"id":"V1","client":"B","date":"D","services":["städ"],P}"#,
    #"{"id":"V1","client":"B","date":"D","services":["lunch",],P}"#,
    #"{"id":"V1","client":"B","date":"D","services":[1],P}"#,
    #"{"id":"V1","client":"B","date":"D","services":"lunch",P}"#,
    #"{"id":"V1","client":"B","date":"D","caregivers":[]}"#,
    #"{"id":"V1","client":"B","date":"D","caregivers":[{}]}"#,
    #"{"id":"V1","client":"B","date":"D","caregivers":[{"status":"done"}]}"#,
    #"{"id":"V1","client":"B","date":"D","caregivers":[{"status":"performed","id":"9"}]}"#,
    #"{"id":"V1","client":"B","date":"D","caregivers":[{"id":"9","status":"performed"},5]}"#,
    #"{"id":"V1","client":"B","date":"D","caregivers":[{"id":"9","status":"performed","x":1}]}"#,
    #"{"id":"V1","client":"Bö","date":"D","caregivers":[{"id":"å","status":"performed"}]}"#,
    #"{"id":"V1","client":"B","date":"D",P,P}"#,
    #"{"id":"V1","client":"B","date":"D",P,"x":["#,
  ])
  func oddLinesAgree(line: String) {
    let performer = #""caregivers":[{"id":"7","row":"V1","status":"performed","reason":"Å\n"}]"#
    let line = line.replacing("\"D\"", with: "\"\(Self.date.iso)\"")
      .replacing("P", with: performer)
    let before = #"{"id":"V0","client":"A","date":"\#(Self.date.iso)",\#(performer)}"#
    let after = #"{"id":"V3","client":"A","date":"\#(Self.date.iso)",\#(performer)}"#
    for text in [
      "[\(line)]", "[\n\(before),\n\(line),\n\(after)\n]\n", "[\n\(line)\n,\(before)]",
      "[\r\n\(before),\r\n\(line)\r\n]\r\n", "[\n\(before),\n\(line),\n\(line)\n]\n",
    ] {
      expectAgreement(Array(text.utf8), "odd line")
    }
  }

  /// Two spellings of a letter are one id to a collection.
  @Test func equivalentIDsAreOne() {
    for ids in [["a\u{30A}", "\u{E5}"], ["K", "\u{212A}"], ["V1", "V\u{FF11}"]] {
      let lines = ids.map { #"{"id":"\#($0)","client":"B","date":"\#(Self.date.iso)"}"# }
      expectAgreement(Array("[\(lines.joined(separator: ",\n"))]".utf8), "\(ids)")
    }
  }

  /// The array that records stand in counts as one level of nesting.
  @Test(arguments: 60...66) func nestingAgrees(depth: Int) {
    let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let line = #"{"id":"V1","client":"B","date":"\#(Self.date.iso)","x":\#(value)}"#
    expectAgreement(Array("[\n\(line)\n]\n".utf8), "depth \(depth)")
  }
}
