import OmsorgDomain

/// Every way to do a few visits in a few shifts, gone through.
///
/// Who does what in which order is tried in full. Visits that one caregiver does and that are tied to
/// nothing begin at the best minutes that there are; others at some minutes, so that what is found
/// is not always the best then, but can be done.
final class DayBruteForce {
  /// What is sought: the sum of these, as little as possible.
  struct Cost {
    /// Of a visit, by whom it is done.
    var who: (PlainVisit, [String]) -> Int
    /// Of a visit, by whom it is done and when it begins.
    var start: (PlainVisit, [String], Int) -> Int
    /// Of a visit that nobody does.
    var undone: (PlainVisit) -> Int
    /// Of a minute of travelling.
    var way = 0
    /// Of minutes of work in a shift.
    var work: (Int, PlainShift) -> Int = { _, _ in 0 }
  }

  /// A visit that is to be placed.
  struct Job {
    let due: PlainVisit
    /// Who may do it.
    let performers: [String]
    /// When it may begin.
    let starts: ClosedRange<Int>
    /// The only way to do it, if it stands.
    var standing: DayVisit?
  }

  /// A visit that several do or that is tied, with how it is done.
  private struct Placed: Hashable {
    let job: Int
    let caregivers: [String]
    let start: Int
  }

  let day: PlainDay
  let jobs: [Job]
  private let cost: Cost
  /// Places in `jobs` of what is placed alone, and of the rest.
  private let free: [Int]
  private let bound: [Int]
  private var tables: [Key: [Int]] = [:]
  private var least = DayRoute.none

  private struct Key: Hashable {
    let shift: Int
    let placed: [Placed]
  }

  init(_ day: PlainDay, _ jobs: [Job], _ cost: Cost) {
    self.day = day
    self.jobs = jobs
    self.cost = cost
    let tied = Set(jobs.compactMap { $0.due.tie?.to })
    bound = jobs.indices.filter { place in
      let job = jobs[place]
      return job.due.needed > 1 || job.due.tie != nil || tied.contains(job.due.id)
        || job.standing != nil
    }
    free = jobs.indices.filter { [bound] in !bound.contains($0) }
  }

  /// Whether starts are gone through minute by minute, so that what is found is the best.
  var isExact: Bool { bound.isEmpty }

  /// The least cost.
  func best() -> Int {
    place(0, [], 0)
    return least
  }

  /// Places the visits that several do or that are tied, one after the other, in all ways.
  private func place(_ turn: Int, _ placed: [Placed], _ sofar: Int) {
    guard sofar < least else { return }
    guard turn < bound.count else {
      if isTiedRight(placed) { least = min(least, sofar + assign(placed)) }
      return
    }
    let number = bound[turn]
    let job = jobs[number]
    for caregivers in crews(of: job) {
      for start in starts(of: job, beside: placed) {
        let one = Placed(job: number, caregivers: caregivers, start: start)
        let more = cost.who(job.due, caregivers) + cost.start(job.due, caregivers, start)
        place(turn + 1, placed + [one], sofar + more)
      }
    }
    if job.standing == nil { place(turn + 1, placed, sofar + cost.undone(job.due)) }
  }

  private func crews(of job: Job) -> [[String]] {
    if let standing = job.standing { return [standing.caregivers] }
    if job.due.needed == 1 { return job.performers.map { [$0] } }
    var found: [[String]] = []
    for (place, first) in job.performers.enumerated() {
      found += job.performers[(place + 1)...].map { [first, $0] }
    }
    return found
  }

  private func starts(of job: Job, beside placed: [Placed]) -> [Int] {
    if let standing = job.standing { return [standing.startMinute] }
    var found = Set([job.due.best, job.due.window.lowerBound, job.due.window.upperBound])
    if let out = day.givenOut(job.due.id)?.startMinute {
      found.formUnion([out - 15, out, out + 15])
    }
    found.formUnion(stride(from: job.starts.lowerBound, through: job.starts.upperBound, by: 60))
    for one in placed {
      let other = jobs[one.job].due
      if let tie = job.due.tie, tie.to == other.id {
        found.formUnion([one.start + tie.gap.lowerBound, one.start + tie.gap.upperBound])
      }
      if let tie = other.tie, tie.to == job.due.id {
        found.formUnion([one.start - tie.gap.lowerBound, one.start - tie.gap.upperBound])
      }
    }
    return found.filter { job.starts.contains($0) }.sorted()
  }

  private func isTiedRight(_ placed: [Placed]) -> Bool {
    bound.allSatisfy { place in
      guard let tie = jobs[place].due.tie,
        let other = bound.first(where: { jobs[$0].due.id == tie.to })
      else { return true }
      let first = placed.first { $0.job == other }
      let second = placed.first { $0.job == place }
      guard let first, let second else { return first == nil && second == nil }
      return tie.gap.contains(second.start - first.start)
        && !(tie.isTogether && first.caregivers.contains { second.caregivers.contains($0) })
    }
  }

  /// Shares the visits that are placed alone out among the shifts.
  private func assign(_ placed: [Placed]) -> Int {
    var byShift: [[Placed]] = Array(repeating: [], count: day.shifts.count)
    for one in placed {
      let end = one.start + jobs[one.job].due.minutes
      for caregiver in one.caregivers {
        let shift = day.shifts.firstIndex {
          $0.caregiver == caregiver && $0.start <= one.start && end <= $0.end
        }
        guard let shift else { return DayRoute.none }
        byShift[shift].append(one)
      }
    }
    var costs = (0..<1 << free.count).map { undone in
      free.indices.reduce(0) { $0 + (undone >> $1 & 1 == 1 ? cost.undone(jobs[free[$1]].due) : 0) }
    }
    for shift in day.shifts.indices {
      let table = table(shift, byShift[shift])
      costs = costs.indices.map { visits in
        var least = DayRoute.none
        for own in table.indices where own & visits == own {
          least = min(least, costs[visits & ~own] + table[own])
        }
        return least
      }
    }
    return costs.last ?? DayRoute.none
  }

  /// The least cost of a shift for each set of the visits that are placed alone.
  private func table(_ shift: Int, _ placed: [Placed]) -> [Int] {
    let key = Key(shift: shift, placed: placed)
    if let known = tables[key] { return known }
    let caregiver = day.shifts[shift].caregiver
    var standing = day.shifts[shift].taken.map { taken in
      DayRoute.Stop(
        minutes: taken.end - taken.start, place: day.shifts[shift].from, first: taken.start,
        costs: [0], isVisit: false)
    }
    standing += placed.map { one in
      let due = jobs[one.job].due
      return DayRoute.Stop(
        minutes: due.minutes, place: day.place(due.client), first: one.start, costs: [0],
        isVisit: jobs[one.job].standing == nil)
    }
    let visits = free.map { place -> DayRoute.Stop? in
      let job = jobs[place]
      guard job.performers.contains(caregiver) else { return nil }
      let who = cost.who(job.due, [caregiver])
      let starts = job.starts.map { cost.start(job.due, [caregiver], $0) }
      return DayRoute.Stop(
        minutes: job.due.minutes, place: day.place(job.due.client), first: job.starts.lowerBound,
        costs: starts.map { $0 + who }, isVisit: true)
    }
    var route = DayRoute(
      shift: day.shifts[shift], travel: day.travel, wayCost: cost.way, work: cost.work,
      standing: standing.sorted { $0.first < $1.first }, visits: visits)
    let found = route.table()
    tables[key] = found
    return found
  }
}
