public import Records

/// Why an item cannot stand in a schedule beside another.
public struct ScheduleClash: Equatable, Sendable {
  /// What the two have in common that they may not.
  public enum Kind: Equatable, Sendable {
    /// All.
    case same
    /// The granted service and the day.
    case twiceADay(decision: String)
    /// A caregiver who would be at two places.
    case caregiver(String)
    /// A client who would be visited twice at once.
    case client(String)
  }

  /// The place of the item among the schedule's.
  public let item: Int
  /// The place of the other, which stands before it; nil if it stands in another schedule.
  public let other: Int?
  /// The id of the schedule that the other stands in.
  public let schedule: String
  /// The other.
  public let otherItem: ScheduleItem
  /// The day of the four weeks on which they meet, 0..<28.
  public let day: Int
  /// What they have in common.
  public let kind: Kind

  /// What is the matter; ids and no personal data.
  public var message: Text {
    let other = otherItem
    let end = ClockTime(
      minutesSinceMidnight: (Int(other.start.minutesSinceMidnight) + other.minutes) % 1_440)
    let time = "\(other.start.iso)–\((end ?? .midnight).iso)"
    switch kind {
    case .same: return Text(sv: "står två gånger", en: "stands twice")
    case .twiceADay(let decision):
      return Text(
        sv: "\(decision) är redan planerad den dagen, \(time)",
        en: "\(decision) is planned that day already, \(time)")
    case .caregiver(let id):
      guard let client = other.client else {
        return Text(sv: "\(id) har egen tid \(time)", en: "\(id) has time of their own \(time)")
      }
      return Text(
        sv: "\(id) är hos \(client) \(time)", en: "\(id) is with \(client) \(time)")
    case .client(let id):
      let decision = other.decision ?? ""
      return Text(sv: "\(id) har \(decision) \(time)", en: "\(id) has \(decision) \(time)")
    }
  }
}

extension Schedule {
  /// Something done on a day of the four weeks.
  private struct Occurrence {
    let item: ScheduleItem
    /// Its place among the schedule's items; nil in another schedule.
    let place: Int?
    let schedule: String
    let day: Int
    let performers: [String]

    var start: Int { day * 1_440 + Int(item.start.minutesSinceMidnight) }
    var end: Int { start + item.minutes }

    func overlaps(_ other: Occurrence) -> Bool { start < other.end && other.start < end }
  }

  /// The first clash of each item with one that stands before it, or in another schedule, within the
  /// four weeks that the schedule begins in.
  public func clashes(among others: [Schedule], cycle: CareCycle) -> [ScheduleClash] {
    let days = cycle.dates(ofCycle: cycle.index(of: from))
    var known: [Int: [Occurrence]] = [:]
    for other in others where other.caregiver != caregiver {
      let origin = other.origin(in: cycle)
      for item in other.items {
        for date in item.dates(from: origin, in: days) {
          let day = date.days(since: days.from)
          known[day, default: []].append(
            Occurrence(
              item: item, place: nil, schedule: other.id, day: day,
              performers: other.performers(of: item)))
        }
      }
    }
    var clashes: [ScheduleClash] = []
    for (place, item) in items.enumerated() {
      let own = item.daysInCycle.map { day in
        Occurrence(
          item: item, place: place, schedule: id, day: day, performers: performers(of: item))
      }
      // The items before it go first, since they are easier for whoever writes to see.
      let found = own.lazy.compactMap { occurrence -> ScheduleClash? in
        let near = (-1...1).flatMap { known[occurrence.day + $0] ?? [] }
        return (near.filter { $0.place != nil } + near.filter { $0.place == nil }).lazy
          .compactMap { Self.clash(occurrence, $0) }.first
      }.first
      if let found {
        clashes.append(found)
      } else if own.isEmpty, let other = items[..<place].firstIndex(of: item) {
        clashes.append(
          ScheduleClash(
            item: place, other: other, schedule: id, otherItem: item, day: item.day, kind: .same))
      }
      for occurrence in own { known[occurrence.day, default: []].append(occurrence) }
    }
    return clashes
  }

  private static func clash(_ occurrence: Occurrence, _ other: Occurrence) -> ScheduleClash? {
    let kind: ScheduleClash.Kind
    if other.place != nil, other.item == occurrence.item {
      kind = .same
    } else if let decision = occurrence.item.decision, decision == other.item.decision,
      occurrence.day == other.day
    {
      kind = .twiceADay(decision: decision)
    } else if occurrence.overlaps(other) {
      if let caregiver = occurrence.performers.first(where: other.performers.contains) {
        kind = .caregiver(caregiver)
      } else if let client = occurrence.item.client, client == other.item.client {
        kind = .client(client)
      } else {
        return nil
      }
    } else {
      return nil
    }
    return ScheduleClash(
      item: occurrence.place ?? 0, other: other.place, schedule: other.schedule,
      otherItem: other.item, day: occurrence.day, kind: kind)
  }
}
