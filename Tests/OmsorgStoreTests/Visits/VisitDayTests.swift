import OmsorgDomain
import PlainJSON
import Records
import Testing

@testable import OmsorgStore

/// Whichever way a day's file is changed, by its lines or whole, what comes out is what writing all its
/// visits gives.
@Suite struct VisitDayTests {
  static let date = VisitScannerDamageTests.date

  /// A visit with members that this version does not know.
  private static func withUnknownMembers(_ visit: Visit) throws -> Visit {
    let json = visit.canonicalBytes.dropLast() + Array(#","new":{"a":[1,"å"]},"x\ny":null}"#.utf8)
    return try JSONReader.read(Array(json)) { reader in try Visit(from: &reader) }
  }

  /// Some visits, and which of them are of each of so many kinds.
  private static func split(
    _ kinds: Int, _ random: inout RandomVisits
  ) throws -> [[Visit]] {
    var parts = [[Visit]](repeating: [], count: kinds)
    for var visit in random.visits(random.random.below(30), on: date) {
      if random.random.once(in: 10) { visit = try withUnknownMembers(visit) }
      if random.random.once(in: 10) { visit.date = date.adding(days: 1) }
      if random.random.once(in: 6) { visit.id = "\(date.iso)-\(visit.id.dropFirst(3))" }
      parts[random.random.below(kinds)].append(visit)
    }
    return parts
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func visitsAreAddedAsIfAllWereWritten(seed: UInt64) throws {
    var random = RandomVisits(random: SeededRandom(seed: seed), areOdd: seed % 2 == 0)
    let parts = try Self.split(2, &random)
    let old = parts[0]
    var new = parts[1]
    if seed % 5 == 0, !new.isEmpty {
      new[0].id += "ö"
      new[new.count - 1].id = "Å" + new[new.count - 1].id + "\""
    }
    let file = CollectionFile.bytes(of: old)
    #expect((VisitDayLines(file, on: Self.date) != nil) == !old.isEmpty, "seed \(seed)")
    let day = try VisitDay(Self.date, bytes: file)
    #expect(
      day.bytes(removing: [], adding: new.shuffled(using: &random.random))
        == CollectionFile.bytes(of: old + new), "seed \(seed)")
    #expect(day.bytes(removing: [], adding: []) == file, "seed \(seed)")
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func visitsAreTakenOutAndCorrectedAsIfAllWereWritten(seed: UInt64) throws {
    var random = RandomVisits(random: SeededRandom(seed: seed), areOdd: seed % 2 == 0)
    let parts = try Self.split(4, &random)
    let (kept, removed, added) = (parts[0], parts[1], parts[2])
    let corrected = parts[3].map { visit in
      var visit = visit
      visit.services.append("lunch")
      return visit
    }
    let file = CollectionFile.bytes(of: kept + removed + parts[3])
    let day = try VisitDay(Self.date, bytes: file)
    let ids = (removed + corrected).map(\.id).shuffled(using: &random.random)
    #expect(
      day.bytes(removing: ids, adding: added + corrected)
        == CollectionFile.bytes(of: kept + added + corrected), "seed \(seed)")
    #expect(day.bytes(removing: ids + kept.map(\.id), adding: []) == Array("[]\n".utf8))
    for visit in kept + removed + parts[3] { #expect(day.visit(visit.id) == visit, "seed \(seed)") }
    for visit in added { #expect(day.visit(visit.id) == nil, "seed \(seed)") }
  }

  private static func plain(_ id: String) -> Visit {
    var visit = Visit()
    visit.id = id
    visit.client = "B00001"
    visit.date = date
    return visit
  }

  @Test(arguments: ["A", "V2", "V21", "Z", "Å", "\u{10FFFF}", "", "2999"])
  func oneVisitIsPutInItsPlace(id: String) throws {
    let old = ["V1", "V2x", "V3"].map(Self.plain)
    let day = try VisitDay(Self.date, bytes: CollectionFile.bytes(of: old))
    #expect(
      day.bytes(removing: [], adding: [Self.plain(id)])
        == CollectionFile.bytes(of: old + [Self.plain(id)]))
  }

  @Test func aDayWithoutAFileHasNoVisits() throws {
    let day = try VisitDay(Self.date, bytes: nil)
    #expect(day.visit("V1") == nil && day.highestNumber == 0)
    #expect(
      day.bytes(removing: [], adding: [Self.plain("V1")])
        == CollectionFile.bytes(of: [Self.plain("V1")]))
  }

  /// Sound files of which something is not as it is written.
  @Test(arguments: [
    "[]", "[]\n", "[\n]\n", "[\n]", "[<A>]", "[\n<A>\n]", "[\n<A>\n]\n ", " [\n<A>\n]\n",
    "[\n<A>,<B>\n]\n", "[\n<A>, \n<B>\n]\n", "[\n<A>\n,<B>\n]\n", "[\r\n<A>\r\n]\r\n",
    "[\n<B>,\n<A>\n]\n", "[\n<A>,\n<Å>\n]\n", "[\n<Å>\n]\n",
    #"[\#n{"client":"B00001","id":"V1","date":"D"}\#n]\#n"#,
    #"[\#n{"id":"V1","client":"B00001","date":"D","services":[]}\#n]\#n"#,
    #"[\#n{"id":"V1","client":"B00001","date":"D","services":["a", "b"]}\#n]\#n"#,
    #"[\#n{"id":"V1","client":"B00001","date":"D","services":["\u0061"]}\#n]\#n"#,
    #"[\#n{"id":"V1","client":"B00001","date":"D","caregivers":[]}\#n]\#n"#,
    #"[\#n{"id":"V1","client":"B00001","date":"D","x": 1}\#n]\#n"#,
    #"[\#n{"x":1,"id":"V1","client":"B00001","date":"D"}\#n]\#n"#,
    #"[\#n{"id":"\u0056","client":"B00001","date":"D"}\#n]\#n"#,
    #"[\#n{"id":"V\"","client":"B00001","date":"D"}\#n]\#n"#,
    #"[\#n{"id":"V1","client":"B","date":"D","caregivers":[{"status":"planned","reason":"\/"}]}\#n]\#n"#,
    #"[\#n{"id":"V1","client":"B","date":"D","caregivers":[{"status":"planned","reason":"\u00e5\u00e5"}]}\#n]\#n"#,
    #"[\#n{"id":"V1","client":"B","date":"D","caregivers":[{"status":"planned","id":"1"}]}\#n]\#n"#,
  ])
  func otherFormsAreWrittenWhole(text: String) throws {
    var text = text.replacing("\"D\"", with: "\"\(Self.date.iso)\"")
    for id in ["A", "B", "Å"] {
      let line = String(decoding: Self.plain(id).canonicalBytes, as: UTF8.self)
      text = text.replacing("<\(id)>", with: line)
    }
    let file = Array(text.utf8)
    #expect(VisitDayLines(file, on: Self.date) == nil)
    try expectAgreement(file, text)
    let old: [Visit] = try CollectionFile.read(from: file)
    let new = [Self.plain("M"), Self.plain("2")]
    #expect(
      try VisitDay(Self.date, bytes: file).bytes(removing: [], adding: new)
        == CollectionFile.bytes(of: old + new))
  }

