import Records

extension [Schedule] {
  /// Lets a schedule hold from its first day: the caregiver's schedule of that day ends the day
  /// before, or is gone if it began that very day, and a later one is what ends the new one.
  ///
  /// Temporary changes that go on, of services that the new schedule has, go over to it.
  /// - Returns: the schedule as it was put in.
  @discardableResult
  public mutating func put(_ schedule: Schedule) -> Schedule {
    var new = schedule
    let own = indices.filter { self[$0].caregiver == new.caregiver }
    new.to = own.map { self[$0].from }.filter { new.from < $0 }.min()?.adding(days: -1)
    let dayBefore = new.from.adding(days: -1)
    for index in own where self[index].from <= new.from && self[index].isInForce(on: new.from) {
      let going = self[index].changes.filter { change in
        new.from <= change.to
          && (change.decision.map { id in new.basis.contains { $0.decision == id } } ?? true)
      }
      for change in going where !new.changes.contains(change) { new.changes.append(change) }
      self[index].changes.removeAll { new.from <= $0.from }
      self[index].to = dayBefore
    }
    removeAll { $0.caregiver == new.caregiver && $0.from == new.from }
    append(new)
    sort { CollectionFile.inCollectionOrder($0.id, $1.id) }
    return new
  }
}

extension Schedule {
  /// The items in the order that they stand in: by day, start, client and service.
  public mutating func sortItems() {
    items.sort { left, right in
      (left.day, left.start, left.client ?? "", left.decision ?? "")
        < (right.day, right.start, right.client ?? "", right.decision ?? "")
    }
  }
}
