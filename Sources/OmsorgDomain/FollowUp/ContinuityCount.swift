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
    var places: [(key: String?, part: Int, position: Int)] = []
    for (number, part) in parts.enumerated() {
      for position in cells[number].indices where cells[number][position].isUsed {
        places.append((isCutAsRows ? part.key : keys.keys[position], number, position))
      }
    }
    // Rows of one key stay in order of their parts.
    places.sort { first, second in
      if first.key != second.key { return FollowUpGroups.isInOrder(first.key, second.key) }
      return (first.part, first.position) < (second.part, second.position)
    }
    var rows = places.map { key, number, position in
      var row = cells[number][position].row
      row.key = key
      row.part = isCutAsRows ? nil : parts[number].key
      if case .one(let aim) = cells[number][position].aims { row.aim = aim }
      if number > 0, !isCutAsRows, position < cells[number - 1].count,
        cells[number - 1][position].isUsed
      {
        row.compare(with: cells[number - 1][position].row)
      }
      return row
    }
    if question.grouping == .all, rows.isEmpty { rows.append(ContinuityRow(key: nil)) }
    return rows
  }

  /// Adds a client's visits.
  /// - Parameters:
  ///   - aim: the share of visits by the care contact that is aimed at.
  ///   - birthDate: nil when it is not known.
  mutating func add(
    _ id: String, _ visits: borrowing ClientVisits, aim: Double?, birthDate: CalendarDate?
  ) {
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
        let place = positions[position]
        let isNew = !cells[number][place].isUsed
        switch cell.aims {
        case .none: break
        case .one(let aim): use(number, place, aim)
        case .several: cells[number][place].aims = .several
        }
        cells[number][place].isUsed = true
        if isNew {
          cells[number][place].row = cell.row
        } else {
          cells[number][place].row.add(cell.row)
        }
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

  private mutating func addPart(_ part: Int, _ visits: borrowing ClientVisits, _ aim: Double?) {
    let inPart = visits.positions(in: parts[part].days)
    guard !inPart.isEmpty else { return }
    let stretches = stretches(of: inPart, visits)
    for position in Set(stretches.map(\.row)).sorted() {
      use(part, position, aim)
      tally.begin()
      // Taken out, so that its lists grow where they are.
      var row = ContinuityRow(key: nil)
      swap(&row, &cells[part][position].row)
      row.clients += 1
      for stretch in stretches where stretch.row == position {
        count(stretch.visits, visits, in: &row)
      }
      if let indices = tally.indices { row.indices.append(indices) }
      swap(&row, &cells[part][position].row)
    }
  }

  /// Some visits cut where the row that they belong to changes; nearly all clients stay in one.
  private func stretches(
    of all: Range<Int>, _ visits: borrowing ClientVisits
  ) -> [(row: Int, visits: Range<Int>)] {
    let days = visits.days
    guard keys.hasSeveralRows else { return [(keys.row(on: days[all.lowerBound]), all)] }
    var stretches: [(row: Int, visits: Range<Int>)] = []
    for visit in all {
      let row = keys.row(on: days[visit])
      if let last = stretches.last, last.row == row {
        stretches[stretches.count - 1].visits = last.visits.lowerBound..<visit + 1
      } else {
        stretches.append((row, visit..<visit + 1))
      }
    }
    return stretches
  }

  private mutating func count(
    _ range: Range<Int>, _ visits: borrowing ClientVisits, in row: inout ContinuityRow
  ) {
    let meetings = visits.meetings(of: range)
    row.visits += range.count
    row.meetings += meetings.count
    tally.meet(meetings)
    // Without branches, so that many are counted at a time.
    var (inForce, byCareContact): (UInt32, UInt32) = (0, 0)
    var (personalCare, personalCareByCareContact): (UInt32, UInt32) = (0, 0)
    var (onDuty, onDutyByCareContact): (UInt32, UInt32) = (0, 0)
    for marks in UnsafeBufferPointer(rebasing: visits.marks[range]) {
      let has = UInt32(marks.isSuperset(of: .hasCareContact) ? 1 : 0)
      let by = UInt32(marks.isSuperset(of: .byCareContact) ? 1 : 0)
      let care = UInt32(marks.isSuperset(of: .dayPersonalCare) ? 1 : 0)
      let duty = UInt32(marks.isSuperset(of: .onDuty) ? 1 : 0)
      inForce &+= has
      byCareContact &+= by
      personalCare &+= care
      personalCareByCareContact &+= care & by
      onDuty &+= duty
      onDutyByCareContact &+= duty & by
    }
    row.visitsWithCareContactInForce += Int(inForce)
    row.careContactVisits += Int(byCareContact)
    row.dayPersonalCareVisits += Int(personalCare)
    row.dayPersonalCareCareContactVisits += Int(personalCareByCareContact)
    row.visitsOnDuty += Int(onDuty)
    row.onDutyCareContactVisits += Int(onDutyByCareContact)
  }

  private mutating func addWindow(
    _ part: Int, _ position: Int, _ visits: borrowing ClientVisits, _ inWindow: Range<Int>,
    _ birthDate: CalendarDate?
  ) {
    tally.begin()
    tally.meet(visits.meetings(of: inWindow))
    cells[part][position].row.distinctCaregivers.append(tally.distinct)

    tally.begin()
    for day in visitsADay.indices { visitsADay[day] = 0 }
    let first = windows[part].from.daysSinceEpoch
    let (days, marks) = (visits.days, visits.marks)
    for visit in inWindow where marks[visit].contains(.inSurvey) {
      visitsADay[Int(days[visit] - first)] += 1
      tally.meet(visits.meetings(of: visit..<visit + 1))
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
