import Records

/// An error as people read it.
struct ErrorText {
  let name: String
  let words: ErrorWords
  let language: Language
  let usesColor: Bool

  /// `omsorg: error: clients.json:41:7: unknown team 'L099'`, the line at fault with a mark below
  /// the column, the usage line, and the hint, each on a line of its own.
  func text(_ error: ErrorReport) -> String {
    let label = words.error(language) + ":"
    var lines = [
      "\(name): \(styled(label, .error)) \(place(of: error).visible())"
        + error.message(language).visible()
    ]
    if let excerpt = error.excerpt { lines += Self.marked(excerpt, column: error.column) }
    if let usage = error.usage { lines.append("\(words.usage(language)): \(usage.visible())") }
    if let hint = error.hint {
      lines.append("\(words.hint(language)): \(hint(language).visible())")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(of error: ErrorReport) -> String {
    guard let path = error.path else { return "" }
    let numbers = [error.line, error.line == nil ? nil : error.column].compactMap { $0 }
    return ([path] + numbers.map(String.init)).joined(separator: ":") + ": "
  }

  private func styled(_ text: String, _ style: Style) -> String {
    usesColor ? style.applied(to: text) : text
  }

  /// How many characters of a long line are shown round the column at fault.
  private static let excerptWidth = 72

  private static func marked(_ excerpt: String, column: Int?) -> [String] {
    let characters = excerpt.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }.map {
      $0.isUnseen ? " " : $0
    }
    guard let column, column >= 1, column <= characters.count + 1 else {
      return ["  " + string(characters.prefix(excerptWidth))]
    }
    let start = max(0, min(column - 1 - excerptWidth / 2, characters.count - excerptWidth))
    let shown = characters[start...].prefix(excerptWidth)
    return ["  " + string(shown), "  " + String(repeating: " ", count: column - 1 - start) + "^"]
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
