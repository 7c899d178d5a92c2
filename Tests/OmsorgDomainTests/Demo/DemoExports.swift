import OmsorgDomain
import Testing

/// A demo municipality's exports, read back by the strict letter of their format.
struct DemoExports {
  struct Row {
    fileprivate let columns: [String: Int]
    fileprivate let cells: [String]

    subscript(heading: String) -> String? { columns[heading].map { cells[$0] } }
  }

  struct Malformed: Error {
    let name: String
    let cells: [String]
  }

  /// The last day of the samples' four weeks.
  static let sampleDay = "2026-11-15"
  /// The seeds of the samples.
  static let sampleSeeds: [UInt64] = [1, 2, 3]

  private static let samples = sampleSeeds.map { seed in
    Result {
      try DemoExports(DemoMunicipality(lastDay: try day(sampleDay), seed: seed))
    }
  }

  /// A municipality of the usual size, made and read once for all tests.
  static func sample(_ seed: UInt64) throws -> DemoExports {
    try samples[try #require(sampleSeeds.firstIndex(of: seed))].get()
  }

  let files: [(name: String, headings: [String], rows: [Row])]

  init(_ municipality: DemoMunicipality) throws {
    files = try municipality.exports().map { name, bytes in
      let cells = try Self.cells(bytes, name)
      let headings = try #require(cells.first)
      let columns = Dictionary(uniqueKeysWithValues: zip(headings, headings.indices))
      let rows = try cells.dropFirst().map { cells in
        guard cells.count == headings.count else { throw Malformed(name: name, cells: cells) }
        return Row(columns: columns, cells: cells)
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
    try #require(bytes.suffix(2) == [13, 10], "\(name) does not end its last row")
    try #require(String(validating: bytes, as: UTF8.self) != nil, "\(name) is not UTF-8")
    var rows: [[String]] = []
    for line in bytes.dropFirst(3).dropLast().split(separator: 10, omittingEmptySubsequences: false)
    {
      let cells = cells(ofLine: line.dropLast())
      guard line.firstIndex(of: 13) == line.endIndex - 1 else {
        throw Malformed(name: name, cells: cells)
      }
      rows.append(cells)
    }
    return rows
  }

  private static func cells(ofLine line: ArraySlice<UInt8>) -> [String] {
    let (quote, separator) = (UInt8(ascii: "\""), UInt8(ascii: ";"))
    var cells: [String] = []
    var rest = line
    while true {
      var cell: [UInt8] = []
      if rest.first == quote {
        rest.removeFirst()
        while let next = rest.firstIndex(of: quote) {
          cell += rest[..<next]
          rest = rest[(next + 1)...]
          guard rest.first == quote else { break }
          cell.append(quote)
          rest.removeFirst()
        }
        #expect(cell.contains(separator) || cell.contains(quote), "quoted in vain")
        #expect(rest.isEmpty || rest.first == separator, "text after a quote")
      } else {
        let end = rest.firstIndex(of: separator) ?? rest.endIndex
        cell = Array(rest[..<end])
        rest = rest[end...]
      }
      cells.append(String(decoding: cell, as: UTF8.self))
      guard rest.first == separator else { return cells }
      rest.removeFirst()
    }
  }
}

extension DemoExports.Row {
  // These throw by themselves: a macro for each of a million cells takes most of a test's time.
  struct Unreadable: Error {
    let heading: String
    let text: String?
  }

  func text(_ heading: String) throws -> String {
    guard let text = self[heading] else { throw Unreadable(heading: heading, text: nil) }
    return text
  }

  func date(_ heading: String) throws -> CalendarDate {
    let text = try text(heading)
    guard let date = CalendarDate(iso: text) else {
      throw Unreadable(heading: heading, text: text)
    }
    return date
  }

  func minutes(_ heading: String) throws -> Int {
    let text = try text(heading)
    guard let time = ClockTime(iso: text) else { throw Unreadable(heading: heading, text: text) }
    return Int(time.minutesSinceMidnight)
  }

  func list(_ heading: String) throws -> [String] {
    try text(heading).split(separator: ",").map(String.init)
  }
}
