import PlainJSON
import Testing

/// Every class of fault with its offset, line, column and words.
@Suite struct ErrorPlacesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: JSONError.Kind
    let offset: Int
    let line: Int
    let column: Int
    let message: String
    var read: @Sendable (inout JSONReader) throws -> Void = { try $0.skipValue() }

    var testDescription: String { message }
  }

  private static let cases = [
    Case(
      text: "[\n  \"å\",\n", kind: .unexpectedEnd, offset: 10, line: 3, column: 1,
      message: "unexpected end of the text"),
    Case(
      text: "[\n  \"åäö\" 1]", kind: .unexpectedByte(0x31, expecting: .commaOrArrayEnd),
      offset: 13, line: 2, column: 9, message: "expected ',' or ']', found '1'"),
    Case(
      text: "{\"a\":1 b}", kind: .unexpectedByte(0x62, expecting: .commaOrObjectEnd),
      offset: 7, line: 1, column: 8, message: "expected ',' or '}', found 'b'"),
    Case(
      text: "{\"a\":1,\n}", kind: .unexpectedByte(0x7D, expecting: .key),
      offset: 8, line: 2, column: 1, message: "expected a key in double quotes, found '}'"),
    Case(
      text: "{\ta}", kind: .unexpectedByte(0x61, expecting: .keyOrObjectEnd),
      offset: 2, line: 1, column: 3, message: "expected a key in double quotes or '}', found 'a'"),
    Case(
      text: "{\"a\"=1}", kind: .unexpectedByte(0x3D, expecting: .colon),
      offset: 4, line: 1, column: 5, message: "expected ':', found '='"),
    Case(
      text: "[\"\u{1F600}\", ’]", kind: .unexpectedByte(0xE2, expecting: .value),
      offset: 9, line: 1, column: 7, message: "expected a value, found byte 0xE2"),
    Case(
      text: "[\r\n\u{7}]", kind: .unexpectedByte(7, expecting: .value),
      offset: 3, line: 2, column: 1, message: "expected a value, found byte 0x07"),
    Case(
      text: "[trüe]", kind: .unexpectedByte(0xC3, expecting: .literal),
      offset: 3, line: 1, column: 4, message: "expected true, false or null, found byte 0xC3"),
    Case(
      text: "\n 007", kind: .invalidNumber, offset: 3, line: 2, column: 3,
      message: "invalid number"),
    Case(
      text: "\n 1.5", kind: .notAnInteger, offset: 2, line: 2, column: 2,
      message: "expected a whole number, found one with a fraction or an exponent",
      read: { _ = try $0.readInt() }),
    Case(
      text: "\n\n-9223372036854775809", kind: .numberOutOfRange, offset: 2, line: 3, column: 1,
      message: "number out of range", read: { _ = try $0.readInt() }),
    Case(
      text: " 2e308", kind: .numberOutOfRange, offset: 1, line: 1, column: 2,
      message: "number out of range", read: { _ = try $0.readDouble() }),
    Case(
      text: "[\"å\\q\"]", kind: .invalidEscape, offset: 4, line: 1, column: 4,
      message: "invalid escape in a string"),
    Case(
      text: "[\n\"\\n\\ud83d\"]", kind: .loneSurrogate, offset: 5, line: 2, column: 4,
      message: "half of a surrogate pair in a string"),
    Case(
      text: "\"ö\u{B}\"", kind: .controlCharacter(0xB), offset: 3, line: 1, column: 3,
      message: "raw control character byte 0x0B in a string"),
    Case(
      text: "{\"å\":1,\n\"\\u00e5\":2}", kind: .duplicateKey("å"), offset: 9, line: 2, column: 1,
      message: "duplicate key 'å'"),
    Case(
      text: "\n" + String(repeating: "[", count: 65), kind: .tooDeep(limit: 64), offset: 65,
      line: 2, column: 65, message: "nested deeper than 64 levels"),
    Case(
      text: "1\n\n 2", kind: .trailingBytes, offset: 4, line: 3, column: 2,
      message: "something follows the end of the value"),
    Case(
      text: "\u{FEFF}1", kind: .byteOrderMark, offset: 0, line: 1, column: 1,
      message: "byte order mark at the start of the text"),
  ]

  @Test(arguments: cases) func faults(text: Case) throws {
    let bytes = Array(text.text.utf8)
    let error = #expect(throws: JSONError.self) { try JSONReader.read(bytes, text.read) }
    #expect(error == JSONError(text.kind, offset: text.offset))
    #expect(error?.message == text.message)
    #expect(
      TextPosition.of(offset: text.offset, in: bytes)
        == TextPosition(line: text.line, column: text.column))
  }

  @Test func illFormedUTF8() {
    let bytes = Array("[\n\"å".utf8) + [0xE5] + Array("\"]".utf8)
    let error = Reading.errorSkipping(bytes)
    #expect(error == JSONError(.invalidUTF8, offset: 5))
    #expect(error?.message == "invalid UTF-8 in a string")
    #expect(TextPosition.of(offset: 5, in: bytes) == TextPosition(line: 2, column: 3))
  }

  @Test func everyKindAskedForAndEveryKindFound() {
    let values: [(String, JSONKind, String)] = [
      ("{}", .object, "an object"), ("[]", .array, "an array"), ("\"\"", .string, "a string"),
      ("1", .number, "a number"), ("true", .boolean, "true or false"), ("null", .null, "null"),
    ]
    let reads: [(JSONKind, (inout JSONReader) throws(JSONError) -> Void)] = [
      (.object, { reader throws(JSONError) in try reader.beginObject() }),
      (.array, { reader throws(JSONError) in try reader.beginArray() }),
      (.string, { reader throws(JSONError) in _ = try reader.readString() }),
      (.number, { reader throws(JSONError) in _ = try reader.readInt() }),
      (.number, { reader throws(JSONError) in _ = try reader.readDouble() }),
      (.boolean, { reader throws(JSONError) in _ = try reader.readBool() }),
      (.null, { reader throws(JSONError) in try reader.readNull() }),
    ]
    for (asked, read) in reads {
      for (text, found, words) in values where found != asked {
        let error = #expect(throws: JSONError.self) {
          try JSONReader.read(Array(" \(text)".utf8)) { try read(&$0) }
        }
        #expect(error == JSONError(.expected(asked, found: found), offset: 1))
        let askedWords = values.first { $0.1 == asked }?.2 ?? ""
        #expect(error?.message == "expected \(askedWords), found \(words)")
      }
      #expect(throws: JSONError(.unexpectedEnd, offset: 1)) {
        try JSONReader.read([0x20]) { try read(&$0) }
      }
      #expect(throws: JSONError(.unexpectedByte(0x5D, expecting: .value), offset: 0)) {
        try JSONReader.read([0x5D]) { try read(&$0) }
      }
    }
  }

  @Test func positions() {
    let bytes = Array("a\nåä\r\n\n\u{1F600}b".utf8)
    let expected = [
      (1, 1), (1, 2), (2, 1), (2, 2), (2, 2), (2, 3), (2, 3), (2, 4), (3, 1), (4, 1), (4, 2),
      (4, 2), (4, 2), (4, 2), (4, 3),
    ]
    for (offset, position) in expected.enumerated() {
      let found = TextPosition.of(offset: offset, in: bytes)
      // Within a scalar only the line matters.
      #expect(found.line == position.0)
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
        #expect(found.column == position.1)
      }
    }
    #expect(TextPosition.of(offset: 0, in: []) == TextPosition(line: 1, column: 1))
    #expect(TextPosition.of(offset: 99, in: bytes) == TextPosition(line: 4, column: 3))
    #expect(TextPosition.of(offset: -1, in: bytes) == TextPosition(line: 1, column: 1))
  }
}
