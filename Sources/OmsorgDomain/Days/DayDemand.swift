import Records

/// The visits that are due on a date, from schedules, decisions, temporary changes and what was put
/// into the day by hand.
///
/// omsorg-day(7), under "The visits".
struct DayDemand {
  /// The visits to be placed, by id.
  private(set) var needs: [DayNeed] = []
  /// What the plan given out has that is not to be placed: cancelled and put off.
  private(set) var settled: [DayVisit] = []
  /// The granted services of the date that nobody visits for.
  private(set) var leftOut: [DayLeftOut] = []

  private let records: CareRecords
  private let date: CalendarDate
  private let history: DayHistory
  private let cover: DayCover
  private let given: [String: [DayVisit]]
  private let scheduled: Set<String>
  private let planned: [String: [PlannedVisit]]
  private var words: WishWords

  /// How many clients a thread looks at before it takes more.
  private static let clientsAtATime = 100

  /// The visits of a date.
  /// - Parameters:
  ///   - planned: what schedules hold on the date.
  ///   - given: the plan given out, or what was put into the day before there was one.
  init(
    records: CareRecords, date: CalendarDate, history: DayHistory, cover: DayCover,
    planned: [PlannedVisit], given: [DayVisit]
  ) {
    self.records = records
    self.date = date
    self.history = history
    self.cover = cover
    self.given = Dictionary(grouping: given, by: \.client)
    self.planned = Dictionary(grouping: planned.filter { $0.decision != nil }) { $0.decision ?? "" }
    scheduled = Set(
      records.schedules.filter { $0.isInForce(on: date) }.flatMap { $0.basis.map(\.decision) })
    words = WishWords(records.services)
    addClients()
    let known = Set(records.clients.map(\.id))
    settled += given.filter { !known.contains($0.client) && $0.state != .planned }
    needs.sort { CollectionFile.inCollectionOrder($0.id, $1.id) }
  }

  /// Adds what is due at each client, some at once on each processor.
  private mutating func addClients() {
    let (begun, size) = (self, Self.clientsAtATime)
    let count = (records.clients.count + size - 1) / size
    let parts = concurrently(over: count, threads: processorCount) { number in
      var part = begun
      for client in begun.records.clients.dropFirst(number * size).prefix(size) { part.add(client) }
      return part
    }
    for part in parts {
      needs += part.needs
      settled += part.settled
      leftOut += part.leftOut
    }
  }

