import Testing

@testable import DataDirectory

@Suite struct ConcurrencyTests {
  /// Each writer has its own open files, as processes have, so that the locks do contend.
  @Test func eightWritersAddTwoHundredRecordsEach() throws {
    let temporary = try TemporaryStore()
    let path = temporary.path
    try temporary.store.create(
      files: [
        ("a.json", Array("[\n{\"id\":\"0000\"}\n]\n".utf8)),
        ("b.json", Array("{\"count\":1}\n".utf8)),
      ], change: Scenario.change("create"))
    let writers = (0..<8).map { writer in
      Worker {
        for number in 0..<200 {
          _ = try DataDirectory(path: path).change(Scenario.change("add")) { transaction in
            let id = String("\(10_000 + transaction.entryNumber)".dropFirst())
            let record = "{\"id\":\"\(id)\",\"by\":\"\(writer)-\(number)\"}"
            let old = try transaction.bytes(of: "a.json") ?? []
            try transaction.replace(
              "a.json", with: old.dropLast(3) + Array(",\n\(record)\n]\n".utf8))
            let count = "{\"count\":\(transaction.entryNumber)}\n"
            try transaction.replace("b.json", with: Array(count.utf8))
          }
        }
      }
    }
    for writer in writers { writer.start() }
    var last = 0
    while !writers.allSatisfy(\.isDone) {
      let (records, count) = try DataDirectory(path: path).read(files: ["a.json", "b.json"]) {
        (try $0.bytes(of: "a.json"), try $0.bytes(of: "b.json"))
      }
      let seen = (records ?? []).reduce(-2) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
      #expect(count == Array("{\"count\":\(seen)}\n".utf8))
      #expect(seen >= last)
      last = seen
    }
    for writer in writers { try writer.wait() }
    let text = try #require(try temporary.store.text("a.json"))
    let added = Set(text.split(separator: "\"").filter { $0.contains("-") }.map(String.init))
    #expect(added == Set((0..<8).flatMap { writer in (0..<200).map { "\(writer)-\($0)" } }))
    let entries = try temporary.store.entries()
    #expect(entries.map(\.number) == Array((1...1601).reversed()))
    #expect(entries.dropLast().allSatisfy { $0.records.count == 2 })
  }
}
