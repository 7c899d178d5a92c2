import OmsorgDomain

/// A granted service as omsorg-planning(7) looks at it.
struct IndependentService {
  let granted: GrantedService
  let client: Client
  let owner: String
  let minutes: Int
  let times: Int
  let everyWeeks: Int
  let frequency: Frequency
  let isPersonalCare: Bool
  let isHeavy: Bool
  let wish: ServiceWish?
  /// Caregivers with rank 0 in order.
  let careContacts: [String]
  /// Whoever does it if it is daily, in order.
  let dailyLine: [String]
  /// The rank of everyone who may, on some date, do it.
  let ranks: [String: Int]
  let window: [ClosedRange<Int>]
  let needsDelegation: String?

  var id: String { granted.id }
  var isDaily: Bool { times >= 5 * everyWeeks }
  var staff: Int { granted.doubleStaffing ? 2 : 1 }
  func allows(start: Int) -> Bool { window.contains { $0.contains(start) } }
}

/// The work of the four weeks as omsorg-planning(7) tells it.
struct IndependentWork {
  /// Occurrences of a service that may be done in the same weeks.
  struct Due {
    let service: Int
    let weeks: ClosedRange<Int>
    var count: Int
  }

  /// A daily visit that somebody does.
  struct Daily {
    let service: Int
    let caregiver: String
    let day: Int
    let start: Int
  }

  let frame: IndependentFrame
  var services: [IndependentService] = []
  var dailyVisits: [Daily] = []
  /// Everyone who has clients.
  var owners: Set<String> = []

  private var cover: IndependentCover {
    IndependentCover(records: frame.records, date: frame.date)
  }

  init(_ frame: IndependentFrame) {
    self.frame = frame
    for client in frame.records.clients where client.isActive(on: frame.date) {
      let contacts = cover.contacts(of: client)
      guard let first = contacts.first else { continue }
      owners.insert(first)
      for granted in frame.records.decisions where granted.client == client.id {
        if let service = service(granted, client, contacts) { services.append(service) }
      }
    }
    for service in services.indices where services[service].isDaily { addDaily(service) }
  }

  private func service(_ granted: GrantedService, _ client: Client, _ contacts: [String])
    -> IndependentService?
  {
    let (records, date) = (frame.records, frame.date)
    let isToBegin = date < granted.from && granted.from < frame.date(of: 28)
    guard granted.isInForce(on: date) || isToBegin else { return nil }
    guard granted.kind != .shortTerm, granted.staff.isEmpty else { return nil }
    let team = client.team.value(on: date)
    let policy = frame.policy(ofTeam: team)
    let contracted = policy?.value(of: PolicyRule.servicesByContractor, on: date) ?? []
    if contracted.contains(granted.service) { return nil }
    let moment = max(date, granted.from)
    let catalogued = records.services[granted.service]
    guard let frequency = granted.frequency.value(on: moment), frequency.times > 0,
      let minutes = granted.estimate.value(on: moment) ?? granted.minutes.value(on: moment)
        ?? catalogued?.defaultMinutes, minutes > 0
    else { return nil }
    let isPersonal = catalogued?.isPersonalCare ?? false
    let wish = IndependentWish.wish(of: granted, client: client, services: records.services)

    var line = contacts.map { (caregiver: $0, rank: 0, isDaily: true) }
    let order =
      policy?.value(of: PolicyRule.orderOfCover, on: date)?.filter { $0 != .careContact }
      ?? [.deputy]
    for (index, step) in order.enumerated() {
      let isDaily = step == .deputy || step == .twin
      for caregiver in cover.members(of: step, client) {
        line.append((caregiver, index + 1, isDaily))
      }
    }
    if let wished = wish?.caregiver { line.append((wished, 1, false)) }
    var ranks: [String: Int] = [:]
    var dailyLine: [String] = []
    for (caregiver, rank, isDaily) in line {
      guard let known = records.caregiver(caregiver),
        cover.refusals(
          of: known, client, granted.service, isPersonal: isPersonal, policy: policy
        ).isEmpty
      else { continue }
      if ranks[caregiver] == nil { ranks[caregiver] = rank }
      if isDaily, !dailyLine.contains(caregiver) { dailyLine.append(caregiver) }
    }
    let takesOn = policy?.value(of: PolicyRule.delegationsTakenOn, on: date) ?? true
    return IndependentService(
      granted: granted, client: client, owner: contacts[0], minutes: minutes,
      times: frequency.times, everyWeeks: frequency.everyWeeks, frequency: frequency,
      isPersonalCare: isPersonal, isHeavy: catalogued?.isHeavy ?? false, wish: wish,
      careContacts: contacts, dailyLine: dailyLine, ranks: ranks,
      window: Self.window(granted, catalogued?.partOfDay),
      needsDelegation: takesOn ? granted.delegation : nil)
  }

