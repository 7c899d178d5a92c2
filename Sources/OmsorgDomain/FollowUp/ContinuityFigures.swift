/// Computes how much of the care the care contact gives, and by how many it is given.
public struct ContinuityFigures: Sendable {
  /// Daytime where no policy governs a client, as in the figure's definition: 07:00 to 17:00.
  static let daytime = 7 * 60..<17 * 60
  /// How many clients one thread counts at a time.
  private static let clientsAtOnce = 256

  private let question: ContinuityQuestion
  private let records: CareRecords
  private let duty: DutyTimes?

  /// Prepares the figures.
  /// - Parameters:
  ///   - records: clients, teams, providers, care contacts, services and policies.
  ///   - duty: when care contacts were at work; nil when that is not asked for.
  public init(_ question: ContinuityQuestion, _ records: CareRecords, duty: DutyTimes? = nil) {
    self.question = question
    self.records = records
    self.duty = duty
  }

  /// The rows that answer the question, sorted by key and part.
  /// - Parameters:
  ///   - history: visits of at least the question's `daysNeeded`.
  ///   - isWanted: whether a client's visits count, by id.
  public func rows(
    _ history: VisitHistory, of isWanted: (String) -> Bool = { _ in true }
  ) -> [ContinuityRow] {
    let lists = history.serviceLists.map { services in
      ClientVisits.Marks(VisitTraits(of: services, in: records.services))
    }
    let services = history.months.map { month in month.lists.map { lists[Int($0)] } }
    let positions = history.caregiverPositions
    let clients = history.clientsInOrder.filter { isWanted(history.clients[$0]) }
    let none = rules(of: nil)
    let ofProviders = Dictionary(
      records.providers.map { ($0.id, rules(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let size = Self.clientsAtOnce
    let counts = concurrently(over: (clients.count + size - 1) / size, threads: processorCount) {
      number in
      var count = ContinuityCount(question, records, caregivers: history.caregivers.count)
      var visits = ClientVisits()
      // By itself: reaching for it through what holds it copies it each time.
      let records = records
      for client in clients[(number * size)..<min(clients.count, (number + 1) * size)] {
        let id = history.clients[client]
        let record = records.client(id)
        let date = question.period.to
        let provider = record.flatMap { record in
          records.provider(ofTeam: record.team.value(on: date), on: date)
        }
        let own = provider.flatMap { ofProviders[$0.id] } ?? none
        read(history, client, services, records, positions, own, into: &visits)
        count.add(
          id, visits, aim: own.careContactShareAim, birthDate: record?.identityNumber?.birthDate)
      }
      return count
    }
    // Put together in the clients' order, so that it does not matter which thread did what.
    var whole = ContinuityCount(question, records, caregivers: 0)
    for count in counts { whole.add(count) }
    return whole.rows
  }

  /// How many caregivers clients met in each window of the question's length that lies within the
  /// period, sorted by key and first day.
  /// - Parameter levels: the counts whose excess is counted.
  public func windows(
    _ history: VisitHistory, above levels: [Int], of isWanted: (String) -> Bool = { _ in true }
  ) -> [ContinuityWindow] {
    // Only who was met is asked for.
    let services = history.months.map { [ClientVisits.Marks](repeating: [], count: $0.lists.count) }
    let starts = [ClientVisits.Marks](repeating: [], count: 1 + 24 * 60)
    var count = RollingCount(question, records, caregivers: history.caregivers.count)
    var visits = ClientVisits()
    for client in history.clientsInOrder where isWanted(history.clients[client]) {
      visits.begin(history, client, in: question.period)
      visits.take(
        history, from: question.period.from.daysSinceEpoch, to: question.period.to.daysSinceEpoch,
        ClientVisits.Standing(), services: services, starts: starts)
      count.add(history.clients[client], visits)
    }
    return count.windows(above: levels)
  }

  /// What caregivers do at the clients whose care contact they are, sorted by id.
  public func caregivers(
    _ history: VisitHistory, of isWanted: (String) -> Bool = { _ in true }
  ) -> [ContinuityCaregiver] {
    let positions = history.caregiverPositions
    var rows = history.caregivers.map { ContinuityCaregiver(caregiver: $0) }
    var lastClient = Array(repeating: -1, count: rows.count)
    for client in history.clientsInOrder where isWanted(history.clients[client]) {
      let appointed = AppointedRuns(
        of: history.clients[client], in: question.period, records, positions: positions)
      history.forEachVisit(of: client, in: question.period) { visit in
        guard visit.status == .performed else { return }
        for part in visit.parts where part.isMeeting {
          let caregiver = Int(part.caregiver)
          rows[caregiver].visits += 1
          if appointed[visit.day].careContacts.contains(part.caregiver) {
            rows[caregiver].careContactVisits += 1
          }
          if lastClient[caregiver] != client {
            lastClient[caregiver] = client
            rows[caregiver].clients += 1
          }
        }
      }
    }
    return rows.filter { $0.visits > 0 }.sorted {
      $0.caregiver.utf8.lexicographicallyPrecedes($1.caregiver.utf8)
    }
  }

  /// The numbers of caregivers that a client should not meet more of, by the policies of all
  /// providers on a day.
  public static func levels(_ records: CareRecords, on date: CalendarDate) -> [Int] {
    let levels = records.providers.compactMap { provider in
      records.governing(provider, on: date)?.value(of: PolicyRule.caregiversMetLevels, on: date)
    }
    return Set(levels.flatMap { $0 }).sorted()
  }

  private func read(
    _ history: VisitHistory, _ client: Int, _ services: [[ClientVisits.Marks]],
    _ records: CareRecords, _ positions: [String: Int32], _ rules: ContinuityRules,
    into visits: inout ClientVisits
  ) {
    let days = question.daysNeeded
    let appointed = AppointedRuns(
      of: history.clients[client], in: days, records, positions: positions)
    visits.begin(history, client, in: days)
    appointed.forEach(upTo: days.to.daysSinceEpoch) { days, run in
      var standing = ClientVisits.Standing()
      if run.hasCareContact {
        standing.careContacts = run.careContacts
        standing.always = .hasCareContact
        standing.possible.insert(.dayPersonalCare)
      }
      visits.take(
        history, from: days.lowerBound, to: days.upperBound, standing, services: services,
        starts: rules.starts)
    }
    guard let duty else { return }
    visits.mark(history, .onDuty) { day, minute in
      minute >= 0
        && appointed[day].careContactIds.contains { duty.isOnDuty($0, day: day, minute: minute) }
    }
  }

  private func rules(of provider: Provider?) -> ContinuityRules {
    let date = question.period.to
    let governing = records.governing(provider, on: date)
    let hours = governing?.value(of: PolicyRule.dayPersonalCareHours, on: date)
    let daytime = hours.map {
      Int($0.from.minutesSinceMidnight)..<Int($0.to.minutesSinceMidnight)
    }
    return ContinuityRules(
      daytime: daytime ?? Self.daytime,
      careContactShareAim: governing?.value(of: PolicyRule.careContactShareAim, on: date))
  }
}
