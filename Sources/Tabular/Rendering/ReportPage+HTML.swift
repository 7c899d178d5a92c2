import Records

extension ReportPage {
  /// The report as one self-contained page, for the screen, the phone and paper.
  ///
  /// - Throws: what the tables' rows throw.
  public func html() throws -> String {
    var body = "<main class=\"report\">\n<header>\n<h1>\(HTMLPage.escaped(title))</h1>\n"
    if !facts.isEmpty { body += ReportPage.list(facts.map { ($0.label, $0.value) }) }
    for paragraph in introduction { body += ReportPage.paragraph(paragraph) }
    body += "</header>\n" + contents
    for (number, section) in sections.enumerated() { body += try html(section, number + 1) }
    if !notes.isEmpty {
      body += "<footer>\n\(notes.map { ReportPage.paragraph($0) }.joined())</footer>\n"
    }
    return HTMLPage.head(
      title: title, languageTag: language.rawValue,
      style: HTMLPage.style + BarChart.htmlStyle + LineChart.htmlStyle + ReportPage.style)
      + "<body>\n\(body)</main>\n</body>\n</html>\n"
  }

  /// The table of contents.
  private var contents: String {
    guard sections.count > 1 else { return "" }
    let heading = Text(sv: "Innehåll", en: "Contents")(language)
    let items = sections.enumerated().map { number, section in
      "<li><a href=\"#s\(number + 1)\">\(HTMLPage.escaped(section.heading))</a></li>\n"
    }
    let list = isNumbered ? "ol" : "ul"
    return "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">\(heading)</h2>\n"
      + "<\(list)>\n\(items.joined())</\(list)>\n</nav>\n"
  }

  private func html(_ section: Section, _ number: Int) throws -> String {
    var html = "<section aria-labelledby=\"s\(number)\">\n"
    html +=
      "<h2 id=\"s\(number)\">\(self.number(number - 1))\(HTMLPage.escaped(section.heading))</h2>\n"
    for (place, block) in section.blocks.enumerated() {
      switch block {
      case .paragraph(let text): html += ReportPage.paragraph(text)
      case .finding(let text): html += ReportPage.paragraph(text, " class=\"finding\"")
      case .subheading(let text): html += "<h3>\(HTMLPage.escaped(text))</h3>\n"
      case .points(let points):
        let items = points.map { "<li>\(HTMLPage.escaped($0))</li>\n" }
        html += "<ul>\n\(items.joined())</ul>\n"
      case .facts(let facts): html += ReportPage.list(facts)
      case .table(let table): html += try fragment(table)
      case .bars(let chart):
        html += chart.htmlFragment(id: "c\(number)-\(place + 1)", isBeside: true)
      case .lines(let chart): html += chart.htmlFragment(id: "c\(number)-\(place + 1)")
      }
    }
    return html + "</section>\n"
  }

  private func fragment(_ table: Table) throws -> String {
    var renderer = HTMLRenderer(
      RenderContext(table, language), isFragment: true)
    var bytes: [UInt8] = []
    renderer.begin(&bytes)
    try table.forEachRow { renderer.row($0, &bytes) }
    renderer.end(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func paragraph(_ text: String, _ tag: String = "") -> String {
    "<p\(tag)>\(HTMLPage.escaped(text))</p>\n"
  }

  private static func list(_ facts: [(label: String, value: String?)]) -> String {
    let rows = facts.map { fact in
      let value = fact.value.map { "<dd>\(HTMLPage.escaped($0))</dd>" }
      return "<dt>\(HTMLPage.escaped(fact.label))</dt>\(value ?? #"<dd class="line"></dd>"#)\n"
    }
    return "<dl>\n\(rows.joined())</dl>\n"
  }

  private static let style = """
    .report{max-width:64rem;margin:0 auto}
    .report h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem;overflow-wrap:anywhere}
    .report h2{font-size:1.3rem;line-height:1.25;margin:2.25rem 0 .75rem;padding:0 0 .25rem;\
    border-bottom:2px solid;overflow-wrap:anywhere}
    .report h3{font-size:1.05rem;margin:1.5rem 0 .4rem;overflow-wrap:anywhere}
    .report nav h2{font-size:1.05rem;margin:1.5rem 0 .4rem;border:0;padding:0}
    .report nav ol{margin:0;padding:0 0 0 1.75rem}
    .report nav a{color:inherit;display:inline-block;padding:.2rem 0}
    .report p,.report ul{max-width:70ch;margin:0 0 .75rem;overflow-wrap:anywhere}
    .report ul{padding:0 0 0 1.25rem}
    .report dl{display:grid;grid-template-columns:minmax(0,max-content) minmax(40%,1fr);\
    gap:.25rem 1.25rem;margin:0 0 1rem;max-width:44rem}
    .report dt{font-weight:600}
    .report dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
    .report .line{border-bottom:1px solid;min-height:1.75em}
    .report .finding{border-left:.3rem solid;padding:.1rem 0 .1rem .75rem;font-weight:600}
    .report caption{font-size:1.05rem;padding-bottom:.4rem}
    .report .chart{max-width:none}
    .report .chart figcaption{font-size:1.05rem}
    .report .beside{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 1.75rem;\
    align-items:start}
    .report footer{margin:2.5rem 0 0;padding:.75rem 0 0;border-top:1px solid;font-size:.9375rem}
    @media screen and (max-width:48rem){.report .beside{display:block}}
    @media screen and (max-width:30rem){.report th,.report td{padding:.3rem .25rem;font-size:.8125rem}\
    .report dl{grid-template-columns:1fr}.report dd{margin:0 0 .5rem}}
    @media print{.report{max-width:none}.report h1{font-size:16pt}\
    .report h2,.report h3,.report caption,.report tbody:has(+tfoot) tr:last-child{break-after:avoid}\
    .report tbody tr:first-child{break-before:avoid}\
    .report .chart,.report .finding,.report dt,.report dd,.report li{break-inside:avoid}\
    .report dl{break-inside:avoid}.report .line{min-height:2.2em}\
    .report table{width:100%}.report th,.report td{padding:.15rem .35rem}\
    .report thead th{hyphens:auto}}
    @page{size:A4;margin:16mm}

    """
}
