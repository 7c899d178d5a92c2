/// A number's shortest decimal digits that read back as the same `Double`, to round and lay out.
///
/// Rounding is done on these digits, half away from zero: 0.285 with two decimals is 0.29, as
/// anyone checking a printed figure by hand would have it, although the nearest `Double` lies just
/// below.
struct DecimalDigits {
  /// Whether the number is below zero; zero has no sign.
  private(set) var isNegative: Bool
  /// Digits 0 to 9 without leading zeros; empty for zero.
  private var digits: [UInt8]
  /// How many of the digits stand before the point; may be negative, or beyond the last digit.
  private var integerDigits: Int

  /// The digits of a number; nil for what is no number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value.sign == .minus
    digits = []
    integerDigits = 0
    var seenPoint = false
    var exponent = 0
    // The standard library's description: digits, perhaps a point, perhaps `e` and an exponent.
    var text = value.magnitude.description[...]
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !seenPoint { integerDigits += 1 }
      }
    }
    integerDigits += exponent
    while digits.first == 0 {
      digits.removeFirst()
      integerDigits -= 1
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      integerDigits = 0
      isNegative = false
    }
  }

  /// Multiplies by a power of ten, exactly.
  mutating func movePoint(right places: Int) {
    if !digits.isEmpty { integerDigits += places }
  }

  /// Rounds half away from zero.
  mutating func round(toFractionDigits fractionDigits: Int) {
    let kept = integerDigits + fractionDigits
    if kept >= digits.count { return }
    let roundsUp = kept >= 0 && digits[kept] >= 5
    digits.removeSubrange(max(kept, 0)...)
    if roundsUp {
      var index = digits.count
      while index > 0, digits[index - 1] == 9 { index -= 1 }
      digits.removeSubrange(index...)
      if index > 0 {
        digits[index - 1] += 1
      } else {
        digits = [1]
        integerDigits += 1
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      integerDigits = 0
      isNegative = false
    }
  }

  /// The digits before the point, at least one.
  var integerPart: String {
    guard integerDigits > 0 else { return "0" }
    return text((0..<integerDigits).map { $0 < digits.count ? digits[$0] : 0 })
  }

  /// The digits after the point, at least as many as asked for, and all that are left.
  func fractionPart(minimumDigits: Int = 0) -> String {
    let count = max(minimumDigits, digits.count - integerDigits)
    guard count > 0 else { return "" }
    return text(
      (0..<count).map {
        let index = $0 + integerDigits
        return digits.indices.contains(index) ? digits[index] : 0
      })
  }

  private func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
