import OmsorgDomain

/// Finds ids that several rows have, in little memory: by their hash values first, for there are
/// millions, and then the few that are alike by themselves.
enum RepeatedRowIds {
  static func find(in exports: [VisitExport], _ reading: VisitReading) -> Set<String> {
    var hashes: [Int] = []
    hashes.reserveCapacity(exports.reduce(0) { $0 + $1.rowCount })
    forEachId(in: exports, reading) { hashes.append($0.hashValue) }
    hashes.sort()
    let alike = Set(zip(hashes, hashes.dropFirst()).filter { $0 == $1 }.map { $0.0 })
    if alike.isEmpty { return [] }
    hashes = []
    var seen: Set<String> = []
    var repeated: Set<String> = []
    forEachId(in: exports, reading) { id in
      if alike.contains(id.hashValue), !seen.insert(id).inserted { repeated.insert(id) }
    }
    return repeated
  }

  private static func forEachId(
    in exports: [VisitExport], _ reading: VisitReading, _ body: (String) -> Void
  ) {
    for export in exports {
      export.forEachReadRow(reading) { row in
        if !row.id.isEmpty { body(row.id.text) }
      }
    }
  }
}
