public import Records

/// What differs between two schedules in one item.
public struct ScheduleDifference: Equatable, Sendable {
  /// How an item differs.
  public enum Kind: String, Choice {
    case added
    case removed
    /// To another day.
    case moved
    /// Another start.
    case time
    /// Someone else does it.
    case performer
    /// Another length.
    case length
    /// Comes again after another time, or not at all.
    case recurrence

    /// The case in words.
    public var words: Text {
      switch self {
      case .added: Text(sv: "nytt", en: "added")
      case .removed: Text(sv: "borttaget", en: "removed")
      case .moved: Text(sv: "flyttat", en: "moved")
      case .time: Text(sv: "annan tid", en: "another time")
      case .performer: Text(sv: "annan utförare", en: "someone else")
      case .length: Text(sv: "annan längd", en: "another length")
      case .recurrence: Text(sv: "annat mellanrum", en: "another interval")
      }
    }
  }

  /// How it differs.
  public let kind: Kind
  /// The item as it was; nil if there was none.
  public let before: ScheduleItem?
  /// The item as it is; nil if there is none.
  public let after: ScheduleItem?

  /// The one there is; the later one if there are two.
  public var item: ScheduleItem { after ?? before ?? ScheduleItem() }
}

extension Schedule {
  /// What differs from an earlier schedule, in order of client, service and day.
  ///
  /// Both are looked at as they are from the later one's first day on.
  public func differences(
    from earlier: Schedule, cycle: CareCycle
  ) -> [ScheduleDifference] {
    let date = Swift.max(from, earlier.from)
    func series(_ schedule: Schedule) -> [String: [ScheduleItem]] {
      var items = schedule.continued(from: date, cycle: cycle).items
      for place in items.indices {
        items[place].by = schedule.performers(of: items[place])
        items[place].unknownMembers = UnknownMembers()
      }
      return Dictionary(grouping: items) {
        "\($0.client ?? "")\n\($0.decision ?? $0.activity?.rawValue ?? "")"
      }
    }
    let (old, new) = (series(earlier), series(self))
    return Set(old.keys).union(new.keys).sorted().flatMap { key in
      Self.differences(of: old[key] ?? [], and: new[key] ?? [])
    }
  }

  private static func differences(
    of old: [ScheduleItem], and new: [ScheduleItem]
  ) -> [ScheduleDifference] {
    var left = old
    var unmatched: [ScheduleItem] = []
    for item in new {
      if let same = left.firstIndex(of: item) {
        left.remove(at: same)
      } else {
        unmatched.append(item)
      }
    }
    var found: [ScheduleDifference] = []
    var others: [ScheduleItem] = []
    for item in unmatched {
      guard let place = left.firstIndex(where: { $0.day == item.day }) else {
        others.append(item)
        continue
      }
      let before = left.remove(at: place)
      let kind: ScheduleDifference.Kind =
        before.by != item.by
        ? .performer
        : before.start != item.start
          ? .time : before.minutes != item.minutes ? .length : .recurrence
      found.append(ScheduleDifference(kind: kind, before: before, after: item))
    }
    for (place, item) in others.enumerated() {
      let before = place < left.count ? left[place] : nil
      found.append(
        ScheduleDifference(kind: before == nil ? .added : .moved, before: before, after: item))
    }
    found += left.dropFirst(others.count).map {
      ScheduleDifference(kind: .removed, before: $0, after: nil)
    }
    return found.sorted { ($0.item.day, $0.item.start) < ($1.item.day, $1.item.start) }
  }
}
