import Records

/// An option of any type, as lists of options hold it.
public protocol DeclaredOption: Sendable {
  /// What parsing, help, man pages and completions need to know of the option.
  var declaration: OptionDeclaration { get }
}

/// An option without the type of its value.
public struct OptionDeclaration: Sendable {
  /// The forms an option takes on the command line.
  enum Form: Sendable, Equatable {
    /// `--name`; with `--no-name` too where it is negatable.
    case flag(negatable: Bool, initially: Bool)
    /// `--name VALUE`, `--name=VALUE`, `-nVALUE`, `-n VALUE`.
    case value
    /// `--name` or `--name=VALUE`.
    case optionalValue
  }

  /// The long name without dashes. A name of one letter, as of `-h`, has no long form.
  public let name: String
  /// The letter after a single dash.
  public let short: Character?
  let form: Form
  let placeholder: String
  let isRepeatable: Bool
  let isRequired: Bool
  let environment: EnvironmentUse
  /// The default as a user would write it.
  let initialText: String?
  /// What holds when the option isn't given, in words.
  let otherwise: Text?
  let completion: Completion
  let summary: Text
  let parse: @Sendable (String) throws(InvalidValue) -> any Sendable

  var hasLongForm: Bool { name.count > 1 }

  /// The form to name in messages.
  var spelled: String { hasLongForm ? "--" + name : "-" + name }

  /// Every long form accepted, with dashes.
  var longForms: [String] {
    guard hasLongForm else { return [] }
    return isNegatable ? ["--" + name, "--no-" + name] : ["--" + name]
  }

  var isNegatable: Bool {
    if case .flag(let negatable, _) = form { negatable } else { false }
  }

  var isInitiallyOn: Bool {
    if case .flag(_, let initially) = form { initially } else { false }
  }

  /// The words a user may choose between, where they are few and fixed.
  var allowedWords: [String] {
    if case .words(let words) = completion { words } else { [] }
  }
}

/// Whether an option can be set by an environment variable named after it.
public enum EnvironmentUse: Sendable {
  /// Yes where the option belongs to the application, no where it belongs to a command.
  case whenGlobal
  /// Yes.
  case always
  /// No: it says what this one invocation does.
  case never
}
