import DataDirectory
import OmsorgDomain
import Records

/// A row of a visits' export, read and small: a year of a city has millions.
struct VisitRow {
  /// The row's id.
  var id: String
  /// Places in the import's lists of clients, caregivers, services and reasons; -1 for none.
  var client: Int32 = -1
  var caregiver: Int32 = -1
  var services: Int32 = -1
  var reason: Int32 = -1
  var date = CalendarDate.earliest
  /// Minutes since midnight; -1 for none.
  var plannedStart: Int16 = -1
  var plannedEnd: Int16 = -1
  var start: Int16 = -1
  var end: Int16 = -1
  var status = VisitStatus.planned
}

/// Texts that come again and again, each held once.
struct InternedTexts {
  private(set) var texts: [String] = []
  private var places: [String: Int32] = [:]

  mutating func place(of text: String) -> Int32 {
    if let place = places[text] { return place }
    let place = Int32(texts.count)
    texts.append(text)
    places[text] = place
    return place
  }

  func text(_ place: Int32) -> String? { place < 0 ? nil : texts[Int(place)] }
}

/// The rows of an import's visits.
struct VisitRows {
  var rows: [VisitRow] = []
  var clients = InternedTexts()
  var caregivers = InternedTexts()
  var reasons = InternedTexts()
  /// The services of rows as exports write them, and the place of each in `serviceIds`.
  private(set) var written: [String: Int32] = [:]
  /// Services as ids of the catalogue, each combination once.
  private(set) var serviceIds: [[String]] = []
  private var combinations: [[String]: Int32] = [:]

  /// The place of the services that an export writes so, if it has been told.
  func services(written text: String) -> Int32? { written[text] }

  /// Remembers which services an export means.
  mutating func setServices(_ ids: [String], written text: String) -> Int32 {
    let place = combinations[ids] ?? Int32(serviceIds.count)
    if combinations.updateValue(place, forKey: ids) == nil { serviceIds.append(ids) }
    written[text] = place
    return place
  }
}

extension Importer {
  func importVisits(_ tables: [ImportTable]) throws {
    guard !tables.isEmpty else { return }
    var visits = VisitRows()
    for table in tables { read(table, into: &visits) }
    refuseRepeatedIds(in: visits, tables)
    guard faults.isEmpty else { return }
    try write(visits)
  }

  // MARK: Reading

  /// The rows of visits to record.
  /// - Throws: `StoreError.importRefused` with every fault.
  func rowsToRecord(_ file: ImportFile) throws -> VisitRows {
    isRecording = true
    summaries[.visits] = ImportSummary(kind: .visits)
    catalogue = ServiceCatalogue(try writer.records(.services))
    try mentionStored()
    var visits = VisitRows()
    do throws(ImportFault) {
      let table = try ImportTable(file, options.mapping, isRecording: true)
      read(table, into: &visits)
      refuseRepeatedIds(in: visits, [table])
    } catch {
      tell(error)
    }
    if !faults.isEmpty { throw StoreError.importRefused(faults) }
    return visits
  }

  private func read(_ table: ImportTable, into visits: inout VisitRows) {
    let cells = VisitCells(table)
    table.forEachRow { row in
      summaries[.visits]?.rows += 1
      if let visit = read(row, cells, table, into: &visits) { visits.rows.append(visit) }
    } faulty: { _, fault in
      summaries[.visits]?.rows += 1
      tell(fault)
    }
    progressed(by: table.byteCount)
  }

  private func read(
    _ row: ImportRow, _ cells: VisitCells, _ table: ImportTable, into visits: inout VisitRows
  ) -> VisitRow? {
    let faultsBefore = faults.count
    func text(_ place: Int?) -> String { place.map { row.cells[$0] } ?? "" }
    func time(_ column: String, _ place: Int?) -> Int16 {
      let written = text(place)
      if written.isEmpty { return -1 }
      do throws(FormFault) {
        return try ValueForm<ClockTime>.time.parse(written, context).minutesSinceMidnight
      } catch {
        tell(column, table, row, error)
        return -1
      }
    }
    var visit = VisitRow(id: text(cells.id))
    if visit.id.isEmpty, !isRecording { tell("id", table, row, missingValue) }
    let client = text(cells.client)
    if client.isEmpty {
      tell("client", table, row, missingValue)
    } else if !(mentioned[.clients]?.contains(client) ?? false) {
      tell("client", table, row, unknown(client, .clients))
    }
    visit.client = visits.clients.place(of: client)
    do throws(FormFault) {
      visit.date = try ValueForm<CalendarDate>.date.parse(text(cells.date), context)
    } catch {
      tell("date", table, row, error)
    }
    visit.plannedStart = time("planned_start", cells.plannedStart)
    visit.plannedEnd = time("planned_end", cells.plannedEnd)
    visit.start = time("start", cells.start)
    visit.end = time("end", cells.end)
    let caregiver = text(cells.caregiver)
    if !caregiver.isEmpty {
      if !(mentioned[.caregivers]?.contains(caregiver) ?? false) {
        tell("caregiver", table, row, unknown(caregiver, .caregivers))
      }
      visit.caregiver = visits.caregivers.place(of: caregiver)
    }
    visit.services = services(text(cells.services), table, row, in: &visits)
    let status = text(cells.status)
    do throws(FormFault) {
      visit.status =
        isRecording && status.isEmpty
        ? .performed : try ValueForm<VisitStatus>.choice.parse(status, context)
    } catch {
      tell("status", table, row, FormFault(kind: "unknown_status", reason: error.reason))
    }
    let reason = text(cells.reason)
    if !reason.isEmpty { visit.reason = visits.reasons.place(of: reason) }
    if visit.status == .performed, visit.caregiver < 0, caregiver.isEmpty {
      tell("caregiver", table, row, missingValue)
    }
    return faults.count == faultsBefore ? visit : nil
  }

