import CommandLineKit
import DataDirectory
import OmsorgStore
import Records

/// Remembers within one run that the look at protected identities has been logged.
final class RevealLog {
  var isWritten = false
}

extension Session {
  /// Whether protected identities are to be shown. Asking for it is itself logged, whatever
  /// `--dry-run` says, so it needs the right to write.
  /// - Throws: `DataDirectoryError` when the log cannot be written.
  func reveals() throws -> Bool {
    guard invocation[GlobalOptions.reveal] else { return false }
    if revealLog.isWritten { return true }
    try refuseOwnFile()
    let change = Change(
      at: SystemClock.instant(), who: actor, command: invocation.arguments,
      summary: "protected identities shown by \(invocation.commandPath.joined(separator: " "))",
      notUndoable: "nothing was changed")
    _ = try store().change(
      change, lockTimeout: .seconds(invocation[GlobalOptions.lockTimeout]), isDryRun: false
    ) { writer in writer.transaction.isLoggedAlways = true }
    revealLog.isWritten = true
    return true
  }
}
