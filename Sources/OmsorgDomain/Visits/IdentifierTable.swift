import Glibc

/// Numbers texts in order of first appearance, found by their UTF-8 bytes without making a
/// `String` of them.
///
/// Texts are the same when their bytes are. The hash is seeded anew in each process, so that no
/// file can be made that turns the search slow; the numbers don't depend on it.
public struct IdentifierTable: Sendable {
  /// All texts, one after the other.
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  /// Open addressing, a power of two long: a hash's upper half above a position plus one; 0 is free.
  private var slots: [UInt64] = []
  private let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

  /// No texts.
  public init() {}

  /// How many texts there are.
  public var count: Int { ends.count }

  /// A text's number, or nil.
  public func position(of text: UnsafeBufferPointer<UInt8>) -> Int32? {
    if slots.isEmpty { return nil }
    return find(text, hash(of: text)).position
  }

  /// A text's number; a text that isn't there gets the next one.
  public mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    if slots.isEmpty { slots = Array(repeating: 0, count: 64) }
    let hash = hash(of: text)
    let found = find(text, hash)
    if let position = found.position { return position }
    let position = Int32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[found.slot] = Self.entry(hash, position)
    if ends.count * 2 > slots.count { fillSlots(slots.count * 2) }
    return position
  }

  /// Forgets the texts numbered `count` and up.
  public mutating func removeAll(from count: Int) {
    guard count < ends.count else { return }
    ends.removeSubrange(count...)
    bytes.removeSubrange((ends.last ?? 0)...)
    fillSlots(slots.count)
  }

  private static func entry(_ hash: UInt64, _ position: Int32) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(position) + 1
  }

  private mutating func fillSlots(_ count: Int) {
    slots = Array(repeating: 0, count: count)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (position, end) in ends.enumerated() {
        let hash = hash(of: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        var slot = Int(truncatingIfNeeded: hash) & (count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
        slots[slot] = Self.entry(hash, Int32(position))
        start = end
      }
    }
  }

  /// The text's number, and its slot or the free one where it belongs.
  @inline(__always)
  private func find(
    _ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64
  ) -> (position: Int32?, slot: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return (nil, slot) }
      if (entry ^ hash) >> 32 == 0 {
        let position = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
        if isText(position, text) { return (Int32(truncatingIfNeeded: position), slot) }
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func isText(_ position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = position == 0 ? 0 : ends[position - 1]
    guard ends[position] - start == text.count else { return false }
    guard let address = text.baseAddress, text.count > 0 else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return false }
      return memcmp(first + start, address, text.count) == 0
    }
  }

  /// Multiplies word by word, folding the product's halves together, as wyhash does.
  @inline(__always)
  private func hash(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let text = UnsafeRawBufferPointer(text)
    let count = text.count
    func word(_ offset: Int) -> UInt64 {
      text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    func half(_ offset: Int) -> UInt64 {
      UInt64(text.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    var hash = Self.folded(seed ^ UInt64(truncatingIfNeeded: count))
    if count >= 8 {
      var offset = 0
      while offset + 8 < count {
        hash = Self.folded(hash ^ word(offset))
        offset += 8
      }
      return Self.folded(hash ^ word(count - 8))
    }
    if count >= 4 { return Self.folded(hash ^ (half(0) | half(count - 4) << 32)) }
    if count == 0 { return hash }
    let last = UInt64(text[count / 2]) << 8 | UInt64(text[count - 1]) << 16
    return Self.folded(hash ^ (UInt64(text[0]) | last))
  }

  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
