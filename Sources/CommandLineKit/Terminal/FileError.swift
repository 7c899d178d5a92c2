import Glibc
import Records

/// A file or stream of the kit's own that couldn't be opened, read or written.
struct FileError: KitError {
  /// The file; nil for stdin.
  let path: String?
  /// The system's error number.
  let code: Int32
  let isWriting: Bool

  func report(_ words: ErrorWords) -> ErrorReport {
    let exitCode: ExitCode =
      switch code {
      case EACCES, EPERM, EROFS: .noPermission
      case ENOENT, ENOTDIR: .notFound
      default: .inputOutput
      }
    let reason = SystemError.reason(code)
    return ErrorReport(
      kind: isWriting ? "write_failed" : "read_failed",
      message: isWriting ? words.cannotWrite(reason) : words.cannotRead(reason),
      exitCode: exitCode, path: path)
  }
}
