import PlainJSON
import Testing

/// Texts on which RFC 8259 lets readers differ, and what this one does with them.
@Suite struct ImplementationChoices {
  @Test(arguments: [
    "123123e100000", "-123123e100000",
    "0.4e00669999999999999999999999999999999999999999999999999969999999006",
    "-1e+9999", "1.5e+9999", "123123123123123123123123123123",
  ]) func hugeNumbersAreKeptAsWrittenButNotRead(text: String) throws {
    let bytes = Array(text.utf8)
    #expect(try JSONValue(bytes: bytes) == .number(text))
    var writer = JSONWriter()
    writer.value(.number(text))
    #expect(writer.bytes == bytes)
    #expect(throws: JSONError.self) { try JSONReader.read(bytes) { try $0.readInt() } }
    if text.contains("e") {
      #expect(throws: JSONError(.numberOutOfRange, offset: 0)) {
        try JSONReader.read(bytes) { try $0.readDouble() }
      }
    }
  }

  @Test func tinyNumbersBecomeZero() throws {
    let read = try JSONReader.read(Array("123e-10000000".utf8)) { try $0.readDouble() }
    #expect(read == 0)
  }

  @Test func aLongNumberIsReadWhole() throws {
    let digits = String(repeating: "9", count: 100_000)
    #expect(try JSONValue(bytes: Array(digits.utf8)) == .number(digits))
    let small = Array("0.\(digits)".utf8)
    #expect(try JSONReader.read(small) { try $0.readDouble() } == 1)
  }

  @Test func fiveHundredLevelsNeedAHigherBound() {
    let text = Array((String(repeating: "[", count: 500) + String(repeating: "]", count: 500)).utf8)
    #expect(Reading.errorReading(text) == JSONError(.tooDeep(limit: 64), offset: 64))
    #expect(Reading.errorReading(text, maximumDepth: 500) == nil)
  }

  @Test func textsInUTF16AreRefused() {
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x5B, 0, 0x22, 0, 0xE9, 0, 0x22, 0, 0x5D, 0], [0, 0x5B, 0, 0x5D],
      [0x5B, 0, 0x5D, 0],
    ] {
      #expect(Reading.errorSkipping(bytes) != nil)
    }
  }

  @Test func anyScalarValueIsAValue() throws {
    for text in ["\"x\"", "1", "true", "false", "null"] {
      #expect(Reading.errorReading(Array(text.utf8)) == nil)
    }
  }
}
