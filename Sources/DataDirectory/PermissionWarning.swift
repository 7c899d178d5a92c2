public import Records

/// A store that others than its owner can get at.
public struct PermissionWarning: Equatable, Sendable {
  /// The store's directory.
  public let path: String
  /// Its permission bits.
  public let permissions: UInt32

  /// What is wrong.
  public var message: Text {
    let mode = String(permissions, radix: 8)
    return Text(
      sv: "datakatalogen '\(path)' är öppen för andra (rättigheter \(mode))",
      en: "the data directory '\(path)' is open to others (mode \(mode))")
  }

  /// What to do about it.
  public var hint: Text { Text(same: "chmod 700 '\(path)'") }
}
