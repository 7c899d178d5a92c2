public import Records

/// What a meeting takes up of the matters that are open.
public enum MeetingAgenda {
  /// The rules whose findings are about the meetings themselves.
  private static let aboutMeetings: Set<String> = [
    "meeting.due", "meeting.to_hold", "manager_calls.due",
  ]
  /// Those that a client's own meeting is the answer to.
  private static let aboutFollowUps: Set<String> = [
    "decision.follow_up_due", "decision.follow_up_unprepared",
  ]
  /// As many ids are named of each rule's findings.
  private static let named = 8

  /// The open matters of a meeting's team or client, an item for each rule, in the rules' order.
  /// - Parameter language: that of the items, which stay in the record.
  public static func items(
    of meeting: Meeting, in context: RuleContext, _ language: Language
  ) -> [AgendaItem] {
    let leftOut = meeting.kind.isOfTeam ? aboutMeetings : aboutMeetings.union(aboutFollowUps)
    return Rule.all.filter { $0.purpose == .duty && !leftOut.contains($0.id) }.compactMap { rule in
      let findings = rule.findings(in: context).filter { finding in
        meeting.client.map { finding.client == $0 } ?? (finding.team == meeting.team)
      }
      return findings.isEmpty ? nil : item(rule, findings, context.today, language)
    }
  }

  private static func item(
    _ rule: Rule, _ findings: [Finding], _ today: CalendarDate, _ language: Language
  ) -> AgendaItem {
    var item = AgendaItem()
    item.rule = rule.id
    let clients = Set(findings.map(\.client))
    if clients.count == 1, let client = clients.first { item.client = client }
    guard findings.count > 1 else {
      item.text = findings[0].message(language)
      return item
    }
    let late = findings.count { $0.daysOverdue(on: today) ?? 0 > 0 }
    let ids = findings.map { $0.client ?? $0.caregiver ?? $0.subject.id }
    let distinct = Set(ids).sorted(by: CollectionFile.inCollectionOrder)
    let list = Text.list(distinct, atMost: named)(language)
    switch language {
    case .swedish:
      let what = rule.plural?(.swedish) ?? "avvikelser från '\(rule.summary(.swedish))'"
      item.text =
        "\(findings.count) \(what)" + (late == 0 ? "" : ", \(late) försenade") + ": \(list)"
    case .english:
      let what = rule.plural?(.english) ?? "departures from '\(rule.summary(.english))'"
      item.text =
        "\(findings.count) \(what)" + (late == 0 ? "" : ", \(late) late") + ": \(list)"
    }
    return item
  }
}
