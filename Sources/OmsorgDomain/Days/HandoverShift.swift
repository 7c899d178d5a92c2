public import Records

/// Those at work who take over: by day, in the evening, at night.
public enum HandoverShift: String, Choice {
  case day
  case evening
  case night

  /// When it begins, in minutes since midnight.
  public var begins: Int {
    switch self {
    case .day: 7 * 60
    case .evening: DayPart.evening.from
    case .night: 22 * 60
    }
  }

  /// Who takes over, in words.
  public var words: Text {
    switch self {
    case .day: Text(sv: "dag", en: "day")
    case .evening: Text(sv: "kväll", en: "evening")
    case .night: Text(sv: "natt", en: "night")
    }
  }
}
