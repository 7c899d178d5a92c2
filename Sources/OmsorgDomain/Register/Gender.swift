public import Records

/// A caregiver's gender, of interest only where a client has asked.
public enum Gender: String, Choice {
  case female
  case male

  /// The gender in words.
  public var words: Text {
    switch self {
    case .female: Text(sv: "kvinna", en: "woman")
    case .male: Text(sv: "man", en: "man")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .female: ["k", "f"]
    case .male: ["m"]
    }
  }
}
