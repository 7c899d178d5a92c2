import Glibc
import Records
import Testing

@testable import DataDirectory

/// What reading the log through says of it.
@Suite struct LogFaultTests {
  private let october = "log/2026-10.jsonl"
  private let november = "log/2026-11.jsonl"

  /// A store with entries 1 and 2 in October and 3 and 4 in November.
  private func filled() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    try temporary.store.create(
      files: [("a.json", Array("{}\n".utf8))],
      change: Scenario.change("create", at: "2026-10-01T00:00:00Z"))
    for (number, month) in [(2, "10"), (3, "11"), (4, "11")] {
      try temporary.store.put("a.json", "{\"n\":\(number)}\n", at: "2026-\(month)-02T00:00:00Z")
    }
    return temporary
  }

  private func lines(_ temporary: TemporaryStore, _ path: String) throws -> [String] {
    let descriptor = open("\(temporary.path)/\(path)", O_RDONLY)
    guard descriptor >= 0 else { throw SystemError(errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes[..<max(count, 0)], as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  private func faults(_ temporary: TemporaryStore) throws -> [LogFault] {
    try temporary.store.reviewLog(of: Folder("visits")) { review, _ in review.faults }
  }

  @Test func aLogAsWrittenHasNone() throws {
    let temporary = try filled()
    #expect(try faults(temporary).isEmpty)
    // The oldest files may have been put away.
    unlink("\(temporary.path)/\(october)")
    #expect(try faults(temporary).isEmpty)
  }

  @Test func aLineThatIsNoEntryAndOneCutShort() throws {
    let temporary = try filled()
    let kept = try lines(temporary, october)
    try temporary.write(october, "\(kept[0])\nnonsense\n")
    #expect(try faults(temporary) == [LogFault(path: october, line: 2, kind: .notAnEntry)])
    try temporary.write(october, "\n\(kept[1])\n")
    #expect(try faults(temporary) == [LogFault(path: october, line: 1, kind: .notAnEntry)])
    try temporary.write(october, "\(kept[0])\n\(kept[1])")
    let cut = try faults(temporary)
    #expect(cut == [LogFault(path: october, line: 2, kind: .cutShort)])
    #expect(cut.first?.message(.english) == "\(october):2: the last line is cut short")
    // The other files are told of too.
    try temporary.write(november, "{}\n")
    #expect(try faults(temporary).map(\.path) == [october, november])
  }

  @Test func numbersThatDoNotFollowUponEachOther() throws {
    let temporary = try filled()
    let kept = try lines(temporary, november)
    for (text, line, number, before) in [
      ("\(kept[1])\n", 1, 4, 2), ("\(kept[0])\n\(kept[0])\n", 2, 3, 3),
      ("\(kept[1])\n\(kept[0])\n", 1, 4, 2),
    ] {
      try temporary.write(november, text)
      #expect(
        try faults(temporary) == [
          LogFault(
            path: november, line: line, kind: .outOfSequence(number: number, after: before))
        ])
    }
  }

  @Test func linksAndOtherThingsInPlaceOfFiles() throws {
    let temporary = try filled()
    let path = "\(temporary.path)/\(october)"
    unlink(path)
    symlink("/etc/hostname", path)
    #expect(
      try faults(temporary)
        == [LogFault(path: october, line: nil, kind: .unreadable(.symbolicLink(path: october)))])
    unlink(path)
    mkdir(path, 0o700)
    #expect(
      try faults(temporary)
        == [LogFault(path: october, line: nil, kind: .unreadable(.wrongKind(path: october)))])
    rmdir(path)
    mkfifo(path, 0o600)
    #expect(
      try faults(temporary)
        == [LogFault(path: october, line: nil, kind: .unreadable(.wrongKind(path: october)))])
    rename("\(temporary.path)/log", "\(temporary.path)/old")
    symlink("old", "\(temporary.path)/log")
    #expect(
      try faults(temporary)
        == [LogFault(path: "log", line: nil, kind: .unreadable(.symbolicLink(path: "log")))])
  }
}
