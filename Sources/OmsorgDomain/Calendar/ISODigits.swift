/// Digits in and out of the fixed-width forms of ISO 8601, as UTF-8 bytes.
enum ISODigits {
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")

  /// The number that the bytes at `range` spell, or nil if one of them is no digit 0–9.
  /// - Precondition: `range` lies within `bytes` and holds at most nine bytes.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// Runs `body` on the text's UTF-8 bytes, without copying them where they are contiguous.
  static func withBytes<Result>(
    of text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(text.utf8).withUnsafeBufferPointer(body)
  }

  /// `value` with leading zeros up to `width` digits.
  static func padded(_ value: Int, width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
