import PlainJSON
import Testing

@testable import Tabular

@Suite struct DelimitedTextTests {
  @Test(arguments: [
    // RFC 4180, section 2, rules 1 to 7.
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("a,b\r\n x , y \r\n", [["a", "b"], [" x ", " y "]]),
    ("\"aaa\",\"bbb\"\r\nzzz,yyy\r\n", [["aaa", "bbb"], ["zzz", "yyy"]]),
    ("a,b\r\n\"x\r\ny\",z\r\n", [["a", "b"], ["x\r\ny", "z"]]),
    ("a,b\r\n\"x,y\",z\r\n", [["a", "b"], ["x,y", "z"]]),
    ("a,b\r\n\"x\"\"y\",z\r\n", [["a", "b"], ["x\"y", "z"]]),
    // Line ends, empty cells, empty lines, no last line end.
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a,b\n\n\r\n\nc,d\n\n", [["a", "b"], ["c", "d"]]),
    ("a,b\n,\n", [["a", "b"], ["", ""]]),
    ("a,b\nc,", [["a", "b"], ["c", ""]]),
    ("a,b\n\"\",\"\"", [["a", "b"], ["", ""]]),
    ("a,b\n\"\"\"\",\"\"\"\"\"\"", [["a", "b"], ["\"", "\"\""]]),
    ("a,b\n5\" pipe,x\"y\"\n", [["a", "b"], ["5\" pipe", "x\"y\""]]),
    ("a,b\n \"x\",y\n", [["a", "b"], [" \"x\"", "y"]]),
    ("a\u{B}\u{8}\u{E},b\n\u{C},\u{F}\n", [["a\u{B}\u{8}\u{E}", "b"], ["\u{C}", "\u{F}"]]),
    ("", []), ("\n\r\n", []), ("\u{FEFF}", []), ("a", [["a"]]),
  ])
  func `reads rows`(file: String, rows: [[String]]) {
    let seen = read(file, separator: .comma)
    #expect(seen.rows == rows)
    #expect(seen.faults.isEmpty)
  }

  @Test func `a cell of any length is found wherever it stands among the eight bytes`() {
    for first in 0...20 {
      for second in 0...20 {
        for ending in ["\n", "\r\n", "\r", ""] {
          for quote in ["", "\""] {
            let cells = [
              String(repeating: "å", count: first), String(repeating: "x", count: second),
            ]
            let line = cells.map { quote + $0 + quote }.joined(separator: ";")
            let file = "å;b\n" + line + "\n" + line + ending
            #expect(read(file).rows == [["å", "b"], cells, cells], "\(first) \(second) \(file)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("a;b,c;d\n", Separator.semicolon), ("a,b;c,d\n", .comma), ("a\tb,c\td\n", .tab),
    ("\"a,b,c\";d\n1,2;3\n", .semicolon), ("a\n1;2\n", .semicolon), ("", .semicolon),
    ("\n\r\na,b\n", .comma), ("\u{FEFF}a\tb\n", .tab), ("a;b,c\n", .semicolon),
    ("\"a\n;;;\",b,c\n", .comma),
  ])
  func `finds the separator in the heading line`(file: String, separator: Separator) {
    #expect(read(file).separator == separator)
  }

  @Test func `tells the line of every row and the place of every cell`() {
    let file = "\u{FEFF}å;b;c\r\nö;\"x\r\ny\ny\";ä\r\n\r\n1;\"2\";3"
    let seen = read(file)
    #expect(seen.lines == [1, 2, 6])
    Array(file.utf8).withUnsafeBufferPointer { buffer in
      var reader = DelimitedText(buffer)
      var row = DelimitedRow()
      var places: [[[Int]]] = []
      while reader.nextRow(&row) {
        places.append(
          (0..<row.count).map {
            let place = row.position(ofCell: $0)
            return [place.line, place.column]
          })
      }
      #expect(
        places == [
          [[1, 1], [1, 3], [1, 5]], [[2, 1], [2, 3], [4, 4]], [[6, 1], [6, 3], [6, 7]],
        ])
      #expect(reader.offset == buffer.count)
    }
  }

  @Test func `counts columns in characters in Windows-1252 too`() {
    let file: [UInt8] = Array("a;b\n".utf8) + [0xE5, 0xE4, 0x3B, 0x78, 0x3B, 0x79]
    #expect(
      read(file).faults == [
        SeenFault(kind: .tooManyCells(found: 3, expected: 2), line: 2, column: 6, cell: 3)
      ])
  }

  @Test func `rows of another length than the heading line are faults`() {
    let seen = read("a;b;c\n1;2\n1;2;3;\"4\";5\n1;2;3\n\"x\ny\"\n")
    #expect(seen.rows.count == 5)
    #expect(
      seen.faults == [
        SeenFault(kind: .tooFewCells(found: 2, expected: 3), line: 2, column: 4, cell: 3),
        SeenFault(kind: .tooManyCells(found: 5, expected: 3), line: 3, column: 7, cell: 4),
        SeenFault(kind: .tooFewCells(found: 1, expected: 3), line: 6, column: 3, cell: 2),
      ])
  }

  @Test func `backslash cells take quotes as they are and keep empty lines`() {
    let seen = read(
      Array("a\tb\n\"x\t\\t\\n\\r\\\\\\q\\\n".utf8), separator: .tab, quoting: .backslashes)
    #expect(seen.rows == [["a", "b"], ["\"x", "\t\n\r\\\\q\\"]])
    #expect(
      read(Array("a\n\nb\n".utf8), separator: .tab, quoting: .backslashes).rows
        == [["a"], [""], ["b"]])
  }

  @Test func `a row's first line can be shown`() {
    let file: [UInt8] = Array("a;b\n".utf8) + [0xE5, 0x3B, 0x22, 0x78, 0x0A, 0x79, 0x22]
    file.withUnsafeBufferPointer { buffer in
      var reader = DelimitedText(buffer)
      var row = DelimitedRow()
      #expect(reader.nextRow(&row) && reader.nextRow(&row))
      #expect(row.excerpt == "å;\"x")
      #expect(row[0].bytes.count == 1 && !row[0].isQuoted && row[1].isQuoted)
      #expect(!reader.nextRow(&row) && row.count == 0 && !reader.nextRow(&row))
    }
  }

  @Test func `rows of many cells`() {
    let cells = (0..<1000).map(String.init)
    #expect(read(cells.joined(separator: ",") + "\n").rows == [cells])
  }
}
