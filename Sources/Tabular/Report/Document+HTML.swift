extension Document {
  /// The document as one self-contained page, for the screen and for its paper.
  public var html: String {
    HTMLPage.head(
      title: title, languageTag: languageTag, isRightToLeft: isRightToLeft,
      style: style) + "<body>\n\(content)</body>\n</html>\n"
  }

  /// How the document looks.
  var style: String {
    let hasTable = sections.contains { section in
      section.blocks.contains {
        if case .table = $0 { true } else { false }
      }
    }
    return Document.style + (hasTable ? Document.tableStyle : "") + paperStyle
  }

  /// The title, what stands before the sections, and the sections.
  var parts: String { heading + sections.map(\.html).joined() }

  private var heading: String {
    "<h1>\(HTMLPage.escaped(title))</h1>\n"
      + introduction.map { "<p>\(HTMLPage.escaped($0))</p>\n" }.joined()
  }

  private var paperStyle: String {
    switch paper {
    case .a4: Document.sheetStyle
    case .a4LargeType: Document.sheetStyle + Document.largeStyle
    case .foldedCard: Document.cardStyle
    }
  }

  private var content: String {
    switch paper {
    case .a4, .a4LargeType: "<main>\n\(parts)</main>\n"
    case .foldedCard(let front):
      """
      <main class="card">
      <div class="front">
      \(heading)\(sections.prefix(front).map(\.html).joined())</div>
      <div class="back">
      \(sections.dropFirst(front).map(\.html).joined())</div>
      </main>

      """
    }
  }

  private static let style = """
    :root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}
    body{margin:0;padding:1.5rem;background:Canvas;color:CanvasText}
    main{max-width:44rem;margin:0 auto}
    h1{font-size:1.6rem;line-height:1.2;margin:0 0 1rem}
    h2{font-size:1.15rem;margin:1.75rem 0 .5rem;border-bottom:2px solid}
    h3{font-size:1rem;margin:1rem 0 .35rem}
    p,ul,ol,dl{margin:0 0 .75rem;overflow-wrap:anywhere}
    p,li{unicode-bidi:plaintext}
    p,li,dd{white-space:pre-line}
    dl{display:grid;grid-template-columns:minmax(0,max-content) minmax(40%,1fr);gap:.25rem 1.25rem}
    dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
    .line{border-bottom:1px solid;min-height:1.4em}
    .lines .line{min-height:2em}
    .checks{list-style:none;padding:0}
    .checks li{display:grid;grid-template-columns:1.25em 1fr;gap:0 .6em;margin:0 0 .4em}
    .box{box-sizing:border-box;width:1.1em;height:1.1em;border:2px solid;border-radius:2px;\
    margin-top:.2em;line-height:.8em;text-align:center;font-weight:700}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    @media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin:0 0 .5rem}}

    """

  private static let sheetStyle = """
    @media print{:root{color-scheme:light;font-size:11pt}body{padding:0}h2,h3{break-after:avoid}\
    li,dt,dd{break-inside:avoid}}
    @page{size:A4;margin:20mm}

    """

  private static let largeStyle = """
    main{font-size:1.35rem}h1{font-size:2.2rem}h2{font-size:1.6rem}
    @media print{:root{font-size:13pt}}

    """

  private static let tableStyle = """
    table{border-collapse:collapse;width:100%;margin:0 0 .75rem}
    th,td{border:1px solid;padding:.25rem .5rem;text-align:left;vertical-align:top;\
    white-space:pre-line;overflow-wrap:anywhere}
    thead th{border-bottom-width:2px}tbody th{white-space:nowrap;font-weight:600}
    .write{min-width:8rem}
    @media print{tr{break-inside:avoid}thead{display:table-header-group}}

    """

  // A5 lying down, folded in the middle: the front is the right half.
  private static let cardStyle = """
    main.card{max-width:60rem;display:grid;grid-template-columns:1fr 1fr;gap:2rem}
    .front{grid-column:2;grid-row:1}.back{grid-column:1;grid-row:1}
    .card dl{grid-template-columns:max-content 1fr;gap:0 .75rem}
    .card h2:first-child{margin-top:0}
    @media (max-width:40rem){main.card{grid-template-columns:1fr}\
    .front,.back{grid-column:1;grid-row:auto}}
    @media print{:root{color-scheme:light;font-size:11pt}body{padding:0}\
    main.card{max-width:none;grid-template-columns:105mm 105mm;gap:0}\
    .front,.back{grid-row:1;box-sizing:border-box;width:105mm;padding:7mm 8mm;line-height:1.25}\
    .front{grid-column:2}.back{grid-column:1}.front h1{font-size:1.4rem}\
    .card h2{margin:.6rem 0 .1rem;font-size:1rem;border-width:1px}p,ul,dl{margin-bottom:.3rem}\
    .card dl,.card .line{line-height:1.25;min-height:1.3em}\
    .front h1+p,.front section:first-of-type dd{font-size:1.25rem}\
    section{break-inside:avoid}}
    @page{size:A5 landscape;margin:0}

    """
}

