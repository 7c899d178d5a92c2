public import PlainJSON

/// One row of a delimited file, its cells as slices of the file's bytes.
///
/// A row is filled again and again by `DelimitedText.nextRow(_:)`; it and its cells are valid until
/// the next call, while the file's bytes are.
public struct DelimitedRow: ~Copyable {
  var file = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var encoding = TextEncoding.utf8
  var quoting = DelimitedText.Quoting.quotes
  var start = 0
  var spans = CellSpans()

  /// The line in the file where the row begins, from 1.
  public internal(set) var line = 0
  /// What is wrong with the row. With a broken quote, `cells` end before it.
  public internal(set) var faults: [DelimitedFault] = []

  /// A row to be filled.
  public init() {}

  /// How many cells the row has.
  public var count: Int { spans.count }

  /// Where the cells are in the file, for who reads millions of rows.
  public var cellSpans: UnsafeBufferPointer<CellSpan> { spans.all }

  /// The cell at an index from 0.
  public subscript(index: Int) -> DelimitedCell {
    let span = spans[index]
    return DelimitedCell(
      bytes: UnsafeBufferPointer(
        start: file.baseAddress.map { $0 + span.start }, count: span.end - span.start),
      isQuoted: span.isQuoted, encoding: encoding, quoting: quoting)
  }

  /// Where a cell begins, its opening quote included: line and character column.
  public func position(ofCell index: Int) -> TextPosition {
    position(ofByte: spans[index].outerStart)
  }

  /// The row's first line as it stands in the file.
  public var excerpt: String {
    let rest = file[start...]
    let end = rest.firstIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
    let line = UnsafeBufferPointer(rebasing: file[start..<(end ?? rest.endIndex)])
    var bytes: [UInt8] = []
    encoding.appendUTF8(line, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The line and character column of a byte of this row, counted from the row's beginning.
  func position(ofByte offset: Int) -> TextPosition {
    var line = line
    var column = 1
    var index = start
    while index < offset {
      let byte = file[index]
      index += 1
      if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        if byte == Byte.carriageReturn, index < offset, file[index] == Byte.lineFeed { index += 1 }
        line += 1
        column = 1
      } else if encoding == .windows1252 || byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return TextPosition(line: line, column: column)
  }
}
