import Testing

@testable import DataDirectory

@Suite struct RecordChangesTests {
  /// Every pair of files with up to three records in two versions, and no file at all.
  @Test func smallFilesInEveryCombination() throws {
    var files: [(bytes: [UInt8]?, records: [String: String])] = [(nil, [:])]
    for number in 0..<27 {
      var records: [String: String] = [:]
      for (id, version) in zip(["A", "Å", "B"], [number % 3, number / 3 % 3, number / 9]) {
        if version > 0 { records[id] = #"{"id":"\#(id)","v":\#(version)}"# }
      }
      files.append((Self.file(records), records))
    }
    for old in files {
      for new in files {
        let outcome = RecordChanges.between(old.bytes, new.bytes, path: "f.json", limit: 10)
        guard case .records(let records) = outcome else {
          Issue.record("\(old.records) \(new.records)")
          continue
        }
        let changed = Set(old.records.keys).union(new.records.keys)
          .filter { old.records[$0] != new.records[$0] }
          .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(records.map(\.id) == changed)
        for record in records {
          #expect(record.before == old.records[record.id].map { Array($0.utf8) })
          #expect(record.after == new.records[record.id].map { Array($0.utf8) })
        }
        guard
          case .contents(let undone) = RecordChanges.undoing(
            records, in: new.bytes, sizeBefore: old.bytes?.count)
        else {
          Issue.record("\(old.records) \(new.records)")
          continue
        }
        #expect(undone == old.bytes)
      }
    }
  }

  @Test func otherRecordsStayWhenSomeAreUndone() {
    let before = Self.file(["A": #"{"id":"A"}"#, "C": #"{"id":"C","n":1}"#])
    let after = Self.file(["B": #"{"id":"B"}"#, "C": #"{"id":"C","n":2}"#])
    let now = Self.file([
      "0": #"{"id":"0"}"#, "B": #"{"id":"B"}"#, "C": #"{"id":"C","n":2}"#, "D": #"{"id":"D"}"#,
    ])
    let wanted = Self.file([
      "0": #"{"id":"0"}"#, "A": #"{"id":"A"}"#, "C": #"{"id":"C","n":1}"#, "D": #"{"id":"D"}"#,
    ])
    guard case .records(let records) = RecordChanges.between(before, after, path: "f", limit: 9),
      case .contents(let undone) = RecordChanges.undoing(records, in: now, sizeBefore: 1)
    else {
      Issue.record("not records")
      return
    }
    #expect(undone == wanted)
    let conflicting = Self.file(["B": #"{"id":"B"}"#, "C": #"{"id":"C","n":3}"#])
    guard
      case .conflict("C") = RecordChanges.undoing(records, in: conflicting, sizeBefore: 1)
    else {
      Issue.record("no conflict")
      return
    }
  }

  @Test func bothFormsOfAnEmptyArrayComeBack() {
    let one = Array("[\n{\"id\":\"A\"}\n]\n".utf8)
    for empty in [Collection.empty, Collection.emptyOnTwoLines] {
      guard case .records(let records) = RecordChanges.between(empty, one, path: "f", limit: 9),
        case .contents(empty) = RecordChanges.undoing(records, in: one, sizeBefore: empty.count)
      else {
        Issue.record("\(empty)")
        continue
      }
    }
  }

  @Test func oneValueOnOneLineIsOneRecord() {
    let old = Array("{\"a\":1}\n".utf8)
    let new = Array("{\"a\":2}\n".utf8)
    guard case .records(let records) = RecordChanges.between(old, new, path: "f", limit: 9) else {
      Issue.record("not records")
      return
    }
    let wanted = LogEntry.Record(path: "f", id: "", before: old.dropLast(), after: new.dropLast())
    #expect(records == [wanted])
  }

  /// None of these can be put back record by record, so the whole file has to be kept.
  @Test(arguments: [
    "", "{\n\"a\":1}\n", "{\"a\":1}", "[\n{\"id\":\"A\"}\n]", "[{\"id\":\"A\"}]\n ",
    "[\n{\"id\":\"B\"},\n{\"id\":\"A\"}\n]\n", "[\n{\"id\":\"A\"},\n{\"id\":\"A\"}\n]\n",
    "[\n{\"id\":\"A\"},\n]\n", "[\n{\"id\":\"A\"}\n{\"id\":\"B\"}\n]\n", "[\n{\"id\":7}\n]\n",
    "[\n{\"id\":\"\"}\n]\n", "[\n{}\n]\n", "[\n\n]\n", "[\n{\"id\":\"A\"},\n\n{\"id\":\"B\"}\n]\n",
    "[\r\n{\"id\":\"A\"}\r\n]\r\n", "[\n{\"id\":\"A\",}\n]\n", "[\n{\"id\":\"A\"}{}\n]\n", "x\n",
    "[\n{\"id\":\"A\",\"id\":\"A\"}\n]\n",
  ])
  func otherFormsAreNotRecords(_ text: String) {
    let odd = Array(text.utf8)
    for good in [nil, Array("[\n{\"id\":\"Q\"}\n]\n".utf8)] {
      for (old, new) in [(odd, good), (good, odd)] {
        guard case .notRecords = RecordChanges.between(old, new, path: "f", limit: 9) else {
          Issue.record("\(text.debugDescription)")
          continue
        }
      }
    }
  }

  @Test func collectingStopsAtTheLimit() {
    func file(_ count: Int) -> [UInt8] {
      Self.file(
        Dictionary(
          uniqueKeysWithValues: (0..<count).map { ("\(10000 + $0)", "{\"id\":\"\(10000 + $0)\"}") })
      )
    }
    guard
      case .records(let records) = RecordChanges.between(nil, file(1000), path: "f", limit: 1000),
      case .tooMany = RecordChanges.between(nil, file(1001), path: "f", limit: 1000),
      case .tooMany = RecordChanges.between(file(1), file(2), path: "f", limit: 0)
    else {
      Issue.record("limit")
      return
    }
    #expect(records.count == 1000)
  }

  static func file(_ records: [String: String]) -> [UInt8] {
    let lines = records.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    return Array((lines.isEmpty ? "[]\n" : "[\n\(lines.joined(separator: ",\n"))\n]\n").utf8)
  }
}
