/// What the policies have given days for, with what became of it until a day.
///
/// Counted by the clocks that the duties are counted by, so that what a duty shows as late is open
/// here.
public struct Deadlines: Sendable {
  /// The deadlines, by last day, client and kind.
  public let all: [Deadline]

  /// Those whose last day lies in a period.
  /// - Parameters:
  ///   - records: all registers.
  ///   - date: what was done after it is not known yet.
  ///   - dutiesFrom: deadlines counted from an earlier day are not followed; nil follows all.
  public init(
    _ records: CareRecords, in period: DateRange, on date: CalendarDate, dutiesFrom: CalendarDate?
  ) {
    let collector = DeadlineCollector(records: records, date: date)
    let found =
      records.clients.flatMap(collector.deadlines) + collector.switchDeadlines
      + collector.complaintDeadlines + collector.changedNeedDeadlines
    all = found.filter { deadline in
      guard period.contains(deadline.due) else { return false }
      guard deadline.kind.isFollowedFromADay, let dutiesFrom else { return true }
      return dutiesFrom <= deadline.start
    }.sorted(by: Deadline.isInOrder)
  }
}

/// Finds the deadlines of clients and records, as they are known on a day.
struct DeadlineCollector {
  let records: CareRecords
  let date: CalendarDate
  private let followUps: [String: [Meeting]]
  private let closings: [String: [Checklist]]

  init(records: CareRecords, date: CalendarDate) {
    self.records = records
    self.date = date
    followUps = Dictionary(
      grouping: records.meetings.filter { $0.kind == .decisionFollowUp }, by: { $0.client ?? "" })
    let templates = records.templates
    closings = Dictionary(
      grouping: records.checklists.filter {
        templates.kind(of: $0) == ChecklistKind.closing.rawValue
      }, by: { $0.client ?? "" })
  }

  /// A client's deadlines.
  func deadlines(of client: Client) -> [Deadline] {
    let known =
      offers(client) + answers(client) + appointment(client) + welcomeTalk(client)
      + carePlan(client) + shortTermPlans(client) + reviews(client) + decisionFollowUps(client)
      + returnsHome(client)
    return known.filter { !isLapsed($0, client) } + closing(client)
  }

  /// The last day until now that the person was a client.
  func lastDay(_ client: Client) -> CalendarDate { min(date, client.ended ?? date) }

  /// A day, if it is known by now.
  func known(_ day: CalendarDate?) -> CalendarDate? { day.flatMap { $0 <= date ? $0 : nil } }

  func deadline(
    _ kind: DeadlineKind, _ client: Client, subject: String? = nil, from start: CalendarDate,
    due: CalendarDate, done: CalendarDate?
  ) -> Deadline {
    Deadline(
      kind: kind, client: client.id, subject: subject ?? client.id, start: start, due: due,
      done: done)
  }

  /// Whether the person was no longer a client when it was to be done.
  private func isLapsed(_ deadline: Deadline, _ client: Client) -> Bool {
    deadline.done == nil && !client.isActive(on: deadline.due)
  }

  // MARK: Records of their own

  var switchDeadlines: [Deadline] {
    records.switchRequests.compactMap { request in
      let closed = known(request.closedOn)
      guard request.receivedOn <= date, !(request.isWithdrawn && closed != nil),
        let client = records.client(request.client),
        let due = SwitchRules(request, in: records).due(request)
      else { return nil }
      let deadline = deadline(
        .switchRequest, client, subject: request.id, from: request.receivedOn, due: due,
        done: closed)
      return isLapsed(deadline, client) ? nil : deadline
    }
  }

  /// An answer is owed even when the client has left.
  var complaintDeadlines: [Deadline] {
    records.complaints.compactMap { complaint in
      guard complaint.receivedOn <= date, let due = complaint.due(in: records) else { return nil }
      let done = [complaint.answeredOn, complaint.closedOn].compactMap(\.self).min()
      return Deadline(
        kind: .complaint, client: complaint.client, subject: complaint.id,
        start: complaint.receivedOn, due: due, done: known(done))
    }
  }

  var changedNeedDeadlines: [Deadline] {
    records.changedNeeds.compactMap { need in
      guard need.noticedOn <= date, let client = records.client(need.client),
        let due = ChangeRules(need, in: records).coveredUntil(need)
      else { return nil }
      let deadline = deadline(
        .changedNeed, client, subject: need.id, from: need.noticedOn, due: due,
        done: known(need.closedOn))
      return isLapsed(deadline, client) ? nil : deadline
    }
  }

  // MARK: When services end

  private func returnsHome(_ client: Client) -> [Deadline] {
    records.decisions(of: client.id).compactMap { decision in
      guard decision.kind == .returnHome, decision.from <= date, let last = decision.to,
        let on = records.governing(client, on: decision.from)?
          .value(of: PolicyRule.returnHomeFollowUp, on: decision.from), !on.isEmpty
      else { return nil }
      return deadline(
        .returnHome, client, subject: decision.id, from: decision.from, due: last,
        done: known(decision.followedUpOn))
    }
  }

  private func closing(_ client: Client) -> [Deadline] {
    guard let ended = client.ended,
      let steps = records.governing(client, on: ended)?
        .value(of: PolicyRule.closingSteps, on: ended), !steps.isEmpty
    else { return [] }
    let done = (closings[client.id] ?? []).compactMap { known($0.closedOn) }.min()
    return [deadline(.closing, client, from: ended, due: ended, done: done)]
  }

  private func decisionFollowUps(_ client: Client) -> [Deadline] {
    guard let first = records.firstService(of: client), first <= date else { return [] }
    var days = DecisionFollowUpClock.daysFollowedUp(
      client, followUps[client.id] ?? [], in: records
    ).filter { $0 <= date }
    if days.first.map({ first < $0 }) ?? true { days.insert(first, at: 0) }
    return days.indices.compactMap { place in
      DecisionFollowUpClock(of: client, from: days[place], in: records).map { clock in
        deadline(
          .decisionFollowUp, client, from: clock.start, due: clock.due,
          done: place + 1 < days.count ? days[place + 1] : nil)
      }
    }
  }
}