  private mutating func add(_ client: Client) {
    let given = self.given[client.id] ?? []
    let isHere =
      client.isActive(on: date)
      && !records.absences(ofClient: client.id).contains { $0.contains(date) }
    settled += given.filter { $0.state == .cancelled || $0.state == .putOff }
    guard isHere else {
      // What was put into the day by hand stands nowhere else, and is kept though nobody does it.
      settled += given.filter { $0.isAdded && $0.state.isOpen }.map(\.undone)
      return
    }
    let decisions = records.decisions(of: client.id).filter { $0.isInForce(on: date) }
    guard !decisions.isEmpty || given.contains(where: \.isAdded) else { return }
    let visiting = Visiting(
      client: client,
      careContacts: records.plannersInOrder(of: client.id, on: date),
      governing: records.governing(client, on: date), history: history.of(client.id),
      // No way is ever reckoned from a protected address.
      place: DayPlace(
        id: client.id,
        place: client.protectedIdentity ? nil : MapPoint(client.latitude, client.longitude)),
      performers: [], given: Dictionary(given.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a }))
    var ready = visiting
    ready.performers = cover.performers(for: client, visiting.careContacts, visiting.governing)
    for granted in decisions { add(granted, ready) }
    for visit in given where visit.isAdded { add(added: visit, decisions, ready) }
  }

  private mutating func add(_ granted: GrantedService, _ visiting: Visiting) {
    let governing = visiting.governing
    func leaveOut(_ reason: ServiceLeftOut) {
      leftOut.append(
        DayLeftOut(client: visiting.client.id, decision: granted.id, reason: reason))
    }
    if granted.kind == .shortTerm { return leaveOut(.ownStaff) }
    let frequency = granted.frequency.value(on: date)
    if frequency?.times == 0 { return leaveOut(.onCall) }
    let byContractor = governing?.value(of: PolicyRule.servicesByContractor, on: date) ?? []
    if granted.staff.isEmpty, byContractor.contains(granted.service) {
      return leaveOut(.contractor(governing?.value(of: PolicyRule.contractor, on: date)))
    }
    guard let frequency else { return leaveOut(.noFrequency) }
    guard let minutes = granted.plannedMinutes(on: date, services: records.services) else {
      return leaveOut(.noMinutes)
    }
    let occasions = occasions(of: granted, frequency, minutes: minutes, visiting)
    for (number, occasion) in occasions.enumerated() {
      let own = "\(visiting.client.id)/\(granted.id)"
      let id = number == 0 ? own : "\(own)/\(number + 1)"
      let given = visiting.given[id]
      if given?.state == .cancelled || given?.state == .putOff { continue }
      append(id, granted, occasion, visiting, given, added: nil, number: number)
    }
  }

  /// An occasion of a granted service on the date.
  private struct Occasion {
    var window: ClosedRange<Int>
    var isMust = false
    var wished: Int
    var minutes: Int
    var by: [String] = []
  }

  /// What is known of a client while visits are found.
  private struct Visiting {
    let client: Client
    let careContacts: [String]
    let governing: GoverningPolicy?
    let history: ClientHistory
    let place: DayPlace
    var performers: [DayNeed.Performer]
    let given: [String: DayVisit]
  }

  private mutating func occasions(
    of granted: GrantedService, _ frequency: Frequency, minutes: Int, _ visiting: Visiting
  ) -> [Occasion] {
    let window = window(of: granted, visiting)
    let wish = records.wish(of: granted, &words)
    let named = wish?.caregiver.map { [$0] } ?? []
    let placed = (planned[granted.id] ?? []).map { visit in
      let start = Int(visit.start.minutesSinceMidnight)
      return Occasion(
        window: min(window.lowerBound, start)...max(window.upperBound, start), wished: start,
        minutes: visit.minutes, by: visit.by)
    }
    let times: Int
    if frequency.isDaily {
      let week = frequency.occurrences(inWeekOf: date)
      let weekday = date.weekday.rawValue - 1
      times = week / 7 + (weekday < week % 7 ? 1 : 0)
    } else if scheduled.contains(granted.id) {
      times = 0
    } else {
      times = isDue(granted, frequency, wish, visiting.history) ? 1 : 0
    }
    let byRule = (0..<times).map { number in
      let length = window.upperBound - window.lowerBound
      let part =
        window.lowerBound + length * number / times...window.lowerBound + length * (number + 1)
        / times
      let hours = wish.flatMap { wished($0, within: part) }
      let usual = visiting.history.usualStart(of: granted.service, within: hours ?? part)
      let middle = hours ?? part
      return Occasion(
        window: wish?.isMust ?? false ? hours ?? part : part,
        isMust: wish?.isMust ?? false && hours != nil,
        wished: usual ?? (middle.lowerBound + middle.upperBound) / 2, minutes: minutes, by: named)
    }
    return byRule + placed
  }

  /// The part of a window within the hours that are wished; nil when none are or they miss it.
  private func wished(_ wish: ServiceWish, within window: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard wish.from != nil || wish.to != nil else { return nil }
    let from = max(window.lowerBound, wish.from.map { Int($0.minutesSinceMidnight) } ?? 0)
    let to = min(window.upperBound, wish.to.map { Int($0.minutesSinceMidnight) } ?? 1_439)
    return from <= to ? from...to : nil
  }

  /// Whether a service that is not daily and stands in no schedule is due on the date: on a weekday
  /// that is wished, else usual, else one that its id chooses among the working days.
  private func isDue(
    _ granted: GrantedService, _ frequency: Frequency, _ wish: ServiceWish?,
    _ history: ClientHistory
  ) -> Bool {
    let count = frequency.occurrences(inWeekOf: date)
    guard count > 0 else { return false }
    let usual = history.weekdays(of: granted.service)
    let wished = Set((wish?.weekdays ?? []).map { $0.rawValue - 1 })
    let first = granted.id.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1_009 } % 5
    let order = (0..<7).sorted { left, right in
      func key(_ day: Int) -> (Int, Int, Int, Int) {
        (
          wished.contains(day) ? 0 : 1, -usual[day], day < 5 ? 0 : 1,
          floorModulo((day - first) * 2, 5)
        )
      }
      let (first, second) = (key(left), key(right))
      return first != second ? first < second : left < right
    }
    return order.prefix(count).contains(date.weekday.rawValue - 1)
  }

  /// Between when a service should begin on the date; of one on both sides of midnight the side on
  /// which it usually begins, else the longer one.
  private func window(of granted: GrantedService, _ visiting: Visiting) -> ClosedRange<Int> {
    let parts = ScheduleWork.withinDay(
      granted.start(usually: records.services[granted.service]?.partOfDay))
    func weight(_ part: ClosedRange<Int>) -> (Int, Int) {
      let usual = visiting.history.usualStart(of: granted.service, within: part)
      return (usual == nil ? 0 : 1, part.count)
    }
    return parts.max { weight($0) < weight($1) } ?? 0...1_439
  }

  private mutating func append(
    _ id: String, _ granted: GrantedService, _ occasion: Occasion, _ visiting: Visiting,
    _ given: DayVisit?, added: DayVisit?, number: Int
  ) {
    let performers =
      granted.staff.isEmpty ? visiting.performers : cover.ownStaff(granted.staff)
    let isPlaced = given?.isFixed ?? false && given?.state == .planned
    needs.append(
      DayNeed(
        id: id, client: visiting.client.id, place: visiting.place,
        decision: added.map(\.decision) ?? granted.id,
        service: granted.service, minutes: occasion.minutes,
        needed: added?.needed ?? (granted.doubleStaffing ? 2 : 1), window: occasion.window,
        isWindowMust: occasion.isMust,
        wished: min(max(occasion.wished, occasion.window.lowerBound), occasion.window.upperBound),
        performers: cover.allowed(
          performers, named: granted.staff.isEmpty ? occasion.by : [], granted,
          visiting.governing),
        met: visiting.history.met, wantedSkills: visiting.client.needs,
        isPersonalCare: records.services[granted.service]?.isPersonalCare ?? false,
        tie: number == 0 && added == nil
          ? granted.tie.map { tie in
            DayNeed.Tie(
              id: "\(visiting.client.id)/\(tie.decision)",
              gap: tie.least...max(tie.least, tie.most))
          } : nil,
        fixed: isPlaced ? given : nil, added: added))
  }

  /// What was put into the day by hand.
  private mutating func add(
    added visit: DayVisit, _ decisions: [GrantedService], _ visiting: Visiting
  ) {
    guard visit.state.isOpen else { return }
    let granted =
      decisions.first { $0.id == visit.decision }
      ?? {
        var asked = GrantedService()
        asked.client = visit.client
        asked.service = visit.service
        return asked
      }()
    let start = visit.startMinute
    append(
      visit.id, granted,
      Occasion(
        window: max(0, start - Self.addedMargin)...min(1_439, start + Self.addedMargin),
        wished: start, minutes: visit.minutes),
      visiting, visit, added: visit, number: 0)
  }

  /// What was added for a time should begin so many minutes from it at most.
  private static let addedMargin = 60
}
