public import Records

extension Weekday {
  /// The names that people write weekdays with, lower case.
  static let byName: [String: Weekday] = [
    "mon": .monday, "monday": .monday, "mån": .monday, "måndag": .monday,
    "tue": .tuesday, "tuesday": .tuesday, "tis": .tuesday, "tisdag": .tuesday,
    "wed": .wednesday, "wednesday": .wednesday, "ons": .wednesday, "onsdag": .wednesday,
    "thu": .thursday, "thursday": .thursday, "tor": .thursday, "torsdag": .thursday,
    "tors": .thursday,
    "fri": .friday, "friday": .friday, "fre": .friday, "fredag": .friday,
    "sat": .saturday, "saturday": .saturday, "lör": .saturday, "lördag": .saturday,
    "sun": .sunday, "sunday": .sunday, "sön": .sunday, "söndag": .sunday,
  ]

  /// The weekday that a name means, in whatever case: `mån`, `Monday`; nil if none.
  public static func named(_ name: some StringProtocol) -> Weekday? { byName[name.lowercased()] }

  /// The stable name: `mon`.
  public var name: String {
    switch self {
    case .monday: "mon"
    case .tuesday: "tue"
    case .wednesday: "wed"
    case .thursday: "thu"
    case .friday: "fri"
    case .saturday: "sat"
    case .sunday: "sun"
    }
  }

  /// The weekday in words.
  public var words: Text {
    switch self {
    case .monday: Text(sv: "måndag", en: "Monday")
    case .tuesday: Text(sv: "tisdag", en: "Tuesday")
    case .wednesday: Text(sv: "onsdag", en: "Wednesday")
    case .thursday: Text(sv: "torsdag", en: "Thursday")
    case .friday: Text(sv: "fredag", en: "Friday")
    case .saturday: Text(sv: "lördag", en: "Saturday")
    case .sunday: Text(sv: "söndag", en: "Sunday")
    }
  }

  /// The weekday's first three letters: `mån`, `Mon`.
  public var shortWords: Text {
    let words = words
    return Text(sv: String(words(.swedish).prefix(3)), en: String(words(.english).prefix(3)))
  }
}

extension ValueForm where Value == Weekday {
  /// A day of the week, `mon`...`sun`; people also write it out, in either language.
  public static var weekday: ValueForm<Weekday> {
    .string(
      expected: Text(sv: "en veckodag (mån)", en: "a weekday (mon)"), typeName: "weekday",
      cellKind: .choice,
      strict: { text in Weekday.allCases.first { $0.name == text } }, format: { $0.name },
      cell: { .choice($0.name, $0.words) }, lenient: { Weekday.named($0) },
      faultKind: "no_such_weekday")
  }
}
