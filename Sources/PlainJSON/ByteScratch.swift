/// Memory for strings whose escapes have been resolved, reused from string to string.
struct ByteScratch: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init() {
    storage = .init(start: nil, count: 0)
  }

  deinit {
    storage.deallocate()
  }

  /// What has been appended; valid until the next change.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: storage[..<count])
  }

  mutating func removeAll() {
    count = 0
  }

  mutating func append(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) {
    let added = UnsafeBufferPointer(start: start, count: end - start)
    reserve(added.count)
    _ = storage[count...].initialize(fromContentsOf: added)
    count += added.count
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    reserve(4)
    // UTF-8 has an encoding for every scalar; the replacement never comes up.
    for byte in UTF8.encode(scalar) ?? .encodedReplacementCharacter {
      storage.initializeElement(at: count, to: byte)
      count += 1
    }
  }

  private mutating func reserve(_ added: Int) {
    guard count + added > storage.count else { return }
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(256, 2 * storage.count, count + added))
    _ = larger.initialize(fromContentsOf: storage[..<count])
    storage.deallocate()
    storage = larger
  }
}
