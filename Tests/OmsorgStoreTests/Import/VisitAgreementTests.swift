import Foundation
import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

/// Rows looked up by their bytes say what the same rows read as texts say, faults included, and a
/// date written straight from rows has the bytes that its records have.
@Suite struct VisitAgreementTests {
  private enum Encoding: CaseIterable {
    case plain, marked, windows

    func bytes(_ text: String) throws -> [UInt8] {
      switch self {
      case .plain: Array(text.utf8)
      case .marked: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .windows: Array(try #require(text.data(using: .windowsCP1252)))
      }
    }
  }

  /// Random exports of visits.
  private struct Exports {
    var random: SeededRandom
    let isFaulty: Bool
    private var number = 0

    init(seed: UInt64, isFaulty: Bool) {
      random = SeededRandom(seed: seed)
      self.isFaulty = isFaulty
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[random.below(values.count)] }

    /// One of the right cells; in a faulty export sometimes one of the wrong ones.
    private mutating func cell(_ right: [String], _ wrong: [String]) -> String {
      isFaulty && random.below(25) == 0 ? pick(wrong) : pick(right)
    }

    private mutating func id() -> String {
      if isFaulty, random.below(30) == 0 { return pick(["", " ", "V1", "'"]) }
      number += 1
      let id = "V\(number + random.below(3) * 1_000)-\(number)"
      return pick([
        id, id, id, id, " \(id)", "'=\(id)", "'\(id)", "Ö\(id)", "\(id)\\", "\(id) x",
        "\(id)\(String(repeating: "0", count: 40))", "\"\(id)\"", "\"\(id)\"\"\"", "-\(id)",
      ])
    }

    private mutating func time() -> String {
      cell(
        ["08:00", "08:30", "8:00", "08.00", "08:00:30", " 08:30 ", "23:50", "00:10", ""],
        ["24:00", "8", "0800", "08:60", "åtta"])
    }

    private mutating func row() -> [String] {
      var cells = [
        id(), cell(["B00001", "B00002", " B00001", "\"B00002\""], ["B9", "", "b00001"]),
        cell(
          ["2026-11-02", "2026-11-03", "\"2026-11-02\"", "2026-11-03 "],
          ["2026-02-30", "", "i dag", "1799-01-01"]),
        time(), time(), time(), time(),
        cell(["10001", "10002", "\"10002\""], ["", "99999"]),
        cell(
          ["Morgonbesök", "Dusch+Lunch", "Lunch|Dusch", "dusch", "", "+", "\"Lunch, Dusch\""],
          ["Nonsens", "Dusch+Nonsens"]),
        cell(["utförd", "UTFÖRD", "avbokad", "Bomtid", " planerad", "performed"], ["", "kanske"]),
        pick(["", "", "sjukhus", "öppnar ej", "\"sa \"\"nej\"\"\"", "\"två\nrader\"", "'=1", " "]),
      ]
      if cells[9] == "avbokad" { cells[7] = pick(["", cells[7]]) }
      if isFaulty, random.below(60) == 0 { cells[10] = "\"öppet citat" }
      if isFaulty, random.below(40) == 0 { cells.removeLast() }
      if isFaulty, random.below(40) == 0 { cells.append("mer") }
      return cells
    }

    mutating func file(_ name: String) throws -> Export {
      let separator = pick([";", ";", "\t"])
      let end = pick(["\n", "\r\n", "\r"])
      var order = Array(0..<11).shuffled(using: &random)
      if random.below(2) == 0 { order.sort() }
      let headings = Export.headings(.visits).split(separator: ";").map(String.init)
      let rows = (0..<(10 + random.below(60))).map { _ in
        let row = row()
        return row.count == 11 ? order.map { row[$0] } : row
      }
      let lines = [order.map { headings[$0] }] + rows
      let text = lines.map { $0.joined(separator: separator) + end }.joined()
      var bytes = try pick(Encoding.allCases).bytes(text)
      if isFaulty, random.below(4) == 0 {
        bytes[bytes.count / 2 + random.below(bytes.count / 2)] = UInt8(random.below(256))
      }
      return Export(name, bytes: bytes)
    }
  }

