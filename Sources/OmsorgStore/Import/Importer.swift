public import OmsorgDomain
import PlainJSON
import Records

/// Imports files into a store within one change: all of them, or none if one has a fault.
///
/// Every fault in every file is told. A row that refers to a row refused is not told as a fault of
/// its own. Rows are matched to records by id, so that importing the same files again changes
/// nothing; records that the files lack are left alone.
public final class Importer {
  /// What the user may say of an import.
  public struct Options {
    /// The day from which changed facts hold.
    public var asOf: CalendarDate
    /// Headings and services of systems that omsorg does not know by itself.
    public var mapping: ImportMapping
    /// Told now and then how many bytes of how many have been read.
    public var progress: (_ done: Int, _ total: Int) -> Void

    /// Options.
    public init(
      asOf: CalendarDate, mapping: ImportMapping = ImportMapping(),
      progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
      self.asOf = asOf
      self.mapping = mapping
      self.progress = progress
    }
  }

  let writer: StoreWriter
  let options: Options
  let context: ValueContext
  private(set) var faults: [ImportFault] = []
  /// A file that is nothing like an export has a fault on every line; this many are enough.
  static let mostFaults = 10_000
  /// The ids that rows of each kind have, refused rows included: what refers to them is not told.
  var mentioned: [ImportKind: Set<String>] = [:]
  var summaries: [ImportKind: ImportSummary] = [:]
  var catalogue = ServiceCatalogue([])
  private var bytesRead = 0
  private var bytesInAll = 0

  init(_ writer: StoreWriter, _ options: Options) {
    self.writer = writer
    self.options = options
    context = ValueContext(day: Int(options.asOf.daysSinceEpoch))
  }

  /// Imports files in the change that is under way.
  /// - Returns: what was done with each kind of record, in the order of `ImportKind`.
  /// - Throws: `StoreError.importRefused` with every fault; `StoreError` and `DataDirectoryError`
  ///   when the store cannot be read or written.
  public static func run(
    _ files: [ImportFile], into writer: StoreWriter, _ options: Options
  ) throws -> [ImportSummary] {
    let importer = Importer(writer, options)
    try importer.run(files)
    return ImportKind.allCases.compactMap { importer.summaries[$0] }
  }

  private func run(_ files: [ImportFile]) throws {
    catalogue = ServiceCatalogue(try writer.records(.services))
    bytesInAll = files.reduce(0) { $0 + $1.contents.buffer.count }
    var tables: [ImportKind: [ImportTable]] = [:]
    for file in files {
      do throws(ImportFault) {
        let table = try ImportTable(file, options.mapping)
        tables[table.kind, default: []].append(table)
        summaries[table.kind, default: ImportSummary(kind: table.kind)].files += 1
      } catch {
        tell(error)
      }
    }
    // Visits are read twice, the second time to be written.
    bytesInAll += tables[.visits]?.reduce(0) { $0 + $1.byteCount } ?? 0
    try mentionStored()
    var rows: [ImportKind: [RegisterRow]] = [:]
    for kind in ImportKind.allCases where kind != .visits {
      rows[kind] = read(tables[kind] ?? [], of: kind)
    }
    try importTeams(rows.removeValue(forKey: .teams) ?? [])
    try importCaregivers(rows.removeValue(forKey: .caregivers) ?? [])
    try importClients(rows.removeValue(forKey: .clients) ?? [])
    try importDecisions(rows.removeValue(forKey: .decisions) ?? [])
    try importAbsences(rows.removeValue(forKey: .absences) ?? [])
    try importShifts(rows.removeValue(forKey: .shifts) ?? [])
    try importVisits(tables[.visits] ?? [])
    if !faults.isEmpty {
      let order = Dictionary(
        files.enumerated().map { ($0.element.name, $0.offset) },
        uniquingKeysWith: { first, _ in first })
      faults.sort { first, second in
        (order[first.file] ?? 0, first.line, first.column)
          < (order[second.file] ?? 0, second.line, second.column)
      }
      throw StoreError.importRefused(faults)
    }
  }

  /// Tells that so many more bytes have been read.
  func progressed(by bytes: Int) {
    bytesRead += bytes
    options.progress(bytesRead, bytesInAll)
  }

  /// The ids of what is in the store already.
  func mentionStored() throws {
    mentioned[.teams] = Set(try writer.records(.teams).map(\.id))
    mentioned[.caregivers] = Set(try writer.records(.caregivers).map(\.id))
    mentioned[.clients] = Set(try writer.records(.clients).map(\.id))
  }
}

