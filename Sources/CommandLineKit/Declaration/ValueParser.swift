public import Records

/// Turns the text of one option value or operand into a value, and knows what can be completed.
public struct ValueParser<Value: Sendable>: Sendable {
  /// What a shell may offer in this place.
  public let completion: Completion
  let parse: @Sendable (String) throws(InvalidValue) -> Value

  /// Declares a parser.
  ///
  /// - Parameters:
  ///   - completion: What a shell may offer; nothing unless said.
  ///   - parse: The value of a text. Throws ``InvalidValue`` with the reason in words that can stand
  ///     after the quoted text: "'x' " + "is not a date".
  public init(
    completion: Completion = .nothing,
    parse: @escaping @Sendable (String) throws(InvalidValue) -> Value
  ) {
    self.completion = completion
    self.parse = parse
  }
}

/// Why a text can't be the value of an option or operand.
public enum InvalidValue: Error, Sendable {
  /// A reason that reads on from the quoted text: "is not a date: write 2026-11-20".
  case because(Text)
  /// A reason that stands without the text, which may be personal: "must stand on one line".
  case withheld(Text)
  /// Not a whole number within the bounds.
  case notAWholeNumber(ClosedRange<Int>)
  /// None of the words that are allowed here.
  case notAllowed([String])
  /// Nothing at all where something is needed.
  case empty
}

/// What a shell offers for a value.
public enum Completion: Sendable, Equatable {
  /// Nothing can be offered.
  case nothing
  /// A fixed list of words, also shown in help as the allowed values.
  case words([String])
  /// File names.
  case files
  /// Directory names.
  case directories
  /// A live source that the application answers by name, such as "clients".
  case live(String)
}

extension ValueParser where Value == String {
  /// Any text, the empty one too.
  public static var text: ValueParser {
    ValueParser { $0 }
  }

  /// Any text but the empty one; offers what a live source of the application answers.
  public static func live(_ source: String) -> ValueParser {
    nonEmpty(.live(source))
  }

  /// The path of a file, or `-`; offers file names.
  public static var file: ValueParser { nonEmpty(.files) }

  /// The path of a directory; offers directory names.
  public static var directory: ValueParser { nonEmpty(.directories) }

  /// One of a few words.
  public static func choice(_ words: [String]) -> ValueParser {
    ValueParser(completion: .words(words)) { text throws(InvalidValue) in
      guard words.contains(text) else { throw .notAllowed(words) }
      return text
    }
  }

  private static func nonEmpty(_ completion: Completion) -> ValueParser {
    ValueParser(completion: completion) { text throws(InvalidValue) in
      guard !text.isEmpty else { throw .empty }
      return text
    }
  }
}

extension ValueParser where Value == Int {
  /// A whole number within bounds, in plain decimal digits with an optional minus sign.
  public static func integer(_ range: ClosedRange<Int> = Int.min...Int.max) -> ValueParser {
    ValueParser { text throws(InvalidValue) in
      guard text.first != "+", let value = Int(text), range.contains(value) else {
        throw .notAWholeNumber(range)
      }
      return value
    }
  }
}

extension ValueParser
where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
  /// One of an enumeration's raw values.
  public static var oneOf: ValueParser {
    let words = Value.allCases.map(\.rawValue)
    return ValueParser(completion: .words(words)) { text throws(InvalidValue) in
      guard let value = Value(rawValue: text) else { throw .notAllowed(words) }
      return value
    }
  }
}
