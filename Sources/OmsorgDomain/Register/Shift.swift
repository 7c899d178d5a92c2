public import Records

/// A caregiver's working hours on a date.
public struct Shift: IdentifiedRecord {
  /// The id; shifts from exports have `CAREGIVER/DATETSTART`.
  public var id = ""
  /// The caregiver's id.
  public var caregiver = ""
  /// The date on which the shift begins.
  public var date = CalendarDate.earliest
  /// When it begins.
  public var start = ClockTime.midnight
  /// When it ends; before `start` means the next day.
  public var end = ClockTime.midnight
  /// Unpaid break in minutes.
  public var breakMinutes = 0
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank shift.
  public init() {}

  /// The natural key of a shift that has no id of its own.
  public static func naturalId(caregiver: String, date: CalendarDate, start: ClockTime) -> String {
    "\(caregiver)/\(date.iso)T\(start.iso)"
  }

  /// The fields.
  public static let fields = RecordFields<Shift>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "passets id", en: "the shift's id")),
    Field(
      "caregiver", \.caregiver, .text, heading: Text(sv: "Medarbetare", en: "Caregiver"),
      summary: Text(sv: "medarbetarens id", en: "the caregiver's id")),
    Field(
      "date", \.date, .date, heading: Text(sv: "Datum", en: "Date"),
      summary: Text(sv: "dagen då passet börjar", en: "the day the shift begins")),
    Field(
      "start", \.start, .time, heading: Text(sv: "Start", en: "Start"),
      summary: Text(sv: "börjar", en: "begins")),
    Field(
      "end", \.end, .time, heading: Text(sv: "Slut", en: "End"),
      summary: Text(
        sv: "slutar; före start betyder nästa dag", en: "ends; before start is the next day")),
    Field(
      "break_minutes", \.breakMinutes, .integer(unit: "minutes", in: 0...1_440), omitting: 0,
      heading: Text(sv: "Rast", en: "Break"),
      summary: Text(sv: "obetald rast i minuter", en: "unpaid break in minutes")),
  ])
}
