import Foundation
import Glibc
import Records

@testable import CommandLineKit

/// A command made for one test, run in an application of its own.
struct Trial {
  let command: Command

  init(_ run: @escaping @Sendable (Invocation) throws -> ExitCode) {
    command = Command("try", summary: Text(same: "-"), run: run)
  }

  var application: Application {
    let command = command
    return Application(
      "shelf", version: "1", date: "2026-01-01", summary: Text(same: "-"),
      options: [Shelf.language, Shelf.json, Shelf.color, Shelf.pager],
      roles: OptionRoles(
        language: Shelf.language, json: Shelf.json, color: Shelf.color, pager: Shelf.pager),
      commands: [command], words: .sample, describe: { _ in nil })
  }

  func run(environment: [String: String] = [:]) throws -> RunTests.Outcome {
    try RunTests.run(["try"], environment: environment, application: application)
  }

  /// Runs with messages going to a descriptor.
  func run(messages: Int32) throws {
    var streams = Streams()
    streams.messages = messages
    _ = Run(application, ["try"], Environment([:]), streams).carryOut()
  }
}

/// A terminal without a person before it.
final class PseudoTerminal {
  struct Unavailable: Error {}

  /// The end that a program has as its terminal.
  let user: Int32
  private let master: Int32

  init() throws {
    // Glibc's own functions for this aren't visible to Swift; these are what they ask of Linux.
    let unlock: UInt = 0x4004_5431
    let askNumber: UInt = 0x8004_5430
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    guard master >= 0, ioctl(master, unlock, &number) == 0, ioctl(master, askNumber, &number) == 0
    else { throw Unavailable() }
    user = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard user >= 0 else { throw Unavailable() }
  }

  deinit {
    close(user)
    close(master)
  }

  func resize(columns: UInt16) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// A terminal that data is written to.
  func described(_ variables: [String: String] = [:]) -> Terminal {
    var streams = Streams()
    streams.output = user
    return Terminal(environment: Environment(variables), streams: streams)
  }

  /// What has been written to it so far.
  func shown() -> String {
    var text: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 10_000)
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 100) == 1 {
      let count = read(master, &bytes, bytes.count)
      if count <= 0 { break }
      text += bytes[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
