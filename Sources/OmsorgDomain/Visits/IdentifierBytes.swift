public import Glibc

/// Ids as UTF-8 that lies elsewhere, in the order of a collection.
public enum IdentifierBytes {
  /// Below, at or above zero as the first id comes before, is the same as or comes after the second.
  @inlinable @inline(__always)
  public static func compare(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let common = min(first.count, second.count)
    if common > 0, let left = first.baseAddress, let right = second.baseAddress {
      let order = memcmp(left, right, common)
      if order != 0 { return Int(order) }
    }
    return first.count - second.count
  }
}