  private func services(
    _ written: String, _ table: ImportTable, _ row: ImportRow, in visits: inout VisitRows
  ) -> Int32 {
    if written.isEmpty { return -1 }
    if let place = visits.services(written: written) { return place }
    var ids: [String] = []
    for part in written.split(whereSeparator: { $0 == "," || $0 == "+" || $0 == "|" }) {
      let name = String(part.trimmingSpaces)
      if name.isEmpty { continue }
      guard let id = options.mapping.service(named: name, in: catalogue) else {
        tell("services", table, row, unknownService(name))
        return -1
      }
      if !ids.contains(id) { ids.append(id) }
    }
    // In one order, so that exports that list them otherwise mean the same visit.
    return visits.setServices(ids.sorted(), written: written)
  }

  /// Tells of row ids that come twice. Exports number their rows upward, which is seen at once.
  private func refuseRepeatedIds(in visits: VisitRows, _ tables: [ImportTable]) {
    let rows = visits.rows.filter { !$0.id.isEmpty }
    let isRising = rows.indices.dropFirst().allSatisfy { index in
      rows[index - 1].id.utf8.lexicographicallyPrecedes(rows[index].id.utf8)
    }
    if isRising { return }
    var repeated: Set<String> = []
    var seen: Set<String> = []
    for row in rows where !seen.insert(row.id).inserted { repeated.insert(row.id) }
    if repeated.isEmpty { return }
    var first: [String: (file: String, line: Int)] = [:]
    for table in tables {
      let place = VisitCells(table).id
      table.forEachRow { row in
        guard let id = place.map({ row.cells[$0] }), repeated.contains(id) else { return }
        if let earlier = first[id] {
          tell(
            "id", table, row,
            FormFault(
              kind: "duplicate_id",
              reason: Text(
                sv: "'\(id)' står redan på rad \(earlier.line) i \(earlier.file)",
                en: "'\(id)' is on line \(earlier.line) of \(earlier.file) already")))
        } else {
          first[id] = (table.file, row.line)
        }
      } faulty: { _, _ in
      }
    }
  }

  // MARK: Writing

  private func write(_ visits: VisitRows) throws {
    var days: [CalendarDate: [Int32]] = [:]
    for (index, row) in visits.rows.enumerated() {
      days[row.date, default: []].append(Int32(index))
    }
    let stored = Set(try writer.transaction.paths(in: "visits"))
    var moved: Set<String> = []
    for date in days.keys.sorted() {
      let file = RegisterFile<Visit>.visits(date)
      let old = stored.contains(file.path) ? try writer.records(file) : []
      let imported = VisitJoin.visits(days[date] ?? [], of: visits)
      if stored.isEmpty {
        summaries[.visits]?.added += imported.count
        try writer.replace(file, with: imported)
        continue
      }
      let rows = Set((days[date] ?? []).map { visits.rows[Int($0)].id })
      let known = Set(old.flatMap { $0.caregivers.compactMap(\.row) })
      moved.formUnion(rows.subtracting(known))
      let joined = VisitJoin.joining(imported, replacing: rows, in: old)
      count(old, joined)
      if joined != old { try writer.replace(file, with: joined) }
    }
    if !moved.isEmpty { try remove(moved, except: visits, days, from: stored) }
  }

  private func count(_ old: [Visit], _ new: [Visit]) {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for visit in new { summaries[.visits]?.count(before[visit.id], visit) }
  }

  /// Takes rows that have come under another date out of the date where they were.
  private func remove(
    _ rows: Set<String>, except visits: VisitRows, _ days: [CalendarDate: [Int32]],
    from stored: Set<String>
  ) throws {
    for path in stored.sorted() {
      guard let date = VisitFiles.date(ofPath: path) else { continue }
      let file = RegisterFile<Visit>.visits(date)
      let own = Set((days[date] ?? []).map { visits.rows[Int($0)].id })
      let gone = rows.subtracting(own)
      let old = try writer.records(file)
      let isTouched = old.contains { visit in
        visit.caregivers.contains { $0.row.map(gone.contains) ?? false }
      }
      guard isTouched else { continue }
      let left = VisitJoin.joining([], replacing: gone, in: old)
      // They were counted as new where they came.
      summaries[.visits]?.added -= old.count - left.count
      summaries[.visits]?.changed += old.count - left.count
      if left.isEmpty {
        try writer.transaction.remove(file.path)
      } else {
        try writer.replace(file, with: left)
      }
    }
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
