public import Records

/// What has been decided of a visit in a day's plan.
public enum DayVisitState: String, Choice {
  /// Someone is to do it.
  case planned
  /// Nobody is to do it yet.
  case unplanned
  /// It is not to be done.
  case cancelled
  /// It is to be done on another day.
  case putOff = "put_off"

  /// Whether it is to be done on the date.
  var isOpen: Bool { self == .planned || self == .unplanned }

  /// The state in words.
  public var words: Text {
    switch self {
    case .planned: Text(sv: "planerat", en: "planned")
    case .unplanned: Text(sv: "ej planerat", en: "unplanned")
    case .cancelled: Text(sv: "inställt", en: "cancelled")
    case .putOff: Text(sv: "framflyttat", en: "put off")
    }
  }
}
