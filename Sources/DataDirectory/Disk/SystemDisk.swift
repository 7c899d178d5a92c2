import Glibc

/// The real disk.
///
/// Descriptors are close-on-exec, so that a pager or an editor never inherits a lock.
public struct SystemDisk: Disk {
  private static let directoryFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// The disk of this machine.
  public init() {}

  /// `open` as a directory.
  public func openDirectory(path: String) throws(SystemError) -> Int32 {
    try Self.check(Glibc.open(path, Self.directoryFlags))
  }

  /// `openat` as a directory, no link followed.
  public func openDirectory(_ name: String, in directory: Int32) throws(SystemError) -> Int32 {
    let descriptor = openat(directory, name, Self.directoryFlags | O_NOFOLLOW)
    // Linux answers ENOTDIR for a symbolic link here; ELOOP says what it is.
    if descriptor < 0, errno == ENOTDIR,
      let found = try? status(of: name, in: directory), found.kind == .symbolicLink
    {
      throw SystemError(ELOOP)
    }
    return try Self.check(descriptor)
  }

  /// `openat`, no link followed; a new file gets its mode by `fchmod`, past the umask.
  public func openFile(
    _ name: String, in directory: Int32, _ mode: OpenMode
  ) throws(SystemError) -> Int32 {
    // O_NONBLOCK: a named pipe put in a file's place must not stop us for ever.
    let common = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    switch mode {
    case .read:
      return try Self.check(openat(directory, name, O_RDONLY | common))
    case .write:
      return try Self.check(openat(directory, name, O_RDWR | common))
    case .create:
      let descriptor = try Self.check(
        openat(directory, name, O_RDWR | O_CREAT | O_EXCL | common, 0o600))
      if fchmod(descriptor, 0o600) != 0 {
        let code = errno
        _ = Glibc.close(descriptor)
        _ = unlinkat(directory, name, 0)
        throw SystemError(code)
      }
      return descriptor
    }
  }

  /// `close`.
  public func close(_ descriptor: Int32) {
    // Never repeated: after EINTR Linux has closed it, and the number may be another file's.
    _ = Glibc.close(descriptor)
  }

  /// `mkdir`, then `chmod`, past the umask.
  public func makeDirectory(path: String) throws(SystemError) {
    try Self.check(mkdir(path, 0o700))
    try Self.check(chmod(path, 0o700))
  }

  /// `mkdirat`, then `fchmodat`, past the umask.
  public func makeDirectory(_ name: String, in directory: Int32) throws(SystemError) {
    try Self.check(mkdirat(directory, name, 0o700))
    try Self.check(fchmodat(directory, name, 0o700, 0))
  }

  /// `unlinkat` of a directory.
  public func removeDirectory(_ name: String, in directory: Int32) throws(SystemError) {
    try Self.check(unlinkat(directory, name, AT_REMOVEDIR))
  }

  /// `readdir` to the end.
  public func names(in directory: Int32) throws(SystemError) -> [String] {
    // A descriptor of its own, because the stream takes over both it and its position.
    let descriptor = try Self.check(openat(directory, ".", Self.directoryFlags))
    guard let stream = fdopendir(descriptor) else {
      let code = errno
      _ = Glibc.close(descriptor)
      throw SystemError(code)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(errno) }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
  }

  /// `fstat`.
  public func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    try Self.check(fstat(descriptor, &status))
    return FileStatus(status)
  }

  /// `fstatat`, no link followed.
  public func status(of name: String, in directory: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    try Self.check(fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW))
    return FileStatus(status)
  }

  /// `pread`.
  public func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    try Self.check(pread(descriptor, buffer.baseAddress, buffer.count, offset))
  }

  /// `mmap`, private and to read.
  public func map(_ descriptor: Int32, count: Int) throws(SystemError) -> UnsafeRawBufferPointer {
    let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw SystemError(errno) }
    return UnsafeRawBufferPointer(start: address, count: count)
  }

  /// `munmap`.
  public func unmap(_ bytes: UnsafeRawBufferPointer) {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// `pwrite`.
  public func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    try Self.check(pwrite(descriptor, bytes.baseAddress, bytes.count, offset))
  }

  /// `ftruncate`.
  public func truncate(_ descriptor: Int32, to size: Int) throws(SystemError) {
    try Self.check(ftruncate(descriptor, size))
  }

  /// `fsync`.
  public func synchronize(_ descriptor: Int32) throws(SystemError) {
    try Self.check(fsync(descriptor))
  }

  /// `renameat`.
  public func rename(
    _ name: String, to newName: String, in directory: Int32
  ) throws(SystemError) {
    try Self.check(renameat(directory, name, directory, newName))
  }

  /// `linkat`.
  public func link(
    _ name: String, in directory: Int32, as newName: String, in newDirectory: Int32
  ) throws(SystemError) {
    try Self.check(linkat(directory, name, newDirectory, newName, 0))
  }

  /// `unlinkat`.
  public func unlink(_ name: String, in directory: Int32) throws(SystemError) {
    try Self.check(unlinkat(directory, name, 0))
  }

  /// `flock` without waiting.
  public func tryLock(_ descriptor: Int32, exclusive: Bool) throws(SystemError) -> Bool {
    if flock(descriptor, (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw SystemError(errno)
  }

  /// `setrlimit`: the soft limit becomes the hard one.
  public func allowOpenFiles(_ count: Int) {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    // 64 for what is open already: the program itself, the directories on the way.
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < count + 64 else { return }
    limit.rlim_cur = limit.rlim_max
    _ = setrlimit(resource, &limit)
  }

  @discardableResult
  private static func check<Number: SignedInteger>(
    _ result: Number
  ) throws(SystemError) -> Number {
    if result < 0 { throw SystemError(errno) }
    return result
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    self.init(
      kind: kind, size: Int(status.st_size), permissions: status.st_mode & 0o7777,
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
      changed: Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec),
      inode: UInt64(status.st_ino))
  }
}
