import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let part = Option<HandoverShift>(
  "for", placeholder: "SHIFT", parse: .declared, initially: "evening",
  summary: Text(sv: "vilka som tar över", en: "who takes over"))
private let note = Option<String?>(
  "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(
    sv: "skriv en anteckning till dem som tar över; - läser standard in",
    en: "write a note to those who take over; - reads standard input"))
private let read = Option<String?>(
  "read", placeholder: "ID", parse: .text, environment: .never,
  summary: Text(
    sv: "märk en anteckning som läst: DAG/NUMMER", en: "mark a note as read: DATE/NUMBER"))

/// `omsorg day handover`: what those who take over need to know.
let dayHandover = Command(
  "handover", aliases: ["överlämna"],
  summary: Text(
    sv: "det som nästa pass behöver veta", en: "what the next shift needs to know"),
  description: Text(
    sv: """
      Anteckningar till dem som tar över (och olästa från veckan före), det som ändrats sedan dagen \
      planerades, besök som ingen gör, frånvarande från och med nu, brukare som åkt eller kommit \
      hem, och dagens journalanteckningar. Frånvarons orsak står inte med. Det som rör brukare med \
      skyddade uppgifter visas med --reveal.

      Med --note skrivs en anteckning, om en brukare med --client, till ett lag med --team; med \
      --read märks en som läst.
      """,
    en: """
      Notes to those who take over (and unread ones of the week before), what was changed since the \
      day was planned, visits that nobody does, who is absent from now on, clients who have left or \
      come home, and the day's journal notes. Why someone is absent is not told. What is about \
      clients with protected identity is shown with --reveal.

      With --note a note is written, about a client with --client, to a team with --team; with \
      --read one is marked as read.
      """),
  operands: [DayOptions.date],
  options: [
    Filters.team, Filters.area, DayOptions.everyone, Filters.client, part, note, read, Journal.by,
  ],
  examples: [
    Example("omsorg day handover --team L001", Text(sv: "till kvällen", en: "to the evening")),
    Example(
      "omsorg day handover --client B00003 --note 'åt inget till lunch'",
      Text(sv: "skriv", en: "write one")),
    Example("omsorg day handover --read 2026-11-16/1", Text(sv: "läst", en: "read")),
  ],
  output: OutputFields.of(HandoverRow.columns.map(\.column)),
  exitStatuses: .writing(), seeAlso: ["day show", "journal", "absence"],
  run: { invocation in
    let session = Session(invocation)
    if invocation.isGiven(note), invocation.isGiven(read) {
      throw UsageError(
        Text(
          sv: "'--note' och '--read' går inte ihop", en: "'--note' and '--read' do not go together")
      )
    }
    if invocation.isGiven(note) {
      try session.writeHandoverNote()
    } else if let id = invocation[read] {
      try session.markHandoverNoteRead(id)
    } else {
      try session.printHandover()
    }
    return .done
  })

extension Session {
  fileprivate func writeHandoverNote() throws {
    let date = try DayOptions.date(self)
    var new = HandoverNote()
    new.date = date
    new.part = invocation[part]
    new.text = try writtenText(note)
    new.by = invocation[Journal.by] ?? actor
    new.client = invocation[Filters.client]
    new.team = invocation[Filters.team]
    let file = RegisterFile<HandoverNote>.handovers(Month(of: date))
    let added = try change("handover note of \(date.iso) added") { [new] writer in
      let records = try writer.careRecords([.clients, .teams])
      var note = new
      if let id = note.team, records.team(id) == nil {
        throw StoreError.noSuchRecord(path: RegisterFile.teams.path, id: id)
      }
      if let id = note.client {
        let client = try records.requireClient(id)
        note.team = note.team ?? client.team.value(on: date)
      }
      var notes = try writer.records(file)
      let added = HandoverNote.append(note, to: &notes)
      try writer.replace(
        file, with: notes.sorted { CollectionFile.inCollectionOrder($0.id, $1.id) })
      return added
    }.result
    try print(changes: [RecordChange(action: .added, noun: file.noun, id: added.id)])
  }

  fileprivate func markHandoverNoteRead(_ id: String) throws {
    guard let date = HandoverNote.date(inId: id) else {
      throw StoreError.noSuchRecord(path: "handovers", id: id)
    }
    let file = RegisterFile<HandoverNote>.handovers(Month(of: date))
    let today = try today()
    let isChanged = try change("handover note \(id) read") { writer -> Bool in
      var notes = try writer.records(file)
      guard let place = notes.firstIndex(where: { $0.id == id }) else {
        throw StoreError.noSuchRecord(path: file.path, id: id)
      }
      if notes[place].isRead { return false }
      notes[place].readBy = invocation[Journal.by] ?? actor
      notes[place].readOn = today
      try writer.replace(file, with: notes)
      return true
    }.result
    try print(changes: [
      RecordChange(action: isChanged ? .changed : .unchanged, noun: file.noun, id: id)
    ])
  }

  fileprivate func printHandover() throws {
    try settleOutput(HandoverRow.columns.map(\.column))
    let date = try DayOptions.date(self)
    let scope = try DayOptions.scope(self, otherwise: .everyone)
    let revealing = try reveals()
    let part = invocation[part]
    let changed = try dayChanges(on: date)
    let since = date.adding(days: -HandoverRows.daysUnread)
    let months = Set([Month(of: since), Month(of: date)]).sorted()
    let files =
      months.map { RegisterFile<HandoverNote>.handovers($0).path }
      + [RegisterFile<JournalNote>.journal(Month(of: date)).path]
    try readDay(date, files: files) { reader, planning in
      let records = planning.records
      try scope.require(in: records)
      if let id = invocation[Filters.client] { _ = try records.requireClient(id) }
      let rows = HandoverRows(
        planning: planning, scope: scope, client: invocation[Filters.client], part: part,
        notes: try months.flatMap { try reader.records(.handovers($0)) },
        journal: try reader.records(.journal(Month(of: date))),
        shifts: try reader.records(.shifts(Month(of: date))), before: changed)
      let columns = HandoverRow.columns(isMasked: { !revealing && records.isProtected($0) })
      try print(
        Table(
          schema: "omsorg.day.handover/1",
          title: Text(
            sv: "Till \(part.words(.swedish)) \(date.iso)",
            en: "To the \(part.words(.english)) \(date.iso)"),
          columns, of: rows.all, notes: rows.remarks))
    }
  }
}
