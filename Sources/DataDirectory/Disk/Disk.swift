import Glibc

/// The system calls that a data directory makes, and the only way it makes them.
///
/// Each method is one call: it may be interrupted (`EINTR`) and may read or write less than asked;
/// the code above repeats it. Names in a directory are single path components and are never
/// followed when they are symbolic links.
public protocol Disk: Sendable {
  /// Opens the directory at a path as the user wrote it; symbolic links in it are followed.
  func openDirectory(path: String) throws(SystemError) -> Int32
  /// Opens a directory inside an open one.
  func openDirectory(_ name: String, in directory: Int32) throws(SystemError) -> Int32
  /// Opens a file inside an open directory.
  func openFile(_ name: String, in directory: Int32, _ mode: OpenMode) throws(SystemError) -> Int32
  /// Closes a descriptor and with it the lock it may hold.
  func close(_ descriptor: Int32)

  /// Makes a directory, mode 0700 whatever the umask, at a path as the user wrote it.
  func makeDirectory(path: String) throws(SystemError)
  /// Makes a directory, mode 0700 whatever the umask, inside an open one.
  func makeDirectory(_ name: String, in directory: Int32) throws(SystemError)
  /// Removes an empty directory.
  func removeDirectory(_ name: String, in directory: Int32) throws(SystemError)
  /// The names in an open directory, in no particular order, without `.` and `..`.
  func names(in directory: Int32) throws(SystemError) -> [String]

  /// What an open descriptor stands for.
  func status(of descriptor: Int32) throws(SystemError) -> FileStatus
  /// What a name in a directory stands for: the symbolic link itself if it is one.
  func status(of name: String, in directory: Int32) throws(SystemError) -> FileStatus

  /// Reads at an offset; returns the number of bytes read, 0 at the end of the file.
  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int
  /// Makes the first bytes of a file part of the memory, without reading them twice. They change as
  /// the file does, and must not be touched when it has become shorter: only for files that are
  /// never written in place.
  /// - Parameter count: not 0, and not beyond the end of the file.
  func map(_ descriptor: Int32, count: Int) throws(SystemError) -> UnsafeRawBufferPointer
  /// Gives back memory that `map` gave.
  func unmap(_ bytes: UnsafeRawBufferPointer)
  /// Writes at an offset; returns the number of bytes written, which may be fewer than given.
  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int
  /// Sets a file's size.
  func truncate(_ descriptor: Int32, to size: Int) throws(SystemError)
  /// Makes a file's contents, or a directory's entries, survive a loss of power.
  func synchronize(_ descriptor: Int32) throws(SystemError)

  /// Renames within a directory, replacing what has the new name.
  func rename(_ name: String, to newName: String, in directory: Int32) throws(SystemError)
  /// Gives a file a second name.
  func link(
    _ name: String, in directory: Int32, as newName: String, in newDirectory: Int32
  ) throws(SystemError)
  /// Removes a file's name.
  func unlink(_ name: String, in directory: Int32) throws(SystemError)

  /// Tries to lock an open file, shared or exclusive; false if another holds it.
  func tryLock(_ descriptor: Int32, exclusive: Bool) throws(SystemError) -> Bool
  /// Raises the limit of open files, as far as the system allows, to make room for `count` more.
  func allowOpenFiles(_ count: Int)
}

extension Disk {
  /// A copy, for disks that are not the machine's.
  public func map(_ descriptor: Int32, count: Int) throws(SystemError) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    let read = try? fill(copy, from: descriptor, at: 0, "")
    guard read == count else {
      copy.deallocate()
      throw SystemError(EIO)
    }
    return UnsafeRawBufferPointer(copy)
  }

  /// Gives back the copy.
  public func unmap(_ bytes: UnsafeRawBufferPointer) {
    bytes.deallocate()
  }
}

/// A failed system call's `errno`.
public struct SystemError: Error, Equatable, Sendable {
  /// The error number, as `ENOENT`.
  public let code: Int32

  /// An error with a number from `errno.h`.
  public init(_ code: Int32) {
    self.code = code
  }
}

/// How a file is opened.
public enum OpenMode: Sendable {
  /// To read; the file must exist.
  case read
  /// To read and write; the file must exist.
  case write
  /// To read and write; the file must not exist. Mode 0600 whatever the umask.
  case create
}

/// What the system knows of a file; with unchanged values its contents may be taken as unchanged.
public struct FileStatus: Equatable, Sendable {
  /// What a name stands for.
  public enum Kind: Sendable {
    case file, directory, symbolicLink, other
  }

  /// What it is.
  public let kind: Kind
  /// Its size in bytes.
  public let size: Int
  /// Its permission bits.
  public let permissions: UInt32
  /// When its contents changed, in nanoseconds since 1970.
  public let modified: Int64
  /// When its contents or anything about it changed, in nanoseconds since 1970.
  public let changed: Int64
  /// Its number in the file system.
  public let inode: UInt64

  /// A status with all its values.
  public init(
    kind: Kind, size: Int, permissions: UInt32, modified: Int64, changed: Int64, inode: UInt64
  ) {
    self.kind = kind
    self.size = size
    self.permissions = permissions
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}
