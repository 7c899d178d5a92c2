import Glibc

/// The keys that the open objects have had, apart from those `ContainerFrame.seen` has a bit for.
///
/// A short object's keys are compared one by one; a long one's go into a set with the standard
/// library's seeded hashing, so that no text can make the search quadratic.
struct SeenNames: ~Copyable {
  private static let longestList = 8

  private struct Name: Hashable {
    let bytes: UnsafeBufferPointer<UInt8>
    let depth: Int
    let isOwned: Bool

    static func == (left: Name, right: Name) -> Bool {
      left.hasSameBytes(as: right) && left.depth == right.depth
    }

    @inline(__always)
    func hasSameBytes(as other: Name) -> Bool {
      guard bytes.count == other.bytes.count else { return false }
      guard let left = bytes.baseAddress, let right = other.bytes.baseAddress else { return true }
      return memcmp(left, right, bytes.count) == 0
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(depth)
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
  }

  private var stack: [Name] = []
  private var set: Set<Name> = []

  deinit {
    for name in stack where name.isOwned { name.bytes.deallocate() }
  }

  /// Remembers a key of the object at a depth.
  /// - Parameters:
  ///   - isLasting: whether the bytes stay where they are for as long as the object is open;
  ///     else they are copied.
  ///   - count: how many keys of this object are remembered already.
  /// - Returns: false when the object already has the key.
  mutating func insert(
    _ bytes: UnsafeBufferPointer<UInt8>, isLasting: Bool, depth: Int, count: Int
  ) -> Bool {
    let candidate = Name(bytes: bytes, depth: depth, isOwned: false)
    if count <= Self.longestList {
      for index in stack.count - count..<stack.count
      where stack[index].hasSameBytes(as: candidate) { return false }
    } else {
      guard !set.contains(candidate) else { return false }
    }
    let name = isLasting ? candidate : Name(bytes: bytes.copied(), depth: depth, isOwned: true)
    stack.append(name)
    if count == Self.longestList {
      set.formUnion(stack.suffix(count + 1))
    } else if count > Self.longestList {
      set.insert(name)
    }
    return true
  }

  /// Forgets the keys of the object that was opened last.
  mutating func removeLast(_ count: Int) {
    for name in stack.suffix(count) {
      if count > Self.longestList { set.remove(name) }
      if name.isOwned { name.bytes.deallocate() }
    }
    stack.removeLast(count)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The same bytes in memory of their own, which the caller deallocates.
  fileprivate func copied() -> UnsafeBufferPointer<UInt8> {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
    _ = copy.initialize(fromContentsOf: self)
    return UnsafeBufferPointer(copy)
  }
}
