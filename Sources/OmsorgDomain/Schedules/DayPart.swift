public import Records

/// Part of a working day; what is done belongs to the part that it starts in.
public enum DayPart: String, Choice {
  /// Before 12:00.
  case morning
  /// From 12:00, before 17:00.
  case afternoon
  /// From 17:00.
  case evening

  /// The first minute since midnight.
  public var from: Int {
    switch self {
    case .morning: 0
    case .afternoon: 12 * 60
    case .evening: 17 * 60
    }
  }

  /// The first minute that no longer belongs to it.
  public var to: Int {
    switch self {
    case .morning: Self.afternoon.from
    case .afternoon: Self.evening.from
    case .evening: 24 * 60
    }
  }

  /// The part that a minute belongs to.
  public init(of minute: Int) {
    self =
      minute < Self.afternoon.from ? .morning : minute < Self.evening.from ? .afternoon : .evening
  }

  /// The part in words.
  public var words: Text {
    switch self {
    case .morning: Text(sv: "förmiddag", en: "morning")
    case .afternoon: Text(sv: "eftermiddag", en: "afternoon")
    case .evening: Text(sv: "kväll", en: "evening")
    }
  }
}
