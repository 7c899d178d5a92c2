/// How the parts of a bar are filled, each told from the next in one ink.
enum BarPatterns {
  /// The drawings of one square of 8 by 8, in the series' ink.
  private static let squares = [
    "<path d=\"M0 0h8v8h-8z\" fill=\"var(--ink)\"/>",
    "<path d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\" stroke=\"var(--ink)\" stroke-width=\"2\"/>",
    "<circle cx=\"2\" cy=\"2\" r=\"1.3\" fill=\"var(--ink)\"/>"
      + "<circle cx=\"6\" cy=\"6\" r=\"1.3\" fill=\"var(--ink)\"/>",
    "<path d=\"M2 0v8M6 0v8\" stroke=\"var(--ink)\" stroke-width=\"1.5\"/>",
    "<path d=\"M0 0l8 8M0 8l8-8\" stroke=\"var(--ink)\" stroke-width=\"1.5\"/>",
    "<path d=\"M0 4h8\" stroke=\"var(--ink)\" stroke-width=\"2.5\"/>",
  ]

  /// The patterns of so many series, each with an id of its own.
  static func definitions(_ id: String, count: Int) -> String {
    let patterns = (0..<min(count, squares.count)).map { series in
      "<pattern id=\"\(name(id, series))\" class=\"s\(series)\" width=\"8\" height=\"8\""
        + " patternUnits=\"userSpaceOnUse\"><path d=\"M0 0h8v8h-8z\" class=\"back\"/>"
        + "\(squares[series])</pattern>\n"
    }
    return "<defs>\n" + patterns.joined() + "</defs>\n"
  }

  /// The reference to a series' pattern, for an attribute.
  static func fill(_ id: String, _ series: Int) -> String { "url(#\(name(id, series)))" }

  /// Whether a series is all ink.
  static func isSolid(_ series: Int) -> Bool { series % squares.count == 0 }

  private static func name(_ id: String, _ series: Int) -> String {
    "\(id)-p\(series % squares.count)"
  }
}
