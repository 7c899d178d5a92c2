import PlainJSON
import Testing

/// Strings are UTF-8 by The Unicode Standard's table 3-7, nothing else.
@Suite struct IllFormedUTF8Tests {
  /// What reading `"` + bytes + `"` after some ASCII comes to.
  private func error(_ bytes: [UInt8], after count: Int = 0) -> JSONError? {
    let text = [0x22] + [UInt8](repeating: 0x78, count: count) + bytes + [0x22]
    let error = Reading.errorSkipping(text)
    #expect(Reading.errorReading(text) == error)
    let asKey = [UInt8(ascii: "{")] + text + Array(":1}".utf8)
    #expect(
      Reading.errorSkipping(asKey) == error.map { JSONError($0.kind, offset: $0.offset + 1) })
    return error
  }

  @Test(
    arguments: [
      ("a continuation byte alone", [0x80]),
      ("the last continuation byte alone", [0xBF]),
      ("overlong slash in two bytes", [0xC0, 0xAF]),
      ("overlong in two bytes, highest", [0xC1, 0xBF]),
      ("overlong NUL in two bytes", [0xC0, 0x80]),
      ("overlong slash in three bytes", [0xE0, 0x80, 0xAF]),
      ("overlong in three bytes, highest", [0xE0, 0x9F, 0xBF]),
      ("overlong slash in four bytes", [0xF0, 0x80, 0x80, 0xAF]),
      ("overlong in four bytes, highest", [0xF0, 0x8F, 0xBF, 0xBF]),
      ("overlong in six bytes", [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF]),
      ("the first surrogate", [0xED, 0xA0, 0x80]),
      ("the last surrogate", [0xED, 0xBF, 0xBF]),
      ("a surrogate pair", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
      ("above U+10FFFF", [0xF4, 0x90, 0x80, 0x80]),
      ("far above U+10FFFF", [0xF5, 0x80, 0x80, 0x80]),
      ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]),
      ("0xFE", [0xFE]),
      ("0xFF", [0xFF]),
      ("Latin-1 å", [0xE5]),
      ("two bytes cut short", [0xC3]),
      ("three bytes cut short after one", [0xE2]),
      ("three bytes cut short after two", [0xE2, 0x82]),
      ("four bytes cut short after three", [0xF0, 0x9F, 0x98]),
      ("two bytes broken by ASCII", [0xC3, 0x28]),
      ("three bytes broken at the third", [0xE2, 0x82, 0x28]),
      ("four bytes broken at the second", [0xF0, 0x28, 0x8C, 0xBC]),
      ("four bytes broken at the fourth", [0xF0, 0x9F, 0x98, 0x28]),
    ] as [(String, [UInt8])]) func illFormed(name: String, bytes: [UInt8])
  {
    for count in [0, 1, 6, 7, 8, 15, 30] {
      #expect(error(bytes, after: count) == JSONError(.invalidUTF8, offset: 1 + count), "\(name)")
      let escaped = Array("\"\\n".utf8) + bytes + [0x22]
      #expect(Reading.errorSkipping(escaped) == JSONError(.invalidUTF8, offset: 3), "\(name)")
      let cut = [0x22, 0xC3, 0xA5] + bytes
      #expect(Reading.errorSkipping(cut) == JSONError(.invalidUTF8, offset: 3), "\(name)")
    }
  }

  /// All sequences of two bytes, and all of three and four with the bytes where rules change,
  /// against the standard library's own validation.
  @Test func agreesWithTheStandardLibrary() {
    func agrees(_ bytes: [UInt8]) -> Bool {
      let text = [0x22] + bytes + [0x22]
      let accepted = Reading.errorSkipping(text) == nil
      return accepted == (String(validating: bytes, as: UTF8.self) != nil)
    }
    for first in UInt8(0x80)...0xFF {
      for second in UInt8(0x80)...0xFF { #expect(agrees([first, second])) }
    }
    let edges: [UInt8] = [0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    for first in UInt8(0xDF)...0xF8 {
      for second in edges {
        for third in edges {
          #expect(agrees([first, second, third]))
          for fourth in edges { #expect(agrees([first, second, third, fourth])) }
        }
      }
    }
  }

  @Test func outsideStringsEveryByteIsUnexpected() {
    for byte in UInt8(0x80)...0xFF {
      #expect(
        Reading.errorSkipping([0x5B, byte])
          == JSONError(.unexpectedByte(byte, expecting: .value), offset: 1))
    }
  }
}
