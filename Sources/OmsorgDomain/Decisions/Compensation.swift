/// What providers are paid for home care: time granted or performed, as the policy says, times an
/// hourly price; and premiums for goals met. omsorg-metrics(7) tells how.
public struct Compensation {
  let question: FollowUpQuestion
  let records: CareRecords
  /// What happened after it is not known yet.
  let date: CalendarDate
  let isWanted: (String) -> Bool

  /// Prepares the computation.
  /// - Parameters:
  ///   - question: the days, and what the rows are about: provider, team, client, service, month or
  ///     all.
  ///   - records: clients, teams, providers, decisions, care plans, professionals, caregivers,
  ///     absences, services and policies.
  ///   - date: what happened after it is not known yet: goals met, plans established.
  ///   - isWanted: whether a client's care counts, by id.
  public init(
    _ question: FollowUpQuestion, _ records: CareRecords, on date: CalendarDate,
    of isWanted: @escaping (String) -> Bool = { _ in true }
  ) {
    self.question = question
    self.records = records
    self.date = date
    self.isWanted = isWanted
  }

  /// Whether any provider is paid for time performed on some day of the period, so that visits are
  /// needed.
  public var needsVisits: Bool { bases.contains(.performed) }

  /// The providers with clients' teams whose policy does not say what time is paid for, sorted.
  public var providersWithoutBasis: [String] {
    let teams = Set(records.clients.flatMap { $0.team.periods.map(\.value) })
    let providers = Set(
      teams.compactMap { records.provider(ofTeam: $0, on: question.period.to)?.id })
    return providers.sorted().filter { id in
      let governing = records.governing(records.provider(id), on: question.period.to)
      return governing?.value(of: PolicyRule.compensationBasis, on: question.period.to) == nil
    }
  }

  private var bases: Set<CompensationBasis> {
    var bases: Set<CompensationBasis> = []
    for provider in records.providers {
      let runs = DayRuns(over: question.period, breaks: records.breaks(of: provider)) { date in
        records.governing(provider, on: date)?.value(of: PolicyRule.compensationBasis, on: date)
      }
      for run in 0..<runs.count { if let basis = runs[run: run] { bases.insert(basis) } }
    }
    return bases
  }

  /// The rows that answer the question, by key and month.
  /// - Parameter history: visits of at least the period, where `needsVisits`; else an empty one.
  public func rows(_ history: VisitHistory) -> [CompensationRow] {
    var count = CompensationCount(self, history)
    let positions = Dictionary(
      history.clients.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for client in records.clients where isWanted(client.id) {
      count.add(client, position: positions[client.id])
    }
    for goal in PursuedGoal.all(in: records, establishedBy: date) where isWanted(goal.client) {
      count.add(goal)
    }
    return count.sortedRows
  }
}

extension CareRecords {
  /// The days on which something that a provider is paid by may change.
  func breaks(of provider: Provider) -> DayBreaks {
    var breaks = DayBreaks()
    breaks.add(provider.policy)
    let rules = [
      PolicyRule.compensationBasis.id, PolicyRule.hourlyPrice.id, PolicyRule.indirectShare.id,
    ]
    for policy in provider.policy.periods.compactMap({ policies[$0.value] }) {
      for value in rules.compactMap({ policy[$0] }).flatMap(\.values) {
        breaks.add(from: value.from, to: value.to)
      }
    }
    return breaks
  }
}
