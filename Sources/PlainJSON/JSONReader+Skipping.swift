extension JSONReader {
  /// Goes past a value of any kind, checking all of it, duplicate keys too.
  /// - Returns: the value's range in bytes from the start of the text, without whitespace around.
  /// - Throws: what reading the value would throw.
  @discardableResult
  public mutating func skipValue() throws(JSONError) -> Range<Int> {
    skipWhitespace()
    let first = offset
    let outerDepth = depth
    repeat {
      switch try peek() {
      case .object: try beginObject()
      case .array: try beginArray()
      case .string: _ = try scanString()
      case .number: _ = try scanNumber()
      case .boolean: _ = try readBool()
      case .null: try readNull()
      case .end: throw failure(.unexpectedEnd)
      }
      while depth > outerDepth, try !advance() {}
    } while depth > outerDepth
    return first..<offset
  }

  /// Goes to the next value of the innermost container; false when that ended instead.
  private mutating func advance() throws(JSONError) -> Bool {
    guard frames[depth - 1].isObject else { return try nextElement() }
    if case .end = try nextKey(.none) { return false }
    return true
  }
}
