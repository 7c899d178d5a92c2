import Tabular
import Testing

@Suite struct ICalendarTests {
  private static let awkward =
    "å;b,c\\d\r\ne\nf\rg\th: räksmörgås 👩‍⚕️ " + String(repeating: "ö", count: 90)

  private func calendar(_ events: [ICalendar.Event]) -> [UInt8] {
    ICalendar(product: "-//a//b//EN", stamp: "2026-11-16", events: events).bytes
  }

  @Test func `an empty calendar is whole`() {
    #expect(
      String(decoding: calendar([]), as: UTF8.self)
        == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\nCALSCALE:GREGORIAN\r\n"
        + "END:VCALENDAR\r\n")
  }

  @Test func `an event has what a calendar needs of it`() {
    let bytes = calendar([
      .init(
        uid: "u1", date: "2026-12-01", summary: "talk", description: "hold it",
        categories: ["a,b", "c"])
    ])
    #expect(
      PlainCalendar(bytes).lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT", "UID:u1", "DTSTAMP:20261116T000000Z", "DTSTART;VALUE=DATE:20261201",
        "SUMMARY:talk", "DESCRIPTION:hold it", "CATEGORIES:a\\,b,c", "TRANSP:TRANSPARENT",
        "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func `an event with times takes them up, by the clock`() {
    let bytes = calendar([
      .init(
        uid: "u1", date: "2026-12-01",
        times: .init(start: "22:30", endDate: "2026-12-02", end: "00:15"), summary: "visit")
    ])
    let lines = PlainCalendar(bytes).lines
    #expect(lines.contains("DTSTART:20261201T223000"))
    #expect(lines.contains("DTEND:20261202T001500"))
    #expect(lines.contains("TRANSP:OPAQUE"))
  }

  @Test func `texts come back as they were, line breaks as line feeds`() {
    let bytes = calendar([.init(uid: "u", date: "2026-12-01", summary: Self.awkward)])
    let expected = Self.awkward.unicodeScalars.reduce(into: "") { $0.unicodeScalars.append($1) }
      .split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
      .split(separator: "\r", omittingEmptySubsequences: false).joined(separator: "\n")
    #expect(PlainCalendar(bytes).text(of: "SUMMARY") == [expected])
  }

  @Test(arguments: 0..<80)
  func `no line is longer than 75 octets, nor cut within a character`(padding: Int) {
    let summary =
      String(repeating: "x", count: padding) + "åäö👩‍⚕️" + String(repeating: "é", count: 60)
    let bytes = calendar([.init(uid: "u", date: "2026-12-01", summary: summary)])
    let lines = PlainCalendar.physicalLines(bytes)
    #expect(lines.allSatisfy { $0.count <= 75 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    #expect(PlainCalendar(bytes).text(of: "SUMMARY") == [summary])
  }

  @Test func `controls that the format cannot hold are replaced`() {
    let bytes = calendar([.init(uid: "u", date: "2026-12-01", summary: "a\u{0}b\u{7F}c")])
    #expect(PlainCalendar(bytes).text(of: "SUMMARY") == ["a\u{FFFD}b\u{FFFD}c"])
  }
}

/// A calendar read by the letter of RFC 5545, section 3.1 and 3.3.11.
private struct PlainCalendar {
  let lines: [String]

  init(_ bytes: [UInt8]) {
    var unfolded: [[UInt8]] = []
    for line in Self.physicalLines(bytes) {
      if line.first == 0x20, !unfolded.isEmpty {
        unfolded[unfolded.count - 1] += line.dropFirst()
      } else {
        unfolded.append(line)
      }
    }
    lines = unfolded.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines as they stand, each of which must end with CR LF.
  static func physicalLines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == 0x0D, rest.first == 0x0A {
        rest.removeFirst()
        lines.append(line)
        line = []
      } else {
        #expect(byte != 0x0D && byte != 0x0A)
        line.append(byte)
      }
    }
    #expect(line.isEmpty)
    return lines
  }

  /// The unescaped values of a property.
  func text(of property: String) -> [String] {
    lines.filter { $0.hasPrefix(property + ":") }.map { line in
      var value = ""
      var isEscaped = false
      for scalar in line.unicodeScalars.dropFirst(property.unicodeScalars.count + 1) {
        if isEscaped {
          value.unicodeScalars.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else {
          value.unicodeScalars.append(scalar)
        }
      }
      return value
    }
  }
}
