/// Text as it stands in Markdown (CommonMark with GitHub's tables): what would be markup is escaped.
enum MarkdownText {
  /// The text on one line, as in a heading, a point or a paragraph.
  static func line(_ text: String) -> String {
    let line = escaped(text.onOneLine)
    guard let first = line.unicodeScalars.first else { return line }
    switch first {
    case "-", "+", "#", ">", "=": return "\\" + line
    case "0"..."9":
      // A number with a full stop would begin a list.
      let rest = line.drop { $0.isASCII && $0.isNumber }
      guard let sign = rest.first, sign == "." || sign == ")" else { return line }
      return line[..<rest.startIndex] + "\\" + rest
    default: return line
    }
  }

  /// The lines of a text as a paragraph, each on its own line.
  static func paragraph(_ text: String) -> String {
    text.safeLines.map(line).joined(separator: "\\\n")
  }

  /// The lines of a text in a table's cell.
  static func cell(_ text: String) -> String {
    text.safeLines.map(escaped).joined(separator: "<br>")
  }

  private static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ !isMarkup($0) }) { return text }
    var result = ""
    var before: Unicode.Scalar = " "
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      // A low line within a word is only itself.
      let isWithinWord = before.isOfWord && after.isOfWord
      if scalar.isASCII, isMarkup(UInt8(ascii: scalar)), scalar != "_" || !isWithinWord {
        result += "\\"
      }
      result.unicodeScalars.append(scalar)
      before = scalar
    }
    return result
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "&"):
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
