import Records

/// An item of a schedule on a day of one cycle.
public struct PlacedItem: Hashable, Sendable {
  /// Whose schedule it stands in.
  public let owner: String
  /// The client's id; nil for time of one's own.
  public let client: String?
  /// The granted service's id; nil for time of one's own.
  public let decision: String?
  /// What time of one's own is for.
  public let activity: ScheduledTime?
  /// Day of the cycle, 0..<28.
  public let day: Int
  /// Minutes since midnight.
  public let start: Int
  /// How long it takes.
  public let minutes: Int
  /// Who does it, sorted.
  public let by: [String]

  /// An item of a schedule, on a day of a cycle.
  public init(_ item: ScheduleItem, of owner: String, day: Int) {
    self.owner = owner
    client = item.client
    decision = item.decision
    activity = item.activity
    self.day = day
    start = Int(item.start.minutesSinceMidnight)
    minutes = item.minutes
    by = item.by.isEmpty ? [owner] : item.by.sorted(by: CollectionFile.inCollectionOrder)
  }

  /// When it is done, in minutes from the cycle's first midnight.
  var span: Range<Int> {
    let from = day * 1_440 + start
    return from..<from + max(1, minutes)
  }
}

extension Schedule {
  /// What the schedule says of a cycle, whether it holds on all the cycle's days or not, by day,
  /// start, client and service. Temporary changes are not counted.
  public func placed(in frame: ScheduleFrame) -> [PlacedItem] {
    let origin = origin(in: frame.cycle)
    return items.flatMap { item in
      item.dates(from: origin, in: frame.days).map { date in
        PlacedItem(item, of: caregiver, day: date.days(since: frame.days.from))
      }
    }.sorted {
      ($0.day, $0.start, $0.client ?? "", $0.decision ?? "")
        < ($1.day, $1.start, $1.client ?? "", $1.decision ?? "")
    }
  }
}
