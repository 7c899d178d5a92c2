/// The check sum of ZIP archives: CRC-32 of ISO 3309, polynomial 0xEDB88320 with its bits turned
/// around.
struct CRC32 {
  private var state: UInt32 = 0xFFFF_FFFF

  /// The sum of what has been added.
  var value: UInt32 { ~state }

  /// Adds the next bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    var state = state
    CRC32.table.withUnsafeBufferPointer { table in
      for byte in bytes {
        state = table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] ^ (state >> 8)
      }
    }
    self.state = state
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}
