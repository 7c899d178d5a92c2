import Glibc
import Testing

@testable import DataDirectory

/// Every change cut short at every call, with every loss of what wasn't durable.
@Suite struct CrashSweepTests {
  /// OMSORG_FULL_SWEEP=1 tries far more; it takes minutes.
  static let isFull = getenv("OMSORG_FULL_SWEEP") != nil
  /// Losses tried for each crash, if there are more combinations than this.
  static let bound = isFull ? 4096 : 20
  /// Losses tried for each crash of the writer that recovers.
  static let innerBound = isFull ? 16 : 2
  /// Of the states that a first crash leaves, one in so many has its recovery crashed too.
  static let stride = isFull ? 1 : 29

  @Test(arguments: Scenario.all)
  func aReaderAtEveryCallSeesBeforeOrAfter(_ scenario: Scenario) throws {
    let disk = try scenario.disk()
    let store = Scenario.store(disk)
    let before = try StoreView(store)
    var readers: [() throws -> StoreView] = []
    var seen: [StoreView] = []
    var unexpected: [any Error] = []
    disk.beforeCall = {
      do {
        seen.append(try StoreView(store))
        // Some read only when everything is over.
        if disk.calls.count % 3 == 0 { readers.append(try StoreView.reader(store)) }
      } catch DataDirectoryError.locked {
        // A real reader would have waited.
      } catch DataDirectoryError.notFound {
        seen.append(StoreView())
      } catch {
        unexpected.append(error)
      }
    }
    try scenario.act(store)
    disk.beforeCall = nil
    let after = try StoreView(store)
    #expect(before != after)
    #expect(unexpected.isEmpty, "\(unexpected)")
    #expect(seen.count > 20)
    #expect(seen.allSatisfy { $0 == before || $0 == after })
    let change = seen.firstIndex(of: after) ?? seen.count
    #expect(
      seen[..<change].allSatisfy { $0 == before } && seen[change...].allSatisfy { $0 == after })
    for reader in readers {
      let view = try reader()
      #expect(view == before || view == after)
    }
    try after.checkLog("\(scenario.testDescription)")
  }

  @Test(arguments: Scenario.all)
  func everyCrashLeavesBeforeOrAfter(_ scenario: Scenario) throws {
    let seed: UInt64 = 20_261_120
    var random = SplitMix(seed: seed)
    let start = try scenario.disk()
    let before = try StoreView(Scenario.store(start.copy()))
    let whole = start.copy()
    try scenario.act(Scenario.store(whole))
    let calls = whole.calls.count
    let after = try StoreView(Scenario.store(whole))

    var checked: Set<[String: [UInt8]]> = []
    for call in 1...(calls + 1) {
      let disk = start.copy()
      disk.crashCall = call
      var isAcknowledged = true
      do { try scenario.act(Scenario.store(disk)) } catch { isAcknowledged = false }
      // The last calls only tidy up: the change is acknowledged whatever becomes of them.
      #expect(isAcknowledged || call <= calls)
      for (index, survivor) in disk.statesAfterPowerLoss(bound: Self.bound, using: &random)
        .enumerated()
      {
        // The acknowledged states are judged apart: they must be after.
        guard checked.insert(survivor.dump).inserted || isAcknowledged else { continue }
        let comment: Comment =
          "\(scenario.testDescription), seed \(seed), crash before call \(call), state \(index)"
        let view = try StoreView(Scenario.store(survivor))
        #expect(isAcknowledged ? view == after : view == before || view == after, comment)
        try Self.checkRecovery(of: survivor, seen: view, comment, &random)
      }
      disk.kill()
      let comment: Comment = "\(scenario.testDescription), killed before call \(call)"
      let view = try StoreView(Scenario.store(disk))
      #expect(isAcknowledged ? view == after : view == before || view == after, comment)
      try Self.checkRecovery(ofKilled: disk, seen: view, comment, &random)
    }
    #expect(checked.count > 20)
  }

  @Test(arguments: Scenario.all)
  func aCrashOfTheRecoveryIsRecoveredToo(_ scenario: Scenario) throws {
    let seed: UInt64 = 7
    var random = SplitMix(seed: seed)
    let start = try scenario.disk()
    let before = try StoreView(Scenario.store(start.copy()))
    let whole = start.copy()
    try scenario.act(Scenario.store(whole))
    var checked: Set<[String: [UInt8]]> = []
    for call in 1...whole.calls.count {
      func killed() -> SimulatedDisk {
        let disk = start.copy()
        disk.crashCall = call
        try? scenario.act(Scenario.store(disk))
        disk.kill()
        return disk
      }
      let killedDisk = killed()
      let lost = killedDisk.statesAfterPowerLoss(bound: 1, using: &random)[0]
      // After a mere kill much isn't durable yet when the next writer begins.
      for (name, dump, make) in [
        ("power lost", lost.dump, { lost.copy() }), ("killed", killedDisk.dump, killed),
      ] {
        guard checked.insert(dump).inserted else { continue }
        guard
          Self.isFull || checked.count % Self.stride == 0
            || name == "killed" && Self.isDeciding(dump)
        else {
          continue
        }
        try Self.sweepRecovery(
          make, before: before,
          "\(scenario.testDescription), seed \(seed), \(name) before call \(call)", &random)
      }
    }
  }

  /// Whether there is a commit record but no part of the change has been carried out.
  private static func isDeciding(_ dump: [String: [UInt8]]) -> Bool {
    dump["/store/.omsorg/commit.json"] != nil && dump.keys.contains { $0.hasSuffix(".new") }
      && !dump.keys.contains { $0.contains("2027-01-01.json") && !$0.hasSuffix(".new") }
  }

  /// Crashes the next writer at every call.
  static func sweepRecovery(
    _ make: () -> SimulatedDisk, before: StoreView, _ comment: Comment, _ random: inout SplitMix
  ) throws {
    let whole = make()
    let view = try StoreView(Scenario.store(whole.copy()))
    try Scenario.followUp(Scenario.store(whole))
    var checked: Set<[String: [UInt8]]> = []
    for call in 1...whole.calls.count {
      let disk = make()
      disk.crashCall = call
      try? Scenario.followUp(Scenario.store(disk))
      for survivor in disk.statesAfterPowerLoss(bound: innerBound, using: &random)
        .prefix(innerBound)
      where checked.insert(survivor.dump).inserted {
        let now = try StoreView(Scenario.store(survivor))
        // What a killed writer decided may not have been durable when it was seen. In the first
        // scenario the next writer makes the store, which is a change of its own.
        let isSound =
          now == view || now == before || now.withoutFollowUp == view || view.files.isEmpty
        #expect(isSound, comment)
        try checkRecovery(of: survivor, seen: now, comment, &random)
      }
    }
  }

  /// Lets the next writer write, then checks that what a reader saw is there, that the change is
  /// there, and that nothing else is left.
  static func checkRecovery(
    of disk: SimulatedDisk, seen: StoreView, _ comment: Comment, _ random: inout SplitMix
  ) throws {
    let isThere = seen.files["follow.json"] != nil
    if isThere {
      _ = try Scenario.store(disk).change(Scenario.change("nothing")) { _ in }
    } else {
      try Scenario.followUp(Scenario.store(disk))
    }
    try checkWhole(disk, seen: seen, isFollowed: !isThere, comment)
    for survivor in disk.statesAfterPowerLoss(bound: 1, using: &random).prefix(1) {
      let view = try StoreView(Scenario.store(survivor))
      let wanted = try StoreView(Scenario.store(disk))
      #expect(view == wanted, comment)
    }
  }

  static func checkRecovery(
    ofKilled disk: SimulatedDisk, seen: StoreView, _ comment: Comment, _ random: inout SplitMix
  ) throws {
    try checkRecovery(of: disk, seen: seen, comment, &random)
    for survivor in disk.statesAfterPowerLoss(bound: 2, using: &random).prefix(2) {
      try Scenario.followUp(Scenario.store(survivor))
      try checkWhole(survivor, seen: seen, isFollowed: true, comment)
    }
  }

  static func checkWhole(
    _ disk: SimulatedDisk, seen: StoreView, isFollowed: Bool, _ comment: Comment
  ) throws {
    let view = try StoreView(Scenario.store(disk))
    try view.checkLog(comment)
    #expect(view.files["follow.json"] == Array("{\"n\":1}\n".utf8), comment)
    let isNew = seen.files.isEmpty
    let rest = isFollowed ? view.withoutFollowUp : view
    #expect(isNew ? rest.log.count == 1 : rest == seen, comment)
    let dump = disk.dump
    let leftovers = dump.keys.filter { path in
      path.hasSuffix(".new") || path.hasSuffix("commit.json")
        || path.contains("before/") && !path.hasSuffix("before/") && !path.contains("before/2/")
          && !path.contains("before/3/")
    }
    #expect(leftovers.isEmpty, comment)
    #expect(dump["/store/.omsorg/lock"] == [], comment)
    let keptWanted = try view.log.flatMap { line in
      let entry = try LogEntry(line: line)
      return entry.files.filter { $0.isKept && $0.before != nil }.map {
        "/store/" + StorePath.kept($0.path, entry: entry.number)
      }
    }
    let kept = dump.keys.filter { $0.hasPrefix("/store/log/before/") && !$0.hasSuffix("/") }
    #expect(Set(kept) == Set(keptWanted), comment)
  }
}
