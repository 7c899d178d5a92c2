import PlainJSON
import Testing

/// Numbers as Swift values: exact, correctly rounded, or refused.
@Suite struct NumberReadingTests {
  private func int(_ text: String) throws -> Int {
    try JSONReader.read(Array(text.utf8)) { try $0.readInt() }
  }

  private func double(_ text: String) throws -> Double {
    try JSONReader.read(Array(text.utf8)) { try $0.readDouble() }
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("1000000000000000000", 1_000_000_000_000_000_000),
    ("9223372036854775807", Int.max), ("-9223372036854775807", -Int.max),
    ("-9223372036854775808", Int.min),
  ]) func wholeNumbers(text: String, value: Int) throws {
    #expect(try int(text) == value)
    #expect(try int(" \(text)\n") == value)
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "9223372036854775810", "18446744073709551616",
    "18446744073709551617", "99999999999999999999", "92233720368547758070",
    "-100000000000000000000000000000000000000000",
  ]) func wholeNumbersOutOfRange(text: String) {
    #expect(throws: JSONError(.numberOutOfRange, offset: 1)) { try int(" " + text) }
  }

  @Test(arguments: ["1.0", "1e2", "1E0", "0.0", "-0.0", "1e400", "100000000000000000000e-10"])
  func notWholeNumbers(text: String) {
    #expect(throws: JSONError(.notAnInteger, offset: 2)) { try int("  " + text) }
  }

  @Test(arguments: [
    ("0", 0.0), ("-0", -0.0), ("0.0", 0), ("1", 1), ("-1.5", -1.5), ("0.1", 0.1),
    ("3.141592653589793", Double.pi), ("1e22", 1e22), ("1e23", 1e23), ("1E-5", 1e-5),
    ("12345678901234567890", 12_345_678_901_234_567_168),
    ("9007199254740993", 9_007_199_254_740_992),
    ("9007199254740993.0000000000000001", 0x1.0000000000001p53),
    ("1.7976931348623157e308", .greatestFiniteMagnitude), ("5e-324", .leastNonzeroMagnitude),
    ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown),
    ("2.2250738585072014e-308", .leastNormalMagnitude),
    ("1e-400", 0), ("-1e-99999999999999999999", -0.0), ("0e99999999999999999999", 0),
    ("0.000000000000000000000000000000000000000001e42", 1),
    ("1000000000000000000000000000000000000000000e-42", 1),
  ]) func doubles(text: String, value: Double) throws {
    let read = try double(text)
    #expect(read == value)
    #expect(read.sign == value.sign)
  }

  @Test(arguments: [
    "1e309", "-1e309", "1.7976931348623159e308", "1e99999999999999999999", "-123e789123",
  ])
  func doublesOutOfRange(text: String) {
    #expect(throws: JSONError(.numberOutOfRange, offset: 1)) { try double("\n" + text) }
  }

  @Test func randomDoublesComeBack() throws {
    let seed: UInt64 = 20_261_121
    var random = SeededRandom(seed: seed)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      var writer = JSONWriter()
      try writer.double(value)
      let read = try JSONReader.read(writer.bytes) { try $0.readDouble() }
      #expect(read.bitPattern == value.bitPattern, "seed \(seed), \(value)")
    }
  }

  @Test func randomWholeNumbersComeBack() throws {
    let seed: UInt64 = 20_261_122
    var random = SeededRandom(seed: seed)
    for _ in 0..<20_000 {
      let value = Int(truncatingIfNeeded: random.next()) >> Int(random.next() % 64)
      var writer = JSONWriter()
      writer.integer(value)
      let read = try JSONReader.read(writer.bytes) { try $0.readInt() }
      #expect(read == value, "seed \(seed)")
      let asDouble = try JSONReader.read(writer.bytes) { try $0.readDouble() }
      #expect(asDouble == Double(value), "seed \(seed)")
    }
  }
}
