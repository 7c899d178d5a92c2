import OmsorgDomain
import Testing

/// A demo municipality's exports, read back by the strict letter of their format.
struct DemoExports {
  typealias Row = [String: String]

  let files: [(name: String, headings: [String], rows: [Row])]

  init(_ municipality: DemoMunicipality) throws {
    files = try municipality.exports().map { name, bytes in
      let cells = try Self.cells(bytes, name)
      let headings = try #require(cells.first)
      let rows = try cells.dropFirst().map { cells in
        try #require(cells.count == headings.count, "\(name): \(cells)")
        return Row(uniqueKeysWithValues: zip(headings, cells))
      }
      return (name, headings, rows)
    }
  }

  func rows(_ name: String) throws -> [Row] {
    try #require(files.first { $0.name == name }, "no \(name)").rows
  }

  /// All rows of the months' visit files, in their order.
  var visits: [Row] {
    files.filter { $0.name.hasPrefix("besok-") }.flatMap(\.rows)
  }

  /// UTF-8 with a byte-order mark, `;`, CRLF after every row, quotes only round whole cells and
  /// only where they are needed.
  private static func cells(_ bytes: [UInt8], _ name: String) throws -> [[String]] {
    try #require(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(name) has no byte-order mark")
    let text = try #require(String(validating: bytes.dropFirst(3), as: UTF8.self))
    try #require(text.hasSuffix("\r\n"), "\(name) does not end its last row")
    var rows: [[String]] = []
    for line in text.dropLast().split(separator: "\r\n", omittingEmptySubsequences: false) {
      try #require(!line.contains { $0.isNewline }, "\(name): \(line)")
      rows.append(try cells(ofLine: line))
    }
    return rows
  }

  private static func cells(ofLine line: Substring) throws -> [String] {
    var cells: [String] = []
    var rest = line[...]
    while true {
      var cell = ""
      if rest.first == "\"" {
        rest.removeFirst()
        while let quote = rest.firstIndex(of: "\"") {
          cell += rest[..<quote]
          rest = rest[rest.index(after: quote)...]
          guard rest.first == "\"" else { break }
          cell.append("\"")
          rest.removeFirst()
        }
        try #require(cell.contains(";") || cell.contains("\""), "quoted in vain: \(line)")
        try #require(rest.isEmpty || rest.first == ";", "text after a quote: \(line)")
      } else {
        let end = rest.firstIndex(of: ";") ?? rest.endIndex
        cell = String(rest[..<end])
        try #require(!cell.contains("\""), "a quote inside a cell: \(line)")
        rest = rest[end...]
      }
      cells.append(cell)
      guard rest.first == ";" else { return cells }
      rest.removeFirst()
    }
  }
}

extension DemoExports.Row {
  func text(_ heading: String) throws -> String {
    try #require(self[heading], "no column \(heading)")
  }

  func date(_ heading: String) throws -> CalendarDate {
    let text = try text(heading)
    return try #require(CalendarDate(iso: text), "\(heading): \(text)")
  }

  func minutes(_ heading: String) throws -> Int {
    let text = try text(heading)
    let time = try #require(ClockTime(iso: text), "\(heading): \(text)")
    return Int(time.minutesSinceMidnight)
  }

  func list(_ heading: String) throws -> [String] {
    try text(heading).split(separator: ",").map(String.init)
  }
}
