import CommandLineKit
import Records

extension ValueParser {
  /// Several of a record's declared choices, with commas between.
  static func choices<Element: Choice>() -> ValueParser where Value == [Element] {
    let names = Element.allCases.map(\.rawValue)
    return ValueParser(completion: .words(names)) { text throws(InvalidValue) in
      var values: [Element] = []
      for part in text.split(separator: ",") {
        guard let value = Element.named(String(part.trimmingSpaces)) else {
          throw .notAllowed(names)
        }
        if !values.contains(value) { values.append(value) }
      }
      if values.isEmpty { throw .empty }
      return values
    }
  }
}

extension ValueParser where Value == [String] {
  /// Ids with commas between; offers what a live source answers.
  static func ids(_ source: String) -> ValueParser {
    ValueParser(completion: .live(source)) { text throws(InvalidValue) in
      var ids: [String] = []
      for part in text.split(separator: ",").map({ String($0.trimmingSpaces) })
      where !part.isEmpty && !ids.contains(part) {
        ids.append(part)
      }
      if ids.isEmpty { throw .empty }
      return ids
    }
  }
}
