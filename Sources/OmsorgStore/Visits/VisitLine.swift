import OmsorgDomain
import PlainJSON

/// One line of a visits file as figures need it, found by matching its canonical shape: members
/// in declared order, no white space, times and statuses as they are written.
///
/// The slices lie in the file's bytes. `match` is used for line after line, so that nothing is
/// allocated for one.
struct VisitLine: ~Copyable {
  /// A visit with more performers than this is left to the general reader.
  static let mostPerformers = 16

  private(set) var id = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var client = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The services, a position in the month.
  private(set) var services: Int32 = 0
  /// Minutes since midnight; -1 when there is none.
  private(set) var plannedStart: Int16 = -1
  private(set) var plannedEnd: Int16 = -1
  /// How many of `performers` there are.
  private(set) var performerCount = 0
  let performers = UnsafeMutablePointer<VisitMonthBuilder.Part>.allocate(capacity: mostPerformers)

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

  /// Goes past one visit; false if it deviates from the canonical shape anywhere.
  /// Ids and services are added to the month, even if it then does.
  @inline(__always)
  mutating func match(
    _ cursor: inout CanonicalCursor, _ lists: inout ServiceLists, _ reader: inout JSONReader,
    _ builder: inout VisitMonthBuilder
  ) -> Bool {
    plannedStart = -1
    plannedEnd = -1
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
      guard let time = cursor.takeTime(), cursor.take("\"") else { return false }
      plannedEnd = time
    }
    services = 0
    if cursor.take(",\"services\":") {
      guard let json = cursor.takeThroughBracket(),
        let position = lists.position(of: json, in: &builder)
      else { return false }
      services = position
    }
    if cursor.take(",\"caregivers\":[") {
      repeat {
        guard matchPerformer(&cursor, &reader, &builder) else { return false }
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
    _ cursor: inout CanonicalCursor, _ reader: inout JSONReader,
    _ builder: inout VisitMonthBuilder
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
    let status: VisitStatus
    if cursor.take("performed\"") {
      status = .performed
    } else if cursor.take("cancelled\"") {
      status = .cancelled
    } else if cursor.take("no_show\"") {
      status = .noShow
    } else if cursor.take("planned\"") {
      status = .planned
    } else {
      return false
    }
    var start: Int16 = -1
    var end: Int16 = -1
    if cursor.take(",\"start\":\"") {
      guard let time = cursor.takeTime(), cursor.take("\"") else { return false }
      start = time
    }
    if cursor.take(",\"end\":\"") {
      guard let time = cursor.takeTime(), cursor.take("\"") else { return false }
      end = time
    }
    if cursor.take(",\"reason\":\"") {
      guard Self.takeText(&cursor, &reader) else { return false }
    }
    guard cursor.take("}"), performerCount < Self.mostPerformers else { return false }
    let caregiver = id.map { builder.position(ofCaregiver: $0) } ?? -1
    (performers + performerCount).initialize(
      to: VisitMonthBuilder.Part(caregiver: caregiver, status: status, start: start, end: end))
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
