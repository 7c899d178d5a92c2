public import Records

extension ProviderKind: Choice {
  /// The kind in words.
  public var words: Text {
    switch self {
    case .municipal: Text(sv: "kommunal", en: "municipal")
    case .private: Text(sv: "privat (LOV)", en: "private (LOV)")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .municipal: ["kommun", "egen regi"]
    case .private: ["privat", "lov", "enskild"]
    }
  }
}
