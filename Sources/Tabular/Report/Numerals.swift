public import Records

/// Numbers in words of digits, for people in their language and for machines, the same whatever
/// the machine's locale.
///
/// Swedish: `−12 345,6` with no-break spaces and a true minus sign, `71 %`. English: `-12,345.6`,
/// `71%` (Unicode CLDR's forms for `sv` and `en`).
public enum Numerals {
  /// A whole number, its thousands grouped.
  public static func integer(_ value: Int, _ language: Language) -> String {
    sign(value < 0, language) + grouped(String(value.magnitude), language)
  }

  /// A number with a fixed number of decimals, rounded half away from zero on its shortest decimal
  /// form; nil for what is no number.
  public static func decimal(
    _ value: Double, fractionDigits: Int, _ language: Language
  ) -> String? {
    number(value, movingPoint: 0, fractionDigits: fractionDigits, language)
  }

  /// A share of 0 to 1 as per cent; nil for what is no number.
  public static func share(
    _ value: Double, fractionDigits: Int = 0, _ language: Language
  ) -> String? {
    let unit = language == .swedish ? "\u{A0}%" : "%"
    return number(value, movingPoint: 2, fractionDigits: fractionDigits, language).map { $0 + unit }
  }

  /// All of a number for a program, never with an exponent; nil for what is no number.
  static func plain(_ value: Double, decimalSeparator: String) -> String? {
    guard value.isFinite else { return nil }
    // The standard library's description has nearly always this form already.
    let text = value == 0 ? "0" : value.description
    if !text.utf8.contains(UInt8(ascii: "e")) {
      let number = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
      if decimalSeparator == "." { return String(number) }
      let parts = number.split(separator: ".")
      return parts.joined(separator: decimalSeparator)
    }
    guard let digits = DecimalDigits(value) else { return nil }
    let fraction = digits.fractionPart()
    return (digits.isNegative ? "-" : "") + digits.integerPart
      + (fraction.isEmpty ? "" : decimalSeparator + fraction)
  }

  /// A number times a power of ten, with a fixed number of decimals.
  private static func number(
    _ value: Double, movingPoint places: Int, fractionDigits: Int, _ language: Language
  ) -> String? {
    if let units = units(value.magnitude, places: places + fractionDigits) {
      return fixed(units, isNegative: value < 0, fractionDigits: fractionDigits, language)
    }
    guard var digits = DecimalDigits(value) else { return nil }
    digits.movePoint(right: places)
    return fixed(digits, fractionDigits: fractionDigits, language)
  }

  private static let powersOfTen = [1, 10, 100, 1_000, 10_000, 100_000]

  /// A number in units of its last decimal, rounded; nil where plain arithmetic is not sure to round
  /// as the number's digits do: near the middle of two, of large numbers, and of what is none.
  private static func units(_ magnitude: Double, places: Int) -> Int? {
    guard powersOfTen.indices.contains(places) else { return nil }
    let exact = magnitude * Double(powersOfTen[places])
    guard exact < 1e9 else { return nil }
    let whole = exact.rounded(.down)
    let rest = exact - whole
    guard (rest - 0.5).magnitude > 1e-5 else { return nil }
    return Int(whole) + (rest > 0.5 ? 1 : 0)
  }

  private static func fixed(
    _ units: Int, isNegative: Bool, fractionDigits: Int, _ language: Language
  ) -> String {
    let (whole, rest) = units.quotientAndRemainder(dividingBy: powersOfTen[fractionDigits])
    var text = sign(isNegative && units > 0, language) + grouped(String(whole), language)
    if fractionDigits > 0 {
      let digits = String(rest)
      text += language == .swedish ? "," : "."
      for _ in digits.utf8.count..<fractionDigits { text += "0" }
      text += digits
    }
    return text
  }

  private static func fixed(
    _ exact: DecimalDigits, fractionDigits: Int, _ language: Language
  ) -> String {
    var digits = exact
    digits.round(toFractionDigits: fractionDigits)
    let point = language == .swedish ? "," : "."
    let fraction =
      fractionDigits > 0
      ? point + digits.fractionPart(minimumDigits: fractionDigits) : ""
    return sign(digits.isNegative, language) + grouped(digits.integerPart, language) + fraction
  }

  private static func sign(_ isNegative: Bool, _ language: Language) -> String {
    guard isNegative else { return "" }
    return language == .swedish ? "\u{2212}" : "-"
  }

  private static func grouped(_ digits: String, _ language: Language) -> String {
    guard digits.utf8.count > 3 else { return digits }
    let separator = language == .swedish ? "\u{A0}" : ","
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += separator }
      result.append(digit)
    }
    return result
  }
}
