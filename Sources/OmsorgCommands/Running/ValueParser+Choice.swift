import CommandLineKit
import Records

extension ValueParser where Value: Choice {
  /// One of a few declared words: the stable name, any other spelling, or the words in either
  /// language. Shells offer the stable names.
  static var declared: ValueParser {
    let names = Value.allCases.map(\.rawValue)
    return ValueParser(completion: .words(names)) { text throws(InvalidValue) in
      guard let found = Value.named(text) else { throw .notAllowed(names) }
      return found
    }
  }
}
