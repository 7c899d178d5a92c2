extension String {
  /// The text on one line, without signs that would move a terminal's cursor, change its state or
  /// turn the reading order around: data from others is shown, never obeyed.
  var onOneLine: String { replacing { $0.isLineBreakOrTab ? " " : nil } }

  /// As `onOneLine`, with its line breaks and tabs kept.
  var withoutControls: String { replacing { $0.isLineBreakOrTab ? $0 : nil } }

  /// The lines of the text, each safe to show.
  var safeLines: [String] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map { String($0).onOneLine }
  }

  private func replacing(_ lineBreak: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    // Nearly all text is without: C1 controls begin with 0xC2 in UTF-8, the others with 0xE2.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }) { return self }
    var result = ""
    for scalar in unicodeScalars {
      if let kept = lineBreak(scalar) {
        result.unicodeScalars.append(kept)
      } else {
        result.unicodeScalars.append(scalar.isControl ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isLineBreakOrTab: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: true
    default: false
    }
  }

  /// C0 and C1 controls, and the marks that override the direction of writing.
  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
