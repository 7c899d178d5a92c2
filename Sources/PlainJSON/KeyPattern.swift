/// A key as it stands in compact JSON, `"key":`, ready to be compared sixteen bytes at a time.
struct KeyPattern {
  /// The number of bytes compared as two words; the input must have as many left.
  static let wordBytes = 16

  /// The whole pattern, quotes and colon included, in memory that is never given back.
  private let text: UnsafeBufferPointer<UInt8>
  private let low: UInt64
  private let lowMask: UInt64
  private let high: UInt64
  private let highMask: UInt64
  /// The pattern's length in bytes.
  let count: Int

  init(_ name: String) {
    let pattern = Array("\"\(name)\":".utf8)
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pattern.count)
    _ = copy.initialize(fromContentsOf: pattern)
    text = UnsafeBufferPointer(copy)
    count = text.count
    var words: [UInt64] = [0, 0]
    var masks: [UInt64] = [0, 0]
    for (index, byte) in text.prefix(Self.wordBytes).enumerated() {
      let shift = UInt64(index % 8 * 8)
      words[index / 8] |= UInt64(byte) << shift
      masks[index / 8] |= 0xFF << shift
    }
    if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      // Such a key never stands unescaped, so the pattern must match nothing. A key begins with
      // a quote, which this word doesn't.
      words[0] = 0
      masks[0] = .max
    }
    (low, high) = (words[0].littleEndian, words[1].littleEndian)
    (lowMask, highMask) = (masks[0].littleEndian, masks[1].littleEndian)
  }

  /// The key itself, unescaped.
  var name: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[1..<count - 2])
  }

  /// Whether the input begins with this key, given its first sixteen bytes as two words.
  ///
  /// Takes a pointer, as a method would copy the pattern first.
  @inline(__always)
  static func matches(
    _ pattern: UnsafePointer<KeyPattern>, low: UInt64, high: UInt64, input: UnsafePointer<UInt8>,
    available: Int
  ) -> Bool {
    let differences =
      (low ^ pattern.pointee.low) & pattern.pointee.lowMask
      | (high ^ pattern.pointee.high) & pattern.pointee.highMask
    guard differences == 0 else { return false }
    return pattern.pointee.count <= wordBytes
      || restMatches(pattern, input: input, available: available)
  }

  @inline(never)
  private static func restMatches(
    _ pattern: UnsafePointer<KeyPattern>, input: UnsafePointer<UInt8>, available: Int
  ) -> Bool {
    let text = pattern.pointee.text
    guard text.count <= available else { return false }
    return (wordBytes..<text.count).allSatisfy { text[$0] == input[$0] }
  }
}
