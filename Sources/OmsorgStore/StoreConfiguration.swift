public import OmsorgDomain
import PlainJSON
public import Records

/// What a store says of itself in `omsorg.json`.
public struct StoreConfiguration: Record {
  /// The form of the files that this version reads and writes.
  public static let currentFormat = 1
  /// The file's path in the store.
  public static let path = "omsorg.json"

  /// The form that the files have.
  public var format = StoreConfiguration.currentFormat
  /// The municipality's or unit's name.
  public var name = ""
  /// The language of what is handed to clients and staff: `sv` or `en`.
  public var language = Language.swedish
  /// The time zone that clock times are in.
  public var timeZone = "Europe/Stockholm"
  /// The Monday that the four-week cycles are counted from.
  public var firstMonday = CalendarDate.earliest.adding(days: 6).monday
  /// Duties whose clock started before this day are not followed; nil follows all.
  public var dutiesFrom: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank configuration.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<StoreConfiguration>([
    Field(
      "format", \.format, .integer(), heading: Text(sv: "Format", en: "Format"),
      summary: Text(sv: "filernas form", en: "the form of the files")),
    Field(
      "name", \.name, .text, heading: Text(sv: "Namn", en: "Name"),
      summary: Text(sv: "kommunens eller enhetens namn", en: "name of the municipality or unit")),
    Field(
      "language", \.language, .language, heading: Text(sv: "Språk", en: "Language"),
      summary: Text(
        sv: "språk i det som lämnas ut: sv eller en",
        en: "language of what is handed out: sv or en")),
    Field(
      "time_zone", \.timeZone, .timeZone, heading: Text(sv: "Tidszon", en: "Time zone"),
      summary: Text(sv: "tidszon för klockslag", en: "time zone of clock times")),
    Field(
      "first_monday", \.firstMonday, .monday,
      heading: Text(sv: "Första måndag", en: "First Monday"),
      summary: Text(
        sv: "måndagen som fyraveckorsperioderna räknas från",
        en: "the Monday that four-week cycles are counted from")),
    Field(
      optional: "duties_from", \.dutiesFrom, .date,
      heading: Text(sv: "Bevaka från", en: "Duties from"),
      summary: Text(
        sv: "skyldigheter som började löpa tidigare bevakas inte",
        en: "duties whose clock started earlier are not followed")),
  ])
}

extension StoreConfiguration {
  /// The four-week cycles.
  /// - Throws: `StoreError.invalidFile` if what they are counted from is no Monday.
  public var careCycle: CareCycle {
    get throws {
      guard let cycle = CareCycle(firstMonday: firstMonday) else {
        throw StoreError.invalidFile(
          path: Self.path, position: TextPosition(line: 1, column: 1),
          message: Text(
            sv: "'\(firstMonday.iso)' är ingen måndag", en: "'\(firstMonday.iso)' is no Monday"))
      }
      return cycle
    }
  }
}

extension ValueForm where Value == Language {
  /// `sv` or `en`.
  static var language: ValueForm<Language> {
    .string(
      expected: Text(sv: "sv eller en", en: "sv or en"), typeName: "language", cellKind: .text,
      strict: { Language(rawValue: $0) }, format: { $0.rawValue }, cell: { .text($0.rawValue) })
  }
}

extension ValueForm where Value == String {
  /// A time zone's name, which becomes a path below the system's folder of time zones: it must not
  /// lead out of it, nor be read as anything but a name.
  static var timeZone: ValueForm<String> {
    .string(
      expected: Text(
        sv: "en tidszon som Europe/Stockholm", en: "a time zone like Europe/Stockholm"),
      typeName: "time zone", cellKind: .text,
      strict: { isTimeZoneName($0) ? $0 : nil }, format: { $0 }, cell: { .text($0) },
      // What a person writes is looked up among the zones there are.
      lenient: { $0 })
  }

  private static func isTimeZoneName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "/") else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
  }
}

extension ValueForm where Value == CalendarDate {
  /// A date that is a Monday.
  static var monday: ValueForm<CalendarDate> {
    .string(
      expected: Text(sv: "en måndag (ÅÅÅÅ-MM-DD)", en: "a Monday (YYYY-MM-DD)"),
      typeName: "date", cellKind: .date,
      strict: { text in CalendarDate(iso: text).flatMap { $0.weekday == .monday ? $0 : nil } },
      format: { $0.iso }, cell: { .date($0.iso) })
  }
}
