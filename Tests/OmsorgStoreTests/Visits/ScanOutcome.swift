import OmsorgDomain
import OmsorgStore
import PlainJSON
import Records

/// What came of reading visits: a line for each, or a fault.
struct ScanOutcome: Equatable, CustomStringConvertible {
  var fault: String?
  var lines: [String] = []

  init(lines: [String]) {
    self.lines = lines
  }

  init(_ fault: RecordFault) {
    let kind =
      switch fault.kind {
      case .json(let error): "\(error)"
      case .missing: "missing"
      case .form(let expected): expected(.english)
      case .duplicateId(let id): "twice \(id)"
      }
    self.fault = "\(kind) in \(fault.field ?? "no field") at \(fault.offset)"
  }

  var description: String { fault ?? lines.joined(separator: "\n") }

  /// What a scanner has read.
  init(_ scanner: consuming VisitScanner, _ date: CalendarDate) {
    let month = scanner.made()
    lines = HistoryLines.of(
      VisitHistory(month.map { [$0] } ?? [], in: Month(of: date).dates), in: Month(of: date).dates)
  }

  /// What the scanner makes of a file.
  static func scanning(_ bytes: [UInt8], _ date: CalendarDate) -> ScanOutcome {
    var scanner = VisitScanner(Month(of: date))
    do throws(RecordFault) {
      try scanner.scan(bytes, date: date)
      return ScanOutcome(scanner, date)
    } catch {
      return ScanOutcome(error)
    }
  }

  /// What the reader of collections makes of it.
  static func readingRecords(_ bytes: [UInt8], _ date: CalendarDate) -> ScanOutcome {
    do throws(RecordFault) {
      let visits = try CollectionFile.read(Visit.self, from: bytes)
      if let offset = otherDateOffset(bytes, date) {
        return ScanOutcome(
          RecordFault(
            .form(expected: Text(same: "the file's date, \(date.iso)")), field: "date",
            offset: offset))
      }
      return ScanOutcome(lines: HistoryLines.of(visits, in: DateRange(date)))
    } catch {
      return ScanOutcome(error)
    }
  }

  /// Where the first visit's date that is another stands in a sound file, found by the brackets
  /// and quotes alone.
  private static func otherDateOffset(_ bytes: [UInt8], _ date: CalendarDate) -> Int? {
    let key = Array("\"date\"".utf8)
    let expected = Array("\"\(date.iso)\"".utf8)
    var depth = 0
    var place = 0
    while place < bytes.count {
      let start = place
      place += 1
      switch bytes[start] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""):
        while bytes[place] != UInt8(ascii: "\"") {
          place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        place += 1
        guard depth == 2, bytes[start..<place].elementsEqual(key) else { continue }
        while bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: ":") { place += 1 }
        if !bytes[place...].starts(with: expected) { return place }
      default: break
      }
    }
    return nil
  }
}

extension VisitScanner {
  mutating func scan(_ bytes: [UInt8], date: CalendarDate) throws(RecordFault) {
    let result: Result<Void, RecordFault> = bytes.withUnsafeBufferPointer { bytes in
      do throws(RecordFault) {
        return .success(try scan(bytes, date: date))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}
