import Records

extension Cell {
  /// The cell for people; nil when there is nothing to show.
  func wording(_ language: Language, shareFractionDigits: Int) -> String? {
    switch self {
    case .absent: nil
    case .masked(let word): word(language)
    case .text(let text), .date(let text), .time(let text), .instant(let text): text
    case .integer(let value): Numerals.integer(value, language)
    case .decimal(let value, let fractionDigits):
      Numerals.decimal(value, fractionDigits: fractionDigits, language)
    case .share(let value):
      Numerals.share(value, fractionDigits: shareFractionDigits, language)
    case .flag(let value): Cell.flagWord(value, language)
    case .choice(_, let words): words(language)
    case .choices(_, let words):
      words.isEmpty ? nil : words.map { $0(language) }.joined(separator: ", ")
    case .list(let items): items.isEmpty ? nil : items.joined(separator: ", ")
    }
  }

  static func flagWord(_ value: Bool, _ language: Language) -> String {
    (value ? Text(sv: "ja", en: "yes") : Text(sv: "nej", en: "no"))(language)
  }
}

/// What stands where there is no value, for people.
let absentMark = "–"
