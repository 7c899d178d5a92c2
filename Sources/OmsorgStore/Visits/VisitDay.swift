import DataDirectory
public import OmsorgDomain
import Records

/// A day's visits within a change that adds some, corrects some or takes some out.
///
/// A file that stands as this program writes it is changed by its lines, and the visits that nobody
/// asks for are not read; any other file is read and written whole. What comes out is the same.
public struct VisitDay {
  private enum Contents {
    case lines(VisitDayLines)
    case visits([Visit])
  }

  private let date: CalendarDate
  private let contents: Contents

  /// The visits of a date; none if there is no file of them.
  /// - Throws: `StoreError.invalidFile`, `DataDirectoryError`.
  public init(_ date: CalendarDate, in writer: StoreWriter) throws {
    try self.init(date, bytes: try writer.transaction.bytes(of: VisitFiles.path(of: date)))
  }

  /// The visits in a file's bytes.
  init(_ date: CalendarDate, bytes: [UInt8]?) throws {
    self.date = date
    guard let bytes else {
      contents = .visits([])
      return
    }
    if let lines = VisitDayLines(bytes, on: date) {
      contents = .lines(lines)
    } else {
      contents = .visits(try RegisterFile<Visit>.visits(date).records(in: bytes))
    }
  }

  /// The file of the visits.
  public var path: String { VisitFiles.path(of: date) }

  /// The first of some ids that one of the visits has.
  func first(of ids: [String]) -> String? {
    switch contents {
    case .lines(let lines): lines.first(of: ids)
    case .visits(let visits): ids.first(where: Set(visits.map(\.id)).contains)
    }
  }

  /// The visit of an id; nil if there is none.
  public func visit(_ id: String) -> Visit? {
    switch contents {
    case .lines(let lines): lines.visit(id)
    case .visits(let visits): visits.first { $0.id == id }
    }
  }

  /// The highest number in the ids that were given here.
  var highestNumber: Int {
    let ids =
      switch contents {
      case .lines(let lines): lines.ids(beginningWith: RecordedVisitId.prefix(on: date))
      case .visits(let visits): visits.map(\.id)
      }
    return RecordedVisitId.highest(among: ids, on: date)
  }

  /// Writes the day's visits without those of some ids, and with others. A visit is corrected by
  /// removing its id and adding it as it is to be.
  /// - Throws: `DataDirectoryError`.
  public func write(
    removing ids: [String] = [], adding visits: [Visit] = [], to writer: StoreWriter
  ) throws {
    try writer.transaction.replace(path, with: bytes(removing: ids, adding: visits))
  }

  /// The file's bytes without some visits and with others, whose ids no other has then.
  func bytes(removing ids: [String], adding added: [Visit]) -> [UInt8] {
    switch contents {
    case .lines(let lines):
      return lines.bytes(removing: ids, adding: added)
    case .visits(let visits):
      return CollectionFile.bytes(of: visits.filter { !ids.contains($0.id) } + added)
    }
  }
}
