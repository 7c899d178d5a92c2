import Records

extension PolicyRecord {
  /// Lets a value hold from a day for a scope.
  ///
  /// The value in force for the same scope ends the day before, one that began the same day gives
  /// way, and the new one lasts until a later one begins. Values that are off and those of other
  /// scopes stay as they are.
  public mutating func set(_ new: PolicyValue) {
    var added = new
    values.removeAll { $0.binds == new.binds && $0.isOff == new.isOff && $0.from == new.from }
    if !new.isOff {
      for index in values.indices where values[index].binds == new.binds && !values[index].isOff {
        if values[index].from < new.from, values[index].holds(on: new.from) {
          values[index].to = new.from.adding(days: -1)
        } else if added.holds(on: values[index].from) {
          added.to = values[index].from.adding(days: -1)
        }
      }
    }
    values.append(added)
    values.sort { Self.order($0) < Self.order($1) }
  }

  private static func order(_ value: PolicyValue) -> (CalendarDate, String, Int) {
    (value.from, value.binds.rawValue, value.isOff ? 1 : 0)
  }
}
