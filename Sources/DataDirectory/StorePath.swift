/// Which paths may be named, and where the store keeps what is its own.
enum StorePath {
  static let own = ".omsorg"
  static let lock = ".omsorg/lock"
  static let commitLock = ".omsorg/commit.lock"
  static let commitRecord = ".omsorg/commit.json"
  static let newCommitRecord = ".omsorg/commit.new"
  static let cache = ".omsorg/cache"
  static let log = "log"
  static let kept = "log/before"

  /// Whether a path is relative, stays inside the store and names neither hidden files nor the log.
  static func isData(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return names.allSatisfy { name in
      guard let first = name.first else { return false }
      return first != UInt8(ascii: ".") && name.count <= 255 && !name.contains(0)
    } && names.first.map { String(Substring($0)) } != log
  }

  /// The directory that a path's last name stands in, "" for the store itself, and that name.
  static func split(_ path: String) -> (directory: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }

  static func join(_ directory: String, _ name: String) -> String {
    directory.isEmpty ? name : "\(directory)/\(name)"
  }

  /// Where an entry's new contents of a file stand until they replace it.
  static func staged(_ path: String, entry: Int) -> String {
    let (directory, name) = split(path)
    return join(directory, ".\(name).\(entry).new")
  }

  /// Whether a name is one that `staged` gives.
  static func isStaged(_ name: String) -> Bool {
    guard name.hasPrefix("."), name.hasSuffix(".new") else { return false }
    let parts = name.dropFirst().dropLast(4).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 2 && Int(parts[parts.count - 1]) != nil
  }

  /// Where the file that an entry replaced is kept.
  static func kept(_ path: String, entry: Int) -> String {
    "\(kept)/\(entry)/\(path)"
  }

  /// Whether bytes sort before other bytes; the order of paths and ids everywhere.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
