/// The forms a report can be written in; the raw value is what the user types.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Aligned columns for people.
  case text
  /// RFC 4180 with commas, LF and English ids, for programs.
  case csv
  /// What a Swedish Excel opens right by double-click: BOM, `;`, decimal comma, CRLF.
  case csvExcel = "csv=excel"
  /// Tab-separated lines for `cut` and `awk`: tab, line breaks and backslash as `\t \n \r \\`.
  case tsv
  /// One JSON object with `schema` and `items`.
  case json
  /// One JSON object a line.
  case jsonl
  /// A page that needs nothing beside itself.
  case html
  /// A table of GitHub's Markdown.
  case markdown = "md"
  /// A workbook for spreadsheets (Office Open XML), its cells typed.
  case xlsx

  /// The format that a file's ending asks for, with or without its dot, in any case.
  public init?(fileEnding: String) {
    let ending = fileEnding.hasPrefix(".") ? String(fileEnding.dropFirst()) : fileEnding
    switch ending.lowercased() {
    case "txt": self = .text
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "xlsx": self = .xlsx
    default: return nil
    }
  }
}
