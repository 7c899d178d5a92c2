import Glibc

/// The bytes of a file, where they stay as long as this lives.
///
/// A large file is mapped rather than read, so that memory does not grow with it. Unchecked: the
/// bytes are never written.
final class FileContents: @unchecked Sendable {
  /// A file of fewer bytes is read: a mapping costs more than it saves.
  private static let leastMapped = 1 << 20

  let buffer: UnsafeBufferPointer<UInt8>
  /// The mapped file, and what the system knew of it.
  private let mapped: (descriptor: Int32, status: stat)?

  /// Bytes that are at hand.
  init(_ bytes: [UInt8]) {
    let storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = storage.initialize(from: bytes)
    buffer = UnsafeBufferPointer(storage)
    mapped = nil
  }

  /// The contents of an open file, if it is one to be mapped; the descriptor then belongs to this.
  init?(mapping descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size >= Self.leastMapped,
      let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { return nil }
    buffer = UnsafeBufferPointer(
      start: address.assumingMemoryBound(to: UInt8.self), count: Int(status.st_size))
    mapped = (descriptor, status)
  }

  deinit {
    if let mapped {
      munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
      close(mapped.descriptor)
    } else {
      buffer.deallocate()
    }
  }

  /// Whether the file has been written to since it was opened.
  var isChanged: Bool {
    guard let mapped else { return false }
    var now = stat()
    let then = mapped.status
    return fstat(mapped.descriptor, &now) != 0 || now.st_size != then.st_size
      || now.st_mtim.tv_sec != then.st_mtim.tv_sec || now.st_mtim.tv_nsec != then.st_mtim.tv_nsec
  }

  /// Gives back the memory of bytes that are not needed for now; they come again when looked at.
  func release(_ range: Range<Int>) {
    guard mapped != nil, let start = buffer.baseAddress else { return }
    let page = sysconf(Int32(_SC_PAGESIZE))
    let first = (range.lowerBound + page - 1) / page * page
    let end = range.upperBound / page * page
    guard first < end else { return }
    madvise(UnsafeMutableRawPointer(mutating: start + first), end - first, MADV_DONTNEED)
  }
}
