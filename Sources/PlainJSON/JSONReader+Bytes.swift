extension JSONReader {
  /// A copy of the text's bytes in a range, such as one that `skipValue()` told.
  public func bytes(in range: Range<Int>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }
}
