/// An export being written: UTF-8 with a byte-order mark, semicolons, CRLF, cells quoted where
/// they must be.
struct DemoSheet {
  /// What has been written.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var rowIsEmpty = true

  /// A sheet with its headings.
  init(_ headings: String...) {
    for heading in headings { text(heading) }
    endRow()
  }

  /// Writes a cell.
  mutating func text(_ value: String) {
    separate()
    let special = value.utf8.contains { byte in
      byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    guard special else {
      bytes.append(contentsOf: value.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a cell with the values between commas.
  mutating func list(_ values: [String]) { text(values.joined(separator: ",")) }

  /// Writes `ja` or `nej`.
  mutating func flag(_ value: Bool) { text(value ? "ja" : "nej") }

  /// Writes an empty cell.
  mutating func blank() { separate() }

  /// Writes a cell with a number, with leading zeros up to a width.
  mutating func number(_ value: Int, prefix: Unicode.Scalar? = nil, width: Int = 1) {
    separate()
    if let prefix { bytes.append(UInt8(ascii: prefix)) }
    digits(value, width: width)
  }

  /// Writes a number of millionths with a decimal comma and no zeros at the end.
  mutating func millionths(_ value: Int) {
    separate()
    digits(value / 1_000_000, width: 1)
    var rest = value % 1_000_000
    guard rest > 0 else { return }
    var width = 6
    while rest % 10 == 0 {
      rest /= 10
      width -= 1
    }
    bytes.append(UInt8(ascii: ","))
    digits(rest, width: width)
  }

  /// Writes a date, nothing for nil.
  mutating func date(_ value: CalendarDate?) {
    separate()
    guard let (year, month, day) = value?.parts else { return }
    digits(year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    digits(month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    digits(day, width: 2)
  }

  /// Writes a time of the day from minutes since midnight.
  mutating func clock(_ minutes: Int) {
    separate()
    digits(minutes / 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    digits(minutes % 60, width: 2)
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(13)
    bytes.append(10)
    rowIsEmpty = true
  }

  private mutating func separate() {
    if !rowIsEmpty { bytes.append(UInt8(ascii: ";")) }
    rowIsEmpty = false
  }

  private mutating func digits(_ value: Int, width: Int) {
    var scale = 1
    var count = 1
    while count < width || value / scale >= 10 {
      scale *= 10
      count += 1
    }
    while scale > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + value / scale % 10))
      scale /= 10
    }
  }
}
