/// A help document as text for a terminal.
struct HelpText {
  private(set) var text = ""
  private let width: Int
  private let usesColor: Bool

  init(_ document: HelpDocument, width: Int, usesColor: Bool) {
    self.width = width
    self.usesColor = usesColor
    text += strong(document.name)
    let summary = TextLayout.wrapped(
      "- " + document.summary, width: width - document.name.count - 1)
    text += " " + summary.joined(separator: "\n  ") + "\n"
    for section in document.sections {
      text += "\n" + strong(section.heading) + "\n"
      var previous: HelpDocument.Block?
      let column = Self.bodyColumn(of: section.blocks)
      for block in section.blocks {
        add(block, after: previous, bodyColumn: column)
        previous = block
      }
    }
  }

  /// Where the explanations of a section's terms begin: beside the longest term, or at a fixed place
  /// below the terms where one is too long for that.
  private static func bodyColumn(of blocks: [HelpDocument.Block]) -> Int {
    let lengths = blocks.compactMap { block in
      if case .definition(let term, _) = block { term.count } else { nil }
    }
    let longest = lengths.max() ?? 0
    return longest <= 14 ? max(8, longest + 4) : 8
  }

  private mutating func add(
    _ block: HelpDocument.Block, after previous: HelpDocument.Block?, bodyColumn: Int
  ) {
    switch block {
    case .paragraph(let text):
      if previous != nil { self.text += "\n" }
      addWrapped(text, indent: 2)
    case .subheading(let text):
      self.text += "\n  " + strong(text) + "\n"
    case .item(let text):
      let lines = TextLayout.wrapped(text, width: width - 4)
      self.text += "  - " + lines.joined(separator: "\n    ") + "\n"
    case .literal(let lines):
      switch previous {
      case nil, .paragraph: break
      default: text += "\n"
      }
      for line in lines { text += line.isEmpty ? "\n" : "    \(line)\n" }
    case .definition(let term, let body):
      // A short term leaves room for the first words beside it.
      var lines = body.flatMap { TextLayout.wrapped($0, width: width - bodyColumn) }[...]
      let gap = bodyColumn - 2 - term.count
      text += "  " + strong(term)
      if gap > 0, let first = lines.popFirst() {
        text += String(repeating: " ", count: gap) + first
      }
      text += "\n"
      let margin = String(repeating: " ", count: bodyColumn)
      for line in lines { text += margin + line + "\n" }
    }
  }

  private mutating func addWrapped(_ paragraph: String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    for line in TextLayout.wrapped(paragraph, width: width - indent) {
      text += margin + line + "\n"
    }
  }

  private func strong(_ text: String) -> String {
    usesColor ? Style.strong.applied(to: text) : text
  }
}
