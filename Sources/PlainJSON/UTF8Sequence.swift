/// The well-formed byte sequences of UTF-8 (The Unicode Standard, table 3-7), two bytes and up.
enum UTF8Sequence {
  /// The length in bytes of the sequence that begins at `place`, 2 to 4; nil when ill-formed:
  /// overlong, a surrogate, beyond U+10FFFF, cut short, or not begun by a leading byte.
  @inline(__always)
  static func length(at place: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Int? {
    let available = end - place
    guard available >= 2 else { return nil }
    let lead = place[0]
    let second = place[1]
    switch lead {
    case 0xC2...0xDF:
      return isContinuation(second) ? 2 : nil
    case 0xE0...0xEF:
      guard available >= 3, isContinuation(second), isContinuation(place[2]) else { return nil }
      if lead == 0xE0 { return second >= 0xA0 ? 3 : nil }
      if lead == 0xED { return second < 0xA0 ? 3 : nil }
      return 3
    case 0xF0...0xF4:
      guard available >= 4, isContinuation(second), isContinuation(place[2]),
        isContinuation(place[3])
      else { return nil }
      if lead == 0xF0 { return second >= 0x90 ? 4 : nil }
      if lead == 0xF4 { return second < 0x90 ? 4 : nil }
      return 4
    default:
      return nil
    }
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0b1100_0000 == 0b1000_0000
  }
}
