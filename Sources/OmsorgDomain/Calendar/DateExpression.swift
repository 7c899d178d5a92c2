/// What a person types for a date or a period, made definite by the day it is typed on.
///
/// One day: `2026-11-20`; `today`, `yesterday`, `tomorrow`, `idag`, `igår`, `imorgon`; `+3d`, `-2w`,
/// `+1m`, `+1y` counted from today (`v` and `å` for Swedish weeks and years); a weekday such as
/// `mon` or `måndag`: the next one, today included. A period: `2026-11`, `2026-W47` (or `v47`),
/// `2026`, or `A..B` of any of these, both ends included; without A or B it is open.
public struct DateExpression: Hashable, Sendable {
  /// The first date, or nil if the period is open backwards; never both nil.
  public let from: CalendarDate?
  /// The last date, included, or nil if the period is open forwards.
  public let to: CalendarDate?

  /// Reads a date or a period.
  /// - Throws: `DateExpressionError`, which says what to write instead.
  public init(_ text: String, today: CalendarDate) throws(DateExpressionError) {
    let bytes = Array(text.utf8)
    let dot = UInt8(ascii: ".")
    guard
      let dots = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot })
    else {
      let dates = try Self.dates(text, today: today)
      self.from = dates.from
      self.to = dates.to
      return
    }
    let first = String(decoding: bytes[..<dots], as: UTF8.self)
    let last = String(decoding: bytes[(dots + 2)...], as: UTF8.self)
    guard !first.isEmpty || !last.isEmpty else { throw .notUnderstood(text) }
    self.from = first.isEmpty ? nil : try Self.dates(first, today: today).from
    self.to = last.isEmpty ? nil : try Self.dates(last, today: today).to
    if let from, let to, to < from { throw .endsBeforeItBegins(from: from, to: to) }
  }

  /// Reads one day, for an option that takes a single date.
  /// - Throws: `DateExpressionError`; `.severalDays` for a period of more than one day.
  public static func date(
    _ text: String, today: CalendarDate
  ) throws(DateExpressionError) -> CalendarDate {
    let expression = try DateExpression(text, today: today)
    guard let date = expression.from, date == expression.to else {
      throw .severalDays(text, from: expression.from, to: expression.to)
    }
    return date
  }

  /// All the dates, or nil if the period is open at an end.
  public var dates: DateRange? {
    guard let from, let to else { return nil }
    return DateRange(from: from, to: to)
  }

  /// Whether the date lies in the period.
  public func contains(_ date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
  }

  /// The dates that an expression without `..` denotes.
  private static func dates(
    _ text: String, today: CalendarDate
  ) throws(DateExpressionError) -> DateRange {
    let word = text.lowercased()
    if let date = CalendarDate(iso: word) { return DateRange(date) }
    if let days = daysFromToday[word] { return DateRange(today.adding(days: days)) }
    if let weekday = Weekday.byName[word] {
      let days = floorModulo(weekday.rawValue - today.weekday.rawValue, 7)
      return DateRange(today.adding(days: days))
    }
    if let date = try offset(word, today: today) { return DateRange(date) }
    if let month = Month(iso: word) { return month.dates }
    if let week = try week(word) { return week.dates }
    if let year = try year(word) { return year }
    throw DateExpressionError.refusal(of: text, word: word, today: today)
  }

  private static let daysFromToday = [
    "today": 0, "idag": 0, "i dag": 0, "yesterday": -1, "igår": -1, "i går": -1, "tomorrow": 1,
    "imorgon": 1, "i morgon": 1,
  ]

  /// `+3d`, `-2w`, `+1m`, `+1y` from today, or nil if the word has another form.
  private static func offset(
    _ word: String, today: CalendarDate
  ) throws(DateExpressionError) -> CalendarDate? {
    guard let sign = word.first, sign == "+" || sign == "-", let unit = word.last,
      let count = digits(word.dropFirst().dropLast()), count.digits <= 6
    else { return nil }
    let amount = sign == "-" ? -count.value : count.value
    let date: CalendarDate
    switch unit {
    case "d": date = today.adding(days: amount)
    case "w", "v": date = today.adding(days: 7 * amount)
    case "m": date = today.adding(months: amount)
    case "y", "å": date = today.adding(months: 12 * amount)
    default: return nil
    }
    guard date >= .earliest, date <= .latest else { throw .outsideYears(word) }
    return date
  }

  /// `2026-w47` or `2026-v47`, or nil if the word has another form.
  private static func week(_ word: String) throws(DateExpressionError) -> ISOWeek? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = digits(parts[0]), year.digits == 4,
      let letter = parts[1].first, letter == "w" || letter == "v",
      let week = digits(parts[1].dropFirst()), week.digits <= 2
    else { return nil }
    guard (1800...2999).contains(year.value) else { throw .outsideYears(word) }
    guard let found = ISOWeek(year: year.value, week: week.value) else {
      throw .noSuchWeek(year: year.value, weeks: ISOWeek.count(inYear: year.value))
    }
    return found
  }

  /// `2026`, or nil if the word has another form.
  private static func year(_ word: String) throws(DateExpressionError) -> DateRange? {
    guard let year = digits(word[...]), year.digits == 4 else { return nil }
    guard let january = Month(year: year.value, month: 1) else { throw .outsideYears(word) }
    return DateRange(from: january.dates.from, to: january.adding(months: 11).dates.to)
  }

  /// The number that at most nine digits spell and how many they are, or nil.
  private static func digits(_ text: Substring) -> (value: Int, digits: Int)? {
    ISODigits.withBytes(of: text) { bytes in
      guard (1...9).contains(bytes.count) else { return nil }
      return ISODigits.number(bytes, bytes.indices).map { ($0, bytes.count) }
    }
  }
}
