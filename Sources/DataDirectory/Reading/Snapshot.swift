import Glibc

/// Some of a store's files as they were at one moment, whatever is written meanwhile.
///
/// May be used by several threads at once.
public final class Snapshot: Sendable {
  private enum Source {
    case descriptor(Int32)
    /// Read at once, because no more files could be open.
    case bytes([UInt8])
  }

  private struct Opened {
    let source: Source
    let status: FileStatus
  }

  private let disk: any Disk
  private let files: [String: Opened]
  private let requested: Set<String>
  private let folders: [String]

  /// The files that there are of those asked for, relative to the store, sorted by bytes.
  public let paths: [String]
  /// The time when the files began to be opened, in nanoseconds since 1970.
  public let openedAt: Int64
  /// Where what is worked out from the files may be kept.
  public let cache: CacheFolder

  /// Opens files; no writer may be putting files in place meanwhile.
  init(
    _ tree: Tree, at path: String, files requested: [String], folders: [Folder],
    record: CommitRecord?
  ) throws {
    disk = tree.disk
    openedAt = Self.now()
    cache = CacheFolder(path: path, disk: tree.disk)
    self.requested = Set(requested)
    self.folders = folders.map { $0.path + "/" }
    var wanted = requested
    for folder in folders { wanted += try Self.paths(tree, folder, record) }
    disk.allowOpenFiles(wanted.count)
    var files: [String: Opened] = [:]
    do {
      try Self.open(wanted, tree, record, into: &files)
    } catch {
      Self.close(files, disk)
      throw error
    }
    self.files = files
    paths = files.keys.sorted(by: StorePath.precedes)
  }

  deinit {
    Self.close(files, disk)
  }

  private static func now() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }

  /// A file's contents; nil if there was no such file.
  /// - Parameter path: one of the files asked for, or below one of the folders.
  /// - Throws: `DataDirectoryError`.
  public func bytes(of path: String) throws -> [UInt8]? {
    guard let file = file(path) else { return nil }
    switch file.source {
    case .bytes(let bytes): return bytes
    case .descriptor(let descriptor):
      return try disk.contents(of: descriptor, size: file.status.size, path)
    }
  }

  /// Passes a file's contents, read into a buffer used again and again, to a closure.
  /// - Parameter body: gets the bytes, which are valid only until it returns.
  /// - Returns: what the closure returns; nil if there was no such file.
  /// - Throws: `DataDirectoryError`, and what the closure throws.
  public func withBytes<Result>(
    of path: String, in buffer: ReadBuffer, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result? {
    guard let file = file(path) else { return nil }
    switch file.source {
    case .bytes(let bytes): return try bytes.withUnsafeBufferPointer(body)
    case .descriptor(let descriptor):
      let room = UnsafeMutableRawBufferPointer(
        rebasing: buffer.room(for: file.status.size)[..<file.status.size])
      let count = try disk.fill(room, from: descriptor, at: 0, path)
      let bytes = UnsafeRawBufferPointer(rebasing: room[..<count])
      return try bytes.withMemoryRebound(to: UInt8.self, body)
    }
  }

  /// What the system knew of a file when it was opened; nil if there was no such file.
  public func status(of path: String) -> FileStatus? {
    file(path)?.status
  }

  private func file(_ path: String) -> Opened? {
    if let file = files[path] { return file }
    precondition(
      requested.contains(path) || folders.contains { path.hasPrefix($0) },
      "'\(path)' was not asked for")
    return nil
  }

  private static func open(
    _ paths: [String], _ tree: Tree, _ record: CommitRecord?, into files: inout [String: Opened]
  ) throws {
    var areTooMany = false
    for path in paths where files[path] == nil {
      let source = record == nil ? path : try record?.source(of: path, tree)
      guard let source else { continue }
      var opened: Opened?
      do {
        opened = try open(source, tree)
      } catch DataDirectoryError.system(_, EMFILE) where !areTooMany {
        areTooMany = true
        // Room for this file, one at a time, and for directories on the way to those that follow.
        for (path, file) in files.prefix(32) { files[path] = try read(file, path, tree.disk) }
        opened = try open(source, tree)
      }
      if areTooMany, let file = opened { opened = try read(file, path, tree.disk) }
      files[path] = opened
    }
  }

  private static func open(_ path: String, _ tree: Tree) throws -> Opened? {
    guard let descriptor = try tree.open(path) else { return nil }
    do {
      let status = try tree.disk.fileStatus(of: descriptor, path)
      return Opened(source: .descriptor(descriptor), status: status)
    } catch {
      tree.disk.close(descriptor)
      throw error
    }
  }

  /// Reads an open file's contents and closes it.
  private static func read(_ file: Opened, _ path: String, _ disk: any Disk) throws -> Opened {
    guard case .descriptor(let descriptor) = file.source else { return file }
    let bytes = try disk.contents(of: descriptor, size: file.status.size, path)
    disk.close(descriptor)
    return Opened(source: .bytes(bytes), status: file.status)
  }

  private static func close(_ files: [String: Opened], _ disk: any Disk) {
    for case .descriptor(let descriptor) in files.values.map(\.source) { disk.close(descriptor) }
  }

  /// The paths of a folder's files, with those that a change cut short adds, without those that it
  /// removes.
  private static func paths(
    _ tree: Tree, _ folder: Folder, _ record: CommitRecord?
  ) throws -> [String] {
    var paths: [String] = []
    try tree.forEachJSONFile(below: folder.path) { path in
      if folder.includes(path) { paths.append(path) }
    }
    guard let record else { return paths }
    let known = Set(paths)
    for file in record.entry.files where file.after != nil && !known.contains(file.path) {
      if file.path.hasPrefix(folder.path + "/"), file.path.hasSuffix(".json"),
        folder.includes(file.path)
      {
        paths.append(file.path)
      }
    }
    return paths
  }
}
