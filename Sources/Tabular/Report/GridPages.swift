public import Records

/// Grids in one text or one page for the web, each on a sheet of its own when printed.
public struct GridPages: Sendable {
  /// What they are together: the name of the window, and a heading above several grids.
  public let title: String
  /// The language that they are written in.
  public let language: Language
  /// The grids, in order.
  public let grids: [Grid]

  /// Grids, one or several.
  public init(title: String, language: Language, grids: [Grid]) {
    self.title = title
    self.language = language
    self.grids = grids
  }

  /// The grids as plain text, one after the other.
  ///
  /// The columns are as wide as their widest lines. A grid that is wider than the terminal is
  /// written as a list instead, cell by cell; nothing is ever cut.
  public func text(options: RenderOptions = RenderOptions()) -> String {
    grids.map { GridText($0, options).lines.map { $0 + "\n" }.joined() }.joined(separator: "\n\n")
  }

  /// The grids as one self-contained page: tables where there is room for them, cell by cell on a
  /// narrow screen, and printed each on a sheet of A4 lying down.
  public var html: String {
    var body = "<main>\n"
    if grids.count != 1 { body += "<h1>\(HTMLPage.escaped(title))</h1>\n" }
    for (index, grid) in grids.enumerated() {
      body +=
        GridHTML(
          grid, id: "g\(index + 1)", headingLevel: grids.count == 1 ? 1 : 2, language: language
        ).section
    }
    return HTMLPage.head(title: title, languageTag: language.rawValue, style: GridHTML.style)
      + "<body>\n\(body)</main>\n</body>\n</html>\n"
  }
}
