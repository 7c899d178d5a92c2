/// The top bit of each zero byte of a word, exactly: no false positives beside true ones, so that
/// all matches of a word can be walked through.
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
  let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  return ~(((word & low) &+ low) | word | low)
}

/// A byte in each of a word's eight places.
@inline(__always)
func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// Marks the bytes that divide a delimited file: separator, line ends and quotes.
struct DividerPattern {
  private let separator: UInt64
  private let quote: UInt64

  /// A pattern; without a quote, quotes are ordinary bytes.
  init(separator: UInt8, quote: UInt8?) {
    self.separator = repeated(separator)
    self.quote = repeated(quote ?? separator)
  }

  /// The top bit of each dividing byte among the eight from an offset. Beyond the end is nothing.
  @inline(__always)
  func dividers(in file: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    guard let base = file.baseAddress else { return 0 }
    if offset + 8 <= file.count {
      let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      return dividers(UInt64(littleEndian: word))
    }
    var word: UInt64 = 0
    var shift: UInt64 = 0
    var index = offset
    while index < file.count {
      word |= UInt64(base[index]) << shift
      shift += 8
      index += 1
    }
    return dividers(word)
  }

  @inline(__always)
  private func dividers(_ word: UInt64) -> UInt64 {
    zeroBytes(word ^ separator) | zeroBytes(word ^ repeated(Byte.lineFeed))
      | zeroBytes(word ^ repeated(Byte.carriageReturn)) | zeroBytes(word ^ quote)
  }
}
