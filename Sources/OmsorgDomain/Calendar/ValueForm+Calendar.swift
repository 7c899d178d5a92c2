import PlainJSON
public import Records

extension ValueForm {
  /// The form with its strings read from their bytes, by code made for the type of value: code that
  /// is shared by all types looks the type up for every value.
  @inline(__always)
  fileprivate func readingBytes(
    _ value: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Value?
  ) -> ValueForm<Value> {
    let expected = expected
    return reading { (reader) throws(RecordFault) in
      _ = try faulting { () throws(JSONError) in try reader.peek() }
      let start = reader.offset
      let bytes = try faulting { () throws(JSONError) in try reader.readStringBytes() }
      guard let value = value(bytes) else {
        throw RecordFault(.form(expected: expected), offset: start)
      }
      return value
    }
  }
}

extension ValueForm where Value == CalendarDate {
  /// A civil date, `YYYY-MM-DD`.
  public static var date: ValueForm<CalendarDate> {
    ValueForm.string(
      expected: Text(sv: "ett datum (ÅÅÅÅ-MM-DD)", en: "a date (YYYY-MM-DD)"),
      typeName: "date",
      cellKind: .date,
      strict: { CalendarDate(iso: $0) },
      format: { $0.iso },
      cell: { .date($0.iso) },
      faultKind: "no_such_date"
    ).readingBytes { CalendarDate(isoBytes: $0) }
  }
}

extension ValueForm where Value == ClockTime {
  /// A clock time, `HH:MM`; people and exports also write `7:05` and `07.05`.
  public static var time: ValueForm<ClockTime> {
    ValueForm.string(
      expected: Text(sv: "ett klockslag (TT:MM)", en: "a time (HH:MM)"),
      typeName: "time",
      cellKind: .time,
      strict: { ClockTime(iso: $0) },
      format: { $0.iso },
      cell: { .time($0.iso) },
      lenient: { ClockTime(written: $0) },
      faultKind: "no_such_time"
    ).readingBytes { ClockTime(isoBytes: $0) }
  }
}

extension ClockTime {
  /// 00:00.
  public static let midnight = ClockTime(minutes: 0)

  private init(minutes: Int16) { minutesSinceMidnight = minutes }
}
