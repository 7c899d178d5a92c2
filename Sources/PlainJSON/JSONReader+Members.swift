extension JSONReader {
  /// Goes to the next member of the innermost object, past its key and colon, or past the
  /// object's closing brace.
  /// - Parameter keys: the keys to know; the same for all members of one object.
  /// - Throws: `duplicateKey` for a key, known or not, that the object already had, unescaped;
  ///   else what `readString` throws, `unexpectedByte` or `unexpectedEnd`.
  public mutating func nextMember(_ keys: JSONKeys) throws(JSONError) -> JSONMember {
    precondition(depth > 0, "nextMember outside an object")
    if let index = passExpectedKey(keys) { return .known(index) }
    return try nextMemberInAnyForm(keys)
  }

  @inline(never)
  private mutating func nextMemberInAnyForm(_ keys: JSONKeys) throws(JSONError) -> JSONMember {
    switch try nextKey(keys) {
    case .known(let index): return .known(index)
    case .unknown(let name): return .unknown(String(decoding: name, as: UTF8.self))
    case .end: return .end
    }
  }

  /// As `JSONMember`, with the name in place or in `scratch`.
  enum Key {
    case known(Int)
    case unknown(UnsafeBufferPointer<UInt8>)
    case end
  }

  /// Goes past the expected key if it stands compactly at the cursor, after a comma if one is
  /// due: the way all files are that the program wrote itself.
  /// - Returns: the key's index; nil if anything else stands here, with nothing consumed.
  @inline(__always)
  private mutating func passExpectedKey(_ keys: JSONKeys) -> Int? {
    let place = isFirst ? cursor : cursor + 1
    let available = end - place
    guard available > KeyPattern.wordBytes, isFirst || cursor.pointee == UInt8(ascii: ",") else {
      return nil
    }
    let frame = frames + (depth - 1)
    let index = frame.pointee.expected
    guard index < keys.countWithBit else { return nil }
    let pattern = keys.patterns + index
    let (low, high) = EightBytes.loadPair(place)
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index)
    guard frame.pointee.seen & bit == 0,
      KeyPattern.matches(pattern, low: low, high: high, input: place, available: available)
    else { return nil }
    frame.pointee.seen |= bit
    frame.pointee.expected = index + 1
    isFirst = false
    cursor = place + pattern.pointee.count
    skipWhitespace()
    return index
  }

  /// Goes to the next member, whatever stands here.
  mutating func nextKey(_ keys: JSONKeys) throws(JSONError) -> Key {
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
    if let index = passKnownKey(keys) { return .known(index) }
    return try readKey(keys)
  }

  /// Goes past any known key that stands compactly at the cursor, without the comma.
  /// - Returns: the key's index; nil if another stands here or the object has it already, with
  ///   nothing consumed.
  private mutating func passKnownKey(_ keys: JSONKeys) -> Int? {
    let available = end - cursor
    guard available >= KeyPattern.wordBytes else { return nil }
    let (low, high) = EightBytes.loadPair(cursor)
    let frame = frames + (depth - 1)
    let expected = min(frame.pointee.expected, keys.countWithBit)
    // Absent members make a later key likelier than an earlier one.
    for range in [expected..<keys.countWithBit, 0..<expected] {
      for index in range {
        let pattern = keys.patterns + index
        guard
          KeyPattern.matches(pattern, low: low, high: high, input: cursor, available: available)
        else { continue }
        let bit: UInt64 = 1 << UInt64(index)
        guard frame.pointee.seen & bit == 0 else { return nil }
        frame.pointee.seen |= bit
        frame.pointee.expected = index + 1
        cursor += pattern.pointee.count
        skipWhitespace()
        return index
      }
    }
    return nil
  }

  /// Reads a key in any spelling, and its colon, and tells a duplicate.
  private mutating func readKey(_ keys: JSONKeys) throws(JSONError) -> Key {
    let place = offset
    let name = try scanString()
    // A name with escapes lies in `scratch` instead.
    let isInText = name.baseAddress == start + place + 1
    let index = keys.index(of: name)
    let frame = frames + (depth - 1)
    let isNew: Bool
    if let index, index < keys.countWithBit {
      let bit: UInt64 = 1 << UInt64(index)
      isNew = frame.pointee.seen & bit == 0
      frame.pointee.seen |= bit
    } else {
      isNew = names.insert(
        name, isLasting: isInText, depth: depth, count: frame.pointee.nameCount)
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
}
