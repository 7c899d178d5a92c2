import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

extension DayRepairing {
  /// Prints what became of the plans: a page for people, rows for programs.
  func print(_ outcome: Outcome, schema: String, title: Text) throws {
    if outcome.days.isEmpty, !session.isQuiet {
      session.invocation.tell(
        Text(
          sv: "\(outcome.first.iso) har ingen plan: inget att planera om",
          en: "\(outcome.first.iso) has no plan: nothing to plan anew"))
      session.invocation.tell(
        Text(
          sv: "tips: omsorg day plan \(outcome.first.iso) --all --apply",
          en: "hint: omsorg day plan \(outcome.first.iso) --all --apply"))
    }
    if try session.leavesOutResult() { return }
    let rows = outcome.days.flatMap { self.rows(of: $0, outcome.records) }
    guard try session.isInWords() else {
      var table = Table(schema: schema, DayRepairRow.columns, of: rows)
      table.summary = [
        SummaryItem("changed", .integer(outcome.days.reduce(0) { $0 + $1.repair.changed })),
        SummaryItem("fewest", .integer(outcome.days.reduce(0) { $0 + $1.repair.fewest })),
      ]
      return try session.print(table)
    }
    try session.print(page(of: rows, outcome, title: title))
  }

  /// A day's rows: changes by start, then whom to tell and call, then what is left.
  private func rows(of day: Day, _ records: CareRecords) -> [DayRepairRow] {
    let date = day.planning.date
    func row(_ kind: DayRepairKind, _ before: DayVisit?, _ after: DayVisit?) -> DayRepairRow {
      var row = DayRepairRow(kind, date)
      (row.before, row.after) = (before, after)
      row.service = (after ?? before).flatMap { records.services[$0.service]?.name }
      return row
    }
    let changed = day.repair.changes.filter { $0.counts || $0.minutesMoved != 0 }
    var rows = changed.map { row(.change, $0.before, $0.after) }
    for change in changed {
      let margin = day.planning.punctualityMargin(of: change.client) ?? DayChange.untold
      // One that someone is found for was nobody's before, so nobody has been told otherwise.
      guard change.before?.state == .planned,
        change.isOtherCaregiver || abs(change.minutesMoved) > margin
      else { continue }
      let telling = day.planning.telling(
        change.client, isOtherCaregiver: change.isOtherCaregiver)
      if telling == .no { continue }
      var row = row(.tell, change.before, change.after)
      row.telling = telling
      (row.name, row.phone) = contact(change.client, records)
      rows.append(row)
    }
    for call in day.calls {
      var row = DayRepairRow(.call, date)
      let caregiver = records.caregiver(call.caregiver)
      (row.caregiver, row.call) = (call.caregiver, call)
      (row.name, row.phone) = (.optional(caregiver?.name), .optional(caregiver?.phone))
      rows.append(row)
    }
    for visit in day.undone {
      var row = row(.left, visit, day.visits.first { $0.id == visit.id })
      row.newDate = day.newDates[visit.id]
      let isNoted = day.withoutDate.contains { $0.id == visit.id }
      row.left = row.newDate != nil ? .putOff : isNoted ? .noted : .undone
      rows.append(row)
    }
    return rows
  }

  /// A client's name and telephone, unless they are protected.
  private func contact(_ id: String, _ records: CareRecords) -> (name: Cell, phone: Cell) {
    guard let client = records.client(id) else { return (.absent, .absent) }
    if client.protectedIdentity, !reveals { return (Masking.cell("name"), Masking.cell("phone")) }
    return (.text(client.name), .optional(client.phone))
  }

