public import Records

/// A holiday that Swedish law names.
///
/// Red days: lag (1989:253) om allmänna helgdagar, as it has read since 2005. Eves that count as
/// Sundays: 3 a § semesterlagen (1977:480). Other eves follow collective agreements and are not here.
public enum SwedishHoliday: CaseIterable, Sendable {
  case newYearsDay
  case epiphany
  case goodFriday
  case easterDay
  case easterMonday
  case firstOfMay
  case ascensionDay
  case whitSunday
  case nationalDay
  case midsummerEve
  case midsummerDay
  case allSaintsDay
  case christmasEve
  case christmasDay
  case boxingDay
  case newYearsEve

  /// Whether it is a red day by law; the three eves only count as Sundays.
  public var isRedDay: Bool {
    switch self {
    case .midsummerEve, .christmasEve, .newYearsEve: false
    default: true
    }
  }

  /// The day it falls on in a year.
  public func date(inYear year: Int) -> CalendarDate {
    func day(_ month: Int, _ day: Int) -> CalendarDate {
      CalendarDate(days: CalendarDate.days(year: year, month: month, day: day))
    }
    func saturday(onOrAfter date: CalendarDate) -> CalendarDate {
      date.adding(days: (Weekday.saturday.rawValue - date.weekday.rawValue + 7) % 7)
    }
    switch self {
    case .newYearsDay: return day(1, 1)
    case .epiphany: return day(1, 6)
    case .goodFriday: return Self.easter(inYear: year).adding(days: -2)
    case .easterDay: return Self.easter(inYear: year)
    case .easterMonday: return Self.easter(inYear: year).adding(days: 1)
    case .firstOfMay: return day(5, 1)
    case .ascensionDay: return Self.easter(inYear: year).adding(days: 39)
    case .whitSunday: return Self.easter(inYear: year).adding(days: 49)
    case .nationalDay: return day(6, 6)
    case .midsummerEve: return saturday(onOrAfter: day(6, 20)).adding(days: -1)
    case .midsummerDay: return saturday(onOrAfter: day(6, 20))
    case .allSaintsDay: return saturday(onOrAfter: day(10, 31))
    case .christmasEve: return day(12, 24)
    case .christmasDay: return day(12, 25)
    case .boxingDay: return day(12, 26)
    case .newYearsEve: return day(12, 31)
    }
  }

  /// Its name.
  public var name: Text {
    switch self {
    case .newYearsDay: Text(sv: "nyårsdagen", en: "New Year's Day")
    case .epiphany: Text(sv: "trettondedag jul", en: "Epiphany")
    case .goodFriday: Text(sv: "långfredagen", en: "Good Friday")
    case .easterDay: Text(sv: "påskdagen", en: "Easter Day")
    case .easterMonday: Text(sv: "annandag påsk", en: "Easter Monday")
    case .firstOfMay: Text(sv: "första maj", en: "First of May")
    case .ascensionDay: Text(sv: "Kristi himmelsfärdsdag", en: "Ascension Day")
    case .whitSunday: Text(sv: "pingstdagen", en: "Whit Sunday")
    case .nationalDay: Text(sv: "nationaldagen", en: "National Day")
    case .midsummerEve: Text(sv: "midsommarafton", en: "Midsummer Eve")
    case .midsummerDay: Text(sv: "midsommardagen", en: "Midsummer Day")
    case .allSaintsDay: Text(sv: "alla helgons dag", en: "All Saints' Day")
    case .christmasEve: Text(sv: "julafton", en: "Christmas Eve")
    case .christmasDay: Text(sv: "juldagen", en: "Christmas Day")
    case .boxingDay: Text(sv: "annandag jul", en: "Boxing Day")
    case .newYearsEve: Text(sv: "nyårsafton", en: "New Year's Eve")
    }
  }

  /// Easter Day by the anonymous Gregorian algorithm as given in Jean Meeus, Astronomical
  /// Algorithms, chapter 8, with his names of the steps; holds for every Gregorian year.
  private static func easter(inYear year: Int) -> CalendarDate {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = b / 4
    let e = b % 4
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let i = c / 4
    let k = c % 4
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let monthAndDay = h + l - 7 * m + 114
    return CalendarDate(
      days: CalendarDate.days(year: year, month: monthAndDay / 31, day: monthAndDay % 31 + 1))
  }
}
