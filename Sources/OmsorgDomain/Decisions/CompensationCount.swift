/// Adds up what is paid, client by client.
struct CompensationCount {
  /// What holds on some days for a client's care.
  private struct Terms: Sendable {
    let team: String?
    let provider: String?
    let month: Month
    let isActive: Bool
    let basis: CompensationBasis?
    let price: Int?
    let indirectShare: Double?
  }

  /// The smallest part that is paid by itself, and rounded.
  private struct Unit: Hashable {
    let team: String?
    let provider: String?
    let month: Month
    let service: Int
  }

  private struct Sum {
    var minutes = ExactSum()
    var unpriced = ExactSum()
    var money = ExactSum()
    var bases: Set<CompensationBasis> = []
    /// The share of the last day with time, and that day.
    var indirectShare: Double?
    var lastDay = Int32.min
  }

  private struct RowKey: Hashable {
    let key: String?
    let month: Month?
  }

  private let question: FollowUpQuestion
  private let records: CareRecords
  private let history: VisitHistory
  private let services: HistoryServices
  private let commonBreaks: DayBreaks
  private let breaksOfProviders: [String: DayBreaks]
  private var shares: VisitShares
  private var rows: [RowKey: CompensationRow] = [:]

  init(_ compensation: Compensation, _ history: VisitHistory) {
    question = compensation.question
    records = compensation.records
    self.history = history
    services = HistoryServices(history, records.decisions)
    shares = VisitShares(services, records.services)
    var breaks = DayBreaks()
    for service in records.services.services { breaks.add(service.hourlyPrice) }
    for month in question.period.months { breaks.add(from: month.dates.from, to: nil) }
    commonBreaks = breaks
    breaksOfProviders = Dictionary(
      records.providers.map { ($0.id, compensation.records.breaks(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    if question.grouping == .all {
      rows[RowKey(key: nil, month: nil)] = CompensationRow(key: nil, month: nil)
    }
  }

  var sortedRows: [CompensationRow] {
    rows.values.sorted { first, second in
      if first.key != second.key { return FollowUpGroups.isInOrder(first.key, second.key) }
      return first.month.map { $0.iso } ?? "" < second.month.map { $0.iso } ?? ""
    }
  }

  // MARK: Time

  /// - Parameter position: the client's among the history's.
  mutating func add(_ client: Client, position: Int?) {
    let terms = terms(of: client)
    let granted = GrantedRuns(of: client.id, in: question.period, records, services)
    var sums: [Unit: Sum] = [:]
    addGranted(granted, terms, to: &sums)
    if let position { addPerformed(position, granted, terms, to: &sums) }
    // In a set order, so that sums of minutes are the same every time.
    let units = sums.keys.sorted { first, second in
      (first.month, first.provider ?? "", first.team ?? "", first.service)
        < (second.month, second.provider ?? "", second.team ?? "", second.service)
    }
    for unit in units { add(unit, sums[unit] ?? Sum(), of: client.id) }
  }

  private func terms(of client: Client) -> DayRuns<Terms> {
    let records = records
    var breaks = commonBreaks
    breaks.add(client.team)
    breaks.add(from: nil, to: client.ended)
    for team in client.team.periods.compactMap({ records.team($0.value) }) {
      breaks.add(team.provider)
    }
    for own in breaksOfProviders.values { breaks.add(own) }
    return DayRuns(over: question.period, breaks: breaks) { date in
      let team = client.team.value(on: date)
      let provider = records.provider(ofTeam: team, on: date)
      let governing = records.governing(provider, on: date)
      return Terms(
        team: team, provider: provider?.id, month: Month(of: date),
        isActive: client.isActive(on: date),
        basis: governing?.value(of: PolicyRule.compensationBasis, on: date),
        price: governing?.value(of: PolicyRule.hourlyPrice, on: date),
        indirectShare: governing?.value(of: PolicyRule.indirectShare, on: date))
    }
  }

  private func addGranted(
    _ granted: GrantedRuns, _ terms: DayRuns<Terms>, to sums: inout [Unit: Sum]
  ) {
    let last = question.period.to.daysSinceEpoch
    for run in 0..<granted.runs.count {
      let days = granted.runs.days(ofRun: run, upTo: last)
      for place in 0..<terms.count {
        let own = terms.days(ofRun: place, upTo: last)
        let from = max(days.lowerBound, own.lowerBound)
        let to = min(days.upperBound, own.upperBound)
        let holding = terms[run: place]
        guard from <= to, holding.isActive, holding.basis == .granted else { continue }
        for grant in granted.runs[run: run].grants {
          guard let frequency = grant.frequency, frequency.times > 0, grant.minutes > 0 else {
            continue
          }
          let occasions = frequency.times * Int(to - from + 1)
          add(
            occasions * grant.minutes, over: 7 * frequency.everyWeeks, grant.service, from...to,
            holding, to: &sums)
        }
      }
    }
  }

  private mutating func addPerformed(
    _ client: Int, _ granted: GrantedRuns, _ terms: DayRuns<Terms>, to sums: inout [Unit: Sum]
  ) {
    var run = -1
    shares.begin()
    var shares = shares
    let history = history
    history.forEachVisit(of: client, in: question.period) { visit in
      let holding = terms[visit.day]
      guard holding.basis == .performed, visit.status == .performed else { return }
      let now = granted.runs.run(of: visit.day)
      if now != run {
        run = now
        shares.begin()
      }
      var minutes = 0
      for part in visit.parts where part.status == .performed {
        minutes += part.minutes(in: visit) ?? 0
      }
      let parts = shares.parts(of: visit.services, granted.runs[run: now])
      let weights = parts.reduce(0) { $0 + $1.weight }
      for part in parts where minutes * part.weight > 0 {
        add(
          minutes * part.weight, over: weights, part.service, visit.day...visit.day, holding,
          to: &sums)
      }
    }
    self.shares = shares
  }

  /// Adds minutes of a service on some days of one price, a fraction.
  private func add(
    _ minutes: Int, over divisor: Int, _ service: Int, _ days: ClosedRange<Int32>, _ terms: Terms,
    to sums: inout [Unit: Sum]
  ) {
    guard let date = CalendarDate(daysSinceEpoch: days.lowerBound), let basis = terms.basis
    else { return }
    let unit = Unit(
      team: terms.team, provider: terms.provider, month: terms.month, service: service)
    let own = services.ids[service].flatMap { records.services[$0] }?.hourlyPrice.value(on: date)
    var sum = sums.removeValue(forKey: unit) ?? Sum()
    sum.minutes.add(minutes, over: divisor)
    sum.bases.insert(basis)
    if sum.lastDay <= days.upperBound {
      sum.lastDay = days.upperBound
      sum.indirectShare = terms.indirectShare
    }
    if let price = own ?? terms.price {
      sum.money.add(minutes * price, over: 60 * divisor)
    } else {
      sum.unpriced.add(minutes, over: divisor)
    }
    sums[unit] = sum
  }

  private mutating func add(_ unit: Unit, _ sum: Sum, of client: String) {
    let amount = sum.money.roundedHalfUp
    change(unit.provider, unit.team, client, services.ids[unit.service], unit.month) { row in
      row.clients.insert(client)
      row.bases.formUnion(sum.bases)
      row.minutes += sum.minutes.value
      row.minutesWithoutPrice += sum.unpriced.value
      row.pricedAmount += amount
      guard let share = sum.indirectShare else { return }
      row.hasIndirectShare = true
      // Shares have few decimals: whole millionths keep them exact.
      var indirect = ExactSum()
      indirect.add(amount * Int((share * 1_000_000).rounded()), over: 1_000_000)
      row.pricedIndirect += indirect.roundedHalfUp
    }
  }

  // MARK: Goals

  mutating func add(_ goal: PursuedGoal) {
    guard let date = goal.endedOn, question.period.contains(date),
      goal.outcome == .met,
      goal.isJudgedByCareManager(in: records) == true, let premium = goal.premium(in: records)
    else { return }
    let team = records.client(goal.client)?.team.value(on: date)
    let service = records.decisions(of: goal.client).first { $0.id == goal.decision }?.service
    change(
      records.provider(ofTeam: team, on: date)?.id, team, goal.client, service, Month(of: date)
    ) { row in
      row.clients.insert(goal.client)
      row.premiumGoals += 1
      row.premium += premium
    }
  }

  private mutating func change(
    _ provider: String?, _ team: String?, _ client: String, _ service: String?, _ month: Month,
    _ body: (inout CompensationRow) -> Void
  ) {
    let key: String?
    switch question.grouping {
    case .provider: key = provider
    case .team: key = team
    case .client: key = client
    case .service: key = service
    case .caregiver, .section, .area, .day, .week, .month, .all: key = nil
    }
    let place = RowKey(key: key, month: question.grouping == .all ? nil : month)
    var row = rows.removeValue(forKey: place) ?? CompensationRow(key: key, month: place.month)
    body(&row)
    rows[place] = row
  }
}
