import OmsorgDomain
import PlainJSON
import Records
import Tabular

/// What rows of visits are read by.
struct VisitReading: Sendable {
  let mapping: ImportMapping
  let catalogue: ServiceCatalogue
  let context: ValueContext
  /// The ids that there are, those of rows refused included.
  let clients: Set<String>
  let caregivers: Set<String>
  /// Whether rows may lack an id and a status.
  let isRecording: Bool
}

/// Reads the rows of one visits' export.
struct VisitRowReader {
  let table: ImportTable
  let vocabulary: VisitVocabulary
  let ids: RowIdStore
  private(set) var faults: [ImportFault] = []

  private let reading: VisitReading
  private let columns: VisitCells
  private let file: UnsafePointer<UInt8>?

  init(
    _ table: ImportTable, _ reading: VisitReading, _ vocabulary: VisitVocabulary,
    _ ids: RowIdStore
  ) {
    self.table = table
    self.reading = reading
    self.vocabulary = vocabulary
    self.ids = ids
    columns = VisitCells(table)
    file = table.contents.buffer.baseAddress
  }

  /// Tells a fault, unless there are so many already that more would help nobody.
  mutating func tell(_ fault: ImportFault) {
    if faults.count < Importer.mostFaults { faults.append(fault) }
  }

  // MARK: Rows of delimited files

  /// A row; nil with its faults told if it has any.
  mutating func read(
    _ row: borrowing DelimitedRow, at place: DelimitedText.Place,
    _ meanings: inout VisitCellMeanings
  ) -> VisitRow? {
    var visit = VisitRow()
    if row.faults.isEmpty, look(row, &meanings, into: &visit) { return visit }
    if let fault = table.fault(in: row) {
      tell(fault)
      return nil
    }
    return read(ImportTable.row(row, at: place))
  }

  /// Looks up what a row says; false if it must be read as texts.
  @inline(__always)
  private mutating func look(
    _ row: borrowing DelimitedRow, _ meanings: inout VisitCellMeanings,
    into visit: inout VisitRow
  ) -> Bool {
    let spans = row.cellSpans
    guard let file, let id = columns.id else { return false }
    let idBytes = UnsafeBufferPointer(
      start: file + spans[id].start, count: spans[id].end - spans[id].start)
    if RowId.isPlain(idBytes) {
      visit.id = RowId(idBytes, isPlain: true)
    } else {
      let text = ImportTable.text(of: row[id])
      if text.isEmpty { return false }
      visit.id = ids.id(text)
    }
    // A cell in quotes with quotes in it is not what its bytes are.
    @inline(__always) func bytes(_ place: Int?) -> UnsafeBufferPointer<UInt8>? {
      guard let place else { return nil }
      let span = spans[place]
      if span.start == span.end { return nil }
      return UnsafeBufferPointer(start: file + span.start, count: span.end - span.start)
    }
    for span in spans where span.isQuoted {
      let bytes = UnsafeBufferPointer(start: file + span.start, count: span.end - span.start)
      if bytes.contains(UInt8(ascii: "\"")) { return false }
    }
    guard let client = bytes(columns.client), let date = bytes(columns.date) else { return false }
    visit.client = meanings.clients.meaning(of: client) {
      let text = ImportTable.text(of: row[columns.client ?? 0])
      if text.isEmpty || !reading.clients.contains(text) { return CellMeanings.faulty }
      return vocabulary.clients.place(of: text)
    }
    let day = meanings.dates.meaning(of: date) {
      // Counted from the earliest date, as no meaning is negative.
      parsed(.date, row, columns.date).map {
        $0.daysSinceEpoch - CalendarDate.earliest.daysSinceEpoch
      }
        ?? CellMeanings.faulty
    }
    visit.day = day &+ CalendarDate.earliest.daysSinceEpoch
    var isRight = visit.client >= 0 && day >= 0
    @inline(__always) func time(_ place: Int?) -> Int16 {
      guard let bytes = bytes(place) else { return -1 }
      if let time = Self.plainTime(bytes) { return time }
      let meaning = meanings.times.meaning(of: bytes) {
        if ImportTable.text(of: row[place ?? 0]).isEmpty { return CellMeanings.nothing }
        return parsed(.time, row, place).map { Int32($0.minutesSinceMidnight) }
          ?? CellMeanings.faulty
      }
      if meaning == CellMeanings.faulty { isRight = false }
      return Int16(truncatingIfNeeded: meaning)
    }
    visit.plannedStart = time(columns.plannedStart)
    visit.plannedEnd = time(columns.plannedEnd)
    visit.start = time(columns.start)
    visit.end = time(columns.end)
    if let caregiver = bytes(columns.caregiver) {
      visit.caregiver = meanings.caregivers.meaning(of: caregiver) {
        let text = ImportTable.text(of: row[columns.caregiver ?? 0])
        if text.isEmpty { return CellMeanings.nothing }
        if !reading.caregivers.contains(text) { return CellMeanings.faulty }
        return vocabulary.caregivers.place(of: text)
      }
    }
    if let services = bytes(columns.services) {
      visit.services = meanings.services.meaning(of: services) {
        do throws(FormFault) {
          return try self.services(ImportTable.text(of: row[columns.services ?? 0]))
        } catch {
          return CellMeanings.faulty
        }
      }
    }
    guard let statusBytes = bytes(columns.status) else { return false }
    let status = meanings.statuses.meaning(of: statusBytes) {
      parsed(.choice, row, columns.status).flatMap { (status: VisitStatus) in
        VisitStatus.allCases.firstIndex(of: status).map { Int32($0) }
      } ?? CellMeanings.faulty
    }
    if let reason = bytes(columns.reason) {
      visit.reason = meanings.reasons.meaning(of: reason) {
        let text = ImportTable.text(of: row[columns.reason ?? 0])
        return text.isEmpty ? CellMeanings.nothing : vocabulary.reasons.place(of: text)
      }
    }
    guard isRight, status >= 0, visit.caregiver != CellMeanings.faulty,
      visit.services != CellMeanings.faulty
    else { return false }
    visit.status = VisitStatus.allCases[Int(status)]
    return visit.status != .performed || visit.caregiver >= 0
  }

