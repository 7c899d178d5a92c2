import PlainJSON

/// A collection file: a JSON array of records, one per line, sorted by id (UTF-8 bytes).
public enum CollectionFile {
  /// Reads a collection.
  ///
  /// The order in the file does not matter; the result is sorted by id.
  /// - Throws: `RecordFault` when the bytes are not an array of such records or two have one id.
  public static func read<R: IdentifiedRecord>(
    _: R.Type = R.self, from bytes: [UInt8]
  ) throws(RecordFault) -> [R] {
    let result: Result<[R], RecordFault> = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      do throws(RecordFault) { return .success(try records(from: &reader)) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func records<R: IdentifiedRecord>(
    from reader: inout JSONReader
  ) throws(RecordFault) -> [R] {
    let reading = R.fields.reading
    var records: [R] = []
    var isSorted = true
    var ids = IdentifiersSeen()
    try faulting { () throws(JSONError) in try reader.beginArray() }
    while try faulting({ () throws(JSONError) in try reader.nextElement() }) {
      _ = try faulting { () throws(JSONError) in try reader.peek() }
      let start = reader.offset
      let record = try R(from: &reader, reading)
      let id = record.id
      records.append(record)
      switch ids.add(id, among: { records.dropLast().map(\.id) }) {
      case .last: break
      case .between: isSorted = false
      case .again: throw RecordFault(.duplicateId(id), offset: start)
      }
    }
    try faulting { () throws(JSONError) in try reader.finish() }
    if !isSorted { records.sort { inCollectionOrder($0.id, $1.id) } }
    return records
  }

  /// The ids of a collection whose records are not needed: what their members hold is checked as
  /// JSON only.
  /// - Returns: nil when the bytes are not an array of objects with all members that are required and
  ///   each an id of its own; who reads them as records is told what is wrong.
  public static func ids<R: IdentifiedRecord>(
    _: R.Type = R.self, in bytes: [UInt8]
  ) -> Set<String>? {
    let reading = R.fields.reading
    return bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      var ids: Set<String> = []
      do throws(JSONError) {
        try reader.beginArray()
        while try reader.nextElement() {
          guard let id = try reading.readId(from: &reader), ids.insert(id).inserted else {
            return nil
          }
        }
        try reader.finish()
        return ids
      } catch {
        return nil
      }
    }
  }

  /// Reads a collection as it is written, in order and with ids of ASCII letters, into memory that
  /// holds nothing yet.
  /// - Parameter room: a place for each record.
  /// - Returns: whether it is such a collection of as many records; if not, the memory holds nothing.
  public static func fill<R: IdentifiedRecord>(
    _ room: UnsafeMutableBufferPointer<R>, from bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var reader = JSONReader(bytes)
    var count = 0
    let isRead = (try? fill(room, &count, from: &reader)) ?? false
    if isRead, count == room.count { return true }
    UnsafeMutableBufferPointer(rebasing: room[..<count]).deinitialize()
    return false
  }

  private static func fill<R: IdentifiedRecord>(
    _ room: UnsafeMutableBufferPointer<R>, _ count: inout Int, from reader: inout JSONReader
  ) throws(RecordFault) -> Bool {
    let reading = R.fields.reading
    var last = ""
    try faulting { () throws(JSONError) in try reader.beginArray() }
    while try faulting({ () throws(JSONError) in try reader.nextElement() }) {
      let record = try R(from: &reader, reading)
      let id = record.id
      guard count < room.count, isToldByBytes(id),
        count == 0 || inCollectionOrder(last, id)
      else { return false }
      room.initializeElement(at: count, to: record)
      count += 1
      last = id
    }
    try faulting { () throws(JSONError) in try reader.finish() }
    return true
  }

  /// The collection's canonical bytes.
  public static func bytes<R: IdentifiedRecord>(of records: [R]) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: records.count * 128)
    let ordered = records.sorted { inCollectionOrder($0.id, $1.id) }
    writer.beginArray()
    for record in ordered {
      writer.newlineBeforeElement()
      record.write(to: &writer)
    }
    if !ordered.isEmpty { writer.newline() }
    writer.endArray()
    writer.newline()
    return writer.bytes
  }

  /// Whether an id stands before another in a collection: by UTF-8 bytes.
  public static func inCollectionOrder(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  /// Whether the bytes of an id tell it from every other: whether it is ASCII. Two spellings of a
  /// letter beyond that are one id, which the order of bytes doesn't show.
  public static func isToldByBytes(_ id: String) -> Bool { id.utf8.allSatisfy { $0 < 0x80 } }
}

/// The ids of a collection as they come.
private struct IdentifiersSeen {
  enum Place {
    case last
    case between
    case again
  }

  private var last: String?
  /// All of them, once they have come in another order than a collection's, or one that its bytes
  /// do not tell from others.
  private var all: Set<String>?

  /// Where an id belongs.
  /// - Parameter earlier: the ids that came before, asked for at most once.
  mutating func add(_ id: String, among earlier: () -> [String]) -> Place {
    let isLast = last.map { CollectionFile.inCollectionOrder($0, id) } ?? true
    if all == nil, !isLast || !CollectionFile.isToldByBytes(id) { all = Set(earlier()) }
    if all?.insert(id).inserted == false { return .again }
    if isLast { last = id }
    return isLast ? .last : .between
  }
}
