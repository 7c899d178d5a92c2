import Glibc
import PlainJSON

/// A file that is a JSON array with one record on each line, sorted by id, looked at line by line.
///
/// The form: `[`, then each record on a line of its own with a comma after all but the last, then
/// `]`, and a line break at the end; an array without records is `[]` or `[` and `]` on two lines.
struct Collection {
  static let empty = Array("[]\n".utf8)
  static let emptyOnTwoLines = Array("[\n]\n".utf8)

  private static let lineBreak = UInt8(ascii: "\n")
  private static let comma = UInt8(ascii: ",")
  private static let keys = JSONKeys(["id"])

  let bytes: UnsafeBufferPointer<UInt8>
  /// Where each record stands, without the comma.
  private(set) var lines: [Range<Int>] = []

  /// Finds the lines; nil if the file hasn't got this form. The records themselves aren't looked at.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.elementsEqual(Self.empty) || bytes.elementsEqual(Self.emptyOnTwoLines) { return }
    let end = bytes.count - 2
    guard let base = UnsafeRawPointer(bytes.baseAddress), end > 3, bytes[0] == UInt8(ascii: "["),
      bytes[1] == Self.lineBreak,
      bytes[end - 1] == Self.lineBreak, bytes[end] == UInt8(ascii: "]"),
      bytes[end + 1] == Self.lineBreak
    else { return nil }
    lines.reserveCapacity(bytes.count / 256)
    var start = 2
    while start < end {
      // `end - 1` is a line break, so there is always one to be found.
      guard let found = memchr(base + start, Int32(Self.lineBreak), end - start) else { return nil }
      let lineEnd = UnsafeRawPointer(found) - base
      let isLast = lineEnd == end - 1
      let hasComma = lineEnd > start && bytes[lineEnd - 1] == Self.comma
      guard hasComma != isLast else { return nil }
      lines.append(start..<(hasComma ? lineEnd - 1 : lineEnd))
      start = lineEnd + 1
    }
  }

  /// A record's bytes.
  subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[lines[index]])
  }

  /// The bytes of some records in a row, at least one, with what stands between them.
  subscript(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let (first, last) = (lines[range.lowerBound], lines[range.upperBound - 1])
    return UnsafeBufferPointer(rebasing: bytes[first.lowerBound..<last.upperBound])
  }

  /// A record's id; nil if the line isn't a JSON object with an id, all of it checked.
  func id(at index: Int) -> String? {
    var reader = JSONReader(self[index])
    var id: String?
    do throws(JSONError) {
      try reader.beginObject()
      while true {
        switch try reader.nextMember(Self.keys) {
        case .known: id = try reader.readString()
        case .unknown: _ = try reader.skipValue()
        case .end:
          try reader.finish()
          return id?.isEmpty == true ? nil : id
        }
      }
    } catch {
      return nil
    }
  }

  /// The first record from `start` on whose id isn't before an id; nil if a record has no id.
  func firstIndex(from start: Int, notBefore id: String) -> Int? {
    var low = start
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      guard let found = self.id(at: middle) else { return nil }
      if StorePath.precedes(found, id) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
