import PlainJSON
import Testing

/// Texts that the grammar of RFC 8259 allows, with what they mean.
@Suite struct AcceptedTexts {
  @Test(arguments: [
    ("0", JSONValue.integer(0)),
    ("-0", .number("-0")),
    ("-1", .integer(-1)),
    ("20", .integer(20)),
    ("-123", .integer(-123)),
    ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number("9223372036854775808")),
    ("-9223372036854775809", .number("-9223372036854775809")),
    ("0.1", .number("0.1")),
    ("-0.0", .number("-0.0")),
    ("1.50", .number("1.50")),
    ("0e1", .number("0e1")),
    ("0e+1", .number("0e+1")),
    ("0E-1", .number("0E-1")),
    ("1E22", .number("1E22")),
    ("1e+2", .number("1e+2")),
    ("1e-2", .number("1e-2")),
    ("123.456e78", .number("123.456e78")),
    ("1e00", .number("1e00")),
    (
      "-0.000000000000000000000000000000000000000000000000000000000001",
      .number("-0.000000000000000000000000000000000000000000000000000000000001")
    ),
  ]) func numbers(text: String, value: JSONValue) throws {
    #expect(try JSONValue(bytes: Array(text.utf8)) == value)
    #expect(try JSONValue(bytes: Array(" [ \(text) , \(text) ]\n".utf8)) == .array([value, value]))
    #expect(try JSONValue(bytes: Array("{\"\":\(text)}".utf8)) == .object([.init("", value)]))
  }

  @Test(arguments: [
    (#""""#, ""),
    (#""a""#, "a"),
    (#"" ""#, " "),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\\u0000""#, "\\u0000"),
    (#""\u0000""#, "\0"),
    (#""\u0060\u012a\u12AB\uABCd""#, "`\u{12A}\u{12AB}\u{ABCD}"),
    (#""\uD801\udc37""#, "\u{10437}"),
    (#""\ud83d\ude39\ud83d\udc8d""#, "\u{1F639}\u{1F48D}"),
    (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    (#""\uD800\uDC00""#, "\u{10000}"),
    (#""\uFFFF\uFFFE\uFEFF""#, "\u{FFFF}\u{FFFE}\u{FEFF}"),
    (#""\u0022\u005C\u007f""#, "\"\\\u{7F}"),
    (#""a/*b*/c/*d//e""#, "a/*b*/c/*d//e"),
    ("\"\u{7F}\"", "\u{7F}"),
    (
      "\"\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\"",
      "\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"
    ),
    ("\"\u{D7FF}\u{E000}\"", "\u{D7FF}\u{E000}"),
    ("\"\u{2028}\u{2029}\u{FEFF}\"", "\u{2028}\u{2029}\u{FEFF}"),
    ("\"Åke Öberg på Ängsvägen\"", "Åke Öberg på Ängsvägen"),
    ("\"Åke\\nÖberg\"", "Åke\nÖberg"),
  ]) func strings(text: String, value: String) throws {
    let read = try JSONReader.read(Array(text.utf8)) { try $0.readString() }
    // As bytes, for strings that look alike are equal.
    #expect(Array(read.utf8) == Array(value.utf8))
    #expect(try JSONValue(bytes: Array(text.utf8)) == .string(value))
    #expect(try JSONValue(bytes: Array("{\(text):1}".utf8)) == .object([.init(value, .integer(1))]))
  }

  /// Fast paths look at eight bytes at a time: every length and place must come out the same.
  @Test func everyLengthOfString() throws {
    for count in 0..<40 {
      let plain = String(repeating: "x", count: count)
      #expect(try JSONReader.read(Array("\"\(plain)\"".utf8)) { try $0.readString() } == plain)
      for place in 0..<count {
        for inserted in ["å", "\u{1F600}", "\""] {
          let value = plain.prefix(place) + inserted + plain.dropFirst(place)
          let text = "\"" + value.replacing("\"", with: "\\\"") + "\""
          #expect(try JSONReader.read(Array(text.utf8)) { try $0.readString() } == value)
        }
      }
    }
  }

  @Test(arguments: [
    ("true", JSONValue.boolean(true)),
    ("false", .boolean(false)),
    ("null", .null),
    (" \t\r\n null \n", .null),
    ("[]", .array([])),
    ("[ ]", .array([])),
    ("[[] \n]", .array([.array([])])),
    ("[null,\t1 ,\"1\",{}]", .array([.null, .integer(1), .string("1"), .object([])])),
    ("{}", .object([])),
    ("{\n}", .object([])),
    (#"{"":0}"#, .object([.init("", .integer(0))])),
    (
      #"{"a":{"a":{"a":[]}}}"#,
      .object([
        .init("a", .object([.init("a", .object([.init("a", .array([]))]))]))
      ])
    ),
    (#"{"foo\u0000bar":42}"#, .object([.init("foo\0bar", .integer(42))])),
    (
      #"[{"a":1},{"a":1}]"#,
      .array([
        .object([.init("a", .integer(1))]), .object([.init("a", .integer(1))]),
      ])
    ),
    (#"{"b":1,"a":2}"#, .object([.init("b", .integer(1)), .init("a", .integer(2))])),
  ]) func structures(text: String, value: JSONValue) throws {
    #expect(try JSONValue(bytes: Array(text.utf8)) == value)
    #expect(Reading.errorSkipping(Array(text.utf8)) == nil)
    #expect(Reading.errorWithKnownKeys(Array(text.utf8), names: ["a", "b", ""]) == nil)
  }

  @Test func nestingUpToTheBound() {
    for depth in [1, 2, 63, 64] {
      let arrays = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      #expect(Reading.errorSkipping(Array(arrays.utf8)) == nil)
      #expect(Reading.errorReading(Array(arrays.utf8)) == nil)
      let objects =
        String(repeating: #"{"a":"#, count: depth) + "0" + String(repeating: "}", count: depth)
      #expect(Reading.errorSkipping(Array(objects.utf8)) == nil)
      #expect(Reading.errorReading(Array(objects.utf8)) == nil)
    }
    let deepest = String(repeating: "[", count: 1024) + String(repeating: "]", count: 1024)
    #expect(Reading.errorReading(Array(deepest.utf8), maximumDepth: 1024) == nil)
  }

  @Test func theSameKeyInDifferentObjects() {
    let text = #"{"a":{"a":[{"a":1},{"a":2}],"b":{"a":3}},"b":{"b":4,"a":5}}"#
    #expect(Reading.errorSkipping(Array(text.utf8)) == nil)
    #expect(Reading.errorReading(Array(text.utf8)) == nil)
    #expect(Reading.errorWithKnownKeys(Array(text.utf8), names: ["a", "b"]) == nil)
    #expect(Reading.errorWithKnownKeys(Array(text.utf8), names: ["b"]) == nil)
  }
}
