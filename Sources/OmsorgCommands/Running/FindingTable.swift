import OmsorgDomain
import Records
import Tabular

/// Findings of rules as tables.
enum FindingTable {
  static let due = Column(
    "due", Text(sv: "Senast", en: "Due"), .date,
    summary: Text(sv: "dagen då det ska vara gjort", en: "the day by which it is to be done"))
  static let overdue = Column(
    "days_overdue", Text(sv: "Försenat", en: "Late"), .integer,
    summary: Text(
      sv: "dagar efter den dagen, negativt före den", en: "days past that day, negative before it"))
  static let severity = Column(
    "severity", Text(sv: "Vikt", en: "Severity"), .choice,
    summary: Text(sv: "hur mycket det betyder", en: "how much it matters"))
  static let rule = Column(
    "rule", Text(sv: "Regel", en: "Rule"), .text,
    summary: Text(sv: "regelns id", en: "the rule's id"))
  static let client = Column(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukaren det rör", en: "the client it concerns"))
  static let caregiver = Column(
    "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
    summary: Text(sv: "medarbetaren det rör", en: "the caregiver it concerns"))
  static let team = Column(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "laget det rör", en: "the team it concerns"))
  static let responsible = Column(
    "responsible", Text(sv: "Vem", en: "Who"), .choice,
    summary: Text(
      sv: "rollen som ska göra det, om regelverket säger det",
      en: "the role that is to do it, where the policy says"))
  static let message = Column(
    "message", Text(sv: "Vad", en: "What"), .text,
    summary: Text(sv: "vad det gäller", en: "what it is about"))
  static let advice = Column(
    "advice", Text(sv: "Att göra", en: "To do"), .text,
    summary: Text(sv: "vad som kan göras", en: "what can be done"))

  /// A column of duties: what it holds of each on a day.
  typealias DutyColumn = RowColumn<(finding: Finding, today: CalendarDate)>

  private static func dutyColumn(
    _ column: Column, cell: @escaping @Sendable (Finding) -> Cell
  ) -> DutyColumn {
    DutyColumn(column) { cell($0.finding) }
  }

  private static let dueDuty = dutyColumn(due) { .optional($0.due) }
  private static let teamDuty = dutyColumn(team) { .optional($0.team) }
  private static let messageDuty = dutyColumn(message) {
    .choice($0.message(.english), $0.message)
  }
  /// What is not late yet says so by its day.
  private static let lateDuty = DutyColumn(overdue) { row in
    row.finding.daysOverdue(on: row.today).flatMap { $0 > 0 ? .integer($0) : nil } ?? .absent
  }
  /// The role, and who it is where a caregiver is meant.
  private static let whoDuty = dutyColumn(responsible) { finding in
    guard let role = finding.responsible else { return .absent }
    guard role == .careContact || role == .caregiver, let id = finding.caregiver else {
      return .choice(role)
    }
    return .choice(
      role.rawValue,
      Text(sv: "\(role.words(.swedish)) \(id)", en: "\(role.words(.english)) \(id)"))
  }

  /// What programs get of a duty.
  static let dutyColumns = [
    dueDuty, DutyColumn(overdue) { .optional($0.finding.daysOverdue(on: $0.today)) },
    dutyColumn(severity) { .choice($0.severity) }, dutyColumn(rule) { .text($0.rule) },
    dutyColumn(client) { .optional($0.client) }, dutyColumn(caregiver) { .optional($0.caregiver) },
    teamDuty, dutyColumn(responsible) { .optional($0.responsible) }, messageDuty,
    dutyColumn(advice) { finding in
      Rule.named(finding.rule).map { .choice($0.advice(.english), $0.advice) } ?? .absent
    },
  ]
  /// What people get of duties in `status`.
  static let statusColumns = [dueDuty, lateDuty, teamDuty, messageDuty]
  /// What people get of duties in `due`.
  static let dueColumns = [dueDuty, lateDuty, teamDuty, whoDuty, messageDuty]

  static func duties(
    _ findings: [Finding], today: CalendarDate, schema: String, title: Text,
    columns: [DutyColumn], notes: [Text]
  ) -> Table {
    Table(
      schema: schema, title: title, columns, of: findings.map { (finding: $0, today: today) },
      notes: notes)
  }

  /// One line for each rule with findings left out of a list, of how many of each there are.
  static func sums(of counts: [String: Int], daysListed: Int) -> [Text] {
    var notes: [Text] = []
    for rule in Rule.all {
      guard let count = counts[rule.id] else { continue }
      let what = rule.plural ?? rule.summary
      notes.append(
        Text(
          sv:
            "\(count) \(what(.swedish)) är mer än \(daysListed) dagar försenade: --all visar dem, "
            + "'omsorg config set duties_from DATUM' lämnar äldre därhän",
          en: "\(count) \(what(.english)) are more than \(daysListed) days late: --all shows them, "
            + "'omsorg config set duties_from DATE' leaves older ones alone"))
    }
    return notes
  }
}
