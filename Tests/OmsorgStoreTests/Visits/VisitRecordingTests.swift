import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

@Suite struct VisitRecordingTests {
  private let date = "2026-11-02"
  private let file = "visits/2026/11/2026-11-02.json"

  private func store() throws -> ScratchStore {
    let store = try ScratchStore()
    try store.importing([Small.teams, Small.caregivers, Small.clients])
    return store
  }

  private func record(_ rows: [[String: String]], in store: ScratchStore) throws -> [String] {
    let rows = rows.map { row in
      ["client": "B00001", "date": date, "caregiver": "10001"].merging(row) { _, new in new }
    }
    return try store.change { writer in
      try Importer.record(ImportFile(rows: rows), into: writer, Importer.Options(asOf: day(date)))
    }.map(\.id)
  }

  @Test func numbersGoOnFromTheHighestThereIsAndFromThoseNamed() throws {
    let store = try store()
    #expect(try record([["start": "08:00"], ["start": "09:00"]], in: store).count == 2)
    let named = try record(
      [["start": "10:00"], ["start": "11:00", "id": "\(date)-0003"]], in: store)
    #expect(named == ["\(date)-0004", "\(date)-0003"])
    #expect(
      try store.visits(date).map(\.id) == (1...4).map { "\(date)-000\($0)" })
    #expect(throws: StoreError.self) { try record([["id": "\(date)-0002"]], in: store) }
    #expect(try store.visits(date).count == 4)
  }

  @Test func registersAreLookedAtAsFarAsTheirIdsGo() throws {
    let store = try store()
    for file in ["clients.json", "caregivers.json"] {
      let text = try #require(store.text(file))
      let twice = text.replacing(
        "\n]", with: ",\n" + text.split(separator: "\n")[1].dropLast() + "\n]")
      for broken in [twice, String(text.dropLast(4)), "[\n{}\n]\n", text + "x"] {
        try store.write(file, broken)
        var fault = ""
        do {
          _ = try record([["start": "08:00"]], in: store)
        } catch StoreError.invalidFile(let path, _, _) {
          fault = path
        }
        #expect(fault == file, "\(broken)")
      }
      try store.write(file, text)
    }
    #expect(throws: StoreError.self) { try record([["client": "B99999"]], in: store) }
    #expect(throws: StoreError.self) { try record([["caregiver": "99999"]], in: store) }
    #expect(store.text(file) == nil)
    #expect(try record([["start": "08:00"]], in: store) == ["\(date)-0001"])
  }
}
