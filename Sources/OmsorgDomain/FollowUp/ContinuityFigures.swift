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
    let services = history.serviceLists.map { services in
      ClientVisits.Marks(VisitTraits(of: services, in: records.services))
    }
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
      for client in clients[(number * size)..<min(clients.count, (number + 1) * size)] {
        let id = history.clients[client]
        let record = records.client(id)
        let date = question.period.to
        let provider = record.flatMap { record in
          records.provider(ofTeam: record.team.value(on: date), on: date)
        }
        let own = provider.flatMap { ofProviders[$0.id] } ?? none
        read(history, client, services, positions, own, into: &visits)
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
    var count = RollingCount(question, records, caregivers: history.caregivers.count)
    var visits = ClientVisits()
    for client in history.clientsInOrder where isWanted(history.clients[client]) {
      visits.read(history, of: client, in: question.period) { _ in
        []
      } isCareContact: { _ in
        false
      }
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
    _ history: VisitHistory, _ client: Int, _ services: [ClientVisits.Marks],
    _ positions: [String: Int32], _ rules: ContinuityRules, into visits: inout ClientVisits
  ) {
    let days = question.daysNeeded
    let appointed = AppointedRuns(
      of: history.clients[client], in: days, records, positions: positions)
    let starts = rules.starts
    var day = Int32.min
    var position = -1
    var run = AppointedRuns.Run()
    // What a day's care contacts add to the marks, and what they leave of them.
    var (always, possible): (ClientVisits.Marks, ClientVisits.Marks) = ([], [])
    // Nearly always there is one.
    var careContact: Int32 = -1
    var areSeveral = false
    visits.read(history, of: client, in: days) { visit in
      if visit.day != day {
        day = visit.day
        let next = appointed.run(of: day)
        if next != position {
          position = next
          run = appointed[run: next]
          careContact = run.careContacts.first ?? -1
          areSeveral = run.careContacts.count > 1
          always = run.hasCareContact ? .hasCareContact : []
          possible = run.hasCareContact ? [.inSurvey, .dayPersonalCare] : .inSurvey
        }
      }
      var marks = services[visit.services].intersection(starts[Int(visit.start) + 1])
        .intersection(possible).union(always)
      if let duty, run.hasCareContact {
        let time = visit.plannedStart >= 0 ? visit.plannedStart : visit.start
        if time >= 0,
          run.careContactIds.contains(where: { duty.isOnDuty($0, day: day, minute: time) })
        {
          marks.insert(.onDuty)
        }
      }
      return marks
    } isCareContact: { caregiver in
      var isOne = caregiver == careContact
      if areSeveral { isOne = run.careContacts.contains(caregiver) }
      return isOne
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