extension Document.Section {
  fileprivate var html: String {
    "<section>\n<h2>\(HTMLPage.escaped(heading))</h2>\n\(blocks.map(\.html).joined())</section>\n"
  }
}

extension Document.Block {
  fileprivate var html: String {
    switch self {
    case .subheading(let text): return "<h3>\(HTMLPage.escaped(text))</h3>\n"
    case .paragraph(let text): return "<p>\(HTMLPage.escaped(text))</p>\n"
    case .list(let items): return Document.Block.html(items, "ul")
    case .steps(let items): return Document.Block.html(items, "ol")
    case .facts(let facts):
      let rows = facts.map { fact in
        let value = fact.value.map { "<dd><bdi>\(HTMLPage.escaped($0))</bdi></dd>" }
        return "<dt>\(HTMLPage.escaped(fact.label))</dt>\(value ?? #"<dd class="line"></dd>"#)\n"
      }
      return "<dl>\n" + rows.joined() + "</dl>\n"
    case .checks(let checks):
      let items = checks.map { check in
        "<li><span class=\"box\" aria-hidden=\"true\">\(check.state.glyph)</span>"
          + "<span><span class=\"unseen\">\(check.state.spoken) </span>"
          + "\(HTMLPage.escaped(check.text))</span></li>\n"
      }
      return "<ul class=\"checks\">\n" + items.joined() + "</ul>\n"
    case .table(let headings, let rows): return Document.Block.html(headings, rows)
    case .lines(let label, let count):
      let lines = String(repeating: "<div class=\"line\"></div>", count: count)
      return "<div class=\"lines\"><p>\(HTMLPage.escaped(label))</p>\(lines)</div>\n"
    }
  }

  private static func html(_ headings: [String], _ rows: [[String?]]) -> String {
    let head = headings.map { "<th scope=\"col\">\(HTMLPage.escaped($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>"
        + row.enumerated().map { place, cell in
          let text = cell.map { "<bdi>\(HTMLPage.escaped($0))</bdi>" }
          return place == 0
            ? "<th scope=\"row\">\(text ?? "")</th>"
            : text.map { "<td>\($0)</td>" } ?? "<td class=\"write\"></td>"
        }.joined() + "</tr>\n"
    }
    return "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body.joined())</tbody>\n</table>\n"
  }

  private static func html(_ items: [String], _ tag: String) -> String {
    "<\(tag)>\n" + items.map { "<li>\(HTMLPage.escaped($0))</li>\n" }.joined() + "</\(tag)>\n"
  }
}

extension Document.CheckState {
  fileprivate var glyph: String {
    switch self {
    case .open: ""
    case .done: "✓"
    case .skipped: "–"
    }
  }

  /// What a screen reader says in place of the box: the plain text's mark.
  fileprivate var spoken: String { mark }
}
