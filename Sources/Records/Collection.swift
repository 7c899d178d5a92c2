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
    var records: [R] = []
    var sorted = true
    var ids: Set<String> = []
    try faulting { () throws(JSONError) in try reader.beginArray() }
    while try faulting({ () throws(JSONError) in try reader.nextElement() }) {
      _ = try faulting { () throws(JSONError) in try reader.peek() }
      let start = reader.offset
      let record = try R(from: &reader)
      if let last = records.last, !inCollectionOrder(last.id, record.id) { sorted = false }
      guard ids.insert(record.id).inserted else {
        throw RecordFault(.duplicateId(record.id), offset: start)
      }
      records.append(record)
    }
    try faulting { () throws(JSONError) in try reader.finish() }
    if !sorted { records.sort { inCollectionOrder($0.id, $1.id) } }
    return records
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
}
