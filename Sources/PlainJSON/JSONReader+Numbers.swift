extension JSONReader {
  /// Reads a whole number, exactly. `1.0` and `1e2` are not whole numbers.
  /// - Throws: `notAnInteger`, `numberOutOfRange`, `invalidNumber`, or `expected` for another
  ///   kind of value, `unexpectedByte`, `unexpectedEnd`.
  public mutating func readInt() throws(JSONError) -> Int {
    let number = try scanNumber()
    guard number.isInteger else { throw failure(.notAnInteger, at: number.first) }
    let isNegative = number.first.pointee == UInt8(ascii: "-")
    var value = 0
    // Counted downwards, for `Int.min` has no positive counterpart.
    for place in (isNegative ? number.first + 1 : number.first)..<cursor {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowToo) = shifted.subtractingReportingOverflow(
        Int(place.pointee - UInt8(ascii: "0")))
      guard !overflow, !overflowToo else { throw failure(.numberOutOfRange, at: number.first) }
      value = sum
    }
    if isNegative { return value }
    guard value != .min else { throw failure(.numberOutOfRange, at: number.first) }
    return -value
  }

  /// Reads a number as the nearest `Double`, ties to even. What is too small becomes zero.
  /// - Throws: `numberOutOfRange` beyond the largest `Double`, `invalidNumber`, or `expected` for
  ///   another kind of value, `unexpectedByte`, `unexpectedEnd`.
  public mutating func readDouble() throws(JSONError) -> Double {
    let number = try scanNumber()
    let text = UnsafeBufferPointer(start: number.first, count: cursor - number.first)
    // The grammar of JSON numbers is within what the standard library reads.
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      throw failure(.numberOutOfRange, at: number.first)
    }
    return value
  }

  struct ScannedNumber {
    let first: UnsafePointer<UInt8>
    /// Whether it is written with neither fraction nor exponent.
    let isInteger: Bool
  }

  /// Goes past a number, checking its grammar.
  mutating func scanNumber() throws(JSONError) -> ScannedNumber {
    skipWhitespace()
    guard cursor < end, JSONKind(firstByte: cursor.pointee) == .number else {
      throw mismatch(.number)
    }
    let first = cursor
    if cursor.pointee == UInt8(ascii: "-") { cursor += 1 }
    if cursor < end, cursor.pointee == UInt8(ascii: "0") {
      cursor += 1
      if cursor < end, isDigit(cursor.pointee) { throw failure(.invalidNumber) }
    } else {
      try scanDigits()
    }
    var isInteger = true
    if cursor < end, cursor.pointee == UInt8(ascii: ".") {
      isInteger = false
      cursor += 1
      try scanDigits()
    }
    if cursor < end, cursor.pointee | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      cursor += 1
      if cursor < end, cursor.pointee == UInt8(ascii: "+") || cursor.pointee == UInt8(ascii: "-") {
        cursor += 1
      }
      try scanDigits()
    }
    return ScannedNumber(first: first, isInteger: isInteger)
  }

  /// Goes past one digit or more.
  private mutating func scanDigits() throws(JSONError) {
    guard cursor < end else { throw failure(.unexpectedEnd) }
    guard isDigit(cursor.pointee) else { throw failure(.invalidNumber) }
    repeat { cursor += 1 } while cursor < end && isDigit(cursor.pointee)
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}
