import PlainJSON
import Records

/// Finds what shows whether a provider does what its contract asks.
struct ContractCheck {
  let provider: Provider
  let records: CareRecords
  let period: DateRange
  /// Duties whose clock started before it are not followed.
  let dutiesFrom: CalendarDate?
  let deadlines: [Deadline]
  let figures: ContractAudit.Figures
  /// The provider's clients on the last day.
  let clients: [Client]

  init(
    provider: Provider, records: CareRecords, period: DateRange, dutiesFrom: CalendarDate?,
    deadlines: [Deadline], figures: ContractAudit.Figures
  ) {
    self.provider = provider
    self.records = records
    self.period = period
    self.dutiesFrom = dutiesFrom
    self.deadlines = deadlines
    self.figures = figures
    clients = records.clients(of: provider, on: period.to)
  }

  /// What the policy asks of private providers on the last day; how they are audited is no demand.
  var values: [ContractValue] {
    guard let policy = records.governing(provider, on: period.to)?.policy else { return [] }
    let others = [PolicyRule.auditEvery.id, PolicyRule.auditActionPlan.id]
    return PolicyRule.all.filter { !others.contains($0.id) }.compactMap { rule in
      guard let value = policy[rule.id]?.value(on: period.to, for: .private),
        value.binds == .private
      else { return nil }
      return ContractValue(rule: rule, value: value)
    }
  }

  /// What shows whether a demand is met.
  func evidence(of value: ContractValue) -> ContractEvidence {
    // A demand that the contract sets aside asks for nothing.
    if value.value.value == .boolean(false) {
      return .untold(Text(sv: "avtalet kräver det inte", en: "the contract does not ask for it"))
    }
    return switch value.rule.id {
    case PolicyRule.appointmentRequired.id: careContacts
    case PolicyRule.deputy.id: deputies
    case PolicyRule.appointmentSteps.id: appointmentSteps(value)
    case PolicyRule.switchSteps.id: switchSteps(value)
    case PolicyRule.carePlanRequired.id: carePlans
    case PolicyRule.carePlanHolds.id: carePlanContents(value)
    case PolicyRule.carePlanKeptCurrent.id: currentCarePlans
    case PolicyRule.continuityAims.id: continuity(value)
    case PolicyRule.promiseFollowed.id: promises
    case PolicyRule.writtenRoutineRequired.id:
      .untold(
        Text(
          sv: "registren säger inget om rutiner: begär in utförarens rutin",
          en: "the registers tell nothing of routines: ask for the provider's"))
    default:
      .untold(
        Text(
          sv: "registren säger inget om det: fråga utföraren",
          en: "the registers tell nothing of it: ask the provider"))
    }
  }

  /// Clients who are to be offered a care contact and have not said no: as `metrics offers` counts.
  private var careContacts: ContractEvidence {
    let ids = Set(clients.map(\.id))
    let rows = OfferRow.rows(
      FollowUpQuestion(period: DateRange(period.to), grouping: .client), records
    ) { ids.contains($0.id) }
    let examined = rows.reduce(0) { $0 + $1.toBeOffered - $1.no }
    let lacking = rows.filter { $0.toBeOffered - $0.no > $0.withCareContact }.compactMap(\.key)
    return .counted(
      examined: examined, lacking: lacking,
      Text(
        sv: "\(examined - lacking.count) av \(examined) brukare har en fast omsorgskontakt "
          + "\(period.to.iso)",
        en: "\(examined - lacking.count) of \(examined) clients have a care contact on "
          + "\(period.to.iso)"))
  }

  /// Clients with a care contact, by the rule that `check` has.
  private var deputies: ContractEvidence {
    let examined = clients.count {
      !records.careContactsInForce(of: $0.id, on: period.to).isEmpty
    }
    let lacking = found(["deputy.missing"])
    return .counted(
      examined: examined, lacking: lacking,
      Text(
        sv: "\(examined - lacking.count) av \(examined) brukare med omsorgskontakt har en vice "
          + "\(period.to.iso)",
        en: "\(examined - lacking.count) of \(examined) clients with a care contact have a deputy "
          + "on \(period.to.iso)"))
  }

  /// Appointments of care contacts that begin in the period.
  private func appointmentSteps(_ value: ContractValue) -> ContractEvidence {
    let steps = named(value)
    let appointed = records.careContacts.filter { contact in
      contact.role == .careContact && isProviders(contact.client, on: contact.from)
    }
    let lacking = appointed.filter { contact in
      !steps.allSatisfy { step in contact.steps.contains { $0.step == step } }
    }
    return .counted(
      examined: appointed.count, lacking: unique(lacking.map(\.client)),
      Text(
        sv: "stegen finns noterade för \(appointed.count - lacking.count) av "
          + "\(appointed.count) omsorgskontakter som utsetts i perioden",
        en: "the steps are on record for \(appointed.count - lacking.count) of "
          + "\(appointed.count) care contacts appointed in the period"))
  }

  /// Requests completed that were heard in the period.
  private func switchSteps(_ value: ContractValue) -> ContractEvidence {
    let steps = named(value)
    let completed = records.switchRequests.filter { request in
      request.newCaregiver != nil && !request.isOpen && !request.isWithdrawn
        && isProviders(request.client, on: request.receivedOn)
    }
    let lacking = completed.filter { request in
      !steps.allSatisfy { step in request.steps.contains { $0.step == step } }
    }
    return .counted(
      examined: completed.count, lacking: unique(lacking.map(\.client)),
      Text(
        sv: "stegen finns noterade för \(completed.count - lacking.count) av "
          + "\(completed.count) genomförda byten i perioden",
        en: "the steps are on record for \(completed.count - lacking.count) of "
          + "\(completed.count) switches made in the period"))
  }

  /// The provider's clients that rules of `check` find something about on the last day. What is due
  /// that day or later is still in time.
  func found(_ rules: [String]) -> [String] {
    let context = RuleContext(records: records, today: period.to, dutiesFrom: dutiesFrom)
    let findings = rules.compactMap(Rule.named).flatMap { $0.findings(in: context) }
    let found = Set(
      findings.filter { finding in finding.due.map { $0 < period.to } ?? true }
        .compactMap(\.client))
    return clients.map(\.id).filter(found.contains)
  }

  /// Whether something lies in the period, of a client whom the provider then had.
  func isProviders(_ client: String?, on date: CalendarDate?) -> Bool {
    guard let date, period.contains(date), let client = client.flatMap(records.client) else {
      return false
    }
    return records.provider(ofTeam: client.team.value(on: date), on: date)?.id == provider.id
  }

  private func unique(_ ids: [String]) -> [String] {
    Set(ids).sorted(by: CollectionFile.inCollectionOrder)
  }

  /// The names in a value that is a list of them.
  func named(_ value: ContractValue) -> [String] {
    guard case .array(let items) = value.value.value else { return [] }
    return items.compactMap { item in
      guard case .string(let name) = item else { return nil }
      return name
    }
  }
}
