import OmsorgDomain

/// What a history tells of its visits, a line each, by client and in order of time; and the same
/// worked out from the visits in the plainest way.
enum HistoryLines {
  static func of(_ history: VisitHistory, in days: DateRange) -> [String] {
    var lines: [String] = []
    for (client, id) in history.clients.enumerated() {
      history.forEachVisit(of: client, in: days) { visit in
        let parts = visit.parts.map { part in
          part.caregiver < 0 ? "nobody" : history.caregivers[Int(part.caregiver)]
        }
        let details = visit.parts.map { part in
          "\(part.status) \(part.isMeeting) \(part.start) \(part.end)"
        }
        lines.append(
          "\(id) \(visit.day) \(visit.plannedStart) \(visit.plannedEnd) \(visit.start) "
            + "\(visit.actualStart) \(visit.status) \(history.serviceLists[visit.services]) "
            + "\(parts) \(details)")
      }
    }
    return lines
  }

  static func of(_ visits: [Visit], in days: DateRange) -> [String] {
    visits.filter { days.contains($0.date) }.sorted(by: precedes).map(line)
  }

  private static func precedes(_ left: Visit, _ right: Visit) -> Bool {
    let clients = (Array(left.client.utf8), Array(right.client.utf8))
    if clients.0 != clients.1 { return clients.0.lexicographicallyPrecedes(clients.1) }
    let times = [left, right].map { visit in
      [Int(visit.date.daysSinceEpoch), Int(visit.start?.minutesSinceMidnight ?? -1)]
    }
    if times[0] != times[1] { return times[0].lexicographicallyPrecedes(times[1]) }
    return Array(left.id.utf8).lexicographicallyPrecedes(Array(right.id.utf8))
  }

  private static func line(_ visit: Visit) -> String {
    func minutes(_ time: ClockTime?) -> Int16 { time?.minutesSinceMidnight ?? -1 }
    let performers = visit.caregivers.enumerated().sorted { left, right in
      guard let first = left.element.id.map({ Array($0.utf8) }) else {
        return right.element.id == nil && left.offset < right.offset
      }
      guard let second = right.element.id.map({ Array($0.utf8) }) else { return true }
      return first == second
        ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
    var met: Set<[UInt8]> = []
    let details = performers.map { performer in
      let isMeeting =
        performer.status == .performed && performer.id != nil
        && met.insert(Array((performer.id ?? "").utf8)).inserted
      return
        "\(performer.status) \(isMeeting) \(minutes(performer.start)) \(minutes(performer.end))"
    }
    let actual = visit.caregivers.filter { $0.status == .performed }.compactMap(\.start).min()
    let statuses = Set(visit.caregivers.map(\.status))
    let status: VisitStatus =
      statuses.contains(.performed)
      ? .performed
      : statuses.contains(.noShow) ? .noShow : statuses == [.cancelled] ? .cancelled : .planned
    return "\(visit.client) \(visit.date.daysSinceEpoch) \(minutes(visit.plannedStart)) "
      + "\(minutes(visit.plannedEnd)) \(minutes(actual ?? visit.plannedStart)) \(minutes(actual)) "
      + "\(status) \(visit.services) \(performers.map { $0.id ?? "nobody" }) \(details)"
  }
}
