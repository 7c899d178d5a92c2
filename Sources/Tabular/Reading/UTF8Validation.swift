/// The first byte at or after an offset that begins no well-formed UTF-8 sequence (Unicode 16,
/// table 3-7), or the length of the text. The offset must be where a character begins.
func firstInvalidUTF8(in text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
  guard let base = text.baseAddress else { return offset }
  let raw = UnsafeRawPointer(base)
  let end = text.count
  var index = offset
  while index < end {
    let byte = base[index]
    if byte < 0x80 {
      index += 1
      while index + 8 <= end,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      continue
    }
    let length = sequenceLength(base + index, available: end - index)
    if length == 0 { return index }
    index += length
  }
  return end
}

/// The length of the sequence of two to four bytes that begins here; zero when it is ill-formed.
@inline(__always)
private func sequenceLength(_ bytes: UnsafePointer<UInt8>, available: Int) -> Int {
  let lead = bytes[0]
  if lead < 0xC2 || available < 2 { return 0 }
  if lead < 0xE0 { return isContinuation(bytes[1]) ? 2 : 0 }
  // Overlong forms, surrogates and numbers beyond U+10FFFF show in the second byte.
  let second: ClosedRange<UInt8> =
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  if lead > 0xF4 || !second.contains(bytes[1]) { return 0 }
  if available < 3 || !isContinuation(bytes[2]) { return 0 }
  if lead < 0xF0 { return 3 }
  return available >= 4 && isContinuation(bytes[3]) ? 4 : 0
}

@inline(__always)
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
