public import Records

extension Text {
  /// The first of some ids or names, and how many more there are: "a, b and 3 more".
  /// - Parameter most: how many are named.
  public static func list(_ names: [String], atMost most: Int) -> Text {
    let list = names.prefix(most).joined(separator: ", ")
    let rest = names.count - most
    guard rest > 0 else { return Text(same: list) }
    return Text(sv: "\(list) och \(rest) till", en: "\(list) and \(rest) more")
  }
}
