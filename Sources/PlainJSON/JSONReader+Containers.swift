extension JSONReader {
  /// Consumes the opening brace of an object.
  /// - Throws: `expected`, `unexpectedByte`, `unexpectedEnd` or `tooDeep`.
  public mutating func beginObject() throws(JSONError) {
    skipWhitespace()
    guard cursor < end, cursor.pointee == UInt8(ascii: "{") else { throw mismatch(.object) }
    try enter(isObject: true)
  }

  /// Consumes the opening bracket of an array.
  /// - Throws: `expected`, `unexpectedByte`, `unexpectedEnd` or `tooDeep`.
  public mutating func beginArray() throws(JSONError) {
    skipWhitespace()
    guard cursor < end, cursor.pointee == UInt8(ascii: "[") else { throw mismatch(.array) }
    try enter(isObject: false)
  }

  /// Goes to the next element of the innermost array, or past its closing bracket.
  /// - Returns: whether there is another element; its value is next.
  /// - Throws: `unexpectedByte` or `unexpectedEnd`.
  public mutating func nextElement() throws(JSONError) -> Bool {
    precondition(depth > 0, "nextElement outside an array")
    skipWhitespace()
    guard cursor < end else { throw failure(.unexpectedEnd) }
    if cursor.pointee == UInt8(ascii: "]") {
      cursor += 1
      leave()
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard cursor.pointee == UInt8(ascii: ",") else { throw unexpected(.commaOrArrayEnd) }
    cursor += 1
    skipWhitespace()
    return true
  }

  @inline(__always)
  private mutating func enter(isObject: Bool) throws(JSONError) {
    guard depth < maximumDepth else { throw failure(.tooDeep(limit: maximumDepth)) }
    cursor += 1
    (frames + depth).initialize(to: ContainerFrame(isObject: isObject))
    depth += 1
    isFirst = true
  }

  @inline(__always)
  mutating func leave() {
    depth -= 1
    isFirst = false
    let nameCount = frames[depth].nameCount
    if nameCount > 0 { names.removeLast(nameCount) }
  }
}
