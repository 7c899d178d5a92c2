import Records

/// The options that every application has: help and version.
enum KitOptions {
  static func declarations(_ application: Application) -> [OptionDeclaration] {
    [
      Option<Bool>("h", short: "h", summary: application.helpText(\.shortHelpSummary)),
      Option<Bool>("help", summary: application.helpText(\.longHelpSummary)),
      Option<Bool>("version", summary: application.helpText(\.versionSummary)),
    ].map(\.declaration)
  }

  static func request(of name: String) -> ArgumentParser.Request? {
    switch name {
    case "h": .shortHelp
    case "help": .longHelp
    case "version": .version
    default: nil
    }
  }
}
