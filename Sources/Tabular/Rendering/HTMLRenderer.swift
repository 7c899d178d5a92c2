import Records

/// A page with one table, its first column the headings of the rows.
struct HTMLRenderer: Renderer {
  private let context: RenderContext
  private let page: HTMLPage
  private let isFragment: Bool
  private var hasRows = false

  /// - Parameter isFragment: whether only the table and its notes are written, to stand in a page.
  init(_ context: RenderContext, isFragment: Bool = false) {
    self.context = context
    self.isFragment = isFragment
    page = HTMLPage(context: context)
  }

  func begin(_ bytes: inout [UInt8]) {
    if !isFragment { page.begin(tableWidth: context.columns.count, &bytes) }
    page.beginTable(caption: true, &bytes)
    page.append("<thead>\n<tr>", &bytes)
    for (column, heading) in zip(context.columns, context.headings) {
      let heading = HTMLPage.escaped(heading)
      page.append("<th scope=\"col\"\(page.cssClass(column))>\(heading)</th>", &bytes)
    }
    page.append("</tr>\n</thead>\n<tbody>\n", &bytes)
  }

  mutating func row(_ cells: [Cell], _ bytes: inout [UInt8]) {
    hasRows = true
    line(cells, &bytes) { page.content($0, $1) }
  }

  func end(_ bytes: inout [UInt8]) {
    if !hasRows {
      page.append(
        "<tr><td colspan=\"\(context.columns.count)\">\(context.nothingToShow)</td></tr>\n", &bytes)
    }
    page.append("</tbody>\n", &bytes)
    if hasRows, let totals = context.totals {
      page.append("<tfoot>\n", &bytes)
      line(totals, &bytes) { $0 == .absent ? "" : page.content($0, $1) }
      page.append("</tfoot>\n", &bytes)
    }
    page.endTable(&bytes)
    if isFragment { page.notes(&bytes) } else { page.end(&bytes) }
  }

  private func line(
    _ cells: [Cell], _ bytes: inout [UInt8], content: (Cell, Column) -> String
  ) {
    page.append("<tr>", &bytes)
    for (index, cell) in cells.enumerated() {
      let column = context.columns[index]
      let content = content(cell, column)
      let tag = page.cssClass(column)
      // An empty heading would leave a screen reader with a row of no name.
      page.append(
        index == 0 && !content.isEmpty
          ? "<th scope=\"row\"\(tag)>\(content)</th>" : "<td\(tag)>\(content)</td>", &bytes)
    }
    page.append("</tr>\n", &bytes)
  }
}
