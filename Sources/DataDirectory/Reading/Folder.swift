/// A folder of a store whose files are to be read.
public struct Folder: Sendable {
  /// Its path relative to the store.
  public let path: String
  /// Whether a file is among them, by its path relative to the store.
  public let includes: @Sendable (String) -> Bool

  /// Every `.json` file below a folder that a condition holds for.
  /// - Parameter includes: gets each path relative to the store, `visits/2026/11/2026-11-20.json`.
  public init(_ path: String, includes: @escaping @Sendable (String) -> Bool = { _ in true }) {
    self.path = path
    self.includes = includes
  }
}
