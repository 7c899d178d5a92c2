import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg visit`: what was done at clients.
let visitCommand = Command(
  "visit", aliases: ["besök"],
  summary: Text(sv: "besök: registrera, rätta, avboka", en: "visits: record, correct, cancel"),
  subcommands: [visitList, visitShow, visitRecord, visitCorrect, visitCancel, visitNoShow])

private let columns =
  Visit.fields.all.map {
    Column($0.name, $0.heading, $0.cellKind, summary: $0.summary)
  } + [
    Column(
      "status", Text(sv: "Status", en: "Status"), .choice,
      summary: Text(sv: "vad det blev av besöket", en: "what became of the visit")),
    Column(
      "start", Text(sv: "Start", en: "Start"), .time,
      summary: Text(sv: "tidigaste verkliga start", en: "earliest actual start")),
  ]

private func cells(_ visit: Visit, _ view: RecordView<Visit>) -> [Cell] {
  Visit.fields.all.map { view.cell($0, of: visit) } + [
    visit.status.map { .choice($0.rawValue, $0.words) } ?? .absent,
    visit.start.map { .time($0.iso) } ?? .absent,
  ]
}

extension Visit {
  /// What became of the visit: performed if anyone performed it.
  fileprivate var status: VisitStatus? {
    isPerformed ? .performed : caregivers.first?.status
  }
}

private let fromDay = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"), summary: Text(sv: "första dagen", en: "the first day"))
private let toDay = Option<String?>(
  "to", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "samma dag", en: "the same day"),
  summary: Text(sv: "sista dagen", en: "the last day"))

private let visitList = Command(
  "list", aliases: ["lista"], summary: Text(sv: "lista besök", en: "list visits"),
  options: [fromDay, toDay, Filters.client, Filters.caregiver],
  examples: [
    Example(
      "omsorg visit list --from 2026-11-09 --to 2026-11-15 --client B00003",
      Text(sv: "en brukares vecka", en: "a client's week"))
  ],
  output: OutputFields.of(columns),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let range = try session.range(from: fromDay, to: toDay, today: today, days: 1)
    let needed = RecordView<Visit>.needed
    try session.readFiltered(needed, folders: [VisitFiles.folder(of: range)]) { reader in
      let view = try RecordView<Visit>(reader, today: today, reveal: true) { _ in nil }
      let paths = reader.snapshot.paths.filter { path in
        VisitFiles.date(ofPath: path).map(range.contains) ?? false
      }
      let (client, caregiver) = (invocation[Filters.client], invocation[Filters.caregiver])
      try session.print(
        Table(schema: "omsorg.visit.list/1", columns: columns) { emit in
          for path in paths {
            guard let date = VisitFiles.date(ofPath: path) else { continue }
            for visit in try reader.records(.visits(date)) {
              if let client, visit.client != client { continue }
              if let caregiver, !visit.caregivers.contains(where: { $0.id == caregiver }) {
                continue
              }
              try emit(cells(visit, view))
            }
          }
        })
    }
    return .done
  })

private let visitId = Operand<String>(
  "ID", parse: .text, summary: Text(sv: "besökets id", en: "the visit's id"))
private let onDay = Option<String?>(
  "date", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "alla dagar", en: "every day"),
  summary: Text(sv: "dagen som besöket ligger på", en: "the day that the visit is on"))

/// Where a visit is looked for.
private enum VisitPlace {
  /// On the day that the user named, and nowhere else.
  case day(CalendarDate)
  /// On the day that its id begins with, where it was recorded; it may have been moved since.
  case likely(CalendarDate)
  case anywhere

  init(_ session: Session, id: String, today: CalendarDate) throws {
    if let text = session.invocation[onDay] {
      self = .day(try session.date(text, option: "--date", today: today))
    } else {
      self = CalendarDate(iso: id.prefix(10)).map(VisitPlace.likely) ?? .anywhere
    }
  }

  /// The folders to look in, one after the other.
  var folders: [Folder] {
    switch self {
    case .day(let date): [VisitFiles.folder(of: DateRange(date))]
    case .likely(let date): [VisitFiles.folder(of: DateRange(date)), Folder("visits")]
    case .anywhere: [Folder("visits")]
    }
  }

  /// The files to look in, the likeliest and the latest first.
  func paths(_ writer: StoreWriter) throws -> [String] {
    switch self {
    case .day(let date): [VisitFiles.path(of: date)]
    case .likely(let date):
      [VisitFiles.path(of: date)] + (try writer.transaction.paths(in: "visits")).reversed()
    case .anywhere: try writer.transaction.paths(in: "visits").reversed()
    }
  }
}

private let visitShow = Command(
  "show", aliases: ["visa"], summary: Text(sv: "visa ett besök", en: "show one visit"),
  operands: [visitId], options: [onDay],
  output: OutputFields.of(PerformerColumns.all), exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let id = invocation[visitId]
    let place = try VisitPlace(session, id: id, today: today)
    let store = try session.store()
    for folder in place.folders {
      let isFound = try store.read(RecordView<Visit>.needed, folders: [folder]) { reader in
        for path in reader.snapshot.paths.reversed() {
          guard let date = VisitFiles.date(ofPath: path),
            let found = try reader.records(.visits(date)).first(where: { $0.id == id })
          else { continue }
          let view = try RecordView<Visit>(reader, today: today, reveal: true) { _ in nil }
          try session.print(PerformerColumns.table(of: found, view))
          return true
        }
        return false
      }
      if isFound { return .done }
    }
    throw StoreError.noSuchRecord(path: "visits", id: id)
  })

/// A visit with a row for each performer.
private enum PerformerColumns {
  static let visit = Visit.fields.all.filter { $0.name != "caregivers" }
  static let performer = VisitPerformer.fields.all
  static let all =
    visit.map { Column($0.name, $0.heading, $0.cellKind, summary: $0.summary) }
    + performer.map { field in
      Column(
        field.name == "id" ? "caregiver" : field.name, field.heading, field.cellKind,
        summary: field.summary)
    }

  static func table(of record: Visit, _ view: RecordView<Visit>) -> Table {
    let context = ValueContext(day: 0)
    return Table(
      schema: "omsorg.visit.show/1", columns: all,
      rows: record.caregivers.map { caregiver in
        visit.map { view.cell($0, of: record) } + performer.map { $0.cell(caregiver, context) }
      }, layout: .details)
  }
}

/// Changes one visit, wherever it is.
private func change(
  _ invocation: Invocation, _ verb: String, action: RecordChange.Action,
  _ body: (inout Visit, StoreWriter, CalendarDate) throws -> Void
) throws -> ExitCode {
  let session = Session(invocation)
  let today = try session.today()
  let id = invocation[visitId]
  let place = try VisitPlace(session, id: id, today: today)
  let outcome = try session.change("visit \(id) \(verb)") { writer -> Bool in
    for path in try place.paths(writer) {
      guard let date = VisitFiles.date(ofPath: path) else { continue }
      let day = try VisitDay(date, in: writer)
      guard let before = day.visit(id) else { continue }
      var visit = before
      try body(&visit, writer, today)
      if visit == before { return false }
      if visit.date == date {
        try day.write(removing: [id], adding: [visit], to: writer)
      } else {
        try day.write(removing: [id], to: writer)
        let there = try VisitDay(visit.date, in: writer)
        guard there.visit(id) == nil else {
          throw StoreError.recordExists(path: there.path, id: id)
        }
        try there.write(adding: [visit], to: writer)
      }
      return true
    }
    throw StoreError.noSuchRecord(path: "visits", id: id)
  }
  try session.print(changes: [
    RecordChange(
      action: outcome.result ? action : .unchanged, noun: Text(sv: "besök", en: "visit"), id: id)
  ])
  return .done
}

private let onlyCaregiver = Option<String?>(
  "caregiver", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  otherwise: Text(sv: "alla som deltog", en: "all who took part"),
  summary: Text(sv: "vems del som ändras", en: "whose part is changed"))
private let replacement = Option<String?>(
  "replace-with", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  summary: Text(sv: "vem det var i stället", en: "who it was instead"))
private let correctedDay = Option<String?>(
  "new-date", placeholder: "DATE", parse: .text, environment: .never,
  summary: Text(sv: "rätt dag", en: "the right day"))

/// The fields of a visit, and of a performer's part, that can be corrected.
private let visitFields = ["planned_start", "planned_end", "services"].compactMap {
  Visit.fields[$0]
}
.map { FieldOption($0) }
private let performerFields = ["start", "end", "status", "reason"].compactMap {
  VisitPerformer.fields[$0]
}.map { FieldOption($0) }

private let visitCorrect = Command(
  "correct", aliases: ["rätta"],
  summary: Text(sv: "rätta ett besök", en: "correct a visit"),
  description: Text(
    sv: "Rättelsen står i loggen med före och efter.",
    en: "The correction stands in the log with before and after."),
  operands: [visitId],
  options: [onDay, onlyCaregiver, replacement, correctedDay] + visitFields.map { $0.option }
    + performerFields.map { $0.option },
  examples: [
    Example(
      "omsorg visit correct V00000001 --date 2026-09-21 --start 08:10",
      Text(sv: "rätt starttid", en: "the right start"))
  ],
  exitStatuses: .writing(),
  run: { invocation in
    let session = Session(invocation)
    return try change(invocation, "corrected", action: .changed) { visit, writer, today in
      for field in visitFields { try field.assign(invocation, to: &visit, asOf: today) }
      let services = ServiceCatalogue(try writer.records(.services))
      for service in visit.services where services[service] == nil {
        throw StoreError.noSuchRecord(
          path: RegisterFile<ServiceCatalogue.Service>.services.path, id: service)
      }
      if let text = invocation[correctedDay] {
        visit.date = try session.date(text, option: "--new-date", today: today)
      }
      let only = invocation[onlyCaregiver]
      if let only, !visit.caregivers.contains(where: { $0.id == only }) {
        throw StoreError.noSuchRecord(path: "visit \(visit.id)", id: only)
      }
      for place in visit.caregivers.indices {
        if let only, visit.caregivers[place].id != only { continue }
        for field in performerFields {
          try field.assign(invocation, to: &visit.caregivers[place], asOf: today)
        }
        if let new = invocation[replacement] {
          guard try writer.ids(of: .caregivers).contains(new) else {
            throw StoreError.noSuchRecord(path: RegisterFile<Caregiver>.caregivers.path, id: new)
          }
          guard only != nil || visit.caregivers.count == 1 else {
            throw UsageError(
              Text(
                sv: "flera deltog: ange --caregiver", en: "several took part: name --caregiver"))
          }
          visit.caregivers[place].id = new
        }
      }
    }
  })

private let reason = Option<String?>(
  "reason", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "orsak", en: "reason"))

private func ending(
  _ name: String, _ alias: String, _ status: VisitStatus, _ summary: Text
) -> Command {
  Command(
    name, aliases: [alias], summary: summary, operands: [visitId], options: [onDay, reason],
    exitStatuses: .writing(),
    run: { invocation in
      try change(invocation, status.rawValue, action: .changed) { visit, _, _ in
        if visit.caregivers.isEmpty {
          var part = VisitPerformer()
          part.status = status
          visit.caregivers = [part]
        }
        for place in visit.caregivers.indices {
          visit.caregivers[place].status = status
          visit.caregivers[place].reason = invocation[reason] ?? visit.caregivers[place].reason
        }
      }
    })
}

private let visitCancel = ending(
  "cancel", "avboka", .cancelled, Text(sv: "avboka ett besök", en: "cancel a visit"))
private let visitNoShow = ending(
  "no-show", "bom", .noShow, Text(sv: "notera att ingen öppnade", en: "note that nobody opened"))
