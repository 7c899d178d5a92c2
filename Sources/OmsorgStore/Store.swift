public import DataDirectory
import Glibc
import OmsorgDomain
import PlainJSON
public import Records

/// A store of care data: a data directory with `omsorg.json` in it.
public struct Store: Sendable {
  /// The directory.
  public let directory: DataDirectory

  /// The store in a directory; nothing is read yet.
  public init(path: String) {
    directory = DataDirectory(path: path)
  }

  /// Whether a directory is a store: whether it holds an `omsorg.json`.
  /// - Throws: `StoreError.forbidden` when it may not be looked into.
  public static func isStore(_ path: String) throws(StoreError) -> Bool {
    if access("\(path)/\(StoreConfiguration.path)", F_OK) == 0 { return true }
    if errno == EACCES { throw .forbidden(path: path) }
    return false
  }

  /// The store in a directory or the nearest one above it, found by its `omsorg.json`.
  /// - Throws: `StoreError.noStore`, `forbidden`.
  public static func nearest(to path: String) throws -> Store {
    guard let resolved = realpath(path, nil) else {
      throw errno == EACCES ? StoreError.forbidden(path: path) : .noStore(searchedFrom: path)
    }
    defer { free(resolved) }
    let start = String(cString: resolved)
    var directory = start
    while true {
      if try isStore(directory) { return Store(path: directory) }
      guard directory != "/", let slash = directory.lastIndex(of: "/") else {
        throw StoreError.noStore(searchedFrom: path)
      }
      directory = slash == directory.startIndex ? "/" : String(directory[..<slash])
    }
  }

  /// Reads registers as they are at one moment.
  /// - Parameters:
  ///   - registers: the collections needed.
  ///   - files: other files needed.
  ///   - folders: folders needed: visits, shifts.
  /// - Throws: `StoreError`, `DataDirectoryError`, and what the closure throws.
  public func read<Result>(
    _ registers: Set<Register> = [], files: [String] = [], folders: [Folder] = [],
    _ body: (StoreReader) throws -> Result
  ) throws -> Result {
    let paths = [StoreConfiguration.path] + registers.map(\.path).sorted() + files
    return try directory.read(files: paths, folders: folders) { snapshot in
      guard let bytes = try snapshot.bytes(of: StoreConfiguration.path) else {
        throw StoreError.noStore(searchedFrom: directory.path)
      }
      let configuration = try StoreConfiguration(storeFile: bytes)
      return try body(StoreReader(snapshot: snapshot, configuration: configuration))
    }
  }

  /// Changes the store, wholly or not at all.
  /// - Returns: what the closure returns, and the log's entry; nil when nothing differs.
  /// - Throws: `StoreError`, `DataDirectoryError`, and what the closure throws.
  public func change<Result>(
    _ change: Change, lockTimeout: Duration, isDryRun: Bool,
    waiting: (LockHolder?) -> Void = { _ in }, _ body: (StoreWriter) throws -> Result
  ) throws -> (result: Result, entry: LogEntry?) {
    try directory.change(change, lockTimeout: lockTimeout, isDryRun: isDryRun, waiting: waiting) {
      transaction in
      guard let bytes = try transaction.bytes(of: StoreConfiguration.path) else {
        throw StoreError.noStore(searchedFrom: directory.path)
      }
      let configuration = try StoreConfiguration(storeFile: bytes)
      return try body(StoreWriter(transaction: transaction, configuration: configuration))
    }
  }
}

/// A store's files as they are at one moment.
public struct StoreReader: RegisterSource, Sendable {
  /// The files.
  public let snapshot: Snapshot
  /// What the store says of itself.
  public let configuration: StoreConfiguration

  /// The records of a collection, sorted by id; none if its file is not there.
  /// - Throws: `StoreError.invalidFile`, `DataDirectoryError`.
  public func records<R: IdentifiedRecord>(_ file: RegisterFile<R>) throws -> [R] {
    guard var bytes = try snapshot.bytes(of: file.path) else { return [] }
    if let records = file.recordsReadInParts(of: &bytes) { return records }
    return try file.records(in: bytes)
  }
}

/// A store within a change.
public struct StoreWriter: RegisterSource {
  /// The change.
  public let transaction: Transaction
  /// What the store says of itself.
  public let configuration: StoreConfiguration

  /// The records of a collection, sorted by id; none if its file is not there.
  /// - Throws: `StoreError.invalidFile`, `DataDirectoryError`.
  public func records<R: IdentifiedRecord>(_ file: RegisterFile<R>) throws -> [R] {
    guard let bytes = try transaction.bytes(of: file.path) else { return [] }
    return try file.records(in: bytes)
  }

  /// The ids of a collection; none if its file is not there. Faults of its JSON, of its ids and
  /// members that are lacking are found; what other members hold is not looked at.
  /// - Throws: `StoreError.invalidFile`, `DataDirectoryError`.
  public func ids<R: IdentifiedRecord>(of file: RegisterFile<R>) throws -> Set<String> {
    guard let bytes = try transaction.bytes(of: file.path) else { return [] }
    if let ids = CollectionFile.ids(R.self, in: bytes) { return ids }
    return Set(try file.records(in: bytes).map(\.id))
  }

  /// Gives a collection its records.
  /// - Throws: `DataDirectoryError`.
  public func replace<R: IdentifiedRecord>(_ file: RegisterFile<R>, with records: [R]) throws {
    try transaction.replace(file.path, with: CollectionFile.bytes(of: records))
  }

  /// Gives the store its configuration.
  /// - Throws: `DataDirectoryError`.
  public func replace(configuration: StoreConfiguration) throws {
    try transaction.replace(StoreConfiguration.path, with: configuration.storeFile)
  }
}

extension RegisterFile {
  /// The records in the file's bytes, sorted by id.
  /// - Throws: `StoreError.invalidFile`.
  public func records(in bytes: [UInt8]) throws -> [R] {
    do {
      return try CollectionFile.read(from: bytes)
    } catch {
      throw StoreError(error, in: path, bytes)
    }
  }
}

extension StoreError {
  /// A fault in a file of the store, with its place.
  init(_ fault: RecordFault, in path: String, _ bytes: [UInt8]) {
    self = .invalidFile(
      path: path, position: TextPosition.of(offset: fault.offset, in: bytes),
      message: fault.message)
  }
}

extension StoreConfiguration {
  /// The configuration in the bytes of `omsorg.json`.
  /// - Throws: `StoreError.invalidFile`, `newerFormat`.
  init(storeFile bytes: [UInt8]) throws {
    do {
      self = try JSONReader.read(bytes) { reader in try StoreConfiguration(from: &reader) }
    } catch let fault as RecordFault {
      // A newer form may have other members; that it is newer is then what matters.
      if let value = try? JSONValue(bytes: bytes), case .integer(let format)? = value["format"],
        format > Self.currentFormat
      {
        throw StoreError.newerFormat(format)
      }
      throw StoreError(fault, in: Self.path, bytes)
    } catch let error as JSONError {
      throw StoreError(RecordFault(.json(error), offset: error.offset), in: Self.path, bytes)
    }
    if format > Self.currentFormat { throw StoreError.newerFormat(format) }
  }

  /// The bytes of `omsorg.json`.
  public var storeFile: [UInt8] { canonicalBytes + [UInt8(ascii: "\n")] }
}
