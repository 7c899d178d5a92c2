/// A calendar of whole days, as iCalendar (RFC 5545) has it.
///
/// Lines end with CR LF and are folded at 75 octets, never within a character's bytes.
public struct ICalendar: Sendable {
  /// Something on a day that takes up no time of it.
  public struct Event: Sendable {
    /// What identifies the event, here and in every later version of the calendar.
    public let uid: String
    /// The day, `YYYY-MM-DD`.
    public let date: String
    /// What it is, in a line.
    public let summary: String
    /// More about it, if there is more.
    public let description: String?
    /// What kinds of event it belongs to.
    public let categories: [String]

    /// An event.
    public init(
      uid: String, date: String, summary: String, description: String? = nil,
      categories: [String] = []
    ) {
      self.uid = uid
      self.date = date
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
        "DTSTART;VALUE=DATE:" + Self.digits(event.date), "SUMMARY:" + Self.text(event.summary),
      ]
      if let description = event.description {
        lines.append("DESCRIPTION:" + Self.text(description))
      }
      if !event.categories.isEmpty {
        lines.append("CATEGORIES:" + event.categories.map(Self.text).joined(separator: ","))
      }
      lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap(Self.folded)
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
