import DataDirectory
import Foundation
import OmsorgDomain
import OmsorgTexts
import PlainJSON
import Records

@testable import OmsorgStore

/// A store in a temporary directory that is removed at the end, with the built-in services, which is
/// all that imports need, and no policy unless one is asked for. It is in memory where that can be
/// had, so that synchronising costs nothing.
final class ScratchStore {
  private let parent: URL
  let store: Store

  var path: String { store.directory.path }

  init(policy: BuiltInPolicy? = nil) throws {
    let manager = FileManager.default
    let memory = "/dev/shm"
    let base =
      manager.isWritableFile(atPath: memory)
      ? URL(filePath: memory, directoryHint: .isDirectory) : manager.temporaryDirectory
    parent =
      base.appending(path: "omsorg-store-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
    try manager.createDirectory(at: parent, withIntermediateDirectories: true)
    store = Store(path: parent.appending(path: "store").path(percentEncoded: false))
    var configuration = StoreConfiguration()
    configuration.name = "Prov"
    try store.directory.create(
      files: [
        (StoreConfiguration.path, configuration.storeFile),
        (
          RegisterFile<ServiceCatalogue.Service>.services.path,
          CollectionFile.bytes(of: try ServiceCatalogue.builtInServices())
        ),
      ] + (try policy.map(Self.governance) ?? []), change: Self.change)
  }

  /// A policy and a provider that it holds for.
  private static func governance(
    _ policy: BuiltInPolicy
  ) throws -> [(path: String, bytes: [UInt8])] {
    var provider = Provider()
    provider.id = "municipal"
    provider.policy.set(policy.id, from: nil)
    return [
      (RegisterFile<Provider>.providers.path, CollectionFile.bytes(of: [provider])),
      (
        RegisterFile<PolicyRecord>.policies.path,
        CollectionFile.bytes(of: try Policy.records(of: policy))
      ),
    ]
  }

  deinit {
    try? FileManager.default.removeItem(at: parent)
  }

  static let change = Change(at: "2026-11-20T08:15:03Z", who: "prov", command: ["import"])

  /// Makes a change as a command would.
  @discardableResult
  func change<Result>(_ body: (StoreWriter) throws -> Result) throws -> Result {
    try store.change(Self.change, lockTimeout: .seconds(5), isDryRun: false, body).result
  }

  /// Imports exports in one run.
  @discardableResult
  func importing(
    _ exports: [Export], asOf: String = "2026-11-16", mapping: ImportMapping = ImportMapping(),
    isDryRun: Bool = false
  ) throws -> [ImportSummary] {
    let options = Importer.Options(asOf: day(asOf), mapping: mapping)
    return try store.change(Self.change, lockTimeout: .seconds(5), isDryRun: isDryRun) { writer in
      try Importer.run(exports.map(\.file), into: writer, options)
    }.result
  }

  /// Imports one export.
  @discardableResult
  func importing(_ export: Export, asOf: String = "2026-11-16") throws -> [ImportSummary] {
    try importing([export], asOf: asOf)
  }

  /// The faults that an import is refused for; none if it is not refused.
  func faults(
    _ exports: [Export], asOf: String = "2026-11-16", mapping: ImportMapping = ImportMapping()
  ) throws -> [String] {
    do {
      try importing(exports, asOf: asOf, mapping: mapping)
      return []
    } catch StoreError.importRefused(let faults) {
      return faults.map { "\($0.file):\($0.line):\($0.column) \($0.kind)" }
    }
  }

  /// The collection's records.
  func records<R: IdentifiedRecord>(_ file: RegisterFile<R>) throws -> [R] {
    try store.read(files: [file.path]) { try $0.records(file) }
  }

  /// The record of an id.
  func record<R: IdentifiedRecord>(_ file: RegisterFile<R>, _ id: String) throws -> R? {
    try records(file).first { $0.id == id }
  }

  /// A date's visits.
  func visits(_ date: String) throws -> [Visit] {
    let path = VisitFiles.path(of: day(date))
    guard let bytes = FileManager.default.contents(atPath: "\(self.path)/\(path)") else {
      return []
    }
    return try RegisterFile<Visit>.visits(day(date)).records(in: Array(bytes))
  }

  /// A file's text as it stands.
  func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(file)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Writes a file past the store, as by hand.
  func write(_ file: String, _ text: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The data: every file but the log and what the store keeps for itself.
  func data() throws -> [String: String] {
    try everything().filter { !$0.key.hasPrefix("log/") && !$0.key.hasPrefix(".omsorg/") }
  }

  /// Every file with its contents, by path.
  func everything() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isDirectory)
      if !isDirectory.boolValue { files[name] = text(name) }
    }
    return files
  }
}

/// A date that the test itself wrote.
func day(_ iso: String) -> CalendarDate {
  guard let date = CalendarDate(iso: iso) else { preconditionFailure("no such date: \(iso)") }
  return date
}

/// A clock time that the test itself wrote.
func clock(_ iso: String) -> ClockTime {
  guard let time = ClockTime(iso: iso) else { preconditionFailure("no such time: \(iso)") }
  return time
}
