extension JSONReader {
  /// Reads a string.
  /// - Throws: `expected` for another kind of value, `invalidEscape`, `loneSurrogate`,
  ///   `invalidUTF8`, `controlCharacter`, `unexpectedByte` or `unexpectedEnd`.
  public mutating func readString() throws(JSONError) -> String {
    String(decoding: try readStringBytes(), as: UTF8.self)
  }

  /// Reads a string as UTF-8 bytes, without making a `String`.
  ///
  /// They lie in the text itself, or, if the string has escapes, in memory of the reader's.
  /// - Returns: valid UTF-8; to be used before the next call to the reader.
  /// - Throws: as `readString`.
  public mutating func readStringBytes() throws(JSONError) -> UnsafeBufferPointer<UInt8> {
    if let text = passShortString() { return text }
    return try readStringBytesInAnyForm()
  }

  @inline(never)
  private mutating func readStringBytesInAnyForm()
    throws(JSONError) -> UnsafeBufferPointer<UInt8>
  {
    skipWhitespace()
    guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else { throw mismatch(.string) }
    return try scanString()
  }

  /// Goes past a string of up to fifteen bytes of plain ASCII: ids, dates, times, codes.
  /// - Returns: nil if anything else stands at the cursor, with nothing consumed.
  @inline(__always)
  private mutating func passShortString() -> UnsafeBufferPointer<UInt8>? {
    guard end - cursor > 16, cursor.pointee == UInt8(ascii: "\"") else { return nil }
    let first = cursor + 1
    var place = first
    var marks = EightBytes.marks(in: EightBytes.load(place))
    if marks == 0 {
      place += 8
      marks = EightBytes.marks(in: EightBytes.load(place))
      if marks == 0 { return nil }
    }
    place += marks.trailingZeroBitCount / 8
    guard place.pointee == UInt8(ascii: "\"") else { return nil }
    cursor = place + 1
    return UnsafeBufferPointer(start: first, count: place - first)
  }

  /// Reads the string whose opening quote is at the cursor.
  mutating func scanString() throws(JSONError) -> UnsafeBufferPointer<UInt8> {
    if let text = passShortString() { return text }
    let first = cursor + 1
    let place = EightBytes.endOfPlainRun(from: first, to: end)
    if place < end, place.pointee == UInt8(ascii: "\"") {
      cursor = place + 1
      return UnsafeBufferPointer(start: first, count: place - first)
    }
    return try scanStringSlowly(from: first, at: place)
  }

  /// Goes on with a string that has more in it than plain ASCII, or a fault.
  @inline(never)
  private mutating func scanStringSlowly(
    from first: UnsafePointer<UInt8>, at place: UnsafePointer<UInt8>
  ) throws(JSONError) -> UnsafeBufferPointer<UInt8> {
    var place = place
    /// The start of what is not yet in `scratch`; nothing is put there before the first escape.
    var pending = first
    var hasEscapes = false
    while true {
      place = EightBytes.endOfPlainRun(from: place, to: end)
      guard place < end else { throw failure(.unexpectedEnd, at: end) }
      switch place.pointee {
      case UInt8(ascii: "\""):
        cursor = place + 1
        guard hasEscapes else { return UnsafeBufferPointer(start: first, count: place - first) }
        scratch.append(from: pending, to: place)
        return scratch.bytes
      case UInt8(ascii: "\\"):
        if !hasEscapes { scratch.removeAll() }
        hasEscapes = true
        scratch.append(from: pending, to: place)
        place = try readEscape(at: place)
        pending = place
      case 0x80...:
        guard let length = UTF8Sequence.length(at: place, to: end) else {
          throw failure(.invalidUTF8, at: place)
        }
        place += length
      default:
        throw failure(.controlCharacter(place.pointee), at: place)
      }
    }
  }

  /// Puts what an escape stands for into `scratch`.
  /// - Returns: the place after the escape.
  private mutating func readEscape(
    at backslash: UnsafePointer<UInt8>
  ) throws(JSONError) -> UnsafePointer<UInt8> {
    guard backslash + 1 < end else { throw failure(.unexpectedEnd, at: end) }
    let scalar: Unicode.Scalar
    switch backslash[1] {
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape(at: backslash)
    default: throw failure(.invalidEscape, at: backslash)
    }
    scratch.append(scalar)
    return backslash + 2
  }

  private mutating func readUnicodeEscape(
    at backslash: UnsafePointer<UInt8>
  ) throws(JSONError) -> UnsafePointer<UInt8> {
    let unit = try readCodeUnit(at: backslash)
    var next = backslash + 6
    var value = UInt32(unit)
    if UTF16.isLeadSurrogate(unit) {
      // A text that stops here is cut short, not wrong.
      guard next < end else { throw failure(.unexpectedEnd, at: end) }
      guard next.pointee == UInt8(ascii: "\\") else { throw failure(.loneSurrogate, at: backslash) }
      guard next + 1 < end else { throw failure(.unexpectedEnd, at: end) }
      guard next[1] == UInt8(ascii: "u") else { throw failure(.loneSurrogate, at: backslash) }
      let trail = try readCodeUnit(at: next)
      guard UTF16.isTrailSurrogate(trail) else { throw failure(.loneSurrogate, at: backslash) }
      value = 0x1_0000 + (value - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
      next += 6
    }
    guard let scalar = Unicode.Scalar(value) else { throw failure(.loneSurrogate, at: backslash) }
    scratch.append(scalar)
    return next
  }

  /// The four hexadecimal digits of the `\uXXXX` at a place.
  private func readCodeUnit(at backslash: UnsafePointer<UInt8>) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for index in 2..<6 {
      guard backslash + index < end else { throw failure(.unexpectedEnd, at: end) }
      let byte = backslash[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        unit = unit << 4 | UInt16(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        unit = unit << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"):
        unit = unit << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
      default:
        throw failure(.invalidEscape, at: backslash)
      }
    }
    return unit
  }
}
