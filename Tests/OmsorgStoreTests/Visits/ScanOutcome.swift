import OmsorgDomain
import OmsorgStore
import PlainJSON
import Records

/// What came of reading visits: columns, or a fault.
struct ScanOutcome: Equatable, CustomStringConvertible {
  var fault: String?
  var clients: [String] = []
  var caregivers: [String] = []
  var client: [Int32] = []
  var day: [Int32] = []
  var start: [Int16] = []
  var traits: [UInt8] = []
  var meetingStart: [Int32] = []
  var meetings: [Int32] = []

  init(_ columns: VisitColumns) {
    clients = columns.clients
    caregivers = columns.caregivers
    client = columns.client
    day = columns.day
    start = columns.start
    traits = columns.traits.map(\.rawValue)
    meetingStart = columns.meetingStart
    meetings = columns.meetings
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

  var description: String {
    fault ?? "\(clients) \(caregivers) \(client) \(start) \(traits) \(meetingStart) \(meetings)"
  }

  /// What the scanner makes of a file.
  static func scanning(_ bytes: [UInt8], _ date: CalendarDate) -> ScanOutcome {
    var scanner = VisitScanner(services: TestServices.catalogue())
    var columns = VisitColumns()
    do throws(RecordFault) {
      try scanner.scan(bytes, date: date, into: &columns)
      return ScanOutcome(columns)
    } catch {
      return ScanOutcome(error)
    }
  }

  /// What the reader of collections makes of it, each visit then added.
  static func readingRecords(_ bytes: [UInt8], _ date: CalendarDate) -> ScanOutcome {
    let catalogue = TestServices.catalogue()
    do throws(RecordFault) {
      let visits = try CollectionFile.read(Visit.self, from: bytes)
      if let offset = otherDateOffset(bytes, date) {
        return ScanOutcome(
          RecordFault(
            .form(expected: Text(same: "the file's date, \(date.iso)")), field: "date",
            offset: offset))
      }
      var columns = VisitColumns()
      for visit in visits {
        columns.append(visit, traits: VisitColumns.Traits(of: visit.services, in: catalogue))
      }
      return ScanOutcome(columns)
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
  mutating func scan(
    _ bytes: [UInt8], date: CalendarDate, into columns: inout VisitColumns
  ) throws(RecordFault) {
    let result: Result<Void, RecordFault> = bytes.withUnsafeBufferPointer { bytes in
      do throws(RecordFault) {
        return .success(try scan(bytes, date: date, into: &columns))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}

/// A catalogue with a service for each combination of traits.
enum TestServices {
  static func catalogue() -> ServiceCatalogue {
    func service(_ id: String, personalCare: Bool, inSurvey: Bool) -> ServiceCatalogue.Service {
      var service = ServiceCatalogue.Service()
      service.id = id
      service.isPersonalCare = personalCare
      service.countsInSurvey = inSurvey
      return service
    }
    return ServiceCatalogue([
      service("morning-help", personalCare: true, inSurvey: true),
      service("shower", personalCare: true, inSurvey: false),
      service("lunch", personalCare: false, inSurvey: true),
      service("alarm-response", personalCare: false, inSurvey: false),
      service("meal-delivery", personalCare: false, inSurvey: false),
    ])
  }
}
