import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// Finds the record that an operand means: of an id, or a client's, or team's, only open one.
struct ClientRecordFinder<R: IdentifiedRecord>: Sendable {
  let file: RegisterFile<R>
  /// The client that a record is about.
  let client: @Sendable (R) -> String?
  /// Whether a name is one that records may be about.
  var isKnown: @Sendable (_ name: String, CareRecords) -> Bool = { $1.client($0) != nil }
  /// The day that orders a client's records.
  let day: @Sendable (R) -> CalendarDate
  /// Whether there is more to do with a record.
  let isOpen: @Sendable (R) -> Bool
  /// The kind of the error when a client has none open: `no_open_request`.
  let missingKind: String
  /// "has no open switch request", after the client's id.
  let hasNoneOpen: Text
  /// "has several open requests", after the client's id.
  let hasSeveralOpen: Text
  /// The command line that makes a first one, and the one that shows earlier ones.
  let hints: @Sendable (_ client: String) -> (none: Text, earlier: Text)

  /// - Parameter closedToo: whether a client's latest record will do where none is open.
  /// - Throws: `StoreError.noSuchRecord`, `UsageError` when several are open, `ErrorReport` when none
  ///   is.
  func find(
    _ name: String, among all: [R], of clients: CareRecords, closedToo: Bool = false
  ) throws -> R {
    if let record = all.first(where: { $0.id == name }) { return record }
    guard isKnown(name, clients) else {
      throw StoreError.noSuchRecord(path: file.path, id: name)
    }
    let own = all.filter { client($0) == name }.sorted { first, second in
      day(first) != day(second)
        ? day(first) < day(second) : first.id.utf8.count < second.id.utf8.count
    }
    let open = own.filter(isOpen)
    if open.count > 1 {
      let ids = open.map(\.id).joined(separator: ", ")
      throw UsageError(
        Text(
          sv: "\(name) \(hasSeveralOpen(.swedish)): \(ids)",
          en: "\(name) \(hasSeveralOpen(.english)): \(ids)"),
        hint: Text(sv: "ange ett av dem med sitt id", en: "give the id of one of them"))
    }
    if let record = open.first ?? (closedToo ? own.last : nil) { return record }
    throw ErrorReport(
      kind: missingKind,
      message: Text(
        sv: "\(name) \(hasNoneOpen(.swedish))", en: "\(name) \(hasNoneOpen(.english))"),
      exitCode: .notFound, hint: own.isEmpty ? hints(name).none : hints(name).earlier)
  }
}
