public import Records

extension ServiceCatalogue {
  /// When in the day a service is usually given.
  public enum PartOfDay: String, Choice {
    case morning
    case midday
    case afternoon
    case evening
    case night

    /// The part of the day in words.
    public var words: Text {
      switch self {
      case .morning: Text(sv: "morgon", en: "morning")
      case .midday: Text(sv: "mitt på dagen", en: "midday")
      case .afternoon: Text(sv: "eftermiddag", en: "afternoon")
      case .evening: Text(sv: "kväll", en: "evening")
      case .night: Text(sv: "natt", en: "night")
      }
    }
  }
}
