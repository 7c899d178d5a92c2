/// Computes the figures of continuity client by client.
struct ContinuityCount: Sendable {
  /// The survey's population is this old or older on the window's last day.
  private static let surveyAge = 65
  /// The survey's population has at least this many visits every day of the window.
  private static let surveyVisitsADay = 2

  private let question: ContinuityQuestion
  private let parts: [ContinuityQuestion.Part]
  private let windows: [DateRange]
  private var keys: FollowUpRows
  /// By part, then by the row's position.
  private var cells: [[Cell]]
  private var tally: CaregiverTally
  private var visitsADay: [Int]

  private struct Cell: Sendable {
    var row = ContinuityRow(key: nil)
    var aims = Aims.none
    var isUsed = false
  }

  /// Which aims the clients of a row have.
  private enum Aims: Sendable {
    case none
    case one(Double?)
    case several
  }

  init(_ question: ContinuityQuestion, _ records: CareRecords, caregivers: Int) {
    self.question = question
    parts = question.parts
    windows = parts.map(question.window)
    let isCut = [.day, .week, .month].contains(question.grouping)
    keys = FollowUpRows(
      FollowUpQuestion(
        period: question.period, grouping: isCut ? .all : question.grouping), records)
    cells = Array(repeating: [], count: parts.count)
    tally = CaregiverTally(caregivers: caregivers)
    visitsADay = Array(repeating: 0, count: question.windowDays)
  }

  /// The rows, sorted by key and part.
  var rows: [ContinuityRow] {
    let isCutAsRows = [.day, .week, .month].contains(question.grouping)
    var rows: [ContinuityRow] = []
    for (number, part) in parts.enumerated() {
      for (position, cell) in cells[number].enumerated() where cell.isUsed {
        var row = cell.row
        row.key = isCutAsRows ? part.key : keys.keys[position]
        row.part = isCutAsRows ? nil : part.key
        if case .one(let aim) = cell.aims { row.aim = aim }
        if number > 0, !isCutAsRows, position < cells[number - 1].count,
          cells[number - 1][position].isUsed
        {
          row.compare(with: cells[number - 1][position].row)
        }
        rows.append(row)
      }
    }
    if question.grouping == .all, rows.isEmpty { rows.append(ContinuityRow(key: nil)) }
    // Rows of one key stay in order of their parts.
    return rows.enumerated().sorted { first, second in
      first.element.key == second.element.key
        ? first.offset < second.offset
        : FollowUpGroups.isInOrder(first.element.key, second.element.key)
    }.map(\.element)
  }

  /// Adds a client's visits.
  /// - Parameters:
  ///   - aim: the share of visits by the care contact that is aimed at.
  ///   - birthDate: nil when it is not known.
  mutating func add(_ id: String, _ visits: ClientVisits, aim: Double?, birthDate: CalendarDate?) {
    keys.begin(client: id)
    for number in parts.indices {
      let missing = keys.keys.count - cells[number].count
      if missing > 0 { cells[number].append(contentsOf: repeatElement(Cell(), count: missing)) }
      addPart(number, visits, aim)
      let inWindow = visits.positions(in: windows[number])
      guard !inWindow.isEmpty else { continue }
      let position = keys.row(on: parts[number].days.to.daysSinceEpoch)
      use(number, position, aim)
      addWindow(number, position, visits, inWindow, birthDate)
    }
  }

  /// Adds what was counted of clients that come after these.
  mutating func add(_ other: ContinuityCount) {
    let positions = other.keys.keys.map { keys.position(of: $0) }
    for number in parts.indices {
      let missing = keys.keys.count - cells[number].count
      if missing > 0 { cells[number].append(contentsOf: repeatElement(Cell(), count: missing)) }
      for (position, cell) in other.cells[number].enumerated() where cell.isUsed {
        switch cell.aims {
        case .none: break
        case .one(let aim): use(number, positions[position], aim)
        case .several: cells[number][positions[position]].aims = .several
        }
        cells[number][positions[position]].isUsed = true
        cells[number][positions[position]].row.add(cell.row)
      }
    }
  }

  private mutating func use(_ part: Int, _ position: Int, _ aim: Double?) {
    cells[part][position].isUsed = true
    switch cells[part][position].aims {
    case .none: cells[part][position].aims = .one(aim)
    case .one(let other): if other != aim { cells[part][position].aims = .several }
    case .several: break
    }
  }

  private mutating func addPart(_ part: Int, _ visits: ClientVisits, _ aim: Double?) {
    let inPart = visits.positions(in: parts[part].days)
    guard let first = inPart.first else { return }
    // Nearly all clients stay in one row.
    var positions = [keys.row(on: visits.days[first])]
    if keys.hasSeveralRows {
      for visit in inPart {
        let position = keys.row(on: visits.days[visit])
        if !positions.contains(position) { positions.append(position) }
      }
    }
    for position in positions {
      use(part, position, aim)
      tally.begin()
      // Taken out, so that its lists grow where they are.
      var row = ContinuityRow(key: nil)
      swap(&row, &cells[part][position].row)
      row.clients += 1
      for visit in inPart {
        if positions.count > 1, keys.row(on: visits.days[visit]) != position { continue }
        count(visit, visits, in: &row)
      }
      if let indices = tally.indices { row.indices.append(indices) }
      swap(&row, &cells[part][position].row)
    }
  }

  @inline(__always)
  private mutating func count(_ visit: Int, _ visits: ClientVisits, in row: inout ContinuityRow) {
    let meetings = visits.firstMeeting[visit]..<visits.firstMeeting[visit + 1]
    row.visits += 1
    row.meetings += meetings.count
    for meeting in meetings { tally.meet(visits.meetings[meeting]) }
    let marks = visits.marks[visit]
    guard marks.contains(.hasCareContact) else { return }
    let byCareContact = marks.contains(.byCareContact) ? 1 : 0
    row.visitsWithCareContactInForce += 1
    row.careContactVisits += byCareContact
    if marks.contains(.dayPersonalCare) {
      row.dayPersonalCareVisits += 1
      row.dayPersonalCareCareContactVisits += byCareContact
    }
    if marks.contains(.onDuty) {
      row.visitsOnDuty += 1
      row.onDutyCareContactVisits += byCareContact
    }
  }

  private mutating func addWindow(
    _ part: Int, _ position: Int, _ visits: ClientVisits, _ inWindow: Range<Int>,
    _ birthDate: CalendarDate?
  ) {
    tally.begin()
    for meeting in visits.firstMeeting[
      inWindow.lowerBound]..<visits.firstMeeting[
        inWindow.upperBound]
    {
      tally.meet(visits.meetings[meeting])
    }
    cells[part][position].row.distinctCaregivers.append(tally.distinct)

    tally.begin()
    for day in visitsADay.indices { visitsADay[day] = 0 }
    let first = windows[part].from.daysSinceEpoch
    for visit in inWindow where visits.marks[visit].contains(.inSurvey) {
      visitsADay[Int(visits.days[visit] - first)] += 1
      for meeting in visits.firstMeeting[visit]..<visits.firstMeeting[visit + 1] {
        tally.meet(visits.meetings[meeting])
      }
    }
    guard visitsADay.allSatisfy({ $0 >= Self.surveyVisitsADay }) else { return }
    guard let birthDate else {
      cells[part][position].row.surveyUnknownAge += 1
      return
    }
    if birthDate <= windows[part].to.adding(months: -12 * Self.surveyAge) {
      cells[part][position].row.surveyDistinctCaregivers.append(tally.distinct)
    }
  }
}
