import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// The subcommands that every register has: list, show, add, edit, and end where records end.
///
/// All come from the record's declared fields.
struct RegisterCommand<R: IdentifiedRecord>: Sendable {
  let file: RegisterFile<R>
  /// The plural, for summaries.
  let plural: Text
  /// The live source that completes ids.
  let source: String
  /// The fields that people see in lists; programs see all.
  let shortFields: [String]
  /// The field that is the last day of a record, if records end.
  let endField: String?
  /// Makes the id of a new record from its other fields, where ids are not chosen by people.
  var naturalId: (@Sendable (R) -> String)?
  /// Whether a record is current on a day; lists leave others out without `--all`.
  var isCurrent: @Sendable (R, CalendarDate) -> Bool = { _, _ in true }
  /// The client that a record's personal fields are about, if any.
  var person: @Sendable (R) -> String? = { _ in nil }
  /// Fields that are set after the others and by a rule of their own.
  var setters: [String: FieldSetter<R>] = [:]
  /// What else is changed when a record is added, before it is.
  var alongWithAdding: @Sendable (R, StoreWriter) throws -> [RecordChange] = { _, _ in [] }
  /// What people are told below the fields of one record; the flag says whether personal data are
  /// masked.
  var linesBelow: @Sendable (R, Bool) -> [Text] = { _, _ in [] }
  /// What a new or changed record needs beside what was given, and what the policies refuse.
  /// Returns what people are told of the rest.
  var settle: @Sendable (_ before: R?, inout R, StoreWriter) throws -> [Text] = { _, _, _ in [] }
  /// What else ends with a record, on its last day.
  var alongWithEnding: @Sendable (R, CalendarDate, StoreWriter) throws -> [RecordChange] = {
    _, _, _ in []
  }
  /// How a record's fields contradict each other, if they do.
  var contradiction: @Sendable (R) -> Text? = { _ in nil }
  /// Examples in the help of the subcommands, by their names.
  var examples: [String: [Example]] = [:]

  var id: Operand<String> {
    Operand("ID", parse: .live(source), summary: Text(sv: "postens id", en: "the record's id"))
  }

  static var asOf: Option<String?> {
    Option<String?>(
      "as-of", placeholder: "DATE", parse: .text, environment: .never,
      otherwise: Text(sv: "i dag", en: "today"),
      summary: Text(
        sv: "dagen från vilken det nya gäller", en: "the day from which what is new holds"))
  }

  static var showAll: Option<Bool> {
    Option<Bool>(
      "all", short: "a",
      summary: Text(sv: "även det som är avslutat", en: "also what has ended"))
  }

  /// An option for every field but those left out.
  func fieldOptions(except: Set<String> = []) -> [FieldOption<R>] {
    R.fields.all.filter { !except.contains($0.name) }.map(FieldOption.init)
  }

  // MARK: Columns

  /// The fields of lists and single records, for help.
  var outputFields: [OutputField] {
    R.fields.all.map { OutputField($0.name, kind: $0.typeName, $0.summary) }
  }

  /// The columns of lists: all of the fields to programs, a few to people.
  func columns(_ session: Session) throws -> [Field<R>] {
    guard try session.isForPeople() else { return R.fields.all }
    return shortFields.compactMap { R.fields[$0] }
  }

  func column(_ field: Field<R>) -> Column {
    Column(field.name, field.heading, field.cellKind, summary: field.summary)
  }

  /// How records are shown on a day.
  func view(
    _ source: some RegisterSource, _ session: Session, today: CalendarDate
  ) throws -> RecordView<R> {
    try RecordView(source, today: today, reveal: try session.reveals(), person: person)
  }

  // MARK: Commands

  /// The last three subcommands; list and show are often a register's own.
  func writingCommands() -> [Command] {
    [addCommand(), editCommand()] + (endField == nil ? [] : [endCommand()])
  }

  func allCommands(filters: [ListFilter<R>] = [], flags: [ListFlag<R>] = []) -> [Command] {
    [listCommand(filters: filters, flags: flags), showCommand()] + writingCommands()
  }

