import Glibc
import Testing

@testable import DataDirectory

/// Every call of every change failing in every way that a disk has.
@Suite struct FaultSweepTests {
  @Test(arguments: Scenario.all)
  func interruptedAndShortCallsAreRepeated(_ scenario: Scenario) throws {
    let (start, _, after, calls) = try Self.outcome(of: scenario)
    for call in 1...calls {
      for failure in [SimulatedDisk.Failure.error(EINTR), .short] {
        let disk = start.copy()
        disk.failingCall = (call, failure)
        let comment: Comment = "\(scenario.testDescription): call \(call) \(failure)"
        try scenario.act(Scenario.store(disk))
        let view = try StoreView(Scenario.store(disk))
        #expect(view == after, comment)
      }
    }
  }

  @Test(arguments: Scenario.all)
  func anErrorLeavesTheStoreWhole(_ scenario: Scenario) throws {
    let seed: UInt64 = 99
    var random = SplitMix(seed: seed)
    let (start, before, after, calls) = try Self.outcome(of: scenario)
    var errors: Set<String> = []
    for call in 1...calls {
      for code in [ENOSPC, EIO] {
        let disk = start.copy()
        disk.failingCall = (call, .error(code))
        var error: DataDirectoryError?
        do {
          try scenario.act(Scenario.store(disk))
        } catch let thrown as DataDirectoryError {
          error = thrown
        }
        let comment: Comment =
          """
          \(scenario.testDescription), seed \(seed): call \(call) '\(disk.calls[call - 1])' \
          errno \(code): \(error.map(\.kind) ?? "no error")
          """
        #expect(disk.hasFailed, comment)
        #expect(disk.openCount == 0, comment)
        if let error { errors.insert(error.kind) }
        let view = try StoreView(Scenario.store(disk))
        switch error {
        case nil: #expect(view == after, comment)
        case .unfinished:
          // What readers see is settled either way; what it is depends on the call that failed.
          #expect(view == before || view == after, comment)
        case .system(_, let found):
          #expect(found == code, comment)
          #expect(view == before, comment)
        default: Issue.record(comment)
        }
        // The code never tells one errno from the other, so one will do here. Once a decision has
        // been taken back, what is lost matters more.
        let isTakenBack = error != nil && disk.calls.contains("rename commit.new commit.json")
        let bound = code != EIO ? 0 : isTakenBack ? 24 : 1
        let survivors = disk.statesAfterPowerLoss(bound: bound, using: &random)
        for survivor in survivors.prefix(bound) {
          let survived = try StoreView(Scenario.store(survivor))
          #expect(
            error == nil ? survived == after : survived == before || survived == after, comment)
          try Scenario.followUp(Scenario.store(survivor))
          try CrashSweepTests.checkWhole(survivor, seen: survived, isFollowed: true, comment)
        }
        if case .unfinished = error, code == EIO,
          CrashSweepTests.isFull || scenario.testDescription == "one record"
        {
          try CrashSweepTests.sweepRecovery(
            {
              let disk = start.copy()
              disk.failingCall = (call, .error(code))
              try? scenario.act(Scenario.store(disk))
              disk.kill()
              return disk
            }, before: before, comment, &random)
        }
        try Scenario.followUp(Scenario.store(disk))
        try CrashSweepTests.checkWhole(disk, seen: view, isFollowed: true, comment)
        // What the failed change or the next one removed must not come back.
        let end = disk.statesAfterPowerLoss(bound: 1, using: &random)[0]
        try Scenario.followUp(Scenario.store(end))
        try CrashSweepTests.checkWhole(end, seen: view, isFollowed: true, comment)
      }
    }
    #expect(errors == ["no_space", "input_output", "unfinished"])
  }

  /// From some call on, there is no room for anything until the writer has given up.
  @Test func aFullDiskIsSaidToBeFull() throws {
    let scenario = Scenario.all[1]
    let (start, before, _, calls) = try Self.outcome(of: scenario)
    var refusals = 0
    for call in 1...calls {
      let disk = start.copy()
      disk.isFullFrom = call
      do {
        try scenario.act(Scenario.store(disk))
      } catch let error as DataDirectoryError {
        #expect(error.isNoSpace && error.kind == "no_space", "call \(call): \(error)")
        refusals += 1
        #expect(try StoreView(Scenario.store(disk)) == before)
      }
      disk.isFullFrom = nil
      try Scenario.followUp(Scenario.store(disk))
    }
    #expect(refusals > 10)
  }

  @Test func readersGetErrorsNotMixtures() throws {
    let disk = try Scenario.all[3].disk()
    let whole = try StoreView(Scenario.store(disk.copy()))
    var failures = 0
    let counting = disk.copy()
    _ = try StoreView(Scenario.store(counting))
    for call in 1...counting.calls.count {
      for failure in [SimulatedDisk.Failure.error(EIO), .error(EINTR), .short] {
        let disk = disk.copy()
        disk.failingCall = (call, failure)
        do {
          #expect(try StoreView(Scenario.store(disk)) == whole, "call \(call)")
        } catch DataDirectoryError.system(_, EIO) {
          #expect(failure == .error(EIO))
          failures += 1
        }
      }
    }
    #expect(failures == counting.calls.count)
  }

  private static func outcome(
    of scenario: Scenario
  ) throws -> (start: SimulatedDisk, before: StoreView, after: StoreView, calls: Int) {
    let start = try scenario.disk()
    let before = try StoreView(Scenario.store(start.copy()))
    let whole = start.copy()
    try scenario.act(Scenario.store(whole))
    let calls = whole.calls.count
    return (start, before, try StoreView(Scenario.store(whole)), calls)
  }
}
