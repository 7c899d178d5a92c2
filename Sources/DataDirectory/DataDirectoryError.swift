import Glibc

/// Why a data directory couldn't be read or changed. Paths are relative to it, `/` between names.
public enum DataDirectoryError: Error, Equatable, Sendable {
  /// There is no directory at this path.
  case notFound(path: String)
  /// The store, or this file of it, is there already.
  case alreadyExists(path: String)
  /// A path that is absolute, empty, hidden, leads out of the directory or belongs to the log.
  case invalidPath(String)
  /// A symbolic link stands where a file or directory of the store should.
  case symbolicLink(path: String)
  /// Something other than an ordinary file, or other than a directory, stands at a path.
  case wrongKind(path: String)
  /// A system call failed with an `errno`.
  case system(path: String, errno: Int32)
  /// The lock was busy for as long as the caller would wait; who holds it, if that is known.
  case locked(LockHolder?)
  /// A file was changed by someone else between being read and being written.
  case changedByHand(path: String)
  /// A file was changed by hand after a crash in the middle of a change to it.
  case changedSinceCrash(path: String, entry: Int, staged: String)
  /// The change is decided and readers see it, but an error kept it from being finished.
  case unfinished(entry: Int, path: String, errno: Int32)
  /// The log can't be read from this byte on.
  case damagedLog(path: String, offset: Int)
  /// The record of a change under way can't be read.
  case damagedCommitRecord(path: String)
  /// The log has no such entry.
  case noSuchEntry(Int)
  /// The entry says that it can't be undone, and why.
  case notUndoable(entry: Int, reason: String)
  /// What the entry changed was changed again by a later one; `id` is "" for a whole file.
  case changedLater(entry: Int, by: Int, path: String, id: String)
  /// What the entry changed was changed again by hand; `id` is "" for a whole file.
  case changedOutsideLog(entry: Int, path: String, id: String)
  /// The file kept when the entry replaced it is missing or no longer what it was.
  case damagedKeptFile(entry: Int, path: String)

  /// A stable name of the case for programs.
  public var kind: String {
    switch self {
    case .notFound: "not_found"
    case .alreadyExists: "already_exists"
    case .invalidPath: "invalid_path"
    case .symbolicLink: "symbolic_link"
    case .wrongKind: "wrong_kind"
    case .system where isNoSpace: "no_space"
    case .system where isPermission: "permission"
    case .system: "input_output"
    case .locked: "locked"
    case .changedByHand: "changed_by_hand"
    case .changedSinceCrash: "changed_since_crash"
    case .unfinished: "unfinished"
    case .damagedLog: "damaged_log"
    case .damagedCommitRecord: "damaged_commit_record"
    case .noSuchEntry: "no_such_entry"
    case .notUndoable: "not_undoable"
    case .changedLater: "changed_later"
    case .changedOutsideLog: "changed_outside_log"
    case .damagedKeptFile: "damaged_kept_file"
    }
  }

  /// Whether the disk or a quota is full.
  public var isNoSpace: Bool {
    switch self {
    case .system(_, ENOSPC), .system(_, EDQUOT), .unfinished(_, _, ENOSPC),
      .unfinished(_, _, EDQUOT):
      true
    default: false
    }
  }

  /// Whether the user has no right to do it, or the file system is read-only.
  public var isPermission: Bool {
    switch self {
    case .system(_, EACCES), .system(_, EPERM), .system(_, EROFS): true
    default: false
    }
  }

  /// Whether a file wasn't there.
  var isNotThere: Bool {
    if case .system(_, ENOENT) = self { true } else { false }
  }

  /// The path that is at fault, if one is.
  public var path: String? {
    switch self {
    case .notFound(let path), .alreadyExists(let path), .invalidPath(let path),
      .symbolicLink(let path), .wrongKind(let path), .system(let path, _),
      .changedByHand(let path), .changedSinceCrash(let path, _, _), .unfinished(_, let path, _),
      .damagedLog(let path, _), .damagedCommitRecord(let path), .changedLater(_, _, let path, _),
      .changedOutsideLog(_, let path, _), .damagedKeptFile(_, let path):
      path
    case .locked, .noSuchEntry, .notUndoable: nil
    }
  }
}
