import Glibc

/// A place in bytes that goes forward over what it recognises, and stays where it doesn't.
struct CanonicalCursor {
  private(set) var place: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  private let start: UnsafePointer<UInt8>

  /// A cursor at the first of some bytes; nil if there are none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
    self.start = start
    place = start
    end = start + bytes.count
  }

  /// The place in bytes from the start.
  var offset: Int {
    get { place - start }
    set { place = start + newValue }
  }

  var isAtEnd: Bool { place == end }

  /// Goes past these very bytes. Compiled to a comparison or two of whole words.
  @inline(__always)
  mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard end - place >= count, memcmp(place, literal.utf8Start, count) == 0 else { return false }
    place += count
    return true
  }

  /// Goes past these very bytes.
  @inline(__always)
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, end - place >= bytes.count,
      memcmp(place, start, bytes.count) == 0
    else { return false }
    place += bytes.count
    return true
  }

  /// Goes past the inside of a string up to its closing quote, if it is all plain ASCII.
  @inline(__always)
  mutating func takePlainText() -> UnsafeBufferPointer<UInt8>? {
    var stop = place
    while end - stop >= 8 {
      let marks = Self.endMarks(in: Self.word(at: stop))
      if marks != 0 {
        stop += marks.trailingZeroBitCount / 8
        guard stop.pointee == UInt8(ascii: "\"") else { return nil }
        defer { place = stop }
        return UnsafeBufferPointer(start: place, count: stop - place)
      }
      stop += 8
    }
    return nil
  }

  /// Goes past five bytes that are a time, `HH:MM`.
  /// - Returns: minutes since midnight.
  @inline(__always)
  mutating func takeTime() -> Int16? {
    guard end - place >= 5 else { return nil }
    let (tens, ones) = (place[0] &- 0x30, place[1] &- 0x30)
    let (minuteTens, minuteOnes) = (place[3] &- 0x30, place[4] &- 0x30)
    guard place[2] == UInt8(ascii: ":"), tens <= 2, ones < 10, minuteTens < 6, minuteOnes < 10
    else { return nil }
    let hour = Int16(tens) * 10 + Int16(ones)
    guard hour < 24 else { return nil }
    place += 5
    return hour * 60 + Int16(minuteTens) * 10 + Int16(minuteOnes)
  }

  /// Goes past everything up to and with the next `]`, whatever it is.
  @inline(__always)
  mutating func takeThroughBracket() -> UnsafeBufferPointer<UInt8>? {
    var stop = place
    while end - stop >= 8 {
      let marks = Self.bracketMarks(in: Self.word(at: stop))
      if marks != 0 {
        stop += marks.trailingZeroBitCount / 8 + 1
        defer { place = stop }
        return UnsafeBufferPointer(start: place, count: stop - place)
      }
      stop += 8
    }
    return nil
  }

  /// Goes past white space.
  mutating func skipWhitespace() {
    while place < end {
      switch place.pointee {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      default: return
      }
    }
  }

  @inline(__always)
  private static func word(at place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }

  /// Marks quotes, backslashes, control characters and bytes that are not ASCII. Only the lowest
  /// mark is exact: the subtractions borrow upwards.
  @inline(__always)
  private static func endMarks(in word: UInt64) -> UInt64 {
    // With bit 1 flipped a quote (0x22) becomes 0x20, and controls stay below 0x20.
    let quoteOrControl = (word ^ 0x0202_0202_0202_0202) &- 0x2121_2121_2121_2121
    let backslash = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
    return (quoteOrControl | backslash | word) & 0x8080_8080_8080_8080
  }

  /// Marks closing brackets; only the lowest mark is exact.
  @inline(__always)
  private static func bracketMarks(in word: UInt64) -> UInt64 {
    let brackets = word ^ 0x5D5D_5D5D_5D5D_5D5D
    return (brackets &- 0x0101_0101_0101_0101) & ~brackets & 0x8080_8080_8080_8080
  }
}
