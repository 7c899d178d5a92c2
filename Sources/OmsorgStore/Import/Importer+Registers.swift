import OmsorgDomain
import Records

extension Importer {
  /// Changes the records that rows are about, and writes the collection if any became different.
  /// - Parameter body: changes the record of a row; returns nil when the row is refused.
  func change<R: IdentifiedRecord>(
    _ file: RegisterFile<R>, _ kind: ImportKind, _ rows: [RegisterRow],
    _ body: (RegisterRow, R?) -> R?
  ) throws {
    guard !rows.isEmpty else { return }
    var records = try writer.records(file)
    var positions = Dictionary(
      records.indices.map { (records[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let before = records
    for row in rows {
      let old = positions[row.id].map { records[$0] }
      if old == nil, !hasRequiredCells(row, kind) { continue }
      guard let new = body(row, old) else { continue }
      summaries[kind]?.count(old, new)
      if let position = positions[row.id] {
        records[position] = new
      } else {
        positions[row.id] = records.count
        records.append(new)
      }
    }
    if records != before, faults.isEmpty { try writer.replace(file, with: records) }
  }

  /// Whether the row of a new record has every cell that its kind requires; tells those it lacks.
  private func hasRequiredCells(_ row: RegisterRow, _ kind: ImportKind) -> Bool {
    let lacking = kind.columns.filter { $0.isRequired && row.text($0.id) == nil }
    for column in lacking { tell(column.id, row, .missingValue) }
    return lacking.isEmpty
  }

  func importTeams(_ rows: [RegisterRow]) throws {
    try change(.teams, .teams, rows) { row, old in
      var team = old ?? Team()
      var isRight = assign(row, to: &team)
      for id in team.covers where !requires(id, .teams, "covers", row) { isRight = false }
      return isRight ? team : nil
    }
  }

  func importCaregivers(_ rows: [RegisterRow]) throws {
    try change(.caregivers, .caregivers, rows) { row, old in
      var caregiver = old ?? Caregiver()
      var isRight = assign(row, to: &caregiver, except: ["employment"])
      if let team = row.filled("team"), !requires(team, .teams, "team", row) { isRight = false }
      if let twin = row.filled("twin"), !requires(twin, .caregivers, "twin", row) {
        isRight = false
      }
      do throws(FormFault) {
        try setEmployment(of: &caregiver, row)
        try setTitleGround(of: &caregiver, row)
      } catch {
        isRight = false
      }
      return isRight ? caregiver : nil
    }
  }

  /// A first extent of employment holds from the day the caregiver was employed.
  private func setEmployment(
    of caregiver: inout Caregiver, _ row: RegisterRow
  ) throws(FormFault) {
    guard let text = row.filled("employment") else { return }
    let employedFrom = try parsed(.date, "employed_from", row)
    let extent = try parsed(
      ValueForm.decimal(fractionDigits: 0, in: 0...200), "employment", row, text)
    guard let extent else { return }
    if caregiver.employment.isEmpty {
      caregiver.employment = Timeline([Period(from: employedFrom, value: extent)])
    } else if caregiver.employment.value(on: options.asOf) != nil
      || caregiver.employment.current != extent
    {
      // What is to begin later, and is told again, is no news of the day of the import.
      caregiver.employment.set(extent, from: options.asOf)
    }
  }

  /// The ground that a title and a yes or no for the certificate speak for; one that is proved by
  /// a document recorded here stays.
  private func setTitleGround(
    of caregiver: inout Caregiver, _ row: RegisterRow
  ) throws(FormFault) {
    guard row.filled("certificate") != nil else { return }
    guard let hasCertificate = try parsed(.flag, "certificate", row) else { return }
    let employedFrom = try parsed(.date, "employed_from", row)
    let isHourly = caregiver.role.value(on: options.asOf) == .hourly
    let ground = TitleGround(
      exportedTitle: caregiver.title?.words(.swedish) ?? "", hasCertificate: hasCertificate,
      permanentlyEmployedFrom: isHourly ? nil : employedFrom)
    let current = caregiver.titleGround.value(on: options.asOf)
    if let current, current.kind == ground.kind || current.document != nil { return }
    if caregiver.titleGround.isEmpty {
      caregiver.titleGround = Timeline([Period(from: nil, value: ground)])
    } else {
      caregiver.titleGround.set(ground, from: options.asOf)
    }
  }

  /// The value in a cell, told as a fault when it is not of the form; nil when it is empty.
  func parsed<Value>(
    _ form: ValueForm<Value>, _ column: String, _ row: RegisterRow, _ text: String? = nil
  ) throws(FormFault) -> Value? {
    guard let text = text ?? row.filled(column) else { return nil }
    do throws(FormFault) { return try form.parse(text, context) } catch {
      tell(column, row, error)
      throw error
    }
  }

  func importClients(_ rows: [RegisterRow]) throws {
    try change(.clients, .clients, rows) { row, old in
      var client = old ?? Client()
      var isRight = assign(
        row, to: &client, keepsPersonal: old?.protectedIdentity ?? false)
      if let team = row.filled("team"), !requires(team, .teams, "team", row) { isRight = false }
      return isRight ? client : nil
    }
    try importCareContacts(rows.filter { $0.filled("care_contact") != nil })
  }

  /// Lets the care contacts that an export names take over from those in force.
  ///
  /// An empty cell says nothing: someone may have been appointed here and not there yet.
  private func importCareContacts(_ rows: [RegisterRow]) throws {
    guard !rows.isEmpty else { return }
    let before = try writer.records(.careContacts)
    var byClient = Dictionary(grouping: before) { $0.client }
    for row in rows {
      guard let client = row.filled("id"), let caregiver = row.filled("care_contact"),
        requires(caregiver, .caregivers, "care_contact", row)
      else { continue }
      do throws(FormFault) {
        let since = try parsed(.date, "care_contact_from", row)
        handOver(client, to: caregiver, since: since, among: &byClient[client, default: []])
      } catch {
        continue
      }
    }
    let contacts = byClient.values.joined().sorted {
      CollectionFile.inCollectionOrder($0.id, $1.id)
    }
    if contacts != before, faults.isEmpty { try writer.replace(.careContacts, with: contacts) }
  }

  /// Appoints a care contact from the day that the export gives, if that is news, else from the
  /// day of the import; what held ends the day before, what was to begin later gives way.
  private func handOver(
    _ client: String, to caregiver: String, since: CalendarDate?,
    among contacts: inout [CareContact]
  ) {
    let asOf = options.asOf
    let own = contacts.filter { $0.role == .careContact }
    if own.contains(where: {
      $0.caregiver == caregiver && ($0.to == nil || $0.isInForce(on: asOf))
    }) {
      return
    }
    let lasting = own.filter { $0.to.map { asOf <= $0 } ?? true }
    let lastKnown = own.compactMap { $0.to.map { $0 < asOf } ?? false ? $0.to : $0.from }.max()
    var start = since
    if !own.isEmpty {
      let isNews = since.map { since in lastKnown.map { $0 < since } ?? true } ?? false
      start = isNews ? since : asOf
    }
    if let start {
      let gone = Set(lasting.filter { $0.from.map { start <= $0 } ?? false }.map(\.id))
      contacts.removeAll { gone.contains($0.id) }
      let ended = Set(lasting.map(\.id))
      for place in contacts.indices where ended.contains(contacts[place].id) {
        contacts[place].to = start.adding(days: -1)
        contacts[place].endReason = Self.endReason
      }
      if let place = contacts.firstIndex(where: {
        $0.role == .careContact && $0.caregiver == caregiver && $0.endReason == Self.endReason
          && $0.to == start.adding(days: -1)
      }) {
        contacts[place].to = nil
        contacts[place].endReason = nil
        return
      }
    }
    contacts.append(CareContact(client: client, caregiver: caregiver, from: start))
  }

  private static let endReason = "import"

  func importDecisions(_ rows: [RegisterRow]) throws {
    try change(.decisions, .decisions, rows) { row, old in
      var decision = old ?? GrantedService()
      var isRight = assign(row, to: &decision, except: ["service", "frequency"])
      if let client = row.filled("client"), !requires(client, .clients, "client", row) {
        isRight = false
      }
      if let name = row.filled("service") {
        if let service = options.mapping.service(named: name, in: catalogue) {
          decision.service = service
        } else {
          tell("service", row, .unknownService(name))
          isRight = false
        }
      } else if row.text("service") != nil {
        tell("service", row, .missingValue)
        isRight = false
      }
      if isRight, let text = row.filled("frequency") {
        do throws(FormFault) {
          try decision.setFrequency(text, from: options.asOf)
        } catch {
          tell("frequency", row, error)
          isRight = false
        }
      }
      return isRight ? decision : nil
    }
  }

  func importAbsences(_ rows: [RegisterRow]) throws {
    try change(.absences, .absences, withNaturalIds(rows, "from")) { row, old in
      var absence = old ?? Absence()
      absence.id = row.id
      var isRight = assign(row, to: &absence)
      if let caregiver = absence.caregiver {
        if !requires(caregiver, .caregivers, "caregiver", row) { isRight = false }
      } else {
        tell("caregiver", row, .missingValue)
        isRight = false
      }
      if isRight, let to = absence.to, to < absence.from {
        tell(
          "to", row,
          FormFault(
            kind: "ends_before_it_begins",
            reason: Text(sv: "är före första dagen", en: "is before the first day")))
        isRight = false
      }
      return isRight ? absence : nil
    }
  }

  func importShifts(_ rows: [RegisterRow]) throws {
    var months: [Month: [RegisterRow]] = [:]
    for row in withNaturalIds(rows, "date", "start") {
      // A date that is none is told when the row is assigned; any month will do for that.
      let date = row.filled("date").flatMap { CalendarDate(iso: $0) } ?? options.asOf
      months[Month(of: date), default: []].append(row)
    }
    for month in months.keys.sorted() {
      try change(.shifts(month), .shifts, months[month] ?? []) { row, old in
        var shift = old ?? Shift()
        shift.id = row.id
        var isRight = assign(row, to: &shift)
        if !shift.caregiver.isEmpty, !requires(shift.caregiver, .caregivers, "caregiver", row) {
          isRight = false
        }
        return isRight ? shift : nil
      }
    }
  }

  /// Gives rows that have no id of their own their natural keys, `CAREGIVER/DAY` or
  /// `CAREGIVER/DAYTTIME`; a key that comes twice is told.
  private func withNaturalIds(
    _ rows: [RegisterRow], _ day: String, _ time: String? = nil
  ) -> [RegisterRow] {
    var first: [String: Int] = [:]
    first.reserveCapacity(rows.count)
    return rows.indices.compactMap { place in
      var row = rows[place]
      row.id = "\(row.filled("caregiver") ?? "")/\(row.filled(day) ?? "")"
      if let time, let text = row.filled(time) {
        row.id += "T\(ClockTime(written: text)?.iso ?? text)"
      }
      if let earlier = first[row.id] {
        tell(
          day, row,
          FormFault(
            kind: "duplicate_row",
            reason: Text(
              sv: "samma som rad \(rows[earlier].row.line) i \(rows[earlier].table.file)",
              en: "same as line \(rows[earlier].row.line) of \(rows[earlier].table.file)")))
        return nil
      }
      first[row.id] = place
      return row
    }
  }
}
