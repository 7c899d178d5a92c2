import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg shift`: when caregivers work.
let shiftCommand = Command(
  "shift", aliases: ["pass"],
  summary: Text(sv: "arbetspass", en: "shifts"),
  subcommands: [shiftList, shiftAdd, shiftRemove])

private let fromDay = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"), summary: Text(sv: "första dagen", en: "the first day"))
private let toDay = Option<String?>(
  "to", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "sex dagar senare", en: "six days later"),
  summary: Text(sv: "sista dagen", en: "the last day"))

extension Session {
  /// The days that `--from` and `--to` name.
  /// - Throws: `UsageError`.
  func range(
    from: Option<String?>, to: Option<String?>, today: CalendarDate, days: Int
  ) throws -> DateRange {
    let first =
      try invocation[from].map { text in
        let dates = try dates(text, option: "--from", today: today)
        return dates.from ?? today
      } ?? today
    let last =
      try invocation[to].map { text in
        let dates = try dates(text, option: "--to", today: today)
        return dates.to ?? first
      } ?? first.adding(days: days - 1)
    guard let range = DateRange(from: first, to: last) else {
      throw UsageError(
        Text(
          sv: "--from \(first.iso) är efter --to \(last.iso)",
          en: "--from \(first.iso) is after --to \(last.iso)"))
    }
    return range
  }
}

private let columns = Shift.fields.all.map {
  Column($0.name, $0.heading, $0.cellKind, summary: $0.summary)
}

private let shiftList = Command(
  "list", aliases: ["lista"], summary: Text(sv: "lista arbetspass", en: "list shifts"),
  options: [fromDay, toDay, Filters.caregiver, Filters.team],
  examples: [
    Example(
      "omsorg shift list --from mon --caregiver 10004",
      Text(sv: "en medarbetares vecka", en: "a caregiver's week"))
  ],
  output: OutputFields.of(columns),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let range = try session.range(from: fromDay, to: toDay, today: today, days: 7)
    let files = range.months.map { RegisterFile<Shift>.shifts($0) }
    let (shifts, records) = try session.readFiltered(
      [.caregivers], files: files.map(\.path)
    ) { reader in
      (try files.flatMap { try reader.records($0) }, try reader.careRecords([.caregivers]))
    }
    let shown = shifts.filter { shift in
      guard range.contains(shift.date) else { return false }
      if let caregiver = invocation[Filters.caregiver], shift.caregiver != caregiver {
        return false
      }
      guard let team = invocation[Filters.team] else { return true }
      return records.caregiver(shift.caregiver)?.team.value(on: shift.date) == team
    }.sorted { ($0.date, $0.start, $0.id) < ($1.date, $1.start, $1.id) }
    let context = ValueContext(day: Int(today.daysSinceEpoch))
    try session.print(
      Table(
        schema: "omsorg.shift.list/1", columns: columns,
        rows: shown.map { shift in Shift.fields.all.map { $0.cell(shift, context) } }))
    return .done
  })

private let addOptions = Shift.fields.all.filter { $0.name != "id" }.map { FieldOption($0) }

private let shiftAdd = Command(
  "add", aliases: ["ny"],
  summary: Text(sv: "lägg till ett arbetspass", en: "add one shift"),
  options: addOptions.map { $0.option },
  exitStatuses: .writing(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    var shift = Shift()
    for option in addOptions {
      if invocation.isGiven(option.option) {
        try option.assign(invocation, to: &shift, asOf: today)
      } else if option.field.presence == .required {
        let name = option.option.declaration.name
        throw UsageError(
          Text(sv: "flaggan '--\(name)' saknas", en: "option '--\(name)' is missing"))
      }
    }
    shift.id = Shift.naturalId(caregiver: shift.caregiver, date: shift.date, start: shift.start)
    let added = shift
    try session.change("shift \(shift.id) added") { writer in
      guard try writer.records(.caregivers).contains(where: { $0.id == added.caregiver }) else {
        throw StoreError.noSuchRecord(
          path: RegisterFile<Caregiver>.caregivers.path, id: added.caregiver)
      }
      let file = RegisterFile<Shift>.shifts(Month(of: added.date))
      let records = try writer.records(file)
      guard !records.contains(where: { $0.id == added.id }) else {
        throw StoreError.recordExists(path: file.path, id: added.id)
      }
      try writer.replace(file, with: records + [added])
    }
    try session.print(changes: [
      RecordChange(action: .added, noun: Text(sv: "arbetspass", en: "shift"), id: shift.id)
    ])
    return .done
  })

private let shiftId = Operand<String>(
  "ID", parse: .text,
  summary: Text(
    sv: "passets id, MEDARBETARE/DATUMTSTART", en: "the shift's id, CAREGIVER/DATETSTART"))

private let shiftRemove = Command(
  "remove", aliases: ["tabort"],
  summary: Text(sv: "ta bort ett arbetspass", en: "remove one shift"),
  operands: [shiftId],
  exitStatuses: .writing(),
  run: { invocation in
    let session = Session(invocation)
    let id = invocation[shiftId]
    let moment = id.split(separator: "/").last?.split(separator: "T").first
    guard let date = moment.flatMap({ CalendarDate(iso: $0) }) else {
      throw StoreError.noSuchRecord(path: "shifts", id: id)
    }
    let file = RegisterFile<Shift>.shifts(Month(of: date))
    try session.change("shift \(id) removed") { writer in
      let records = try writer.records(file)
      let left = records.filter { $0.id != id }
      guard left.count < records.count else {
        throw StoreError.noSuchRecord(path: file.path, id: id)
      }
      try writer.replace(file, with: left)
    }
    try session.print(changes: [
      RecordChange(action: .removed, noun: Text(sv: "arbetspass", en: "shift"), id: id)
    ])
    return .done
  })
