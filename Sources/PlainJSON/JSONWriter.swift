/// Writes JSON in one canonical form: the same values always give the same bytes.
///
/// No whitespace but the line breaks asked for, the shortest escapes, everything else as UTF-8,
/// numbers in their shortest form that reads back the same. Commas come by themselves. That the
/// calls make up a well-formed text is the caller's part.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// Whether a value stands before the place in its container, so that a comma is due.
  private var needsComma = false

  /// An empty writer.
  /// - Parameter capacity: bytes to make room for at once.
  public init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Writes `{`.
  public mutating func beginObject() {
    begin(UInt8(ascii: "{"))
  }

  /// Writes `}`.
  public mutating func endObject() {
    end(UInt8(ascii: "}"))
  }

  /// Writes `[`.
  public mutating func beginArray() {
    begin(UInt8(ascii: "["))
  }

  /// Writes `]`.
  public mutating func endArray() {
    end(UInt8(ascii: "]"))
  }

  /// Writes a member's key and colon; its value comes next.
  public mutating func key(_ name: String) {
    prepare()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    prepare()
    appendQuoted(value)
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    prepare()
    if value >= 0, value < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(value))
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  /// Writes a number, the shortest digits that read back the same; whole ones without `.0`.
  /// - Throws: `notFinite` for NaN and the infinities, with nothing written.
  public mutating func double(_ value: Double) throws(JSONError) {
    guard value.isFinite else { throw JSONError(.notFinite, offset: bytes.count) }
    prepare()
    let digits = value.description
    bytes.append(contentsOf: digits.hasSuffix(".0") ? digits.dropLast(2).utf8 : digits[...].utf8)
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    prepare()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    prepare()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value that is JSON already, as it stands and unchecked.
  public mutating func raw(_ value: UnsafeBufferPointer<UInt8>) {
    prepare()
    bytes.append(contentsOf: value)
  }

  /// Writes a value that is JSON already, as it stands and unchecked.
  public mutating func raw(_ value: ArraySlice<UInt8>) {
    prepare()
    bytes.append(contentsOf: value)
  }

  /// Writes a line break before the next element or member, after the comma if one is due.
  public mutating func newlineBeforeElement() {
    prepare()
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Writes a line break after the last element or after the whole text.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Forgets the bytes written so far, once the caller has passed them on; writing goes on where
  /// it was, so that a text of any length takes little memory.
  public mutating func removeWrittenBytes() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func begin(_ bracket: UInt8) {
    prepare()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func prepare() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func appendQuoted(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    let end = start + text.count
    var pending = start
    var place = start
    while true {
      place = EightBytes.endOfPlainRun(from: place, to: end)
      guard place < end else { break }
      if place.pointee < 0x80 {
        bytes.append(contentsOf: UnsafeBufferPointer(start: pending, count: place - pending))
        appendEscape(place.pointee)
        pending = place + 1
      }
      place += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: pending, count: end - pending))
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