  /// Whether somebody with a rank may do a service on a day.
  func may(_ id: String, _ service: IndependentService, day: Int) -> Bool {
    guard service.ranks[id] != nil, let caregiver = frame.records.caregiver(id) else {
      return false
    }
    let date = frame.date(of: day)
    if let last = caregiver.ended, last < date { return false }
    guard let needed = service.needsDelegation else { return true }
    return IndependentCover.has(needed, in: caregiver.delegations, on: date)
  }

  static func window(_ granted: GrantedService, _ part: ServiceCatalogue.PartOfDay?)
    -> [ClosedRange<Int>]
  {
    let (begins, ends) =
      switch part {
      case .morning: (7 * 60, 11 * 60)
      case .midday: (11 * 60, 14 * 60)
      case .afternoon: (13 * 60, 17 * 60)
      case .evening: (17 * 60, 21 * 60)
      case .night: (22 * 60, 30 * 60)
      case nil: (7 * 60, 21 * 60)
      }
    var (earliest, latest) = (begins, ends)
    switch (
      granted.earliest.map { Int($0.minutesSinceMidnight) },
      granted.latest.map { Int($0.minutesSinceMidnight) }
    )
    {
    case (let from?, let to?): (earliest, latest) = (from, to)
    case (let from?, nil): (earliest, latest) = (from, max(from, ends))
    case (nil, let to?): (earliest, latest) = (min(begins, to), to)
    case (nil, nil): break
    }
    if latest >= 1_440 { latest -= 1_440 }
    return latest < earliest ? [0...latest, earliest...1_439] : [earliest...latest]
  }

  /// The weeks that occurrences are due in, counted from the cycle's first.
  private func dueWeeks(_ service: IndependentService) -> [Int] {
    let weeks = frame.first.days(since: service.frequency.anchor)
    let zero = weeks >= 0 ? weeks / 7 : -((-weeks + 6) / 7)
    var due: [Int] = []
    // Intervals enough on both sides of the cycle, one occurrence after another.
    let interval = zero >= 0 ? zero / service.everyWeeks : -((-zero) / service.everyWeeks) - 1
    for turn in interval - 1...interval + 5 {
      for number in 0..<service.times {
        due.append(
          turn * service.everyWeeks + number * service.everyWeeks / service.times - zero)
      }
    }
    return due
  }

  private mutating func addDaily(_ index: Int) {
    let service = services[index]
    let due = dueWeeks(service)
    for day in 0..<28 {
      let inWeek = due.count { $0 == day / 7 }
      let today = inWeek / 7 + (day % 7 < inWeek % 7 ? 1 : 0)
      guard today > 0 else { continue }
      let fitting = service.dailyLine.compactMap { caregiver -> Daily? in
        guard may(caregiver, service, day: day) else { return nil }
        for piece in frame.pieces(caregiver, day) {
          let starts = (piece.start..<piece.end).filter {
            service.allows(start: $0) && $0 + service.minutes <= piece.end
          }
          if let low = starts.first, let high = starts.last {
            return Daily(service: index, caregiver: caregiver, day: day, start: (low + high) / 2)
          }
        }
        return nil
      }
      for _ in 0..<today { dailyVisits += fitting.prefix(service.staff) }
    }
  }

  /// The occurrences of the services of some care contacts, by the weeks that they may be done in.
  func occurrences(of owners: Set<String>) -> [Due] {
    var found: [Due] = []
    for (index, service) in services.enumerated()
    where !service.isDaily && owners.contains(service.owner) {
      let due = dueWeeks(service)
      for (place, week) in due.enumerated() where (0..<4).contains(week) {
        let next = place + 1 < due.count ? due[place + 1] : week + 1
        let weeks = week...min(3, max(week, next - 1))
        if let last = found.indices.last, found[last].service == index, found[last].weeks == weeks {
          found[last].count += 1
        } else {
          found.append(Due(service: index, weeks: weeks, count: 1))
        }
      }
    }
    return found
  }

  /// Minutes of the planning time of a care contact, or nil.
  func planningMinutes(of owner: String) -> Int? {
    guard owners.contains(owner) else { return nil }
    let team = frame.records.caregiver(owner)?.team.value(on: frame.date)
    return frame.policy(ofTeam: team)?.value(of: PolicyRule.planningTimePerMonth, on: frame.date)
  }
}
