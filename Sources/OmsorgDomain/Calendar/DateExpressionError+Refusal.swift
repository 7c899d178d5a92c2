extension DateExpressionError {
  /// Finds why a word that is no date or period isn't, and what may have been meant: a slash or a
  /// point, a missing zero, another order, a year of two digits.
  static func refusal(of text: String, word: String, today: CalendarDate) -> DateExpressionError {
    let groups = word.split(
      omittingEmptySubsequences: false, whereSeparator: { "-/. ".contains($0) })
    let numbers = groups.compactMap { group in
      group.utf8.count <= 8 && group.utf8.allSatisfy { (0x30...0x39) ~= $0 } ? Int(group) : nil
    }
    guard numbers.count == groups.count else { return .notUnderstood(text) }
    let lengths = groups.map(\.utf8.count)
    switch lengths {
    case [4, 2, 2] where word.utf8.count(where: { $0 == ISODigits.hyphen }) == 2:
      return noSuchDate(text, numbers[0], numbers[1])
    case [4, 2] where word.contains("-"):
      return (1800...2999).contains(numbers[0]) ? .noSuchMonth(text) : .outsideYears(text)
    case [8]:
      return otherForm(text, [(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)])
    case [6]:
      return sixDigits(text, numbers[0], today: today)
    case let lengths where lengths.count == 3 && lengths[0] == 4 && lengths.max() == 4:
      return otherForm(text, [(numbers[0], numbers[1], numbers[2])])
    case let lengths where lengths.count == 3 && lengths[2] == 4 && lengths.max() == 4:
      return otherForm(
        text, [(numbers[2], numbers[1], numbers[0]), (numbers[2], numbers[0], numbers[1])])
    case let lengths where lengths.count == 3 && lengths.max() == 2 && lengths.min() != 0:
      let century = today.year / 100 * 100
      return twoDigitYear(
        text,
        [
          (century + numbers[0], numbers[1], numbers[2]),
          (century + numbers[2], numbers[1], numbers[0]),
          (century + numbers[2], numbers[0], numbers[1]),
        ])
    case [4, 1], [4, 2]:
      return otherMonth(text, year: numbers[0], month: numbers[1])
    case [1, 4], [2, 4]:
      return otherMonth(text, year: numbers[1], month: numbers[0])
    default: return .notUnderstood(text)
    }
  }

  private typealias Parts = (year: Int, month: Int, day: Int)

  private static func noSuchDate(_ text: String, _ year: Int, _ month: Int) -> DateExpressionError {
    guard (1800...2999).contains(year) else { return .outsideYears(text) }
    guard let month = Month(year: year, month: month) else { return .noSuchMonth(text) }
    return .noSuchDay(text, last: month.dates.to)
  }

  private static func otherForm(_ text: String, _ parts: [Parts]) -> DateExpressionError {
    let candidates = existing(parts)
    return candidates.isEmpty ? .notUnderstood(text) : .otherForm(text, candidates: candidates)
  }

  private static func twoDigitYear(_ text: String, _ parts: [Parts]) -> DateExpressionError {
    let candidates = existing(parts)
    return candidates.isEmpty ? .notUnderstood(text) : .twoDigitYear(text, candidates: candidates)
  }

  private static func otherMonth(_ text: String, year: Int, month: Int) -> DateExpressionError {
    guard let month = Month(year: year, month: month) else { return .notUnderstood(text) }
    return .otherForm(text, candidates: [month.iso])
  }

  /// Six digits are a date with a year of two digits, or else a year and a month.
  private static func sixDigits(
    _ text: String, _ number: Int, today: CalendarDate
  ) -> DateExpressionError {
    let year = today.year / 100 * 100 + number / 10_000
    let asDate = twoDigitYear(text, [(year, number / 100 % 100, number % 100)])
    if case .notUnderstood = asDate {
      return otherMonth(text, year: number / 100, month: number % 100)
    }
    return asDate
  }

  /// Those of the dates that exist, each once, in order.
  private static func existing(_ parts: [Parts]) -> [String] {
    var result: [String] = []
    for (year, month, day) in parts {
      guard let date = CalendarDate(year: year, month: month, day: day)?.iso,
        !result.contains(date)
      else { continue }
      result.append(date)
    }
    return result
  }
}
