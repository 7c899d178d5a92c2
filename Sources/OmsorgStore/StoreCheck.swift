import DataDirectory
import Glibc
public import OmsorgDomain
import PlainJSON
public import Records

/// Checks a whole store: that every file can be read, stands in its usual form and holds what its
/// name says, then all rules.
public struct StoreCheck {
  private let store: Store
  private let today: CalendarDate
  private let longLeave: Int?

  /// A check of a store on a day.
  /// - Parameter longLeave: days of absence beyond which a care contact needs a substitute, instead
  ///   of what the policies say.
  public init(_ store: Store, today: CalendarDate, longLeave: Int? = nil) {
    self.store = store
    self.today = today
    self.longLeave = longLeave
  }

  static let unreadable = "format.unreadable"
  static let notCanonical = "format.not_canonical"
  static let unknownFile = "format.unknown_file"
  static let otherDay = "format.other_day"
  static let damagedLog = "log.damaged"

  /// The ids of all rules that a check evaluates.
  public static var ruleIds: [String] {
    [unreadable, notCanonical, unknownFile, otherDay, damagedLog] + JournalCheck.ruleIds
      + VisitCheck.ruleIds + ShiftCheck.ruleIds + DayCheck.ruleIds + Rule.all.map(\.id)
  }

  /// What can be done about a rule that is not met.
  public static func advice(of rule: String) -> Text? {
    switch rule {
    case unreadable:
      Text(
        sv: "rätta filen, eller ta tillbaka den från en säkerhetskopia",
        en: "correct the file, or restore it from a backup")
    case notCanonical:
      Text(
        sv: "inget behöver göras: nästa ändring av filen skriver den i sin vanliga form",
        en: "nothing needs doing: the next change of the file writes it in its usual form")
    case unknownFile:
      Text(
        sv: "ge filen rätt namn och plats, eller flytta den ur katalogen",
        en: "give the file its right name and place, or move it out of the store")
    case otherDay:
      Text(
        sv: "flytta raderna till rätt fil, eller rätta deras datum",
        en: "move the lines to the right file, or correct their dates")
    case damagedLog:
      Text(
        sv: "ta tillbaka loggen från en säkerhetskopia", en: "restore the log from a backup")
    default:
      JournalCheck.advice(of: rule) ?? VisitCheck.advice(of: rule) ?? ShiftCheck.advice(of: rule)
        ?? DayCheck.advice(of: rule) ?? Rule.named(rule)?.advice
    }
  }

  /// Everything found, in the order of the rules.
  /// - Throws: `StoreError` when there is no store or it is of a newer form, `DataDirectoryError`.
  public func findings() throws -> [Finding] {
    let folders = ["visits", "shifts", "days", "handovers", "journal"].map { Folder($0) }
    return try store.read(
      Set(Register.allCases), folders: folders
    ) { reader in
      var findings = try registerFindings(reader)
      let isReadable = { (findings: [Finding]) in
        findings.allSatisfy { $0.rule != Self.unreadable }
      }
      let records = isReadable(findings) ? try reader.careRecords(Set(Register.allCases)) : nil
      findings += rootFiles().compactMap(unknownFile)
      findings += try logFindings()
      let shiftCheck = ShiftCheck(records: records)
      let dayCheck = DayCheck(records)
      var visits = VisitCheck(records)
      let rota = Roster.daysNeeded(for: today)
      var shifts: [Shift] = []
      for path in reader.snapshot.paths {
        if let date = VisitFiles.date(ofPath: path) {
          findings += try check(.visits(date), in: reader) { found in
            visits.look(at: found, on: date)
            return otherDay(path, found, \.date) { $0 == date }
          }
        } else if let month = RegisterFile<Shift>.month(ofPath: path) {
          findings += try check(.shifts(month), in: reader) { found in
            shifts += found.lazy.filter { rota.contains($0.date) }
            return otherDay(path, found, \.date) { Month(of: $0) == month }
              + shiftCheck.findings(in: path, found)
          }
        } else if let date = DayFiles.date(ofPath: path) {
          findings += try check(.day(date), in: reader) { found in
            dayCheck.findings(in: path, found)
          }
        } else if let month = RegisterFile<HandoverNote>.month(ofPath: path) {
          findings += try check(.handovers(month), in: reader) { found in
            otherDay(path, found, \.date) { Month(of: $0) == month }
              + dayCheck.findings(in: path, found)
          }
        } else if let month = RegisterFile<JournalNote>.month(ofPath: path) {
          findings += try check(.journal(month), in: reader) { found in
            otherDay(path, found, \.date) { Month(of: $0) == month }
          }
        } else if path.contains("/"), let unknown = unknownFile(path) {
          findings.append(unknown)
        }
      }
      guard let records, isReadable(findings) else { return findings }
      findings += try visits.findings(reader)
      let context = RuleContext(
        records: records, today: today, dutiesFrom: reader.configuration.dutiesFrom,
        shifts: shifts, longLeave: longLeave,
        cycle: CareCycle(firstMonday: reader.configuration.firstMonday))
      for rule in Rule.all { findings += rule.findings(in: context) }
      return findings
    }
  }

