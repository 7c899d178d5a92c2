import Solvers

/// A made-up month of a home-care team: its caregivers and those who cover for them, clients with
/// recurring services, and days that hold more daily visits than there is quite room for.
struct MadeTimetable {
  private struct Shift {
    var lane: Int
    var from: Int
    var to: Int
  }

  private var random: Random
  private var problem = TimetableProblem()
  /// By person and day.
  private var shifts: [[Shift?]] = []
  private let caregivers: Int
  private let others: Int

  init(caregivers: Int, seed: UInt64) {
    self.caregivers = caregivers
    others = caregivers + caregivers / 2
    random = Random(seed)
  }

  mutating func made() -> TimetableProblem {
    problem = TimetableProblem()
    problem.weights.limit = 300
    problem.weights.spacing = 100
    problem.weights.weekday = 80
    problem.weights.time = 60
    problem.weights.precedence = 50
    problem.weights.coverage = 45
    problem.weights.band = 40
    problem.weights.room = 35
    problem.weights.travelMinutes = 10
    for person in 0..<(caregivers + others) { addShifts(of: person) }
    for person in 0..<caregivers { addPlanning(of: person) }
    for client in 0..<(caregivers * 8) { addClient(client) }
    return problem
  }

  private mutating func addShifts(of person: Int) {
    // Most shifts are days, above all those of care contacts; whoever works the weekend is off on two other days.
    let isEvening = random.below(person < caregivers ? 12 : 4) == 0
    let weekend = random.below(2)
    shifts.append([])
    for day in 0..<problem.days {
      let (week, weekday) = (day / 7, day % 7)
      let isWeekendWeek = week % 2 == weekend
      let works = isWeekendWeek ? weekday != 1 && weekday != 3 : weekday < 5
      guard works, random.below(12) > 0 else {
        shifts[person].append(nil)
        continue
      }
      let from = isEvening ? 14 * 60 : 7 * 60 + random.below(2) * 30
      let to = from + (random.below(3) == 0 ? 6 : 9) * 60
      shifts[person].append(Shift(lane: problem.lanes.count, from: from, to: to))
      addLane(day: day, from: from, to: to)
    }
  }

  private mutating func addLane(day: Int, from: Int, to: Int) {
    let meeting = random.below(10) == 0 ? 60 : 0
    let parts = [(0, 720), (720, 1020), (1020, 1440)].map { start, end in
      let minutes = max(0, min(to, end) - max(from, start))
      let load = minutes * (55 + random.below(50)) / 100
      let visits = load / 40
      let groups = Set((0..<visits).map { _ in random.below(caregivers * 8) }).sorted()
      return TimetableProblem.Part(
        from: start, available: max(0, minutes - (start == 0 ? meeting : 0)), baseMinutes: load,
        baseGroups: groups)
    }
    let paid = to - from
    let atClients = parts.reduce(0) { $0 + $1.baseMinutes * 3 / 4 }
    problem.lanes.append(
      TimetableProblem.Lane(
        day: day, parts: parts, band: (paid * 60 / 100)...(paid * 75 / 100),
        baseMinutes: atClients,
        limits: [
          .init(kind: 1, part: 0, most: 2), .init(kind: 2, part: 1, most: 1),
          .init(kind: 4, part: 0, most: 1), .init(kind: 4, part: 1, most: 1),
        ]))
  }

  /// Two hours of planning a month for a caregiver, in two blocks.
  private mutating func addPlanning(of person: Int) {
    let first = problem.tasks.count
    for half in 0..<2 {
      var options: [TimetableProblem.Option] = []
      for day in (half * 14)..<(half * 14 + 14) where day % 7 < 5 {
        guard let shift = shifts[person][day] else { continue }
        options.append(
          .init(
            day: day, lane: shift.lane, firstStart: shift.from, lastStart: shift.to - 60,
            step: 15, cost: 0))
      }
      problem.tasks.append(.init(minutes: 60, group: nil, options: options))
    }
    problem.series.append(
      .init(tasks: [first, first + 1], gap: 7...21, repeats: true, weekdays: 1))
  }

