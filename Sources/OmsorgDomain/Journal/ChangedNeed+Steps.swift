extension ChangedNeed {
  /// Whether there is more to do.
  public var isOpen: Bool { closedOn == nil }

  /// How far it has come.
  public var state: ChangeState {
    if closedOn != nil { return .closed }
    if isTaken(.answer) { return .answered }
    return isTaken(.tell) ? .told : .noticed
  }

  /// What is to be done next, or nil when nothing remains.
  public func next(_ rules: ChangeRules, in records: CareRecords) -> ChangeAct? {
    guard isOpen else { return nil }
    if rules.covers(self) { return .follow }
    guard rules.isTold(self, in: records) else { return .tell }
    return isTaken(.answer) ? .follow : .answer
  }

  /// Who has been told, in order.
  public var told: [String] { steps.filter { $0.step == ChangeAct.tell.rawValue }.compactMap(\.to) }

  private func isTaken(_ act: ChangeAct) -> Bool { steps.contains { $0.step == act.rawValue } }

  /// A changed need that has been noticed.
  public static func noticed(
    _ text: String, of client: Client, until: CalendarDate?, on date: CalendarDate, by who: String,
    in records: CareRecords
  ) throws(ChangeRefusal) -> ChangedNeed {
    if let ended = client.ended, ended < date { throw .clientEnded(client: client.id, ended) }
    if let until, until < date { throw .untilBeforeNoticed(until, date) }
    var need = ChangedNeed()
    need.id = DatedIdentifier.free(
      client: client.id, on: date, besides: records.changedNeeds.map(\.id))
    need.client = client.id
    need.noticedOn = date
    need.noticedBy = who
    need.text = text
    need.until = until
    return need
  }

  /// Why something may not be done on a day, or nil if it may.
  ///
  /// Someone whom the policy names is told, answers are given, and then what followed is recorded.
  /// Others may be told too, and answer, until then. Where the standard time covers all of the change,
  /// what followed may be recorded at once, unless others than those at work have a part in it.
  /// - Parameter outcome: what followed, where that is the act.
  public func refusal(
    of act: ChangeAct, _ outcome: ChangeOutcome? = nil, on date: CalendarDate,
    _ rules: ChangeRules, in records: CareRecords
  ) -> ChangeRefusal? {
    if let closedOn { return .closed(id, closedOn) }
    if date < noticedOn { return .beforeNoticed(id, noticedOn) }
    if let last = steps.last, date < last.on {
      return .beforeStep(id, ChangeAct(rawValue: last.step), last.on)
    }
    switch act {
    case .tell: return nil
    case .answer: return untold(before: act, rules, in: records)
    case .follow:
      if rules.covers(self) {
        let isWithinCover = outcome != .carePlan && outcome != .newDecision
        return rules.toldTo.isEmpty || isWithinCover
          ? nil : untold(before: act, rules, in: records)
      }
      if let refusal = untold(before: act, rules, in: records) { return refusal }
      return isTaken(.answer) ? nil : .missing(id, .answer, before: act)
    }
  }

  /// Why an act must wait until someone is told, or until someone whom the policy names is.
  private func untold(
    before act: ChangeAct, _ rules: ChangeRules, in records: CareRecords
  ) -> ChangeRefusal? {
    if rules.isTold(self, in: records) { return nil }
    return isTaken(.tell) ? .othersTold(id, rules.toldTo) : .missing(id, .tell, before: act)
  }

  /// Records that someone was told, or has answered.
  /// - Throws: `ChangeRefusal`; nothing is then recorded.
  public mutating func take(
    _ act: ChangeAct, on date: CalendarDate, by who: String, to: String? = nil,
    note: String? = nil, _ rules: ChangeRules, in records: CareRecords
  ) throws(ChangeRefusal) {
    if let refusal = refusal(of: act, on: date, rules, in: records) { throw refusal }
    steps.append(StepTaken(act.rawValue, on: date, by: who, to: to, note: note))
  }

  /// Records what the change led to, after which nothing is left to do.
  /// - Parameters:
  ///   - ended: the last day of a temporary change, where it is another than was thought.
  ///   - decision: the id of the new decision, where that is what it led to.
  /// - Throws: `ChangeRefusal`; nothing is then recorded.
  public mutating func follow(
    _ outcome: ChangeOutcome, ended: CalendarDate? = nil, decision: String? = nil,
    on date: CalendarDate, by who: String, note: String? = nil, _ rules: ChangeRules,
    in records: CareRecords
  ) throws(ChangeRefusal) {
    if let refusal = refusal(of: .follow, outcome, on: date, rules, in: records) {
      throw refusal
    }
    if outcome == .temporary {
      let last = ended ?? until ?? date
      if last < noticedOn { throw .untilBeforeNoticed(last, noticedOn) }
      if let covered = rules.coveredUntil(self), covered < last {
        throw .ranBeyond(id, covered: covered)
      }
      if date < last { throw .stillRunning(id, last) }
      until = last
    }
    if outcome == .newDecision {
      guard let decision else { throw .noDecision(id) }
      guard let made = records.decisions.first(where: { $0.id == decision }),
        made.client == client
      else { throw .otherDecision(id, decision: decision) }
      guard made.isNew(since: noticedOn) else {
        throw .oldDecision(decision: decision, from: made.from, noticed: noticedOn)
      }
      self.decision = decision
    }
    steps.append(StepTaken(ChangeAct.follow.rawValue, on: date, by: who, note: note))
    self.outcome = outcome
    closedOn = date
  }
}

extension GrantedService {
  /// Whether it was granted on a day or later, or how often or how long was changed then.
  fileprivate func isNew(since date: CalendarDate) -> Bool {
    let changes = minutes.periods.map(\.from) + frequency.periods.map(\.from)
    return date <= from || changes.contains { $0.map { date <= $0 } ?? false }
  }
}
