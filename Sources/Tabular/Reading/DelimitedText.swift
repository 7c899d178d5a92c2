import PlainJSON

/// Reads a delimited file row by row: CSV after RFC 4180 with any of three separators, or TSV.
///
/// Encoding and separator are found in the file. Cells are slices of its bytes, so reading needs
/// the memory of one row. Lines end in LF, CR LF or CR; empty lines are passed over. A quote that
/// doesn't stand first in its cell is an ordinary character. The first row sets the number of
/// columns; a row of another length has a fault.
public struct DelimitedText {
  /// How a cell holds what would otherwise divide cells.
  public enum Quoting: Sendable {
    /// In quotes, with quotes doubled (RFC 4180).
    case quotes
    /// As `\t`, `\n`, `\r` and `\\`, the way `OutputFormat.tsv` writes; quotes mean nothing, and
    /// an empty line is a row.
    case backslashes
  }

  /// How the file's bytes stand for characters.
  public let encoding: TextEncoding
  /// What stands between cells.
  public let separator: Separator
  /// How cells hold separators and line ends.
  public let quoting: Quoting
  /// How many bytes have been read, of which the rest are still to come.
  public private(set) var offset: Int

  let file: UnsafeBufferPointer<UInt8>
  private let pattern: DividerPattern
  private var line = 1
  private var columnCount: Int?
  /// The first byte not yet read that is no character's.
  private var nextWrongByte: Int
  /// The eight bytes being walked through, and which of them are dividers still to be seen.
  private var wordStart: Int
  private var dividers: UInt64

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
    nextWrongByte = encoding.firstFault(in: file, from: start)
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

  // MARK: One row

  /// Reads cells to the end of the row; returns the first cell that holds a line end.
  private mutating func scanRow(_ row: inout DelimitedRow) -> Int? {
    let file = file
    let separator = separator.rawValue
    let pattern = pattern
    // The loop's state stands in local variables, where the compiler can keep it in registers.
    var wordStart = wordStart
    var dividers = dividers
    var cellStart = offset
    var multilineCell: Int?

    while true {
      while dividers == 0 {
        wordStart += 8
        if wordStart >= file.count {
          row.spans.append(.init(start: cellStart, end: file.count))
          offset = file.count
          return multilineCell
        }
        dividers = pattern.dividers(in: file, at: wordStart)
      }
      let place = wordStart + dividers.trailingZeroBitCount >> 3
      let byte = file[place]
      if byte == separator {
        dividers &= dividers &- 1
        row.spans.append(.init(start: cellStart, end: place))
        cellStart = place + 1
      } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        row.spans.append(.init(start: cellStart, end: place))
        self.wordStart = wordStart
        self.dividers = dividers
        endLine(at: place)
        return multilineCell
      } else if byte == Byte.quote, place == cellStart, quoting == .quotes {
        switch closing(ofQuoteAt: place) {
        case .end(let end, let lineEnds):
          if lineEnds > 0, multilineCell == nil { multilineCell = row.count }
          line += lineEnds
          row.spans.append(.init(start: place + 1, end: end, isQuoted: true))
          guard end + 1 < file.count, file[end + 1] == separator else {
            endLine(at: end + 1)
            return multilineCell
          }
          cellStart = end + 2
          wordStart = cellStart
          dividers = pattern.dividers(in: file, at: wordStart)
        case .fault(let kind, let faultPlace):
          note(kind, at: faultPlace, cell: row.count, in: &row)
          endLine(at: lineEnd(from: place))
          return nil
        }
      } else {
        dividers &= dividers &- 1
      }
    }
  }

  private enum Closing {
    /// The closing quote's place, and how many line ends are before it.
    case end(Int, lineEnds: Int)
    case fault(DelimitedFault.Kind, at: Int)
  }

  /// Finds the quote that closes a cell: the first that isn't doubled, if the cell ends after it.
  ///
  /// If the cell goes on there, it is the quote that begins another cell on a later line, and this
  /// one was never closed; on the same line it can only be text where there should be none.
  private func closing(ofQuoteAt opening: Int) -> Closing {
    var lineEnds = 0
    var index = opening + 1
    while index < file.count {
      let byte = file[index]
      index += 1
      if byte == Byte.quote {
        if index == file.count || isDivider(file[index]) {
          return .end(index - 1, lineEnds: lineEnds)
        }
        if file[index] != Byte.quote {
          return lineEnds == 0
            ? .fault(.textAfterQuote, at: index) : .fault(.unclosedQuote, at: opening)
        }
        index += 1
      } else if byte == Byte.lineFeed {
        lineEnds += 1
      } else if byte == Byte.carriageReturn, index == file.count || file[index] != Byte.lineFeed {
        lineEnds += 1
      }
    }
    return .fault(.unclosedQuote, at: opening)
  }

  /// Decides about a row of the wrong length with a cell over several lines: if the line after the
  /// one where that cell begins is a whole row by itself, the cell's quote was never closed.
  private mutating func reconsider(_ cell: Int, in row: inout DelimitedRow, columnCount: Int) {
    let opening = row.spans[cell].start - 1
    var ahead = self
    ahead.line = row.position(ofByte: opening).line
    ahead.endLine(at: lineEnd(from: opening))
    if ahead.offset == file.count { return }
    let afterLine = ahead
    var next = DelimitedRow()
    let isMultiline = ahead.scanRow(&next) != nil
    if isMultiline || !next.faults.isEmpty || next.count != columnCount { return }
    self = afterLine
    row.spans.truncate(to: cell)
    note(.unclosedQuote, at: opening, cell: cell, in: &row)
  }

  // MARK: Faults

  private mutating func checkLength(of row: inout DelimitedRow) {
    guard let expected = columnCount else {
      if row.faults.isEmpty { columnCount = row.count }
      return
    }
    if row.count == expected || !row.faults.isEmpty { return }
    if row.count > expected {
      note(
        .tooManyCells(found: row.count, expected: expected),
        at: row.spans[expected].outerStart, cell: expected, in: &row)
    } else {
      note(
        .tooFewCells(found: row.count, expected: expected),
        at: row.spans[row.count - 1].outerEnd, cell: row.count, in: &row)
    }
  }

  /// Tells the row's first wrong byte and looks for the next one beyond the row.
  private mutating func noteWrongByte(in row: inout DelimitedRow) {
    if nextWrongByte >= row.start {
      let byte = file[nextWrongByte]
      let cell = (0..<row.count).first { nextWrongByte < row.spans[$0].end } ?? row.count
      note(
        encoding == .utf8 ? .invalidUTF8(byte) : .undefinedByte(byte), at: nextWrongByte,
        cell: cell, in: &row)
    }
    nextWrongByte = encoding.firstFault(in: file, from: offset)
  }

  private func note(
    _ kind: DelimitedFault.Kind, at place: Int, cell: Int, in row: inout DelimitedRow
  ) {
    row.file = file
    row.encoding = encoding
    let position = row.position(ofByte: place)
    row.faults.append(DelimitedFault(kind: kind, position: position, cell: cell + 1))
  }

  // MARK: Lines

  private func isDivider(_ byte: UInt8) -> Bool {
    byte == separator.rawValue || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// The place of the first line end at or after an offset, or the file's end.
  private func lineEnd(from offset: Int) -> Int {
    var index = offset
    while index < file.count, file[index] != Byte.lineFeed, file[index] != Byte.carriageReturn {
      index += 1
    }
    return index
  }

  /// Goes on after the line end at a place, which may be the file's end.
  private mutating func endLine(at place: Int) {
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
