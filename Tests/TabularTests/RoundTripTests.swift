import Records
import Testing

@testable import Tabular

@Suite struct RoundTripTests {
  private static let pieces = [
    "\"", "\"\"", "\n", "\r\n", "\r", ";", ",", "\t", "=", "+", "-", "@", "'", "'=", "å", "Ö", "é",
    "👩‍👩‍👧", "0", "007", " ", "\\", "\\t", "\\n", "a", "Storgatan 1", "\u{FEFF}", "#", "|", "sep=;",
  ]

  private func nastyCell(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...5, using: &generator)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test(arguments: [OutputFormat.csv, .csvExcel, .tsv])
  func `what is written is read back`(format: OutputFormat) throws {
    for seed in 1...500 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let width = Int.random(in: 1...5, using: &generator)
      let height = Int.random(in: 0...6, using: &generator)
      let rows = (0..<height).map { _ in (0..<width).map { _ in nastyCell(&generator) } }
      let columns = (0..<width).map { column("field_\($0)", "Fält, \($0);\t\"å\"", "Field \($0)") }
      let file = try bytes(table(columns, rows.map { $0.map(Cell.text) }), format)
      let seen =
        format == .tsv
        ? read(file, separator: .tab, quoting: .backslashes) : read(file)
      let cells = seen.rows.dropFirst().map { row in
        format == .tsv ? row : row.map(unneutralised)
      }
      #expect(cells == rows, "seed \(seed)")
      #expect(seen.faults.isEmpty && seen.encoding == .utf8, "seed \(seed)")
      let headings = columns.map { format == .csvExcel ? $0.heading(.swedish) : $0.id }
      #expect(seen.rows.first == headings, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+46 70", "'+46 70"), ("-x", "'-x"), ("@a", "'@a"), ("\tx", "'\tx"),
    ("\rx", "'\rx"), ("'=x", "''=x"), ("''@x", "'''@x"), ("'", "'"), ("''", "''"), ("'a", "'a"),
    ("''a", "''a"), ("a=b", "a=b"), ("", ""), ("å", "å"), (" =x", " =x"), ("'=", "''="),
    ("=\u{301}x", "'=\u{301}x"),
  ])
  func `formulas are made harmless and given back`(plain: String, written: String) throws {
    let file = try bytes(table([column("x", "X", "X")], [[.text(plain)]]), .csv)
    let cell = read(file).rows.dropFirst().first?.first ?? ""
    #expect(cell == written)
    #expect(unneutralised(written) == plain)
  }

  @Test func `text that omsorg never writes is left alone on reading`() {
    for text in ["'", "'a", "''", "'' =", "a'=", "=x"] { #expect(unneutralised(text) == text) }
  }

  @Test func `every double is read back from CSV as it was`() throws {
    for seed in 1...4000 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      let plain = try #require(Numerals.plain(value, decimalSeparator: "."))
      #expect(Double(plain) == value, "seed \(seed)")
      #expect(!plain.contains("e"))
    }
  }
}
