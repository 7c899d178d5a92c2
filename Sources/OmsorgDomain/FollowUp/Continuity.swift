/// Computes the figures of continuity from performed visits.
public struct Continuity {
  /// What is known of a client when the figures are computed.
  public struct ClientFacts: Sendable {
    /// The days on which a caregiver was the client's care contact.
    public var careContacts: [CareContact]
    /// The team, over time.
    public var team: Timeline<String>
    /// Birth date, if known.
    public var birthDate: CalendarDate?
    /// The values of the policy that holds for the client.
    public var rules: ContinuityRules

    /// The facts.
    public init(
      careContacts: [CareContact], team: Timeline<String>, birthDate: CalendarDate?,
      rules: ContinuityRules
    ) {
      self.careContacts = careContacts
      self.team = team
      self.birthDate = birthDate
      self.rules = rules
    }
  }

  /// The survey's population is this old or older on the window's last day.
  static let surveyAge = 65
  /// The survey's population has at least this many visits every day of the window.
  static let surveyVisitsADay = 2
  /// The survey counts visits that start from 07:00 to 22:00, both included, in minutes.
  static let surveyHours = 7 * 60...22 * 60

  private let question: ContinuityQuestion
  private let visits: VisitColumns
  private let facts: [ClientFacts?]
  private let groupOf: (_ team: String?, _ date: CalendarDate) -> String?
  private var order: [Int32] = []
  private var firstVisit: [Int] = []
  private var tally: CaregiverTally

  /// Prepares a computation.
  /// - Parameters:
  ///   - question: which days and groups.
  ///   - visits: performed visits of at least `question.daysNeeded`.
  ///   - facts: what is known of each of `visits.clients`, in that order; nil for those whose visits
  ///     do not count.
  ///   - groupOf: the section, area or provider of a team on a date; used for those groupings.
  public init(
    _ question: ContinuityQuestion, visits: VisitColumns, facts: [ClientFacts?],
    groupOf: @escaping (_ team: String?, _ date: CalendarDate) -> String?
  ) {
    self.question = question
    self.visits = visits
    self.facts = facts
    self.groupOf = groupOf
    self.tally = CaregiverTally(caregivers: visits.caregivers.count)
    sortByClientAndTime()
  }

