import DataDirectory
import Foundation
import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

@Suite struct VisitCacheTests {
  /// The first of a month.
  private static let first = Month(of: CalendarDate.latest.adding(days: -200)).dates.from

  /// A store with visits on the first days of a month, and what it is expected to tell.
  private final class World {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(
      "omsorg-visit-cache-\(UUID().uuidString)")
    let range: DateRange
    var visits: [CalendarDate: [Visit]] = [:]
    private var random: RandomVisits

    init(seed: UInt64, days: Int, visitsADay: Int = 6) throws {
      random = RandomVisits(random: SeededRandom(seed: seed))
      range = DateRange(from: first, count: days)
      for date in range { try put(random.visits(visitsADay, on: date), on: date) }
    }

    deinit {
      try? FileManager.default.removeItem(at: root)
    }

    func url(_ path: String) -> URL { root.appendingPathComponent(path) }

    var cache: URL { url(".omsorg/cache/visits-\(Month(of: first).iso)") }

    func put(_ visits: [Visit], on date: CalendarDate) throws {
      let file = url(VisitFiles.path(of: date))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      self.visits[date] = visits
      try Data(CollectionFile.bytes(of: visits)).write(to: file)
    }

    func putAnew(on date: CalendarDate, count: Int = 6) throws {
      try put(random.visits(count, on: date), on: date)
    }

    func remove(_ date: CalendarDate) throws {
      visits[date] = nil
      try FileManager.default.removeItem(at: url(VisitFiles.path(of: date)))
    }

    /// What is read, with files trusted however young they are.
    func lines(
      _ range: DateRange? = nil, withTimes: Bool = true, leastAge: Int64 = -60_000_000_000
    ) throws -> [String] {
      let range = range ?? self.range
      return try DataDirectory(path: root.path).read(
        files: [], folders: [VisitFiles.folder(of: range)]
      ) { snapshot in
        let history = try VisitFiles.history(
          of: snapshot, in: range, withTimes: withTimes, threads: 1, leastAge: leastAge)
        return withTimes ? HistoryLines.of(history, in: range) : history.clients
      }
    }

    func expected(_ range: DateRange? = nil) -> [String] {
      HistoryLines.of(visits.values.flatMap(\.self), in: range ?? self.range)
    }
  }

  /// Time enough for a file that is written anew to be told from the one before.
  private func waitForAnotherTime() {
    usleep(20_000)
  }

  /// The cache of one store with the stamps of another's files.
  private func stamped(_ cache: Data, as other: Data) throws -> Data {
    let month = Month(of: Self.first)
    var header = try #require(cache.withUnsafeBytes { VisitCacheHeader(month, in: $0) })
    header.stamps = try #require(other.withUnsafeBytes { VisitCacheHeader(month, in: $0) }).stamps
    return Data(header.bytes) + cache[VisitCacheHeader.size...]
  }

