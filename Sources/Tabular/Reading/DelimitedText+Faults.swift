extension DelimitedText {
  mutating func checkLength(of row: inout DelimitedRow) {
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
  mutating func noteWrongByte(in row: inout DelimitedRow) {
    if nextWrongByte >= row.start {
      let byte = file[nextWrongByte]
      let cell = (0..<row.count).first { nextWrongByte < row.spans[$0].end } ?? row.count
      note(
        encoding == .utf8 ? .invalidUTF8(byte) : .undefinedByte(byte), at: nextWrongByte,
        cell: cell, in: &row)
    }
    nextWrongByte = encoding.firstFault(in: file, from: offset)
  }

  func note(
    _ kind: DelimitedFault.Kind, at place: Int, cell: Int, in row: inout DelimitedRow
  ) {
    row.file = file
    row.encoding = encoding
    let position = row.position(ofByte: place)
    row.faults.append(DelimitedFault(kind: kind, position: position, cell: cell + 1))
  }
}
