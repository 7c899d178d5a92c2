import PlainJSON
import Records

@testable import Tabular

/// SplitMix64: the same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func column(
  _ id: String, _ swedish: String, _ english: String, _ kind: CellKind = .text,
  shareFractionDigits: Int = 0
) -> Column {
  Column(
    id, Text(sv: swedish, en: english), kind, summary: Text(same: id),
    shareFractionDigits: shareFractionDigits)
}

func table(_ columns: [Column], _ rows: [[Cell]], totals: [Cell]? = nil) -> Table {
  Table(schema: "omsorg.test/1", columns: columns, rows: rows, totals: totals)
}

func bytes(
  _ table: Table, _ format: OutputFormat, _ language: Language = .swedish,
  _ options: RenderOptions = RenderOptions()
) throws -> [UInt8] {
  var bytes: [UInt8] = []
  try render(table, as: format, language: language, options: options) { bytes += $0 }
  return bytes
}

func text(
  _ table: Table, _ format: OutputFormat, _ language: Language = .swedish,
  _ options: RenderOptions = RenderOptions()
) throws -> String {
  String(decoding: try bytes(table, format, language, options), as: UTF8.self)
}

/// A fault as a test writes it.
struct SeenFault: Equatable {
  let kind: DelimitedFault.Kind
  let line: Int
  let column: Int
  let cell: Int
}

/// All that a reader sees in a file.
struct SeenFile: Equatable {
  var encoding = TextEncoding.utf8
  var separator = Separator.semicolon
  var rows: [[String]] = []
  var lines: [Int] = []
  var faults: [SeenFault] = []
}

func read(
  _ bytes: [UInt8], separator: Separator? = nil, quoting: DelimitedText.Quoting = .quotes
) -> SeenFile {
  bytes.withUnsafeBufferPointer { buffer in
    var reader = DelimitedText(buffer, separator: separator, quoting: quoting)
    var row = DelimitedRow()
    var seen = SeenFile(encoding: reader.encoding, separator: reader.separator)
    while reader.nextRow(&row) {
      seen.rows.append((0..<row.count).map { row[$0].text })
      seen.lines.append(row.line)
      for fault in row.faults {
        seen.faults.append(
          SeenFault(
            kind: fault.kind, line: fault.position.line, column: fault.position.column,
            cell: fault.cell))
      }
    }
    return seen
  }
}

func read(_ text: String, separator: Separator? = nil) -> SeenFile {
  read(Array(text.utf8), separator: separator)
}
