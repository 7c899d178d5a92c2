/// One value of a table or report, typed so that every output format can write it its own way.
public enum Cell: Equatable, Sendable {
  /// No value: an empty CSV cell, `null` in JSON, `–` for people.
  case absent
  /// Free text, a name or an id. Leading zeros are kept everywhere.
  case text(String)
  /// A whole number: a count, minutes, öre.
  case integer(Int)
  /// A number shown with a fixed number of decimals to people; machine formats get it whole.
  case decimal(Double, fractionDigits: Int)
  /// A share from 0 to 1: a percentage to people, the number to machines.
  case share(Double)
  /// A civil date, `YYYY-MM-DD`.
  case date(String)
  /// A clock time, `HH:MM`.
  case time(String)
  /// An instant, RFC 3339 in UTC.
  case instant(String)
  /// Yes or no.
  case flag(Bool)
  /// Several short texts: ids, skills.
  case list([String])
  /// One of a few declared words: the stable name to machines, the words to people.
  case choice(String, Text)
  /// A value that is kept back: nothing to machines, so that no word takes the value's place when
  /// the output is read in again; the word to people.
  case masked(Text)
  /// Several declared words: the stable names to machines, the words to people.
  case choices([String], [Text])

  /// The value as short plain text, the same in every language; nil when absent.
  public var plainText: String? {
    switch self {
    case .absent, .masked: nil
    case .text(let text), .date(let text), .time(let text), .instant(let text),
      .choice(let text, _):
      text
    case .integer(let number): String(number)
    case .decimal(let number, _), .share(let number): number.description
    case .flag(let flag): flag ? "true" : "false"
    case .list(let parts), .choices(let parts, _): parts.joined(separator: ",")
    }
  }
}
