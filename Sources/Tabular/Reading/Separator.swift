/// What stands between the cells of a delimited file.
public enum Separator: UInt8, CaseIterable, Sendable {
  case semicolon = 0x3B
  case comma = 0x2C
  case tab = 0x09

  /// The separator that stands most often in the heading line outside quotes; the first in the
  /// order above when several do, or none.
  static func detect(in file: UnsafeBufferPointer<UInt8>, from offset: Int) -> Separator {
    var counts = [Separator: Int]()
    var isInQuotes = false
    var index = offset
    while index < file.count, file[index] == Byte.lineFeed || file[index] == Byte.carriageReturn {
      index += 1
    }
    scanning: while index < file.count {
      let byte = file[index]
      switch byte {
      case Byte.quote: isInQuotes.toggle()
      case Byte.lineFeed where !isInQuotes, Byte.carriageReturn where !isInQuotes: break scanning
      default:
        if !isInQuotes, let separator = Separator(rawValue: byte) {
          counts[separator, default: 0] += 1
        }
      }
      index += 1
    }
    var best = Separator.semicolon
    for candidate in allCases where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }
}
