extension CareRecords {
  /// A policy's value on a day where it is one and the same for all clients who count; nil where it
  /// differs, and where the policies are silent.
  public func sharedValue<Value: Hashable>(
    of rule: PolicyRule.Typed<Value>, on date: CalendarDate, for isWanted: (String) -> Bool
  ) -> Value? {
    var values: Set<Value?> = []
    for client in clients where client.isActive(on: date) && isWanted(client.id) {
      values.insert(governing(client, on: date)?.value(of: rule, on: date))
      if values.count > 1 { return nil }
    }
    return values.first.flatMap { $0 }
  }
}
