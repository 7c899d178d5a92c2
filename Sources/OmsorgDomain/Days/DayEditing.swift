import Records

/// A day's plan being changed by hand, step by step, each held against what the plan breaks already.
public struct DayEditing: Sendable {
  /// Why a visit is placed as it is, and whether rules that may be overridden are.
  public struct Grounds: Sendable {
    /// In words.
    public let reason: String?
    /// Whether it is done against rules that may be overridden.
    public let isForced: Bool

    /// Grounds.
    public init(reason: String? = nil, isForced: Bool = false) {
      self.reason = reason
      self.isForced = isForced
    }
  }

  /// What the day needs and who is at work.
  public let planning: DayPlanning
  /// The plan as it stands, by id; what is due and not in it is not planned.
  public private(set) var visits: [DayVisit]
  /// What should be known of the visits that were changed, such as that they begin outside their
  /// windows.
  public private(set) var remarks: [DayFinding] = []
  /// The ids of the rules that were overridden, each once.
  public private(set) var overridden: [String] = []

  /// The plan given out.
  public init(_ planning: DayPlanning) {
    self.planning = planning
    visits = planning.given
  }

  /// The visits that a name means: the one of that id, else those of a client that are to be done.
  public func visits(named name: String) -> [DayVisit] {
    if let visit = visit(name) { return [visit] }
    let given = visits.filter {
      $0.client == name && ($0.state == .planned || $0.state == .unplanned)
    }
    let known = Set(visits.map(\.id))
    let due = planning.needs.filter { $0.client == name && !known.contains($0.id) }
    return (given + due.map(\.unplanned)).sorted(by: DayVisit.inOrder)
  }

  /// The visits that a name means where something is to be released: those of a client that are
  /// placed by hand or cancelled, else as `visits(named:)`.
  public func visitsToRelease(named name: String) -> [DayVisit] {
    let own = visits.filter { $0.client == name && ($0.isFixed || $0.state == .cancelled) }
    return own.isEmpty ? visits(named: name) : own.sorted(by: DayVisit.inOrder)
  }

  /// The visit of an id, be it in the plan or only due.
  public func visit(_ id: String) -> DayVisit? {
    visits.first { $0.id == id } ?? planning.need(id)?.unplanned
  }

  /// Gives a visit another time or others who do it, and lets it stand there when the day is planned
  /// again.
  /// - Throws: `DayRefusal` when the day would break rules that it does not break now.
  public mutating func move(
    _ id: String, by caregivers: [String]?, start: ClockTime?, on grounds: Grounds = Grounds()
  ) throws(DayRefusal) {
    var visit = try require(id)
    visit.start = start ?? visit.start
    visit.caregivers = (caregivers ?? visit.caregivers).sorted()
    if visit.caregivers.isEmpty { throw .nobodyDoes(id, planning.date) }
    try put([visit], grounds)
  }

  /// Lets those who do two visits do each other's.
  /// - Throws: `DayRefusal` when either may not, or the day would break rules that it does not break
  ///   now.
  public mutating func swap(
    _ first: String, _ second: String, on grounds: Grounds = Grounds()
  ) throws(DayRefusal) {
    if first == second { throw .sameVisit(first) }
    var (left, right) = (try require(first), try require(second))
    for visit in [left, right] where visit.caregivers.isEmpty {
      throw .nobodyDoes(visit.id, planning.date)
    }
    if left.caregivers == right.caregivers { throw .sameCaregivers(first, second) }
    (left.caregivers, right.caregivers) = (right.caregivers, left.caregivers)
    try put([left, right], grounds)
  }

  /// Lets a visit not be done, or be put off to a later date.
  /// - Returns: what is to be added to the later date.
  /// - Throws: `DayRefusal` when it is settled already, or cannot be done then.
  @discardableResult
  public mutating func cancel(
    _ id: String, reason: String, putOffTo date: CalendarDate? = nil
  ) throws(DayRefusal) -> DayVisit? {
    var visit = try require(id)
    let added = try date.map { date throws(DayRefusal) in try planning.putOff(visit, to: date) }
    visit.state = date == nil ? .cancelled : .putOff
    visit.otherDate = date ?? visit.otherDate
    visit.reason = reason
    visit.caregivers = []
    visit.isFixed = false
    replace(visit)
    return added
  }

  /// Puts something into the day that neither a schedule nor a decision asks for.
  /// - Parameter visit: without an id; one that someone does stands where it is put.
  /// - Returns: the visit with its id.
  /// - Throws: `DayRefusal`.
  @discardableResult
  public mutating func add(
    _ visit: DayVisit, on grounds: Grounds = Grounds()
  ) throws(DayRefusal) -> DayVisit {
    var visit = visit
    visit.isAdded = true
    try planning.requireHome(visit.client, on: planning.date)
    visit.id = DayVisit.freeId(for: visit.client, among: visits)
    if visit.caregivers.isEmpty {
      visit.state = .unplanned
      replace(visit)
      return visit
    }
    visit.caregivers.sort()
    try put([visit], grounds)
    return visit
  }

