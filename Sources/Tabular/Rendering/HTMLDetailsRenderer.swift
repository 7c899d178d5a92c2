import Records

/// A page with a table for each record, headings to the left and values to the right.
struct HTMLDetailsRenderer: Renderer {
  private let context: RenderContext
  private let page: HTMLPage
  private var hasRows = false

  init(_ context: RenderContext) {
    self.context = context
    page = HTMLPage(context: context)
  }

  func begin(_ bytes: inout [UInt8]) { page.begin(tableWidth: 2, &bytes) }

  mutating func row(_ cells: [Cell], _ bytes: inout [UInt8]) {
    page.beginTable(caption: !hasRows, &bytes)
    hasRows = true
    page.append("<tbody>\n", &bytes)
    for (index, cell) in cells.enumerated() {
      let heading = HTMLPage.escaped(context.columns[index].heading(context.language))
      let content = page.content(cell, context.columns[index])
      page.append("<tr><th scope=\"row\">\(heading)</th><td>\(content)</td></tr>\n", &bytes)
    }
    page.append("</tbody>\n", &bytes)
    page.endTable(&bytes)
  }

  func end(_ bytes: inout [UInt8]) {
    if !hasRows { page.append("<p>\(context.nothingToShow)</p>\n", &bytes) }
    page.end(&bytes)
  }
}
