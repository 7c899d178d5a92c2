public import Records

/// Finds what is the matter with the care contacts' schedules in force, as they stand in one cycle.
public struct ScheduleCheck: Sendable {
  let records: CareRecords
  /// The four weeks.
  public let frame: ScheduleFrame
  let work: ScheduleWork
  let daily: DailyVisits
  /// What the schedules in force place in the cycle.
  let placed: [PlacedItem]
  /// What is to be placed, by decision.
  let services: [String: PlannedService]
  /// Those who have a schedule in force.
  let scheduled: Set<String>
  /// The items by who does them, as positions in `placed` in order of time.
  let byPerformer: [String: [Int]]
  /// The items by client, likewise.
  let byClient: [String: [Int]]
  /// The items by decision, likewise.
  let byDecision: [String: [Int]]
  let loads: [String: ScheduleLoad]
  private let dailyDecisions: Set<String>
  private let leftOut: [String: ServiceLeftOut]

  /// A check of the schedules in force on the frame's day.
  public init(records: CareRecords, frame: ScheduleFrame) {
    self.init(SchedulePlanning(records: records, frame: frame))
  }

  /// A check of the schedules in force on the planning's day.
  public init(_ planning: SchedulePlanning) {
    let records = planning.records
    let frame = planning.frame
    let work = planning.work
    let daily = planning.daily
    self.records = records
    self.frame = frame
    self.work = work
    self.daily = daily
    let inForce = records.schedules.filter { $0.isInForce(on: frame.date) }
    scheduled = Set(inForce.map(\.caregiver))
    let placed = inForce.flatMap { $0.placed(in: frame) }.sorted {
      ($0.span.lowerBound, $0.owner) < ($1.span.lowerBound, $1.owner)
    }
    self.placed = placed
    var byPerformer: [String: [Int]] = [:]
    for position in placed.indices {
      for caregiver in placed[position].by { byPerformer[caregiver, default: []].append(position) }
    }
    self.byPerformer = byPerformer
    byClient = Dictionary(grouping: placed.indices.filter { placed[$0].client != nil }) {
      placed[$0].client ?? ""
    }
    byDecision = Dictionary(grouping: placed.indices.filter { placed[$0].decision != nil }) {
      placed[$0].decision ?? ""
    }
    services = Dictionary(
      work.toPlace.values.joined().map { ($0.granted.id, $0) },
      uniquingKeysWith: { first, _ in first })
    dailyDecisions = Set(work.daily.values.joined().map(\.granted.id))
    leftOut = Dictionary(
      work.leftOut.map { ($0.granted.id, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let people = Set(byPerformer.keys).union(daily.byCaregiver.keys).union(work.careContacts)
    loads = Dictionary(
      uniqueKeysWithValues: people.map { id in
        let own = (byPerformer[id] ?? []).map { placed[$0] }
        let visits = daily.byCaregiver[id] ?? []
        return (id, ScheduleLoad(of: id, frame: frame, daily: visits, placed: own))
      })
  }

  /// Everything found about some caregivers' schedules, nil: everyone's; by caregiver and place.
  public func findings(of caregivers: Set<String>? = nil) -> [ScheduleFinding] {
    let people = Set(work.careContacts).union(scheduled).filter {
      caregivers?.contains($0) ?? true
    }.sorted(by: CollectionFile.inCollectionOrder)
    let found =
      faults(of: caregivers) + remarks(of: caregivers) + people.flatMap(countFindings(of:))
      + people.flatMap(loadFindings(of:))
    return found.sorted(by: ScheduleFinding.inOrder)
  }

  /// What breaks what must hold, in the items of some caregivers' schedules, nil: everyone's. What
  /// is not placed at all is not among it.
  public func faults(of caregivers: Set<String>? = nil) -> [ScheduleFinding] {
    positions(of: caregivers).flatMap { position in
      let item = placed[position]
      let service = item.decision.flatMap { services[$0] }
      if item.client != nil, service.map({ $0.owner != item.owner }) ?? true {
        return [strayFinding(item, service)].compactMap(\.self).filter { $0.severity == .error }
      }
      return timeFaults(position) + (service.map { serviceFaults(position, $0) } ?? [])
    }.sorted(by: ScheduleFinding.inOrder)
  }

  /// Warnings and notes about single items.
  private func remarks(of caregivers: Set<String>?) -> [ScheduleFinding] {
    positions(of: caregivers).flatMap { position -> [ScheduleFinding] in
      let item = placed[position]
      let service = item.decision.flatMap { services[$0] }
      guard item.client != nil else { return [] }
      guard let service, service.owner == item.owner else {
        return [strayFinding(item, service)].compactMap(\.self).filter { $0.severity != .error }
      }
      return wishFindings(position, service) + performerRemarks(position, service)
    }
  }

  private func positions(of caregivers: Set<String>?) -> [Int] {
    placed.indices.filter { caregivers?.contains(placed[$0].owner) ?? true }
  }

  /// What an item is about: `B00012 dusch (D12)`.
  func label(_ client: String?, _ decision: String?, _ activity: ScheduledTime? = nil) -> Text {
    guard let client, let decision else {
      return activity?.words ?? Text(sv: "egen tid", en: "time of one's own")
    }
    guard let granted = records.decisions(of: client).first(where: { $0.id == decision }) else {
      return Text(same: "\(client) (\(decision))")
    }
    let name = records.services[granted.service]?.name ?? Text(same: granted.service)
    let (swedish, english) = (name(.swedish).lowercased(), name(.english).lowercased())
    return Text(
      sv: "\(client) \(swedish) (\(decision))", en: "\(client) \(english) (\(decision))")
  }

  func label(_ item: PlacedItem) -> Text { label(item.client, item.decision, item.activity) }

  /// A message about an item.
  func message(_ item: PlacedItem, sv swedish: String, en english: String) -> Text {
    let label = label(item)
    let (sv, en) = (label(.swedish), label(.english))
    return Text(sv: "\(sv): \(swedish)", en: "\(en): \(english)")
  }

  /// An item of a service that is not to stand in that schedule.
  private func strayFinding(_ item: PlacedItem, _ service: PlannedService?) -> ScheduleFinding? {
    let remove = Text(sv: "ta bort den ur schemat", en: "take it out of the schedule")
    guard let client = item.client, let decision = item.decision else { return nil }
    if let owner = service?.owner {
      return ScheduleFinding(
        .notOwnClient, at: item,
        message(
          item, sv: "omsorgskontakten är \(owner)", en: "the care contact is \(owner)"),
        advice: Text(
          sv: "ta bort den här och lägg in den i \(owner):s schema",
          en: "take it out here and place it in \(owner)'s schedule"))
    }
    if dailyDecisions.contains(decision) {
      return ScheduleFinding(
        .notPlanned, at: item,
        message(
          item, sv: "ges dagligen och läggs inte ut", en: "is given daily and is not placed"),
        advice: remove)
    }
    switch leftOut[decision] {
    case .contractor(let name):
      let who = name ?? "?"
      return ScheduleFinding(
        .contracted, at: item,
        message(item, sv: "utförs av \(who)", en: "is done by \(who)"), advice: remove)
    case .noCareContact:
      return ScheduleFinding(
        .notOwnClient, at: item,
        message(
          item, sv: "brukaren har ingen omsorgskontakt", en: "the client has no care contact"),
        advice: Text(
          sv: "'omsorg assign suggest \(client)' visar vilka som kan utses",
          en: "'omsorg assign suggest \(client)' shows who may be appointed"))
    case .some:
      return ScheduleFinding(
        .notPlanned, at: item,
        message(
          item, sv: "saknar frekvens eller tid, eller har egen personal",
          en: "has no frequency or minutes, or staff of its own"),
        advice: remove)
    case nil: break
    }
    let hasEnded = !(records.client(client)?.isActive(on: frame.date) ?? false)
    return ScheduleFinding(
      .ended, at: item,
      hasEnded
        ? message(
          item, sv: "\(client) är inte längre brukare", en: "\(client) is no longer a client")
        : message(item, sv: "insatsen är avslutad", en: "the service has ended"),
      advice: remove)
  }
}

extension ScheduleFinding {
  /// Where in the four weeks a day and time are: `v.2 tis 13:00`.
  public static func place(_ day: Int, _ start: Int? = nil) -> Text {
    let weekday = Weekday.allCases[day % 7].shortWords
    let (swedish, english) = (weekday(.swedish), weekday(.english))
    let time = start.flatMap { ClockTime(minutesSinceMidnight: $0) }.map { " \($0.iso)" } ?? ""
    return Text(
      sv: "v.\(day / 7 + 1) \(swedish)\(time)", en: "w.\(day / 7 + 1) \(english)\(time)")
  }
}