  private mutating func addClient(_ client: Int) {
    let contact = random.below(caregivers)
    var cover: [Int] = []
    while cover.count < 4 {
      let person = random.below(caregivers + others)
      if person != contact, !cover.contains(person) { cover.append(person) }
    }
    for _ in 0..<(2 + random.below(2)) {
      addService(client, [contact] + cover)
    }
  }

  private mutating func addService(_ client: Int, _ people: [Int]) {
    let kind = random.below(4)
    let patterns = [(1, 1), (2, 1), (2, 1), (4, 1), (4, 1), (4, 1), (1, 2), (1, 3)]
    let (every, times) = patterns[random.below(random.below(4) == 0 ? 8 : 7)]
    let minutes = [30, 60, 45, 90][kind] + 15 * random.below(2)
    let window = [(420, 720), (480, 960), (420, 960), (540, 960)][kind]
    let wishedDay = random.below(4) == 0 ? random.below(5) : nil
    let wishedTime = random.below(4) == 0 ? window.0 + 60 * random.below(3) : nil
    let needsTwo = random.below(25) == 0
    let first = problem.tasks.count
    for occurrence in 0..<(4 / every * times) {
      let week = occurrence / times * every
      var options: [TimetableProblem.Option] = []
      for day in (week * 7)..<((week + every) * 7) where day % 7 < (kind == 1 ? 5 : 7) {
        for (rank, person) in people.enumerated() {
          guard let shift = shifts[person][day] else { continue }
          let dayCost = wishedDay == nil || wishedDay == day % 7 ? 0 : 500
          let cost = (rank == 0 ? 0 : 1000 + 10 * rank) + dayCost
          let from = max(window.0, shift.from)
          let to = min(window.1, shift.to) - minutes
          if needsTwo {
            for (otherRank, other) in people.enumerated().dropFirst(rank + 1) {
              guard let second = shifts[other][day] else { continue }
              add(
                &options, day, shift.lane, second.lane, max(from, second.from),
                min(to, second.to - minutes), wishedTime, cost + 10 * otherRank)
            }
          } else {
            add(&options, day, shift.lane, nil, from, to, wishedTime, cost)
          }
        }
      }
      problem.tasks.append(
        .init(
          minutes: minutes, group: client,
          kinds: kind == 0 ? 1 : kind == 1 ? 2 : kind == 3 ? 4 : 0,
          precedence: kind == 0 ? .first : .last, options: options))
    }
    let tasks = Array(first..<problem.tasks.count)
    problem.series.append(
      .init(
        tasks: tasks, gap: (7 * every / times)...((7 * every + times - 1) / times), repeats: true,
        weekdays: every == 1 ? times : 1))
    if kind == 1, random.below(6) == 0 {
      for _ in 0..<2 { problem.coverages.append(.init(tasks: tasks, day: random.below(28))) }
    }
  }

  /// Adds an option, split where a wished time of two hours begins and ends.
  private func add(
    _ options: inout [TimetableProblem.Option], _ day: Int, _ lane: Int, _ otherLane: Int?,
    _ from: Int, _ to: Int, _ wishedTime: Int?, _ cost: Int
  ) {
    let first = (from + 14) / 15 * 15
    let last = to / 15 * 15
    let pieces: [(Int, Int, Int)]
    if let wished = wishedTime {
      pieces = [
        (first, min(last, wished - 15), 500), (max(first, wished), min(last, wished + 120), 0),
        (max(first, wished + 135), last, 500),
      ]
    } else {
      pieces = [(first, last, 0)]
    }
    for (from, to, more) in pieces where from <= to {
      options.append(
        .init(
          day: day, lane: lane, otherLane: otherLane, firstStart: from, lastStart: to, step: 15,
          cost: cost + more))
    }
  }
}
