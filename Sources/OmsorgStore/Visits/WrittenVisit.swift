import OmsorgDomain
import PlainJSON

/// Recognises a visit that stands in a file byte for byte as this program writes it.
///
/// Stricter than `VisitLine`, which takes lists of services and reasons in any spelling: a visit found
/// here may be left as it stands where its file is written anew.
struct WrittenVisit {
  /// The file's date as it stands in its lines.
  let date: UnsafeBufferPointer<UInt8>

  /// Goes past one visit of the date.
  /// - Returns: its id; nil if it deviates anywhere, or has letters beyond ASCII elsewhere than in a
  ///   reason, or escapes. The cursor is then somewhere in it.
  @inline(__always)
  func match(
    _ cursor: inout CanonicalCursor, _ reader: inout JSONReader
  ) -> UnsafeBufferPointer<UInt8>? {
    guard cursor.take("{\"id\":\""), let id = cursor.takePlainText(),
      cursor.take("\",\"client\":\""), cursor.takePlainText() != nil,
      cursor.take("\",\"date\":\""), cursor.take(date), cursor.take("\"")
    else { return nil }
    if cursor.take(",\"planned_start\":\"") {
      guard cursor.takeTime() != nil, cursor.take("\"") else { return nil }
    }
    if cursor.take(",\"planned_end\":\"") {
      guard cursor.takeTime() != nil, cursor.take("\"") else { return nil }
    }
    if cursor.take(",\"services\":[") {
      repeat {
        guard cursor.take("\""), cursor.takePlainText() != nil, cursor.take("\"") else {
          return nil
        }
      } while cursor.take(",")
      guard cursor.take("]") else { return nil }
    }
    if cursor.take(",\"caregivers\":[") {
      repeat {
        guard matchPerformer(&cursor, &reader) else { return nil }
      } while cursor.take(",")
      guard cursor.take("]") else { return nil }
    }
    return cursor.take("}") ? id : nil
  }

  @inline(__always)
  private func matchPerformer(
    _ cursor: inout CanonicalCursor, _ reader: inout JSONReader
  ) -> Bool {
    guard cursor.take("{\"") else { return false }
    if cursor.take("id\":\"") {
      guard cursor.takePlainText() != nil, cursor.take("\",\"") else { return false }
    }
    if cursor.take("row\":\"") {
      guard cursor.takePlainText() != nil, cursor.take("\",\"") else { return false }
    }
    guard cursor.take("status\":\""),
      cursor.take("performed\"") || cursor.take("cancelled\"") || cursor.take("no_show\"")
        || cursor.take("planned\"")
    else { return false }
    if cursor.take(",\"start\":\"") {
      guard cursor.takeTime() != nil, cursor.take("\"") else { return false }
    }
    if cursor.take(",\"end\":\"") {
      guard cursor.takeTime() != nil, cursor.take("\"") else { return false }
    }
    if cursor.take(",\"reason\":\"") {
      guard Self.takeUnescapedText(&cursor, &reader) else { return false }
    }
    return cursor.take("}")
  }

  /// Goes past the inside of a string without escapes and its closing quote. Reasons are in Swedish,
  /// so letters beyond ASCII must not cost the whole line.
  @inline(__always)
  private static func takeUnescapedText(
    _ cursor: inout CanonicalCursor, _ reader: inout JSONReader
  ) -> Bool {
    if cursor.takePlainText() != nil { return cursor.take("\"") }
    return takeAnyUnescapedText(&cursor, &reader)
  }

  @inline(never)
  private static func takeAnyUnescapedText(
    _ cursor: inout CanonicalCursor, _ reader: inout JSONReader
  ) -> Bool {
    let start = cursor.offset
    reader.seek(to: start - 1)
    // An escape is longer than what it stands for.
    guard let text = try? reader.readStringBytes(), start + text.count + 1 == reader.offset else {
      return false
    }
    cursor.offset = reader.offset
    return true
  }
}
