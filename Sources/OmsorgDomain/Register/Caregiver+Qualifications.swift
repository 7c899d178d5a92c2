extension Caregiver {
  /// Whether a delegation of a name is valid on a day.
  func isDelegated(_ name: String, on date: CalendarDate) -> Bool {
    delegations.contains { $0.isValid(on: date) && $0.name.lowercased() == name.lowercased() }
  }

  /// Whether a skill of a name is valid on a day.
  func isSkilled(_ name: String, on date: CalendarDate) -> Bool {
    skills.contains { $0.isValid(on: date) && $0.name.lowercased() == name.lowercased() }
  }
}