  /// The rows, sorted by key (UTF-8 bytes), those without a key last.
  public mutating func rows() -> [ContinuityRow] {
    var rows: [String?: ContinuityRow] = [:]
    var aims: [String?: Set<Double?>] = [:]
    for part in question.parts {
      for (client, facts) in facts.enumerated() {
        if let facts { add(client, facts, part, to: &rows, aims: &aims) }
      }
    }
    for (key, aims) in aims where aims.count == 1 {
      rows[key]?.aim = aims.first.flatMap { $0 }
    }
    if question.grouping == .all, rows.isEmpty { rows[nil] = ContinuityRow(key: nil) }
    return rows.values.sorted { first, second in
      guard let left = first.key else { return false }
      guard let right = second.key else { return true }
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }

  private mutating func sortByClientAndTime() {
    firstVisit = Array(repeating: 0, count: facts.count + 1)
    for client in visits.client { firstVisit[Int(client) + 1] += 1 }
    for client in facts.indices { firstVisit[client + 1] += firstVisit[client] }
    var next = firstVisit
    order = Array(repeating: 0, count: visits.count)
    for visit in 0..<visits.count {
      let client = Int(visits.client[visit])
      order[next[client]] = Int32(visit)
      next[client] += 1
    }
    let visits = visits
    for client in facts.indices {
      // The positions break ties: visits of a date stand in order of their ids.
      order[firstVisit[client]..<firstVisit[client + 1]].sort { first, second in
        let left = Int(first)
        let right = Int(second)
        return (visits.day[left], visits.start[left], first)
          < (visits.day[right], visits.start[right], second)
      }
    }
  }

  private mutating func add(
    _ client: Int, _ facts: ClientFacts, _ part: DateRange, to rows: inout [String?: ContinuityRow],
    aims: inout [String?: Set<Double?>]
  ) {
    let own = firstVisit[client]..<firstVisit[client + 1]
    let inPart = slice(own, of: part)
    var groups: [String?: [Int]] = [:]
    var keys: [String?] = []
    var known: (day: Int32, key: String?)?
    for position in inPart {
      let visit = Int(order[position])
      let day = visits.day[visit]
      let key: String?
      if let known, known.day == day {
        key = known.key
      } else {
        key = self.key(client, facts, day, part)
      }
      known = (day, key)
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(visit)
    }
    let rules = facts.rules
    for key in keys {
      rows[key, default: ContinuityRow(key: key)].clients += 1
      aims[key, default: []].insert(rules.careContactShareAim)
      count(groups[key] ?? [], facts, in: &rows[key, default: ContinuityRow(key: key)])
    }
    let window = question.window(of: part)
    let inWindow = slice(own, of: window)
    guard !inWindow.isEmpty else { return }
    let key = self.key(client, facts, part.to.daysSinceEpoch, part)
    aims[key, default: []].insert(rules.careContactShareAim)
    countWindow(inWindow, window, facts, in: &rows[key, default: ContinuityRow(key: key)])
  }

  /// The part of a client's visits, which are sorted by day, that lies in a range of days.
  private func slice(_ own: Range<Int>, of days: DateRange) -> Range<Int> {
    func first(from day: Int32) -> Int {
      var low = own.lowerBound
      var high = own.upperBound
      while low < high {
        let middle = (low + high) / 2
        if visits.day[Int(order[middle])] < day { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(from: days.from.daysSinceEpoch)..<first(from: days.to.daysSinceEpoch + 1)
  }

  private func key(
    _ client: Int, _ facts: ClientFacts, _ day: Int32, _ part: DateRange
  ) -> String? {
    switch question.grouping {
    case .all, .caregiver, .service: return nil
    case .client: return visits.clients[client]
    case .month: return Month(of: part.from).iso
    case .day, .week, .team, .section, .area, .provider:
      guard let date = CalendarDate(daysSinceEpoch: day) else { return nil }
      if question.grouping == .day { return date.iso }
      if question.grouping == .week { return ISOWeek(of: date).iso }
      let team = facts.team.value(on: date)
      return question.grouping == .team ? team : groupOf(team, date)
    }
  }

  private mutating func count(
    _ own: [Int], _ facts: ClientFacts, in row: inout ContinuityRow
  ) {
    tally.begin()
    for visit in own {
      let performers = Int(visits.meetingStart[visit])..<Int(visits.meetingStart[visit + 1])
      row.visits += 1
      row.meetings += performers.count
      for meeting in performers { tally.meet(visits.meetings[meeting]) }
      guard let date = CalendarDate(daysSinceEpoch: visits.day[visit]) else { continue }
      let inForce = facts.careContacts.filter { $0.isInForce(on: date) }
      if inForce.isEmpty { continue }
      let byCareContact = performers.contains { meeting in
        let caregiver = visits.caregivers[Int(visits.meetings[meeting])]
        return inForce.contains { $0.caregiver == caregiver }
      }
      row.visitsWithCareContactInForce += 1
      if byCareContact { row.careContactVisits += 1 }
      if visits.traits[visit].contains(.personalCare),
        facts.rules.daytime.contains(Int(visits.start[visit]))
      {
        row.dayPersonalCareVisits += 1
        if byCareContact { row.dayPersonalCareCareContactVisits += 1 }
      }
    }
    if let indices = tally.indices { row.indices.append(indices) }
  }

  private mutating func countWindow(
    _ positions: Range<Int>, _ window: DateRange, _ facts: ClientFacts,
    in row: inout ContinuityRow
  ) {
    tally.begin()
    for position in positions {
      let visit = Int(order[position])
      for meeting in visits.meetingStart[visit]..<visits.meetingStart[visit + 1] {
        tally.meet(visits.meetings[Int(meeting)])
      }
    }
    row.distinctCaregivers.append(tally.distinct)

    tally.begin()
    var visitsADay = Array(repeating: 0, count: window.count)
    for position in positions {
      let visit = Int(order[position])
      guard visits.traits[visit].contains(.countsInSurvey),
        Self.surveyHours.contains(Int(visits.start[visit]))
      else { continue }
      visitsADay[Int(visits.day[visit] - window.from.daysSinceEpoch)] += 1
      for meeting in visits.meetingStart[visit]..<visits.meetingStart[visit + 1] {
        tally.meet(visits.meetings[Int(meeting)])
      }
    }
    guard visitsADay.allSatisfy({ $0 >= Self.surveyVisitsADay }) else { return }
    guard let birthDate = facts.birthDate else {
      row.surveyUnknownAge += 1
      return
    }
    if birthDate <= window.to.adding(months: -12 * Self.surveyAge) {
      row.surveyDistinctCaregivers.append(tally.distinct)
    }
  }
}

/// Counts meetings per caregiver over and over without clearing between: a count is valid only in
/// the round that wrote it.
private struct CaregiverTally {
  private var counts: [Int32]
  private var rounds: [Int32]
  private var round: Int32 = 0
  private var total = 0
  private var sumOfSquares = 0
  private var largest = 0
  private var repeats = 0
  private var previous: Int32 = -1
  private(set) var distinct = 0

  init(caregivers: Int) {
    counts = Array(repeating: 0, count: caregivers)
    rounds = Array(repeating: -1, count: caregivers)
  }

  mutating func begin() {
    round += 1
    (total, sumOfSquares, largest, repeats, distinct) = (0, 0, 0, 0, 0)
    previous = -1
  }

  mutating func meet(_ caregiver: Int32) {
    let position = Int(caregiver)
    if rounds[position] != round {
      rounds[position] = round
      counts[position] = 0
      distinct += 1
    }
    counts[position] += 1
    let count = Int(counts[position])
    total += 1
    // n² - (n - 1)² = 2n - 1: the sum of squares grows as the count does.
    sumOfSquares += 2 * count - 1
    largest = max(largest, count)
    if caregiver == previous { repeats += 1 }
    previous = caregiver
  }

  var indices: ContinuityIndices? {
    ContinuityIndices(
      meetings: total, sumOfSquares: sumOfSquares, largest: largest, repeats: repeats)
  }
}