/// A row of a register's export, with the table it stands in.
struct RegisterRow {
  let table: ImportTable
  let row: ImportRow
  /// The id of the record that the row is about.
  var id: String

  /// The text of a column's cell; nil when the file lacks the column or the row has no such cell.
  func text(_ column: String) -> String? {
    guard let place = table.place(of: column), row.cells.indices.contains(place),
      !row.absent.contains(place)
    else { return nil }
    return row.cells[place]
  }

  /// The text of a column's cell, if there is any.
  func filled(_ column: String) -> String? {
    text(column).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Importer {
  /// Reads a kind's rows; those with faults are told, and their ids remembered.
  private func read(_ tables: [ImportTable], of kind: ImportKind) -> [RegisterRow] {
    var rows: [RegisterRow] = []
    var firstLine: [String: (file: String, line: Int)] = [:]
    for table in tables {
      let idPlace = table.place(of: "id")
      table.forEachRow { cells in
        summaries[kind]?.rows += 1
        guard let idPlace else {
          rows.append(RegisterRow(table: table, row: cells, id: ""))
          return
        }
        let row = RegisterRow(table: table, row: cells, id: cells.cells[idPlace])
        mentioned[kind, default: []].insert(row.id)
        if row.id.isEmpty {
          tell("id", row, .missingValue)
        } else if let first = firstLine[row.id] {
          tell(
            "id", row, .repeatedId(row.id, line: first.line, file: first.file))
        } else {
          firstLine[row.id] = (table.file, cells.line)
          rows.append(row)
        }
      } faulty: { row, fault in
        summaries[kind]?.rows += 1
        if let idPlace, row.cells.indices.contains(idPlace) {
          mentioned[kind, default: []].insert(row.cells[idPlace])
        }
        tell(fault)
      }
      progressed(by: table.byteCount)
    }
    return rows
  }

  /// Tells a fault, unless there are so many already that more would help nobody.
  func tell(_ fault: ImportFault) {
    if faults.count < Self.mostFaults { faults.append(fault) }
  }

  /// Tells a fault in a row's cell.
  func tell(_ column: String, _ row: RegisterRow, _ fault: FormFault) {
    tell(column, row.table, row.row, fault)
  }

  /// Tells a fault in a row's cell.
  func tell(_ column: String, _ table: ImportTable, _ row: ImportRow, _ fault: FormFault) {
    tell(table.fault(fault, in: column, of: row))
  }

  /// Sets the fields of a record that have a column in the file.
  /// - Parameters:
  ///   - except: columns that do not stand for a field, or that the caller sees to.
  ///   - keepsPersonal: an empty cell leaves a personal field as it is.
  /// - Returns: whether every cell was of its field's form.
  func assign<R: Record>(
    _ row: RegisterRow, to record: inout R, except: Set<String> = [],
    context: ValueContext? = nil, keepsPersonal: Bool = false
  ) -> Bool {
    var isRight = true
    for column in row.table.columns {
      guard let column, !except.contains(column), let text = row.text(column),
        let field = R.fields[column]
      else { continue }
      do throws(FormFault) {
        // What omsorg writes of a protected person leaves the personal fields empty.
        if text.isEmpty, keptHere.contains(column) || keepsPersonal && field.isPersonal { continue }
        if text.isEmpty || isOpenEnd(text, column) {
          if !field.clear(context ?? self.context, &record) { throw FormFault.missingValue }
        } else {
          try field.assign(text, context ?? self.context, &record)
        }
      } catch {
        tell(column, row, error)
        isRight = false
      }
    }
    return isRight
  }

  /// Facts that are recorded here and that an export need not know of: an empty cell says nothing.
  private var keptHere: Set<String> { ["welcome_talk"] }

  /// Whether a cell is what some systems write for "no end".
  private func isOpenEnd(_ text: String, _ column: String) -> Bool {
    column == "to" && text.hasPrefix("9999-")
  }

  /// Whether an id that a cell names exists; tells the fault if not.
  func requires(
    _ id: String, _ kind: ImportKind, _ column: String, _ row: RegisterRow
  ) -> Bool {
    if mentioned[kind]?.contains(id) ?? false { return true }
    tell(column, row, .unknown(id, kind))
    return false
  }
}
