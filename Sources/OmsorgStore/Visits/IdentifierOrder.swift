import OmsorgDomain
import Records

/// Checks that ids come in strictly rising order of their bytes, which shows without a set of them
/// that none comes twice.
///
/// Only for ids that their bytes tell from others.
struct IdentifierOrder {
  private enum Last {
    case none
    /// In the file's bytes.
    case slice(UnsafeBufferPointer<UInt8>)
    case text([UInt8])
  }

  private var last = Last.none

  /// Goes on to an id in the file's bytes, all ASCII; false if it does not come after the last.
  @inline(__always)
  mutating func advance(to id: UnsafeBufferPointer<UInt8>) -> Bool {
    defer { last = .slice(id) }
    switch last {
    case .none: return true
    case .slice(let last): return Self.precedes(last, id)
    case .text(let last): return last.withUnsafeBufferPointer { Self.precedes($0, id) }
    }
  }

  /// Goes on to an id that was read; false if it is not ASCII or does not come after the last.
  mutating func advance(to id: String) -> Bool {
    guard CollectionFile.isToldByBytes(id) else { return false }
    let bytes = Array(id.utf8)
    let follows = bytes.withUnsafeBufferPointer { advance(to: $0) }
    last = .text(bytes)
    return follows
  }

  /// Whether an id's bytes come before another's.
  @inline(__always)
  static func precedes(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    IdentifierBytes.compare(first, second) < 0
  }
}
