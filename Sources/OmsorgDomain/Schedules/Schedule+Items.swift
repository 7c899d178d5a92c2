import Records

extension Schedule {
  /// Puts an item in.
  /// - Parameter others: schedules of others in force the same day.
  /// - Throws: `ScheduleRefusal` if it cannot stand beside what is there.
  public mutating func add(
    _ item: ScheduleItem, among others: [Schedule], cycle: CareCycle
  ) throws(ScheduleRefusal) {
    let new = item.inFourWeeks
    var tried = self
    tried.items += new
    let clash = tried.clashes(among: others, cycle: cycle).first { items.count <= $0.item }
    if let clash { throw .clash(clash) }
    items += new
    sortItems()
  }

  /// Takes out the item of a granted service on a day of the four weeks, or later.
  /// - Throws: `ScheduleRefusal` if there is none.
  @discardableResult
  public mutating func removeItem(
    of decision: String, day: Int
  ) throws(ScheduleRefusal) -> ScheduleItem {
    guard items.contains(where: { $0.decision == decision }) else {
      throw .notPlanned(decision, schedule: caregiver)
    }
    let place = items.firstIndex { $0.decision == decision && $0.day == day }
    guard let place else {
      throw .notPlannedOn(
        decision, week: day / 7 + 1, Weekday.allCases[day % 7], schedule: caregiver)
    }
    return items.remove(at: place)
  }

  /// Lets the schedule count on a granted service as it is now.
  public mutating func setBasis(_ new: ScheduleBasis) {
    basis.removeAll { $0.decision == new.decision }
    basis.append(new)
    basis.sort { ($0.client, $0.decision) < ($1.client, $1.decision) }
  }
}
