/// The few ways in which text stands out on a terminal.
public enum Style: String, Sendable {
  /// Headings, and what is to be typed.
  case strong = "1"
  /// Errors, and what is overdue.
  case error = "1;31"
  /// Warnings, and what is due.
  case warning = "1;33"
  /// What is as it should be.
  case good = "32"

  /// The text with the control sequences that begin and end the style.
  public func applied(to text: String) -> String {
    "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
