import Glibc

/// Writes data to an open file, gathered into large pieces.
///
/// Ask ``flush()`` at the end: what is still gathered when the writer goes is lost, so that an error
/// is never overlooked.
public final class OutputWriter {
  private let descriptor: Int32
  private var gathered: [UInt8] = []
  private static let capacity = 1 << 16

  /// Writes to a descriptor that the caller keeps open.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes a text as UTF-8.
  ///
  /// - Throws: ``OutputError``.
  public func write(_ text: String) throws(OutputError) {
    gathered.append(contentsOf: text.utf8)
    if gathered.count >= Self.capacity { try flush() }
  }

  /// Writes bytes.
  ///
  /// - Throws: ``OutputError``.
  public func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    gathered.append(contentsOf: bytes)
    if gathered.count >= Self.capacity { try flush() }
  }

  /// Hands everything gathered to the system.
  ///
  /// - Throws: ``OutputError/brokenPipe`` when nobody reads any longer, ``OutputError/failed(_:)``
  ///   with the system's error number for all else.
  public func flush() throws(OutputError) {
    var start = 0
    while start < gathered.count {
      let (written, code) = gathered.withUnsafeBytes { bytes in
        (
          Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start),
          errno
        )
      }
      if written > 0 {
        start += written
      } else if code == EAGAIN {
        // A shared descriptor may have been made non-blocking by another process.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if code != EINTR {
        gathered.removeAll()
        throw code == EPIPE ? .brokenPipe : .failed(code)
      }
    }
    gathered.removeAll(keepingCapacity: true)
  }
}

/// Why output couldn't be written.
public enum OutputError: Error, Equatable, Sendable {
  /// The reader is gone; the application ends quietly.
  case brokenPipe
  /// The system's error number.
  case failed(Int32)

  /// The system's error number.
  var code: Int32 {
    switch self {
    case .brokenPipe: EPIPE
    case .failed(let code): code
    }
  }
}

extension OutputError: KitError {
  func report(_ words: ErrorWords) -> ErrorReport {
    ErrorReport(
      kind: "write_failed", message: words.cannotWrite(SystemError.reason(code)),
      exitCode: .inputOutput)
  }
}
