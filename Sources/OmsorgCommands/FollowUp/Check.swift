import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let severity = Option<Severity>(
  "severity", placeholder: "LEVEL", parse: .oneOf, environment: .never, initially: "note",
  summary: Text(sv: "minsta vikt som visas", en: "the least severity shown"))

private let ruleOption = Option<String?>(
  "rule", placeholder: "RULE", parse: .choice(StoreCheck.ruleIds), environment: .never,
  summary: Text(sv: "bara den regeln", en: "only that rule"))

/// `omsorg check`: the store against its own form and all rules.
let checkCommand = Command(
  "check", aliases: ["kontrollera"],
  summary: Text(
    sv: "kontrollera katalogen mot sitt format och alla regler",
    en: "check the store against its form and all rules"),
  description: Text(
    sv: """
      Läser varje fil i katalogen. Fel är sådant som är trasigt eller strider mot lag; varningar \
      sådant att se på; upplysningar sådant att veta. Med --format junit blir varje regel ett \
      testfall.
      """,
    en: """
      Reads every file of the store. Errors are what is broken or against the law; warnings what to \
      look at; notes what to know. With --format junit each rule becomes a test case.
      """),
  options: [severity, ruleOption, LongLeave.option],
  examples: [
    Example(
      "omsorg check --severity error",
      Text(sv: "bara det som är fel", en: "only what is wrong")),
    Example("omsorg check --format junit", Text(sv: "för CI", en: "for CI")),
  ],
  output: OutputFields.of(CheckTable.columns),
  exitStatuses: .reading((.negative, Text(sv: "det finns fel", en: "there are errors"))),
  seeAlso: ["status", "data"],
  run: { invocation in
    let session = Session(invocation)
    let store = try session.store()
    let today = try session.today()
    var findings = try StoreCheck(
      store, today: today, longLeave: invocation[LongLeave.option]
    ).findings()
    session.warnOfPermissions(store)
    let hasErrors = findings.contains { $0.severity == .error }
    findings.removeAll { $0.severity < invocation[severity] }
    if let rule = invocation[ruleOption] { findings.removeAll { $0.rule != rule } }
    if try session.format() == .junit {
      try session.write(JUnitReport(findings, session.language).bytes)
    } else {
      try session.print(CheckTable.table(of: findings, short: try session.isForPeople()))
    }
    return hasErrors ? .negative : .done
  })

/// What a check found, as a table.
private enum CheckTable {
  static let subjectKind = Column(
    "subject_kind", Text(sv: "Slag", en: "Kind"), .text,
    summary: Text(sv: "slag av post, eller file", en: "kind of record, or file"))
  static let subject = Column(
    "subject", Text(sv: "Om", en: "About"), .text,
    summary: Text(sv: "postens id, eller filen", en: "the record's id, or the file"))
  static let columns = [
    FindingTable.severity, FindingTable.rule, subjectKind, subject, FindingTable.due,
    FindingTable.message, FindingTable.advice,
  ]

  static func table(of findings: [Finding], short: Bool) -> Table {
    let shown = short ? [FindingTable.severity, FindingTable.rule, FindingTable.message] : columns
    return Table(
      schema: "omsorg.check/1", columns: shown,
      rows: findings.map { finding in shown.map { cell($0, finding) } },
      notes: [Severity.counts(findings.map(\.severity))])
  }

  private static func cell(_ column: Column, _ finding: Finding) -> Cell {
    switch column.id {
    case FindingTable.severity.id:
      .choice(finding.severity.rawValue, finding.severity.words)
    case FindingTable.rule.id: .text(finding.rule)
    case subjectKind.id: .text(finding.subject.kind)
    case subject.id: .text(finding.subject.id)
    case FindingTable.due.id: finding.due.map { .date($0.iso) } ?? .absent
    case FindingTable.message.id: .choice(finding.message(.english), finding.message)
    default:
      StoreCheck.advice(of: finding.rule).map { .choice($0(.english), $0) } ?? .absent
    }
  }
}

extension Severity {
  /// How many there are of each, for people: `2 errors, 63 warnings`.
  static func counts(_ severities: [Severity]) -> Text {
    if severities.isEmpty { return Text(sv: "inget att anmärka", en: "nothing to remark") }
    let counted = allCases.reversed().compactMap { severity -> (count: Int, words: Text)? in
      let count = severities.count { $0 == severity }
      return count == 0 ? nil : (count, severity.words(of: count))
    }
    let list = { (language: Language) in
      counted.map { "\($0.count) \($0.words(language))" }.joined(separator: ", ")
    }
    let (swedish, english) = (list(.swedish), list(.english))
    return Text(sv: swedish, en: english)
  }

  /// The severity in words, for so many findings.
  fileprivate func words(of count: Int) -> Text {
    switch self {
    case _ where count == 1: words
    case .note: Text(sv: "upplysningar", en: "notes")
    case .warning: Text(sv: "varningar", en: "warnings")
    case .error: Text(sv: "fel", en: "errors")
    }
  }
}
