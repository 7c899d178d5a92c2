public import Records

/// A text to hand out: a title and sections of paragraphs, lists and facts, in one language.
public struct Document: Sendable {
  /// A part of a document.
  public struct Section: Sendable {
    /// The heading.
    public let heading: String
    /// What stands below it.
    public let blocks: [Block]

    /// A section.
    public init(_ heading: String, _ blocks: [Block]) {
      self.heading = heading
      self.blocks = blocks
    }
  }

  /// A piece of a section.
  public enum Block: Sendable {
    /// A paragraph.
    case paragraph(String)
    /// Points in no order.
    case list([String])
    /// Points to be done in order.
    case steps([String])
    /// Labels with what they stand for.
    case facts([(label: String, value: String)])
  }

  /// The title.
  public let title: String
  /// The language that it is written in.
  public let language: Language
  /// What stands before the first section.
  public let introduction: [String]
  /// The sections.
  public let sections: [Section]

  /// A document.
  public init(
    title: String, language: Language, introduction: [String] = [], sections: [Section]
  ) {
    self.title = title
    self.language = language
    self.introduction = introduction
    self.sections = sections
  }

  /// The document as plain text.
  public var text: String {
    var lines = [title.onOneLine, String(repeating: "═", count: DisplayWidth.of(title.onOneLine))]
    for paragraph in introduction { lines += [""] + paragraph.wrappedLines() }
    for section in sections {
      let heading = section.heading.onOneLine
      lines += ["", heading, String(repeating: "─", count: DisplayWidth.of(heading))]
      for (index, block) in section.blocks.enumerated() {
        if index > 0 { lines.append("") }
        lines += block.lines
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The document as one self-contained page.
  public var html: String {
    var body = "<h1>\(HTMLPage.escaped(title))</h1>\n"
    for paragraph in introduction { body += "<p>\(HTMLPage.escaped(paragraph))</p>\n" }
    for section in sections {
      body += "<section>\n<h2>\(HTMLPage.escaped(section.heading))</h2>\n"
      for block in section.blocks { body += block.html }
      body += "</section>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(HTMLPage.escaped(title))</title>
      <style>
      \(Document.style)</style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  private static let style = """
    :root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}
    body{margin:0;padding:1.5rem;background:Canvas;color:CanvasText}
    main{max-width:44rem;margin:0 auto}
    h1{font-size:1.6rem;line-height:1.2;margin:0 0 1rem}
    h2{font-size:1.15rem;margin:1.75rem 0 .5rem;border-bottom:2px solid}
    p,ul,ol,dl{margin:0 0 .75rem}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem}
    dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
    @media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin:0 0 .5rem}}
    @media print{:root{color-scheme:light;font-size:11pt}body{padding:0}section{break-inside:avoid}}
    @page{margin:20mm}

    """
}

extension Document.Block {
  fileprivate var lines: [String] {
    switch self {
    case .paragraph(let text): text.wrappedLines()
    case .list(let items): items.flatMap { $0.wrappedLines(first: "- ", rest: "  ") }
    case .steps(let items):
      items.enumerated().flatMap { index, item in
        let mark = "\(index + 1). "
        return item.wrappedLines(
          first: mark, rest: String(repeating: " ", count: mark.utf8.count))
      }
    case .facts(let facts):
      Document.Block.lines(
        facts, indent: (facts.map { DisplayWidth.of($0.label) }.max() ?? 0) + 3)
    }
  }

  private static func lines(
    _ facts: [(label: String, value: String)], indent: Int
  ) -> [String] {
    facts.flatMap { fact in
      let blanks = String(repeating: " ", count: indent - DisplayWidth.of(fact.label) - 1)
      return fact.value.wrappedLines(
        first: fact.label.onOneLine + ":" + blanks, rest: String(repeating: " ", count: indent))
    }
  }

  fileprivate var html: String {
    switch self {
    case .paragraph(let text): return "<p>\(HTMLPage.escaped(text))</p>\n"
    case .list(let items): return Document.Block.html(items, "ul")
    case .steps(let items): return Document.Block.html(items, "ol")
    case .facts(let facts):
      let rows = facts.map {
        "<dt>\(HTMLPage.escaped($0.label))</dt><dd>\(HTMLPage.escaped($0.value))</dd>\n"
      }
      return "<dl>\n" + rows.joined() + "</dl>\n"
    }
  }

  private static func html(_ items: [String], _ tag: String) -> String {
    "<\(tag)>\n" + items.map { "<li>\(HTMLPage.escaped($0))</li>\n" }.joined() + "</\(tag)>\n"
  }
}

extension String {
  /// The text in lines of at most 80 columns, each begun with a mark or its blanks.
  fileprivate func wrappedLines(first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    for line in safeLines.flatMap({ $0.wrapped(to: 80 - DisplayWidth.of(rest)) }) {
      lines.append((lines.isEmpty ? first : rest) + line)
    }
    return lines.isEmpty ? [first] : lines
  }
}
