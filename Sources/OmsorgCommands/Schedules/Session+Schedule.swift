import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

extension SchedulePlanning {
  /// The schedules in force on the day that are not a caregiver's own.
  func others(than caregiver: String) -> [Schedule] {
    records.schedules.filter { $0.caregiver != caregiver && $0.isInForce(on: frame.date) }
  }
}

extension Session {
  /// Lets a caregiver's schedule hold with a change from a day on, as a version of its own, in one
  /// logged change, and tells what changed. Where nothing differs nothing is written.
  /// - Parameters:
  ///   - what: what is done to it, for the log.
  ///   - change: changes the schedule, which begins on the day.
  func changeSchedule(
    of caregiver: String, from date: CalendarDate, as what: String,
    _ change: (inout Schedule, SchedulePlanning) throws -> Void
  ) throws {
    try changeSchedule(from: date, as: "schedule of \(caregiver) \(what)") { planning in
      guard planning.records.caregiver(caregiver) != nil else {
        throw StoreError.noSuchRecord(path: RegisterFile.caregivers.path, id: caregiver)
      }
      var schedule = planning.scheduleToEdit(of: caregiver)
      let before = schedule
      try change(&schedule, planning)
      return schedule.items == before.items ? nil : schedule
    }
  }

  /// As the other, of whichever caregiver's schedule the closure gives back.
  func changeSchedule(
    from date: CalendarDate, as what: String,
    _ change: (SchedulePlanning) throws -> Schedule?
  ) throws {
    let today = try today()
    let by = invocation[PlanOptions.by] ?? actor
    let outcome = try self.change(what) { writer in
      let planning = try writer.schedulePlanning(
        on: date, cycle: try writer.configuration.careCycle)
      guard var schedule = try change(planning) else { return [RecordChange]() }
      schedule.madeOn = today
      schedule.madeBy = by
      let old = planning.records.schedules
      var new = old
      tellOfEnd(new.put(schedule))
      try writer.replace(.schedules, with: new)
      let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return new.filter { known[$0.id] != $0 }.map { schedule in
        let action: RecordChange.Action =
          known[schedule.id].map { $0.to == schedule.to ? .changed : .ended } ?? .added
        return RecordChange(action: action, noun: RegisterFile.schedules.noun, id: schedule.id)
      }
    }
    let changes = outcome.result
    if changes.isEmpty {
      if !isQuiet { invocation.tell(Text(sv: "ingen ändring", en: "no change")) }
    }
    try print(changes: changes)
  }
}
