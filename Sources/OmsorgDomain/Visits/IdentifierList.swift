import Glibc

/// Ids as UTF-8, numbered in order of first appearance.
struct IdentifierList {
  private var table = IdentifierTable()
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var last: Int32 = -1
  private var lastRange = 0..<0

  var count: Int { ends.count }

  /// An id's number; a new one gets the next.
  @inline(__always)
  mutating func insert(_ id: UnsafeBufferPointer<UInt8>) -> Int32 {
    let position = table.insert(id)
    if Int(position) == ends.count { append(id) }
    return position
  }

  /// As `insert`, for ids that often come several times in a row.
  @inline(__always)
  mutating func insertAgain(_ id: UnsafeBufferPointer<UInt8>) -> Int32 {
    let isLast = bytes.withUnsafeBufferPointer { bytes in
      guard let known = bytes.baseAddress, let address = id.baseAddress else { return false }
      return last >= 0 && id.count == lastRange.count
        && memcmp(known + lastRange.lowerBound, address, id.count) == 0
    }
    if isLast { return last }
    last = insert(id)
    lastRange = range(of: last)
    return last
  }

  private mutating func append(_ id: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: id)
    ends.append(bytes.count)
  }

  /// Where an id stands in `bytes`.
  func range(of position: Int32) -> Range<Int> {
    let position = Int(position)
    return (position == 0 ? 0 : ends[position - 1])..<ends[position]
  }

  /// The numbers of those ids that a condition holds for, in order of the ids' bytes.
  func inOrder(where isIncluded: (Int) -> Bool = { _ in true }) -> [Int32] {
    bytes.withUnsafeBytes { bytes in
      // The first eight bytes as a number decide nearly always.
      var keys: [(first: UInt64, position: Int32)] = []
      keys.reserveCapacity(count)
      for position in 0..<count where isIncluded(position) {
        var first: UInt64 = 0
        let range = range(of: Int32(position))
        for index in 0..<8 {
          first = first << 8 | (index < range.count ? UInt64(bytes[range.lowerBound + index]) : 0)
        }
        keys.append((first, Int32(position)))
      }
      keys.sort { left, right in
        if left.first != right.first { return left.first < right.first }
        return bytes[range(of: left.position)]
          .lexicographicallyPrecedes(bytes[range(of: right.position)])
      }
      return keys.map(\.position)
    }
  }
}
