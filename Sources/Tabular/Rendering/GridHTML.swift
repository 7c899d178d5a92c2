import Records

/// A grid as a section of a page.
struct GridHTML {
  private let grid: Grid
  private let id: String
  private let headingLevel: Int
  private let language: Language

  init(_ grid: Grid, id: String, headingLevel: Int, language: Language) {
    self.grid = grid
    self.id = id
    self.headingLevel = headingLevel
    self.language = language
  }

  /// The section, with a table whose parts keep their roles when it is laid out as blocks.
  var section: String {
    let size = GridSheet(grid).fontSize
    let heading = "h\(headingLevel)"
    var html = "<section class=\"grid\" style=\"--sheet:\(size)pt\">\n"
    html += "<\(heading) id=\"\(id)\">\(HTMLPage.escaped(grid.title))</\(heading)>\n"
    for subtitle in grid.subtitles { html += "<p>\(HTMLPage.escaped(subtitle))</p>\n" }
    if !grid.rows.isEmpty { html += table }
    for note in grid.notes { html += "<p class=\"note\">\(HTMLPage.escaped(note))</p>\n" }
    return html + "</section>\n"
  }

  private var table: String {
    var html = "<table role=\"table\" aria-labelledby=\"\(id)\">\n<thead role=\"rowgroup\">\n"
    html += "<tr role=\"row\"><td role=\"cell\"></td>"
    for column in grid.columns {
      html += "<th scope=\"col\" role=\"columnheader\">\(HTMLPage.escaped(column))</th>"
    }
    html += "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n"
    for row in grid.rows {
      html += "<tr role=\"row\">\n"
      html += "<th scope=\"row\" role=\"rowheader\">\(HTMLPage.escaped(row.label))</th>\n"
      for (column, cell) in zip(grid.columns, row.cells) { html += content(cell, in: column) }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n"
  }

  /// A cell; the column's heading is repeated for where the cells stand one below the other, and
  /// not read aloud there, since the table's own is.
  private func content(_ cell: Grid.Cell, in column: String) -> String {
    let tag: String
    switch cell.emphasis {
    case .normal: tag = ""
    case .off: tag = " class=\"off\""
    case .marked: tag = " class=\"wrong\""
    }
    let sign = cell.emphasis == .marked ? warning : ""
    var html = "<td role=\"cell\"\(tag)>"
    html += "<span class=\"column\" aria-hidden=\"true\">\(HTMLPage.escaped(column))</span>"
    if let heading = cell.heading {
      html += "<b class=\"top\">\(sign)\(HTMLPage.escaped(heading))</b>"
    } else {
      html += sign
    }
    if cell.isEmpty { html += "<span class=\"none\" aria-hidden=\"true\">\(absentMark)</span>" }
    for line in cell.lines {
      let text = HTMLPage.escaped(line.text)
      switch line.mark {
      case .plain: html += "<div>\(text)</div>"
      case .muted: html += "<div class=\"muted\">\(text)</div>"
      case .marked: html += "<div class=\"wrong\">\(warning)\(text)</div>"
      }
    }
    return html + "</td>\n"
  }

  /// The mark of what is wrong, and what is read aloud in its place.
  private var warning: String {
    let word = Text(sv: "Obs:", en: "Attention:")(language)
    return
      "<span class=\"sign\" aria-hidden=\"true\">!</span><span class=\"unseen\">\(word) </span>"
  }
}
