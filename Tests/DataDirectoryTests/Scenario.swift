import Testing

@testable import DataDirectory

/// A change to be cut short at every call, and the store that it is made to.
struct Scenario: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let prepare: @Sendable (DataDirectory) throws -> Void
  let act: @Sendable (DataDirectory) throws -> Void

  static let all = [
    Scenario("create a store", prepare: { _ in }, act: { try create($0) }),
    Scenario("create, replace and remove", prepare: { try create($0) }, act: { try mixed($0) }),
    Scenario("many records, files kept", prepare: { try create($0) }, act: { try bulk($0) }),
    Scenario(
      "undo records",
      prepare: {
        try create($0)
        try mixed($0)
      }, act: { try undo($0, 2) }),
    Scenario(
      "undo kept files",
      prepare: {
        try create($0)
        try bulk($0)
      }, act: { try undo($0, 2) }),
    Scenario("one record", prepare: { try create($0) }, act: { try one($0) }),
  ]

  init(
    _ name: String, prepare: @escaping @Sendable (DataDirectory) throws -> Void,
    act: @escaping @Sendable (DataDirectory) throws -> Void
  ) {
    testDescription = name
    self.prepare = prepare
    self.act = act
  }

  static func store(_ disk: SimulatedDisk) -> DataDirectory {
    var store = DataDirectory(path: "/store", disk: disk)
    store.loggedRecordLimit = 6
    return store
  }

  /// The disk before the change, everything durable.
  func disk() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try prepare(Self.store(disk))
    return disk.copy()
  }

  /// The next writer: tries again to make the store if need be, then adds a file.
  static func followUp(_ store: DataDirectory) throws {
    do {
      try follow(store)
    } catch DataDirectoryError.notFound {
      try create(store)
      try follow(store)
    } catch is NoStore {
      try create(store)
      try follow(store)
    }
  }

  private struct NoStore: Error {}

  private static func follow(_ store: DataDirectory) throws {
    _ = try store.change(change("follow"), lockTimeout: .seconds(1)) { transaction in
      if try transaction.bytes(of: "omsorg.json") == nil { throw NoStore() }
      try transaction.replace("follow.json", with: Array("{\"n\":1}\n".utf8))
    }
  }

  static func change(_ summary: String, at: String = "2026-11-20T08:15:03Z") -> Change {
    Change(at: at, who: "anna", command: ["test", summary], summary: summary)
  }

  static func collection(_ records: String...) -> [UInt8] {
    Array("[\n\(records.joined(separator: ",\n"))\n]\n".utf8)
  }

  static func create(_ store: DataDirectory) throws {
    try store.create(
      files: [
        ("omsorg.json", Array("{\"format\":1}\n".utf8)),
        ("clients.json", collection(#"{"id":"A"}"#, #"{"id":"C","n":1}"#, #"{"id":"D"}"#)),
        ("settings.json", Array("{\n  \"by\": \"hand\"\n}\n".utf8)),
        ("days/2026/11/2026-11-20.json", collection(#"{"id":"1"}"#)),
        ("days/2026/11/2026-11-21.json", collection(#"{"id":"2"}"#)),
      ], change: change("create"), lockTimeout: .seconds(1))
  }

  static func one(_ store: DataDirectory) throws {
    _ = try store.change(change("one"), lockTimeout: .seconds(1)) {
      try $0.replace(
        "clients.json",
        with: collection(#"{"id":"A"}"#, #"{"id":"B"}"#, #"{"id":"C","n":1}"#, #"{"id":"D"}"#))
    }
  }

  static func mixed(_ store: DataDirectory) throws {
    _ = try store.change(change("mixed"), lockTimeout: .seconds(1)) { transaction in
      _ = try transaction.bytes(of: "clients.json")
      try transaction.replace(
        "clients.json", with: collection(#"{"id":"A"}"#, #"{"id":"B"}"#, #"{"id":"C","n":2}"#))
      try transaction.remove("days/2026/11/2026-11-21.json")
      let day = try transaction.stage("days/2026/12/2026-12-01.json")
      try day.write(Array("[\n{\"id\":\"3\"},\n".utf8))
      try day.write(Array("{\"id\":\"4\"}\n]\n".utf8))
    }
  }

  static func bulk(_ store: DataDirectory) throws {
    // Another month: the log begins a new file.
    _ = try store.change(change("bulk", at: "2026-12-01T00:00:00Z"), lockTimeout: .seconds(1)) {
      try $0.replace(
        "clients.json",
        with: collection(
          #"{"id":"0"}"#, #"{"id":"B"}"#, #"{"id":"C","n":3}"#, #"{"id":"E"}"#, #"{"id":"F"}"#))
      try $0.replace("settings.json", with: Array("{\n  \"by\": \"us\"\n}\n".utf8))
      try $0.remove("days/2026/11/2026-11-20.json")
      try $0.stage("days/2027/01/2027-01-01.json").write(collection(#"{"id":"7"}"#))
    }
  }

  static func undo(_ store: DataDirectory, _ entry: Int) throws {
    _ = try store.change(change("undo"), lockTimeout: .seconds(1)) { try $0.undo(entry: entry) }
  }
}
