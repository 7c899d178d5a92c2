public import Records

/// Amounts of money as people write them: kronor, with öre after a decimal comma or point.
public enum Kronor {
  /// An amount of öre in words: `1 234,50 kr` in Swedish, `1,234.50 kr` in English.
  public static func text(_ ore: Int, _ language: Language) -> String {
    let isSwedish = language == .swedish
    // A number broken over two lines is misread, so its spaces do not break.
    let (group, point) = isSwedish ? ("\u{A0}", ",") : (",", ".")
    let sign = ore < 0 ? "\u{2212}" : ""
    let digits = Array(String(ore.magnitude / 100))
    var whole = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { whole += group }
      whole.append(digit)
    }
    let rest = String(100 + ore.magnitude % 100).dropFirst()
    return "\(sign)\(whole)\(point)\(rest)\u{A0}kr"
  }

  /// The öre of an amount as written: `120`, `1 234,50`, `99.5`; nil for anything else, amounts of more
  /// than two decimals and of more than twelve digits among it.
  public static func ore(in text: some StringProtocol) -> Int? {
    let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}"]
    let parts = String(text.filter { !spaces.contains($0) }).split(
      omittingEmptySubsequences: false
    ) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), let whole = digits(parts[0], 1...12) else { return nil }
    if parts.count == 1 { return whole * 100 }
    guard let rest = digits(parts[1], 1...2) else { return nil }
    return whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
  }

  private static func digits(_ text: Substring, _ count: ClosedRange<Int>) -> Int? {
    guard count.contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int(text)
  }
}
