/// One cell of a delimited file.
public struct DelimitedCell {
  /// The cell's bytes as they stand in the file, without surrounding quotes: in the file's
  /// encoding, with doubled quotes still doubled.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// Whether the cell stands in quotes.
  public let isQuoted: Bool

  let encoding: TextEncoding
  let quoting: DelimitedText.Quoting

  /// Whether nothing stands in the cell.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The text, with doubled quotes or backslashes undone.
  public var text: String {
    if quoting == .quotes, !isQuoted, encoding == .utf8 || isASCII(bytes) {
      return String(decoding: bytes, as: UTF8.self)
    }
    var utf8: [UInt8] = []
    appendUTF8(to: &utf8)
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Adds the text's UTF-8 to a buffer that the caller uses again, with no string in between.
  public func appendUTF8(to buffer: inout [UInt8]) {
    let begin = buffer.count
    encoding.appendUTF8(bytes, to: &buffer)
    switch quoting {
    case .quotes: if isQuoted { undoDoubledQuotes(in: &buffer, from: begin) }
    case .backslashes: undoBackslashes(in: &buffer, from: begin)
    }
  }
}

private func undoDoubledQuotes(in buffer: inout [UInt8], from begin: Int) {
  guard let first = buffer[begin...].firstIndex(of: Byte.quote) else { return }
  var write = first
  var read = first
  while read < buffer.count {
    let byte = buffer[read]
    buffer[write] = byte
    write += 1
    read += byte == Byte.quote ? 2 : 1
  }
  buffer.removeSubrange(write...)
}

private func undoBackslashes(in buffer: inout [UInt8], from begin: Int) {
  guard let first = buffer[begin...].firstIndex(of: Byte.backslash) else { return }
  var write = first
  var read = first
  while read < buffer.count {
    var byte = buffer[read]
    read += 1
    if byte == Byte.backslash, read < buffer.count {
      let escaped: UInt8? =
        switch buffer[read] {
        case UInt8(ascii: "t"): Byte.tab
        case UInt8(ascii: "n"): Byte.lineFeed
        case UInt8(ascii: "r"): Byte.carriageReturn
        case Byte.backslash: Byte.backslash
        default: nil
        }
      if let escaped {
        byte = escaped
        read += 1
      }
    }
    buffer[write] = byte
    write += 1
  }
  buffer.removeSubrange(write...)
}
