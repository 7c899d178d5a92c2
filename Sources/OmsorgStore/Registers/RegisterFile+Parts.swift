import Glibc
import OmsorgDomain
import Records

extension RegisterFile {
  /// A part that is read by a thread of its own has at least so many bytes.
  static var leastBytesOfPart: Int { 1 << 17 }

  /// The records in the file's bytes, read by several threads, each the lines of a part; nil when the
  /// file is small or is not the array of lines in order that the program writes.
  ///
  /// A cut within a record leaves a bracket open, so that its part is not an array of records.
  /// - Parameter bytes: cut up once they have been read so, else as they were.
  func recordsReadInParts(
    of bytes: inout [UInt8], threads: Int = processorCount, leastBytes: Int = leastBytesOfPart
  ) -> [R]? {
    let count = min(threads, bytes.count / max(1, leastBytes))
    guard count > 1, let cuts = Self.cuts(of: bytes, count: count) else { return nil }
    // In the place of the comma and the line feed before a cut one array ends and the next begins.
    for cut in cuts.dropFirst().dropLast() {
      bytes[cut - 2] = UInt8(ascii: "]")
      bytes[cut - 1] = UInt8(ascii: "[")
    }
    let parts = (1..<cuts.count).map { number in
      max(0, cuts[number - 1] - 1)..<(number == count ? bytes.count : cuts[number] - 1)
    }
    if let records = Self.records(in: bytes, parts) { return records }
    for cut in cuts.dropFirst().dropLast() {
      bytes[cut - 2] = UInt8(ascii: ",")
      bytes[cut - 1] = UInt8(ascii: "\n")
    }
    return nil
  }

  /// The records of several arrays in bytes, each read by a thread of its own into its part of the
  /// result.
  private static func records(in bytes: [UInt8], _ parts: [Range<Int>]) -> [R]? {
    let counts = concurrently(parts.count) { index in
      bytes.withUnsafeBufferPointer {
        linesOfRecords(UnsafeBufferPointer(rebasing: $0[parts[index]]))
      }
    }
    guard !counts.contains(0) else { return nil }
    let starts = counts.reduce(into: [0]) { starts, count in
      starts.append(starts[starts.count - 1] + count)
    }
    var isRead = false
    let records = [R](unsafeUninitializedCapacity: starts[parts.count]) { room, initialized in
      // No two threads write to the same place.
      nonisolated(unsafe) let rooms = parts.indices.map { index in
        UnsafeMutableBufferPointer(rebasing: room[starts[index]..<starts[index + 1]])
      }
      let areFilled = concurrently(parts.count) { index in
        bytes.withUnsafeBufferPointer { bytes in
          CollectionFile.fill(
            rooms[index], from: UnsafeBufferPointer(rebasing: bytes[parts[index]]))
        }
      }
      isRead = !areFilled.contains(false)
      if isRead {
        initialized = starts[parts.count]
      } else {
        for index in parts.indices where areFilled[index] { rooms[index].deinitialize() }
      }
    }
    let isInOrder = starts.dropFirst().dropLast().allSatisfy { start in
      isRead && CollectionFile.inCollectionOrder(records[start - 1].id, records[start].id)
    }
    return isRead && isInOrder ? records : nil
  }

  /// Where to cut bytes into so many parts, from the beginning to the end: after a comma and a line
  /// feed, before an opening brace. Nil where there is no such place.
  private static func cuts(of bytes: [UInt8], count: Int) -> [Int]? {
    var cuts = [0]
    for part in 1..<count {
      var place = max(bytes.count * part / count, cuts[part - 1] + 2)
      while place < bytes.count,
        bytes[place] != UInt8(ascii: "{") || bytes[place - 1] != UInt8(ascii: "\n")
          || bytes[place - 2] != UInt8(ascii: ",")
      {
        place += 1
      }
      if place >= bytes.count { return nil }
      cuts.append(place)
    }
    return cuts + [bytes.count]
  }
}

/// How many lines of an array begin with a brace, the one of its bracket counted too.
private func linesOfRecords(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  guard bytes.count > 1, var place = bytes.baseAddress else { return 0 }
  let end = place + bytes.count
  var count = bytes[1] == UInt8(ascii: "{") ? 1 : 0
  while let found = memchr(place, Int32(UInt8(ascii: "\n")), end - place) {
    place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
    if place < end, place.pointee == UInt8(ascii: "{") { count += 1 }
  }
  return count
}
