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
  static let message = Column(
    "message", Text(sv: "Vad", en: "What"), .text,
    summary: Text(sv: "vad det gäller", en: "what it is about"))
  static let advice = Column(
    "advice", Text(sv: "Att göra", en: "To do"), .text,
    summary: Text(sv: "vad som kan göras", en: "what can be done"))

  static let dutyColumns = [
    due, overdue, severity, rule, client, caregiver, team, message, advice,
  ]
  private static let shortDutyColumns = [due, overdue, team, message]

  /// What has passed its day first, the longest first; then what is against the law or broken; then
  /// by day; then what has no day, by how much it matters.
  static func inOrderOfUrgency(_ findings: [Finding], today: CalendarDate) -> [Finding] {
    func rank(_ finding: Finding) -> Int {
      if finding.daysOverdue(on: today) ?? 0 > 0 { return 0 }
      if finding.severity == .error { return 1 }
      return finding.due == nil ? 3 : 2
    }
    let latest = CalendarDate.latest
    return findings.enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      if rank(left) != rank(right) { return rank(left) < rank(right) }
      if left.due != right.due { return left.due ?? latest < right.due ?? latest }
      if left.severity != right.severity { return left.severity > right.severity }
      return first.offset < second.offset
    }.map(\.element)
  }

  static func duties(
    _ findings: [Finding], today: CalendarDate, notes: [Text], short: Bool
  ) -> Table {
    let columns = short ? shortDutyColumns : dutyColumns
    return Table(
      schema: "omsorg.status/1",
      title: Text(sv: "Läget \(today.iso)", en: "Status \(today.iso)"), columns: columns,
      rows: findings.map { finding in
        columns.map { column in
          let cell = cell(column, finding, today)
          // What is not late yet says so by its day.
          if short, case .integer(let days) = cell, days <= 0 { return .absent }
          return cell
        }
      }, notes: notes)
  }

  private static func cell(_ column: Column, _ finding: Finding, _ today: CalendarDate) -> Cell {
    switch column.id {
    case due.id: finding.due.map { .date($0.iso) } ?? .absent
    case overdue.id: finding.daysOverdue(on: today).map(Cell.integer) ?? .absent
    case severity.id: .choice(finding.severity.rawValue, finding.severity.words)
    case rule.id: .text(finding.rule)
    case client.id: finding.client.map(Cell.text) ?? .absent
    case caregiver.id: finding.caregiver.map(Cell.text) ?? .absent
    case team.id: finding.team.map(Cell.text) ?? .absent
    case message.id: .choice(finding.message(.english), finding.message)
    default:
      Rule.named(finding.rule).map { .choice($0.advice(.english), $0.advice) } ?? .absent
    }
  }

  /// One line for each rule with findings left out of a list.
  static func sums(of findings: [Finding], daysListed: Int) -> [Text] {
    var notes: [Text] = []
    for rule in Rule.all {
      let count = findings.count { $0.rule == rule.id }
      if count == 0 { continue }
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
