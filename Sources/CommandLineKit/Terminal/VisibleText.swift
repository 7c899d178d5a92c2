extension String {
  /// The text with what a terminal would act on, and what nobody sees, shown instead: `\u{1B}`.
  ///
  /// Names, paths and files come from others, and must neither move the cursor nor turn the reading
  /// order around where messages are read.
  ///
  /// - Parameter keepingLines: Whether line breaks and tabs stay as they are.
  public func visible(keepingLines: Bool = false) -> String {
    // Nearly all text is without: the controls beyond ASCII begin with 0xC2 or more in UTF-8.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isUnseen || keepingLines && scalar.isLineBreakOrTab {
        result.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 2 - digits.count))
        result.append(contentsOf: "\\u{\(padding)\(digits)}".unicodeScalars)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether the character shows nothing, and may change how what stands around it is shown.
  var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  fileprivate var isLineBreakOrTab: Bool { self == "\n" || self == "\r" || self == "\t" }
}
