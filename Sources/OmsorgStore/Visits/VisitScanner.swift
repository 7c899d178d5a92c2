public import OmsorgDomain
import PlainJSON
public import Records

/// Reads the visits files of a month, fast.
///
/// Lines of the canonical shape are matched byte by byte; any other line is read as a `Visit`.
/// Whatever is wrong with a file, or merely out of order in it, is left to the general reader of
/// collections, so that the same files are accepted, the same visits come out in the same order
/// and the same fault is told. One scanner serves file after file of a month, on one thread.
public struct VisitScanner {
  /// One less than the general reader's, which has the file's array open as well.
  static let recordDepth = 63

  private var lists = ServiceLists()
  private var builder: VisitMonthBuilder

  /// A scanner of the days of a month.
  public init(_ month: Month) {
    builder = VisitMonthBuilder(month)
  }

  /// Adds the visits of some days of a month that was made before; its times must be there.
  /// - Parameter days: whether the visits of a day of the month are added.
  public mutating func append(_ other: VisitMonth, days: (Int) -> Bool) {
    builder.append(other, days: days)
  }

  /// The month of the visits read.
  public consuming func made() -> VisitMonth? { builder.made() }

  /// Adds a file's visits, in order of their ids.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - date: the file's date, one of the month's, which each visit must have.
  /// - Throws: `RecordFault` when the bytes are not an array of visits, two have one id, or one has
  ///   another date; the visits read are then as before.
  public mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, date: CalendarDate
  ) throws(RecordFault) {
    let before = builder.extent
    if scanLines(of: bytes, date) { return }
    builder.removeAll(after: before)
    try readVisits(in: bytes, date)
  }

  /// Adds the visits line by line; false if the file is not a sound one sorted by id.
  private mutating func scanLines(
    of bytes: UnsafeBufferPointer<UInt8>, _ date: CalendarDate
  ) -> Bool {
    guard var cursor = CanonicalCursor(bytes) else { return false }
    var reader = JSONReader(bytes, maximumDepth: Self.recordDepth)
    var line = VisitLine(date: date)
    var order = IdentifierOrder()
    let day = date.daysSinceEpoch
    cursor.skipWhitespace()
    guard cursor.take("[") else { return false }
    cursor.skipWhitespace()
    if cursor.take("]") {
      cursor.skipWhitespace()
      return cursor.isAtEnd
    }
    while true {
      let start = cursor.offset
      if line.match(&cursor, &lists, &reader, &builder) {
        guard order.advance(to: line.id) else { return false }
        builder.append(
          client: builder.position(ofClient: line.client), day: day,
          plannedStart: line.plannedStart, plannedEnd: line.plannedEnd, services: line.services,
          parts: UnsafeBufferPointer(start: line.performers, count: line.performerCount))
      } else {
        reader.seek(to: start)
        guard let visit = try? Visit(from: &reader), visit.date == date,
          order.advance(to: visit.id)
        else { return false }
        cursor.offset = reader.offset
        builder.append(visit)
      }
      if cursor.take(",\n") { continue }
      cursor.skipWhitespace()
      if cursor.take("]") {
        cursor.skipWhitespace()
        return cursor.isAtEnd
      }
      guard cursor.take(",") else { return false }
      cursor.skipWhitespace()
    }
  }

  /// Adds the visits as the general reader of collections reads them.
  private mutating func readVisits(
    in bytes: UnsafeBufferPointer<UInt8>, _ date: CalendarDate
  ) throws(RecordFault) {
    let visits = try CollectionFile.read(Visit.self, from: Array(bytes))
    guard visits.allSatisfy({ $0.date == date }) else {
      throw try Self.fault(ofOtherDateThan: date, in: bytes)
    }
    for visit in visits { builder.append(visit) }
  }

  /// The fault of the first visit in a sound file that has another date than the file.
  private static func fault(
    ofOtherDateThan date: CalendarDate, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(RecordFault) -> RecordFault {
    let iso = date.iso
    let expected = Text(sv: "filens datum, \(iso)", en: "the file's date, \(iso)")
    return try faulting { () throws(JSONError) in
      let keys = JSONKeys(["date"])
      var reader = JSONReader(bytes)
      try reader.beginArray()
      while try reader.nextElement() {
        try reader.beginObject()
        members: while true {
          switch try reader.nextMember(keys) {
          case .known:
            let offset = reader.offset
            if try reader.readString() != iso {
              return RecordFault(.form(expected: expected), field: "date", offset: offset)
            }
          case .unknown: try reader.skipValue()
          case .end: break members
          }
        }
      }
      return RecordFault(.form(expected: expected), field: "date", offset: 0)
    }
  }
}
