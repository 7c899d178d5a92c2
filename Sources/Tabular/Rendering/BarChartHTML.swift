extension BarChart {
  /// The chart as a figure to stand in a page: drawing, key and the same figures as a table.
  ///
  /// The page needs `htmlStyle` once, however many charts it holds.
  ///
  /// - Parameter id: an HTML id without blanks that nothing else in the page begins with.
  public func htmlFragment(id: String) -> String { htmlFragment(id: id, isBeside: false) }

  /// The chart with its figures beside it, where there is room and they are few to a row.
  func htmlFragment(id: String, isBeside: Bool) -> String {
    let id = HTMLPage.escaped(id)
    var html = "<figure class=\"chart\" aria-labelledby=\"\(id)\">\n"
    html += "<figcaption id=\"\(id)\">\(HTMLPage.escaped(heading))</figcaption>\n"
    if bars.isEmpty {
      return html + "<p>\(HTMLPage.escaped(nothingToShow))</p>\n</figure>\n"
    }
    let drawing = BarChartSVG(self, id: id).drawing
    let table = figures.html(labelledBy: id)
    let both = isBeside ? figures.beside(drawing, table) : drawing + table
    return html + both + "</figure>\n"
  }

  /// The figures as a table: a row for each bar, a column for each series and one for the sum.
  var figures: FigureTable {
    FigureTable(
      headings: [labelHeading] + series + (hasTotals ? [totalHeading] : []),
      rows: bars.map { [$0.label] + $0.values.map(format) + (hasTotals ? [total($0)] : []) })
  }

  /// What a page that holds charts needs among its style.
  public static let htmlStyle = """
    .chart{margin:0 0 2rem;max-width:48rem}
    .chart figcaption{font-size:1.25rem;font-weight:700;margin:0 0 .5rem;overflow-wrap:anywhere}
    .chart svg{display:block;width:100%;overflow:visible;margin:0 0 .75rem;font-size:13px;\
    line-height:1;color:CanvasText}
    .chart svg text{fill:CanvasText}
    .chart svg .inverse{fill:Canvas;font-weight:700}
    .chart .key{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.25rem;padding:0;\
    margin:0 0 .75rem}
    .chart .key li{display:flex;gap:.5em;align-items:center;overflow-wrap:anywhere;min-width:0}
    .chart .key svg{width:30px;height:16px;flex:none;margin:0}
    .chart .halo{paint-order:stroke;stroke:Canvas;stroke-width:5px;stroke-linejoin:round}
    .chart .bar{stroke:CanvasText;stroke-width:1}
    .chart .tick{stroke:#767676;stroke-width:1;opacity:.5}
    .chart .target{fill:#80808033}
    .chart .limit{stroke:CanvasText;stroke-width:2;stroke-dasharray:5 3}
    .chart .under{stroke:Canvas;stroke-width:3}
    .chart .back{fill:Canvas}
    .chart table{max-width:100%}
    @media (max-width:30rem){.chart th,.chart td{padding:.3rem .25rem;\
    font-size:.8125rem}}
    .s0{--ink:#1b5e9e}.s1{--ink:#a85100}.s2{--ink:#4a4a4a}.s3{--ink:#0b6e4f}.s4{--ink:#8b1a6b}\
    .s5{--ink:#7a6000}
    @media (prefers-color-scheme:dark){.s0{--ink:#7db7ee}.s1{--ink:#ffb066}.s2{--ink:#c8c8c8}\
    .s3{--ink:#6fd3ae}.s4{--ink:#e79ad0}.s5{--ink:#e0c860}}
    @media print{.s0{--ink:#1b5e9e}.s1{--ink:#a85100}.s2{--ink:#4a4a4a}.s3{--ink:#0b6e4f}\
    .s4{--ink:#8b1a6b}.s5{--ink:#7a6000}.chart{max-width:none}.chart svg{break-inside:avoid}\
    .chart figcaption,.chart .key{break-inside:avoid;break-after:avoid}}

    """
}
