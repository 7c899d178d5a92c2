/// A place in a text as an editor shows it.
public struct TextPosition: Equatable, Sendable {
  /// The line, from 1. Lines end with a line feed.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int

  /// A position of known line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position of a byte of a UTF-8 text.
  ///
  /// Bytes that only continue a scalar take no column, so any bytes can be asked about.
  /// - Parameters:
  ///   - offset: in bytes from the start; beyond the end it means the end.
  ///   - bytes: the whole text.
  public static func of(offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextPosition {
    var line = 1
    var column = 1
    for byte in bytes.prefix(max(0, offset)) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
    }
    return TextPosition(line: line, column: column)
  }

  /// The position of a byte of a UTF-8 text held in an array.
  public static func of(offset: Int, in bytes: [UInt8]) -> TextPosition {
    bytes.withUnsafeBufferPointer { of(offset: offset, in: $0) }
  }
}
