import Foundation
import Glibc
import Testing

@testable import CommandLineKit

@Suite struct StreamTests {
  /// Two ends that no child of another test inherits, not even for a moment.
  private func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
    return (ends[0], ends[1])
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 1_000_000])
  func everyByteArrivesInOrder(_ count: Int) throws {
    let scratch = try Scratch()
    let path = scratch.folder.appending(path: "bytes").path
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let output = OutputWriter(descriptor: file)
    for start in stride(from: 0, to: count, by: 777) {
      try output.write(bytes[start..<min(count, start + 777)])
    }
    try output.flush()
    lseek(file, 0, SEEK_SET)
    #expect(try StandardInput.readAll(file) == bytes)
  }

  @Test func nothingIsWrittenBeforeItIsMuch() throws {
    let ends = try pipe()
    let output = OutputWriter(descriptor: ends.writing)
    try output.write("å")
    var waiting = pollfd(fd: ends.reading, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 0) == 0)
    try output.flush()
    #expect(poll(&waiting, 1, 0) == 1)
    close(ends.writing)
    #expect(try StandardInput.readAll(ends.reading) == Array("å".utf8))
    close(ends.reading)
  }

  @Test func brokenPipeAndFullDevice() throws {
    signal(SIGPIPE, SIG_IGN)
    let ends = try pipe()
    close(ends.reading)
    let broken = OutputWriter(descriptor: ends.writing)
    try broken.write("x")
    #expect(throws: OutputError.brokenPipe) { try broken.flush() }
    close(ends.writing)

    let device = open("/dev/full", O_WRONLY)
    let full = OutputWriter(descriptor: device)
    #expect(throws: OutputError.failed(ENOSPC)) {
      for _ in 0..<100 { try full.write(String(repeating: "x", count: 1000)) }
    }
    close(device)
  }

  @Test func unreadableInput() throws {
    let folder = open("/", O_RDONLY | O_DIRECTORY)
    #expect(throws: FileError.self) { try StandardInput.readAll(folder) }
    close(folder)
  }

  @Test(arguments: [
    ("exit 0", 0), ("exit 7", 7), ("kill -TERM $$", 143), ("no-such-program-x 2> /dev/null", 127),
  ])
  func statusesOfChildren(_ line: String, _ status: Int32) throws {
    #expect(try ProcessSpawner.start(shell: line).wait() == status)
  }

  @Test func argumentsReachTheChildUnchanged() throws {
    let scratch = try Scratch()
    let file = scratch.folder.appending(path: "a 'b' $c").path
    let touching = try ProcessSpawner.start(shell: "touch", [file])
    #expect(touching.wait() == 0)
    #expect(FileManager.default.fileExists(atPath: file))
  }

  /// What this process ignores, its children don't.
  @Test func childrenCanBeInterrupted() throws {
    signal(SIGPIPE, SIG_IGN)
    #expect(try ProcessSpawner.start(shell: "kill -PIPE $$; exit 3").wait() == 128 + SIGPIPE)
  }
}
