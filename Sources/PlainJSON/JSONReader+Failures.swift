extension JSONReader {
  /// An error at the cursor.
  @inline(never)
  func failure(_ kind: JSONError.Kind) -> JSONError {
    JSONError(kind, offset: offset)
  }

  /// An error at a place in the text.
  @inline(never)
  func failure(_ kind: JSONError.Kind, at place: UnsafePointer<UInt8>) -> JSONError {
    JSONError(kind, offset: place - start)
  }

  /// The error for what stands at the cursor instead of what is expected.
  @inline(never)
  func unexpected(_ expecting: JSONError.Expectation) -> JSONError {
    guard cursor < end else { return failure(.unexpectedEnd) }
    if cursor == start, end - start >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF {
      return failure(.byteOrderMark)
    }
    return failure(.unexpectedByte(cursor.pointee, expecting: expecting))
  }

  /// The error for another value, or none, at the cursor than one of the kind asked for.
  @inline(never)
  func mismatch(_ expected: JSONKind) -> JSONError {
    guard cursor < end, let found = JSONKind(firstByte: cursor.pointee) else {
      return unexpected(.value)
    }
    return failure(.expected(expected, found: found))
  }
}
