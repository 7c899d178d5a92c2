import Glibc

@testable import DataDirectory

/// A directory on the real disk that is removed at the end; in memory where that can be had, so
/// that synchronising costs nothing.
final class TemporaryStore {
  let parent: String
  var path: String { parent + "/store" }
  var store: DataDirectory { DataDirectory(path: path) }

  init() throws {
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(base)/data-directory-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw SystemError(errno) }
    parent = String(cString: made)
  }

  deinit {
    for path in paths().reversed() { remove(path) }
    rmdir(parent)
  }

  /// Everything in the directory, parents first.
  func paths() -> [String] {
    var paths: [String] = []
    func add(_ directory: String) {
      guard let stream = opendir(directory) else { return }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
          field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        paths.append("\(directory)/\(name)")
        var status = stat()
        if lstat("\(directory)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
          add("\(directory)/\(name)")
        }
      }
    }
    add(parent)
    return paths
  }

  /// Writes a file past the store, as by hand.
  func write(_ path: String, _ text: String) throws {
    guard let file = fopen("\(self.path)/\(path)", "w") else { throw SystemError(errno) }
    defer { fclose(file) }
    fputs(text, file)
  }

  func permissions(_ path: String) -> UInt32 {
    var status = stat()
    lstat(path, &status)
    return status.st_mode & 0o7777
  }
}

extension DataDirectory {
  func text(_ path: String) throws -> String? {
    try read(files: [path]) { try $0.bytes(of: path).map { String(decoding: $0, as: UTF8.self) } }
  }

  func entries() throws -> [LogEntry] {
    let log = try log()
    var entries: [LogEntry] = []
    while let entry = try log.next() { entries.append(entry) }
    return entries
  }

  /// Replaces one file.
  @discardableResult
  func put(_ path: String, _ text: String, at: String = "2026-11-20T08:15:03Z") throws -> LogEntry?
  {
    try change(Scenario.change("put \(path)", at: at)) {
      try $0.replace(path, with: Array(text.utf8))
    }.entry
  }

  @discardableResult
  func undo(_ entry: Int) throws -> LogEntry? {
    try change(Scenario.change("undo \(entry)")) { try $0.undo(entry: entry) }.entry
  }
}
