import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// What reports say in one language of figures and records.
struct ReportWords: InOneLanguage {
  let language: Language
  let records: CareRecords

  /// A share as per cent with one decimal.
  func percent(_ share: Double) -> String {
    Numerals.share(share, fractionDigits: 1, language) ?? absent
  }

  /// A share that may be absent.
  func percent(_ share: Double?) -> String { share.map { percent($0) } ?? absent }

  /// A change of a share in percentage points, with its sign.
  func points(_ change: Double) -> String {
    let number = Numerals.decimal(abs(change) * 100, fractionDigits: 1, language) ?? absent
    return (change < 0 ? "−" : "+") + number + t("\u{A0}procentenheter", "\u{A0}points")
  }

  /// A number with one decimal.
  func number(_ value: Double?) -> String {
    value.flatMap { Numerals.decimal($0, fractionDigits: 1, language) } ?? absent
  }

  /// A team by name and id.
  func team(_ id: String?) -> String {
    guard let id else { return t("utan lag", "no team") }
    guard let name = records.team(id)?.name, !name.isEmpty, name != id else { return id }
    return "\(name) (\(id))"
  }

  /// A month in words of a chart's axis: `nov 26`.
  func month(_ key: String?) -> String {
    let parts = (key ?? "").split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), (1...12).contains(number) else {
      return key ?? absent
    }
    let names = t(
      "jan feb mar apr maj jun jul aug sep okt nov dec",
      "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    ).split(separator: " ")
    return "\(names[number - 1]) \(parts[0].suffix(2))"
  }

  /// The days as people write them.
  func days(_ range: DateRange) -> String { "\(range.from.iso) – \(range.to.iso)" }

  /// Ids in a row, the rest counted where they are many.
  func list(_ items: [String], atMost most: Int = 12) -> String {
    let shown = items.prefix(most).joined(separator: ", ")
    let rest = items.count - most
    return rest > 0 ? shown + t(" och \(rest) till", " and \(rest) more") : shown
  }

  var absent: String { "–" }
}

/// What a report is of, as its heading says.
struct ReportHeading: Sendable {
  let store: String
  let madeOn: CalendarDate
  let madeBy: String
  let scope: String?

  /// The facts of a report's heading.
  /// - Parameter visits: the first and the last day of the period with visits.
  func facts(
    _ words: ReportWords, period: DateRange, visits: DateRange?
  ) -> [(label: String, value: String)] {
    [
      (words.t("Period", "Period"), words.days(period)),
      (
        words.t("Besök finns", "Visits known"),
        visits.map(words.days) ?? words.t("inga i perioden", "none in the period")
      ),
      (words.t("Gäller", "About"), scope ?? words.t("alla utförare", "all providers")),
      (words.t("Underlag", "Data"), store),
      (
        words.t("Framtagen", "Made"),
        words.t("\(madeOn.iso) av \(madeBy)", "\(madeOn.iso) by \(madeBy)")
      ),
    ]
  }

  /// Where the definitions stand, at the end of every report.
  static func definitions(_ words: ReportWords) -> String {
    words.t(
      "Hur varje mått räknas står i omsorg-metrics(7), 'omsorg help metrics'. Rapporten innehåller "
        + "inga namn på brukare eller medarbetare.",
      "How each figure is computed is told by omsorg-metrics(7), 'omsorg help metrics'. The report "
        + "holds no names of clients or caregivers.")
  }
}
