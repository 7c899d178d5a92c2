public import Records

/// Why what was typed is no date or period.
public enum DateExpressionError: Error, Hashable, Sendable {
  /// None of the forms there are.
  case notUnderstood(String)
  /// The parts of a date in another form; what it may mean, first the likeliest, each to be
  /// written.
  case otherForm(String, candidates: [String])
  /// The parts of a date with a year of two digits; what it may mean, each to be written.
  case twoDigitYear(String, candidates: [String])
  /// A day that its month doesn't have; the month's last day.
  case noSuchDay(String, last: CalendarDate)
  /// A month other than 01–12.
  case noSuchMonth(String)
  /// A week that the year, of so many weeks, doesn't have.
  case noSuchWeek(year: Int, weeks: Int)
  /// A date outside the years 1800–2999.
  case outsideYears(String)
  /// A period whose last date comes before its first.
  case endsBeforeItBegins(from: CalendarDate, to: CalendarDate)
  /// A period where one day is asked for; its ends where they aren't open.
  case severalDays(String, from: CalendarDate?, to: CalendarDate?)

  /// What is wrong.
  public var message: Text {
    switch self {
    case .notUnderstood(let text):
      Text(sv: "okänt datum '\(text)'", en: "unknown date '\(text)'")
    case .otherForm(let text, let candidates):
      candidates.count > 1
        ? Text(
          sv: "datumet '\(text)' kan läsas på flera sätt",
          en: "the date '\(text)' can be read in several ways")
        : Text(
          sv: "datumet '\(text)' är skrivet på ett annat sätt än ÅÅÅÅ-MM-DD",
          en: "the date '\(text)' is written in another way than YYYY-MM-DD")
    case .twoDigitYear(let text, _):
      Text(
        sv: "årtalet i '\(text)' har två siffror", en: "the year in '\(text)' has two digits")
    case .noSuchDay(let text, _):
      Text(sv: "dagen '\(text)' finns inte", en: "there is no day '\(text)'")
    case .noSuchMonth(let text):
      Text(sv: "månaden i '\(text)' finns inte", en: "there is no such month as in '\(text)'")
    case .noSuchWeek(let year, let weeks):
      Text(
        sv: "år \(String(year)) har veckorna 1 till \(weeks)",
        en: "the year \(String(year)) has weeks 1 to \(weeks)")
    case .outsideYears(let text):
      Text(
        sv: "'\(text)' ligger utanför åren 1800–2999",
        en: "'\(text)' is outside the years 1800–2999")
    case .endsBeforeItBegins(let from, let to):
      Text(
        sv: "perioden slutar \(to.iso), innan den börjar \(from.iso)",
        en: "the period ends on \(to.iso), before it begins on \(from.iso)")
    case .severalDays(let text, _, _):
      Text(sv: "'\(text)' är inte en enda dag", en: "'\(text)' is not a single day")
    }
  }

  /// What to write instead.
  public var hint: Text {
    switch self {
    case .notUnderstood, .outsideYears:
      Text(
        sv: "skriv ett datum som 2026-11-20, 2026-11, 2026-W47, idag, +3d, mån eller A..B",
        en: "write a date such as 2026-11-20, 2026-11, 2026-W47, today, +3d, mon or A..B")
    case .otherForm(_, let candidates), .twoDigitYear(_, let candidates):
      Text(
        sv: "skriv " + Self.alternatives(candidates, "eller"),
        en: "write " + Self.alternatives(candidates, "or"))
    case .noSuchDay(_, let last):
      Text(
        sv: "månadens sista dag är \(last.iso)", en: "the last day of that month is \(last.iso)")
    case .noSuchMonth:
      Text(
        sv: "månaderna är 01 till 12", en: "months are 01 to 12")
    case .noSuchWeek(let year, let weeks):
      Text(
        sv: "årets sista vecka är \(String(year))-W\(weeks)",
        en: "the last week of that year is \(String(year))-W\(weeks)")
    case .endsBeforeItBegins(let from, let to):
      Text(sv: "skriv \(to.iso)..\(from.iso)", en: "write \(to.iso)..\(from.iso)")
    case .severalDays(_, let from, let to):
      Text(
        sv: "skriv en dag, som " + Self.alternatives([from, to].compactMap { $0?.iso }, "eller"),
        en: "write one day, such as " + Self.alternatives([from, to].compactMap { $0?.iso }, "or"))
    }
  }

  /// `a`, `a or b`, `a, b or c`.
  private static func alternatives(_ texts: [String], _ or: String) -> String {
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(or) \(last)"
  }
}
