/// The rows of a follow-up while they are counted: keys by dense positions, and the row that each
/// day of a client belongs to.
struct FollowUpRows: Sendable {
  /// The rows' keys, by position.
  private(set) var keys: [String?] = []

  private let groups: FollowUpGroups
  private let records: CareRecords
  private let period: DateRange
  private var positions: [String?: Int] = [:]
  private var rowOfDay: [Int] = []
  private var rowsOfClient: DayRuns<Int>?
  private var only = 0

  /// The rows of a question; `all` has its one from the beginning.
  init(_ question: FollowUpQuestion, _ records: CareRecords) {
    groups = FollowUpGroups(question.grouping, records)
    self.records = records
    period = question.period
    switch question.grouping {
    case .all: only = position(of: nil)
    case .day, .week, .month:
      for date in period { rowOfDay.append(position(of: groups.key(client: "", on: date))) }
    case .client, .caregiver, .service, .team, .section, .area, .provider: break
    }
  }

  /// The position of a key, added when it is new.
  mutating func position(of key: String?) -> Int {
    if let position = positions[key] { return position }
    positions[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// Turns to a client.
  mutating func begin(client id: String) {
    switch groups.grouping {
    case .all, .day, .week, .month, .caregiver, .service: return
    case .client:
      only = position(of: id)
    case .team, .section, .area, .provider:
      var breaks = DayBreaks()
      let teams = records.client(id)?.team ?? Timeline()
      breaks.add(teams)
      for team in teams.periods.compactMap({ records.team($0.value) }) {
        switch groups.grouping {
        case .section: breaks.add(team.section)
        case .area: breaks.add(team.area)
        case .provider: breaks.add(team.provider)
        default: break
        }
      }
      let groups = groups
      let keys = DayRuns(over: period, breaks: breaks) { groups.key(client: id, on: $0) }
      if keys.count == 1 {
        rowsOfClient = nil
        only = position(of: keys[run: 0])
      } else {
        rowsOfClient = DayRuns(over: period, breaks: breaks) { date in
          position(of: keys[date.daysSinceEpoch])
        }
      }
    }
  }

  /// Whether the days of the client turned to may belong to different rows.
  var hasSeveralRows: Bool { !rowOfDay.isEmpty || rowsOfClient != nil }

  /// The row of a day of the period, of the client turned to.
  @inline(__always)
  func row(on day: Int32) -> Int {
    if !rowOfDay.isEmpty { return rowOfDay[Int(day - period.from.daysSinceEpoch)] }
    if let rowsOfClient { return rowsOfClient[day] }
    return only
  }

  /// The runs of days of the client turned to that belong to one row each: first day, last day, row.
  func runs() -> [(days: ClosedRange<Int32>, row: Int)] {
    let (from, to) = (period.from.daysSinceEpoch, period.to.daysSinceEpoch)
    var runs: [(days: ClosedRange<Int32>, row: Int)] = []
    if !rowOfDay.isEmpty {
      for (offset, row) in rowOfDay.enumerated() {
        let day = from + Int32(offset)
        if let last = runs.last, last.row == row {
          runs[runs.count - 1].days = last.days.lowerBound...day
        } else {
          runs.append((day...day, row))
        }
      }
      return runs
    }
    guard let rowsOfClient else { return [(from...to, only)] }
    return (0..<rowsOfClient.count).map { run in
      (rowsOfClient.days(ofRun: run, upTo: to), rowsOfClient[run: run])
    }
  }
}

extension VisitHistory {
  /// The clients' positions, in order of their ids (UTF-8 bytes): the order in which figures are
  /// summed, so that sums with fractions do not depend on how visits were read.
  var clientsInOrder: Range<Int> { clients.indices }

  /// The caregivers' positions by id.
  var caregiverPositions: [String: Int32] {
    Dictionary(
      caregivers.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A part of a whole; nil of nothing.
func share(_ part: Int, of whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}
