public import Records

/// How a caregiver gets from client to client.
public enum WayOfTravelling: String, Choice {
  case onFoot = "on_foot"
  case bicycle
  case car

  /// The way in words.
  public var words: Text {
    switch self {
    case .onFoot: Text(sv: "till fots", en: "on foot")
    case .bicycle: Text(sv: "cykel", en: "bicycle")
    case .car: Text(sv: "bil", en: "car")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .onFoot: ["gång", "gående", "fot", "walking"]
    case .bicycle: ["cyklar", "elcykel", "bike"]
    case .car: ["bilburen"]
    }
  }

  /// Metres a minute in a town: 5, 15 and 30 kilometres an hour.
  var metresPerMinute: Double {
    switch self {
    case .onFoot: 5_000 / 60
    case .bicycle: 15_000 / 60
    case .car: 30_000 / 60
    }
  }

  /// Minutes that every journey takes beside the way itself: to unlock, park and walk to the door.
  var minutesPerJourney: Double {
    switch self {
    case .onFoot: 0
    case .bicycle: 1
    case .car: 3
    }
  }
}
