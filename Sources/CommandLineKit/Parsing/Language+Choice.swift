public import Records

extension Language {
  /// The language of messages, help and tables.
  ///
  /// - Parameters:
  ///   - chosen: What an option or the application's own variable says; it comes first.
  ///   - environment: Asked for `LC_ALL`, `LC_MESSAGES` and `LANG`, of which the first that is set
  ///     decides: one beginning with `sv` is Swedish, anything else English.
  public init(chosen: Language?, environment: Environment) {
    if let chosen {
      self = chosen
      return
    }
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
    self = locale?.lowercased().hasPrefix("sv") == true ? .swedish : .english
  }
}
