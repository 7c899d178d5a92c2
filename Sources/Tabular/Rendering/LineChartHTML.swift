extension LineChart {
  /// The chart as a figure to stand in a page: key, drawing and the same figures as a table, beside
  /// it where there is room.
  ///
  /// The page needs the style of `BarChart` and of `LineChart` once.
  ///
  /// - Parameter id: an HTML id without blanks that nothing else in the page begins with.
  public func htmlFragment(id: String) -> String {
    let id = HTMLPage.escaped(id)
    var html = "<figure class=\"chart\" aria-labelledby=\"\(id)\">\n"
    html += "<figcaption id=\"\(id)\">\(HTMLPage.escaped(heading))</figcaption>\n"
    if isEmpty { return html + "<p>\(HTMLPage.escaped(nothingToShow))</p>\n</figure>\n" }
    let drawing = LineChartSVG(self, id: id).drawing
    return html + figures.beside(drawing, figures.html(labelledBy: id)) + "</figure>\n"
  }

  /// What a page that holds line charts needs among its style, besides that of bars.
  public static let htmlStyle = """
    .chart .line{stroke:var(--ink);stroke-width:2.5}
    .chart .mark{fill:Canvas;stroke:var(--ink);stroke-width:2;overflow:visible;width:auto;\
    display:inline;margin:0}
    .chart .s0 .mark,.chart .s2 .mark,.chart .s4 .mark{fill:var(--ink)}
    .chart .lead{stroke:#767676;stroke-width:1;stroke-dasharray:1 2}

    """
}

extension FigureTable {
  /// A drawing with the figures beside it, or below where they are too many to a row.
  func beside(_ drawing: String, _ table: String) -> String {
    if headings.count > FigureTable.mostColumnsBeside { return drawing + table }
    return "<div class=\"beside\">\n<div>\n\(drawing)</div>\n\(table)</div>\n"
  }

  private static let mostColumnsBeside = 5
}
