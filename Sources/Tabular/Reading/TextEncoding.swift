/// How a delimited file's bytes stand for characters.
public enum TextEncoding: String, Equatable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// What Windows programs in western Europe write when they write no Unicode.
  case windows1252 = "Windows-1252"
  /// UTF-16 by its byte order mark: told as a fault, not read.
  case utf16 = "UTF-16"

  /// Finds the encoding: by byte order mark if there is one, else UTF-8 if the whole file is valid
  /// UTF-8, else Windows-1252.
  ///
  /// One wrong byte in a file without a mark makes it Windows-1252, because text in Windows-1252
  /// practically never is valid UTF-8, while a file that some program broke is better shown with
  /// odd letters than guessed at byte by byte. A file with a mark has declared itself, so there a
  /// wrong byte is a fault.
  static func detect(
    in file: UnsafeBufferPointer<UInt8>
  ) -> (encoding: TextEncoding, markLength: Int) {
    if file.starts(with: Byte.byteOrderMark) { return (.utf8, Byte.byteOrderMark.count) }
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) { return (.utf16, 2) }
    return (firstInvalidUTF8(in: file, from: 0) == file.count ? .utf8 : .windows1252, 0)
  }

  /// The first byte at or after an offset that is no character's, or the file's length.
  func firstFault(in file: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    switch self {
    case .utf8: firstInvalidUTF8(in: file, from: offset)
    case .windows1252: Windows1252.firstUndefinedByte(in: file, from: offset)
    case .utf16: offset
    }
  }

  /// Adds bytes of this encoding to a buffer of UTF-8. Bytes that are no character's are replaced
  /// with U+FFFD in Windows-1252 and copied in UTF-8, to be repaired where a string is made.
  func appendUTF8(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    switch self {
    case .utf8, .utf16: buffer.append(contentsOf: bytes)
    case .windows1252: Windows1252.appendUTF8(bytes, to: &buffer)
    }
  }
}
