/// A file's content hash: XXH64 with seed 0, sixteen hexadecimal digits, as `xxhsum -H1` prints it.
///
/// It tells whether contents are the same; it is no protection against forgery. Algorithm:
/// https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// The 64-bit value.
  public let value: UInt64

  init(value: UInt64) {
    self.value = value
  }

  /// The hash of some bytes.
  public init(of bytes: [UInt8]) {
    var hasher = ContentHasher()
    bytes.withUnsafeBytes { hasher.update($0) }
    self = hasher.finish()
  }

  /// The hash of some bytes.
  public init(of bytes: UnsafeRawBufferPointer) {
    var hasher = ContentHasher()
    hasher.update(bytes)
    self = hasher.finish()
  }

  /// The hash with sixteen hexadecimal digits; nil for any other text.
  init?(_ text: String) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  /// Sixteen lower-case hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// Hashes bytes as they come.
struct ContentHasher {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private var lane1 = prime1 &+ prime2
  private var lane2 = prime2
  private var lane3: UInt64 = 0
  private var lane4 = 0 &- prime1
  /// Bytes that don't fill a stripe of 32 yet.
  private var rest: [UInt8] = []
  private(set) var count = 0

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var position = 0
    if !rest.isEmpty {
      position = min(32 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<position])
      guard rest.count == 32 else { return }
      let stripe = rest
      stripe.withUnsafeBytes { consumeStripes($0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = (bytes.count - position) & ~31
    consumeStripes(UnsafeRawBufferPointer(rebasing: bytes[position..<(position + whole)]))
    rest.append(contentsOf: bytes[(position + whole)...])
  }

  func finish() -> ContentHash {
    var hash: UInt64
    if count >= 32 {
      hash =
        Self.rotate(lane1, 1) &+ Self.rotate(lane2, 7) &+ Self.rotate(lane3, 12)
        &+ Self.rotate(lane4, 18)
      for lane in [lane1, lane2, lane3, lane4] {
        hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
      }
    } else {
      hash = Self.prime5
    }
    hash = hash &+ UInt64(count)
    rest.withUnsafeBytes { bytes in
      var position = 0
      while position + 8 <= bytes.count {
        hash ^= Self.round(0, Self.word(bytes, position))
        hash = Self.rotate(hash, 27) &* Self.prime1 &+ Self.prime4
        position += 8
      }
      if position + 4 <= bytes.count {
        let half = bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self).littleEndian
        hash ^= UInt64(half) &* Self.prime1
        hash = Self.rotate(hash, 23) &* Self.prime2 &+ Self.prime3
        position += 4
      }
      while position < bytes.count {
        hash ^= UInt64(bytes[position]) &* Self.prime5
        hash = Self.rotate(hash, 11) &* Self.prime1
        position += 1
      }
    }
    hash = (hash ^ (hash >> 33)) &* Self.prime2
    hash = (hash ^ (hash >> 29)) &* Self.prime3
    return ContentHash(value: hash ^ (hash >> 32))
  }

  private mutating func consumeStripes(_ bytes: UnsafeRawBufferPointer) {
    var (lane1, lane2, lane3, lane4) = (lane1, lane2, lane3, lane4)
    var position = 0
    while position < bytes.count {
      lane1 = Self.round(lane1, Self.word(bytes, position))
      lane2 = Self.round(lane2, Self.word(bytes, position + 8))
      lane3 = Self.round(lane3, Self.word(bytes, position + 16))
      lane4 = Self.round(lane4, Self.word(bytes, position + 24))
      position += 32
    }
    (self.lane1, self.lane2, self.lane3, self.lane4) = (lane1, lane2, lane3, lane4)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }
}
