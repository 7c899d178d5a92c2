import OmsorgDomain

/// A row's id as UTF-8 that lies elsewhere: in the file, or in a store of ids.
struct RowId {
  private var start: UnsafePointer<UInt8>?
  private var length: Int32 = 0
  /// Whether it is all visible ASCII without quotes and backslashes, and stands in JSON as it is.
  private(set) var isPlain = true

  /// No id.
  init() {}

  init(_ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    start = bytes.baseAddress
    length = Int32(bytes.count)
    self.isPlain = isPlain
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: Int(length)) }
  var isEmpty: Bool { length == 0 }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the bytes stand before another's: the order of a collection.
  @inline(__always)
  func precedes(_ other: RowId) -> Bool {
    IdentifierBytes.compare(bytes, other.bytes) < 0
  }

  /// Whether bytes are a plain id that says in a cell what it says here: no spaces that would be
  /// trimmed, no apostrophe that may have been put before it.
  @inline(__always)
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, !bytes.isEmpty, start[0] != UInt8(ascii: "'") else {
      return false
    }
    for index in 0..<bytes.count {
      let byte = start[index]
      if byte &- 0x21 >= 0x5E || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return false
      }
    }
    return true
  }
}

/// Ids that stand in no file as they are to be kept.
final class RowIdStore {
  private var kept: [UnsafeMutableBufferPointer<UInt8>] = []

  deinit { removeAll() }

  func id(_ text: String) -> RowId {
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    kept.append(bytes)
    return RowId(UnsafeBufferPointer(bytes), isPlain: false)
  }

  func removeAll() {
    for bytes in kept { bytes.deallocate() }
    kept.removeAll(keepingCapacity: true)
  }
}