  /// The minutes of a time that stands as `HH:MM`.
  @inline(__always)
  private static func plainTime(_ bytes: UnsafeBufferPointer<UInt8>) -> Int16? {
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    let (tens, ones) = (bytes[0] &- 0x30, bytes[1] &- 0x30)
    let (minuteTens, minuteOnes) = (bytes[3] &- 0x30, bytes[4] &- 0x30)
    guard tens <= 2, ones < 10, minuteTens < 6, minuteOnes < 10 else { return nil }
    let hour = Int16(tens) * 10 + Int16(ones)
    return hour < 24 ? hour * 60 + Int16(minuteTens) * 10 + Int16(minuteOnes) : nil
  }

  private func parsed<Value>(
    _ form: ValueForm<Value>, _ row: borrowing DelimitedRow, _ place: Int?
  ) -> Value? {
    guard let place else { return nil }
    do throws(FormFault) {
      return try form.parse(ImportTable.text(of: row[place]), reading.context)
    } catch {
      return nil
    }
  }

  // MARK: Rows as texts

  /// A row; nil with its faults told if it has any.
  mutating func read(_ row: ImportRow) -> VisitRow? {
    let faultsBefore = faults.count
    func text(_ place: Int?) -> String { place.map { row.cells[$0] } ?? "" }
    var visit = VisitRow()
    let id = text(columns.id)
    if id.isEmpty, !reading.isRecording { tell("id", row, .missingValue) }
    visit.id = id.isEmpty ? RowId() : ids.id(id)
    let client = text(columns.client)
    if client.isEmpty {
      tell("client", row, .missingValue)
    } else if !reading.clients.contains(client) {
      tell("client", row, .unknown(client, .clients))
    }
    visit.client = vocabulary.clients.place(of: client)
    do throws(FormFault) {
      visit.day = try ValueForm<CalendarDate>.date.parse(text(columns.date), reading.context)
        .daysSinceEpoch
    } catch {
      tell("date", row, error)
    }
    visit.plannedStart = time("planned_start", text(columns.plannedStart), row)
    visit.plannedEnd = time("planned_end", text(columns.plannedEnd), row)
    visit.start = time("start", text(columns.start), row)
    visit.end = time("end", text(columns.end), row)
    let caregiver = text(columns.caregiver)
    if !caregiver.isEmpty {
      if !reading.caregivers.contains(caregiver) {
        tell("caregiver", row, .unknown(caregiver, .caregivers))
      }
      visit.caregiver = vocabulary.caregivers.place(of: caregiver)
    }
    do throws(FormFault) {
      visit.services = try services(text(columns.services))
    } catch {
      tell("services", row, error)
    }
    let status = text(columns.status)
    do throws(FormFault) {
      visit.status =
        reading.isRecording && status.isEmpty
        ? .performed : try ValueForm<VisitStatus>.choice.parse(status, reading.context)
    } catch {
      tell("status", row, FormFault(kind: "unknown_status", reason: error.reason))
    }
    let reason = text(columns.reason)
    if !reason.isEmpty { visit.reason = vocabulary.reasons.place(of: reason) }
    if visit.status == .performed, caregiver.isEmpty { tell("caregiver", row, .missingValue) }
    return faults.count == faultsBefore ? visit : nil
  }

  private mutating func time(_ column: String, _ written: String, _ row: ImportRow) -> Int16 {
    if written.isEmpty { return -1 }
    do throws(FormFault) {
      return try ValueForm<ClockTime>.time.parse(written, reading.context).minutesSinceMidnight
    } catch {
      tell(column, row, error)
      return -1
    }
  }

  private func services(_ written: String) throws(FormFault) -> Int32 {
    if written.isEmpty { return CellMeanings.nothing }
    var ids: [String] = []
    for part in written.split(whereSeparator: { $0 == "," || $0 == "+" || $0 == "|" }) {
      let name = String(part.trimmingSpaces)
      if name.isEmpty { continue }
      guard let id = reading.mapping.service(named: name, in: reading.catalogue) else {
        throw .unknownService(name)
      }
      if !ids.contains(id) { ids.append(id) }
    }
    // In one order, so that exports that list them otherwise mean the same visit.
    return vocabulary.place(ofServices: ids.sorted())
  }

  private mutating func tell(_ column: String, _ row: ImportRow, _ fault: FormFault) {
    tell(table.fault(fault, in: column, of: row))
  }
}

/// The places of a visits' export's columns.
private struct VisitCells {
  let id, client, date, plannedStart, plannedEnd, start, end, caregiver, services, status: Int?
  let reason: Int?

  init(_ table: ImportTable) {
    id = table.place(of: "id")
    client = table.place(of: "client")
    date = table.place(of: "date")
    plannedStart = table.place(of: "planned_start")
    plannedEnd = table.place(of: "planned_end")
    start = table.place(of: "start")
    end = table.place(of: "end")
    caregiver = table.place(of: "caregiver")
    services = table.place(of: "services")
    status = table.place(of: "status")
    reason = table.place(of: "reason")
  }
}
