import OmsorgDomain
import PlainJSON

/// What figures need of one line of a visits file, found by matching its canonical shape: members
/// in declared order, no white space, times and statuses as they are written.
///
/// The slices lie in the file's bytes. `match` is used for line after line, so that nothing is
/// allocated for one.
struct VisitLine: ~Copyable {
  /// A visit with more performers than this is left to the general reader.
  static let mostPerformers = 16

  private(set) var id = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var client = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var traits = VisitColumns.Traits.countsInSurvey
  private(set) var isPerformed = false
  /// How many of `performers` there are: those with an id who performed the visit.
  private(set) var performerCount = 0
  let performers = UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>.allocate(
    capacity: mostPerformers)
  private var plannedStart: Int16 = -1
  private var actualStart = Int16.max

  /// The file's date as it stands in every line.
  private let dateLow: UInt64
  private let dateHigh: UInt16

  init(date: CalendarDate) {
    let text = Array(date.iso.utf8)
    (dateLow, dateHigh) = text.withUnsafeBytes {
      ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
    }
  }

  deinit {
    performers.deallocate()
  }

  /// The earliest actual start among those who performed it, else the planned start, else -1.
  var start: Int16 { actualStart == .max ? plannedStart : actualStart }

  /// Goes past one visit; false if it deviates from the canonical shape anywhere.
  @inline(__always)
  mutating func match(
    _ cursor: inout CanonicalCursor, _ services: inout ServiceTraits, _ reader: inout JSONReader
  ) -> Bool {
    plannedStart = -1
    actualStart = .max
    isPerformed = false
    performerCount = 0
    guard cursor.take("{\"id\":\""), let id = cursor.takePlainText(),
      cursor.take("\",\"client\":\""), let client = cursor.takePlainText(),
      cursor.take("\",\"date\":\""), takeDate(&cursor)
    else { return false }
    self.id = id
    self.client = client
    if cursor.take(",\"planned_start\":\"") {
      guard let time = cursor.takeTime(), cursor.take("\"") else { return false }
      plannedStart = time
    }
    if cursor.take(",\"planned_end\":\"") {
      guard cursor.takeTime() != nil, cursor.take("\"") else { return false }
    }
    traits = services.ofNone
    if cursor.take(",\"services\":") {
      guard let json = cursor.takeThroughBracket(), let traits = services.traits(of: json) else {
        return false
      }
      self.traits = traits
    }
    if cursor.take(",\"caregivers\":[") {
      repeat {
        guard matchPerformer(&cursor, &reader) else { return false }
      } while cursor.take(",")
      guard cursor.take("]") else { return false }
    }
    return cursor.take("}")
  }

  /// Goes past the file's date and the closing quote.
  @inline(__always)
  private func takeDate(_ cursor: inout CanonicalCursor) -> Bool {
    guard cursor.end - cursor.place >= 11 else { return false }
    let bytes = UnsafeRawPointer(cursor.place)
    guard bytes.loadUnaligned(as: UInt64.self) == dateLow,
      bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self) == dateHigh,
      cursor.place[10] == UInt8(ascii: "\"")
    else { return false }
    cursor.offset += 11
    return true
  }

  @inline(__always)
  private mutating func matchPerformer(
    _ cursor: inout CanonicalCursor, _ reader: inout JSONReader
  ) -> Bool {
    var id: UnsafeBufferPointer<UInt8>?
    if cursor.take("{\"id\":\"") {
      id = cursor.takePlainText()
      guard id != nil, cursor.take("\",\"") else { return false }
    } else {
      guard cursor.take("{\"") else { return false }
    }
    if cursor.take("row\":\"") {
      guard cursor.takePlainText() != nil, cursor.take("\",\"") else { return false }
    }
    guard cursor.take("status\":\"") else { return false }
    let performed = cursor.take("performed\"")
    guard
      performed || cursor.take("cancelled\"") || cursor.take("no_show\"")
        || cursor.take("planned\"")
    else { return false }
    if cursor.take(",\"start\":\"") {
      guard let time = cursor.takeTime(), cursor.take("\"") else { return false }
      if performed { actualStart = min(actualStart, time) }
    }
    if cursor.take(",\"end\":\"") {
      guard cursor.takeTime() != nil, cursor.take("\"") else { return false }
    }
    if cursor.take(",\"reason\":\"") {
      guard Self.takeText(&cursor, &reader) else { return false }
    }
    guard cursor.take("}") else { return false }
    guard performed else { return true }
    isPerformed = true
    guard let id else { return true }
    guard performerCount < Self.mostPerformers else { return false }
    (performers + performerCount).initialize(to: id)
    performerCount += 1
    return true
  }

  /// Goes past the inside of any string and its closing quote. Reasons are in Swedish, so letters
  /// beyond ASCII must not cost the whole line.
  @inline(__always)
  private static func takeText(
    _ cursor: inout CanonicalCursor, _ reader: inout JSONReader
  ) -> Bool {
    if cursor.takePlainText() != nil { return cursor.take("\"") }
    return takeAnyText(&cursor, &reader)
  }

  @inline(never)
  private static func takeAnyText(
    _ cursor: inout CanonicalCursor, _ reader: inout JSONReader
  ) -> Bool {
    reader.seek(to: cursor.offset - 1)
    guard (try? reader.readStringBytes()) != nil else { return false }
    cursor.offset = reader.offset
    return true
  }
}
