import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

/// Collections read in parts, beside the plain reader.
@Suite struct RecordsInPartsTests {
  private static let file = RegisterFile<Client>.clients
  private static let parts = 2...7

  /// Clients in order of id, of many lengths, with texts that look like the ends of records.
  private func someClients(_ random: inout SeededRandom) -> [Client] {
    let count = 60 + random.below(40)
    return (0..<count).map { index in
      var client = Client()
      client.id = "C\(1_000 + index)"
      client.name = String(repeating: "Åsa \"},{\" [", count: 1 + random.below(8))
      client.languages = (0..<random.below(5)).map { "språk \($0)" }
      for month in 0..<random.below(4) {
        client.team.set("L\(month)", from: day("2026-0\(month + 1)-01"))
      }
      return client
    }
  }

  private func bytes(_ records: some Sequence<Client>) -> [UInt8] {
    let lines = records.map { String(decoding: $0.canonicalBytes, as: UTF8.self) }
    return Array("[\n\(lines.joined(separator: ",\n"))\n]\n".utf8)
  }

  /// What is not read in parts is left as it was.
  private func read(_ bytes: [UInt8], _ parts: Int) -> [Client]? {
    var cut = bytes
    let records = Self.file.recordsReadInParts(of: &cut, threads: parts, leastBytes: 1)
    #expect(records != nil || cut == bytes)
    return records
  }

  @Test(arguments: UInt64(0)..<20) func partsComeToTheWhole(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let clients = someClients(&random)
    let bytes = CollectionFile.bytes(of: clients)
    #expect(try Self.file.records(in: bytes) == clients, "seed \(seed)")
    for parts in Self.parts {
      #expect(read(bytes, parts) == clients, "seed \(seed), \(parts) parts")
    }
  }

  @Test func aSmallFileOrOneThreadIsLeftToThePlainReader() {
    var random = SeededRandom(seed: 1)
    var bytes = CollectionFile.bytes(of: someClients(&random))
    #expect(read(bytes, 1) == nil)
    #expect(Self.file.recordsReadInParts(of: &bytes, threads: 7) == nil)
    #expect(read(Array("[]\n".utf8), 7) == nil)
  }

  /// Wherever the beginning stands last, some part comes before the one it follows.
  @Test func partsOutOfOrderAreLeftToThePlainReader() throws {
    var random = SeededRandom(seed: 2)
    let clients = someClients(&random)
    for place in 1..<clients.count {
      let bytes = bytes(clients[place...] + clients[..<place])
      #expect(try Self.file.records(in: bytes) == clients)
      for parts in Self.parts { #expect(read(bytes, parts) == nil, "at \(place), \(parts) parts") }
    }
  }

  @Test func anIdTwiceIsFoundOnEitherSideOfACut() {
    var random = SeededRandom(seed: 3)
    let clients = someClients(&random)
    for place in 1..<clients.count {
      var repeating = clients
      repeating[place].id = repeating[place - 1].id
      let bytes = bytes(repeating)
      #expect(throws: StoreError.self) { _ = try Self.file.records(in: bytes) }
      for parts in Self.parts { #expect(read(bytes, parts) == nil, "at \(place), \(parts) parts") }
    }
  }

  @Test func idsBeyondASCIIAreLeftToThePlainReader() throws {
    var random = SeededRandom(seed: 4)
    let clients = someClients(&random)
    for place in 1..<clients.count {
      var spelled = clients
      spelled[place].id = clients[place - 1].id + "\u{E9}"
      let one = bytes(spelled)
      #expect(try Self.file.records(in: one) == spelled)
      // The same letter in two spellings, in order of their bytes.
      spelled[place - 1].id = clients[place - 1].id + "e\u{301}"
      let both = bytes(spelled)
      #expect(throws: StoreError.self) { _ = try Self.file.records(in: both) }
      for parts in Self.parts {
        #expect(read(one, parts) == nil, "at \(place), \(parts) parts")
        #expect(read(both, parts) == nil, "at \(place), \(parts) parts")
      }
    }
  }

  @Test func otherLinesThanOneForARecordAreLeftToThePlainReader() throws {
    var random = SeededRandom(seed: 5)
    let clients = someClients(&random)
    let text = String(decoding: CollectionFile.bytes(of: clients), as: UTF8.self)
    let periods = (1...28).map { number in
      #"{"from":"2026-01-\#(number < 10 ? "0" : "")\#(number)","value":"L\#(number)"}"#
    }
    let one = #"[{"id":"C1","name":"Åsa","team":[\#n\#(periods.joined(separator: ",\n"))]}]"#
    for text in [
      text.replacing(",\n", with: ","), text.replacing(",\n", with: "\n,"),
      text.replacing("\n", with: "\r\n"), one,
    ] {
      let bytes = Array(text.utf8)
      #expect(try !Self.file.records(in: bytes).isEmpty)
      for parts in Self.parts { #expect(read(bytes, parts) == nil, "\(parts) parts") }
    }
  }

  /// What the plain reader refuses is never read in parts, nor read otherwise.
  @Test(arguments: UInt64(0)..<300) func damageIsNeverReadOtherwise(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = CollectionFile.bytes(of: someClients(&random))
    for _ in 0..<1 + random.below(3) {
      let marks = Array("[]{}\",:\n\\ 0aC".utf8)
      bytes[random.below(bytes.count)] = marks[random.below(marks.count)]
    }
    let plain = try? Self.file.records(in: bytes)
    for parts in Self.parts {
      let found = read(bytes, parts)
      #expect(found == nil || found == plain, "seed \(seed), \(parts) parts")
    }
  }
}
