import Records

/// A temporary change of someone's four weeks, with the id that commands name it by.
public struct ScheduleAdjustment: Sendable {
  /// `CAREGIVER/N`: the caregiver's Nth change on record.
  public let id: String
  /// Whose four weeks it changes.
  public let caregiver: String
  /// The change.
  public let change: ScheduleChange
  /// The client that it is about; nil: everyone in the schedule.
  public let client: String?
}

/// What a temporary change does to one planned visit.
public struct AdjustedVisit: Sendable {
  /// As it was; nil for one that is added.
  public let before: PlannedVisit?
  /// As it becomes; nil for one that is cancelled.
  public let after: PlannedVisit?
}

extension CareRecords {
  /// The temporary changes of a caregiver's schedules, in the order that they were made.
  public func adjustments(of caregiver: String) -> [ScheduleAdjustment] {
    var changes: [(change: ScheduleChange, schedule: Schedule)] = []
    for schedule in schedules(of: caregiver) {
      // One that goes on stands in the next version too.
      for change in schedule.changes where !changes.contains(where: { $0.change == change }) {
        changes.append((change, schedule))
      }
    }
    return changes.enumerated().map { place, made in
      let client = made.change.decision.flatMap { id in
        made.schedule.basis.first { $0.decision == id }?.client
          ?? made.schedule.items.first { $0.decision == id }?.client
      }
      return ScheduleAdjustment(
        id: "\(caregiver)/\(place + 1)", caregiver: caregiver, change: made.change, client: client)
    }
  }

  /// The visits that other schedules make different.
  /// - Parameters:
  ///   - days: those looked at; what is moved stays within its week.
  ///   - schedules: as they become.
  public func adjusted(
    in days: DateRange, by schedules: [Schedule], cycle: CareCycle
  ) -> [AdjustedVisit] {
    let wide = DateRange(from: days.from.adding(days: -6), count: days.count + 12)
    func visits(_ schedules: [Schedule]) -> [String: [PlannedVisit]] {
      Dictionary(
        grouping: schedules.flatMap { $0.visits(in: wide, cycle: cycle, records: self) }
      ) { "\($0.schedule)\n\($0.client ?? "")\n\($0.decision ?? $0.activity?.rawValue ?? "")" }
    }
    let (old, new) = (visits(self.schedules), visits(schedules))
    var found: [AdjustedVisit] = []
    for key in Set(old.keys).union(new.keys) {
      var left = old[key] ?? []
      var unmatched: [PlannedVisit] = []
      for visit in new[key] ?? [] {
        if let same = left.firstIndex(where: { $0.isAlike(visit) }) {
          left.remove(at: same)
        } else {
          unmatched.append(visit)
        }
      }
      for place in 0..<Swift.max(left.count, unmatched.count) {
        found.append(
          AdjustedVisit(
            before: place < left.count ? left[place] : nil,
            after: place < unmatched.count ? unmatched[place] : nil))
      }
    }
    return found.sorted { left, right in
      guard let first = left.before ?? left.after, let second = right.before ?? right.after else {
        return false
      }
      return PlannedVisit.inOrder(first, second)
    }
  }
}

extension PlannedVisit {
  /// Whether the two are the same to those concerned, whatever has changed them.
  fileprivate func isAlike(_ other: PlannedVisit) -> Bool {
    date == other.date && start == other.start && minutes == other.minutes && by == other.by
  }
}

extension [Schedule] {
  /// Ends a temporary change of a caregiver's schedules with a day; one that would have no day left
  /// is gone.
  public mutating func endAdjustment(
    _ change: ScheduleChange, of caregiver: String, last: CalendarDate
  ) {
    for index in indices where self[index].caregiver == caregiver {
      if last < change.from {
        self[index].changes.removeAll { $0 == change }
        continue
      }
      for place in self[index].changes.indices where self[index].changes[place] == change {
        self[index].changes[place].to = Swift.min(change.to, last)
      }
    }
  }
}
