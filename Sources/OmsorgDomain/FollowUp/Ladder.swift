/// Counts performed visits by how near those who made them stand to the client.
public struct Ladder {
  private let question: FollowUpQuestion
  private let records: CareRecords

  /// Prepares a count.
  /// - Parameter records: clients, caregivers, teams, providers and care contacts.
  public init(_ question: FollowUpQuestion, _ records: CareRecords) {
    self.question = question
    self.records = records
  }

  /// The rows that answer the question, sorted by key.
  /// - Parameters:
  ///   - history: visits of at least the period.
  ///   - isWanted: whether a client's visits count, by id.
  public func rows(
    _ history: VisitHistory, of isWanted: (String) -> Bool = { _ in true }
  ) -> [LadderRow] {
    let steps = LadderStep.allCases.count
    let positions = history.caregiverPositions
    let staff = LadderStaff(history.caregivers, in: question.period, records)
    let isByCaregiver = question.grouping == .caregiver
    var rows = FollowUpRows(question, records)
    if isByCaregiver { for id in history.caregivers { _ = rows.position(of: id) } }
    var counts: [Int] = []
    for client in history.clientsInOrder {
      let id = history.clients[client]
      guard isWanted(id) else { continue }
      rows.begin(client: id)
      counts.append(contentsOf: repeatElement(0, count: rows.keys.count * steps - counts.count))
      let appointed = AppointedRuns(of: id, in: question.period, records, positions: positions)
      let teams = staff.teams(of: id, in: question.period, records)
      history.forEachVisit(of: client, in: question.period) { visit in
        guard visit.status == .performed else { return }
        var nearest = LadderStep.other.position
        for part in visit.parts where part.isMeeting {
          let step = staff.step(
            part.caregiver, on: visit.day, appointed[visit.day], clientTeam: teams[visit.day])
          if isByCaregiver {
            // Everyone has the position that the history gave, added in its order above.
            counts[Int(part.caregiver) * steps + step] += 1
          }
          nearest = min(nearest, step)
        }
        if !isByCaregiver { counts[rows.row(on: visit.day) * steps + nearest] += 1 }
      }
    }
    counts.append(contentsOf: repeatElement(0, count: rows.keys.count * steps - counts.count))
    return rows.keys.enumerated()
      .map { row, key in
        LadderRow(key: key, counts: counts[row * steps..<(row + 1) * steps])
      }
      .filter { $0.visits > 0 || question.grouping == .all }
      .sorted { FollowUpGroups.isInOrder($0.key, $1.key) }
  }
}

/// What a ladder needs to know of the caregivers, by their positions in a history.
private struct LadderStaff {
  private struct Work: Sendable {
    var isHourly = false
    var isRunnerOrResource = false
    /// The team, a number of its own; -1 for none.
    var team: Int32 = -1
    /// Whether the team is an evening or a night team.
    var isEveningTeam = false
  }

  private let work: [DayRuns<Work>]
  private let teamNumbers: [String: Int32]
  /// For each evening and night team, the teams that it covers.
  private let covered: [Int32: Set<Int32>]

  init(_ caregivers: [String], in period: DateRange, _ records: CareRecords) {
    var numbers: [String: Int32] = [:]
    func number(_ id: String) -> Int32 {
      if let number = numbers[id] { return number }
      let number = Int32(numbers.count)
      numbers[id] = number
      return number
    }
    work = caregivers.map { id in
      let caregiver = records.caregiver(id)
      var breaks = DayBreaks()
      if let caregiver {
        breaks.add(caregiver.role)
        breaks.add(caregiver.team)
      }
      return DayRuns(over: period, breaks: breaks) { date in
        var work = Work()
        let role = caregiver?.role.value(on: date)
        let team = caregiver?.team.value(on: date)
        let kind = team.flatMap { records.team($0) }?.kind
        work.isHourly = role == .hourly
        work.isRunnerOrResource = role == .runner || role == .resource || kind == .resourceGroup
        work.team = team.map(number) ?? -1
        work.isEveningTeam = kind == .eveningTeam || kind == .nightTeam
        return work
      }
    }
    var covered: [Int32: Set<Int32>] = [:]
    for team in records.teams { covered[number(team.id)] = Set(team.covers.map(number)) }
    self.covered = covered
    for client in records.clients {
      for period in client.team.periods { _ = number(period.value) }
    }
    teamNumbers = numbers
  }

  /// A client's team by runs of days; -1 for none.
  func teams(of client: String, in period: DateRange, _ records: CareRecords) -> DayRuns<Int32> {
    let timeline = records.client(client)?.team ?? Timeline()
    var breaks = DayBreaks()
    breaks.add(timeline)
    return DayRuns(over: period, breaks: breaks) { date in
      timeline.value(on: date).flatMap { teamNumbers[$0] } ?? -1
    }
  }

  /// The position of a caregiver's step for a client on a day.
  @inline(__always)
  func step(
    _ caregiver: Int32, on day: Int32, _ appointed: AppointedRuns.Run, clientTeam: Int32
  ) -> Int {
    if appointed.careContacts.contains(caregiver) { return Position.careContact }
    if appointed.coverers.contains(caregiver) { return Position.deputyOrTwin }
    let work = work[Int(caregiver)][day]
    if work.isHourly { return Position.hourly }
    if work.isRunnerOrResource { return Position.runnerOrResourceGroup }
    if clientTeam >= 0, work.team == clientTeam { return Position.team }
    if work.isEveningTeam, clientTeam >= 0, covered[work.team]?.contains(clientTeam) == true {
      return Position.eveningTeam
    }
    return Position.other
  }

  private enum Position {
    static let careContact = LadderStep.careContact.position
    static let deputyOrTwin = LadderStep.deputyOrTwin.position
    static let hourly = LadderStep.hourly.position
    static let runnerOrResourceGroup = LadderStep.runnerOrResourceGroup.position
    static let team = LadderStep.team.position
    static let eveningTeam = LadderStep.eveningTeam.position
    static let other = LadderStep.other.position
  }
}
