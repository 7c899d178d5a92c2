import PlainJSON

extension JSONValue {
  /// A made-up value, the same for the same state of the generator.
  static func random(depth: Int, using random: inout SeededRandom) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 7), using: &random) {
    case 0: return .null
    case 1: return .boolean(.random(using: &random))
    case 2:
      return .integer(
        Int(truncatingIfNeeded: random.next() >> UInt64.random(in: 0..<64, using: &random)))
    case 3:
      return .number(
        ["-0", "1.50", "1e9", "-12.25E-3", "0.0"].randomElement(using: &random) ?? "-0")
    case 4...6: return .string(randomString(using: &random))
    case 7, 8:
      return .array(
        (0..<Int.random(in: 0..<5, using: &random)).map { _ in
          .random(depth: depth - 1, using: &random)
        })
    default:
      // Numbered, for keys are unique.
      return .object(
        (0..<Int.random(in: 0..<14, using: &random)).map { index in
          Member(
            "\(randomString(using: &random))\(index)", .random(depth: depth - 1, using: &random))
        })
    }
  }

  private static func randomString(using random: inout SeededRandom) -> String {
    let pieces = [
      "a", "id", "klient", "0123456789abcdef", " ", "å", "ö", "\u{1F600}", "\"", "\\", "\n", "\0",
      "\u{1F}", "\u{7F}", "/", "\u{FFFF}", "\u{2028}", "\r\n", "e\u{301}",
    ]
    return (0..<Int.random(in: 0..<6, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }
}
