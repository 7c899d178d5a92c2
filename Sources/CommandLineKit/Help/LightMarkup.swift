/// The light markup of descriptions and topics: see ``Topic``.
enum LightMarkup {
  /// The blocks of a text; headings become subheadings.
  static func blocks(_ text: String) -> [HelpDocument.Block] {
    var blocks: [HelpDocument.Block] = []
    var paragraph: [Substring] = []
    var literal: [String] = []

    func finishParagraph() {
      guard let first = paragraph.first else { return }
      if first.hasPrefix("- ") {
        blocks.append(.item(paragraph.joined(separator: " ").dropFirst(2).description))
      } else {
        blocks.append(.paragraph(paragraph.joined(separator: " ")))
      }
      paragraph = []
    }
    func finishLiteral() {
      while literal.last == "" { literal.removeLast() }
      if !literal.isEmpty { blocks.append(.literal(literal)) }
      literal = []
    }

    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  "), paragraph.first?.hasPrefix("- ") == true {
        paragraph.append(line.drop { $0 == " " })
      } else if line.hasPrefix("  ") {
        finishParagraph()
        literal.append(String(line.dropFirst(2)))
      } else if line.isEmpty {
        finishParagraph()
        if !literal.isEmpty { literal.append("") }
      } else if line.hasPrefix("# ") {
        finishParagraph()
        finishLiteral()
        blocks.append(.subheading(String(line.dropFirst(2))))
      } else {
        finishLiteral()
        if line.hasPrefix("- ") { finishParagraph() }
        paragraph.append(line)
      }
    }
    finishParagraph()
    finishLiteral()
    return blocks
  }
}
