import Glibc
import PlainJSON

/// Which records of a file a change touches, and what the file is without the change.
///
/// A file is a `Collection`, or else one value on one line, which counts as one record with id "".
enum RecordChanges {
  /// More changed records than this in one entry aren't written in the log.
  static let limit = 1000

  enum Outcome {
    case records([LogEntry.Record])
    case tooMany
    /// The file, as it was or as it becomes, has neither form.
    case notRecords
  }

  enum Undone {
    /// What the file is without the change; nil: there is no file.
    case contents([UInt8]?)
    /// A record isn't as the change left it.
    case conflict(id: String)
  }

  /// The records that differ between a file's old and new contents, nil where there is no file.
  /// - Parameter limit: the most records to collect.
  static func between(_ old: [UInt8]?, _ new: [UInt8]?, path: String, limit: Int) -> Outcome {
    withCollection(old) { oldCollection in
      withCollection(new) { newCollection in
        // Proof that undo will give the old bytes back, whatever form and order the files are in.
        guard let oldCollection, let newCollection else {
          let outcome = valueChange(old, new, path)
          guard case .records(let records) = outcome else { return outcome }
          let undone = undoing(records, in: new, sizeBefore: old?.count)
          guard case .contents(let contents) = undone, contents == old else { return .notRecords }
          return outcome
        }
        let outcome = changes(from: oldCollection, to: newCollection, path, limit)
        guard case .records(let records) = outcome else { return outcome }
        return undoing(records, in: newCollection, gives: old) ? outcome : .notRecords
      }
    }
  }

  /// A file's contents with the records of one change as they were before it.
  /// - Parameters:
  ///   - records: those of this file, sorted by id.
  ///   - current: the file; nil if there is none.
  ///   - sizeBefore: the file's size before the change; nil if there was no file.
  static func undoing(
    _ records: [LogEntry.Record], in current: [UInt8]?, sizeBefore: Int?
  ) -> Undone {
    if let record = records.first, record.id.isEmpty {
      guard current == record.after.map(withLineBreak) else { return .conflict(id: "") }
      return .contents(record.before.map(withLineBreak))
    }
    return withCollection(current) { collection in
      guard let collection else { return .conflict(id: records.first?.id ?? "") }
      return undoing(records, in: collection, sizeBefore: sizeBefore)
    }
  }

  private static func undoing(
    _ records: [LogEntry.Record], in collection: Collection, sizeBefore: Int?
  ) -> Undone {
    var contents: [UInt8] = []
    contents.reserveCapacity(max(sizeBefore ?? 0, collection.bytes.count) + 64)
    let conflict = forEachPiece(undoing: records, in: collection, sizeBefore: sizeBefore) {
      contents.append(contentsOf: $0)
    }
    if let conflict { return .conflict(id: conflict) }
    return .contents(contents.isEmpty ? nil : contents)
  }

  /// Whether a collection without a change is, byte for byte, what it was before.
  private static func undoing(
    _ records: [LogEntry.Record], in collection: Collection, gives old: [UInt8]?
  ) -> Bool {
    (old ?? []).withUnsafeBufferPointer { bytes in
      var place = 0
      var isSame = true
      let conflict = forEachPiece(undoing: records, in: collection, sizeBefore: old?.count) {
        let end = place + $0.count
        isSame =
          isSame && end <= bytes.count
          && areEqual($0, UnsafeBufferPointer(rebasing: bytes[place..<end]))
        place = end
      }
      return conflict == nil && isSame && place == bytes.count
    }
  }

  /// Passes on what a collection is without a change, piece by piece; nothing if there was no file.
  /// - Returns: the id of a record that isn't as the change left it; nil if they all are.
  private static func forEachPiece(
    undoing records: [LogEntry.Record], in collection: Collection, sizeBefore: Int?,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> String? {
    var isEmpty = true
    func append(_ lines: UnsafeBufferPointer<UInt8>) {
      body(piece(isEmpty ? "[\n" : ",\n"))
      body(lines)
      isEmpty = false
    }
    var next = 0
    for record in records {
      guard let place = collection.firstIndex(from: next, notBefore: record.id) else {
        return record.id
      }
      if next < place { append(collection[next..<place]) }
      let isThere = place < collection.lines.count && collection.id(at: place) == record.id
      next = isThere ? place + 1 : place
      if let after = record.after {
        guard isThere, after.withUnsafeBufferPointer({ areEqual($0, collection[place]) }) else {
          return record.id
        }
      } else if isThere {
        return record.id
      }
      if let before = record.before { before.withUnsafeBufferPointer { append($0) } }
    }
    if next < collection.lines.count { append(collection[next..<collection.lines.count]) }
    if !isEmpty {
      body(piece("\n]\n"))
    } else if let sizeBefore {
      let isOnTwoLines = sizeBefore == Collection.emptyOnTwoLines.count
      body(piece(isOnTwoLines ? "[\n]\n" : "[]\n"))
    }
    return nil
  }

  private static func piece(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  private static func changes(
    from old: Collection, to new: Collection, _ path: String, _ limit: Int
  ) -> Outcome {
    var records: [LogEntry.Record] = []
    var (left, right) = (0, 0)
    while left < old.lines.count || right < new.lines.count {
      let isPair = left < old.lines.count && right < new.lines.count
      if isPair && areEqual(old[left], new[right]) {
        left += 1
        right += 1
        continue
      }
      if records.count == limit { return .tooMany }
      let oldID = left < old.lines.count ? old.id(at: left) : nil
      let newID = right < new.lines.count ? new.id(at: right) : nil
      // Absent only at the end of its file; else the line is no record.
      guard (oldID != nil || left == old.lines.count), (newID != nil || right == new.lines.count)
      else { return .notRecords }
      let isInOld = newID == nil || oldID.map { !StorePath.precedes(newID ?? "", $0) } ?? false
      let isInNew = oldID == nil || newID.map { !StorePath.precedes(oldID ?? "", $0) } ?? false
      let id = (isInOld ? oldID : newID) ?? ""
      if let last = records.last, !StorePath.precedes(last.id, id) { return .notRecords }
      records.append(
        LogEntry.Record(
          path: path, id: id,
          before: isInOld ? Array(old[left]) : nil, after: isInNew ? Array(new[right]) : nil))
      if isInOld { left += 1 }
      if isInNew { right += 1 }
    }
    return .records(records)
  }

  private static func valueChange(_ old: [UInt8]?, _ new: [UInt8]?, _ path: String) -> Outcome {
    guard old.map(isValueOnOneLine) != false, new.map(isValueOnOneLine) != false else {
      return .notRecords
    }
    let record = LogEntry.Record(
      path: path, id: "", before: old.map { $0.dropLast() }, after: new.map { $0.dropLast() })
    return .records([record])
  }

  private static func isValueOnOneLine(_ bytes: [UInt8]) -> Bool {
    guard bytes.firstIndex(of: lineBreak) == bytes.count - 1 else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      do throws(JSONError) {
        _ = try reader.skipValue()
        try reader.finish()
        return true
      } catch {
        return false
      }
    }
  }

  private static func withCollection<Result>(
    _ bytes: [UInt8]?, _ body: (Collection?) -> Result
  ) -> Result {
    (bytes ?? Collection.empty).withUnsafeBufferPointer { body(Collection($0)) }
  }

  private static func areEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    guard let left = left.baseAddress, let start = right.baseAddress else { return true }
    return memcmp(left, start, right.count) == 0
  }

  private static func withLineBreak(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [lineBreak]
  }

  private static let lineBreak = UInt8(ascii: "\n")
}
