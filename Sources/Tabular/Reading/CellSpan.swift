/// A cell's place in its file, without its quotes.
@frozen
public struct CellSpan: Sendable {
  /// The cell's first byte.
  public let start: Int
  @usableFromInline let endAndQuoted: Int

  @inline(__always)
  init(start: Int, end: Int, isQuoted: Bool = false) {
    self.start = start
    endAndQuoted = end << 1 | (isQuoted ? 1 : 0)
  }

  /// The place after the cell's last byte.
  @inlinable public var end: Int { endAndQuoted >> 1 }
  /// Whether the cell stands in quotes.
  @inlinable public var isQuoted: Bool { endAndQuoted & 1 == 1 }
  /// The cell's first byte, the opening quote if it has one.
  var outerStart: Int { isQuoted ? start - 1 : start }
  /// The place after the cell's last byte, the closing quote if it has one.
  var outerEnd: Int { isQuoted ? end + 1 : end }
}