  /// What comes of adding visits to a file, or the fault.
  private func expectAgreement(_ file: [UInt8], _ comment: String) throws {
    let new = [Self.plain("V00500"), Self.plain("~")]
    func outcome(_ body: () throws -> [UInt8]) throws -> String {
      do {
        return String(decoding: try body(), as: UTF8.self)
      } catch StoreError.invalidFile(let path, let position, let message) {
        return "\(path) \(position.line):\(position.column) \(message(.english))"
      }
    }
    #expect(
      try outcome { try VisitDay(Self.date, bytes: file).bytes(removing: [], adding: new) }
        == outcome {
          CollectionFile.bytes(
            of: try RegisterFile<Visit>.visits(Self.date).records(in: file) + new)
        }, "\(comment): \(String(decoding: file, as: UTF8.self))")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func everyTruncationAgrees(seed: UInt64) throws {
    var random = RandomVisits(random: SeededRandom(seed: seed))
    let file = CollectionFile.bytes(of: random.visits(4, on: Self.date))
    for count in 0...file.count { try expectAgreement(Array(file.prefix(count)), "seed \(seed)") }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func damagedFilesAgree(seed: UInt64) throws {
    var visits = RandomVisits(random: SeededRandom(seed: seed), areOdd: seed % 2 == 0)
    let file = CollectionFile.bytes(of: visits.visits(4, on: Self.date))
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      var damaged = file
      let place = random.below(file.count)
      let byte = VisitScannerDamageTests.bytes[random.below(VisitScannerDamageTests.bytes.count)]
      switch random.below(5) {
      case 0: damaged.remove(at: place)
      case 1: damaged.insert(byte, at: place)
      case 2: damaged[place] = byte
      case 3: damaged[place] ^= 1 << UInt8(random.below(8))
      default:
        let part = file[place..<min(file.count, place + random.below(80))]
        damaged.insert(contentsOf: part, at: random.below(damaged.count))
      }
      try expectAgreement(damaged, "seed \(seed), place \(place)")
    }
  }

  /// Two spellings of a letter are one id, in the file and in what is asked for.
  @Test func equivalentIdsAreOne() throws {
    let day = try VisitDay(
      Self.date, bytes: CollectionFile.bytes(of: [Self.plain("K"), Self.plain("V1")]))
    #expect(day.visit("\u{212A}")?.id == "K")
    #expect(day.first(of: ["V2", "\u{212A}", "V1"]) == "\u{212A}")
    #expect(day.first(of: ["V2", "V1", "K"]) == "V1")
    #expect(day.first(of: ["V", "V10", "k"]) == nil)
    #expect(
      day.bytes(removing: ["\u{212A}"], adding: [])
        == CollectionFile.bytes(of: [Self.plain("V1")]))
  }

  @Test func theHighestNumberIsFoundEitherWay() throws {
    let ends = [
      "0007", "0012", "3", "12a", "", "-5", "+99", "99999999999999999999", "9223372036854775807",
    ]
    let ids = ends.map { "\(Self.date.iso)-\($0)" } + ["\(Self.date.iso)", "1", "V0099"]
    let file = CollectionFile.bytes(of: ids.map(Self.plain))
    #expect(VisitDayLines(file, on: Self.date) != nil)
    #expect(try VisitDay(Self.date, bytes: file).highestNumber == 99)
    #expect(try VisitDay(Self.date, bytes: file + [0x20]).highestNumber == 99)
  }
}
