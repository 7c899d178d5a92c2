import Foundation
import Testing

/// Every case in Fixtures/golden and every story in Fixtures/stories against the program: what it
/// prints, how it ends.
///
/// `scripts/golden` runs the cases, here and in CI; the first test runs them all, so the others are
/// not let to wait beside it.
@Suite(.serialized) struct GoldenCaseTests {
  @Test(arguments: try GoldenCases.names())
  func printsWhatIsExpected(_ name: String) throws {
    let difference = try GoldenCases.differences.get()[name]
    #expect(difference == "", "\(difference ?? "the case was not run")")
  }
}

/// The cases, run once all together.
enum GoldenCases {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func names() throws -> [String] {
    let folder = root.appending(path: "Fixtures/golden")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { FileManager.default.fileExists(atPath: "\(folder.path())/\($0)/command") }
      .sorted() + stories()
  }

  private static func stories() throws -> [String] {
    let folder = root.appending(path: "Fixtures/stories")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }

  /// The difference between what is expected and what came, by case; empty where there is none.
  static let differences = Result<[String: String], any Error>(catching: {
    let results = FileManager.default.temporaryDirectory
      .appending(path: "omsorg-golden-results-\(ProcessInfo.processInfo.processIdentifier)")
    // Said, since other tests change the process's umask.
    try FileManager.default.createDirectory(
      at: results, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: results) }
    let output = try run(leavingDifferencesIn: results)
    let files = try FileManager.default.contentsOfDirectory(
      at: results, includingPropertiesForKeys: nil)
    if files.isEmpty { throw RunnerFailed(output: output) }
    return Dictionary(
      uniqueKeysWithValues: try files.map {
        ($0.deletingPathExtension().lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
      })
  })

  /// Runs `scripts/golden` and returns what it printed.
  private static func run(leavingDifferencesIn results: URL) throws -> String {
    let process = Process()
    process.executableURL = root.appending(path: "scripts/golden")
    process.arguments = ["--results", results.path()]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "OMSORG_EXE": try program().path()
    ]) { given, _ in given }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The program that was built along with the tests.
  private static func program() throws -> URL {
    let besideTests = URL(filePath: CommandLine.arguments[0])
      .deletingLastPathComponent().appending(path: "omsorg")
    let candidates = [besideTests, root.appending(path: ".build/debug/omsorg")]
    guard
      let found = candidates.first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path())
      })
    else { throw RunnerFailed(output: "no program at \(candidates.map { $0.path() })") }
    return found
  }
}

/// The runner did not get as far as the cases.
struct RunnerFailed: Error, CustomStringConvertible {
  let output: String
  var description: String { output }
}
