/// Computes how much of the care the care contact gives, and by how many it is given.
public struct ContinuityFigures: Sendable {
  /// Daytime where no policy governs a client, as in the figure's definition: 07:00 to 17:00.
  static let daytime = 7 * 60..<17 * 60
  /// The survey counts visits that start from 07:00 to 22:00, both included, in minutes.
  static let surveyHours = 7 * 60...22 * 60
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
    let traits = history.serviceLists.map { VisitTraits(of: $0, in: records.services) }
    let positions = history.caregiverPositions
    let clients = history.clientsInOrder.filter { isWanted(history.clients[$0]) }
    let size = Self.clientsAtOnce
    let counts = concurrently(over: (clients.count + size - 1) / size, threads: processorCount) {
      number in
      var count = ContinuityCount(question, records, caregivers: history.caregivers.count)
      var visits = ClientVisits()
      for client in clients[(number * size)..<min(clients.count, (number + 1) * size)] {
        let id = history.clients[client]
        let rules = rules(of: id)
        read(history, client, traits, positions, rules, into: &visits)
        count.add(
          id, visits, aim: rules.careContactShareAim,
          birthDate: records.client(id)?.identityNumber?.birthDate)
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
      visits.removeAll()
      history.forEachPerformedVisit(of: client, in: question.period) { visits.append($0, []) }
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
    _ history: VisitHistory, _ client: Int, _ traits: [VisitTraits],
    _ positions: [String: Int32], _ rules: ContinuityRules, into visits: inout ClientVisits
  ) {
    visits.removeAll()
    let days = question.daysNeeded
    let appointed = AppointedRuns(
      of: history.clients[client], in: days, records, positions: positions)
    var day = Int32.min
    var position = -1
    var run = AppointedRuns.Run()
    history.forEachPerformedVisit(of: client, in: days) { visit in
      if visit.day != day {
        day = visit.day
        let next = appointed.run(of: day)
        if next != position {
          position = next
          run = appointed[run: next]
        }
      }
      var marks: ClientVisits.Marks = []
      let start = visit.start
      let own = traits[visit.services]
      if own.contains(.countsInSurvey), Self.surveyHours.contains(Int(start)) {
        marks.insert(.inSurvey)
      }
      if run.hasCareContact {
        marks.insert(.hasCareContact)
        visit.forEachMeeting { caregiver in
          if run.careContacts.contains(caregiver) { marks.insert(.byCareContact) }
        }
        if own.contains(.personalCare), rules.daytime.contains(Int(start)) {
          marks.insert(.dayPersonalCare)
        }
        if let duty {
          let time = visit.plannedStart >= 0 ? visit.plannedStart : start
          if time >= 0,
            run.careContactIds.contains(where: { duty.isOnDuty($0, day: day, minute: time) })
          {
            marks.insert(.onDuty)
          }
        }
      }
      visits.append(visit, marks)
    }
  }

  private func rules(of id: String) -> ContinuityRules {
    let date = question.period.to
    let governing = records.client(id).flatMap { records.governing($0, on: date) }
    let hours = governing?.value(of: PolicyRule.dayPersonalCareHours, on: date)
    let daytime = hours.map {
      Int($0.from.minutesSinceMidnight)..<Int($0.to.minutesSinceMidnight)
    }
    return ContinuityRules(
      daytime: daytime ?? Self.daytime,
      careContactShareAim: governing?.value(of: PolicyRule.careContactShareAim, on: date))
  }
}