  func listCommand(filters: [ListFilter<R>] = [], flags: [ListFlag<R>] = []) -> Command {
    let plural = plural
    let sort = RecordOrder.option(shortFields)
    return Command(
      "list", aliases: ["lista"],
      summary: Text(sv: "lista \(plural(.swedish))", en: "list \(plural(.english))"),
      options: filters.map(\.option) + flags.map(\.option) + [sort, Self.showAll],
      examples: examples["list"] ?? [],
      output: outputFields,
      exitStatuses: .reading(),
      run: { invocation in
        let session = Session(invocation)
        let today = try session.today()
        let looked = filters.filter { invocation[$0.option] != nil }
          .reduce(into: Set<Register>()) { $0.formUnion($1.needed) }
        let needed = RecordView<R>.needed.union(looked)
        try session.readFiltered(needed, files: [file.path]) { reader in
          let records = try reader.careRecords(looked)
          let view = try view(reader, session, today: today)
          let shown = try reader.records(file).filter { record in
            (invocation[Self.showAll] || isCurrent(record, today))
              && filters.allSatisfy { $0.accepts(record, invocation, records, today) }
              && flags.allSatisfy { !invocation[$0.option] || $0.matches(record, today) }
          }
          let fields = try columns(session)
          var rows = shown.map { record in fields.map { view.cell($0, of: record) } }
          if let name = invocation[sort], let place = fields.firstIndex(where: { $0.name == name })
          {
            rows = RecordOrder.sorted(rows, by: place, session.language)
          }
          try session.print(
            Table(
              schema: "omsorg.\(source).list/1", columns: fields.map(column), rows: rows))
        }
        return .done
      })
  }

  func showCommand() -> Command {
    let noun = file.noun
    return Command(
      "show", aliases: ["visa"],
      summary: Text(sv: "visa en post: \(noun(.swedish))", en: "show one \(noun(.english))"),
      operands: [id], options: [History.option],
      examples: examples["show"] ?? [],
      output: outputFields,
      exitStatuses: .reading(),
      run: { invocation in
        let session = Session(invocation)
        let today = try session.today()
        let needed = RecordView<R>.needed
        try session.store().read(needed, files: [file.path]) { reader in
          let view = try view(reader, session, today: today)
          let record = try record(invocation[id], in: reader)
          if invocation[History.option] {
            try session.print(History.table(of: record, isMasked: view.masks(record)))
            return
          }
          let lines = try session.isForPeople() ? linesBelow(record, view.masks(record)) : []
          try session.print(
            Table(
              schema: "omsorg.\(source).show/1", columns: R.fields.all.map(column),
              rows: [R.fields.all.map { view.cell($0, of: record) }],
              notes: lines.isEmpty ? [] : [.lines(lines)], layout: .details))
        }
        return .done
      })
  }

  /// Sets the fields whose options are given.
  /// - Throws: `UsageError` when a value is not of its field's form or contradicts another.
  private func assign(
    _ options: [FieldOption<R>], _ invocation: Invocation, to record: inout R, asOf: CalendarDate
  ) throws {
    for option in options where setters[option.field.name] == nil {
      try option.assign(invocation, to: &record, asOf: asOf)
    }
    for option in options {
      guard let setter = setters[option.field.name] else { continue }
      try option.assign(invocation, to: &record, asOf: asOf, by: setter)
    }
    try requireSense(record)
  }

  private func requireSense(_ record: R) throws {
    if let contradiction = contradiction(record) { throw UsageError(contradiction) }
  }

  /// The record of an id.
  /// - Throws: `StoreError.noSuchRecord`.
  func record(_ id: String, in source: some RegisterSource) throws -> R {
    guard let record = try source.records(file).first(where: { $0.id == id }) else {
      throw StoreError.noSuchRecord(path: file.path, id: id)
    }
    return record
  }

  func addCommand() -> Command {
    let noun = file.noun
    let except: Set<String> = naturalId == nil ? [] : ["id"]
    return Command(
      "add", aliases: ["ny"],
      summary: Text(sv: "lägg till en post: \(noun(.swedish))", en: "add one \(noun(.english))"),
      options: fieldOptions(except: except).map { $0.option },
      examples: examples["add"] ?? [],
      exitStatuses: .writing(),
      run: { invocation in
        let session = Session(invocation)
        let today = try session.today()
        var record = R()
        let options = fieldOptions(except: except)
        let given = options.filter { invocation.isGiven($0.option) }
        let missing = options.first {
          $0.field.presence == .required && !invocation.isGiven($0.option)
        }
        if let name = missing?.option.declaration.name {
          throw UsageError(
            Text(sv: "flaggan '--\(name)' saknas", en: "option '--\(name)' is missing"))
        }
        try assign(given, invocation, to: &record, asOf: today)
        if let naturalId {
          record.id = naturalId(record)
        } else {
          try ChosenId.require(record.id)
        }
        let id = record.id
        let outcome = try session.change("\(noun(.english)) \(id) added") {
          [given = record] writer in
          var record = given
          var records = try writer.records(file)
          guard !records.contains(where: { $0.id == id }) else {
            throw StoreError.recordExists(path: file.path, id: id)
          }
          let notes = try settle(nil, &record, writer)
          let others = try alongWithAdding(record, writer)
          records.append(record)
          try writer.replace(file, with: records)
          try ReferenceCheck.require(in: writer, kind: source, id: id)
          return (others, notes)
        }
        let (others, notes) = outcome.result
        try session.print(changes: [RecordChange(action: .added, noun: noun, id: id)] + others)
        if !session.isQuiet { notes.forEach(invocation.tell) }
        return .done
      })
  }

