import CommandLineKit
import DataDirectory
import Glibc
import OmsorgStore
import Records

/// The files that a store consists of, which no result may be written over.
enum OwnFile {
  private static let folders: Set = ["visits", "shifts", "journal", "days", "log", ".omsorg"]

  /// Makes sure that a path, or what a link there points at, is none of a store's own files.
  /// - Throws: `ErrorReport`.
  static func refuse(_ path: String) throws {
    guard let resolved = resolved(path), let slash = resolved.lastIndex(of: "/"),
      let store = try? Store.nearest(
        to: slash == resolved.startIndex ? "/" : String(resolved[..<slash]))
    else { return }
    let root = store.directory.path == "/" ? "/" : store.directory.path + "/"
    let inside = String(resolved.dropFirst(root.count))
    let folder = inside.split(separator: "/").first.map(String.init) ?? inside
    let own = [StoreConfiguration.path] + Register.allCases.map(\.path)
    guard own.contains(inside) || folders.contains(folder) else { return }
    throw ErrorReport(
      kind: "own_file",
      message: Text(
        sv: "'\(path)' är en av omsorg-katalogens egna filer",
        en: "'\(path)' is one of the store's own files"),
      exitCode: .cannotCreate,
      hint: Text(sv: "välj ett annat namn eller en annan mapp", en: "choose another name or folder")
    )
  }

  /// The absolute path without links; of a file still to be made, that of its directory with its
  /// name. Nil if neither is there.
  private static func resolved(_ path: String) -> String? {
    if let whole = real(path) { return whole }
    guard let slash = path.lastIndex(of: "/") else { return real(".").map { $0 + "/" + path } }
    let directory = slash == path.startIndex ? "/" : String(path[..<slash])
    return real(directory).map { $0 + path[slash...] }
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
