import Records

/// What is handed out in one language.
protocol InOneLanguage {
  var language: Language { get }
}

extension InOneLanguage {
  /// The text in that language.
  func t(_ sv: String, _ en: String) -> String { Text(sv: sv, en: en)(language) }
}
