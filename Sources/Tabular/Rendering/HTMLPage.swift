import Records

/// What every page of a report has around its tables, and how text stands in it.
struct HTMLPage {
  let context: RenderContext

  /// How every page of tables looks.
  static let style = """
    :root{color-scheme:light dark;font:1rem/1.45 system-ui,sans-serif}
    body{margin:0;padding:1rem;background:Canvas;color:CanvasText}
    .wide{overflow-x:auto;max-width:100%}
    .wide:focus-visible{outline:3px solid Highlight;outline-offset:2px}
    table{border-collapse:collapse;margin:0 0 1.5rem}
    caption{text-align:left;font-size:1.25rem;font-weight:700;padding:0 0 .75rem}
    caption span{display:inline-block;position:sticky;left:0;max-width:calc(100vw - 2rem)}
    th,td{padding:.35rem .75rem;text-align:left;vertical-align:top;\
    border-bottom:1px solid #767676;white-space:pre-line;overflow-wrap:break-word}
    th:first-child,td:first-child{padding-left:0}
    tr>th:first-child{position:sticky;left:0;background:Canvas}
    thead th{vertical-align:bottom;border-bottom:2px solid}
    tbody th{font-weight:600}
    tfoot th,tfoot td{border-top:2px solid;border-bottom:0;font-weight:700}
    .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    .k{white-space:nowrap}
    thead .n,thead .k{white-space:normal}
    p{max-width:70ch;margin:0 0 .75rem;white-space:pre-line}
    @media print{:root{color-scheme:light;font-size:9pt}body{padding:0}\
    .wide{overflow:visible}thead{display:table-header-group}\
    tfoot{display:table-row-group}tr{break-inside:avoid}\
    th,td{padding:.2rem .5rem}tr>th:first-child,caption span{position:static}}
    @page{margin:15mm}

    """
  /// A wide table is printed on paper laid down.
  private static let landscape = "@page{size:landscape}\n"
  private static let mostColumnsUpright = 6

  /// Begins a page; `tableWidth` is the number of columns side by side.
  func begin(tableWidth: Int, _ bytes: inout [UInt8]) {
    let paper = tableWidth > HTMLPage.mostColumnsUpright ? HTMLPage.landscape : ""
    append(
      HTMLPage.head(
        title: context.title ?? context.schema, languageTag: context.language.rawValue,
        style: HTMLPage.style + paper), &bytes)
    append("<body>\n<main>\n", &bytes)
  }

  /// What stands before the body of every page: nothing is loaded and nothing is run.
  static func head(
    title: String, languageTag: String, isRightToLeft: Bool = false, style: String
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(escaped(languageTag))"\(isRightToLeft ? " dir=\"rtl\"" : "")>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escaped(title))</title>
    <style>
    \(style)</style>
    </head>

    """
  }

  func end(_ bytes: inout [UInt8]) {
    notes(&bytes)
    append("</main>\n</body>\n</html>\n", &bytes)
  }

  /// The remarks below the rows.
  func notes(_ bytes: inout [UInt8]) {
    for note in context.notes { append("<p>\(HTMLPage.escaped(note))</p>\n", &bytes) }
  }

  /// Opens a table; it scrolls by itself where the page is narrower, by keyboard too.
  func beginTable(caption: Bool, _ bytes: inout [UInt8]) {
    let title = HTMLPage.escaped(context.title ?? context.schema)
    append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"\(title)\">\n", &bytes)
    append("<table>\n", &bytes)
    if caption { append("<caption><span>\(title)</span></caption>\n", &bytes) }
  }

  func endTable(_ bytes: inout [UInt8]) { append("</table>\n</div>\n", &bytes) }

  /// The words of a cell; a missing value is seen as a dash and not read aloud.
  func content(_ cell: Cell, _ column: Column) -> String {
    let word = cell.wording(context.language, shareFractionDigits: column.shareFractionDigits)
    return word.map(HTMLPage.escaped) ?? "<span aria-hidden=\"true\">\(absentMark)</span>"
  }

  /// The class of a column's cells: numbers, or what shouldn't be broken over lines.
  func cssClass(_ column: Column) -> String {
    switch column.kind {
    case .integer, .decimal, .share: " class=\"n\""
    case .date, .time, .instant: " class=\"k\""
    case .text, .flag, .list, .choice: ""
    }
  }

  func append(_ text: String, _ bytes: inout [UInt8]) { bytes.append(contentsOf: text.utf8) }

  /// Text as it may stand between tags and in attributes in double quotes.
  static func escaped(_ text: String) -> String {
    let text = text.withoutControls
    if text.utf8.allSatisfy({ !isMarkup($0) }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), Byte.quote, Byte.apostrophe: true
    default: false
    }
  }
}
