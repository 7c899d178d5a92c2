extension Caregiver {
  /// Whether a delegation of a name is valid on a day.
  func isDelegated(_ name: String, on date: CalendarDate) -> Bool {
    delegations.contains { $0.isValid(on: date) && Self.isSame($0.name, name) }
  }

  /// Whether a skill of a name is valid on a day.
  func isSkilled(_ name: String, on date: CalendarDate) -> Bool {
    skills.contains { $0.isValid(on: date) && Self.isSame($0.name, name) }
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    first == second || first.lowercased() == second.lowercased()
  }
}
