import PlainJSON
import Testing

/// Texts that must be refused, each with its fault and the place of it.
@Suite struct RefusedTexts {
  struct Case: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let kind: JSONError.Kind
    let offset: Int

    /// A text with `→` before the byte at fault; without one, the fault is at the end.
    init(_ marked: String, _ kind: JSONError.Kind) {
      let parts = marked.split(separator: "→", maxSplits: 1, omittingEmptySubsequences: false)
      bytes = Array(parts.joined().utf8)
      offset = parts.count == 1 ? bytes.count : parts[0].utf8.count
      self.kind = kind
    }

    /// Bytes between two ASCII texts; the fault is at the n-th of them.
    init(
      _ before: String, bytes: [UInt8], _ after: String, _ kind: JSONError.Kind, at place: Int = 0
    ) {
      self.bytes = Array(before.utf8) + bytes + Array(after.utf8)
      offset = before.utf8.count + place
      self.kind = kind
    }

    var testDescription: String { String(decoding: bytes, as: UTF8.self) }
  }

  private static func byte(
    _ character: Unicode.Scalar, _ expecting: JSONError.Expectation
  ) -> JSONError.Kind {
    .unexpectedByte(UInt8(ascii: character), expecting: expecting)
  }

  /// All ways of reading must tell the same fault.
  private func check(_ text: Case) {
    let expected = JSONError(text.kind, offset: text.offset)
    #expect(Reading.errorSkipping(text.bytes) == expected)
    #expect(Reading.errorReading(text.bytes) == expected)
    #expect(Reading.errorWithKnownKeys(text.bytes, names: ["a", "b"]) == expected)
  }

  @Test(arguments: [
    Case("", .unexpectedEnd),
    Case(" \n\t", .unexpectedEnd),
    Case("→\u{FEFF}", .byteOrderMark),
    Case("→\u{FEFF}{}", .byteOrderMark),
    Case("", bytes: [0xEF, 0xBB], "", .unexpectedByte(0xEF, expecting: .value)),
    Case(" ", bytes: [0xEF, 0xBB, 0xBF], "{}", .unexpectedByte(0xEF, expecting: .value)),
    Case("", bytes: [0xFE, 0xFF, 0, 0x7B, 0, 0x7D], "", .unexpectedByte(0xFE, expecting: .value)),
    Case("", bytes: [0xFF, 0xFE, 0x7B, 0, 0x7D, 0], "", .unexpectedByte(0xFF, expecting: .value)),
    Case("", bytes: [0], "", .unexpectedByte(0, expecting: .value)),
    Case("123→\0", .trailingBytes),
    Case("[1→\0]", .unexpectedByte(0, expecting: .commaOrArrayEnd)),
    Case("→\u{A0}1", .unexpectedByte(0xC2, expecting: .value)),
    Case("→\u{2060}1", .unexpectedByte(0xE2, expecting: .value)),
    Case("→\u{C}1", .unexpectedByte(0xC, expecting: .value)),
    Case("→\u{B}1", .unexpectedByte(0xB, expecting: .value)),
  ]) func startsAndEnds(text: Case) { check(text) }

  @Test(arguments: [
    Case("0→1", .invalidNumber),
    Case("-0→1", .invalidNumber),
    Case("0→0", .invalidNumber),
    Case("[0→12]", .invalidNumber),
    Case("-", .unexpectedEnd),
    Case("[-→]", .invalidNumber),
    Case("-→-1", .invalidNumber),
    Case("-→foo", .invalidNumber),
    Case("- 1".replacing(" ", with: "→ "), .invalidNumber),
    Case("-→Infinity", .invalidNumber),
    Case("-→NaN", .invalidNumber),
    Case("-→.5", .invalidNumber),
    Case("→+1", byte("+", .value)),
    Case("→.5", byte(".", .value)),
    Case("→NaN", byte("N", .value)),
    Case("→Infinity", byte("I", .value)),
    Case("1.", .unexpectedEnd),
    Case("[1.→]", .invalidNumber),
    Case("1.→e1", .invalidNumber),
    Case("1.→-1", .invalidNumber),
    Case("1→..2".replacing("1→.", with: "1.→"), .invalidNumber),
    Case("[1.2→.3]", byte(".", .commaOrArrayEnd)),
    Case("1e", .unexpectedEnd),
    Case("1E+", .unexpectedEnd),
    Case("[1e→]", .invalidNumber),
    Case("[0e+→-1]", .invalidNumber),
    Case("[1e-→]", .invalidNumber),
    Case("[1e1→.5]", byte(".", .commaOrArrayEnd)),
    Case("[1e1→e1]", byte("e", .commaOrArrayEnd)),
    Case("0→x1", .trailingBytes),
    Case("[0→x1]", byte("x", .commaOrArrayEnd)),
    Case("[1→a]", byte("a", .commaOrArrayEnd)),
    Case("[1→ 000]".replacing("→ ", with: " →"), byte("0", .commaOrArrayEnd)),
    Case("[1→_000]", byte("_", .commaOrArrayEnd)),
    Case("[1→+2]", byte("+", .commaOrArrayEnd)),
    Case("→１", .unexpectedByte(0xEF, expecting: .value)),
    Case("1→１", .trailingBytes),
    Case("1.→１", .invalidNumber),
  ]) func numbers(text: Case) { check(text) }

  @Test(arguments: [
    Case("\"", .unexpectedEnd),
    Case("\"abc", .unexpectedEnd),
    Case("\"abcdefghijklmnopqrstuvwxyz", .unexpectedEnd),
    Case("\"\\", .unexpectedEnd),
    Case("\"abc\\\"", .unexpectedEnd),
    Case("\"\\u", .unexpectedEnd),
    Case("\"\\u00A", .unexpectedEnd),
    Case("\"\\uD834", .unexpectedEnd),
    Case("\"\\uD834\\", .unexpectedEnd),
    Case("\"\\uD834\\u", .unexpectedEnd),
    Case("\"\\uD834\\uDd", .unexpectedEnd),
    Case("→'a'", byte("'", .value)),
    Case("→“a”", .unexpectedByte(0xE2, expecting: .value)),
    Case("\"→\\x00\"", .invalidEscape),
    Case("\"→\\a\"", .invalidEscape),
    Case("\"→\\'\"", .invalidEscape),
    Case("\"→\\N\"", .invalidEscape),
    Case("\"→\\U0041\"", .invalidEscape),
    Case("\"→\\0\"", .invalidEscape),
    Case("\"→\\ \"", .invalidEscape),
    Case("\"→\\å\"", .invalidEscape),
    Case("\"→\\\n\"", .invalidEscape),
    Case("\"a\\n→\\u00G0\"", .invalidEscape),
    Case("\"→\\u 041\"", .invalidEscape),
    Case("\"→\\u+041\"", .invalidEscape),
    Case("\"→\\u004\"", .invalidEscape),
    Case("\"→\\u{41}\"", .invalidEscape),
    Case("\"\\uD834→\\uZZZZ\"", .invalidEscape),
    Case("\"→\\uD800\"", .loneSurrogate),
    Case("\"→\\uDBFFx\"", .loneSurrogate),
    Case("\"→\\uD800\\n\"", .loneSurrogate),
    Case("\"→\\uD800\\u0041\"", .loneSurrogate),
    Case("\"→\\uD800\\uD800\\uDC00\"", .loneSurrogate),
    Case("\"→\\uDC00\"", .loneSurrogate),
    Case("\"ok→\\uDFFF\\uD800\"", .loneSurrogate),
    Case("\"\\uD800\\uDC00→\\uDC00\"", .loneSurrogate),
    Case("\"→\n\"", .controlCharacter(0x0A)),
    Case("\"a→\t\"", .controlCharacter(0x09)),
    Case("\"12345678→\0\"", .controlCharacter(0)),
    Case("\"åäö→\u{1F}\"", .controlCharacter(0x1F)),
    Case("\"\\n→\u{1}\"", .controlCharacter(1)),
    Case("{\"→\n\":1}", .controlCharacter(0x0A)),
    Case("{\"→\\x\":1}", .invalidEscape),
    Case("{\"→\\uD800\":1}", .loneSurrogate),
  ]) func strings(text: Case) { check(text) }

  @Test(arguments: [
    Case("[", .unexpectedEnd),
    Case("[1", .unexpectedEnd),
    Case("[1,", .unexpectedEnd),
    Case("[\"", .unexpectedEnd),
    Case("{", .unexpectedEnd),
    Case("{\"a", .unexpectedEnd),
    Case("{\"a\"", .unexpectedEnd),
    Case("{\"a\":", .unexpectedEnd),
    Case("{\"a\":1", .unexpectedEnd),
    Case("{\"a\":1,", .unexpectedEnd),
    Case("[{\"a\":[{", .unexpectedEnd),
    Case("→]", byte("]", .value)),
    Case("→}", byte("}", .value)),
    Case("→,", byte(",", .value)),
    Case("→:", byte(":", .value)),
    Case("[→,1]", byte(",", .value)),
    Case("[→,]", byte(",", .value)),
    Case("[1,→]", byte("]", .value)),
    Case("[1,→,2]", byte(",", .value)),
    Case("[1,\n→]", byte("]", .value)),
    Case("[1→:2]", byte(":", .commaOrArrayEnd)),
    Case("[1 →2]", byte("2", .commaOrArrayEnd)),
    Case("[[]→[]]", byte("[", .commaOrArrayEnd)),
    Case("[\"a\"→\"b\"]", byte("\"", .commaOrArrayEnd)),
    Case("[1→}", byte("}", .commaOrArrayEnd)),
    Case("[→}", byte("}", .value)),
    Case("[→*]", byte("*", .value)),
    Case("[→<null>]", byte("<", .value)),
    Case("[→(1)]", byte("(", .value)),
    Case("[→undefined]", byte("u", .value)),
    Case("{→]", byte("]", .keyOrObjectEnd)),
    Case("{→,}", byte(",", .keyOrObjectEnd)),
    Case("{→,\"a\":1}", byte(",", .keyOrObjectEnd)),
    Case("{→a:1}", byte("a", .keyOrObjectEnd)),
    Case("{→'a':1}", byte("'", .keyOrObjectEnd)),
    Case("{→1:1}", byte("1", .keyOrObjectEnd)),
    Case("{→null:1}", byte("n", .keyOrObjectEnd)),
    Case("{\"a\"→}", byte("}", .colon)),
    Case("{\"a\"→,\"b\"}", byte(",", .colon)),
    Case("{\"a\" →1}", byte("1", .colon)),
    Case("{\"x\" →=1}", byte("=", .colon)),
    Case("{\"a\":→:1}", byte(":", .value)),
    Case("{\"a\":→}", byte("}", .value)),
    Case("{\"a\":→,\"b\":1}", byte(",", .value)),
    Case("{\"a\":1,→}", byte("}", .key)),
    Case("{\"a\":1,→,\"b\":1}", byte(",", .key)),
    Case("{\"a\":1→;\"b\":1}", byte(";", .commaOrObjectEnd)),
    Case("{\"a\":1 →\"b\":1}", byte("\"", .commaOrObjectEnd)),
    Case("{\"a\":1→]", byte("]", .commaOrObjectEnd)),
    Case("{\"a\":1→:2}", byte(":", .commaOrObjectEnd)),
    Case("{\"a\":→/*c*/1}", byte("/", .value)),
    Case("→// c\n1", byte("/", .value)),
    Case("→#c\n1", byte("#", .value)),
    Case("{\"a\":1}→}", .trailingBytes),
    Case("{}→{}", .trailingBytes),
    Case("[] →x", .trailingBytes),
    Case("[1]→]", .trailingBytes),
    Case("1 →2", .trailingBytes),
    Case("1→,", .trailingBytes),
    Case("\"a\"→\"b\"", .trailingBytes),
    Case("{}→\u{FEFF}", .trailingBytes),
    Case("[\u{2060}]".replacing("[", with: "[→"), .unexpectedByte(0xE2, expecting: .value)),
    Case("[1→\u{A0}]", .unexpectedByte(0xC2, expecting: .commaOrArrayEnd)),
    Case("[→\u{C}]", .unexpectedByte(0x0C, expecting: .value)),
  ]) func structures(text: Case) { check(text) }

  @Test(arguments: [
    Case("t", .unexpectedEnd),
    Case("tru", .unexpectedEnd),
    Case("fals", .unexpectedEnd),
    Case("nul", .unexpectedEnd),
    Case("[nu→]", byte("]", .literal)),
    Case("t→RUE", byte("R", .literal)),
    Case("→True", byte("T", .value)),
    Case("→FALSE", byte("F", .value)),
    Case("→None", byte("N", .value)),
    Case("tr→eu", byte("e", .literal)),
    Case("n→il", byte("i", .literal)),
    Case("true→r", .trailingBytes),
    Case("[true→1]", byte("1", .commaOrArrayEnd)),
    Case("[null→l]", byte("l", .commaOrArrayEnd)),
  ]) func literals(text: Case) { check(text) }

  @Test(arguments: [
    Case("{\"a\":1,→\"a\":2}", .duplicateKey("a")),
    Case("{\"a\":1,\"b\":1,→\"a\":2}", .duplicateKey("a")),
    Case("{\"b\":1,\"a\":1,→\"b\":2}", .duplicateKey("b")),
    Case("{\"a\":1,→\"\\u0061\":2}", .duplicateKey("a")),
    Case("{\"\\u0061\":1, →\"a\":2}", .duplicateKey("a")),
    Case("{\"\\u0061\":1,→\"\\u0061\":2}", .duplicateKey("a")),
    Case("{\"x\":1,→\"x\":2}", .duplicateKey("x")),
    Case("{\"x\":1,→\"\\u0078\":2}", .duplicateKey("x")),
    Case("{\"\\u0078\":1,\"y\\n\":1,→\"x\":2}", .duplicateKey("x")),
    Case("{\"y\\n\":{\"x\":1},\"x\":1,→\"y\\u000A\":2}", .duplicateKey("y\n")),
    Case("{\"\":1,→\"\":2}", .duplicateKey("")),
    Case("{\"å\":1,→\"\\u00e5\":2}", .duplicateKey("å")),
    Case("{\"\\/\":1,→\"/\":2}", .duplicateKey("/")),
    Case("[{\"a\":{\"a\":1,\"b\":{},→\"a\":2}}]", .duplicateKey("a")),
    Case("{\"x\":{\"x\":{}},→\"x\":2}", .duplicateKey("x")),
  ]) func duplicateKeys(text: Case) { check(text) }

  @Test func duplicateKeysInLongObjects() {
    for count in [1, 7, 8, 9, 10, 100, 1000] {
      for repeated in [0, count / 2, count - 1] {
        for escape in ["k", "\\u006b"] {
          let members = (0..<count).map { "\"k\($0)\":{\"k\($0)\":0}" }.joined(separator: ",")
          check(
            Case("{\(members),→\"\(escape)\(repeated)\":0}", .duplicateKey("k\(repeated)")))
        }
      }
    }
  }

  @Test func wideObjectsTakeLinearTime() {
    let members = (0..<200_000).map { "\"\($0)\":0" }.joined(separator: ",")
    let bytes = Array("{\(members)}".utf8)
    #expect(Reading.errorSkipping(bytes) == nil)
  }

  @Test func nestingBeyondTheBound() {
    for bound in [1, 64, 1024] {
      let error = JSONError(.tooDeep(limit: bound), offset: bound)
      for count in [bound + 1, 100_000] {
        let open = [UInt8](repeating: UInt8(ascii: "["), count: count)
        let closed = open + [UInt8](repeating: UInt8(ascii: "]"), count: count)
        for bytes in [open, closed] {
          #expect(Reading.errorSkipping(bytes, maximumDepth: bound) == error)
          #expect(Reading.errorReading(bytes, maximumDepth: bound) == error)
        }
      }
    }
    let objects = Array(String(repeating: "{\"a\":", count: 100_000).utf8)
    #expect(Reading.errorSkipping(objects) == JSONError(.tooDeep(limit: 64), offset: 320))
    #expect(Reading.errorReading(objects) == JSONError(.tooDeep(limit: 64), offset: 320))
  }
}
