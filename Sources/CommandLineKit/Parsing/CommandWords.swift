/// Finds the words of a command line among its options.
public enum CommandWords {
  /// The arguments from the first one on that isn't one of the options given, or the value of one.
  ///
  /// - Parameters:
  ///   - options: Those that may stand first; one not among them ends the search.
  ///   - arguments: Without the application's name.
  public static func skipping(
    _ options: [any DeclaredOption], in arguments: [String]
  ) -> ArraySlice<String> {
    let options = options.map(\.declaration)
    var rest = arguments[...]
    while let token = rest.first, token.hasPrefix("-"), token != "-" {
      guard token != "--" else { return rest.dropFirst() }
      guard let count = count(token, options) else { return rest }
      rest = rest.dropFirst(count)
    }
    return rest
  }

  /// How many arguments an option takes up, its value with it; nil if it is none of the options.
  private static func count(_ token: String, _ options: [OptionDeclaration]) -> Int? {
    if token.hasPrefix("--") {
      let spelled = String(token.prefix { $0 != "=" })
      guard let option = options.first(where: { $0.longForms.contains(spelled) }) else {
        return nil
      }
      return option.form == .value && spelled == token ? 2 : 1
    }
    var letters = token.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else { return nil }
      if option.form == .value { return letters.isEmpty ? 2 : 1 }
    }
    return 1
  }
}
