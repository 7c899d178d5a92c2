import DataDirectory
import OmsorgDomain

/// The beginning of a cache file of a month's visits: which days' visits are in it, as which files
/// they were read from, and the checksums of what follows.
struct VisitCacheHeader {
  /// What the system knew of a day's file when its visits were read.
  struct Stamp: Equatable {
    var size: Int64
    var modified: Int64
    var changed: Int64
    var inode: UInt64

    /// No visits of the day are there.
    static let absent = Stamp(size: -1, modified: 0, changed: 0, inode: 0)
    /// Visits of the day are there, but its file may have changed while it was read.
    static let doubtful = Stamp(size: -2, modified: 0, changed: 0, inode: 0)
  }

  private static let mark: UInt64 = 0x7376_6772_6F73_6D6F
  /// Changes with the form of the file. The upper half shows the machine's byte order.
  private static let version: UInt64 = 0x0102_0304_0000_0001
  private static let days = 31
  private static let stampsOffset = 64
  /// The header's bytes.
  static let size = stampsOffset + days * 32

  let month: Month
  /// The stamp of each day of the month, the first at 1.
  var stamps = [Stamp](repeating: .absent, count: days + 1)
  /// The checksum of each section.
  var checksums: [UInt64] = [0, 0, 0]

  init(_ month: Month) {
    self.month = month
  }

  /// The header in the first bytes of a file; nil if it is not one of this form and month.
  init?(_ month: Month, in bytes: UnsafeRawBufferPointer) {
    func number(_ offset: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    guard bytes.count >= Self.size,
      number(0) == ContentHash(of: UnsafeRawBufferPointer(rebasing: bytes[8..<Self.size])).value,
      number(8) == Self.mark, number(16) == Self.version,
      number(24) == UInt64(month.year * 12 + month.number)
    else { return nil }
    self.init(month)
    checksums = [number(32), number(40), number(48)]
    for day in 1...Self.days {
      let offset = Self.stampsOffset + (day - 1) * 32
      stamps[day] = Stamp(
        size: Int64(bitPattern: number(offset)), modified: Int64(bitPattern: number(offset + 8)),
        changed: Int64(bitPattern: number(offset + 16)), inode: number(offset + 24))
    }
  }

  /// The bytes of the header.
  var bytes: [UInt8] {
    var numbers: [UInt64] = [
      0, Self.mark, Self.version, UInt64(month.year * 12 + month.number),
    ]
    numbers += checksums + [0]
    for stamp in stamps.dropFirst() {
      numbers += [
        UInt64(bitPattern: stamp.size), UInt64(bitPattern: stamp.modified),
        UInt64(bitPattern: stamp.changed), stamp.inode,
      ]
    }
    numbers[0] = numbers.withUnsafeBytes { bytes in
      ContentHash(of: UnsafeRawBufferPointer(rebasing: bytes[8...])).value
    }
    return numbers.withUnsafeBytes { Array($0) }
  }
}
