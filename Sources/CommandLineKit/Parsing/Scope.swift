/// What may stand on the command line once some commands are recognised: the application's options,
/// the kit's own, and those of the commands named so far.
struct Scope: Sendable {
  let application: Application
  private(set) var path: [Command] = []
  private(set) var options: [OptionDeclaration]
  /// How many of `options` belong to the application.
  let globalCount: Int

  init(application: Application) {
    self.application = application
    options = application.allGlobalOptions
    globalCount = options.count
  }

  mutating func enter(_ command: Command) {
    path.append(command)
    options += command.options().map(\.declaration)
  }

  /// The commands that can be named next.
  var subcommands: [Command] {
    if let last = path.last { last.subcommands() } else { application.allCommands }
  }

  var operands: [OperandDeclaration] {
    path.last?.operands().map(\.declaration) ?? []
  }

  var globalOptions: ArraySlice<OptionDeclaration> { options[..<globalCount] }
  var commandOptions: ArraySlice<OptionDeclaration> { options[globalCount...] }

  func option(long name: String) -> OptionDeclaration? {
    options.last { $0.name == name && $0.hasLongForm }
  }

  func option(short letter: Character) -> OptionDeclaration? {
    options.last { $0.short == letter }
  }

  /// Every long form accepted here, with dashes.
  var longForms: [String] {
    options.flatMap(\.longForms)
  }

  /// `omsorg client list`.
  var commandLine: String {
    ([application.name] + path.map(\.name)).joined(separator: " ")
  }
}
