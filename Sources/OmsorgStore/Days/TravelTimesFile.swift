public import OmsorgDomain
import PlainJSON
import Records
import Tabular

/// A table of known travel times, from a delimited file with the columns of `TravelTimes.columns`.
public struct TravelTimesFile: Sendable {
  /// The times.
  public let travel: TravelTimes
  private let places: Set<String>

  /// The table in a file.
  /// - Throws: `ImportFileError` when the file cannot be read, `StoreError.invalidTravelTimes` with
  ///   every fault when it does not hold such a table.
  public init(path: String) throws {
    try self.init(try ImportFile.file(at: path))
  }

  /// The table in a file that has been read.
  /// - Throws: `StoreError.invalidTravelTimes` with every fault.
  public init(_ file: ImportFile) throws(StoreError) {
    var reading = Reading(file)
    reading.readAll()
    if !reading.faults.isEmpty { throw .invalidTravelTimes(reading.faults) }
    travel = TravelTimes(known: reading.known)
    places = Set(reading.known.keys.flatMap { [$0.from, $0.to] })
  }

  /// The ids that the table has and no client or team, sorted: what it says of them is not used.
  public func unknownIds(in records: CareRecords) -> [String] {
    places.filter { records.client($0) == nil && records.team($0) == nil }
      .sorted(by: CollectionFile.inCollectionOrder)
  }
}

/// A table of travel times while it is read.
private struct Reading {
  private(set) var known: [TravelTimes.Leg: Int] = [:]
  private(set) var faults: [ImportFault] = []

  private let file: ImportFile
  private var headings: [String] = []
  /// The columns' places in a row, by id.
  private var places: [String: Int] = [:]
  /// The line that each time is on.
  private var lines: [TravelTimes.Leg: Int] = [:]

  init(_ file: ImportFile) { self.file = file }

  mutating func readAll() {
    var text = DelimitedText(file.contents.buffer)
    var row = DelimitedRow()
    do throws(ImportFault) {
      headings = try ImportTable.headings(&text, in: file)
      places = try columnPlaces()
    } catch {
      return faults.append(error)
    }
    while faults.count < Importer.mostFaults, text.nextRow(&row) {
      if let fault = row.faults.first {
        let place = fault.cell - 1
        faults.append(
          ImportFault(
            fault, in: file.name,
            heading: headings.indices.contains(place) ? headings[place] : nil))
      } else {
        read(row)
      }
    }
  }

  private func columnPlaces() throws(ImportFault) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, heading) in headings.enumerated() {
      guard let column = TravelTimes.columns.column(of: heading) else { continue }
      if places.updateValue(place, forKey: column.id) != nil {
        throw .repeatedColumn(column.id, heading: heading, in: file.name)
      }
    }
    if TravelTimes.columns.allSatisfy({ !$0.isRequired || places[$0.id] != nil }) { return places }
    throw ImportFault(
      file: file.name, line: 1, column: 1, heading: nil, kind: "unknown_kind",
      message: Text(
        sv: "rubrikerna ska vara från, till och minuter, och kan vara färdsätt",
        en: "the headings must be from, to and minutes, and may be way"))
  }

  private mutating func read(_ row: borrowing DelimitedRow) {
    let from = text("from", row)
    let to = text("to", row)
    let minutes = value(ValueForm.decimal(fractionDigits: 0, in: 0...1_440), "minutes", row)
    var way: WayOfTravelling?
    if places["way"].map({ !ImportTable.text(of: row[$0]).isEmpty }) ?? false {
      way = value(ValueForm<WayOfTravelling>.choice, "way", row)
      if way == nil { return }
    }
    guard let from, let to, let minutes else { return }
    let leg = TravelTimes.Leg(from: from, to: to, way: way)
    let rounded = Int(minutes.rounded(.up))
    if let earlier = known[leg], let line = lines[leg], earlier != rounded {
      return tell(
        FormFault(
          kind: "duplicate_row",
          reason: Text(
            sv: "en annan tid än på rad \(line)", en: "another time than on line \(line)")),
        "minutes", row)
    }
    known[leg] = rounded
    lines[leg] = lines[leg] ?? row.line
  }

  /// The text of a column's cell; nil, and told, if there is none.
  private mutating func text(_ column: String, _ row: borrowing DelimitedRow) -> String? {
    let text = places[column].map { ImportTable.text(of: row[$0]) } ?? ""
    if !text.isEmpty { return text }
    tell(.missingValue, column, row)
    return nil
  }

  /// The value of a column's cell; nil, and told, if it is not of its form.
  private mutating func value<Value>(
    _ form: ValueForm<Value>, _ column: String, _ row: borrowing DelimitedRow
  ) -> Value? {
    guard let text = text(column, row) else { return nil }
    do throws(FormFault) { return try form.parse(text, ValueContext(day: 0)) } catch {
      tell(error, column, row)
      return nil
    }
  }

  private mutating func tell(
    _ fault: FormFault, _ column: String, _ row: borrowing DelimitedRow
  ) {
    let place = places[column]
    let position = place.map { row.position(ofCell: $0) }
    faults.append(
      ImportFault(
        file: file.name, line: position?.line ?? row.line, column: position?.column ?? 1,
        heading: place.map { headings[$0] }, kind: fault.kind, message: fault.reason))
  }
}
