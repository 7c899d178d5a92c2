import PlainJSON

/// Reads a delimited file row by row: CSV after RFC 4180 with any of three separators, or TSV.
///
/// Encoding and separator are found in the file. Cells are slices of its bytes, so reading needs
/// the memory of one row. Lines end in LF, CR LF or CR; empty lines are passed over. A quote that
/// doesn't stand first in its cell is an ordinary character. The first row sets the number of
/// columns; a row of another length has a fault.
///
/// Unchecked: the file's bytes are only read.
public struct DelimitedText: @unchecked Sendable {
  /// How a cell holds what would otherwise divide cells.
  public enum Quoting: Sendable {
    /// In quotes, with quotes doubled (RFC 4180).
    case quotes
    /// As `\t`, `\n`, `\r` and `\\`, the way `OutputFormat.tsv` writes; quotes mean nothing, and
    /// an empty line is a row.
    case backslashes
  }

  /// Where a row begins, to come back to.
  public struct Place: Sendable {
    /// In bytes from the file's beginning.
    public let offset: Int
    let line: Int
  }

  /// How the file's bytes stand for characters.
  public let encoding: TextEncoding
  /// What stands between cells.
  public let separator: Separator
  /// How cells hold separators and line ends.
  public let quoting: Quoting
  /// How many bytes have been read, of which the rest are still to come.
  public internal(set) var offset: Int

  let file: UnsafeBufferPointer<UInt8>
  let pattern: DividerPattern
  var line = 1
  var columnCount: Int?
  private let firstWrongByte: Int
  /// The first byte not yet read that is no character's.
  var nextWrongByte: Int
  /// The eight bytes being walked through, and which of them are dividers still to be seen.
  var wordStart: Int
  var dividers: UInt64

  /// A reader at the beginning of a file.
  ///
  /// - Parameters:
  ///   - file: all of the file; the caller keeps it alive and unchanged while it is read.
  ///   - separator: nil to find it in the heading line.
  public init(
    _ file: UnsafeBufferPointer<UInt8>, separator: Separator? = nil, quoting: Quoting = .quotes
  ) {
    let (encoding, start) = TextEncoding.detect(in: file)
    self.file = file
    self.encoding = encoding
    self.separator = separator ?? Separator.detect(in: file, from: start)
    self.quoting = quoting
    offset = start
    pattern = DividerPattern(
      separator: self.separator.rawValue, quote: quoting == .quotes ? Byte.quote : nil)
    firstWrongByte = encoding.firstFault(in: file, from: start)
    nextWrongByte = firstWrongByte
    wordStart = start
    dividers = pattern.dividers(in: file, at: start)
  }

  /// Reads the next row into `row`, whose storage is used again.
  ///
  /// - Returns: false after the last row, and then `row` is empty.
  public mutating func nextRow(_ row: inout DelimitedRow) -> Bool {
    row.spans.truncate(to: 0)
    if !row.faults.isEmpty { row.faults = [] }
    row.file = file
    row.encoding = encoding
    row.quoting = quoting
    if quoting == .quotes { skipEmptyLines() }
    row.start = offset
    row.line = line
    if offset >= file.count { return false }
    if encoding == .utf16 {
      row.faults = [
        DelimitedFault(kind: .utf16, position: TextPosition(line: 1, column: 1), cell: 1)
      ]
      offset = file.count
      return true
    }
    let multilineCell = scanRow(&row)
    if let multilineCell, let columnCount, row.count != columnCount {
      reconsider(multilineCell, in: &row, columnCount: columnCount)
    }
    checkLength(of: &row)
    if nextWrongByte < offset { noteWrongByte(in: &row) }
    return true
  }

  /// The place of the row that comes next.
  public var place: Place { Place(offset: offset, line: line) }

  /// Goes to a row, forward or back; the number of columns stays what it is.
  /// - Parameter place: a place that a reader of the same file has been at.
  public mutating func go(to place: Place) {
    offset = place.offset
    line = place.line
    nextWrongByte =
      firstWrongByte >= offset ? firstWrongByte : encoding.firstFault(in: file, from: offset)
    move(to: offset)
  }

  func isDivider(_ byte: UInt8) -> Bool {
    byte == separator.rawValue || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// The place of the first line end at or after an offset, or the file's end.
  func lineEnd(from offset: Int) -> Int {
    var index = offset
    while index < file.count, file[index] != Byte.lineFeed, file[index] != Byte.carriageReturn {
      index += 1
    }
    return index
  }

  /// Goes on after the line end at a place, which may be the file's end.
  mutating func endLine(at place: Int) {
    var next = place + 1
    if place < file.count, file[place] == Byte.carriageReturn, next < file.count,
      file[next] == Byte.lineFeed
    {
      next += 1
    }
    line += 1
    offset = min(next, file.count)
    // Dividers of the word that have been passed are dropped; another word is looked up.
    if offset - wordStart < 8, offset >= wordStart {
      dividers &= UInt64.max << UInt64((offset - wordStart) * 8)
    } else {
      move(to: offset)
    }
  }

  /// Begins to look for dividers at a place.
  private mutating func move(to place: Int) {
    wordStart = place
    dividers = pattern.dividers(in: file, at: place)
  }

  private mutating func skipEmptyLines() {
    while offset < file.count,
      file[offset] == Byte.lineFeed || file[offset] == Byte.carriageReturn
    {
      endLine(at: offset)
    }
  }
}
