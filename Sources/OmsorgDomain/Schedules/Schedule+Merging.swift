extension Schedule {
  /// What was edited, on top of what someone else changed meanwhile; nil where both changed the same
  /// service, or time of one's own.
  /// - Parameters:
  ///   - edited: the schedule as it was edited.
  ///   - before: as it was when the edit began.
  ///   - now: as it is now.
  public static func merging(
    _ edited: Schedule, from before: Schedule, into now: Schedule
  ) -> Schedule? {
    func byService(_ schedule: Schedule) -> [String: [ScheduleItem]] {
      Dictionary(grouping: schedule.items) { $0.decision ?? "" }
    }
    let (edited, before, current) = (byService(edited), byService(before), byService(now))
    var merged = now
    for service in Set(edited.keys).union(before.keys) where edited[service] != before[service] {
      guard current[service] == before[service] else { return nil }
      merged.items.removeAll { ($0.decision ?? "") == service }
      merged.items += edited[service] ?? []
    }
    merged.sortItems()
    return merged
  }
}
