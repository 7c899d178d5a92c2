/// New clients on their way from order to first visit, and older ones still without a care contact.
public struct Intake: Sendable {
  /// Where one client stands.
  public struct Row: Sendable {
    /// The client.
    public let client: Client
    /// The client's team that day.
    public let team: String?
    /// The first day of service.
    public let firstService: CalendarDate?
    /// Where the client stands with the offer.
    public let offer: OfferStatus
    /// The proposal of a care contact that is under way, the latest.
    public let proposal: Proposal?
    /// The policy's steps not yet taken for the proposal.
    public let proposalStepsLeft: [AppointmentStep]
    /// The care contact of the day, else the next to begin.
    public let careContact: CareContact?
    /// The day of the first performed visit, of new clients where visits are on record.
    public let firstVisit: CalendarDate?
    /// The steps left, in order.
    public let stepsLeft: [IntakeStep]
    /// The earliest day that the policy gives any of them.
    public let due: CalendarDate?

    /// Whether someone is the one proposed or appointed.
    public func involves(_ caregiver: String) -> Bool {
      proposal?.caregiver == caregiver || careContact?.caregiver == caregiver
    }
  }

  /// The clients: what has passed its day first, then by day, then what has no day, by first
  /// service; those who are done last.
  public let rows: [Row]

  /// The days of visits that tell when new clients had their first; nil when there is no new client.
  public static func visitDays(
    _ records: CareRecords, since: CalendarDate, today: CalendarDate
  ) -> DateRange? {
    let starts = records.clients.compactMap { client -> CalendarDate? in
      guard client.isActive(on: today), isNew(client, records, since) else { return nil }
      return records.firstService(of: client) ?? client.assignedOn
    }
    guard let first = starts.min(), first <= today else { return nil }
    return DateRange(from: first, to: today)
  }

  /// Clients who were assigned, or had their first service, on a day or later.
  private static func isNew(
    _ client: Client, _ records: CareRecords, _ since: CalendarDate
  ) -> Bool {
    [client.assignedOn, records.firstService(of: client)].compactMap(\.self)
      .contains { since <= $0 }
  }

  /// The intake of a day.
  /// - Parameters:
  ///   - context: the registers, with rules looking as far ahead as their days are to be told.
  ///   - visits: the visits of `visitDays`; when not one was performed, they are not on record here
  ///     and no first visit is waited for.
  public init(_ context: RuleContext, since: CalendarDate, visits: VisitHistory) {
    let dues = Self.dues(context)
    let firstDays = Self.firstDays(visits)
    let firstVisits = firstDays.isEmpty ? nil : firstDays
    var rows: [Row] = []
    for client in context.activeClients {
      let isNew = Self.isNew(client, context.records, since)
      let row = Row(
        client, context, dues[client.id] ?? [:], firstVisits: isNew ? firstVisits : nil)
      if isNew || row.lacksCareContact { rows.append(row) }
    }
    self.rows = rows.sorted { Self.isBefore($0, $1) }
  }

  private static func isBefore(_ left: Row, _ right: Row) -> Bool {
    if left.stepsLeft.isEmpty != right.stepsLeft.isEmpty { return right.stepsLeft.isEmpty }
    let latest = CalendarDate.latest
    if left.due != right.due { return left.due ?? latest < right.due ?? latest }
    if left.firstService != right.firstService {
      return left.firstService ?? latest < right.firstService ?? latest
    }
    return left.client.id < right.client.id
  }

  /// The days that the rules give each client's steps.
  private static func dues(_ context: RuleContext) -> [String: [IntakeStep: CalendarDate?]] {
    var dues: [String: [IntakeStep: CalendarDate?]] = [:]
    for rule in Rule.all {
      guard let step = IntakeStep(rule: rule.id) else { continue }
      for finding in rule.findings(in: context) {
        if let client = finding.client { dues[client, default: [:]][step] = .some(finding.due) }
      }
    }
    return dues
  }

  private static func firstDays(_ visits: VisitHistory) -> [String: CalendarDate] {
    var days: [String: CalendarDate] = [:]
    guard let all = DateRange(from: .earliest, to: .latest) else { return days }
    for (client, id) in visits.clients.enumerated() {
      visits.forEachPerformedVisit(of: client, in: all) { visit in
        if days[id] == nil { days[id] = CalendarDate(daysSinceEpoch: visit.day) }
      }
    }
    return days
  }
}

extension Intake.Row {
  fileprivate init(
    _ client: Client, _ context: RuleContext, _ dues: [IntakeStep: CalendarDate?],
    firstVisits: [String: CalendarDate]?
  ) {
    let (records, today) = (context.records, context.today)
    let offer = context.offerStatus(client)
    let proposal = records.proposals.filter { $0.client == client.id && $0.role == .careContact }
      .max { $0.proposedOn < $1.proposedOn }
    let taken = Set((proposal?.steps ?? []).map(\.step))
    let demanded =
      records.governing(client, on: today)?.value(of: PolicyRule.appointmentSteps, on: today) ?? []
    let proposalStepsLeft =
      proposal == nil ? [] : demanded.filter { !taken.contains($0.rawValue) }
    let careContact = records.careContacts(of: client.id).filter { appointment in
      appointment.role == .careContact && (appointment.to.map { today <= $0 } ?? true)
    }.min { ($0.from ?? .earliest) < ($1.from ?? .earliest) }
    var steps: [IntakeStep] = []
    switch offer.need {
    case .none: break
    case .assess where offer.state == .notOffered: steps.append(.assess)
    case .assess, .needsOffer:
      if offer.isToBeOffered { steps.append(.offer) }
      if careContact == nil, offer.need == .needsOffer, offer.state != .no {
        steps.append(proposal == nil ? .propose : proposalStepsLeft.isEmpty ? .appoint : .reconcile)
      }
    }
    if case .none = offer.need {
    } else if let firstVisits, firstVisits[client.id] == nil {
      steps.append(.firstVisit)
    }
    steps += [IntakeStep.answer, .welcomeTalk].filter { dues[$0] != nil }
    let isAppointing = !Set(steps).isDisjoint(with: [.propose, .reconcile, .appoint])
    let days = dues.filter { step, _ in
      step == .appoint ? isAppointing : steps.contains(step)
    }
    self.client = client
    team = client.team.value(on: today)
    firstService = records.firstService(of: client)
    self.offer = offer
    self.proposal = proposal
    self.proposalStepsLeft = proposalStepsLeft
    self.careContact = careContact
    firstVisit = firstVisits?[client.id]
    stepsLeft = steps
    due = days.values.compactMap(\.self).min()
  }

  /// Whether one of the steps to a care contact is left.
  fileprivate var lacksCareContact: Bool {
    stepsLeft.contains { step in
      switch step {
      case .assess, .offer, .propose, .reconcile, .appoint: true
      case .firstVisit, .answer, .welcomeTalk: false
      }
    }
  }
}
