import PlainJSON

extension DelimitedText {
  /// Reads cells to the end of the row; returns the first cell that holds a line end.
  mutating func scanRow(_ row: inout DelimitedRow) -> Int? {
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
  mutating func reconsider(_ cell: Int, in row: inout DelimitedRow, columnCount: Int) {
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
}
