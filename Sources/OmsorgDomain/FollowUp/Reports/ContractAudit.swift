import Records

/// A private provider held against what its contract asks: the values of the municipality's policy
/// that bind private providers.
public struct ContractAudit: Sendable {
  /// Figures of the period that the three continuities are shown by; nil where there is none.
  public struct Figures: Sendable {
    /// The share of visits by the care contact.
    public var careContactShare: Double?
    /// The mean of caregivers met in the window.
    public var caregiversMet: Double?
    /// The length of the window, in days.
    public var windowDays: Int
    /// Performed of granted minutes.
    public var minutesShare: Double?
    /// The share of performed services that were decided.
    public var decidedShare: Double?
    /// The share of performed services that were planned.
    public var plannedShare: Double?

    /// The figures.
    public init(
      careContactShare: Double? = nil, caregiversMet: Double? = nil, windowDays: Int = 14,
      minutesShare: Double? = nil, decidedShare: Double? = nil, plannedShare: Double? = nil
    ) {
      self.careContactShare = careContactShare
      self.caregiversMet = caregiversMet
      self.windowDays = windowDays
      self.minutesShare = minutesShare
      self.decidedShare = decidedShare
      self.plannedShare = plannedShare
    }
  }

  /// What is asked, in the order of the policy's rules.
  public let requirements: [ContractRequirement]
  /// Months between audits, where the policy says.
  public let monthsBetween: Int?
  /// Whether an action plan is asked for where something is not met.
  public let asksForActionPlan: Bool
  /// The provider's clients on the last day.
  public let clients: Int
  /// The provider's teams on the last day.
  public let teams: Int

  /// Holds a provider against its contract.
  /// - Parameters:
  ///   - records: all registers.
  ///   - period: the days audited; what holds is asked of the last one.
  ///   - dutiesFrom: duties counted from an earlier day are not followed.
  ///   - deadlines: those of the period, of all providers.
  public init(
    of provider: Provider, in records: CareRecords, _ period: DateRange,
    dutiesFrom: CalendarDate?, deadlines: [Deadline], figures: Figures
  ) {
    let check = ContractCheck(
      provider: provider, records: records, period: period, dutiesFrom: dutiesFrom,
      deadlines: deadlines, figures: figures)
    let governing = records.governing(provider, on: period.to)
    requirements = check.values.map { ContractRequirement($0, check.evidence(of: $0)) }
    monthsBetween = governing?.value(of: PolicyRule.auditEvery, on: period.to)
    asksForActionPlan =
      governing?.value(of: PolicyRule.auditActionPlan, on: period.to) ?? false
    clients = check.clients.count
    teams = records.teams.count { team in
      team.isActive(on: period.to)
        && records.provider(ofTeam: team.id, on: period.to)?.id == provider.id
    }
  }

  /// How many there are with a verdict.
  public func count(_ verdict: ContractRequirement.Verdict) -> Int {
    requirements.count { $0.verdict == verdict }
  }
}

extension CareRecords {
  /// A provider's clients on a day, with services in force or to come.
  func clients(of provider: Provider, on date: CalendarDate) -> [Client] {
    clients.filter { client in
      client.isActive(on: date) && !servicesToPlan(of: client.id, on: date).isEmpty
        && self.provider(ofTeam: client.team.value(on: date), on: date)?.id == provider.id
    }
  }
}
