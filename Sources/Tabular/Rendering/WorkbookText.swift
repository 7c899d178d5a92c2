/// Text as it stands in the parts of a workbook.
enum WorkbookText {
  /// The most characters, in UTF-16, that a cell holds.
  static let mostCharacters = 32_767

  /// Appends a text as the content of an element or of an attribute in double quotes.
  ///
  /// Line breaks become line feeds, which is what a cell has. Signs that XML forbids are written
  /// `_xHHHH_`, and so is the low line of a text that already looks so (ECMA-376, ST_Xstring).
  static func append(_ text: String, _ bytes: inout [UInt8]) {
    if text.utf8.allSatisfy(isPlain) {
      bytes.append(contentsOf: text.utf8)
    } else {
      escape(text, &bytes)
    }
  }

  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a byte always stands for itself; U+FFFE begins with 0xEF.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"), Byte.quote,
      0xEF:
      false
    default: byte >= 0x20 || byte == Byte.tab || byte == Byte.lineFeed
    }
  }

  private static func escape(_ text: String, _ bytes: inout [UInt8]) {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "\t", "\n": bytes.append(UInt8(ascii: scalar))
      case "\r":
        let isBeforeLineFeed = index + 1 < scalars.count && scalars[index + 1] == "\n"
        if !isBeforeLineFeed { bytes.append(Byte.lineFeed) }
      case "_" where looksEscaped(scalars[index...]): bytes.append(contentsOf: "_x005F_".utf8)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
        bytes.append(contentsOf: "_x\(zeros)\(digits)_".utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private static func looksEscaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let sign = Array(scalars.prefix(7))
    return sign.count == 7 && sign[1] == "x" && sign[6] == "_"
      && sign[2..<6].allSatisfy(\.properties.isASCIIHexDigit)
  }
}
