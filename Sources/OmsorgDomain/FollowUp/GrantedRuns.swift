/// What a client is granted, in runs of days on which it is the same.
struct GrantedRuns {
  /// One granted service in a run.
  struct Grant: Sendable {
    /// The service's number.
    let service: Int
    /// How often; nil where it is not known.
    let frequency: Frequency?
    /// Minutes an occasion for all caregivers together, 0 where none are known.
    let minutes: Int
  }

  /// What a run's granted services of one kind come to.
  struct Kind: Sendable {
    /// The service's number.
    let service: Int
    /// The longest standard time of a decision, if one has any.
    var minutes: Int?
    /// Whether one is given so many times a week, and none about every day.
    var isNonDaily: Bool { isGivenAtTimes && !isDaily }
    /// Whom the client wishes for those.
    var wished: [String] = []

    fileprivate var isGivenAtTimes = false
    fileprivate var isDaily = false
  }

  /// What holds in a run.
  struct Run: Sendable {
    /// The granted services in force.
    var grants: [Grant] = []
    /// The same by service.
    var kinds: [Kind] = []
    /// Whether the client is away.
    var isAbsent = false

    /// A service that is granted; nil for one that is not.
    @inline(__always)
    func kind(_ service: Int) -> Kind? { kinds.first { $0.service == service } }
  }

  /// The runs.
  let runs: DayRuns<Run>

  /// The decisions of a client in the days of a period.
  init(
    of client: String, in period: DateRange, _ records: CareRecords, _ services: HistoryServices
  ) {
    let decisions = records.decisions(of: client)
    let absences = records.absences(ofClient: client)
    var breaks = DayBreaks()
    for decision in decisions {
      breaks.add(from: decision.from, to: decision.to)
      breaks.add(decision.minutes)
      breaks.add(decision.frequency)
    }
    for absence in absences { breaks.add(from: absence.from, to: absence.to) }
    runs = DayRuns(over: period, breaks: breaks) { date in
      var run = Run()
      run.isAbsent = absences.contains { $0.contains(date) }
      for decision in decisions where decision.isInForce(on: date) {
        guard let service = services.known(decision.service) else { continue }
        run.add(decision, service, on: date, records.services)
      }
      return run
    }
  }
}

extension GrantedRuns.Run {
  fileprivate mutating func add(
    _ decision: GrantedService, _ service: Int, on date: CalendarDate, _ catalogue: ServiceCatalogue
  ) {
    let frequency = decision.frequency.value(on: date)
    let minutes = decision.minutes.value(on: date)
    grants.append(GrantedRuns.Grant(decision, number: service, on: date, catalogue))
    let place = kinds.firstIndex { $0.service == service } ?? kinds.count
    if place == kinds.count { kinds.append(GrantedRuns.Kind(service: service)) }
    if let minutes { kinds[place].minutes = max(kinds[place].minutes ?? 0, minutes) }
    guard let frequency, frequency.times > 0 else { return }
    kinds[place].isGivenAtTimes = true
    if frequency.isDaily {
      kinds[place].isDaily = true
    } else if let wished = decision.wish?.caregiver {
      kinds[place].wished.append(wished)
    }
  }
}

extension GrantedRuns.Grant {
  /// What a decision grants on a day.
  init(
    _ decision: GrantedService, number: Int, on date: CalendarDate, _ catalogue: ServiceCatalogue
  ) {
    let minutes =
      decision.minutes.value(on: date) ?? catalogue[decision.service]?.defaultMinutes ?? 0
    self.init(
      service: number, frequency: decision.frequency.value(on: date),
      minutes: minutes * (decision.doubleStaffing ? 2 : 1))
  }
}