  @Test func whatIsCachedIsNotReadAgain() throws {
    let (world, other) = (try World(seed: 1, days: 3), try World(seed: 2, days: 3))
    #expect(try world.lines() == world.expected())
    #expect(try other.lines() == other.expected())
    #expect(try world.lines() == world.expected())
    // That the other's visits come out shows that nothing else was read.
    try stamped(Data(contentsOf: other.cache), as: Data(contentsOf: world.cache))
      .write(to: world.cache)
    #expect(try world.lines() == other.expected())
    #expect(
      try world.lines(withTimes: false) == Set(other.visits.values.joined().map(\.client)).sorted())
  }

  @Test func anotherStoresCacheIsNotTrusted() throws {
    let (world, other) = (try World(seed: 1, days: 3), try World(seed: 2, days: 3))
    _ = try world.lines()
    _ = try other.lines()
    try Data(contentsOf: other.cache).write(to: world.cache)
    #expect(try world.lines() == world.expected())
  }

  @Test func everyDamagedByteIsNoticed() throws {
    let world = try World(seed: 3, days: 1, visitsADay: 3)
    let expected = world.expected()
    _ = try world.lines()
    let sound = try Data(contentsOf: world.cache)
    for index in sound.indices {
      var damaged = sound
      damaged[index] ^= 1 << UInt8(index % 8)
      try damaged.write(to: world.cache)
      #expect(try world.lines() == expected, "byte \(index)")
    }
  }

  @Test func everyLengthIsNoticed() throws {
    let world = try World(seed: 4, days: 2, visitsADay: 3)
    let expected = world.expected()
    _ = try world.lines()
    let sound = try Data(contentsOf: world.cache)
    for count in stride(from: 0, to: sound.count, by: 7) {
      try sound.prefix(count).write(to: world.cache)
      #expect(try world.lines() == expected, "\(count) bytes")
    }
    try (sound + [0]).write(to: world.cache)
    #expect(try world.lines() == expected)
  }

  /// Whatever the numbers in a file are whose checksums are right: no crash, no endless memory.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func forgedNumbersDoNotCrash(seed: UInt64) throws {
    let world = try World(seed: 5, days: 2, visitsADay: 3)
    _ = try world.lines()
    var forged = try Data(contentsOf: world.cache)
    let month = Month(of: Self.first)
    var header = try #require(forged.withUnsafeBytes { VisitCacheHeader(month, in: $0) })
    var random = SeededRandom(seed: seed)
    let start = VisitCacheHeader.size
    for _ in 0..<random.below(3) + 1 {
      // The counts at the beginning are the most dangerous.
      let end = random.once(in: 2) ? start + VisitMonth.countsSize : forged.count
      let values: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF, UInt8(random.below(256))]
      forged[start + random.below(end - start)] = values[random.below(values.count)]
    }
    let body = forged[start...]
    let sizes = body.withUnsafeBytes { VisitMonth.sectionSizes(beginning: $0) } ?? []
    if sizes.reduce(0, +) == body.count {
      var offset = body.startIndex
      header.checksums = sizes.map { size in
        defer { offset += size }
        return body[offset..<offset + size].withUnsafeBytes { ContentHash(of: $0).value }
      }
    }
    try (Data(header.bytes) + body).write(to: world.cache)
    _ = try world.lines()
  }

  @Test func aChangedDayIsReadAgain() throws {
    let world = try World(seed: 6, days: 6)
    #expect(try world.lines() == world.expected())
    waitForAnotherTime()
    try world.putAnew(on: world.range.from.adding(days: 2))
    #expect(try world.lines() == world.expected())
    #expect(try world.lines() == world.expected())
    try world.remove(world.range.from.adding(days: 4))
    #expect(try world.lines() == world.expected())
    try world.putAnew(on: world.range.from.adding(days: 4), count: 9)
    #expect(try world.lines() == world.expected())
    for date in world.range { try world.remove(date) }
    #expect(try world.lines() == [])
  }

  @Test func sameSizeAndTimeButOtherContentIsNoticed() throws {
    let world = try World(seed: 7, days: 2)
    let date = world.range.from
    let file = world.url(VisitFiles.path(of: date))
    _ = try world.lines()
    waitForAnotherTime()
    let modified = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
    let text = try String(contentsOf: file, encoding: .utf8).replacing("\"B1\"", with: "\"C1\"")
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(modified)], ofItemAtPath: file.path)
    world.visits[date] = try CollectionFile.read(Visit.self, from: Array(text.utf8))
    #expect(try world.lines() == world.expected())
  }

  @Test func otherDaysOfTheMonthAreKeptAndAdded() throws {
    let world = try World(seed: 8, days: 20)
    let parts = [(3, 5), (10, 4), (0, 20), (5, 8), (1, 1)].map { from, count in
      DateRange(from: world.range.from.adding(days: from), count: count)
    }
    for part in parts { #expect(try world.lines(part) == world.expected(part)) }
    waitForAnotherTime()
    try world.putAnew(on: world.range.from.adding(days: 12))
    for part in parts.reversed() { #expect(try world.lines(part) == world.expected(part)) }
  }

  @Test func youngFilesAreReadEachTime() throws {
    let world = try World(seed: 9, days: 3)
    let young = { try world.lines(leastAge: 60_000_000_000) }
    #expect(try young() == world.expected())
    #expect(!FileManager.default.fileExists(atPath: world.cache.path))
    #expect(try world.lines() == world.expected())
    // The same inode, perhaps within the same tick of the clock.
    try world.putAnew(on: world.range.from)
    #expect(try young() == world.expected())
    try world.remove(world.range.from)
    #expect(try world.lines() == world.expected())
  }

  @Test func withoutAPlaceForItNothingIsCached() throws {
    let world = try World(seed: 10, days: 2)
    let folder = world.url(".omsorg/cache")
    try FileManager.default.createDirectory(
      at: world.url(".omsorg"), withIntermediateDirectories: true)
    try Data().write(to: folder)
    #expect(try world.lines() == world.expected())
    try FileManager.default.removeItem(at: folder)
    let outside = world.url("outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder, withDestinationURL: outside)
    #expect(try world.lines() == world.expected())
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).isEmpty)
  }

  @Test func whatAKilledWriterLeftIsReplaced() throws {
    let world = try World(seed: 11, days: 2)
    let left = world.cache.appendingPathExtension("new")
    try FileManager.default.createDirectory(
      at: left.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("half".utf8).write(to: left)
    let other = world.url("linked")
    try FileManager.default.linkItem(at: left, to: other)
    #expect(try world.lines() == world.expected())
    #expect(!FileManager.default.fileExists(atPath: left.path))
    // What had another name as well is not written over.
    #expect(try Data(contentsOf: other) == Data("half".utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: world.cache.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try world.lines() == world.expected())
  }
}
