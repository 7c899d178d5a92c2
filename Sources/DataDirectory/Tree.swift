import Glibc

/// The files below a store's directory, reached through open directories only, so that no symbolic
/// link is followed on any part of a path. For use by one thread.
final class Tree {
  let disk: any Disk
  private var directories: [String: Int32] = [:]
  /// The directories made through this tree, parents first.
  private(set) var madeDirectories: [String] = []

  /// Opens a store.
  /// - Throws: `notFound` when no directory is there.
  init(path: String, disk: any Disk) throws {
    self.disk = disk
    directories[""] = try Self.openRoot(path, disk)
  }

  deinit {
    for descriptor in directories.values { disk.close(descriptor) }
  }

  /// Makes a store's directory, durably, if it isn't there.
  static func makeRoot(_ path: String, _ disk: any Disk) throws(DataDirectoryError) {
    do {
      try repeated(path) { () throws(SystemError) in try disk.makeDirectory(path: path) }
    } catch .system(_, EEXIST) {
      // Perhaps by one that was killed before making it durable.
    }
    let parent = try openRoot(parent(of: path), disk)
    defer { disk.close(parent) }
    try repeated(path) { () throws(SystemError) in try disk.synchronize(parent) }
  }

  /// The directory above a path as the user wrote it.
  private static func parent(of path: String) -> String {
    var path = path[...]
    while path.utf8.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func openRoot(
    _ path: String, _ disk: any Disk
  ) throws(DataDirectoryError) -> Int32 {
    do {
      return try repeated(path) { () throws(SystemError) in try disk.openDirectory(path: path) }
    } catch .system(_, ENOENT) {
      throw .notFound(path: path)
    } catch .system(_, ENOTDIR) {
      throw .wrongKind(path: path)
    }
  }

  /// Makes a call until it isn't interrupted, and names the path in its error.
  static func repeated<Result>(
    _ path: String, _ call: () throws(SystemError) -> Result
  ) throws(DataDirectoryError) -> Result {
    while true {
      do {
        return try call()
      } catch {
        switch error.code {
        case EINTR: continue
        case ELOOP: throw .symbolicLink(path: path)
        default: throw .system(path: path, errno: error.code)
        }
      }
    }
  }

  /// A directory's descriptor, which stays the tree's; nil if there is no such directory.
  func directory(_ path: String) throws(DataDirectoryError) -> Int32? {
    if let open = directories[path] { return open }
    let (parent, name) = StorePath.split(path)
    guard let parent = try directory(parent) else { return nil }
    do {
      let descriptor = try Self.repeated(path) { () throws(SystemError) in
        try disk.openDirectory(name, in: parent)
      }
      directories[path] = descriptor
      return descriptor
    } catch .system(_, ENOENT) {
      return nil
    } catch .system(_, ENOTDIR) {
      throw .wrongKind(path: path)
    }
  }

  /// A directory's descriptor; it and its parents are made if they aren't there.
  func makeDirectory(_ path: String) throws(DataDirectoryError) -> Int32 {
    if let open = try directory(path) { return open }
    let (parentPath, name) = StorePath.split(path)
    let parent = try makeDirectory(parentPath)
    do {
      try Self.repeated(path) { () throws(SystemError) in try disk.makeDirectory(name, in: parent) }
      madeDirectories.append(path)
    } catch .system(_, EEXIST) {
      // Made by someone else meanwhile.
    }
    guard let made = try directory(path) else { throw .system(path: path, errno: ENOENT) }
    return made
  }

  /// Removes a directory if it is empty, then likewise its parents below `top`; what can't be
  /// removed stays.
  func removeEmptyDirectories(from path: String, below top: String = "") {
    var path = path
    while path != top {
      let (parentPath, name) = StorePath.split(path)
      guard let parent = try? directory(parentPath) else { return }
      do throws(DataDirectoryError) {
        try Self.repeated(path) { () throws(SystemError) in
          try disk.removeDirectory(name, in: parent)
        }
      } catch {
        return
      }
      if let descriptor = directories.removeValue(forKey: path) { disk.close(descriptor) }
      path = parentPath
    }
  }

  /// Makes a directory's entries survive a loss of power.
  func synchronizeDirectory(_ path: String) throws(DataDirectoryError) {
    guard let descriptor = try directory(path) else { return }
    try Self.repeated(path) { () throws(SystemError) in try disk.synchronize(descriptor) }
  }

  /// The permission bits of the store's directory.
  func permissions() throws(DataDirectoryError) -> UInt32? {
    guard let descriptor = try directory("") else { return nil }
    return try Self.repeated("") { () throws(SystemError) in
      try disk.status(of: descriptor).permissions
    }
  }

  /// The names in a directory, sorted by bytes; none if there is no such directory.
  func names(in path: String) throws(DataDirectoryError) -> [String] {
    guard let descriptor = try directory(path) else { return [] }
    let names = try Self.repeated(path) { () throws(SystemError) in
      try disk.names(in: descriptor)
    }
    return names.sorted(by: StorePath.precedes)
  }

  /// Passes on the path of every `.json` file in a directory and those in it; hidden names are
  /// left out.
  func forEachJSONFile(below directory: String, _ body: (String) -> Void) throws(DataDirectoryError)
  {
    for name in try names(in: directory) where !name.hasPrefix(".") {
      let path = StorePath.join(directory, name)
      if name.hasSuffix(".json") {
        body(path)
      } else if try status(path)?.kind == .directory {
        try forEachJSONFile(below: path, body)
      }
    }
  }

  /// Opens a file; nil if it isn't there.
  /// - Throws: `symbolicLink` if a link stands anywhere on the path.
  func open(_ path: String, _ mode: OpenMode = .read) throws(DataDirectoryError) -> Int32? {
    let (parent, name) = StorePath.split(path)
    guard let parent = try directory(parent) else { return nil }
    do {
      return try Self.repeated(path) { () throws(SystemError) in
        try disk.openFile(name, in: parent, mode)
      }
    } catch .system(_, ENOENT) {
      return nil
    }
  }

  /// Makes an empty file, and its directories; a file of that name is replaced.
  func create(_ path: String) throws(DataDirectoryError) -> Int32 {
    let (parentPath, name) = StorePath.split(path)
    let parent = try makeDirectory(parentPath)
    do {
      return try Self.repeated(path) { () throws(SystemError) in
        try disk.openFile(name, in: parent, .create)
      }
    } catch .system(_, EEXIST) {
      try remove(path)
      return try Self.repeated(path) { () throws(SystemError) in
        try disk.openFile(name, in: parent, .create)
      }
    }
  }

  /// Opens a file to read and write; if it isn't there it is made, empty, with its directories.
  func openOrCreate(
    _ path: String
  ) throws(DataDirectoryError) -> (descriptor: Int32, isNew: Bool) {
    let (parentPath, name) = StorePath.split(path)
    while true {
      if let found = try open(path, .write) { return (found, false) }
      let parent = try makeDirectory(parentPath)
      do {
        let made = try Self.repeated(path) { () throws(SystemError) in
          try disk.openFile(name, in: parent, .create)
        }
        return (made, true)
      } catch .system(_, EEXIST) {
        // Made by another process between the two calls.
      }
    }
  }

  /// What stands at a path; nil if nothing does.
  func status(_ path: String) throws(DataDirectoryError) -> FileStatus? {
    let (parent, name) = StorePath.split(path)
    guard let parent = try directory(parent) else { return nil }
    do {
      return try Self.repeated(path) { () throws(SystemError) in
        try disk.status(of: name, in: parent)
      }
    } catch .system(_, ENOENT) {
      return nil
    }
  }

  /// Gives a file another name in the same directory, replacing what has it.
  func rename(_ path: String, to newPath: String) throws(DataDirectoryError) {
    let (parent, name) = StorePath.split(path)
    guard let parent = try directory(parent) else { throw .system(path: path, errno: ENOENT) }
    try Self.repeated(newPath) { () throws(SystemError) in
      try disk.rename(name, to: StorePath.split(newPath).name, in: parent)
    }
  }

  /// Removes a file; that it isn't there is no error.
  func remove(_ path: String) throws(DataDirectoryError) {
    let (parent, name) = StorePath.split(path)
    guard let parent = try directory(parent) else { return }
    do {
      try Self.repeated(path) { () throws(SystemError) in try disk.unlink(name, in: parent) }
    } catch .system(_, ENOENT) {
      return
    }
  }

  /// Gives a file a second name, whose directories are made if they aren't there.
  func link(_ path: String, as newPath: String) throws(DataDirectoryError) {
    let (parent, name) = StorePath.split(path)
    let (newParent, newName) = StorePath.split(newPath)
    guard let parent = try directory(parent) else { throw .system(path: path, errno: ENOENT) }
    let directory = try makeDirectory(newParent)
    try Self.repeated(newPath) { () throws(SystemError) in
      try disk.link(name, in: parent, as: newName, in: directory)
    }
  }
}