  private func page(of rows: [DayRepairRow], _ outcome: Outcome, title: Text) -> ReportPage {
    let language = session.language
    func t(_ sv: String, _ en: String) -> String { Text(sv: sv, en: en)(language) }
    func table(
      _ kind: DayRepairKind, _ columns: [RowColumn<DayRepairRow>]
    ) -> ReportPage.Block? {
      let own = rows.filter { $0.kind == kind }
      if own.isEmpty { return nil }
      let dated = outcome.days.count > 1 ? [DayRepairRow.date] + columns : columns
      return .table(Table(schema: "", dated, of: own))
    }
    let asked = asked(rows, outcome)
    let newDates = Set(rows.compactMap(\.newDate)).sorted().map { "omsorg day plan \($0.iso)" }
      .joined(separator: ", ")
    let errors = outcome.days.flatMap(\.errors).map { $0.message(language) }
    let sections: [(String, [ReportPage.Block?])] = [
      (
        t("Ändringar", "Changes"),
        outcome.days.map { .paragraph(bound($0)) } + [
          table(
            .change,
            [
              DayRepairRow.visit, DayRepairRow.serviceColumn, DayRepairRow.startBefore,
              DayRepairRow.by("caregivers_before"), DayRepairRow.start,
              DayRepairRow.by("caregivers"),
            ])
        ]
      ),
      (t("Be om", "Ask"), asked.isEmpty ? [] : [.facts(asked)]),
      (
        t("Meddela", "Tell"),
        [
          table(
            .tell,
            [
              DayRepairRow.client, DayRepairRow.name, DayRepairRow.phone,
              DayRepairRow.serviceColumn, DayRepairRow.startBefore, DayRepairRow.start,
              DayRepairRow.by("caregivers"), DayRepairRow.telling,
            ])
        ]
      ),
      (
        t("Ring in, i den här ordningen", "Call in, in this order"),
        [
          table(
            .call,
            [
              DayRepairRow.caregiver, DayRepairRow.name, DayRepairRow.phone, DayRepairRow.mayDo,
              DayRepairRow.clientsMet, DayRepairRow.worked,
            ])
        ]
      ),
      (
        t("Hinns inte med", "Left undone"),
        [
          table(
            .left,
            [
              DayRepairRow.visit, DayRepairRow.serviceColumn, DayRepairRow.startBefore,
              DayRepairRow.left, DayRepairRow.newDate,
            ])
        ]
      ),
      (t("Håller inte", "Does not hold"), errors.map { .paragraph($0) }),
    ]
    return ReportPage(
      title: title(language), language: language,
      sections: sections.compactMap { heading, blocks in
        let blocks = blocks.compactMap(\.self)
        return blocks.isEmpty ? nil : .init(heading, blocks)
      }, isNumbered: false,
      notes: newDates.isEmpty
        ? []
        : [
          t(
            "Det som fått en ny dag placeras när den dagen planeras: \(newDates).",
            "What has a new date is placed when that day is planned: \(newDates).")
        ])
  }

  /// How many visits are changed, and how few could be.
  private func bound(_ day: Day) -> String {
    let (changed, fewest, date) = (day.repair.changed, day.repair.fewest, day.planning.date.iso)
    let visits = changed == 1 ? "visit" : "visits"
    let text =
      day.repair.isProved
      ? Text(
        sv: "\(date): \(changed) besök ändras; färre går inte",
        en: "\(date): changes \(changed) \(visits); no fewer is possible")
      : Text(
        sv: "\(date): \(changed) besök ändras; minst \(fewest) måste",
        en: "\(date): changes \(changed) \(visits); at least \(fewest) must change")
    return text(session.language)
  }

  /// What each caregiver is asked to do, and not to do any more, by id: `10:15 B00001 Dusch`.
  private func asked(
    _ rows: [DayRepairRow], _ outcome: Outcome
  ) -> [(label: String, value: String?)] {
    let language = session.language
    var asked: [String: [String]] = [:]
    for row in rows where row.kind == .change {
      guard let shown = row.shown else { continue }
      let day = outcome.days.count > 1 ? "\(row.date.iso) " : ""
      let service = row.service?(language) ?? shown.service
      if let before = row.before, before.state == .planned,
        let planning = outcome.days.first(where: { $0.planning.date == row.date })?.planning
      {
        // Who is away is not asked.
        for id in before.caregivers
        where !(row.after?.caregivers.contains(id) ?? false)
          && planning.isAtWork(id, during: before)
        {
          let words = Text(
            sv: "inte \(before.start.iso) \(before.client) \(service)",
            en: "not \(before.start.iso) \(before.client) \(service)")
          asked[id, default: []].append(day + words(language))
        }
      }
      guard let after = row.after, after.state == .planned else { continue }
      for id in after.caregivers {
        let isNew = !(row.before?.caregivers.contains(id) ?? false)
        let moved = row.before.map {
          Text(sv: " (förut \($0.start.iso))", en: " (was \($0.start.iso))")
        }
        if !isNew, row.before?.start == after.start { continue }
        asked[id, default: []].append(
          "\(day)\(after.start.iso) \(after.client) \(service)"
            + (isNew ? "" : moved?(language) ?? ""))
      }
    }
    return asked.keys.sorted().map { id in
      (name(id, in: outcome), asked[id]?.joined(separator: "; "))
    }
  }
}