  private func registerFindings(_ reader: StoreReader) throws -> [Finding] {
    var findings = try check(.providers, in: reader)
    findings += try check(.policies, in: reader)
    findings += try check(.services, in: reader)
    findings += try check(.clients, in: reader)
    findings += try check(.caregivers, in: reader)
    findings += try check(.teams, in: reader)
    findings += try check(.decisions, in: reader)
    findings += try check(.careContacts, in: reader)
    findings += try check(.absences, in: reader)
    findings += try check(.relatives, in: reader)
    findings += try check(.professionals, in: reader)
    findings += try check(.offers, in: reader)
    findings += try check(.proposals, in: reader)
    findings += try check(.switchRequests, in: reader)
    findings += try check(.checklists, in: reader)
    findings += try check(.checklistTemplates, in: reader)
    findings += try check(.carePlans, in: reader)
    findings += try check(.changedNeeds, in: reader)
    findings += try check(.custody, in: reader)
    findings += try check(.appointments, in: reader)
    findings += try check(.complaints, in: reader)
    findings += try check(.meetings, in: reader)
    findings += try check(.calls, in: reader)
    findings += try check(.brochures, in: reader)
    findings += try check(.schedules, in: reader)
    return findings
  }

  /// What is wrong with a file's form, and what a closure finds in its records.
  private func check<R: IdentifiedRecord>(
    _ file: RegisterFile<R>, in reader: StoreReader, _ look: ([R]) -> [Finding] = { _ in [] }
  ) throws -> [Finding] {
    guard let bytes = try reader.snapshot.bytes(of: file.path) else { return [] }
    let records: [R]
    do throws(RecordFault) { records = try CollectionFile.read(from: bytes) } catch {
      let position = TextPosition.of(offset: error.offset, in: bytes)
      let message = error.message
      return [
        Finding(
          rule: Self.unreadable, severity: .error, subject: Subject("file", file.path),
          message: Text(
            sv: "\(file.path):\(position.line):\(position.column): \(message(.swedish))",
            en: "\(file.path):\(position.line):\(position.column): \(message(.english))"))
      ]
    }
    if CollectionFile.bytes(of: records) == bytes { return look(records) }
    return [
      Finding(
        rule: Self.notCanonical, severity: .note, subject: Subject("file", file.path),
        message: Text(
          sv: "\(file.path) står inte i sin vanliga form",
          en: "\(file.path) does not stand in its usual form"))
    ] + look(records)
  }

  /// Records whose date is not one that their file is for, which commands would not find.
  private func otherDay<R: IdentifiedRecord>(
    _ path: String, _ records: [R], _ date: KeyPath<R, CalendarDate>,
    _ belongs: (CalendarDate) -> Bool
  ) -> [Finding] {
    let strays = records.filter { !belongs($0[keyPath: date]) }
    guard let first = strays.first else { return [] }
    let (id, iso, count) = (first.id, first[keyPath: date].iso, strays.count)
    return [
      Finding(
        rule: Self.otherDay, severity: .error, subject: Subject("file", path),
        message: Text(
          sv: "\(path): \(count) av posterna har ett datum som hör till en annan fil, "
            + "först '\(id)' med \(iso)",
          en: "\(path): \(count) of the records have a date that belongs in another file, "
            + "first '\(id)' with \(iso)"))
    ]
  }

  /// What is wrong with the log, which nothing else needs to be right, and with the journal by the log.
  private func logFindings() throws -> [Finding] {
    try store.directory.reviewLog(of: JournalFiles.folder) { review, journal in
      let damages = review.faults.map { fault in
        Finding(
          rule: Self.damagedLog, severity: .error, subject: Subject("file", fault.path),
          message: fault.message)
      }
      // What a damaged log says of the journal may be out of date.
      return damages.isEmpty ? try JournalCheck.findings(review, journal) : damages
    }
  }

  /// The names of the JSON files that stand in the store's own directory.
  private func rootFiles() -> [String] {
    guard let directory = opendir(store.directory.path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix("."), name.hasSuffix(".json") { names.append(name) }
    }
    return names.sorted(by: CollectionFile.inCollectionOrder)
  }

  /// A file that nothing reads.
  private func unknownFile(_ path: String) -> Finding? {
    let message: Text
    if path.contains("/") {
      message = Text(
        sv: "\(path) läses inte: namnet är inte en dags eller månads",
        en: "\(path) is not read: its name is not a day's or month's")
    } else {
      let known = Register.allCases.map(\.path) + [StoreConfiguration.path]
      if known.contains(path) { return nil }
      message = Text(
        sv: "\(path) läses inte: inget register heter så",
        en: "\(path) is not read: no register has that name")
    }
    return Finding(
      rule: Self.unknownFile, severity: .warning, subject: Subject("file", path),
      message: message)
  }
}

extension RegisterFile where R == Shift {
  /// The month whose shifts a file holds; nil if it is no such file.
  static func month(ofPath path: String) -> Month? { month(ofPath: path, in: "shifts/") }
}

extension RegisterFile where R == HandoverNote {
  /// The month whose notes a file holds; nil if it is no such file.
  static func month(ofPath path: String) -> Month? { month(ofPath: path, in: "handovers/") }
}

extension RegisterFile where R == JournalNote {
  /// The month whose notes a file holds; nil if it is no such file.
  static func month(ofPath path: String) -> Month? { month(ofPath: path, in: "journal/") }
}

extension RegisterFile {
  /// The month that a file of a folder is for; nil if its name is no month's.
  fileprivate static func month(ofPath path: String, in folder: String) -> Month? {
    guard path.hasPrefix(folder), path.hasSuffix(".json") else { return nil }
    return Month(iso: path.dropFirst(folder.utf8.count).dropLast(5))
  }
}
