import PlainJSON

/// Texts in which a number or a word of the policy stands as its rule's id in braces:
/// `{switch_within}`.
enum PolicyText {
  /// A text with what a policy says on a day in place; nil where it says nothing of such a rule.
  static func filled(
    _ text: String, _ governing: GoverningPolicy?, on date: CalendarDate
  ) -> String? {
    filled(text) { word(of: $0, governing, on: date) }
  }

  /// The number or the word that a policy has by a rule on a day.
  static func word(
    of rule: String, _ governing: GoverningPolicy?, on date: CalendarDate
  ) -> String? {
    guard let governing else { return nil }
    switch governing.policy[rule]?.value(on: date, for: governing.kind)?.value {
    case .integer(let number)?: return String(number)
    case .string(let word)?: return word
    default: return nil
    }
  }

  /// A text with what stands in braces replaced; nil when there is nothing to replace it.
  static func filled(_ text: String, _ value: (_ rule: String) -> String?) -> String? {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      guard let value = value(String(rest[rest.index(after: open)..<close])) else { return nil }
      result += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