  /// Lets a visit that was placed by hand be planned again, and one that was cancelled be due again.
  /// - Throws: `DayRefusal` when there is nothing to release.
  public mutating func release(_ id: String) throws(DayRefusal) {
    guard var visit = visit(id) else { throw .noSuchVisit(id, planning.date) }
    switch visit.state {
    case .putOff: throw .settled(id, visit.state, planning.date)
    case .cancelled:
      visit.state = .unplanned
      visit.reason = nil
    case .planned, .unplanned:
      if !visit.isFixed { throw .notFixed(id) }
      visit.isFixed = false
    }
    replace(visit)
  }

  /// A visit that is to be done.
  private func require(_ id: String) throws(DayRefusal) -> DayVisit {
    guard let visit = visit(id) else { throw .noSuchVisit(id, planning.date) }
    if visit.state == .cancelled || visit.state == .putOff {
      throw .settled(id, visit.state, planning.date)
    }
    return visit
  }

  /// Puts visits where someone has placed them.
  private mutating func put(_ changed: [DayVisit], _ grounds: Grounds) throws(DayRefusal) {
    let before = visits
    var (placed, tried) = (changed, visits)
    for index in placed.indices {
      placed[index].state = .planned
      // A time that is placed anew is held against the window, as no one has vouched for it yet.
      let old = visit(placed[index].id)
      placed[index].isFixed = old?.isFixed ?? false && old?.start == placed[index].start
      Self.put(placed[index], in: &tried)
    }
    let broken = planning.newErrors(in: tried, since: before)
    guard broken.isEmpty || grounds.isForced && broken.allSatisfy(\.mayBeOverridden) else {
      throw .broken(broken)
    }
    let rules = broken.map(\.rule).reduce(into: [String]()) { rules, rule in
      if !rules.contains(rule) { rules.append(rule) }
    }
    overridden += rules.filter { !overridden.contains($0) }
    for index in placed.indices {
      placed[index].isFixed = true
      placed[index].reason =
        rules.isEmpty
        ? grounds.reason : "\(rules.joined(separator: ", ")): \(grounds.reason ?? "")"
      replace(placed[index])
    }
    let ids = Set(placed.map(\.id))
    remarks += planning.findings(of: visits).filter { finding in
      !finding.isError && finding.visit.map(ids.contains) ?? false
    }
  }

  private mutating func replace(_ visit: DayVisit) { Self.put(visit, in: &visits) }

  private static func put(_ visit: DayVisit, in visits: inout [DayVisit]) {
    if let place = visits.firstIndex(where: { $0.id == visit.id }) {
      visits[place] = visit
    } else {
      visits.append(visit)
      visits.sort { CollectionFile.inCollectionOrder($0.id, $1.id) }
    }
  }
}

extension DayVisit {
  /// The first id that no other of a client's added visits of a day has.
  public static func freeId(for client: String, among visits: [DayVisit]) -> String {
    let prefix = "\(client)/+"
    let numbers = visits.compactMap { visit in
      visit.id.hasPrefix(prefix) ? Int(visit.id.dropFirst(prefix.count)) : nil
    }
    let highest = numbers.max() ?? 0
    // A file written by hand may have the highest number there is.
    let free = highest < .max ? highest + 1 : (1...).first { !numbers.contains($0) }
    return prefix + String(free ?? 1)
  }
}

extension DayPlanning {
  /// - Throws: `DayRefusal.notHome` unless the client is one on a date, and at home.
  func requireHome(_ client: String, on date: CalendarDate) throws(DayRefusal) {
    let isHere =
      records.client(client)?.isActive(on: date) ?? false
      && !records.absences(ofClient: client).contains { $0.contains(date) }
    if !isHere { throw .notHome(client, date) }
  }

  /// What a visit is on a later date that it is put off to; it gets its id among the visits there.
  /// - Throws: `DayRefusal` when it cannot be done then.
  public func putOff(_ visit: DayVisit, to date: CalendarDate) throws(DayRefusal) -> DayVisit {
    if date <= self.date { throw .notLater(date, than: self.date) }
    try requireHome(visit.client, on: date)
    if let id = visit.decision,
      records.decisions(of: visit.client).first(where: { $0.id == id })?.isInForce(on: date)
        != true
    {
      throw .notGranted(id, date)
    }
    var later = DayVisit()
    later.client = visit.client
    later.decision = visit.decision
    later.service = visit.service
    later.start = visit.start
    later.minutes = visit.minutes
    later.needed = visit.needed
    later.note = visit.note
    later.isAdded = true
    later.otherDate = self.date
    return later
  }
}
