import Records

extension DayPlanning {
  /// What is wrong with a plan, or should be known of it: of visits by id, then of caregivers.
  public func findings(of visits: [DayVisit]) -> [DayFinding] {
    var found: [DayFinding] = []
    let byId = Dictionary(visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for visit in visits { found += findings(of: visit, among: byId) }
    for round in rounds(of: visits) { found += Self.findings(of: round) }
    return found
  }

  /// The rules that must hold and that a changed plan breaks where the plan before did not.
  public func newErrors(in visits: [DayVisit], since before: [DayVisit]) -> [DayFinding] {
    let old = Set(findings(of: before).filter(\.isError).map(\.key))
    return findings(of: visits).filter { $0.isError && !old.contains($0.key) }
  }

  /// The rules that must hold and that a plan breaks in the rounds and visits of some caregivers.
  public func errors(of visits: [DayVisit], by caregivers: Set<String>) -> [DayFinding] {
    findings(of: visits.filter { !caregivers.isDisjoint(with: $0.caregivers) })
      .filter { $0.isError && $0.caregiver.map(caregivers.contains) ?? true }
  }

  private func findings(of visit: DayVisit, among visits: [String: DayVisit]) -> [DayFinding] {
    func found(_ kind: DayFinding.Kind, _ caregiver: String? = nil) -> DayFinding {
      DayFinding(kind: kind, visit: visit.id, caregiver: caregiver)
    }
    guard visit.state == .planned else {
      return visit.state == .unplanned && need(visit.id) != nil ? [found(.unplanned)] : []
    }
    let need = need(visit.id)
    // What is put into the day by hand is due because it was put there.
    if need == nil, !visit.isAdded { return [found(.notDue)] }
    var findings: [DayFinding] = []
    let needed = need?.needed ?? visit.needed
    if Set(visit.caregivers).count != needed || visit.caregivers.count != needed {
      findings.append(found(.count(needed: needed)))
    }
    if let need { findings += Self.findings(of: visit, need, among: visits) }
    for caregiver in visit.caregivers {
      if let refusal = refusal(of: caregiver, for: visit) {
        findings.append(found(.performer(refusal), caregiver))
      }
      if !isAtWork(caregiver, during: visit) { findings.append(found(.notAtWork, caregiver)) }
    }
    return findings
  }

  /// What is wrong with when a visit begins.
  private static func findings(
    of visit: DayVisit, _ need: DayNeed, among visits: [String: DayVisit]
  ) -> [DayFinding] {
    func found(_ kind: DayFinding.Kind) -> DayFinding {
      DayFinding(kind: kind, visit: visit.id, caregiver: nil)
    }
    var findings: [DayFinding] = []
    let start = visit.startMinute
    if visit.isFixed == false, !need.starts.contains(start) {
      findings.append(found(.start(DayWindow(need.isWindowMust ? need.window : need.starts))))
    } else if !need.window.contains(start) {
      findings.append(found(.outside(DayWindow(need.window))))
    }
    if let tie = need.tie, let other = visits[tie.id], other.state == .planned,
      !tie.gap.contains(start - other.startMinute)
    {
      findings.append(found(.tie(to: tie.id)))
    }
    return findings
  }

  /// Whether a visit that was placed by hand can stand: nobody who does it is away or may not do it.
  func standsByHand(_ visit: DayVisit) -> Bool {
    !visit.caregivers.isEmpty
      && visit.caregivers.allSatisfy { id in
        refusal(of: id, for: visit) == nil
          && !records.absences(of: id).contains { absence in
            absence.firstMinute(on: date).map { $0 < visit.endMinute } ?? false
          }
      }
  }

  /// Why someone may not do a visit, whether at work or not; nil if nothing stands against it.
  public func refusal(of id: String, for visit: DayVisit) -> PerformerRefusal? {
    guard let caregiver = records.caregiver(id) else { return .left(date) }
    if let last = caregiver.ended, last < date { return .left(last) }
    var granted =
      visit.decision.flatMap { id in records.decisions(of: visit.client).first { $0.id == id } }
      ?? GrantedService()
    granted.client = visit.client
    granted.service = visit.service
    return records.performerRules(of: granted, on: date)?.refusal(of: caregiver)
  }

  private static func findings(of round: DayRound) -> [DayFinding] {
    let caregiver = round.shift.caregiver
    var findings: [DayFinding] = []
    for stop in round.stops where stop.slack < 0 {
      findings.append(
        DayFinding(
          kind: .noTime(missing: -stop.slack), visit: stop.visit?.id, caregiver: caregiver))
    }
    if round.shift.end < round.ends, !round.visits.isEmpty {
      findings.append(
        DayFinding(
          kind: .late(minutes: round.ends - round.shift.end), visit: nil, caregiver: caregiver))
    }
    if round.lacksRest, !round.visits.isEmpty {
      findings.append(DayFinding(kind: .noRest, visit: nil, caregiver: caregiver))
    }
    return findings
  }
}

extension DayFinding {
  /// What tells one finding from another.
  fileprivate var key: String { "\(rule) \(visit ?? "") \(caregiver ?? "")" }
}
