import DataDirectory
import Foundation
import OmsorgDomain
import PlainJSON
import Records
import Testing

@testable import OmsorgStore

/// A store found, opened and refused.
@Suite struct StoreTests {
  @Test func theNearestStoreAboveIsFound() throws {
    let scratch = try ScratchStore()
    let deep = scratch.path + "/visits/2026/11"
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    let real = try Store.nearest(to: scratch.path).directory.path
    #expect(FileManager.default.fileExists(atPath: real + "/omsorg.json"))
    #expect(try Store.nearest(to: deep).directory.path == real)
    #expect(try Store.nearest(to: deep + "/../..").directory.path == real)
    // One inside the other: the inner one.
    try scratch.write("visits/omsorg.json", "{}")
    #expect(try Store.nearest(to: deep).directory.path == real + "/visits")
  }

  @Test(arguments: ["", "/nowhere/at/all"])
  func whereNoStoreIsNoneIsFound(below: String) throws {
    let path = FileManager.default.temporaryDirectory.path(percentEncoded: false) + below
    let error = #expect(throws: StoreError.self) { _ = try Store.nearest(to: path) }
    #expect(error?.kind == "no_store")
  }

  @Test func configurationsComeBackAsTheyWere() throws {
    var configuration = StoreConfiguration()
    #expect(try StoreConfiguration(storeFile: configuration.storeFile) == configuration)
    configuration.name = "Solvik \"väst\"\n"
    configuration.language = .english
    configuration.firstMonday = day("2026-11-16")
    configuration.dutiesFrom = day("2026-01-01")
    #expect(try StoreConfiguration(storeFile: configuration.storeFile) == configuration)
    let scratch = try ScratchStore()
    try scratch.change { try $0.replace(configuration: configuration) }
    #expect(try scratch.store.read { $0.configuration } == configuration)
    #expect(scratch.text("omsorg.json") == String(decoding: configuration.storeFile, as: UTF8.self))
  }

  private static let settings: [(monday: String, zone: String, field: String?)] = [
    ("2026-11-17", "Europe/Stockholm", "first_monday"), ("2026-11-16", "../../etc", "time_zone"),
    ("2026-11-16", "", "time_zone"), ("2026-11-16", "/etc/localtime", "time_zone"),
    ("2026-11-16", "Europe/Åbo", "time_zone"), ("2026-11-16", ":UTC", "time_zone"),
    ("2026-11-16", "Etc/GMT+1", nil), ("2026-11-16", "America/Port-au-Prince", nil),
  ]

  @Test(arguments: settings)
  func mondaysAreMondaysAndTimeZonesNames(monday: String, zone: String, field: String?) throws {
    let text = """
      {"format":1,"name":"x","language":"sv","time_zone":"\(zone)","first_monday":"\(monday)"}
      """
    do {
      _ = try StoreConfiguration(storeFile: Array(text.utf8))
      #expect(field == nil)
    } catch StoreError.invalidFile(let path, _, let message) {
      #expect(path == "omsorg.json")
      #expect(message(.english).hasPrefix("\"\(field ?? "none")\" must be"))
    }
  }

  @Test(arguments: [
    #"{"format":2,"name":"x","language":"sv","time_zone":"Europe/Stockholm","first_monday":"2026-11-16"}"#,
    #"{"format":17}"#, #"{"format":2,"name":{"sv":"x"},"language":"fi"}"#,
  ])
  func newerFormsAreRefused(text: String) throws {
    let scratch = try ScratchStore()
    try scratch.write("omsorg.json", text)
    let before = try scratch.everything()
    let read = #expect(throws: StoreError.self) { try scratch.store.read { _ in } }
    let written = #expect(throws: StoreError.self) { try scratch.importing(Small.teams) }
    let checked = #expect(throws: StoreError.self) {
      _ = try StoreCheck(scratch.store, today: day("2026-11-16")).findings()
    }
    #expect(
      [read, written, checked].map { $0?.kind } == Array(repeating: "newer_format", count: 3))
    #expect(
      try scratch.everything().filter { !$0.key.hasPrefix(".omsorg") }
        == before.filter {
          !$0.key.hasPrefix(".omsorg")
        })
  }

  @Test(arguments: [
    ("omsorg.json", "{\n  \"format\": 1,,\n}", 2, 15),
    ("omsorg.json", "{\"format\":1}", 1, 1),
    ("omsorg.json", "", 1, 1),
    ("teams.json", "[\n{\"id\":\"L1\",\"name\":\"åäö\",\"kind\":\"båtlag\"}\n]\n", 2, 32),
    ("teams.json", "[\n{\"id\":\"L1\"}\n]\n", 2, 1),
    (
      "teams.json",
      "[\n{\"id\":\"1\",\"name\":\"a\",\"kind\":\"care_team\"},\n"
        + "{\"id\":\"1\",\"name\":\"b\",\"kind\":\"care_team\"}\n]\n", 3, 1
    ),
    ("teams.json", "[]\nx", 2, 1),
    ("teams.json", "{}", 1, 1),
  ])
  func brokenFilesAreToldWithTheirPlace(
    path: String, text: String, line: Int, column: Int
  ) throws {
    let scratch = try ScratchStore()
    try scratch.write(path, text)
    let read = #expect(throws: StoreError.self) {
      try scratch.store.read([.teams]) { _ = try $0.records(.teams) }
    }
    let written = #expect(throws: StoreError.self) { try scratch.importing(Small.teams) }
    for error in [read, written] {
      guard case .invalidFile(let told, let position, let message) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(told == path)
      #expect(position == TextPosition(line: line, column: column))
      #expect(Language.allCases.allSatisfy { !message($0).isEmpty })
    }
    #expect(scratch.text(path) == text)
  }

  @Test func aMissingConfigurationIsNoStore() throws {
    let scratch = try ScratchStore()
    try FileManager.default.removeItem(atPath: scratch.path + "/omsorg.json")
    let error = #expect(throws: StoreError.self) { try scratch.store.read { _ in } }
    #expect(error?.kind == "no_store")
  }

  @Test func filesAreForTheOwnerAlone() throws {
    let scratch = try ScratchStore()
    let old = umask(0)
    defer { umask(old) }
    try scratch.importing(
      Small.registers + [
        .visits(Small.visit("V1", "B00001", "2026-11-02", "08:00-08:30", by: "10001"))
      ])
    let manager = FileManager.default
    for name in try manager.subpathsOfDirectory(atPath: scratch.path) + ["."] {
      let attributes = try manager.attributesOfItem(atPath: "\(scratch.path)/\(name)")
      let isDirectory = attributes[.type] as? FileAttributeType == .typeDirectory
      let permissions = try #require(attributes[.posixPermissions] as? NSNumber).intValue
      #expect(permissions == (isDirectory ? 0o700 : 0o600), "\(name)")
    }
    #expect(try scratch.store.directory.permissionWarning() == nil)
    try manager.setAttributes([.posixPermissions: 0o750], ofItemAtPath: scratch.path)
    #expect(try scratch.store.directory.permissionWarning() != nil)
  }
}
