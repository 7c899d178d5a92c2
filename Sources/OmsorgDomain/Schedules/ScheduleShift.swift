public import Records

/// A shift that a schedule counted on.
public struct ScheduleShift: Record, Equatable {
  /// Day of the four weeks, 0..<28.
  public var day = 0
  /// When it begins.
  public var start = ClockTime.midnight
  /// When it ends; before `start` means the next day.
  public var end = ClockTime.midnight
  /// Unpaid break in minutes.
  public var breakMinutes = 0
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank one.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<ScheduleShift>([
    Field(
      "day", \.day, .integer(unit: "days", in: 0...27), heading: Text(sv: "Dag", en: "Day"),
      summary: Text(sv: "dag i fyraveckorsperioden, 0–27", en: "day of the four weeks, 0–27")),
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
