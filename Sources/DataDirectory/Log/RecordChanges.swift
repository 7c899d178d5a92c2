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
    let outcome = collectionChanges(old, new, path, limit) ?? valueChange(old, new, path)
    guard case .records(let records) = outcome else { return outcome }
    // Proof that undo will give the old bytes back, whatever form and order the files are in.
    let undone = undoing(records, in: new, sizeBefore: old?.count)
    guard case .contents(let contents) = undone, contents == old else { return .notRecords }
    return outcome
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
    func append(_ line: UnsafeBufferPointer<UInt8>) {
      contents.append(contentsOf: contents.isEmpty ? [bracket, lineBreak] : [comma, lineBreak])
      contents.append(contentsOf: line)
    }
    var next = 0
    for record in records {
      guard let place = collection.firstIndex(from: next, notBefore: record.id) else {
        return .conflict(id: record.id)
      }
      if next < place { append(collection[next..<place]) }
      let isThere = place < collection.lines.count && collection.id(at: place) == record.id
      next = isThere ? place + 1 : place
      if let after = record.after {
        guard isThere, after.withUnsafeBufferPointer({ areEqual($0, collection[place]) }) else {
          return .conflict(id: record.id)
        }
      } else if isThere {
        return .conflict(id: record.id)
      }
      record.before?.withUnsafeBufferPointer(append)
    }
    if next < collection.lines.count { append(collection[next..<collection.lines.count]) }
    if contents.isEmpty {
      guard let sizeBefore else { return .contents(nil) }
      let isOnTwoLines = sizeBefore == Collection.emptyOnTwoLines.count
      return .contents(isOnTwoLines ? Collection.emptyOnTwoLines : Collection.empty)
    }
    contents.append(contentsOf: [lineBreak, closingBracket, lineBreak])
    return .contents(contents)
  }

  /// Merges the lines of two collections; nil if one of the files isn't a collection.
  private static func collectionChanges(
    _ old: [UInt8]?, _ new: [UInt8]?, _ path: String, _ limit: Int
  ) -> Outcome? {
    withCollection(old) { old in
      withCollection(new) { new in
        guard let old, let new else { return nil }
        return changes(from: old, to: new, path, limit)
      }
    }
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
  private static let comma = UInt8(ascii: ",")
  private static let bracket = UInt8(ascii: "[")
  private static let closingBracket = UInt8(ascii: "]")
}
