import CommandLineKit
import DataDirectory
import OmsorgStore
import Records

extension Session {
  /// Whether protected identities are to be shown. Asking for it is itself logged, so it needs the
  /// right to write.
  /// - Throws: `DataDirectoryError` when the log cannot be written.
  func reveals() throws -> Bool {
    guard invocation[GlobalOptions.reveal] else { return false }
    try Session.Revealing.once(self)
    return true
  }

  private enum Revealing {
    static func once(_ session: Session) throws {
      try session.change(
        "protected identities shown by \(session.invocation.commandPath.joined(separator: " "))",
        notUndoable: "nothing was changed"
      ) { writer in writer.transaction.isLoggedAlways = true }
    }
  }
}
