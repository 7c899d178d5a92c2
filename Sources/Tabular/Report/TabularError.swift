public import Records

/// Why a report can't be written as asked.
public enum TabularError: Error, Equatable, Sendable {
  /// A field was asked for that the report doesn't have; `known` are those it has.
  case unknownField(String, known: [String])

  /// What is wrong, in words.
  public var message: Text {
    switch self {
    case .unknownField(let name, _):
      Text(sv: "okänt fält '\(name)'", en: "unknown field '\(name)'")
    }
  }

  /// What to do about it.
  public var hint: Text {
    switch self {
    case .unknownField(_, let known):
      Text(
        sv: "fälten är \(known.joined(separator: ", "))",
        en: "the fields are \(known.joined(separator: ", "))")
    }
  }
}
