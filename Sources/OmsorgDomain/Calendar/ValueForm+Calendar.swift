import PlainJSON
public import Records

extension ValueForm where Value == CalendarDate {
  /// A civil date, `YYYY-MM-DD`.
  public static var date: ValueForm<CalendarDate> {
    let expected = Text(sv: "ett datum (ÅÅÅÅ-MM-DD)", en: "a date (YYYY-MM-DD)")
    return ValueForm.string(
      expected: expected,
      typeName: "date",
      cellKind: .date,
      strict: { CalendarDate(iso: $0) },
      format: { $0.iso },
      cell: { .date($0.iso) },
      faultKind: "no_such_date"
    ).reading { (reader) throws(RecordFault) in
      _ = try faulting { () throws(JSONError) in try reader.peek() }
      let start = reader.offset
      let bytes = try faulting { () throws(JSONError) in try reader.readStringBytes() }
      guard let date = CalendarDate(isoBytes: bytes) else {
        throw RecordFault(.form(expected: expected), offset: start)
      }
      return date
    }
  }
}

extension ValueForm where Value == ClockTime {
  /// A clock time, `HH:MM`; people and exports also write `7:05` and `07.05`.
  public static var time: ValueForm<ClockTime> {
    let expected = Text(sv: "ett klockslag (TT:MM)", en: "a time (HH:MM)")
    return ValueForm.string(
      expected: expected,
      typeName: "time",
      cellKind: .time,
      strict: { ClockTime(iso: $0) },
      format: { $0.iso },
      cell: { .time($0.iso) },
      lenient: { ClockTime(written: $0) },
      faultKind: "no_such_time"
    ).reading { (reader) throws(RecordFault) in
      _ = try faulting { () throws(JSONError) in try reader.peek() }
      let start = reader.offset
      let bytes = try faulting { () throws(JSONError) in try reader.readStringBytes() }
      guard let time = ClockTime(isoBytes: bytes) else {
        throw RecordFault(.form(expected: expected), offset: start)
      }
      return time
    }
  }
}

extension ClockTime {
  /// 00:00.
  public static let midnight = ClockTime(minutes: 0)

  private init(minutes: Int16) { minutesSinceMidnight = minutes }
}
