public import OmsorgDomain

/// What an import did, or in a dry run would do, with one kind of record.
public struct ImportSummary: Sendable {
  /// The kind of export.
  public let kind: ImportKind
  /// How many files were of the kind.
  public internal(set) var files = 0
  /// How many rows they had.
  public internal(set) var rows = 0
  /// Records that were not there before.
  public internal(set) var added = 0
  /// Records that became different.
  public internal(set) var changed = 0
  /// Records that stayed as they were.
  public internal(set) var unchanged = 0

  init(kind: ImportKind) { self.kind = kind }

  /// Adds what was done with records elsewhere.
  mutating func add(_ other: ImportSummary) {
    added += other.added
    changed += other.changed
    unchanged += other.unchanged
  }

  mutating func count<R: Equatable>(_ before: R?, _ after: R) {
    if let before {
      if before == after { unchanged += 1 } else { changed += 1 }
    } else {
      added += 1
    }
  }
}
