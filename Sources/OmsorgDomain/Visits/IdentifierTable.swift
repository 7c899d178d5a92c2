import Glibc

/// Numbers texts in order of first appearance, found by their UTF-8 bytes without making a
/// `String` of them.
///
/// Texts are the same when their bytes are. The hash is seeded anew in each process, so that no
/// file can be made that turns the search slow; the numbers don't depend on it.
public struct IdentifierTable: Sendable {
  /// Up to fifteen bytes of text, all of it; of a longer text its hash and its length.
  private struct Key: Equatable {
    /// The length of a longer text stands beside this bit, so that it is like no shorter text.
    static let isLong: UInt64 = 1 << 63

    let low: UInt64
    let high: UInt64
  }

  /// Each text's key, by its number.
  private var keys: [Key] = []
  /// The longer texts, one after the other, and where each text's part ends.
  private var longBytes: [UInt8] = []
  private var longEnds: [Int] = []
  /// Open addressing, a power of two long: a hash's upper half above a number plus one; 0 is free.
  private var slots: [UInt64] = []
  private let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

  /// No texts.
  public init() {}

  /// How many texts there are.
  public var count: Int { keys.count }

  /// A text's number, or nil.
  public func position(of text: UnsafeBufferPointer<UInt8>) -> Int32? {
    if slots.isEmpty { return nil }
    let key = key(of: text)
    return find(key, hash(of: key), text).position
  }

  /// A text's number; a text that isn't there gets the next one.
  public mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    if slots.isEmpty { slots = Array(repeating: 0, count: 64) }
    let key = key(of: text)
    let hash = hash(of: key)
    let found = find(key, hash, text)
    if let position = found.position { return position }
    let position = keys.count
    keys.append(key)
    if key.high & Key.isLong != 0 { longBytes.append(contentsOf: text) }
    longEnds.append(longBytes.count)
    slots[found.slot] = Self.entry(hash, position)
    if keys.count * 2 > slots.count { fillSlots(slots.count * 2) }
    return Int32(position)
  }

  private static func entry(_ hash: UInt64, _ position: Int) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(position) + 1
  }

  private mutating func fillSlots(_ count: Int) {
    slots = Array(repeating: 0, count: count)
    for (position, key) in keys.enumerated() {
      let hash = hash(of: key)
      var slot = Int(truncatingIfNeeded: hash) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Self.entry(hash, position)
    }
  }

  /// The text's number, and its slot or the free one where it belongs.
  @inline(__always)
  private func find(
    _ key: Key, _ hash: UInt64, _ text: UnsafeBufferPointer<UInt8>
  ) -> (position: Int32?, slot: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return (nil, slot) }
      if (entry ^ hash) >> 32 == 0 {
        let position = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
        if keys[position] == key, key.high & Key.isLong == 0 || isLongText(position, text) {
          return (Int32(truncatingIfNeeded: position), slot)
        }
      }
      slot = (slot + 1) & mask
    }
  }

  private func isLongText(_ position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = position == 0 ? 0 : longEnds[position - 1]
    guard longEnds[position] - start == text.count, let address = text.baseAddress else {
      return false
    }
    return longBytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return false }
      return memcmp(first + start, address, text.count) == 0
    }
  }

  @inline(__always)
  private func key(of text: UnsafeBufferPointer<UInt8>) -> Key {
    let text = UnsafeRawBufferPointer(text)
    let count = text.count
    func word(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    func half(_ offset: Int) -> UInt64 {
      UInt64(UInt32(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    if count > 15 {
      var hash = seed
      for offset in stride(from: 0, to: count - 8, by: 8) {
        hash = Self.folded(hash ^ word(offset))
      }
      return Key(
        low: Self.folded(hash ^ word(count - 8)), high: Key.isLong | UInt64(count))
    }
    let length = UInt64(count) << 56
    // The last bytes are loaded as a whole word too, which overlaps the first.
    if count >= 8 { return Key(low: word(0), high: word(count - 8) >> ((16 - count) * 8) | length) }
    if count >= 4 { return Key(low: half(0) | half(count - 4) << ((count - 4) * 8), high: length) }
    var low: UInt64 = 0
    for index in 0..<count { low |= UInt64(text[index]) << (index * 8) }
    return Key(low: low, high: length)
  }

  @inline(__always)
  private func hash(of key: Key) -> UInt64 {
    Self.folded(Self.folded(key.low ^ seed) ^ key.high)
  }

  /// A product's halves folded together, as wyhash does.
  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
