import CommandLineKit
import Records

extension ValueParser where Value == String {
  /// Text to be kept in the store: any but one with control characters.
  static var writing: ValueParser {
    ValueParser { text throws(InvalidValue) in
      if let fault = ControlCharacters.fault(in: text) { throw .withheld(fault.reason) }
      return text
    }
  }

  /// Who does something: an id or a name, on one line.
  static func who(_ completion: Completion = .nothing) -> ValueParser {
    ValueParser(completion: completion) { text throws(InvalidValue) in try who(in: text) }
  }

  /// A step, with who took it after `=` where that is said.
  static var stepTaken: ValueParser {
    ValueParser { text throws(InvalidValue) in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { _ = try who(in: String(parts[1])) }
      return text
    }
  }

  private static let longestWho = 200

  private static func who(in text: String) throws(InvalidValue) -> String {
    let who = String(text[...].trimmingSpaces)
    guard !who.allSatisfy(\.isWhitespace) else { throw .empty }
    guard who.count <= longestWho else {
      throw .because(
        Text(
          sv: "är längre än \(longestWho) tecken", en: "is longer than \(longestWho) characters"))
    }
    if let fault = ControlCharacters.fault(in: who) { throw .because(fault.reason) }
    guard !who.contains(where: { $0.isNewline || $0 == "\t" }) else {
      throw .because(Text(sv: "ska stå på en rad", en: "must stand on one line"))
    }
    return who
  }
}
