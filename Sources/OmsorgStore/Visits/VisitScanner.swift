public import OmsorgDomain
import PlainJSON
public import Records

/// Reads visits files into columns, fast.
///
/// Lines of the canonical shape are matched byte by byte; any other line is read as a `Visit`.
/// Whatever is wrong with a file, or merely out of order in it, is left to the general reader of
/// collections, so that the same files are accepted, the same visits come out in the same order
/// and the same fault is told. One scanner serves file after file, on one thread.
public struct VisitScanner {
  /// One less than the general reader's, which has the file's array open as well.
  private static let recordDepth = 63

  private var services: ServiceTraits

  /// A scanner.
  /// - Parameter catalogue: the services, whose traits the columns hold.
  public init(services catalogue: ServiceCatalogue) {
    services = ServiceTraits(catalogue)
  }

  /// Adds a file's performed visits to columns, in order of their ids.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - date: the file's date, which each visit must have.
  /// - Throws: `RecordFault` when the bytes are not an array of visits, two have one id, or one has
  ///   another date; the columns are then as before.
  public mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, date: CalendarDate, into columns: inout VisitColumns
  ) throws(RecordFault) {
    let before = columns.extent
    if scanLines(of: bytes, date, into: &columns) { return }
    columns.removeAll(after: before)
    try readVisits(in: bytes, date, into: &columns)
  }

  /// Adds the visits line by line; false if the file is not a sound one sorted by id.
  private mutating func scanLines(
    of bytes: UnsafeBufferPointer<UInt8>, _ date: CalendarDate, into columns: inout VisitColumns
  ) -> Bool {
    guard var cursor = CanonicalCursor(bytes) else { return false }
    var reader = JSONReader(bytes, maximumDepth: Self.recordDepth)
    var line = VisitLine(date: date)
    var order = IdentifierOrder()
    cursor.skipWhitespace()
    guard cursor.take("[") else { return false }
    cursor.skipWhitespace()
    if cursor.take("]") {
      cursor.skipWhitespace()
      return cursor.isAtEnd
    }
    while true {
      let start = cursor.offset
      if line.match(&cursor, &services, &reader) {
        guard order.advance(to: line.id) else { return false }
        if line.isPerformed { add(line, day: date.daysSinceEpoch, to: &columns) }
      } else {
        reader.seek(to: start)
        guard let visit = try? Visit(from: &reader), visit.date == date,
          order.advance(to: visit.id)
        else { return false }
        cursor.offset = reader.offset
        columns.append(visit, traits: services.traits(of: visit.services))
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

  @inline(__always)
  private func add(_ line: borrowing VisitLine, day: Int32, to columns: inout VisitColumns) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: VisitLine.mostPerformers) { met in
      var count = 0
      for index in 0..<line.performerCount {
        let position = columns.position(ofCaregiver: line.performers[index])
        if met[..<count].contains(position) { continue }
        met.initializeElement(at: count, to: position)
        count += 1
      }
      columns.append(
        client: columns.position(ofClient: line.client), day: day, start: line.start,
        traits: line.traits, performers: UnsafeBufferPointer(rebasing: met[..<count]))
    }
  }

  /// Adds the visits as the general reader of collections reads them.
  private func readVisits(
    in bytes: UnsafeBufferPointer<UInt8>, _ date: CalendarDate, into columns: inout VisitColumns
  ) throws(RecordFault) {
    let visits = try CollectionFile.read(Visit.self, from: Array(bytes))
    guard visits.allSatisfy({ $0.date == date }) else {
      throw try Self.fault(ofOtherDateThan: date, in: bytes)
    }
    for visit in visits { columns.append(visit, traits: services.traits(of: visit.services)) }
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
