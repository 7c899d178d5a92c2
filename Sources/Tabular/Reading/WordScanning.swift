/// The top bit of each zero byte of a word, exactly: no false positives beside true ones, so that
/// all matches of a word can be walked through.
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 { ~nonzeroBytes(word) & repeated(0x80) }

/// A word whose bytes' top bits tell which bytes of another are not zero; its other bits tell
/// nothing.
@inline(__always)
private func nonzeroBytes(_ word: UInt64) -> UInt64 {
  ((word & repeated(0x7F)) &+ repeated(0x7F)) | word
}

/// A byte in each of a word's eight places.
@inline(__always)
func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// Whether all bytes are ASCII, which stands for the same characters in every encoding read.
func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress else { return true }
  var index = 0
  while index + 8 <= bytes.count {
    let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    if word & repeated(0x80) != 0 { return false }
    index += 8
  }
  while index < bytes.count {
    if base[index] >= 0x80 { return false }
    index += 1
  }
  return true
}

/// Marks the bytes that may divide a delimited file: separator, quotes and line ends.
struct DividerPattern {
  private let separator: UInt64
  private let quote: UInt64

  /// A pattern; without a quote, quotes are ordinary bytes.
  init(separator: UInt8, quote: UInt8?) {
    self.separator = repeated(separator)
    self.quote = repeated(quote ?? separator)
  }

  /// The top bit of each marked byte among the eight from an offset. Beyond the end is nothing.
  ///
  /// The controls 0x08 to 0x0F are marked together, as LF and CR are among them: the others are
  /// rare enough to be told apart afterwards.
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
    let ordinary =
      nonzeroBytes(word ^ separator) & nonzeroBytes(word ^ quote)
      & nonzeroBytes((word & repeated(0xF8)) ^ repeated(0x08))
    return ~ordinary & repeated(0x80)
  }
}
