/// Searches through eight bytes at a time, in one word.
enum EightBytes {
  @inline(__always)
  static func load(_ place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }

  /// Sixteen bytes, in the machine's order.
  @inline(__always)
  static func loadPair(_ place: UnsafePointer<UInt8>) -> (UInt64, UInt64) {
    let place = UnsafeRawPointer(place)
    return (
      place.loadUnaligned(as: UInt64.self), place.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    )
  }

  /// Marks the bytes that a string's plain run ends at: a quote, a backslash, a control
  /// character or a byte that is not ASCII.
  ///
  /// The lowest mark is exact; a higher one may be false, since a subtraction below it borrows.
  @inline(__always)
  static func marks(in word: UInt64) -> UInt64 {
    // With bit 1 flipped a quote (0x22) becomes 0x20, and controls stay below 0x20.
    let quoteOrControl = (word ^ 0x0202_0202_0202_0202) &- 0x2121_2121_2121_2121
    let backslash = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
    return (quoteOrControl | backslash | word) & 0x8080_8080_8080_8080
  }

  /// The first place from `place` on that ends a plain run, or `end`.
  @inline(__always)
  static func endOfPlainRun(
    from place: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var place = place
    while end - place >= 8 {
      let marks = marks(in: load(place))
      if marks != 0 { return place + marks.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < end, isPlain(place.pointee) { place += 1 }
    return place
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