  func editCommand() -> Command {
    let noun = file.noun
    return Command(
      "edit", aliases: ["ändra"],
      summary: Text(sv: "ändra en post: \(noun(.swedish))", en: "change one \(noun(.english))"),
      description: Text(
        sv: """
          Med flaggor ändras de fälten; ett tomt värde tar bort det som står där. Utan flaggor \
          öppnas posten som JSON i $EDITOR.

          Fakta som gäller över tid, till exempel lag, får en ny period från --as-of.
          """,
        en: """
          With options those fields are changed; an empty value takes away what is there. Without \
          options the record is opened as JSON in $EDITOR.

          Facts that change over time, such as the team, get a new period from --as-of.
          """),
      operands: [id],
      options: fieldOptions(except: ["id"]).map { $0.option } + [Self.asOf],
      examples: examples["edit"] ?? [],
      exitStatuses: .writing(),
      run: { invocation in
        let session = Session(invocation)
        let today = try session.today()
        let asOf =
          try invocation[Self.asOf].map {
            try session.date($0, option: "--as-of", today: today)
          } ?? today
        let id = invocation[id]
        let given = fieldOptions(except: ["id"]).filter { invocation.isGiven($0.option) }
        let edited: R? =
          given.isEmpty
          ? try session.keepingEdited { try RecordEditor(self, session).edit(id) } : nil
        if given.isEmpty, edited == nil { return .done }
        let outcome = try session.keepingEdited {
          try session.change("\(noun(.english)) \(id) changed") { writer in
            var records = try writer.records(file)
            guard let place = records.firstIndex(where: { $0.id == id }) else {
              throw StoreError.noSuchRecord(path: file.path, id: id)
            }
            let before = records[place]
            if let edited {
              records[place] = edited
            } else {
              try assign(given, invocation, to: &records[place], asOf: asOf)
            }
            if records[place] == before { return (RecordChange.Action.unchanged, [Text]()) }
            let notes = try settle(before, &records[place], writer)
            try writer.replace(file, with: records)
            try ReferenceCheck.require(in: writer, kind: source, id: id)
            return (.changed, notes)
          }
        }
        let (action, notes) = outcome.result
        try session.print(changes: [RecordChange(action: action, noun: noun, id: id)])
        if !session.isQuiet { notes.forEach(invocation.tell) }
        return .done
      })
  }

  func endCommand() -> Command {
    let noun = file.noun
    let day = Option<String?>(
      "date", placeholder: "DATE", parse: .text, environment: .never,
      otherwise: Text(sv: "i dag", en: "today"),
      summary: Text(sv: "sista dagen", en: "the last day"))
    return Command(
      "end", aliases: ["avsluta"],
      summary: Text(sv: "avsluta en post: \(noun(.swedish))", en: "end one \(noun(.english))"),
      operands: [id], options: [day],
      examples: examples["end"] ?? [],
      exitStatuses: .writing(),
      run: { invocation in
        let session = Session(invocation)
        let today = try session.today()
        let last =
          try invocation[day].map { try session.date($0, option: "--date", today: today) } ?? today
        let id = invocation[id]
        guard let endField, let field = R.fields[endField] else { return .done }
        let context = ValueContext(day: Int(today.daysSinceEpoch))
        let changes = try session.change("\(noun(.english)) \(id) ended") { writer in
          var records = try writer.records(file)
          guard let place = records.firstIndex(where: { $0.id == id }) else {
            throw StoreError.noSuchRecord(path: file.path, id: id)
          }
          let before = records[place]
          try field.assign(last.iso, context, &records[place])
          try requireSense(records[place])
          try writer.replace(file, with: records)
          let others = try alongWithEnding(records[place], last, writer)
          let action: RecordChange.Action = records[place] == before ? .unchanged : .ended
          return [RecordChange(action: action, noun: noun, id: id)] + others
        }.result
        try session.print(changes: changes)
        return .done
      })
  }
}
