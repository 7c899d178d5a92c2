/// Counts how much each care contact has, and how much of the working time is at clients.
public struct LoadFigures {
  private let question: FollowUpQuestion
  private let records: CareRecords
  private let groups: FollowUpGroups
  private let countsEveryone: Bool
  private let isWanted: (String) -> Bool
  private let asked: [String: Asked]

  /// What the policy asks of a caregiver.
  private struct Asked {
    let clients: CountRange?
    let share: ShareRange?
    let of: TimedStaff?
  }

  /// Prepares the figures.
  /// - Parameters:
  ///   - records: clients, caregivers, teams, providers, care contacts, decisions, absences, services
  ///     and policies.
  ///   - everyone: all caregivers, instead of those who are care contacts.
  ///   - isWanted: whether a caregiver counts, by id.
  public init(
    _ question: FollowUpQuestion, _ records: CareRecords, everyone: Bool,
    of isWanted: @escaping (String) -> Bool = { _ in true }
  ) {
    self.question = question
    self.records = records
    self.isWanted = isWanted
    countsEveryone = everyone
    groups = FollowUpGroups(question.grouping, records)
    let last = question.period.to
    asked = Dictionary(
      records.caregivers.map { caregiver in
        let governing = records.governing(caregiver: caregiver.id, on: last)
        let asked = Asked(
          clients: governing?.value(of: PolicyRule.clientsPerCareContact, on: last),
          share: governing?.value(of: PolicyRule.clientTimeShare, on: last),
          of: governing?.value(of: PolicyRule.clientTimeShareOf, on: last))
        return (caregiver.id, asked)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows that answer the question, sorted by key.
  /// - Parameters:
  ///   - shifts: those of at least the period.
  ///   - history: visits of at least the period.
  public func rows(_ shifts: [Shift], _ history: VisitHistory) -> [LoadRow] {
    var rows: [String?: LoadRow] = [:]
    if question.grouping == .all { rows[nil] = LoadRow(key: nil) }
    for part in question.calendarParts {
      let clients = clients(on: part.to)
      let chosen = { (id: String) in
        isWanted(id) && (countsEveryone || clients[id] != nil)
      }
      func add(_ id: String, on date: CalendarDate, _ body: (inout LoadRow) -> Void) {
        let key = groups.key(caregiver: id, on: date)
        var row = rows.removeValue(forKey: key) ?? LoadRow(key: key)
        if row.caregivers.insert(id).inserted {
          // The share is asked of the care contacts alone, or of everyone.
          let asked = asked[id]
          let applies = asked?.of != .careContact || clients[id] != nil
          row.shareBands.insert(applies ? asked?.share : nil)
          row.timedStaff.insert(asked?.of)
        }
        body(&row)
        rows[key] = row
      }
      for (id, own) in clients.sorted(by: { $0.key < $1.key }) where chosen(id) {
        add(id, on: part.to) { count(own, of: id, on: part.to, in: &$0) }
      }
      for shift in shifts where part.contains(shift.date) && chosen(shift.caregiver) {
        guard !records.absences(of: shift.caregiver).contains(where: { $0.contains(shift.date) })
        else { continue }
        let minutes = max(0, shift.start.minutes(until: shift.end) - shift.breakMinutes)
        add(shift.caregiver, on: shift.date) { $0.workingMinutes += minutes }
      }
      for minutes in minutesAtClients(history, in: part, of: chosen) {
        add(minutes.caregiver, on: minutes.date) { row in
          row.scheduledMinutes += minutes.scheduled
          row.performedMinutes += minutes.performed
        }
      }
    }
    return rows.values.sorted { FollowUpGroups.isInOrder($0.key, $1.key) }
  }

  /// The clients that each caregiver is care contact for on a day.
  private func clients(on date: CalendarDate) -> [String: Set<String>] {
    var clients: [String: Set<String>] = [:]
    for appointment in records.careContacts
    where appointment.role == .careContact && appointment.isInForce(on: date) {
      guard records.client(appointment.client)?.isActive(on: date) ?? false else { continue }
      clients[appointment.caregiver, default: []].insert(appointment.client)
    }
    return clients
  }

  private func count(
    _ clients: Set<String>, of id: String, on date: CalendarDate, in row: inout LoadRow
  ) {
    row.careContacts += 1
    row.clients += clients.count
    let band = asked[id]?.clients
    row.clientBands.insert(band)
    if let band {
      row.verdicts[LoadVerdict(clients.count, from: band.from, to: band.to), default: 0] += 1
    }
    var granted = GrantedSum()
    for id in clients {
      let contracted =
        records.client(id).flatMap { records.governing($0, on: date) }?
        .value(of: PolicyRule.servicesByContractor, on: date) ?? []
      for decision in records.decisions(of: id)
      where decision.isInForce(on: date) && !contracted.contains(decision.service) {
        granted.add(
          GrantedRuns.Grant(decision, number: 0, on: date, records.services), days: CareCycle.days)
      }
    }
    row.grantedMinutes += granted.minutes
  }

  private struct MinutesAtClients {
    let caregiver: String
    let date: CalendarDate
    var scheduled: Int
    var performed: Int
  }

  /// Each caregiver's minutes at clients, day by day.
  private func minutesAtClients(
    _ history: VisitHistory, in part: DateRange, of isChosen: (String) -> Bool
  ) -> [MinutesAtClients] {
    let chosen = history.caregivers.map(isChosen)
    let days = part.count
    var scheduled = [Int32](repeating: 0, count: history.caregivers.count * days)
    var performed = scheduled
    var isSeen = [Bool](repeating: false, count: scheduled.count)
    for client in history.clients.indices {
      history.forEachVisit(of: client, in: part) { visit in
        let day = Int(visit.day - part.from.daysSinceEpoch)
        let planned = Int32(visit.plannedMinutes ?? 0)
        for own in visit.parts where own.caregiver >= 0 && chosen[Int(own.caregiver)] {
          let place = Int(own.caregiver) * days + day
          if own.status == .cancelled { continue }
          isSeen[place] = true
          scheduled[place] += planned
          if own.status == .performed {
            performed[place] += Int32(own.minutes(in: visit) ?? 0)
          }
        }
      }
    }
    return isSeen.indices.compactMap { place in
      guard isSeen[place] else { return nil }
      return MinutesAtClients(
        caregiver: history.caregivers[place / days], date: part.from.adding(days: place % days),
        scheduled: Int(scheduled[place]), performed: Int(performed[place]))
    }
  }
}

extension RecordedVisit {
  /// How long it is by plan, in minutes; nil where the plan has no start or end.
  var plannedMinutes: Int? {
    guard plannedStart >= 0, plannedEnd >= 0 else { return nil }
    let length = Int(plannedEnd) - Int(plannedStart)
    return length < 0 ? length + 1_440 : length
  }
}
