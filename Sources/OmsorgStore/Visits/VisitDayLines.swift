import OmsorgDomain
import PlainJSON
import Records

/// The lines of a day's file that stands byte for byte as this program writes its visits, so that
/// lines can be taken out and put in without reading the others as visits.
struct VisitDayLines {
  /// Where a visit stands, without the comma. Its id follows `idStart` and has no escapes.
  private struct Line {
    let start: Int
    let end: Int
    let idCount: Int
  }

  private static let idStart = #"{"id":""#.utf8.count

  private let bytes: [UInt8]
  private let lines: [Line]

  /// Finds the lines; nil if the file deviates anywhere from what is written of its visits, has no
  /// visits, or has ids beyond ASCII, of which two spellings are one.
  init?(_ bytes: [UInt8], on date: CalendarDate) {
    let iso = Array(date.iso.utf8)
    let lines = iso.withUnsafeBufferPointer { iso in
      bytes.withUnsafeBufferPointer { Self.lines(of: $0, WrittenVisit(date: iso)) }
    }
    guard let lines else { return nil }
    self.bytes = bytes
    self.lines = lines
  }

  private static func lines(
    of bytes: UnsafeBufferPointer<UInt8>, _ written: WrittenVisit
  ) -> [Line]? {
    guard var cursor = CanonicalCursor(bytes), cursor.take("[\n") else { return nil }
    var reader = JSONReader(bytes, maximumDepth: VisitScanner.recordDepth)
    var order = IdentifierOrder()
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 128)
    repeat {
      let start = cursor.offset
      if let id = written.match(&cursor, &reader) {
        guard order.advance(to: id) else { return nil }
        lines.append(Line(start: start, end: cursor.offset, idCount: id.count))
      } else {
        guard let line = readLine(of: bytes, at: start, &reader, &order) else { return nil }
        lines.append(line)
        cursor.offset = line.end
      }
    } while cursor.take(",\n")
    return cursor.take("\n]\n") && cursor.isAtEnd ? lines : nil
  }

  /// A line of another shape: one with members that this version does not know, say.
  @inline(never)
  private static func readLine(
    of bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ reader: inout JSONReader,
    _ order: inout IdentifierOrder
  ) -> Line? {
    reader.seek(to: start)
    guard let visit = try? Visit(from: &reader) else { return nil }
    let written = visit.canonicalBytes
    guard written.elementsEqual(bytes[start..<reader.offset]), order.advance(to: visit.id),
      written.dropFirst(idStart).starts(with: visit.id.utf8)
    else { return nil }
    return Line(start: start, end: reader.offset, idCount: visit.id.utf8.count)
  }

  /// The ids that begin with a text in ASCII.
  func ids(beginningWith prefix: String = "") -> [String] {
    let rest = lines[firstIndex(notBefore: prefix)...].lazy.map(id(of:))
    return Array(rest.prefix { $0.utf8.starts(with: prefix.utf8) })
  }

  /// The first of some ids that a visit has.
  func first(of ids: [String]) -> String? {
    if ids.allSatisfy(CollectionFile.isToldByBytes) { return ids.first { index(of: $0) != nil } }
    return ids.first(where: Set(self.ids()).contains)
  }

  /// The visit of an id.
  func visit(_ id: String) -> Visit? {
    index(of: id).flatMap { index in
      let line = Array(bytes[lines[index].start..<lines[index].end])
      // Every line has been found to be a visit.
      return try? JSONReader.read(line) { reader in try Visit(from: &reader) }
    }
  }

  /// The file's bytes with some visits taken out and others put in, whose ids no other has then.
  func bytes(removing ids: [String], adding visits: [Visit]) -> [UInt8] {
    let removed = ids.compactMap(index(of:)).sorted()
    let added = visits.sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
      .map { (place: firstIndex(notBefore: $0.id), line: $0.canonicalBytes) }
    var pieces = Pieces(reserving: bytes.count + added.reduce(8) { $0 + $1.line.count + 2 })
    var next = 0
    var rest = removed[...]
    bytes.withUnsafeBufferPointer { bytes in
      func keepLines(before place: Int) {
        while next < place {
          let stop = min(place, rest.first ?? place)
          if next < stop {
            let (start, end) = (lines[next].start, lines[stop - 1].end)
            pieces.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
          }
          next = stop
          if rest.first == stop, stop < place {
            rest.removeFirst()
            next += 1
          }
        }
      }
      for (place, line) in added {
        keepLines(before: place)
        line.withUnsafeBufferPointer { pieces.append($0) }
      }
      keepLines(before: lines.count)
    }
    return pieces.finish()
  }

  private func id(of line: Line) -> String {
    let start = line.start + Self.idStart
    return String(decoding: bytes[start..<start + line.idCount], as: UTF8.self)
  }

  private func index(of id: String) -> Int? {
    // A letter beyond ASCII may be another spelling of one in ASCII.
    if !CollectionFile.isToldByBytes(id) { return lines.firstIndex { self.id(of: $0) == id } }
    let index = firstIndex(notBefore: id)
    return index < lines.count && self.id(of: lines[index]) == id ? index : nil
  }

  /// The first line whose id doesn't come before an id.
  private func firstIndex(notBefore id: String) -> Int {
    var id = id
    return id.withUTF8 { id in
      bytes.withUnsafeBufferPointer { bytes in
        var (low, high) = (0, lines.count)
        while low < high {
          let middle = (low + high) / 2
          let start = lines[middle].start + Self.idStart
          let found = UnsafeBufferPointer(rebasing: bytes[start..<start + lines[middle].idCount])
          if IdentifierOrder.precedes(found, id) { low = middle + 1 } else { high = middle }
        }
        return low
      }
    }
  }
}

/// The bytes of a collection as they are put together.
private struct Pieces {
  private var bytes: [UInt8] = []

  init(reserving count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Adds a line, or several with what stands between them.
  mutating func append(_ lines: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: (bytes.isEmpty ? "[\n" : ",\n").utf8)
    bytes.append(contentsOf: lines)
  }

  mutating func finish() -> [UInt8] {
    bytes.append(contentsOf: (bytes.isEmpty ? "[]\n" : "\n]\n").utf8)
    return bytes
  }
}
