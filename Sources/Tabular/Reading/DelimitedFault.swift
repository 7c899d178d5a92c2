public import PlainJSON
public import Records

/// Something in a delimited file that makes a row undependable, and where it stands.
public struct DelimitedFault: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Kind: Equatable, Sendable {
    /// A quote opens a cell and never closes it.
    case unclosedQuote
    /// A cell in quotes goes on after its closing quote.
    case textAfterQuote
    /// The row ends before the columns of the heading line are filled.
    case tooFewCells(found: Int, expected: Int)
    /// The row has cells beyond the heading line's columns.
    case tooManyCells(found: Int, expected: Int)
    /// A byte that Windows-1252 gives no character.
    case undefinedByte(UInt8)
    /// A byte that isn't part of a character in UTF-8.
    case invalidUTF8(UInt8)
    /// The file is UTF-16, which isn't read.
    case utf16
  }

  /// What is wrong.
  public let kind: Kind
  /// The line in the file and the character in the line.
  public let position: TextPosition
  /// The cell in the row, from 1.
  public let cell: Int

  /// What is wrong, in words.
  public var message: Text {
    switch kind {
    case .unclosedQuote:
      Text(sv: "citattecknet avslutas aldrig", en: "quote is never closed")
    case .textAfterQuote:
      Text(sv: "text efter avslutande citattecken", en: "text after a closing quote")
    case .tooFewCells(let found, let expected):
      Text(
        sv: "för få kolumner: \(found), rubrikraden har \(expected)",
        en: "too few columns: \(found), the heading line has \(expected)")
    case .tooManyCells(let found, let expected):
      Text(
        sv: "för många kolumner: \(found), rubrikraden har \(expected)",
        en: "too many columns: \(found), the heading line has \(expected)")
    case .undefinedByte(let byte):
      Text(
        sv: "byten \(hexadecimal(byte)) är inget tecken i Windows-1252",
        en: "byte \(hexadecimal(byte)) is no character in Windows-1252")
    case .invalidUTF8(let byte):
      Text(
        sv: "byten \(hexadecimal(byte)) är fel i UTF-8",
        en: "byte \(hexadecimal(byte)) is wrong in UTF-8")
    case .utf16:
      Text(
        sv: "filen är UTF-16: spara den som CSV UTF-8",
        en: "the file is UTF-16: save it as CSV UTF-8")
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "0x" + (digits.count == 1 ? "0" : "") + digits
}
