/// Which days are holidays in Sweden, by law.
public enum SwedishHolidays {
  /// The holidays on a date, in the order of the year: none, one, or two that coincide, as
  /// Ascension Day did with the First of May in 2008.
  public static func on(_ date: CalendarDate) -> [SwedishHoliday] {
    let year = date.year
    return SwedishHoliday.allCases.filter { $0.date(inYear: year) == date }
  }

  /// Whether the date is red in the calendar: a Sunday or a holiday by lag (1989:253).
  public static func isRedDay(_ date: CalendarDate) -> Bool {
    date.weekday == .sunday || on(date).contains(where: \.isRedDay)
  }

  /// Whether the date counts as a Sunday in semesterlagen (1977:480): red days, Midsummer Eve,
  /// Christmas Eve and New Year's Eve.
  public static func countsAsSunday(_ date: CalendarDate) -> Bool {
    date.weekday == .sunday || !on(date).isEmpty
  }
}
