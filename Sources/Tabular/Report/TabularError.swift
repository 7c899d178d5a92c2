public import Records

/// Why a report can't be written as asked.
public enum TabularError: Error, Equatable, Sendable {
  /// A field was asked for that the report doesn't have; `known` are those it has.
  case unknownField(String, known: [String])
  /// A sheet has room for so many rows below its headings.
  case tooManyRows(most: Int)
  /// A cell has room for so many characters; `row` counts the headings' row.
  case textTooLong(field: String, row: Int, characters: Int, most: Int)
  /// A workbook has room for 4 GiB.
  case workbookTooLarge

  /// Its stable name, for programs.
  public var kind: String {
    switch self {
    case .unknownField: "unknown_field"
    case .tooManyRows: "too_many_rows"
    case .textTooLong: "text_too_long"
    case .workbookTooLarge: "workbook_too_large"
    }
  }

  /// What is wrong, in words.
  public var message: Text {
    switch self {
    case .unknownField(let name, _):
      Text(sv: "okänt fält '\(name)'", en: "unknown field '\(name)'")
    case .tooManyRows(let most):
      Text(
        sv: "tabellen har fler rader än de \(most) som ett blad rymmer",
        en: "the table has more rows than the \(most) that a sheet has room for")
    case .textTooLong(let field, let row, let characters, let most):
      Text(
        sv: "'\(field)' på rad \(row) har \(characters) tecken, en cell rymmer \(most)",
        en: "'\(field)' on row \(row) has \(characters) characters, a cell has room for \(most)")
    case .workbookTooLarge:
      Text(
        sv: "tabellen är större än de 4 GiB som en arbetsbok rymmer",
        en: "the table is larger than the 4 GiB that a workbook has room for")
    }
  }

  /// What to do about it.
  public var hint: Text {
    switch self {
    case .unknownField(_, let known):
      Text(
        sv: "fälten är \(known.joined(separator: ", "))",
        en: "the fields are \(known.joined(separator: ", "))")
    case .tooManyRows, .textTooLong, .workbookTooLarge:
      Text(
        sv: "välj färre rader, eller skriv --csv eller --json",
        en: "choose fewer rows, or write --csv or --json")
    }
  }
}