  /// What reading every row as texts gives: faults, or the files of the dates.
  private func readAsTexts(
    _ exports: [Export], in store: ScratchStore
  ) throws -> (faults: [String], files: [String: String]) {
    let reading = try store.change { writer in
      VisitReading(
        mapping: ImportMapping(), catalogue: ServiceCatalogue(try writer.records(.services)),
        context: ValueContext(day: Int(day("2026-11-16").daysSinceEpoch)),
        clients: ["B00001", "B00002", "B00003"],
        caregivers: ["10001", "10002", "10003", "10004"], isRecording: false)
    }
    let vocabulary = VisitVocabulary()
    let ids = RowIdStore()
    var rows: [VisitRow] = []
    var faults: [ImportFault] = []
    for export in exports {
      let table: ImportTable
      do throws(ImportFault) { table = try ImportTable(export.file, ImportMapping()) } catch {
        faults.append(error)
        continue
      }
      var reader = VisitRowReader(table, reading, vocabulary, ids)
      table.forEachRow { row in
        if let visit = reader.read(row) { rows.append(visit) }
      } faulty: { _, fault in
        reader.tell(fault)
      }
      faults += reader.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
    let files = Dictionary(grouping: rows, by: \.date).map { date, rows in
      (
        VisitFiles.path(of: date),
        String(
          decoding: CollectionFile.bytes(of: VisitJoin.visits(rows, vocabulary)), as: UTF8.self)
      )
    }
    return (
      faults.map(describe), Dictionary(files, uniquingKeysWith: { first, _ in first })
    )
  }

  private func describe(_ fault: ImportFault) -> String {
    "\(fault.file):\(fault.line):\(fault.column) \(fault.heading ?? "-") \(fault.kind) "
      + fault.message(.english)
  }

  private func imported(
    _ exports: [Export], into store: ScratchStore
  ) throws -> (faults: [String], files: [String: String]) {
    do {
      try store.importing(exports)
      return ([], try store.data().filter { $0.key.hasPrefix("visits/") })
    } catch StoreError.importRefused(let faults) {
      return (faults.map(describe), [:])
    }
  }

  @Test(arguments: 1...25)
  func rightRowsGiveTheSameFiles(seed: UInt64) throws {
    var exports = Exports(seed: seed, isFaulty: false)
    // Ids may come in any order, in a file and from file to file.
    let files = try (1...3).map { try exports.file("visits-\($0).csv") }
    let store = try ScratchStore()
    try store.importing(Small.registers)
    let expected = try readAsTexts(files, in: store)
    #expect(expected.faults == [], "seed \(seed)")
    let found = try imported(files, into: store)
    #expect(found.faults == [], "seed \(seed)")
    #expect(found.files == expected.files, "seed \(seed)")
    // Again: nothing changes, and that is said.
    let before = try store.everything()
    let again = try #require(try store.importing(files).first)
    #expect(again.added == 0 && again.changed == 0 && again.unchanged > 0, "seed \(seed)")
    #expect(try store.everything() == before, "seed \(seed)")
  }

  @Test(arguments: 1...40)
  func wrongRowsGiveTheSameFaults(seed: UInt64) throws {
    var exports = Exports(seed: seed, isFaulty: true)
    let files = try (1...2).map { try exports.file("visits-\($0).csv") }
    let store = try ScratchStore()
    try store.importing(Small.registers)
    let before = try store.everything()
    let expected = try readAsTexts(files, in: store)
    let found = try imported(files, into: store)
    // That ids come twice is told where all rows have been seen.
    let faults = found.faults.filter { !$0.contains("duplicate_id") }
    #expect(faults == expected.faults, "seed \(seed)")
    if !found.faults.isEmpty {
      #expect(try store.everything() == before, "seed \(seed)")
    } else {
      #expect(found.files == expected.files, "seed \(seed)")
    }
  }

  @Test func moreThanIsMappedIsTheSameFromAFile() throws {
    // Larger than what is read whole, with rows of dates that come again and again.
    let rows = (0..<20_000).map { number in
      Small.visit(
        "V\(100_000 + number)", number % 3 == 0 ? "B00001" : "B00002",
        "2026-11-\(10 + number % 7)", "08:\(10 + number / 7 % 40)-09:00", by: "10001")
    }
    let export = Export(.visits, rows)
    let store = try ScratchStore()
    try store.importing(Small.registers + [export])
    let path = "\(store.path)/../visits.csv"
    try Data(export.bytes).write(to: URL(filePath: path))
    let files = try ImportFile.files(at: [path])
    let mapped = try ScratchStore()
    try mapped.importing(Small.registers)
    try mapped.change { writer in
      _ = try Importer.run(files, into: writer, Importer.Options(asOf: day("2026-11-16")))
    }
    #expect(try mapped.data() == store.data())
    #expect(try mapped.data().keys.filter { $0.hasPrefix("visits/") }.count == 7)
  }
}
