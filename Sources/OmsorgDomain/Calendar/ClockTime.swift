/// A time on the clock, whole minutes from 00:00 to 23:59; daylight saving never changes it.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0..<1440.
  public let minutesSinceMidnight: Int16

  /// A time from minutes since midnight, or nil outside 0..<1440.
  public init?(minutesSinceMidnight minutes: Int) {
    guard minutes >= 0, minutes < 1_440 else { return nil }
    self.minutesSinceMidnight = Int16(minutes)
  }

  /// A time from hour 0–23 and minute 0–59, or nil.
  public init?(hour: Int, minute: Int) {
    guard hour >= 0, hour < 24, minute >= 0, minute < 60 else { return nil }
    self.minutesSinceMidnight = Int16(hour * 60 + minute)
  }

  /// A time from exactly `HH:MM`, as in the store's files, or nil.
  public init?(iso text: some StringProtocol) {
    guard let time = ISODigits.withBytes(of: text, { ClockTime(isoBytes: $0) }) else { return nil }
    self = time
  }

  /// A time from the five ASCII bytes of `HH:MM`, or nil. Allocates nothing.
  public init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 5, bytes[2] == ISODigits.colon,
      let hour = ISODigits.number(bytes, 0..<2), let minute = ISODigits.number(bytes, 3..<5)
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// A time as people and planning systems write it, or nil: `07:05`, `7:05`, `07.05`, `7.05`,
  /// and with seconds after the same sign, which are dropped: `07:05:30`.
  public init?(written text: some StringProtocol) {
    guard let time = ISODigits.withBytes(of: text, { ClockTime(writtenBytes: $0) }) else {
      return nil
    }
    self = time
  }

  /// A time from the ASCII bytes of what `init(written:)` takes, or nil. Allocates nothing.
  public init?(writtenBytes bytes: UnsafeBufferPointer<UInt8>) {
    guard let sign = bytes.firstIndex(where: { $0 == ISODigits.colon || $0 == UInt8(ascii: ".") }),
      sign == 1 || sign == 2, bytes.count == sign + 3 || bytes.count == sign + 6,
      let hour = ISODigits.number(bytes, 0..<sign),
      let minute = ISODigits.number(bytes, sign + 1..<sign + 3)
    else { return nil }
    if bytes.count == sign + 6 {
      guard bytes[sign + 3] == bytes[sign],
        let second = ISODigits.number(bytes, sign + 4..<sign + 6), second < 60
      else { return nil }
    }
    self.init(hour: hour, minute: minute)
  }

  /// The hour, 0–23.
  public var hour: Int { Int(minutesSinceMidnight) / 60 }
  /// The minute of the hour, 0–59.
  public var minute: Int { Int(minutesSinceMidnight) % 60 }

  /// `HH:MM`.
  public var iso: String {
    ISODigits.padded(hour, width: 2) + ":" + ISODigits.padded(minute, width: 2)
  }

  /// Minutes by the clock to an end, 0..<1440; an end before this time is on the next day.
  public func minutes(until end: ClockTime) -> Int {
    let difference = Int(end.minutesSinceMidnight) - Int(minutesSinceMidnight)
    return difference < 0 ? difference + 1_440 : difference
  }

  /// Earlier times of the day come first.
  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minutesSinceMidnight < right.minutesSinceMidnight
  }
}
