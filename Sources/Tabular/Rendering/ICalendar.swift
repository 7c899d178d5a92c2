/// A calendar, as iCalendar (RFC 5545) has it.
///
/// Times are by the clock wherever the reader is, as working hours are: no time zone is given.
/// Lines end with CR LF and are folded at 75 octets, never within a character's bytes.
public struct ICalendar: Sendable {
  /// When on a day something begins, and when it ends.
  public struct Times: Sendable {
    /// `HH:MM`.
    public let start: String
    /// `YYYY-MM-DD`.
    public let endDate: String
    /// `HH:MM`.
    public let end: String

    /// Times.
    public init(start: String, endDate: String, end: String) {
      self.start = start
      self.endDate = endDate
      self.end = end
    }
  }

  /// Something on a day: some time of it, or the day as a whole, which takes up no time.
  public struct Event: Sendable {
    /// What identifies the event, here and in every later version of the calendar.
    public let uid: String
    /// The day, `YYYY-MM-DD`.
    public let date: String
    /// When on that day; nil: all of it.
    public let times: Times?
    /// What it is, in a line.
    public let summary: String
    /// More about it, if there is more.
    public let description: String?
    /// What kinds of event it belongs to.
    public let categories: [String]

    /// An event.
    public init(
      uid: String, date: String, times: Times? = nil, summary: String, description: String? = nil,
      categories: [String] = []
    ) {
      self.uid = uid
      self.date = date
      self.times = times
      self.summary = summary
      self.description = description
      self.categories = categories
    }
  }

  private static let octetsPerLine = 75

  private let product: String
  private let stamp: String
  private let events: [Event]

  /// A calendar.
  /// - Parameters:
  ///   - product: what made it, as `-//maker//product//LANGUAGE`.
  ///   - stamp: the day as of which it holds, `YYYY-MM-DD`; 00:00 UTC of it is every event's stamp.
  public init(product: String, stamp: String, events: [Event]) {
    self.product = product
    self.stamp = stamp
    self.events = events
  }

  /// The calendar in bytes.
  public var bytes: [UInt8] {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + Self.text(product)]
    lines.append("CALSCALE:GREGORIAN")
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:" + Self.text(event.uid), "DTSTAMP:\(Self.digits(stamp))T000000Z",
      ]
      if let times = event.times {
        lines += [
          "DTSTART:" + Self.moment(event.date, times.start),
          "DTEND:" + Self.moment(times.endDate, times.end),
        ]
      } else {
        lines.append("DTSTART;VALUE=DATE:" + Self.digits(event.date))
      }
      lines.append("SUMMARY:" + Self.text(event.summary))
      if let description = event.description {
        lines.append("DESCRIPTION:" + Self.text(description))
      }
      if !event.categories.isEmpty {
        lines.append("CATEGORIES:" + event.categories.map(Self.text).joined(separator: ","))
      }
      lines += ["TRANSP:" + (event.times == nil ? "TRANSPARENT" : "OPAQUE"), "END:VEVENT"]
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap(Self.folded)
  }

  private static func moment(_ date: String, _ time: String) -> String {
    digits(date) + "T" + time.filter { $0 != ":" } + "00"
  }

  private static func digits(_ date: String) -> String { String(date.filter { $0 != "-" }) }

  /// A value of type TEXT: its own signs escaped, and no controls, which it cannot hold.
  private static func text(_ value: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar?
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "\n" where previous == "\r": break
      case "\n", "\r": escaped += "\\n"
      case "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{7F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return escaped
  }

  /// A content line in bytes; what does not fit stands on lines that begin with a space.
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var octets = 0
    for scalar in line.unicodeScalars {
      let encoded = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      if octets + encoded.count > octetsPerLine {
        bytes += [0x0D, 0x0A, 0x20]
        octets = 1
      }
      bytes += encoded
      octets += encoded.count
    }
    return bytes + [0x0D, 0x0A]
  }
}
