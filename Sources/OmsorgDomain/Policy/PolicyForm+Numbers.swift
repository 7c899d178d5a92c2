import PlainJSON
import Records

extension PolicyForm where Value == Int {
  /// A number of days.
  public static var days: Self {
    counted(
      "days",
      Text(sv: "ett helt antal dagar, till exempel 14", en: "a whole number of days, such as 14")
    ) { Text(sv: $0 == 1 ? "1 dag" : "\($0) dagar", en: $0 == 1 ? "1 day" : "\($0) days") }
  }

  /// A number of weeks.
  public static var weeks: Self {
    counted(
      "weeks",
      Text(sv: "ett helt antal veckor, till exempel 4", en: "a whole number of weeks, such as 4")
    ) { Text(sv: $0 == 1 ? "1 vecka" : "\($0) veckor", en: $0 == 1 ? "1 week" : "\($0) weeks") }
  }

  /// A number of calendar months.
  public static var months: Self {
    counted(
      "months",
      Text(sv: "ett helt antal månader, till exempel 6", en: "a whole number of months, such as 6")
    ) {
      Text(sv: $0 == 1 ? "1 månad" : "\($0) månader", en: $0 == 1 ? "1 month" : "\($0) months")
    }
  }

  /// An age or a length in years.
  public static var years: Self {
    counted(
      "years",
      Text(sv: "ett helt antal år, till exempel 65", en: "a whole number of years, such as 65")
    ) { Text(sv: "\($0) år", en: $0 == 1 ? "1 year" : "\($0) years") }
  }

  /// A number of minutes.
  public static var minutes: Self {
    counted(
      "minutes",
      Text(
        sv: "ett helt antal minuter, till exempel 30", en: "a whole number of minutes, such as 30")
    ) {
      Text(sv: $0 == 1 ? "1 minut" : "\($0) minuter", en: $0 == 1 ? "1 minute" : "\($0) minutes")
    }
  }

  /// A plain count.
  public static var count: Self {
    counted("count", Text(sv: "ett heltal, till exempel 2", en: "a whole number, such as 2")) {
      Text(same: "\($0)")
    }
  }

  /// A weight in points, small enough for a score to be a sum of weights.
  public static var points: Self {
    counted(
      "points",
      Text(
        sv: "ett helt antal poäng till och med 1000000, till exempel 100",
        en: "a whole number of points up to 1000000, such as 100"),
      atMost: 1_000_000
    ) { Text(sv: "\($0) poäng", en: $0 == 1 ? "1 point" : "\($0) points") }
  }

  /// An amount of money in öre.
  public static var ore: Self {
    counted(
      "ore",
      Text(
        sv: "ett belopp i hela ören, till exempel 31400 för 314 kr",
        en: "an amount in whole öre, such as 31400 for 314 kr")
    ) { amount in
      Text(sv: kronor(amount, decimalSign: ","), en: kronor(amount, decimalSign: "."))
    }
  }

  private static func counted(
    _ name: String, _ expected: Text, atMost most: Int = .max,
    _ wording: @escaping @Sendable (Int) -> Text
  ) -> Self {
    PolicyForm(
      name, expected: expected,
      value: {
        if case .integer(let number) = $0, (0...most).contains(number) { number } else { nil }
      },
      wording: wording,
      literal: { text in Int(text).map(JSONValue.integer) ?? .string(text) })
  }

  private static func kronor(_ amount: Int, decimalSign: String) -> String {
    let (whole, rest) = amount.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return "\(whole) kr" }
    return "\(whole)\(decimalSign)\(rest < 10 ? "0" : "")\(rest) kr"
  }
}

extension PolicyForm where Value == Double {
  /// A share from 0 to 1.
  public static var share: Self {
    PolicyForm(
      "share",
      expected: Text(
        sv: "en andel från 0 till 1, till exempel 0.25 eller 25%",
        en: "a share from 0 to 1, such as 0.25 or 25%"),
      value: { literal in double(literal).flatMap { (0...1).contains($0) ? $0 : nil } },
      wording: { share in
        Text(sv: "\(percent(share, ",")) %", en: "\(percent(share, "."))%")
      },
      literal: { text in typedShare(text) ?? .string(text) })
  }
}

extension PolicyForm where Value == [Int] {
  /// Counts from the smallest to the largest.
  public static var counts: Self {
    PolicyForm(
      "counts",
      expected: Text(
        sv: "stigande heltal, till exempel [10,15,20]",
        en: "whole numbers that rise, such as [10,15,20]"),
      value: { literal in
        guard case .array(let elements) = literal, !elements.isEmpty else { return nil }
        var counts: [Int] = []
        for element in elements {
          guard case .integer(let count) = element, count >= 0, counts.last ?? -1 < count else {
            return nil
          }
          counts.append(count)
        }
        return counts
      },
      wording: { counts in Text(same: counts.map(String.init).joined(separator: ", ")) },
      literal: { text in
        let counts = text.split(separator: ",").map { Int($0.trimmingSpaces) }
        guard !counts.isEmpty, !counts.contains(nil) else { return .string(text) }
        return .array(counts.compactMap { $0.map(JSONValue.integer) })
      })
  }
}

/// A number with or without decimals, or nil.
func double(_ literal: JSONValue) -> Double? {
  switch literal {
  case .integer(let number): Double(number)
  case .number(let digits): Double(digits)
  default: nil
  }
}

/// The share that was typed as `0.25`, `0,25`, `25%` or `25 %`.
func typedShare(_ text: some StringProtocol) -> JSONValue? {
  var number = String(text.map { $0 == "," ? "." : $0 })
  let isPercentage = number.hasSuffix("%")
  if isPercentage { number = String(number.dropLast()[...].trimmingSpaces) }
  guard let value = Double(number), value.isFinite else { return nil }
  let share = isPercentage ? value / 100 : value
  if share == 0 || share == 1 { return .integer(Int(share)) }
  return .number(share.description)
}

/// A share as a number of per cent with at most one decimal.
func percent(_ share: Double, _ decimalSign: String) -> String {
  let tenths = Int(share * 1000 + 0.5)
  let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(whole)" : "\(whole)\(decimalSign)\(rest)"
}
