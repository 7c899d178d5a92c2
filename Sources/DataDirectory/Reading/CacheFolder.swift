/// The files in which a store keeps what was worked out from its data, to be had faster next time.
///
/// They may be deleted at any time, and may hold anything: who reads one must be able to tell
/// whether it is what was written. May be used by several threads at once.
public struct CacheFolder: Sendable {
  private let path: String
  private let disk: any Disk

  init(path: String, disk: any Disk) {
    self.path = path
    self.disk = disk
  }

  /// A file that is open.
  public struct File: ~Copyable {
    fileprivate let descriptor: Int32
    fileprivate let disk: any Disk
    private let path: String
    /// Its size in bytes when it was opened.
    public let size: Int

    fileprivate init(_ descriptor: Int32, size: Int, _ path: String, _ disk: any Disk) {
      self.descriptor = descriptor
      self.size = size
      self.path = path
      self.disk = disk
    }

    deinit {
      disk.close(descriptor)
    }

    /// Reads the first bytes; false if there are not as many or they can't be read.
    public func read(into buffer: UnsafeMutableRawBufferPointer) -> Bool {
      (try? disk.fill(buffer, from: descriptor, at: 0, path)) == buffer.count
    }

    /// The first bytes, at most `size`; nil if they can't be had.
    public func bytes(_ count: Int) -> Bytes? {
      guard count > 0, count <= size, let bytes = try? disk.map(descriptor, count: count) else {
        return nil
      }
      return Bytes(bytes, disk)
    }
  }

  /// Bytes of a file, which stay as they are even when the file is replaced or removed.
  public final class Bytes: @unchecked Sendable {
    // Unchecked: the memory is only read.

    /// The bytes, at a multiple of sixteen.
    public let all: UnsafeRawBufferPointer
    private let disk: any Disk

    fileprivate init(_ all: UnsafeRawBufferPointer, _ disk: any Disk) {
      self.all = all
      self.disk = disk
    }

    deinit {
      disk.unmap(all)
    }
  }

  /// Opens a file to read; nil if there is none or it can't be opened.
  /// - Parameter name: a single path component.
  public func file(_ name: String) -> File? {
    let path = StorePath.join(StorePath.cache, name)
    guard let tree = try? Tree(path: self.path, disk: disk),
      let descriptor = try? tree.open(path)
    else { return nil }
    guard let status = try? disk.fileStatus(of: descriptor, path) else {
      disk.close(descriptor)
      return nil
    }
    return File(descriptor, size: status.size, path, disk)
  }

  /// Writes a file in place of what there was, at once but not durably; silently not, if it can't
  /// be. What others have open stays as it is.
  ///
  /// Two processes that write the same file at once may leave it half written for a while.
  /// - Parameters:
  ///   - name: a single path component.
  ///   - pieces: the contents.
  public func write(_ name: String, _ pieces: [UnsafeRawBufferPointer]) {
    let path = StorePath.join(StorePath.cache, name)
    let new = path + ".new"
    guard let tree = try? Tree(path: self.path, disk: disk),
      let descriptor = try? tree.create(new)
    else { return }
    defer { disk.close(descriptor) }
    do {
      var offset = 0
      for piece in pieces {
        try disk.writeAll(piece, to: descriptor, at: offset, new)
        offset += piece.count
      }
      try tree.rename(new, to: path)
    } catch {
      try? tree.remove(new)
    }
  }
}
