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

  /// Goes to the next member of the innermost object, past its key and colon, or past the
  /// object's closing brace.
  /// - Parameter keys: the keys to know; the same for all members of one object.
  /// - Throws: `duplicateKey` for a key, known or not, that the object already had, unescaped;
  ///   else what `readString` throws, `unexpectedByte` or `unexpectedEnd`.
  public mutating func nextMember(_ keys: JSONKeys) throws(JSONError) -> JSONMember {
    switch try nextKey(keys) {
    case .known(let index): .known(index)
    case .unknown(let name): .unknown(String(decoding: name, as: UTF8.self))
    case .end: .end
    }
  }

  /// As `JSONMember`, with the name in place or in `scratch`.
  enum Key {
    case known(Int)
    case unknown(UnsafeBufferPointer<UInt8>)
    case end
  }

  @inline(__always)
  mutating func nextKey(_ keys: borrowing JSONKeys) throws(JSONError) -> Key {
    precondition(depth > 0, "nextMember outside an object")
    skipWhitespace()
    guard cursor < end else { throw failure(.unexpectedEnd) }
    if cursor.pointee == UInt8(ascii: "}") {
      cursor += 1
      leave()
      return .end
    }
    let wasFirst = isFirst
    if isFirst {
      isFirst = false
    } else {
      guard cursor.pointee == UInt8(ascii: ",") else { throw unexpected(.commaOrObjectEnd) }
      cursor += 1
      skipWhitespace()
    }
    guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else {
      throw unexpected(wasFirst ? .keyOrObjectEnd : .key)
    }
    if let index = matchPattern(keys.storage) {
      let frame = frames + (depth - 1)
      if index < 64 {
        let bit: UInt64 = 1 << UInt64(index)
        if frame.pointee.seen & bit == 0 {
          frame.pointee.seen |= bit
          frame.pointee.expected = index + 1
          cursor += keys.storage.patterns[index].count
          skipWhitespace()
          return .known(index)
        }
      }
    }
    return try nextKeySlowly(keys.storage)
  }

  /// The index of the key that stands compactly at the cursor, from the expected one on.
  @inline(__always)
  private func matchPattern(_ keys: JSONKeys.Storage) -> Int? {
    let available = end - cursor
    guard available >= KeyPattern.wordBytes else { return nil }
    let low = UnsafeRawPointer(cursor).loadUnaligned(as: UInt64.self)
    let high = UnsafeRawPointer(cursor).loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    let expected = min(frames[depth - 1].expected, keys.count)
    var index = expected
    while index < keys.count {
      if keys.patterns[index].matches(low: low, high: high, input: cursor, available: available) {
        return index
      }
      index += 1
    }
    index = 0
    while index < expected {
      if keys.patterns[index].matches(low: low, high: high, input: cursor, available: available) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Reads any key, in any spelling, and tells a duplicate.
  @inline(never)
  private mutating func nextKeySlowly(_ keys: JSONKeys.Storage) throws(JSONError) -> Key {
    let place = offset
    let name = try scanString()
    let isEscaped = name.baseAddress == scratch.bytes.baseAddress
    let index = keys.index(of: name)
    let frame = frames + (depth - 1)
    let isNew: Bool
    if let index, index < 64 {
      let bit: UInt64 = 1 << UInt64(index)
      isNew = frame.pointee.seen & bit == 0
      frame.pointee.seen |= bit
    } else {
      isNew = names.insert(
        name, isLasting: !isEscaped, depth: depth, count: frame.pointee.nameCount)
      if isNew { frame.pointee.nameCount += 1 }
    }
    guard isNew else {
      throw JSONError(.duplicateKey(String(decoding: name, as: UTF8.self)), offset: place)
    }
    skipWhitespace()
    guard cursor < end, cursor.pointee == UInt8(ascii: ":") else { throw unexpected(.colon) }
    cursor += 1
    skipWhitespace()
    guard let index else { return .unknown(name) }
    frame.pointee.expected = index + 1
    return .known(index)
  }

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
