import DataDirectory
public import OmsorgDomain
import PlainJSON
public import Records

/// Checks a whole store: that every file can be read and stands in its usual form, then all rules.
public struct StoreCheck {
  private let store: Store
  private let today: CalendarDate

  /// A check of a store on a day.
  public init(_ store: Store, today: CalendarDate) {
    self.store = store
    self.today = today
  }

  private static let unreadable = "format.unreadable"
  private static let notCanonical = "format.not_canonical"
  private static let unknownFile = "format.unknown_file"
  private static let unknownPerson = "visit.unknown_person"

  /// The ids of all rules that a check evaluates.
  public static var ruleIds: [String] {
    [unreadable, notCanonical, unknownFile, unknownPerson] + Rule.all.map(\.id)
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
    case unknownPerson:
      Text(
        sv: "lägg till personen, eller rätta besöket", en: "add the person, or correct the visit")
    default: Rule.named(rule)?.advice
    }
  }

  /// Everything found, in the order of the rules.
  /// - Throws: `StoreError` when there is no store or it is of a newer form, `DataDirectoryError`.
  public func findings() throws -> [Finding] {
    let folders = [Folder("visits"), Folder("shifts")]
    return try store.read(
      Set(Register.allCases), files: [RegisterFile<Professional>.professionals.path],
      folders: folders
    ) { reader in
      var findings = try formFindings(reader)
      guard findings.allSatisfy({ $0.rule != Self.unreadable }) else { return findings }
      let records = try reader.careRecords(Set(Register.allCases))
      findings += try visitFindings(reader, records)
      let context = RuleContext(
        records: records, today: today, dutiesFrom: reader.configuration.dutiesFrom)
      for rule in Rule.all { findings += rule.findings(in: context) }
      return findings
    }
  }

  private func formFindings(_ reader: StoreReader) throws -> [Finding] {
    var findings: [Finding] = []
    func check<R: IdentifiedRecord>(_ file: RegisterFile<R>) throws {
      guard let bytes = try reader.snapshot.bytes(of: file.path) else { return }
      findings += finding(file, bytes)
    }
    try check(.providers)
    try check(.policies)
    try check(.services)
    try check(.clients)
    try check(.caregivers)
    try check(.teams)
    try check(.decisions)
    try check(.careContacts)
    try check(.absences)
    try check(.relatives)
    try check(.professionals)
    for path in reader.snapshot.paths {
      if let date = VisitFiles.date(ofPath: path) {
        try check(.visits(date))
      } else if let month = RegisterFile<Shift>.month(ofPath: path) {
        try check(.shifts(month))
      } else if path.contains("/") {
        findings.append(
          Finding(
            rule: Self.unknownFile, severity: .warning, subject: Subject("file", path),
            message: Text(
              sv: "\(path) läses inte: namnet är inte en dags eller månads",
              en: "\(path) is not read: its name is not a day's or month's")))
      }
    }
    return findings
  }

  private func finding<R: IdentifiedRecord>(_ file: RegisterFile<R>, _ bytes: [UInt8]) -> [Finding]
  {
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
    if CollectionFile.bytes(of: records) == bytes { return [] }
    return [
      Finding(
        rule: Self.notCanonical, severity: .note, subject: Subject("file", file.path),
        message: Text(
          sv: "\(file.path) står inte i sin vanliga form",
          en: "\(file.path) does not stand in its usual form"))
    ]
  }

  private func visitFindings(
    _ reader: StoreReader, _ records: CareRecords
  ) throws -> [Finding] {
    var unknown: [Subject: Int] = [:]
    var order: [Subject] = []
    func tell(_ subject: Subject) {
      if unknown[subject] == nil { order.append(subject) }
      unknown[subject, default: 0] += 1
    }
    for path in reader.snapshot.paths {
      guard let date = VisitFiles.date(ofPath: path) else { continue }
      for visit in try reader.records(.visits(date)) {
        if records.client(visit.client) == nil { tell(Subject("client", visit.client)) }
        for performer in visit.caregivers {
          guard let id = performer.id, records.caregiver(id) == nil else { continue }
          tell(Subject("caregiver", id))
        }
      }
    }
    return order.map { subject in
      let count = unknown[subject] ?? 0
      return Finding(
        rule: Self.unknownPerson, severity: .error, subject: subject,
        message: Text(
          sv: "\(count) besök nämner '\(subject.id)' som inte finns i registret",
          en: "\(count) visits name '\(subject.id)' who is not in the register"))
    }
  }
}

extension RegisterFile where R == Shift {
  /// The month whose shifts a file holds; nil if it is no such file.
  static func month(ofPath path: String) -> Month? {
    guard path.hasPrefix("shifts/"), path.hasSuffix(".json"),
      let month = Month(iso: path.dropFirst(7).dropLast(5))
    else { return nil }
    return month
  }
}
