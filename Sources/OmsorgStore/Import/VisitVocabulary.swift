import OmsorgDomain
import Tabular

/// What visits' rows refer to, each text held once, and what cells say that have been read before.
/// For use by one thread.
final class VisitVocabulary {
  var clients = InternedTexts()
  var caregivers = InternedTexts()
  var reasons = InternedTexts()
  /// Services as ids of the catalogue, each combination once.
  private(set) var services: [[String]] = []
  private var combinations: [[String]: Int32] = [:]
  /// What cells say, by the encoding of their files.
  private var meanings: [TextEncoding: VisitCellMeanings] = [:]

  func place(ofServices ids: [String]) -> Int32 {
    if let place = combinations[ids] { return place }
    let place = Int32(services.count)
    combinations[ids] = place
    services.append(ids)
    return place
  }

  /// What the cells of files in an encoding say, taken out to be used and added to.
  func takeMeanings(in encoding: TextEncoding) -> VisitCellMeanings {
    meanings.removeValue(forKey: encoding) ?? VisitCellMeanings()
  }

  /// Puts back what has been taken.
  func keep(_ taken: VisitCellMeanings, in encoding: TextEncoding) { meanings[encoding] = taken }

  /// A row that refers to another vocabulary, referring to this one.
  func adopted(_ row: VisitRow, from other: VisitVocabulary) -> VisitRow {
    var row = row
    if let client = other.clients.text(row.client) { row.client = clients.place(of: client) }
    if let caregiver = other.caregivers.text(row.caregiver) {
      row.caregiver = caregivers.place(of: caregiver)
    }
    if let reason = other.reasons.text(row.reason) { row.reason = reasons.place(of: reason) }
    if row.services >= 0 { row.services = place(ofServices: other.services[Int(row.services)]) }
    return row
  }
}

/// What the cells of each column say, by their bytes in the file.
struct VisitCellMeanings {
  var clients = CellMeanings()
  var dates = CellMeanings()
  var times = CellMeanings()
  var caregivers = CellMeanings()
  var services = CellMeanings()
  var statuses = CellMeanings()
  var reasons = CellMeanings()
}

/// What cells of a column say, by their bytes.
///
/// Cells are read as texts once for each way they are written, and looked up from then on: that is
/// what makes millions of rows fast, and what makes them mean what one row by itself would.
struct CellMeanings {
  /// A cell says nothing.
  static let nothing: Int32 = -1
  /// A cell cannot be read.
  static let faulty = Int32.min
  /// A column with more different texts than this is one of free text: the rest is read each time.
  private static let most = 1 << 16

  private var table = IdentifierTable()
  private var meanings: [Int32] = []

  /// What a cell says.
  /// - Parameter read: finds it out; `nothing`, `faulty` or any other number from 0 on.
  @inline(__always)
  mutating func meaning(
    of bytes: UnsafeBufferPointer<UInt8>, _ read: () -> Int32
  ) -> Int32 {
    if let position = table.position(of: bytes) { return meanings[Int(position)] }
    return remembering(bytes, read())
  }

  private mutating func remembering(
    _ bytes: UnsafeBufferPointer<UInt8>, _ meaning: Int32
  ) -> Int32 {
    if meanings.count < Self.most {
      _ = table.insert(bytes)
      meanings.append(meaning)
    }
    return meaning
  }
}
