public import Records

/// Bytes are handed to the sink in pieces of about this many.
private let pieceSize = 1 << 16

/// Writes a report.
///
/// Rows are written as they come, in pieces of some 64 KiB, except as text, which must see every
/// row to align the columns.
///
/// - Parameters:
///   - language: of headings, notes and numbers for people; ids and JSON never change with it.
///   - sink: takes the next bytes, UTF-8.
/// - Throws: `TabularError.unknownField` before anything is written, another `TabularError` where a
///   workbook has no room for the rows, and what the row source or the sink throws.
public func render(
  _ table: Table, as format: OutputFormat, language: Language,
  options: RenderOptions = RenderOptions(), into sink: (ArraySlice<UInt8>) throws -> Void
) throws {
  let selection = try selection(of: options.selectedFields, in: table.columns)
  let pick = { (cells: [Cell]) in selection.map { $0.map { cells[$0] } } ?? cells }
  let context = RenderContext(table, language, selection: selection, options)
  var renderer = format.renderer(for: context, layout: table.layout)
  var bytes: [UInt8] = []
  try renderer.begin(&bytes)
  try table.forEachRow { row in
    try renderer.row(pick(row), &bytes)
    if bytes.count >= pieceSize {
      try sink(bytes[...])
      bytes.removeAll(keepingCapacity: true)
    }
  }
  try renderer.end(&bytes)
  if !bytes.isEmpty { try sink(bytes[...]) }
}

/// The places of the wanted columns, each once; nil when all are wanted.
private func selection(of fields: [String]?, in columns: [Column]) throws -> [Int]? {
  guard let fields else { return nil }
  var places: [Int] = []
  for field in fields {
    guard let place = columns.firstIndex(where: { $0.id == field }) else {
      throw TabularError.unknownField(field, known: columns.map(\.id))
    }
    if !places.contains(place) { places.append(place) }
  }
  return places
}
