/// Windows-1252, as the Unicode Consortium's mapping table CP1252.TXT (version 2.01) has it.
enum Windows1252 {
  /// The characters of 0x80 to 0x9F; zero for the five bytes that have none. All other bytes are
  /// the Unicode scalar of the same number.
  private static let middle: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The first byte at or after an offset that has no character, or the file's length.
  static func firstUndefinedByte(in file: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    var index = offset
    let end = file.count
    if let base = file.baseAddress {
      let raw = UnsafeRawPointer(base)
      while index + 8 <= end {
        // All five lie in 0x80...0x9F: such bytes have their top three bits at 100.
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if zeroBytes((word & 0xE0E0_E0E0_E0E0_E0E0) ^ 0x8080_8080_8080_8080) != 0 {
          for place in index..<index + 8 where isUndefined(file[place]) { return place }
        }
        index += 8
      }
    }
    while index < end, !isUndefined(file[index]) { index += 1 }
    return index
  }

  private static func isUndefined(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: true
    default: false
    }
  }

  static func appendUTF8(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    if isASCII(bytes) {
      buffer.append(contentsOf: bytes)
      return
    }
    for byte in bytes {
      if byte < 0x80 {
        buffer.append(byte)
      } else if byte >= 0xA0 {
        buffer.append(0xC0 | byte >> 6)
        buffer.append(0x80 | byte & 0x3F)
      } else {
        let code = middle[Int(byte) - 0x80]
        let scalar = code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
        buffer.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
