extension SwitchRequest {
  /// How far the request has come.
  public var state: SwitchState {
    if isWithdrawn { return .withdrawn }
    if isGranted == false { return .declined }
    if closedOn != nil { return .completed }
    if isGranted == true { return .decided }
    if isTaken(.managerDialogue) { return .dialogueHeld }
    if isTaken(.askClient) { return .clientAsked }
    return isTaken(.informManager) ? .managerInformed : .received
  }

  /// Whether a step has been taken.
  public func isTaken(_ act: SwitchAct) -> Bool { steps.contains { $0.step == act.rawValue } }

  /// What is to be done next, or nil when nothing remains.
  public func next(_ rules: SwitchRules) -> SwitchAct? {
    switch state {
    case .withdrawn: nil
    case .completed, .declined: isTaken(.tellClient) ? nil : .tellClient
    case .decided: .appointNew
    case .received, .managerInformed, .clientAsked, .dialogueHeld:
      rules.demanded.first { !isTaken($0) } ?? .decide
    }
  }

  /// Why something may not be done on a day, or nil if it may.
  ///
  /// What the policy demands is done in its order, before the decision; what it does not demand may
  /// be done at any time or left out. The decision comes before the appointment, and is part of it
  /// where the policy leaves the manager out. Once the request is closed only the client is told,
  /// once.
  public func refusal(
    of act: SwitchAct, on date: CalendarDate, _ rules: SwitchRules
  ) -> SwitchRefusal? {
    if date < receivedOn { return .beforeRequest(id, receivedOn) }
    if let last = steps.last, date < last.on {
      return .beforeStep(id, SwitchAct(rawValue: last.step), last.on)
    }
    if !act.isRepeatable, let taken = steps.last(where: { $0.step == act.rawValue }) {
      return .alreadyTaken(id, act, taken.on)
    }
    if let closedOn, !(act == .tellClient && !isWithdrawn) {
      return .closed(id, state, closedOn)
    }
    return missing(before: act, rules).map { .missing(id, $0, before: act) }
  }

  /// The first step that must be taken before another and has not been.
  private func missing(before act: SwitchAct, _ rules: SwitchRules) -> SwitchAct? {
    switch act {
    case .withdraw: return nil
    case .tellClient: return isOpen ? next(rules) : nil
    case .appointNew where isGranted == true: return nil
    case .appointNew where !rules.appointingGrants: return next(rules)
    case .decide, .appointNew: return rules.demanded.first { !isTaken($0) }
    case .informManager, .managerDialogue, .askClient:
      guard let place = rules.demanded.firstIndex(of: act) else { return nil }
      return rules.demanded[..<place].first { !isTaken($0) }
    }
  }

  /// Records that something was done; an appointment that grants the request records that too.
  /// - Parameters:
  ///   - grants: the decision, where that is what was done.
  /// - Throws: `SwitchRefusal`; nothing is then recorded.
  public mutating func take(
    _ act: SwitchAct, on date: CalendarDate, by who: String, to: String? = nil,
    note: String? = nil, grants: Bool = true, _ rules: SwitchRules
  ) throws(SwitchRefusal) {
    if let refusal = refusal(of: act, on: date, rules) { throw refusal }
    if act == .appointNew, isGranted == nil {
      steps.append(StepTaken(SwitchAct.decide.rawValue, on: date, by: who))
      isGranted = true
    }
    steps.append(StepTaken(act.rawValue, on: date, by: who, to: to, note: note))
    switch act {
    case .informManager, .managerDialogue, .askClient, .tellClient: break
    case .decide:
      isGranted = grants
      if !grants { closedOn = date }
    case .appointNew: closedOn = date
    case .withdraw:
      isWithdrawn = true
      closedOn = date
    }
  }
}
