import Records

extension CarePlan {
  /// Whether it is still being written.
  public var isDraft: Bool { establishedOn == nil }

  /// Whether it holds until further notice.
  public var isCurrent: Bool { establishedOn != nil && ended == nil }

  /// Whether it holds on a day.
  public func isInForce(on date: CalendarDate) -> Bool {
    guard let establishedOn, establishedOn <= date else { return false }
    return ended.map { date <= $0 } ?? true
  }

  /// The day it was last gone through with the client: reviewed, else established.
  public var lastGoneThrough: CalendarDate? {
    steps.last { $0.step == CarePlanAct.review.rawValue }?.on ?? establishedOn
  }

  /// Whether the night unit's manager has been asked.
  public var hasAskedNightManager: Bool {
    steps.contains { $0.step == CarePlanAct.askNightManager.rawValue }
  }

  /// How far it has come on a day.
  /// - Parameter reviewDue: the day by which it is to be reviewed.
  public func state(on date: CalendarDate, reviewDue: CalendarDate?) -> CarePlanState {
    if isDraft { return .draft }
    if ended != nil { return .replaced }
    return reviewDue.map { $0 <= date } ?? false ? .reviewDue : .established
  }

  /// Why something may not be done on a day, or nil if it may.
  ///
  /// A draft is edited and established; what holds is read, reviewed and has its goals judged, and
  /// is changed only by another that takes its place.
  public func refusal(of act: CarePlanAct, on date: CalendarDate) -> CarePlanRefusal? {
    if let ended { return .replaced(id, ended) }
    if act.isOfDrafts {
      if let establishedOn { return .alreadyEstablished(id, act, establishedOn) }
      if act == .edit { return nil }
      if date < draftedOn { return .beforeDraft(id, draftedOn) }
    } else {
      guard let establishedOn else { return .notEstablished(id, act) }
      if date < establishedOn { return .beforeStep(id, .establish, establishedOn) }
      // Colleagues read, and goals are met, whether or not there has been a review since.
      if act != .review { return nil }
    }
    guard let last = steps.last, date < last.on else { return nil }
    return .beforeStep(id, CarePlanAct(rawValue: last.step) ?? act, last.on)
  }

  /// Records the talk with the night unit's manager.
  /// - Parameters:
  ///   - who: the manager's id or name.
  ///   - managers: those on record for the client's team; where there is any it must be one of them.
  /// - Throws: `CarePlanRefusal`; nothing is then recorded.
  public mutating func askNightManager(
    _ who: String, among managers: [Professional], on date: CalendarDate, by: String,
    note: String?
  ) throws(CarePlanRefusal) {
    if let refusal = refusal(of: .askNightManager, on: date) { throw refusal }
    let known = managers.first { $0.id == who || $0.name == who }
    if known == nil, !managers.isEmpty {
      throw .notNightManager(who, instead: managers.map(\.id))
    }
    steps.append(
      StepTaken(
        CarePlanAct.askNightManager.rawValue, on: date, by: by, to: known?.id ?? who, note: note))
  }

  /// Settles the plan.
  /// - Throws: `CarePlanRefusal`, with all that it lacks; nothing is then changed.
  public mutating func establish(
    on date: CalendarDate, by who: String, note: String? = nil, in records: CareRecords
  ) throws(CarePlanRefusal) {
    if let refusal = refusal(of: .establish, on: date) { throw refusal }
    let lacking = lacks(on: date, in: records)
    if !lacking.isEmpty { throw .lacks(id, lacking) }
    steps.append(StepTaken(CarePlanAct.establish.rawValue, on: date, by: who, note: note))
    establishedOn = date
  }

  /// Records that the plan was followed up with the client.
  /// - Parameter next: the day agreed on for the next time.
  /// - Throws: `CarePlanRefusal`; nothing is then recorded.
  public mutating func review(
    on date: CalendarDate, by who: String, note: String, next: CalendarDate?
  ) throws(CarePlanRefusal) {
    if let refusal = refusal(of: .review, on: date) { throw refusal }
    if let next, next <= date { throw .nextReviewTooEarly(id, next) }
    steps.append(StepTaken(CarePlanAct.review.rawValue, on: date, by: who, note: note))
    nextReview = next
  }

  /// Records that colleagues have read it; who has read it already stays as recorded.
  /// - Returns: those who had not.
  /// - Throws: `CarePlanRefusal`; nothing is then recorded.
  public mutating func read(
    by caregivers: [String], on date: CalendarDate
  ) throws(CarePlanRefusal) -> [String] {
    if let refusal = refusal(of: .read, on: date) { throw refusal }
    let new = caregivers.filter { id in !readBy.contains { $0.by == id } }
    readBy += new.map { StepTaken(CarePlanAct.read.rawValue, on: date, by: $0) }
    return new
  }
}

extension CareRecords {
  /// The care plan that holds for a client on a day.
  public func carePlan(of client: String, on date: CalendarDate) -> CarePlan? {
    carePlans(of: client).last { $0.isInForce(on: date) }
  }

  /// The care plan that is being written for a client.
  public func carePlanDraft(of client: String) -> CarePlan? {
    carePlans(of: client).last(where: \.isDraft)
  }

  /// A client's plans when one of them is established: what held before it ends the day before.
  public func carePlans(establishing plan: CarePlan) -> [CarePlan] {
    carePlans.map { other in
      if other.id == plan.id { return plan }
      guard other.client == plan.client, other.isCurrent, let date = plan.establishedOn else {
        return other
      }
      var ended = other
      ended.ended = date.adding(days: -1)
      return ended
    }
  }

  /// Those in a client's team who are to read the plan and have not: all but who wrote it.
  public func hasNotRead(_ plan: CarePlan, on date: CalendarDate) -> [Caregiver] {
    hasNotRead(plan, among: caregiversByTeam(on: date), on: date)
  }

  /// As above, where many plans are asked about.
  /// - Parameter teams: `caregiversByTeam` of the day.
  public func hasNotRead(
    _ plan: CarePlan, among teams: [String: [Caregiver]], on date: CalendarDate
  ) -> [Caregiver] {
    guard let team = client(plan.client)?.team.value(on: date) else { return [] }
    let done = Set(plan.readBy.map(\.by) + [plan.careContact, plan.draftedBy].compactMap(\.self))
    return (teams[team] ?? []).filter { !done.contains($0.id) }
  }

  /// The caregivers of a day by the team that they belong to.
  public func caregiversByTeam(on date: CalendarDate) -> [String: [Caregiver]] {
    Dictionary(
      grouping: caregivers.filter { $0.isActive(on: date) && $0.team.value(on: date) != nil }
    ) { $0.team.value(on: date) ?? "" }
  }
}
