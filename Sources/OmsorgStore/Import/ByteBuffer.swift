import Glibc

/// Bytes that grow, without an array's checks at every step.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 1 << 16
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Whether they are these.
  func holds(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0, start, count) == 0 } ?? true
    }
  }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    memcpy(start + count, source, bytes.count)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    makeRoom(for: text.utf8CodeUnitCount)
    memcpy(start + count, text.utf8Start, text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  /// Appends `HH:MM`.
  @inline(__always)
  mutating func append(time minutes: Int16) {
    makeRoom(for: 5)
    let hour = UInt8(truncatingIfNeeded: minutes / 60)
    let minute = UInt8(truncatingIfNeeded: minutes % 60)
    let place = start + count
    place[0] = 0x30 &+ hour / 10
    place[1] = 0x30 &+ hour % 10
    place[2] = UInt8(ascii: ":")
    place[3] = 0x30 &+ minute / 10
    place[4] = 0x30 &+ minute % 10
    count += 5
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    memcpy(larger, start, count)
    start.deallocate()
    start = larger
  }
}
