public import Records

/// A fault in a file that is to be imported.
public struct ImportFault: Error, Sendable {
  /// The file, as the user named it or below the folder that the user named.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The character in the line, counted from 1.
  public let column: Int
  /// The column's heading, if the fault is in a cell.
  public let heading: String?
  /// The stable kind: `wrong_check_digit`, `unknown_client`.
  public let kind: String
  /// The fault in words. Holds ids, dates and codes, but nothing else that is personal.
  public let message: Text

  /// A fault.
  public init(
    file: String, line: Int, column: Int, heading: String?, kind: String, message: Text
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.heading = heading
    self.kind = kind
    self.message = message
  }
}
