public import Records

/// An operand of any type, as lists of operands hold it.
public protocol DeclaredOperand: Sendable {
  /// What parsing, help, man pages and completions need to know of the operand.
  var declaration: OperandDeclaration { get }
}

/// An operand without the type of its value.
public struct OperandDeclaration: Sendable {
  /// The name shown in help, such as `CLIENT`.
  public let name: String
  /// The fewest that must be given: 0 or 1.
  let minimum: Int
  let isRepeatable: Bool
  let completion: Completion
  let summary: Text
  let parse: @Sendable (String) throws(InvalidValue) -> any Sendable

  /// `NAME`, `[NAME]`, `NAME...` or `[NAME...]`.
  var synopsis: String {
    let shown = isRepeatable ? name + "..." : name
    return minimum == 0 ? "[\(shown)]" : shown
  }

  /// Where its values are kept among the options': no option's name has a space.
  var key: String { "operand " + name }

  var allowedWords: [String] {
    if case .words(let words) = completion { words } else { [] }
  }
}

/// An operand of a command, declared once with its type, which is what `invocation[operand]` returns.
///
/// `Operand<String>` must be given, `Operand<String?>` may be, and `Operand<[String]>` takes all that
/// are left, so it stands last; optional ones stand after those that must be given.
public struct Operand<Value: Sendable>: DeclaredOperand {
  /// The operand without its type.
  public let declaration: OperandDeclaration
  let read: @Sendable ([Occurrence]) -> Value?
}

extension Operand {
  /// Declares an operand that must be given.
  public init(_ name: String, parse: ValueParser<Value>, summary: Text) {
    declaration = OperandDeclaration(
      name: name, minimum: 1, isRepeatable: false, completion: parse.completion, summary: summary,
      parse: parse.parse)
    read = { $0.last?.typed() }
  }

  /// Declares an operand that may be given.
  public init<Element>(_ name: String, parse: ValueParser<Element>, summary: Text)
  where Value == Element? {
    declaration = OperandDeclaration(
      name: name, minimum: 0, isRepeatable: false, completion: parse.completion, summary: summary,
      parse: parse.parse)
    read = { .some($0.last?.typed()) }
  }

  /// Declares an operand that takes all that are left.
  ///
  /// - Parameter minimum: The fewest that must be given, 0 or 1.
  public init<Element>(
    _ name: String, minimum: Int, parse: ValueParser<Element>, summary: Text
  ) where Value == [Element] {
    declaration = OperandDeclaration(
      name: name, minimum: minimum, isRepeatable: true, completion: parse.completion,
      summary: summary, parse: parse.parse)
    read = { occurrences in occurrences.compactMap { $0.typed() } }
  }
}
