public import Records

/// Timetables in one text or one page for the web.
public struct TimetablePages: Sendable {
  /// What they are together: the name of the window, and a heading above several of them.
  public let title: String
  /// The language that they are written in.
  public let language: Language
  /// The timetables, in order.
  public let timetables: [Timetable]

  /// Timetables, one or several.
  public init(title: String, language: Language, timetables: [Timetable]) {
    self.title = title
    self.language = language
    self.timetables = timetables
  }

  /// The timetables as plain text, one after the other: a line for each row, and a column for each
  /// quarter of an hour, or for longer where the terminal has no room for that.
  public func text(options: RenderOptions = RenderOptions()) -> String {
    timetables.map { timetable in
      TimetableText(timetable, language, options).lines.map { $0 + "\n" }.joined()
    }.joined(separator: "\n\n")
  }

  /// The timetables as one self-contained page: pictures with the same in lists below them, each
  /// printed on A4 lying down.
  public var html: String {
    var body = "<main>\n"
    if timetables.count != 1 { body += "<h1>\(HTMLPage.escaped(title))</h1>\n" }
    for (index, timetable) in timetables.enumerated() {
      body +=
        TimetableHTML(
          timetable, id: "t\(index + 1)", headingLevel: timetables.count == 1 ? 1 : 2,
          language: language
        ).section
    }
    return HTMLPage.head(
      title: title, languageTag: language.rawValue,
      style: HTMLPage.style + TimetableHTML.style)
      + "<body>\n\(body)</main>\n</body>\n</html>\n"
  }
}
