/// The languages that every text a person reads is declared in.
public enum Language: String, CaseIterable, Sendable {
  case swedish = "sv"
  case english = "en"
}

/// A text in Swedish and English, declared side by side and built only when it is printed.
public struct Text: Sendable, Equatable {
  private let swedish: @Sendable () -> String
  private let english: @Sendable () -> String

  /// Declares both wordings; neither is evaluated until the text is asked for in its language.
  public init(
    sv swedish: @autoclosure @escaping @Sendable () -> String,
    en english: @autoclosure @escaping @Sendable () -> String
  ) {
    self.swedish = swedish
    self.english = english
  }

  /// A text that reads the same in both languages: a name, an id, a symbol.
  public init(same text: @autoclosure @escaping @Sendable () -> String) {
    self.swedish = text
    self.english = text
  }

  /// The wording in a language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .swedish: swedish()
    case .english: english()
    }
  }

  /// Whether two texts read the same in every language.
  public static func == (left: Text, right: Text) -> Bool {
    Language.allCases.allSatisfy { left($0) == right($0) }
  }
}
